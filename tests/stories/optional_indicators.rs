//! The indicators that need more than an audit extract: with their columns and tables each finds
//! its case, as computed by hand; without them a run says what is missing.

mod invented;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use jaiza_tests::jaiza::{Home, text_of};
use serde_json::Value;

use invented::{AUXILIARY, EXPECTED, LACKING, LAW, PARAMETERS, Row, USUAL};

/// A fan of USD 10 worth a million rupees, with what is special about it.
fn row(gd: &str, trader: u32, special: &[(&'static str, &str)]) -> Row {
    let usual = [
        ("gd_uid", gd),
        ("item_no", "1"),
        ("importer_name", "INVENTED TRADERS"),
        ("pct", "8414.5190"),
        ("description", "PEDESTAL FANS"),
        ("origin", "CN"),
        ("unit", "NO"),
        ("quantity", "1"),
        ("price_declared", "10"),
        ("currency", "USD"),
        ("value", "1000000"),
    ];
    let mut row: Row = usual.map(|(name, cell)| (name, cell.to_owned())).into();
    row.insert("importer_id", trader.to_string());
    row.extend(
        special
            .iter()
            .map(|(name, cell)| (*name, (*cell).to_owned())),
    );
    row
}

#[rustfmt::skip]
fn rows() -> Vec<Row> {
    let resin = [("pct", "3904.2200"), ("unit", "KG")];
    let seller = |price| [("pct", "8504.4090"), ("price_declared", price)];
    let mut rows = vec![
        row("KAPE-HC-101-05-01-2026", 1_000_001, &[("cd", "100000"), ("incoterm", "FOB"), ("freight_pkr", "4000")]),
        row("KAPE-HC-102-05-01-2026", 1_000_002, &[]),
        row("KAPE-HC-105-05-01-2026", 1_000_005, &[("preference_code", "CPFTA")]),
        row("KAPE-HC-106-05-01-2026", 1_000_006, &[("preference_code", "CPFTA"), ("coo_no", "X1"), ("country_export", "AE")]),
        row("KAPE-HC-107-05-01-2026", 1_000_007, &[&resin[..], &[("quantity", "12500"), ("sro", "CONC-A")]].concat()),
        row("KAPE-TI-108-05-01-2026", 1_000_008, &[("quantity", "100"), ("procedure_code", "EFS")]),
        row("KAPE-HC-110-05-01-2026", 1_000_010, &[("gross_kg_total", "60750"), ("container_types", "22G1;42G1")]),
        row("KAPE-HC-111-05-01-2026", 1_000_011, &[("gross_kg_total", "17000"), ("manifest_no", "KAPE-77"), ("manifest_index", "7")]),
        row("KAPE-HC-112-05-01-2026", 1_000_012, &[("cd", "1000"), ("gd_status", "Cancelled"), ("bl_no", "BL 5")]),
        row("KAPE-HC-113-06-01-2026", 1_000_012, &[("cd", "600"), ("gd_status", "Cleared"), ("bl_no", "BL5")]),
        row("KAPE-HC-118-05-01-2026", 1_000_014, &[("agent_id", "Z9")]),
        row("KAPE-HC-120-05-01-2026", 1_000_015, &[]),
        row("KAPE-HC-119-02-01-2026", 1_000_016, &[
            ("clearance_date", "2026-01-05"), ("payment_date", "2026-02-14"), ("levy1_code", "CD"), ("levy1_amount", "5000"),
        ]),
        row("KAPE-IB-130-05-10-2025", 1_000_030, &[("pct", "3904.2200"), ("unit", "MT"), ("quantity", "10")]),
        row("KAPE-EB-131-05-11-2025", 1_000_030, &[&resin[..], &[("quantity", "7500"), ("prev_doc", "KAPE-IB-130-05-10-2025")]].concat()),
        row("KAPE-TP-132-05-06-2026", 1_000_031, &[]),
        row("KAPE-TP-133-05-06-2026", 1_000_032, &[("exit_date", "2026-06-10"), ("weigh_in_kg", "25000"), ("weigh_out_kg", "23250")]),
        row("KAPE-TP-134-05-06-2026", 1_000_033, &[
            ("exit_date", "2026-06-10"), ("tracker_alerts", "2"), ("seal_in", "S1"), ("seal_out", "S2"), ("scan_sample", "Y"), ("guarantee_amt", "600000"),
        ]),
    ];
    for n in 0..2 {
        rows.push(row(&format!("KAPE-HC-14{n}-05-01-2026"), 1_000_003, &[&seller("8")[..], &[("related_party", "Y")]].concat()));
        rows.push(row(&format!("KAPE-HC-15{n}-05-01-2026"), 1_000_004, &[&seller("10")[..], &[("related_party", "N")]].concat()));
    }
    for (n, net) in (1..).zip(["20", "40", "40", "40", "120"]) {
        let number = n.to_string();
        rows.push(row("KAPE-HC-109-05-01-2026", 1_000_009, &[
            ("item_no", number.as_str()), ("pct", "8517.1300"), ("quantity", "10"), ("net_kg", net),
        ]));
    }
    for (n, agent) in (1..).zip(["A1", "A2", "A3", "A4"]) {
        rows.push(row(&format!("KAPE-HC-16{n}-0{n}-01-2026"), 1_000_013, &[("agent_id", agent)]));
    }
    for n in 0..10_u32 {
        let claimed = if n >= 8 { "25" } else { "20" };
        rows.push(row(&format!("KAPE-SB-17{n}-05-01-2026"), 1_000_020 + n / 2, &[("fob_export_pkr", "1000"), ("drawback_claimed", claimed)]));
    }
    rows
}

/// The rows as a table: with the usual columns alone, or with all that any row has, and some that
/// none fills.
fn table(rows: &[Row], all: bool) -> String {
    let mut columns: Vec<&str> = USUAL.to_vec();
    if all {
        let named: BTreeSet<&str> = rows.iter().flat_map(|row| row.keys().copied()).collect();
        let further = ["insurance_pkr", "other_pkr", "scan_flag", "coo_date"];
        columns.extend(
            named
                .iter()
                .chain(&further)
                .filter(|name| !USUAL.contains(name)),
        );
    }
    let mut text = columns.join(",");
    for row in rows {
        let cells: Vec<&str> = columns
            .iter()
            .map(|name| row.get(name).map_or("", String::as_str))
            .collect();
        text.push('\n');
        text.push_str(&cells.join(","));
    }
    text + "\n"
}

fn with(home: &Home, verb: &[&str], file: &Path, behind: &[&str]) -> Value {
    let file = file.to_string_lossy().into_owned();
    home.done([verb, &[file.as_str()], behind].concat())
}

/// Loads the tables, imports the rows and runs the indicators; the run and its hits file.
fn run(tables: &[&[(&str, &str)]], all_columns: bool) -> (Home, Value, String) {
    let home = Home::of("P-1");
    let folder = home.beside("reference");
    fs::create_dir(&folder).unwrap();
    for (name, text) in tables.iter().copied().flatten() {
        fs::write(folder.join(format!("{name}.csv")), text).unwrap();
    }
    with(&home, &["reference", "load"], &folder, &[]);
    let file = home.beside("goods.csv");
    let rows = rows();
    fs::write(&file, table(&rows, all_columns)).unwrap();
    let imported = with(&home, &["extract", "import"], &file, &[]);
    assert_eq!(imported["report"]["stored"], rows.len(), "{imported:#}");
    let (parameters, hits) = (home.beside("small.toml"), home.beside("hits.csv"));
    fs::write(&parameters, PARAMETERS).unwrap();
    let out = hits.to_string_lossy().into_owned();
    let run = with(
        &home,
        &["risk", "run", "--as-of", "2026-06-30", "--parameters"],
        &parameters,
        &["--hits", &out],
    );
    let hits = fs::read_to_string(hits).unwrap();
    (home, run, hits)
}

/// Value, score and hit of an answer.
fn answer<'h>(hits: &'h str, indicator: &str, key: &str) -> Vec<&'h str> {
    let begin = format!("{indicator},{key},");
    let line = hits.lines().find_map(|line| line.strip_prefix(&begin));
    let line = line.unwrap_or_else(|| panic!("no answer {begin}\n{hits}"));
    line.splitn(5, ',').collect()
}

#[test]
fn finds_the_case_of_each_indicator_as_computed_by_hand() {
    let (home, run, hits) = run(&[&LAW, &AUXILIARY], true);
    for (indicator, key, value, score) in EXPECTED {
        let found = answer(&hits, indicator, key);
        let number = |at: usize| found[at].parse::<f64>().unwrap();
        assert!(
            (number(0) - value).abs() < 1e-9,
            "{indicator} {key}: {found:?}"
        );
        assert!(
            (number(1) - score).abs() < 1e-6,
            "{indicator} {key}: {found:?}"
        );
        assert_eq!(found[2], "1", "{indicator} {key}: {found:?}");
        let hit = hits.lines().filter(|line| {
            let cells: Vec<&str> = line.splitn(6, ',').collect();
            cells[0] == indicator && cells[4] == "1"
        });
        let wanted = match indicator {
            // The item that is too heavy hits as the one that is too light does.
            "QTY-01" => 2,
            _ => 1,
        };
        assert_eq!(hit.count(), wanted, "other hits of {indicator}:\n{hits}");
    }
    assert_eq!(run["not_assessed"], Value::Array(Vec::new()));
    assert_eq!(run["indicators"].as_array().unwrap().len(), 46);
    // The cells of a column that is there and blank are looked at, not left out.
    assert_eq!(answer(&hits, "VAL-07", "KAPE-HC-102-05-01-2026#1")[0], "1");

    let id = text_of(&run, "run_id");
    let why = home.done([
        "risk",
        "explain",
        "--run",
        id,
        "--target",
        "KAPE-TP-134-05-06-2026",
    ]);
    let reason = why["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .find(|reason| reason["indicator"] == "TRN-03")
        .unwrap();
    assert_eq!(
        reason["sentence"],
        "4 of the controls on the way failed; 2 tracker alerts; seal S1 at the start, S2 at the \
         border; chosen for the scan but not scanned; guarantee of Rs 600,000 for levies of Rs 710,577."
    );
    home.is_whole();
}

#[test]
fn names_the_missing_column_or_table_of_each_indicator() {
    let (home, run, hits) = run(&[&LAW], false);
    let left_out = run["not_assessed"].as_array().unwrap();
    let said: BTreeMap<&str, &str> = left_out
        .iter()
        .map(|left| (text_of(left, "indicator"), text_of(left, "reason")))
        .collect();
    assert_eq!(said, BTreeMap::from(LACKING));
    assert_eq!(run["indicators"].as_array().unwrap().len(), 25);
    for (indicator, _) in LACKING {
        assert!(!hits.contains(&format!("\n{indicator},")), "{indicator}");
    }
    let kept = home.done(["risk", "list"]);
    assert_eq!(kept["runs"][0]["not_assessed"], run["not_assessed"]);
}

#[test]
fn refuses_two_quotas_that_hold_on_one_day_and_loads_nothing() {
    let home = Home::of("P-1");
    let folder = home.beside("reference");
    fs::create_dir(&folder).unwrap();
    let quota = "sro_key,ntn,pct,approved_qty,from,to\n\
                 CONC-A,1000007,3904,10,2025-07-01,2026-06-30\nCONC-A,1000007,3904,20,2026-06-30,\n";
    fs::write(folder.join("quota.csv"), quota).unwrap();
    let refused = home.refused(["reference", "load", &folder.to_string_lossy()]);
    let sentence = text_of(&refused, "message");
    assert!(sentence.contains("quota"), "{sentence}");
    let loaded = home.done(["reference", "list"]);
    assert!(!loaded.to_string().contains("\"quota\""), "{loaded:#}");
}
