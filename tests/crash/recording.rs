//! Killed while entries are recorded: every id that was printed is there afterwards.
//!
//! The victim is the example `recorder` of the package casefile: with the passphrase in the
//! environment, `recorder HOME` prints the id of each entry when it is stored, until it is killed;
//! `recorder HOME list` prints the ids of all entries.

use crate::victim::{Moments, kill_after, kills};
use jaiza_tests::jaiza::{Home, PASSPHRASE};
use jaiza_tests::tree;
use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

/// Longest life of a victim after its first line.
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
        acknowledged.extend(ended.lines.iter().cloned());
        if n % BATCH == 0 || n == all {
            look(&home, &acknowledged);
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

fn look(home: &Home, acknowledged: &BTreeSet<String>) {
    home.is_whole();
    let kept = trail(home);
    let lost: Vec<&String> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
}

/// Ids of all entries of the home.
fn trail(home: &Home) -> BTreeSet<String> {
    let listed = recorder(home).arg("list").output().unwrap();
    assert!(
        listed.status.success(),
        "{}",
        String::from_utf8_lossy(&listed.stderr)
    );
    String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}
