//! Findings that the worked case does not have: additions, an exchange rate, what is refused, what
//! a reply does to the demand.

use jaiza_tests::jaiza::{Home, text_of, words};
use jaiza_tests::tree;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const HEADER: &str = "GD_NO_Complete,NTN,IMPORTER NAME,HS CODE,ITEM DESCRIPTION,Declared Unit PRICE,ORIGIN COUNTRY,\
    ASSD QTY,ASSD UNIT,ASSD UNIT PRICE,ASSD CURR,ASSESSED IMPORT VALUE RS,Customs Duty PAID,Sales Tax PAID,\
    Income Tax PAID,Additional Custom Duty PAID,ADD SALES TAX PAID,REG.DUTY PAID,GST PAID,Total,SRO";
pub const ROYALTY: &str = "KAPE-HC-1-11-08-2025";
pub const EXCHANGE: &str = "KAPE-HC-2-11-08-2025";

/// A home with one case of two declarations of tyres: duty 15 %, additional duty 2 %, sales tax
/// 18 %, additional sales tax 3 %, income tax 5.5 %; 283.20 rupees to the dollar.
pub fn office() -> Home {
    let home = Home::of("P-1");
    for folder in ["reference", "package"] {
        let copied = copy(&home, folder);
        home.done(words(&["reference", "load"], &copied));
    }
    let extract = home.beside("extract.csv");
    let rows = [
        // Assessed at 24,000,000 whatever quantity, price and rate come to.
        (
            ROYALTY,
            "8000",
            "10.00",
            [
                24_000_000, 3_600_000, 5_054_400, 1_868_724, 480_000, 842_400,
            ],
        ),
        // 10,000 x 4.25 x 281.90 x 1.01 x 1.01: a rate that was not in force.
        (
            EXCHANGE,
            "10000",
            "4.25",
            [12_221_563, 1_833_234, 2_573_861, 951_614, 244_431, 428_977],
        ),
    ];
    let row = |(gd, quantity, price, [value, cd, st, it, acd, ast]): (
        &str,
        &str,
        &str,
        [u64; 6],
    )| {
        let total = cd + st + it + acd + ast;
        format!(
            "{gd},1111111-1,Harbour Rubber (Pvt) Ltd,4011.5000,TYRES,{price},CN,{quantity},KG,{price},USD,{value},{cd},{st},{it},{acd},{ast},0,0,{total},"
        )
    };
    let lines: Vec<String> = rows.into_iter().map(row).collect();
    fs::write(&extract, format!("{HEADER}\n{}\n", lines.join("\n"))).unwrap();
    home.done(words(&["extract", "import"], &extract));
    home.done([
        "case",
        "open",
        "--trader",
        "1111111-1",
        "--from",
        "2025-07-01",
        "--to",
        "2026-06-30",
        "--case-no",
        "C1",
    ]);
    let payments = home.beside("payments.csv");
    fs::write(
        &payments,
        format!("gd,payment_date\n{ROYALTY},2025-08-12\n{EXCHANGE},2025-08-12\n"),
    )
    .unwrap();
    home.done(words(&["case", "payments", "C1"], &payments));
    for (name, value) in [
        ("notice_date", "2026-03-31"),
        ("computation_date", "2026-03-31"),
        ("insurance_pct", "1"),
        ("landing_pct", "1"),
        ("landing_mode", "COMPOUND"),
        ("surcharge_margin", "3"),
    ] {
        home.done(["case", "set", "C1", name, value]);
    }
    home
}

/// The reference folder of the worked case with the rates of this office.
fn copy(home: &Home, folder: &str) -> std::path::PathBuf {
    let to = home.beside(folder);
    fs::create_dir_all(&to).unwrap();
    for entry in fs::read_dir(tree::fixture("worked_case").join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let text = text
            .replace("IT,all,,,6,", "IT,all,,,5.5,")
            .replace("USD,1,284.1500,2025-08-11", "USD,1,283.2000,2025-08-11");
        fs::write(to.join(path.file_name().unwrap()), text).unwrap();
    }
    to
}

pub fn finding(number: &str, kind: &str, gd: &str, facts: &Value) -> Value {
    let mut change = json!({"item": "1", "gd": gd, "gd_item": 1});
    for (name, value) in facts.as_object().unwrap() {
        change[name] = value.clone();
    }
    json!({"id": number, "kind": kind, "rule": "32(2)", "title": "invented", "changes": [change]})
}

fn file_of(home: &Home, findings: &[Value]) -> std::path::PathBuf {
    let file = home.beside("facts.json");
    fs::write(&file, json!({ "findings": findings }).to_string()).unwrap();
    file
}

pub fn record(home: &Home, findings: &[Value]) {
    let file = file_of(home, findings);
    home.done(words(&["finding", "record", "C1", "--facts"], &file));
}

/// Sum of a finding, or of all.
fn short(home: &Home, of: &str) -> String {
    let totals = home.done(["case", "totals", "C1"]);
    text_of(&totals["totals"][of], "short").to_owned()
}

fn entries(home: &Home) -> usize {
    home.done(["journal", "list", "C1"])["entries"]
        .as_array()
        .unwrap()
        .len()
}

/// The facts are refused in one sentence that holds `said`, and the trail is as it was.
#[track_caller]
fn refused(home: &Home, findings: &[Value], said: &str) {
    refused_file(home, &file_of(home, findings), said);
}

#[track_caller]
fn refused_file(home: &Home, file: &Path, said: &str) {
    let before = entries(home);
    let error = home.refused(words(&["finding", "record", "C1", "--facts"], file));
    let sentence = text_of(&error, "message");
    assert!(sentence.contains(said), "`{said}` is not said: {sentence}");
    assert!(
        !sentence.trim_end_matches('.').contains(". "),
        "more than one sentence: {sentence}"
    );
    assert_eq!(entries(home), before, "something was recorded: {sentence}");
}

#[test]
fn a_royalty_and_a_rate_of_exchange_come_out_to_the_rupee() {
    let home = office();
    let royalty = json!({"additions": [{"name": "royalty", "amount": "840000"}]});
    record(
        &home,
        &[
            finding("A", "value", ROYALTY, &royalty),
            finding("B", "value", EXCHANGE, &json!({"exchange_rate": "283.20"})),
        ],
    );
    assert_eq!(short(&home, "A"), "414593");
    assert_eq!(short(&home, "B"), "27818");
    assert_eq!(short(&home, "all"), "442411");
    let figure = "finding/B/2/after/customs_value";
    let trace = home.done(["finding", "trace", "C1", "--figure", figure]);
    assert_eq!(trace["figure"]["result"], "12277924", "{trace:#}");
}

#[test]
fn facts_that_cannot_be_are_refused_in_one_sentence_and_leave_no_entry() {
    let home = office();
    let value = |facts: Value| [finding("X", "value", ROYALTY, &facts)];
    for (facts, said) in [
        (json!({"unit_price": "abc"}), "is not a number above zero"),
        (json!({"unit_price": "-5"}), "is not a number above zero"),
        (json!({"unit_price": "0"}), "is not a number above zero"),
        (
            json!({"unit_price": "999999999999999999"}),
            "more than the 18 digits",
        ),
        (
            json!({"unit_price": "9999999999999999999"}),
            "is not a number above zero",
        ),
        (
            json!({"unit_price": "12", "affected_qty": "8001"}),
            "at most the quantity 8000",
        ),
        (
            json!({"unit_price": "12", "affected_qty": "0"}),
            "affected_qty \"0\"",
        ),
        (json!({"unit_prize": "12"}), "unknown field \"unit_prize\""),
        (
            json!({"additions": [{"name": "royalty", "amount": "-3"}]}),
            "royalty \"-3\"",
        ),
    ] {
        refused(&home, &value(facts), said);
    }
    let of = |kind: &str, facts: Value| [finding("X", kind, ROYALTY, &facts)];
    refused(
        &home,
        &of("classification", json!({"pct": "9999.9999"})),
        "no line 9999.9999 in force on 2025-08-11",
    );
    refused(
        &home,
        &of("classification", json!({"pct": "99"})),
        "not a tariff code of eight digits",
    );
    refused(
        &home,
        &of("quantity", json!({"quantity": "0"})),
        "quantity \"0\"",
    );
    refused(
        &home,
        &of("concession", json!({"deny": "CONC-Z"})),
        "claims no concession",
    );
    refused(
        &home,
        &of("nonsense", json!({"unit_price": "12"})),
        "is not a kind of finding",
    );
    let mut ruled = finding("X", "value", ROYALTY, &json!({"unit_price": "12"}));
    ruled["rule"] = json!("99(9)");
    refused(&home, &[ruled], "no limitation rule 99(9)");
    let stranger = finding(
        "X",
        "value",
        "KAPE-HC-9-11-08-2025",
        &json!({"unit_price": "12"}),
    );
    refused(&home, &[stranger], "the case has no such item");
    let torn = home.beside("torn.json");
    fs::write(&torn, "{\"findings\":[{\"id\":\"X\"").unwrap();
    refused_file(&home, &torn, "is not JSON");
    // One bad finding keeps the good one before it out too.
    let good = finding("A", "value", ROYALTY, &json!({"unit_price": "12"}));
    let bad = finding("B", "value", EXCHANGE, &json!({"unit_price": "x"}));
    refused(&home, &[good, bad], "Finding B");
}

#[test]
fn dates_and_packages_that_do_not_meet_are_named_with_what_to_do() {
    let home = office();
    record(
        &home,
        &[finding("A", "value", ROYALTY, &json!({"unit_price": "12"}))],
    );
    home.done(["case", "set", "C1", "notice_date", "2017-01-01"]);
    let error = home.refused(["case", "totals", "C1"]);
    assert!(
        text_of(&error, "message").contains("2017-01-01"),
        "{error:#}"
    );
    home.done(["case", "set", "C1", "notice_date", "2026-03-31"]);
    let error = home.refused(["case", "set", "C1", "notice_date", "2026-13-01"]);
    assert!(
        text_of(&error, "message").contains("is not a date such as"),
        "{error:#}"
    );
    let overlapping = home.beside("overlapping");
    fs::create_dir_all(&overlapping).unwrap();
    let rates = "levy,selector_kind,selector,importer_status,rate,valid_from,valid_to,legal_ref\n\
        ST,all,,,18,2022-07-01,,Invented\nST,all,,,19,2025-07-01,,Invented\n";
    fs::write(overlapping.join("levy_rate.csv"), rates).unwrap();
    let before = home.done(["reference", "list"]);
    let error = home.refused(words(&["reference", "load"], &overlapping));
    let said = error.to_string();
    assert!(
        said.contains("lines 2 and 3"),
        "both rows are named: {said}"
    );
    assert_eq!(home.done(["reference", "list"]), before);
}

#[test]
fn a_dropped_finding_leaves_the_demand_and_comes_back_only_with_a_reason() {
    let home = office();
    record(
        &home,
        &[
            finding(
                "A",
                "value",
                ROYALTY,
                &json!({"additions": [{"name": "royalty", "amount": "840000"}]}),
            ),
            finding("B", "value", EXCHANGE, &json!({"exchange_rate": "283.20"})),
        ],
    );
    let error = home.refused(["finding", "reply", "C1", "A", "--status", "dropped"]);
    assert!(text_of(&error, "message").contains("reason"), "{error:#}");
    assert_eq!(short(&home, "all"), "442411");
    home.done([
        "finding",
        "reply",
        "C1",
        "A",
        "--status",
        "dropped",
        "--reason",
        "licence shows no condition of sale",
    ]);
    assert_eq!(short(&home, "all"), "27818");
    home.refused(["finding", "reply", "C1", "A", "--status", "draft"]);
    home.done([
        "finding",
        "reply",
        "C1",
        "A",
        "--status",
        "draft",
        "--reason",
        "a second licence was found",
    ]);
    assert_eq!(short(&home, "all"), "442411");
}
