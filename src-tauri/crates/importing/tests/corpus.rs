//! The files that fuzzing found worth keeping, through the same checks: any bytes are read or
//! refused in one sentence, every record is accounted for, nothing panics.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

#[path = "../../../../tests/fuzz/reading.rs"]
mod reading;

use std::path::{Path, PathBuf};

use reading::Place;

/// Most bytes of the whole corpus: it is part of every copy of the repository.
const MOST: usize = 300_000;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz/corpus")
}

/// The files for a target, in order of their names.
fn files_of(target: &str) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(corpus().join(target)).expect("a corpus of the target");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.iter().map(|path| std::fs::read(path).unwrap());
    files.collect()
}

fn through(target: &str, check: impl Fn(&Place, &[u8])) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::in_folder(folder.path());
    let files = files_of(target);
    assert!(files.len() >= 10, "{target}: {} files", files.len());
    for bytes in &files {
        check(&place, bytes);
    }
}

#[test]
fn reads_or_refuses_every_text_of_the_corpus() {
    through("csv", Place::text);
}

#[test]
fn reads_or_refuses_every_workbook_of_the_corpus() {
    through("xlsx", Place::workbook);
}

#[test]
fn reads_or_refuses_every_markup_of_the_corpus() {
    through("xml", Place::markup);
}

#[test]
fn takes_or_refuses_every_profile_of_the_corpus() {
    through("profile", Place::profile);
}

#[test]
fn the_corpus_stays_small() {
    let all = ["csv", "xlsx", "xml", "profile"].map(files_of).concat();
    let bytes: usize = all.iter().map(Vec::len).sum();
    assert!(bytes < MOST, "{bytes} bytes");
}
