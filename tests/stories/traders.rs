//! The trader file, what audits say of the indicators, and what the rules brought.

use jaiza_tests::audit::Audit;
use jaiza_tests::jaiza::{Home, text_of, words};
use jaiza_tests::tree;
use serde_json::{Value, json};
use std::fs;

/// The worked case with a run of its indicators and a case that came out of it.
struct Office {
    home: Home,
    case: String,
    trader: String,
}

fn office() -> Office {
    let home = Home::of("P-1");
    let audit = Audit::of(&tree::fixture("worked_case"));
    audit.load_reference(&home);
    audit.import(&home, "extract.csv");
    let ran = home.done(["risk", "run", "--as-of", "2026-02-01"]);
    let facts = audit.json("facts.json");
    let trader = text_of(&facts["importer"], "ntn").to_owned();
    let [from, to] = [0, 1].map(|end| facts["case"]["period"][end].as_str().unwrap().to_owned());
    let opened = home.done([
        "case",
        "open",
        "--trader",
        &trader,
        "--from",
        &from,
        "--to",
        &to,
        "--run",
        text_of(&ran, "run_id"),
    ]);
    let case = text_of(&opened, "case").to_owned();
    audit.record_findings(&home, &case);
    Office { home, case, trader }
}

/// Sum of the customs values of the extract, read with nothing of the program.
fn value_of_extract() -> i64 {
    let text = fs::read_to_string(tree::fixture("worked_case").join("extract.csv")).unwrap();
    let mut lines = text.lines();
    let place = lines
        .next()
        .unwrap()
        .split(',')
        .position(|name| name == "ASSESSED IMPORT VALUE RS")
        .expect("the column of values");
    lines
        .map(|line| line.split(',').nth(place).unwrap().parse::<i64>().unwrap())
        .sum()
}

fn lines(feedback: &Value) -> Vec<String> {
    let lines = feedback["lines"].as_array().unwrap().iter();
    lines
        .map(|line| text_of(line, "indicator").to_owned())
        .collect()
}

#[test]
fn the_trader_file_adds_up_to_the_extract() {
    let Office { home, trader, .. } = office();
    let file = home.done(["trader", "show", &trader]);
    assert_eq!(
        text_of(&file["total"], "value").parse::<i64>().unwrap(),
        value_of_extract()
    );
    let years = file["years"].as_array().unwrap();
    let summed: i64 = years
        .iter()
        .map(|year| text_of(year, "value").parse::<i64>().unwrap())
        .sum();
    assert_eq!(summed, value_of_extract());
    assert_eq!(file["cases"].as_array().unwrap().len(), 1);
    assert_eq!(file["cases"][0]["findings"], 3);
    let named = home.done(["trader", "list", "--search", text_of(&file, "name")]);
    assert_eq!(named["traders"][0]["trader"], file["trader"]);
    let scores = home.done(["trader", "scores", &trader]);
    assert_eq!(scores["scores"][0]["rank"], 1);
    let error = home.refused(["trader", "show", "9999999"]);
    assert_eq!(error["code"], "not_found");
}

#[test]
fn a_case_is_closed_with_its_feedback_only() {
    let Office { home, case, .. } = office();
    let error = home.refused(["case", "move", &case, "CLOSED"]);
    let asked = lines(&home.done(["case", "feedback", &case]));
    assert!(!asked.is_empty());
    for indicator in &asked {
        assert!(text_of(&error, "message").contains(indicator), "{error:#}");
    }
    let first = &asked[0];
    home.refused([
        "case",
        "feedback",
        &case,
        "--verdict",
        &format!("{first}=confirmed"),
    ]);
    home.refused([
        "case",
        "feedback",
        &case,
        "--verdict",
        &format!("{first}=maybe:so"),
    ]);
    home.refused([
        "case",
        "feedback",
        &case,
        "--verdict",
        "XXX-99=confirmed:so",
    ]);
    assert_eq!(
        home.done(["case", "feedback", &case])["lines"][0]["verdict"],
        ""
    );
    for indicator in &asked {
        let verdict = format!("{indicator}=confirmed:The books say so.");
        home.done(["case", "feedback", &case, "--verdict", &verdict]);
    }
    home.done(["case", "move", &case, "CLOSED"]);
    assert_eq!(
        home.done(["case", "show", &case])["line"]["state"],
        "CLOSED"
    );
    home.refused(["case", "move", &case, "FIELDWORK"]);
    home.done([
        "case",
        "move",
        &case,
        "FIELDWORK",
        "--reason",
        "a late invoice",
    ]);
    home.is_whole();
}

#[test]
fn the_book_counts_ways_and_rules_and_the_file_names_nobody() {
    let Office { home, case, trader } = office();
    let book = home.done(["risk", "book"]);
    let row = |kind: &str| {
        let rows = book["rows"].as_array().unwrap();
        rows.iter()
            .find(|row| row["kind"] == kind)
            .unwrap_or_else(|| panic!("{kind}: {book:#}"))
    };
    assert_eq!(row("rank")["selected"], 1);
    assert_eq!(row("random")["selected"], 0);
    assert_eq!(row("indicator")["advice"], "few");
    let first = lines(&home.done(["case", "feedback", &case])).remove(0);
    let verdict = format!("{first}=not_confirmed:The ruling was older.");
    home.done(["case", "feedback", &case, "--verdict", &verdict]);
    let path = home.beside("feedback.json");
    home.done(words(&["risk", "feedback", "--out"], &path));
    let text = fs::read_to_string(&path).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["cases"][0]["chosen"], "RANK");
    assert!(text.contains("The ruling was older."));
    let shown = home.done(["trader", "show", &trader]);
    assert!(!text.contains(&trader) && !text.contains(text_of(&shown, "name")));
    assert!(!text.contains("P-1"));
}

#[test]
fn an_own_pick_needs_a_reason_and_an_unknown_way_is_refused() {
    let Office { home, trader, .. } = office();
    let open = |more: &[&str]| {
        let mut line = vec!["case", "open", "--trader", &trader, "--from", "2025-01-01"];
        line.extend(["--to", "2025-12-31"]);
        line.extend(more);
        line.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let before = home.done(["case", "list"])["cases"]
        .as_array()
        .unwrap()
        .len();
    home.refused(open(&["--how", "OWN"]));
    home.refused(open(&["--how", "LUCK", "--reason", "second look"]));
    let after = home.done(["case", "list"])["cases"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(before, after);
    home.done(open(&["--how", "RANDOM", "--reason", "drawn by hand"]));
    let book = home.done(["risk", "book"]);
    let random = book["rows"].as_array().unwrap().iter();
    let random = random
        .filter(|row| row["kind"] == "random")
        .collect::<Vec<_>>();
    assert_eq!(random[0]["selected"], json!(1));
}
