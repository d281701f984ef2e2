//! Extracts as offices really send them: decided on, corrected, settled, certified.

use std::fs;
use std::path::Path;

use jaiza_tests::audit::Audit;
use jaiza_tests::jaiza::Home;
use jaiza_tests::tree;
use serde_json::{Value, json};

/// A table in the manner of another service: semicolons, decimal commas, a date that can be read
/// in two ways, a line in front of the header and a line of sums.
const TABLE: &str = "Export of the regional office\n\
     DECL NO;DECL DATE;TRADER ID;HS CODE;QTY;VALUE;REMARK\n\
     10702070/150124/0001234;03/04/2024;9900112;8481809000;1.250,5;10.000,40;first\n\
     10702070/150124/0001235;05/04/2024;9900112;84818o9000;2;700;second\n\
     10702070/160124/0001236;06/04/2024;9900113;8481809000;3;900;third\n\
     Total;;;;;11.600,40;\n";

fn words(home: &Home, verb: &[&str], file: &Path) -> Value {
    let mut all: Vec<String> = verb.iter().map(|w| (*w).to_owned()).collect();
    all.insert(2, file.to_string_lossy().into_owned());
    home.done(all)
}

fn with_reference() -> Home {
    let home = Home::of("P-1");
    let reference = tree::root().join("tests/fixtures/worked_case/reference");
    words(&home, &["reference", "load"], &reference);
    home
}

#[test]
fn asks_what_only_a_person_can_decide_and_remembers_the_answer() {
    let home = with_reference();
    let file = home.beside("list.csv");
    fs::write(&file, TABLE).unwrap();
    let seen = words(&home, &["extract", "sniff"], &file);
    assert_eq!(
        (&seen["format"], &seen["header_row"]),
        (&json!("general"), &json!(2))
    );
    let asked: Vec<&Value> = seen["questions"].as_array().unwrap().iter().collect();
    let date = asked.iter().find(|q| q["key"] == "date:gd_date").unwrap();
    assert_eq!(date["samples"].as_array().unwrap().len(), 3, "{date}");
    assert!(date["readings"].as_array().unwrap().len() >= 2);

    let unanswered = words(&home, &["extract", "import"], &file);
    assert_eq!(unanswered["report"]["stored"], 0, "all dates are ambiguous");

    let answered = [
        "extract",
        "import",
        "--answer",
        "date:gd_date=DMY",
        "--total",
        "value=10900",
    ];
    let first = words(&home, &answered, &file);
    let report = &first["report"];
    assert_eq!(report["records_in_file"], 6);
    assert_eq!(
        (&report["stored"], &report["set_aside_total"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(report["dropped"]["PREAMBLE"]["rows"], json!([1]));
    assert_eq!(report["dropped"]["TOTAL_ROW"]["rows"], json!([6]));
    assert_eq!(report["unmapped"], json!(["REMARK"]));
    assert_eq!(first["extract"]["totals_state"], "agreed");

    let id = first["extract_id"].as_str().unwrap();
    home.done(["profile", "save", id, "--name", "regional list"]);
    let next = home.beside("next.csv");
    fs::write(&next, TABLE.replace("000123", "000223")).unwrap();
    let again = words(&home, &["extract", "import"], &next);
    assert_eq!(again["report"]["stored"], 2, "the profile answers");
    assert_eq!(again["extract"]["profile"], "regional list, 1");

    let carried = home.beside("regional.json");
    let out = carried.to_string_lossy().into_owned();
    home.done(["profile", "export", "regional list", "--out", &out]);
    let other = with_reference();
    other.done(["profile", "load", &out]);
    let there = words(&other, &["extract", "import"], &file);
    assert_eq!(
        there["report"], first["report"],
        "the same file and profile, the same report"
    );
}

#[test]
fn mends_a_record_in_place_and_shows_who_changed_what() {
    let home = with_reference();
    let file = home.beside("list.csv");
    fs::write(&file, TABLE).unwrap();
    let answered = [
        "extract",
        "import",
        "--answer",
        "date:gd_date=DMY",
        "--total",
        "gds=3",
    ];
    let imported = words(&home, &answered, &file);
    let id = imported["extract_id"].as_str().unwrap();
    assert_eq!(imported["extract"]["totals_state"], "disagrees");
    let refused = home.ask(["risk", "run", "--extract", id]);
    assert_eq!(
        refused.status, 1,
        "a disagreement stays out of selection: {refused}"
    );

    let shown = home.done(["extract", "record", id, "4"]);
    assert_eq!(shown["problems"][0]["reason"], "PCT_UNREADABLE");
    assert!(
        shown["problems"][0]["code_points"]
            .as_str()
            .unwrap()
            .contains("U+006F")
    );
    let wrong = [
        "extract",
        "correct",
        id,
        "4",
        "--cell",
        "HS CODE=84x",
        "--reason",
        "from the paper",
    ];
    assert_eq!(
        home.ask(wrong).status,
        1,
        "what still cannot be read is refused"
    );
    let right = "HS CODE=8481809000";
    let mended = [
        "extract",
        "correct",
        id,
        "4",
        "--cell",
        right,
        "--reason",
        "from the paper",
    ];
    let after = home.done(mended);
    assert_eq!(
        (&after["stored"], &after["set_aside"]),
        (&json!(3), &json!(0))
    );
    assert_eq!(
        after["totals_state"], "agreed",
        "the correction settles the count"
    );
    let log = home.done(["extract", "corrections", id]);
    let change = &log["corrections"][0];
    assert_eq!(
        (&change["before"], &change["after"]),
        (&json!("84818o9000"), &json!("8481809000"))
    );
    assert_eq!(change["person"], "P-1");
    let shown = home.done(["extract", "record", id, "4"]);
    assert_eq!(
        shown["cells"][3]["text"], "84818o9000",
        "the record stays as it stood"
    );
    let items = home.done(["extract", "items", id]);
    let records: Vec<&Value> = items["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| &r["record"])
        .collect();
    assert_eq!(records, [&json!("3"), &json!("4"), &json!("5")]);
}

#[test]
fn settles_a_disagreement_with_a_reason_and_certifies_the_import() {
    let home = with_reference();
    let file = tree::root().join("tests/fixtures/worked_case/extract.csv");
    let imported = words(&home, &["extract", "import", "--total", "value=1"], &file);
    let id = imported["extract_id"].as_str().unwrap();
    assert_eq!(
        home.ask(["extract", "settle", id, "--reason", "ok"]).status,
        1
    );
    let reason = "The letter names another quarter; confirmed by telephone.";
    let settled = home.done(["extract", "settle", id, "--reason", reason]);
    assert_eq!(settled["totals_state"], "settled");
    home.done(["risk", "run", "--extract", id]);
    let out = home
        .beside("certificate.pdf")
        .to_string_lossy()
        .into_owned();
    home.done(["extract", "certificate", id, "--out", &out]);
    let verdict = home.done(["report", "verify", &out]);
    assert_eq!(verdict["unchanged"], true, "{verdict}");
}

#[test]
fn takes_the_books_of_an_auditee_into_the_case() {
    let home = with_reference();
    let audit = Audit::of(&tree::root().join("tests/fixtures/worked_case"));
    audit.import(&home, "extract.csv");
    let case = audit.open_case(&home);
    let paid = home.beside("paid.csv");
    fs::write(
        &paid,
        "PAYMENT DATE,AMOUNT,CURR,BENEFICIARY,INVOICE NO\n\
         2025-08-04,\"1,250.50\",USD,Example Works,INV-1\n\
         2025-08-05,x,USD,Example Works,INV-2\n\
         2025-08-06,749.50,USD,Example Works,INV-3\n\
         Total,2000,,,\n",
    )
    .unwrap();
    let path = paid.to_string_lossy().into_owned();
    let book = home.done(["book", "import", &case, &path, "--kind", "payments"]);
    assert_eq!(
        (&book["stored"], &book["set_aside"], &book["dropped"]),
        (&json!(2), &json!(1), &json!(1))
    );
    assert_eq!(book["sums"]["amount"], "2000");
    let id = book["id"].as_str().unwrap();
    let lines = home.done(["book", "lines", id]);
    assert_eq!(lines["lines"].as_array().unwrap().len(), 2);
    assert_eq!(
        home.done(["book", "problems", id])["problems"][0]["record"],
        3
    );
    assert_eq!(
        home.done(["book", "list", "--case", &case])["books"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        home.ask(["book", "import", &case, &path, "--kind", "diary"])
            .status,
        1
    );
}
