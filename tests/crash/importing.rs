//! Killed while an extract is imported: an extract is there whole or not at all.

use crate::victim::{Moments, kill_after, kills};
use jaiza_tests::jaiza::{Home, words};
use jaiza_tests::tree;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

const DECLARATIONS: usize = 250;
const BATCH: u32 = 10;

/// The rows of the worked case over and over, every declaration with a number of its own.
fn extract(folder: &Path, n: u32) -> PathBuf {
    let text = fs::read_to_string(tree::fixture("worked_case/extract.csv")).unwrap();
    let mut lines = text.lines();
    let mut out = format!("{}\n", lines.next().unwrap());
    let rows: Vec<&str> = lines.collect();
    for serial in 0..DECLARATIONS {
        for row in &rows {
            let (declaration, rest) = row.split_once(',').unwrap();
            let mut parts: Vec<String> = declaration.split('-').map(str::to_owned).collect();
            parts[2] = (usize::try_from(n).unwrap() * DECLARATIONS + serial + 1).to_string();
            writeln!(out, "{},{rest}", parts.join("-")).unwrap();
        }
    }
    let file = folder.join(format!("extract-{n}.csv"));
    fs::write(&file, out).unwrap();
    file
}

fn rows() -> usize {
    let text = fs::read_to_string(tree::fixture("worked_case/extract.csv")).unwrap();
    (text.lines().count() - 1) * DECLARATIONS
}

#[test]
fn an_import_that_was_acknowledged_survives_kill_9() {
    let home = Home::of("P-1");
    home.done(words(
        &["reference", "load"],
        &tree::fixture("worked_case/reference"),
    ));
    let mut moments = Moments::new("import");
    let mut acknowledged: BTreeMap<String, Value> = BTreeMap::new();

    let start = Instant::now();
    let first = home.done(words(&["extract", "import"], &extract(&home.beside(""), 0)));
    let usual = start.elapsed();
    acknowledged.insert(first["extract_id"].as_str().unwrap().to_owned(), first);

    let (mut cut, all) = (0, kills());
    for n in 1..=all {
        let file = extract(&home.beside(""), n);
        let mut command = home.command(words(&["extract", "import"], &file));
        let ended = kill_after(&mut command, moments.within(usual.mul_f64(1.1)), false);
        if let Ok(answer) = serde_json::from_str::<Value>(&ended.lines.join("\n")) {
            acknowledged.insert(
                answer["extract_id"]
                    .as_str()
                    .expect("an extract id")
                    .to_owned(),
                answer,
            );
        } else {
            cut += 1;
        }
        fs::remove_file(file).unwrap();
        if n % BATCH == 0 || n == all {
            look(&home, &acknowledged);
        }
    }
    println!(
        "{cut} of {all} imports were cut, {} acknowledged, none lost",
        acknowledged.len()
    );
    assert!(cut > 0, "no import was cut: the test is blind");
}

/// The home is whole, every acknowledged extract is there, and every extract that is there is whole.
fn look(home: &Home, acknowledged: &BTreeMap<String, Value>) {
    home.is_whole();
    let listed = home.done(["extract", "list"]);
    let listed = listed["extracts"].as_array().expect("a list of extracts");
    for id in acknowledged.keys() {
        assert!(
            listed.iter().any(|extract| extract["id"] == id.as_str()),
            "extract {id} was acknowledged and is lost"
        );
    }
    for extract in listed {
        assert_eq!(
            extract["stored"],
            rows(),
            "an extract is there in part: {extract:#}"
        );
    }
}
