//! Killed while entries are recorded: every id that was printed is there afterwards.
//!
//! The victim is the example `recorder` of the package casefile: `recorder HOME` records one action
//! after another and prints the id of each when it is stored; `recorder HOME list` prints all ids.

use crate::victim::{Moments, kill_after, kills};
use jaiza_tests::jaiza::{Home, PASSPHRASE};
use jaiza_tests::tree;
use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

/// Longest life of a victim after its first acknowledgement.
const LIFE: Duration = Duration::from_millis(150);
const BATCH: u32 = 20;

fn recorder(home: &Home) -> Command {
    let mut command = Command::new(tree::program("JAIZA_RECORDER", "examples/recorder"));
    command.arg(home.path()).env("JAIZA_PASSPHRASE", PASSPHRASE);
    command
}

#[test]
fn an_entry_that_was_acknowledged_survives_kill_9() {
    let home = Home::of("P-1");
    let mut moments = Moments::new("record");
    let mut acknowledged = BTreeSet::new();
    let all = kills();
    for n in 1..=all {
        let ended = kill_after(&mut recorder(&home), moments.within(LIFE), true);
        assert!(
            !ended.finished,
            "the recorder must go on until it is killed"
        );
        assert!(!ended.lines.is_empty(), "the recorder acknowledged nothing");
        acknowledged.extend(ended.lines);
        if n % BATCH == 0 || n == all {
            look(&home, &acknowledged);
        }
    }
    println!(
        "{all} kills, {} entries acknowledged, none lost",
        acknowledged.len()
    );
}

fn look(home: &Home, acknowledged: &BTreeSet<String>) {
    home.is_whole();
    let output = recorder(home).arg("list").output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let kept: BTreeSet<&str> = text.lines().collect();
    let lost: Vec<&String> = acknowledged
        .iter()
        .filter(|id| !kept.contains(id.as_str()))
        .collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
}
