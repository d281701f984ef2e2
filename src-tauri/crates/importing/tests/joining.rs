//! Item rows joined with the files of headers and levies.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

mod support;

use jaiza_importing::{ImportError, ImportReport};
use support::{Kept, import_file};

const ITEMS: &str = "\
    gd_no_complete,tracking_id,item_no,hs_code,item_description,value_rs\n\
    KAPE-HC-7-04-08-2025,T-1,1,8481.8090,Taps,100\n\
    KAPE-HC-7-04-08-2025,T-1,2,8481.8010,Parts,200\n\
    KAPE-HC-9-05-08-2025,T-2,1,8481.8090,Taps,300\n";

/// Imports the items with other files beside them.
fn joined(others: &[&str]) -> Result<(ImportReport, Kept), ImportError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("items.csv");
    std::fs::write(&path, ITEMS).unwrap();
    let with = others.iter().enumerate().map(|(n, text)| {
        let path = folder.path().join(format!("other{n}.csv"));
        std::fs::write(&path, text).unwrap();
        path
    });
    let options = jaiza_importing::ReadOptions {
        with: with.collect(),
        ..Default::default()
    };
    import_file(&path, &options)
}

/// How often a note stands in the report; 0 when it does not.
fn noted(report: &ImportReport, code: &str) -> u32 {
    let note = report.notes.iter().find(|note| note.code == code);
    note.map_or(0, |note| note.count)
}

#[test]
fn adds_the_columns_of_the_header_file_to_every_item() {
    let headers = "gd_no_complete,gd_date,importer_ntn,importer_name,sales_tax\n\
        KAPE-HC-7-04-08-2025,2025-08-04,1234567-8,Example Traders,999\n\
        KAPE-HC-9-05-08-2025,2025-08-05,1234567-8,Example Traders,999\n";
    let (report, kept) = joined(&[headers]).unwrap();
    assert_eq!((report.format.as_str(), report.stored), ("weboc_joined", 3));
    let names: Vec<&str> = kept.items.iter().map(|i| i.trader_name.as_str()).collect();
    assert_eq!(names, ["Example Traders"; 3]);
    assert_eq!(noted(&report, "JOINED_FILE"), 2);
    assert_eq!(noted(&report, "ITEMS_WITHOUT_JOINED_ROW"), 0);
    let item = &kept.items[0];
    assert_eq!(
        item.levies.st, None,
        "a sum of the declaration is no sum of an item"
    );
    assert_eq!(item.beyond.columns["header_sales_tax"], "999");
    assert_eq!(
        kept.cells(2).len(),
        10,
        "the joined cells are kept with the record"
    );
}

#[test]
fn joins_on_the_tracking_id_when_no_number_is_shared() {
    let (report, kept) = joined(&["PSW_Tracking_ID,channel\nt-1,RED\n T-2 ,GREEN\n"]).unwrap();
    assert_eq!(noted(&report, "ITEMS_WITHOUT_JOINED_ROW"), 0);
    let channels: Vec<&String> = kept
        .items
        .iter()
        .map(|i| &i.beyond.columns["channel"])
        .collect();
    assert_eq!(channels, ["RED", "RED", "GREEN"]);
}

#[test]
fn notes_rows_that_find_no_partner_on_either_side() {
    let headers = "gd_no_complete,channel\n\
        KAPE-HC-7-04-08-2025,RED\nKAPE-HC-70-04-08-2025,RED\nKAPE-HC-71-04-08-2025,RED\n";
    let (report, kept) = joined(&[headers]).unwrap();
    assert_eq!(report.stored, 3);
    assert_eq!(noted(&report, "ITEMS_WITHOUT_JOINED_ROW"), 1);
    assert_eq!(noted(&report, "JOINED_ROWS_WITHOUT_ITEM"), 2);
    assert!(!kept.items[2].beyond.columns.contains_key("channel"));
}

#[test]
fn refuses_two_header_rows_that_contradict_each_other() {
    let same = "gd_no_complete,channel\nKAPE-HC-7-04-08-2025,RED\nKAPE-HC-7-04-08-2025,RED\n";
    assert_eq!(joined(&[same]).unwrap().0.stored, 3);
    let other = same.replacen("RED", "GREEN", 1);
    let said = joined(&[&other]).unwrap_err().to_string();
    assert!(
        said.contains("other0.csv") && said.contains("record 3"),
        "{said}"
    );
    let said = joined(&["channel,lane\nRED,1\n"]).unwrap_err().to_string();
    assert!(said.contains("shares no GD number"), "{said}");
}

#[test]
fn lays_levies_side_by_side_and_fills_the_six_amounts() {
    let levies = "GD_NO,ITEM_NO,LEVY,AMOUNT\n\
        KAPE-HC-7-04-08-2025,1,CD,20\nKAPE-HC-7-04-08-2025,1,ST,\"1,018\"\nKAPE-HC-7-04-08-2025,1,CES,5\n\
        KAPE-HC-7-04-08-2025,2,CD,0\nKAPE-HC-9-05-08-2025,1,RD,7\n\
        KAPE-HC-9-05-08-2025,1,ACD,1\nKAPE-HC-9-05-08-2025,1,AST,2\nKAPE-HC-9-05-08-2025,1,IT,3\n";
    let (report, kept) = joined(&[levies]).unwrap();
    assert_eq!(noted(&report, "ITEMS_WITHOUT_JOINED_ROW"), 0);
    let amounts: Vec<_> = kept
        .items
        .iter()
        .map(|item| item.levies.in_order())
        .collect();
    let none = None;
    assert_eq!(amounts[0], [Some(20), none, none, Some(1018), none, none]);
    assert_eq!(amounts[1], [Some(0), none, none, none, none, none]);
    assert_eq!(amounts[2], [none, Some(1), Some(7), none, Some(2), Some(3)]);
    let lines: Vec<&str> = kept.items[0]
        .beyond
        .levies
        .iter()
        .map(|l| l.levy.as_str())
        .collect();
    assert_eq!(lines, ["CD", "CES", "ST"]);
    let twice = levies.replace("1,CES,5", "1,CD,5");
    let said = joined(&[&twice]).unwrap_err().to_string();
    assert!(said.contains("levy CD of an item again"), "{said}");
}
