//! Choosing whom to audit, sealing the choice, and making it again on another laptop.

use jaiza_tests::audit::Audit;
use jaiza_tests::jaiza::{Home, text_of, words};
use jaiza_tests::tree;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Invented traders; every third declares far below the others.
const TRADERS: usize = 12;

fn header() -> String {
    let text = fs::read_to_string(tree::fixture("worked_case").join("extract.csv")).unwrap();
    text.lines().next().unwrap().to_owned()
}

/// Two extracts of invented declarations; `twist` changes the price of one item of the second.
fn extracts(home: &Home, twist: bool) -> [PathBuf; 2] {
    ["one.csv", "two.csv"].map(|name| {
        let mut lines = vec![header()];
        for trader in 0..TRADERS {
            for gd in 1..=3 {
                let month = if name == "one.csv" { 9 } else { 11 };
                let number = format!("KAPE-HC-{}{gd}-{:02}-{month:02}-2025", 100 + trader, 3 + gd);
                let cents = if trader % 3 == 0 { 120 } else { 380 + 7 * trader };
                let changed = twist && name == "two.csv" && trader == 5 && gd == 2;
                let cents = if changed { cents + 40 } else { cents };
                let price = format!("{}.{:02}", cents / 100, cents % 100);
                let value = 100 * cents * 283 / 100;
                let [cd, st, it] = [20, 18, 6].map(|pct| value * pct / 100);
                let total = cd + st + it;
                lines.push(format!(
                    "{number},{}-5,Invented Trader {trader} (Pvt) Ltd,4011.5000,TYRES FOR BICYCLES,{price},CHINA,100,NO,{price},USD,{value},{cd},{st},{it},0,0,0,{st},{total},",
                    5_000_000 + trader
                ));
            }
        }
        let path = home.beside(name);
        fs::write(&path, lines.join("\n") + "\n").unwrap();
        path
    })
}

/// A home with the reference tables and both extracts, imported in the order given.
fn office(person: &str, order: [usize; 2], twist: bool) -> Home {
    let home = Home::of(person);
    Audit::of(&tree::fixture("worked_case")).load_reference(&home);
    let files = extracts(&home, twist);
    for place in order {
        home.done(words(&["extract", "import"], &files[place]));
    }
    home
}

fn run(home: &Home) -> String {
    let ran = home.done(["risk", "run", "--as-of", "2026-01-31"]);
    text_of(&ran, "run_id").to_owned()
}

/// Seals 12 days with a random share and returns the path of the memo.
fn sealed(home: &Home) -> (PathBuf, Value) {
    let (memo, run) = (home.beside("memo.json"), run(home));
    let line = [
        "selection",
        "seal",
        "--run",
        &run,
        "--days",
        "12",
        "--seed",
        "4711",
        "--name",
        "Plan",
        "--reason",
        "Quarterly plan of the office",
        "--notice",
        "Your imports were selected for audit.",
        "--memo",
    ];
    let answer = home.done(words(&line, &memo));
    (memo, answer)
}

fn verified(home: &Home, memo: &std::path::Path) -> Value {
    home.done(words(&["selection", "verify"], memo))
}

#[test]
fn the_same_list_comes_out_on_another_laptop_in_any_order_of_import() {
    let home = office("P-1", [0, 1], false);
    let (memo, answer) = sealed(&home);
    let picks = answer["selection"]["picks"].as_array().unwrap();
    assert!(
        picks.iter().any(|pick| pick["how"] == "RANDOM"),
        "{answer:#}"
    );
    assert!(picks.iter().any(|pick| pick["how"] == "RANK"), "{answer:#}");
    let days: f64 = picks
        .iter()
        .map(|pick| text_of(pick, "days").parse::<f64>().unwrap())
        .sum();
    assert!(days <= 12.0, "{days}");
    assert_eq!(verified(&home, &memo)["same"], true);
    let other = office("P-2", [1, 0], false);
    let there = verified(&other, &memo);
    assert_eq!(there["same"], true, "{there:#}");
    assert_eq!(there["code"], answer["code"]);
    home.is_whole();
}

#[test]
fn one_changed_row_is_named_and_a_missing_extract_too() {
    let home = office("P-1", [0, 1], false);
    let (memo, _) = sealed(&home);
    let other = office("P-2", [0, 1], true);
    let there = verified(&other, &memo);
    assert_eq!(there["same"], false);
    let reasons = there["reasons"].as_array().unwrap();
    let row = reasons
        .iter()
        .find(|one| one["what"] == "row_differs")
        .expect("a row");
    assert_eq!(row["subject"], "KAPE-HC-1052-05-11-2025#1");
    assert!(
        reasons.iter().any(|one| one["what"] == "extract_bytes"),
        "{there:#}"
    );
    let empty = Home::of("P-3");
    let there = verified(&empty, &memo);
    assert_eq!(there["same"], false);
    assert_eq!(there["reasons"][0]["what"], "extract_missing", "{there:#}");
}

#[test]
fn a_memo_that_somebody_changed_is_not_the_same() {
    let home = office("P-1", [0, 1], false);
    let (memo, answer) = sealed(&home);
    let text = fs::read_to_string(&memo).unwrap();
    let forged = home.beside("forged.json");
    // Another seed draws others than the memo states.
    let share = text.replace("\"seed\": \"4711\"", "\"seed\": \"12\"");
    assert_ne!(share, text);
    fs::write(&forged, share).unwrap();
    assert_eq!(verified(&home, &forged)["same"], false);
    fs::write(&forged, text.replace("Quarterly", "quarterly")).unwrap();
    let found = verified(&home, &forged);
    assert_ne!(found["code"], answer["code"]);
    assert_eq!(found["known"], false);
    fs::write(
        &forged,
        text.replace("\"name\": \"Plan\"", "\"name\":  \"Plan\""),
    )
    .unwrap();
    assert_eq!(verified(&home, &forged)["same"], false);
    let error = home.refused(["selection", "verify", "0000-0000-0000-0000"]);
    assert_eq!(error["code"], "not_found");
}

#[test]
fn an_overlap_needs_a_reason_and_own_picks_too() {
    let home = office("P-1", [0, 1], false);
    let run = run(&home);
    let seal = |more: &[&str]| {
        let mut line = vec![
            "selection",
            "seal",
            "--run",
            &run,
            "--reason",
            "second look",
        ];
        line.extend(more);
        line.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    home.done([
        "case",
        "open",
        "--trader",
        "5000004",
        "--from",
        "2025-09-01",
        "--to",
        "2025-12-31",
        "--case-no",
        "PCA-S/7",
    ]);
    let error = home.refused(seal(&["--pick", "5000004"]));
    assert!(text_of(&error, "message").contains("PCA-S/7"), "{error:#}");
    assert_eq!(home.done(["selection", "list"])["selections"], json!([]));
    home.refused(seal(&[
        "--pick",
        "5000004= ",
        "--despite",
        "5000004=other goods",
    ]));
    let done = home.done(seal(&[
        "--pick",
        "5000004=a complaint",
        "--despite",
        "5000004=other goods",
    ]));
    let pick = &done["selection"]["picks"][0];
    assert_eq!(
        (&pick["how"], &pick["reason"]),
        (&json!("OWN"), &json!("a complaint"))
    );
    assert_eq!(pick["overlaps"][0]["no"], "PCA-S/7");
    assert_eq!(pick["overlap_reason"], "other goods");
    // What names a criterion stays inside the office.
    let error = home.refused(seal(&[
        "--pick",
        "5000001",
        "--notice",
        "You were hit by VAL-01",
    ]));
    assert!(text_of(&error, "message").contains("VAL-01"), "{error:#}");
}

#[test]
fn a_case_carries_how_it_was_chosen_and_a_later_selection_replaces_by_name() {
    let home = office("P-1", [0, 1], false);
    let (memo, answer) = sealed(&home);
    let pick = &answer["selection"]["picks"][0];
    let trader = text_of(pick, "key").to_owned();
    let work = home.done(["work"]);
    let targets = work["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["kind"] == "target");
    assert_eq!(
        targets.count(),
        answer["selection"]["picks"].as_array().unwrap().len()
    );
    let line = [
        "case",
        "open",
        "--trader",
        &trader,
        "--from",
        "2025-09-01",
        "--to",
        "2025-12-31",
        "--case-no",
        "C-9",
        "--selection",
    ];
    home.done(words(&line, &memo));
    let shown = home.done(["case", "show", "C-9"]);
    let chosen = &shown["selection"];
    assert_eq!(chosen["code"], answer["code"]);
    assert_eq!(chosen["notice"], "Your imports were selected for audit.");
    assert_eq!(chosen["reason"], "Quarterly plan of the office");
    let outsider = home.refused([
        "case",
        "open",
        "--trader",
        "9999999",
        "--from",
        "2025-09-01",
        "--to",
        "2025-12-31",
        "--selection",
        text_of(&answer, "code"),
    ]);
    assert_eq!(outsider["code"], "not_found");
    // The same name again: the case on the trader is the only overlap, not the replaced selection.
    let run = run(&home);
    let despite = format!("{trader}=goes on");
    let again = home.done([
        "selection",
        "seal",
        "--run",
        &run,
        "--pick",
        &trader,
        "--name",
        "Plan",
        "--reason",
        "kept",
        "--despite",
        &despite,
    ]);
    assert_eq!(again["selection"]["supersedes"], answer["code"]);
    let list = home.done(["selection", "list"]);
    assert_eq!(list["selections"][0]["state"], "sealed");
    assert_eq!(list["selections"][1]["state"], "superseded");
    assert_eq!(list["selections"][1]["superseded_by"], again["code"]);
    home.is_whole();
}

#[test]
fn a_sealed_selection_travels_and_warns_the_other_office() {
    let home = office("P-1", [0, 1], false);
    let (_, answer) = sealed(&home);
    let folder = home.beside("exchange");
    let with = format!("folder:{}", folder.display());
    home.done(["sync", "run", "--with", &with]);
    let other = office("P-2", [1, 0], false);
    other.done(["sync", "run", "--with", &with]);
    let code = text_of(&answer, "code");
    let there = other.done(["selection", "verify", code]);
    assert_eq!(there["same"], true, "{there:#}");
    assert_eq!(there["known"], true);
    let trader = text_of(&answer["selection"]["picks"][0], "key").to_owned();
    let error = other.refused([
        "selection",
        "seal",
        "--run",
        &run(&other),
        "--pick",
        &trader,
        "--reason",
        "ours",
    ]);
    assert!(text_of(&error, "message").contains(code), "{error:#}");
    other.is_whole();
}

#[test]
fn the_paper_carries_the_memo_and_is_the_same_each_time() {
    let home = office("P-1", [0, 1], false);
    let (_, answer) = sealed(&home);
    let code = text_of(&answer, "code");
    let [a, b, ur] = ["a.pdf", "b.pdf", "ur.pdf"].map(|name| home.beside(name));
    home.done(words(&["selection", "write", code, "--pdf"], &a));
    home.done(words(&["selection", "write", code, "--pdf"], &b));
    home.done(words(
        &["--lang", "ur", "selection", "write", code, "--pdf"],
        &ur,
    ));
    assert_eq!(fs::read(&a).unwrap(), fs::read(&b).unwrap());
    for path in [a, ur] {
        let verdict = home.done(words(&["report", "verify"], &path));
        assert_eq!(verdict["unchanged"], true, "{verdict:#}");
        assert_eq!(verdict["state_digest"], answer["sha256"]);
    }
}
