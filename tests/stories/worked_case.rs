//! The worked case: an extract, a case, three findings, a demand, a sealed report, a second laptop.
//!
//! Its figures come from `fixtures/worked_case/compute_expected.py`, which shares no code with the
//! program.

use jaiza_tests::audit::{Audit, TABLES};
use jaiza_tests::jaiza::{Home, text_of, words};
use jaiza_tests::{tables, tree};
use std::fs;

fn audit() -> Audit {
    Audit::of(&tree::fixture("worked_case"))
}

/// Brings a home from nothing to a case with its findings and returns the case.
fn audited(home: &Home) -> String {
    let audit = audit();
    audit.load_reference(home);
    audit.import(home, "extract.csv");
    let case = audit.open_case(home);
    audit.record_findings(home, &case);
    case
}

fn digest(home: &Home, case: &str) -> String {
    text_of(&home.done(["case", "show", case]), "state_digest").to_owned()
}

#[test]
fn reads_the_workbook_like_the_text_file() {
    let audit = audit();
    let mut read = vec![];
    for name in ["extract.csv", "extract.xlsx"] {
        let home = Home::of("P-1");
        audit.load_reference(&home);
        let (file, rows) = (audit.file(name), home.beside("rows.csv"));
        home.done([
            "extract".as_ref(),
            "import".as_ref(),
            file.as_os_str(),
            "--rows".as_ref(),
            rows.as_os_str(),
        ]);
        read.push(fs::read_to_string(rows).unwrap());
    }
    assert_eq!(read[0], read[1]);
}

#[test]
fn finds_the_frames_that_hide_in_another_line() {
    let (audit, home) = (audit(), Home::of("P-1"));
    audit.load_reference(&home);
    let extract = audit.import(&home, "extract.csv");
    let hits = home.beside("hits.csv");
    let line = [
        "risk",
        "run",
        "--extract",
        &extract,
        "--as-of",
        "2026-01-31",
        "--hits",
    ];
    home.done(words(&line, &hits));
    let hits = fs::read_to_string(hits).unwrap();
    // indicator, key, value, score, hit, …
    let columns = hits.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let keyword = columns.filter(|columns| columns[0] == "CLS-03" && columns[4] == "1");
    assert_eq!(
        keyword.count(),
        3,
        "the keyword rule hits the three frames of the window:\n{hits}"
    );
}

#[test]
fn recomputes_every_figure_of_the_demand() {
    let home = Home::of("P-1");
    let case = audited(&home);
    let totals = home.done(["case", "totals", &case]);
    tables::must_agree(TABLES, &audit().json("expected.json"), &totals);
}

#[test]
fn keeps_checklist_answers_and_evidence_with_the_case() {
    let (audit, home) = (audit(), Home::of("P-1"));
    let case = audited(&home);
    let lists = home.done(["checklist", "list"]);
    let checklist = text_of(&lists["checklists"][0], "checklist").to_owned();
    let shown = home.done(["checklist", "show", &case, &checklist]);
    let questions = shown["questions"].as_array().expect("questions");
    let asked = questions
        .iter()
        .find(|question| question["choices"][0].is_object())
        .expect("a question with choices");
    let (question, value) = (
        text_of(asked, "name"),
        text_of(&asked["choices"][0], "value"),
    );
    home.done([
        "checklist",
        "answer",
        &case,
        &checklist,
        &format!("{question}={value}"),
    ]);
    let shown = home.done(["checklist", "show", &case, &checklist]);
    let answered = shown["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .find(|q| q["name"] == question);
    assert_eq!(
        answered.expect("the question")["answer"],
        value,
        "{shown:#}"
    );

    let file = audit.file("evidence/remittances.csv");
    home.done(words(
        &["evidence", "attach", &case, "--kind", "E06"],
        &file,
    ));
    let kept = home.done(["evidence", "list", &case]);
    assert_eq!(kept["evidence"][0]["kind"], "E06", "{kept:#}");
    home.is_whole();
}

#[test]
fn seals_a_report_that_tells_when_it_was_changed() {
    let home = Home::of("P-1");
    let case = audited(&home);
    let pdf = home.beside("report.pdf");
    let reports = home.done(["report", "list"]);
    let name = text_of(&reports["reports"][0], "name").to_owned();
    home.done(words(
        &["report", "write", &name, "--case", &case, "--out"],
        &pdf,
    ));
    let verdict = home.done(words(&["report", "verify"], &pdf));
    assert_eq!(verdict["ok"], true, "{verdict:#}");
    let demand = audit().json("expected.json")["totals"]["all"]["demand"].clone();
    assert_eq!(verdict["demand"], demand, "{verdict:#}");

    let mut bytes = fs::read(&pdf).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&pdf, bytes).unwrap();
    let answer = home.ask(words(&["report", "verify"], &pdf));
    assert!(
        answer.status != 0 || !answer.stdout.contains("\"ok\":true"),
        "a changed report passes\n{answer}"
    );
}

#[test]
fn brings_two_laptops_to_one_digest() {
    let (here, there) = (Home::of("P-1"), Home::of("P-2"));
    let case = audited(&here);
    let exchange = format!("folder:{}", here.beside("exchange").display());
    fs::create_dir(here.beside("exchange")).unwrap();
    here.done(["sync", "run", "--with", &exchange]);
    there.done(["sync", "run", "--with", &exchange]);
    assert_eq!(digest(&here, &case), digest(&there, &case));

    // Work on the second laptop comes back to the first.
    there.done(words(
        &["evidence", "attach", &case, "--kind", "E06"],
        &audit().file("evidence/remittances.csv"),
    ));
    there.done(["sync", "run", "--with", &exchange]);
    here.done(["sync", "run", "--with", &exchange]);
    assert_eq!(digest(&here, &case), digest(&there, &case));
    here.is_whole();
    there.is_whole();
}
