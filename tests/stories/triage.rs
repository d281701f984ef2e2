//! Line triage and the consistency mirror, as an auditor and a second case meet them.

use jaiza_tests::audit::worked_case;
use jaiza_tests::jaiza::{Home, text_of};
use serde_json::Value;

fn key(line: &Value) -> String {
    format!(
        "{}#{}",
        text_of(&line["item"], "gd"),
        line["item"]["gd_item"]
    )
}

fn counts(home: &Home, case: &str, list: &str) -> (u64, u64) {
    let progress = home.done(["triage", "progress", case, "--list", list]);
    (
        progress["done"].as_u64().unwrap(),
        progress["left"].as_u64().unwrap(),
    )
}

#[test]
fn marks_lines_one_by_one_and_takes_the_last_mark_back() {
    let (_, home, case) = worked_case(false);
    let all = home.done(["triage", "lists", &case])["lists"]
        .as_array()
        .unwrap()
        .iter()
        .find(|list| list["list"] == "all")
        .unwrap()["lines"]
        .as_u64()
        .unwrap();
    let first = home.done(["triage", "show", &case, "--list", "all"]);
    let one = key(&first);
    let two = text_of(&first, "next").to_owned();
    home.done(["triage", "mark", &case, &one, "clean", "--list", "all"]);
    let shown = home.done(["triage", "show", &case, "--list", "all"]);
    assert_eq!(key(&shown), two, "the next line without a mark comes");
    let marked = home.done([
        "triage",
        "mark",
        &case,
        &two,
        "price",
        "--note",
        "below peers",
    ]);
    assert_eq!(marked["progress"]["outcomes"]["price"], 1);
    assert_eq!(counts(&home, &case, "all"), (2, all - 2));
    assert_eq!(counts(&home, &case, "unwritten").0, 1);

    // A change of mind, then back to what it was, then back to no mark, then to the first mark.
    home.done(["triage", "mark", &case, &two, "class"]);
    let back = home.done(["triage", "undo", &case]);
    assert_eq!(
        (
            text_of(&back["line"], "outcome"),
            text_of(&back["line"], "was")
        ),
        ("class", "price")
    );
    let line = home.done(["triage", "show", &case, "--item", &two]);
    assert_eq!(text_of(&line["mark"], "outcome"), "price");
    assert_eq!(text_of(&line["mark"], "note"), "below peers");
    home.done(["triage", "undo", &case]);
    assert!(home.done(["triage", "show", &case, "--item", &two])["mark"].is_null());
    home.done(["triage", "undo", &case]);
    assert_eq!(counts(&home, &case, "all"), (0, all));
    let refused = home.refused(["triage", "undo", &case]);
    assert_eq!(text_of(&refused, "code"), "not_found");

    // A line taken back can be marked again.
    home.done(["triage", "mark", &case, &two, "origin"]);
    assert_eq!(counts(&home, &case, "all"), (1, all - 1));
    home.is_whole();
}

#[test]
fn refuses_other_outcomes_other_queues_and_items_of_other_cases_in_one_sentence() {
    let (_, home, case) = worked_case(false);
    let item = key(&home.done(["triage", "show", &case]));
    let refusals = [
        home.refused(["triage", "mark", &case, &item, "fraud"]),
        home.refused(["triage", "mark", &case, "KAPE-HC-1-01-01-1999#1", "clean"]),
        home.refused(["triage", "show", &case, "--list", "nothing"]),
        home.refused(["triage", "show", &case, "--item", "no number"]),
        home.refused([
            "finding", "mirror", &case, "--kind", "fraud", "--pct", "4821",
        ]),
        home.refused(["finding", "mirror", &case, "--kind", "value", "--pct", "48"]),
    ];
    for refusal in refusals {
        let sentence = text_of(&refusal, "message");
        assert!(
            sentence.ends_with('.') && !sentence.contains('\n'),
            "{sentence}"
        );
    }
    assert_eq!(counts(&home, &case, "all").0, 0);
}

#[test]
fn shows_a_line_with_declared_assessed_and_found_and_what_it_is_held_against() {
    let (_, home, case) = worked_case(true);
    let findings = home.done(["finding", "list", &case]);
    let finding = findings["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["kind"] == "value")
        .unwrap();
    let change = &finding["changes"][0];
    let item = format!("{}#{}", text_of(change, "gd"), change["gd_item"]);
    let line = home.done(["triage", "show", &case, "--item", &item, "--list", "all"]);
    let fact = |name: &str| {
        let facts = line["facts"].as_array().unwrap();
        facts
            .iter()
            .find(|fact| fact["fact"] == name)
            .unwrap()
            .clone()
    };
    assert_eq!(fact("unit_price")["found"], change["unit_price"]);
    assert_ne!(fact("unit_price")["assessed"], change["unit_price"]);

    // The line alone recomputes like the whole case.
    let totals = home.done(["case", "totals", &case]);
    let number = text_of(&line["item"], "number");
    let row = totals["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["item"] == number)
        .unwrap();
    for levy in line["levies"].as_array().unwrap() {
        let name = text_of(levy, "levy");
        let whole = if name == "total" {
            &row["total"]
        } else {
            &row["levies"][name]
        };
        assert_eq!(&levy["computed"], whole, "{name}");
    }
    let rows = totals["recalculation"].as_array().unwrap();
    let mut on_item = rows.iter().filter(|row| row["item"] == number);
    let after: Vec<&Value> = on_item.by_ref().map(|row| &row["after"]["total"]).collect();
    let total = line["levies"].as_array().unwrap().last().unwrap();
    assert!(
        after.contains(&&total["found"]),
        "{total} is none of {after:?}"
    );
}

#[test]
fn mirrors_an_earlier_case_on_the_same_heading_and_remembers_its_marks() {
    let (audit, home, earlier) = worked_case(true);
    let facts = audit.json("facts.json");
    let trader = text_of(&facts["importer"], "ntn").to_owned();
    let findings = home.done(["finding", "list", &earlier]);
    let classified = findings["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|finding| finding["kind"] == "classification")
        .unwrap()
        .clone();
    let change = &classified["changes"][0];
    let item = format!("{}#{}", text_of(change, "gd"), change["gd_item"]);
    home.done([
        "triage",
        "mark",
        &earlier,
        &item,
        "class",
        "--note",
        "hidden in another line",
    ]);

    let period = &facts["case"]["period"];
    let (from, to) = (period[0].as_str().unwrap(), period[1].as_str().unwrap());
    let opened = home.done([
        "case",
        "open",
        "--trader",
        &trader,
        "--from",
        from,
        "--to",
        to,
        "--reason",
        "the same lines looked at again",
    ]);
    let case = text_of(&opened, "case");
    let line = home.done(["triage", "show", case, "--item", &item]);
    let past: Vec<&str> = line["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|past| text_of(past, "what"))
        .collect();
    assert!(
        past.contains(&"mark") && past.contains(&"finding"),
        "{past:?}"
    );

    let pct = text_of(&line["item"], "pct").to_owned();
    let mirror = home.done([
        "finding",
        "mirror",
        case,
        "--kind",
        "classification",
        "--pct",
        &pct,
    ]);
    assert_eq!(
        (&mirror["looked_at"], &mirror["cases"]),
        (&1.into(), &1.into())
    );
    let found = &mirror["findings"][0];
    assert_eq!(found["finding_no"], classified["finding_no"]);
    assert_eq!(found["short"], classified["totals"]["short"]);
    assert_eq!(found["pct_to"], change["pct"]);
    assert_eq!(found["condition"], classified["condition"]);

    // The case itself is never its own precedent, and other kinds and headings stay out.
    let own = home.done([
        "finding",
        "mirror",
        &earlier,
        "--kind",
        "classification",
        "--pct",
        &pct,
    ]);
    assert_eq!(own["count"], 0);
    let other = home.done([
        "finding", "mirror", case, "--kind", "origin", "--pct", "0101",
    ]);
    assert_eq!(other["count"], 0);
}
