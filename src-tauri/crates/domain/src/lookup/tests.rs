#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use super::*;
use crate::reference::Validity;

fn row(id: &str, layer: Layer, pct: &str, cd: i64) -> LookupRow {
    let rate = Rate::percent(crate::decimal::Decimal::whole(cd));
    LookupRow {
        row: id.into(),
        layer,
        key: (layer != Layer::Base).then(|| "K".into()),
        scope: PctScope::read(pct).unwrap(),
        valid: Validity::default(),
        rates: BTreeMap::from([("CD".to_owned(), rate)]),
        edition: None,
        origin: None,
        status: None,
        atl: None,
    }
}

fn request(rows: Vec<LookupRow>) -> LookupRequest {
    LookupRequest {
        pct: "48219000".into(),
        date: "2025-08-04".parse().unwrap(),
        levies: vec!["CD".into()],
        rows,
        editions: None,
        origin: None,
        status: None,
        atl: None,
        sro: None,
        fta: None,
    }
}

#[test]
fn the_longest_prefix_wins() {
    let rows = vec![
        row("all", Layer::Base, "*", 1),
        row("line", Layer::Base, "4821.9000", 2),
        row("head", Layer::Base, "4821", 3),
    ];
    assert_eq!(find(&request(rows)).unwrap().sources["CD"], "line");
}

#[test]
fn two_equal_rows_conflict_also_when_their_rates_agree() {
    let rows = vec![
        row("b", Layer::Base, "48", 1),
        row("a", Layer::Base, "48", 1),
    ];
    let error = find(&request(rows)).unwrap_err();
    let LevyError::Reference {
        fault, rows, levy, ..
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!(
        (fault, levy.as_deref()),
        (ReferenceFault::Conflict, Some("CD"))
    );
    assert_eq!(rows, ["a", "b"]);
}

#[test]
fn a_claim_names_the_first_test_that_fails() {
    let base = row("base", Layer::Base, "*", 1);
    let mut claimed = row("sro", Layer::Sro, "3904", 0);
    let ask = |row: &LookupRow| {
        let mut asked = request(vec![base.clone(), row.clone()]);
        asked.sro = Some("K".into());
        find(&asked).map(|found| found.sources["CD"].clone())
    };
    assert_eq!(ask(&claimed).unwrap_err().code(), "out_of_scope");
    claimed.scope = PctScope::read("482").unwrap();
    claimed.status = Some(vec!["industrial".into()]);
    assert_eq!(ask(&claimed).unwrap_err().code(), "not_eligible");
    claimed.status = None;
    assert_eq!(ask(&claimed).unwrap(), "sro");
    claimed.key = Some("L".into());
    assert_eq!(ask(&claimed).unwrap_err().code(), "not_found");
}

#[test]
fn reads_prefixes_of_the_contract_and_no_others() {
    for text in ["*", "48", "482", "4821", "4821.9", "4821.9000"] {
        assert!(PctScope::read(text).is_some(), "{text}");
    }
    for text in ["", "4", "48219", "4821.", "482.1", "4821.90000", "48*"] {
        assert!(PctScope::read(text).is_none(), "{text}");
    }
}
