//! Killed while entries are recorded: every id that was printed is there afterwards.
//!
//! The victim is the example `recorder` of the package casefile: `recorder HOME PASSPHRASE START_MS`
//! prints the stream, then the id of each entry when it is stored, until it is killed.

use crate::victim::{Moments, kill_after, kills};
use jaiza_tests::jaiza::{Home, PASSPHRASE};
use jaiza_tests::tree;
use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

/// Longest life of a victim after its first line.
const LIFE: Duration = Duration::from_millis(150);
const BATCH: u32 = 20;
/// Entries of one page of the trail.
const PAGE: usize = 500;
/// The clock of the first victim; each later one begins a minute after the one before.
const START_MS: u64 = 1_700_000_000_000;

fn recorder(home: &Home, n: u32) -> Command {
    let mut command = Command::new(tree::program("JAIZA_RECORDER", "examples/recorder"));
    command
        .arg(home.path())
        .arg(PASSPHRASE)
        .arg((START_MS + u64::from(n) * 60_000).to_string());
    command
}

#[test]
fn an_entry_that_was_acknowledged_survives_kill_9() {
    let home = Home::of("P-1");
    let mut moments = Moments::new("record");
    let mut acknowledged = BTreeSet::new();
    let mut stream = String::new();
    let all = kills();
    for n in 1..=all {
        let ended = kill_after(&mut recorder(&home, n), moments.within(LIFE), true);
        assert!(
            !ended.finished,
            "the recorder must go on until it is killed"
        );
        let (first, ids) = ended
            .lines
            .split_first()
            .expect("the recorder names its stream");
        first.clone_into(&mut stream);
        acknowledged.extend(ids.iter().cloned());
        if n % BATCH == 0 || n == all {
            look(&home, &stream, &acknowledged);
        }
    }
    println!(
        "{all} kills, {} entries acknowledged, none lost",
        acknowledged.len()
    );
    assert!(
        !acknowledged.is_empty(),
        "nothing was acknowledged: the test is blind"
    );
}

fn look(home: &Home, stream: &str, acknowledged: &BTreeSet<String>) {
    home.is_whole();
    let kept = trail(home, stream);
    let lost: Vec<&String> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
}

/// Ids of all entries of the stream.
fn trail(home: &Home, stream: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for from in (0..).step_by(PAGE) {
        let (from, len) = (from.to_string(), PAGE.to_string());
        let page = home.done(["journal", "list", stream, "--from", &from, "--len", &len]);
        let entries = page["entries"].as_array().expect("entries");
        ids.extend(
            entries
                .iter()
                .filter_map(|entry| entry["id"].as_str())
                .map(str::to_owned),
        );
        if entries.len() < PAGE {
            break;
        }
    }
    ids
}
