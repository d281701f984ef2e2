//! Exports of partner countries against extracts: gaps, matched shipments, candidates, conditions of use.

use std::fs;

use jaiza_tests::audit::Audit;
use jaiza_tests::jaiza::{Home, text_of};
use jaiza_tests::tree;
use serde_json::Value;

const HEAD: &str = "GD NO,GD DATE,NTN,IMPORTER NAME,HS CODE,ITEM DESCRIPTION,ORIGIN COUNTRY,QTY,UOM,UNIT PRICE,\
     CURRENCY,ASSESSED VALUE,CUSTOMS DUTY,SALES TAX,INCOME TAX,ITEM NO,NET WEIGHT,BL NO,CONTAINER NO,SUPPLIER\n";
const CONDITIONS: [&str; 4] = [
    "--conditions",
    "For risk analysis only",
    "--conditions-source",
    "Exchange letter 7",
];

/// An item of a declaration in January or February 2026, valued at 280 rupees to the dollar.
fn item(gd: &str, day: &str, hs: &str, kg: u32, usd: u32, rest: &str) -> String {
    let value = usd * 280;
    format!(
        "{gd},{day},7314159-2,Saltmarsh Cycle Works (Pvt) Ltd,{hs},PARTS OF BICYCLES,CN,{kg},KG,{},USD,{value},0,0,0,1,{kg},{rest}\n",
        f64::from(usd) / f64::from(kg)
    )
}

/// A home with rates, and the id of an extract of three declarations.
fn with_extract() -> (Home, String) {
    let home = Home::of("partner-auditor");
    Audit::of(&tree::root().join("tests/fixtures/worked_case")).load_reference(&home);
    let folder = home.beside("rates");
    fs::create_dir_all(&folder).unwrap();
    let rates = "currency,per_units,rate_pkr,valid_from,valid_to\nUSD,1,280,2025-12-01,2026-06-30\nCNY,1,40,2025-12-01,2026-06-30\n";
    fs::write(folder.join("exchange_rate.csv"), rates).unwrap();
    home.done(["reference", "load", &folder.to_string_lossy()]);
    let items = [
        item(
            "KAPE-HC-101-10-01-2026",
            "10-01-2026",
            "8714.9990",
            1000,
            5000,
            "BL-1,ABCD1234567,East Cycles Co Ltd",
        ),
        item(
            "KAPE-HC-102-12-01-2026",
            "12-01-2026",
            "8714.9110",
            500,
            5350,
            "BL-2,EFGH7654321,West Metals",
        ),
        item(
            "KAPE-HC-103-20-02-2026",
            "20-02-2026",
            "8714.9110",
            300,
            3210,
            ",,North Works",
        ),
    ];
    let path = home.beside("extract.csv");
    fs::write(&path, format!("{HEAD}{}", items.concat())).unwrap();
    let imported = home.done(["extract", "import", &path.to_string_lossy()]);
    assert_eq!(imported["report"]["set_aside_total"], 0, "{imported:#}");
    let id = text_of(&imported, "extract_id").to_owned();
    (home, id)
}

fn shipments(home: &Home) -> String {
    let text = "export_declaration_no,hs_code,date,fob,currency,net weight,bl no,container no,exporter,consignee,origin\n\
         X1,8714999000,2026-01-05,80000,CNY,1000,BL-1,ABCD-123456-7,East Cycles,Saltmarsh Cycle Works,CN\n\
         X2,8714911000,2026-01-06,5000,USD,500,,,West Metals,SALTMARSH CYCLE WORKS LTD,CN\n\
         X3,8714911000,2026-02-16,3000,USD,301,,,Other,Nobody,CN\n\
         X4,8714911000,2026-02-16,9000,USD,900,,,Other,Nobody,VN\n";
    let path = home.beside("shipments.csv");
    fs::write(&path, text).unwrap();
    path.to_string_lossy().into_owned()
}

fn imported(home: &Home, path: &str) -> String {
    let words = ["mirror", "import", path, "--country", "CN"];
    let file = home.done(words.iter().chain(&CONDITIONS));
    assert_eq!(
        (&file["stored"], &file["set_aside"]),
        (&4.into(), &0.into()),
        "{file:#}"
    );
    text_of(&file, "id").to_owned()
}

/// The cell of a column in a row.
fn cell<'v>(rows: &'v Value, row: usize, column: &str) -> &'v str {
    let columns = rows["columns"].as_array().unwrap();
    let at = columns
        .iter()
        .position(|one| one["name"] == column)
        .unwrap();
    rows["rows"][row]["cells"][at].as_str().unwrap()
}

#[test]
fn shipments_are_matched_in_grades_and_only_sure_ones_become_candidates() {
    let (home, extract) = with_extract();
    let file = imported(&home, &shipments(&home));
    let of = ["--extract", &extract, "--partner", &file, "--shift", "0"];
    let run = home.done(["mirror", "run"].iter().chain(&of));
    let grades: Vec<&Value> = run["grades"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["matches"])
        .collect();
    assert_eq!(grades, [1, 1, 1], "{run:#}");
    assert_eq!(run["caution"]["key"], "partner-caution");
    assert_eq!(
        run["files"][0]["conditions"]["text"],
        "For risk analysis only"
    );
    let notes = run["notes"].to_string();
    assert!(notes.contains("partner-note-export-re-export"), "{notes}");
    let rows = home.done(["mirror", "rows", "matches"].iter().chain(&of));
    // 80,000 CNY at 40/280 are USD 11,428.57 FOB; 5,000 CIF were declared.
    assert_eq!(
        (
            cell(&rows, 0, "grade"),
            cell(&rows, 0, "signs"),
            cell(&rows, 0, "exported_usd"),
            cell(&rows, 0, "gap_usd")
        ),
        ("A", "lower_value", "11428.57", "7228.57"),
        "{rows:#}"
    );
    assert_eq!(
        (cell(&rows, 1, "grade"), cell(&rows, 1, "signs")),
        ("B", "")
    );
    assert_eq!(rows["conditions"][0]["source"], "Exchange letter 7");
    let case = open(&home);
    let key = |row: usize| text_of(&rows["rows"][row], "key").to_owned();
    let taken = home.done(
        ["mirror", "take", &case, "--row", &key(0)]
            .iter()
            .chain(&of),
    );
    assert_eq!(
        (&taken["new"], &taken["candidates"][0]["kind"]),
        (&1.into(), &"value".into()),
        "{taken:#}"
    );
    let said = text_of(&taken["candidates"][0]["sentence"], "english");
    assert!(
        said.contains("For risk analysis only (Exchange letter 7)"),
        "{said}"
    );
    let again = home.done(
        ["mirror", "take", &case, "--row", &key(0)]
            .iter()
            .chain(&of),
    );
    assert_eq!((&again["new"], &again["known"]), (&0.into(), &1.into()));
    let weak = home
        .refused(
            ["mirror", "take", &case, "--row", &key(2)]
                .iter()
                .chain(&of),
        )
        .to_string();
    assert!(weak.contains("grade C"), "{weak}");
    home.is_whole();
}

fn open(home: &Home) -> String {
    let words = [
        "case",
        "open",
        "--trader",
        "7314159-2",
        "--from",
        "2026-01-01",
        "--to",
        "2026-03-31",
    ];
    text_of(&home.done(words), "case").to_owned()
}

#[test]
fn sums_of_months_give_gaps_with_a_hypothesis_down_to_months_declarations_and_traders() {
    let (home, extract) = with_extract();
    let path = home.beside("months.csv");
    let text = "partner,hs6,month,fob,kg\nCHINA,871499,2026-01,40000,1000\nCN,871491,2026-01,5000,500\nCN,871491,2026-02,3000,\n";
    fs::write(&path, text).unwrap();
    let path = path.to_string_lossy().into_owned();
    let of = ["--extract", &extract, "--partner", &path, "--shift", "0"];
    let run = home.done(["mirror", "run"].iter().chain(&of));
    assert_eq!(run["hypotheses"]["undervaluation"], 1, "{run:#}");
    // A weight that is not stated leaves the gap unknown.
    assert_eq!(run["hypotheses"]["unknown"], 1, "{run:#}");
    let notes = run["notes"].to_string();
    for note in ["partner-note-no-conditions", "partner-note-export-kg"] {
        assert!(notes.contains(note), "{notes}");
    }
    let goods = home.done(["mirror", "rows", "goods"].iter().chain(&of));
    assert_eq!(
        (cell(&goods, 0, "hs6"), cell(&goods, 0, "gap_usd")),
        ("871499", "37800.00"),
        "{goods:#}"
    );
    assert_eq!(cell(&goods, 1, "gap_kg"), "", "{goods:#}");
    let narrow = ["--of", "CN", "--hs6", "871491"];
    let part = |part: &str| home.done(["mirror", "rows", part].iter().chain(&of).chain(&narrow));
    assert_eq!(part("months")["count"], 2);
    assert_eq!(part("imports")["count"], 2);
    assert_eq!(cell(&part("traders"), 0, "kg"), "800");
    // The same bytes are not read a second time.
    let files = home.done(["mirror", "list"]);
    assert_eq!(files["files"].as_array().unwrap().len(), 1);
    let out = home.beside("goods.csv");
    home.done(
        ["mirror", "rows", "goods", "--out", &out.to_string_lossy()]
            .iter()
            .chain(&of),
    );
    let written = fs::read_to_string(out).unwrap();
    assert!(
        written
            .lines()
            .skip(1)
            .all(|line| line.contains("not proof") && line.contains("No conditions of use")),
        "{written}"
    );
    home.is_whole();
}

#[test]
fn refuses_a_file_without_conditions_or_country_and_a_parameter_out_of_bounds() {
    let (home, _) = with_extract();
    let path = shipments(&home);
    let bare = home
        .refused(["mirror", "import", &path, "--country", "CN"])
        .to_string();
    assert!(bare.contains("conditions"), "{bare}");
    let nowhere = home
        .refused(
            ["mirror", "import", path.as_str()]
                .iter()
                .chain(&CONDITIONS),
        )
        .to_string();
    assert!(nowhere.contains("country"), "{nowhere}");
    assert_eq!(
        home.done(["mirror", "list"])["files"],
        serde_json::json!([])
    );
    let file = imported(&home, &path);
    let wide = home
        .refused(["mirror", "run", "--partner", &file, "--shift", "3"])
        .to_string();
    assert!(wide.contains("shift"), "{wide}");
    assert_eq!(home.done(["book", "list"])["books"], serde_json::json!([]));
}
