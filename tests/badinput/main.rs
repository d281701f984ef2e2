//! Input that cannot be used: one clear sentence, exit status 1, and everything stays as it was.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod manifest;
mod table;

use jaiza_tests::jaiza::{Home, words};
use jaiza_tests::tree;
use serde_json::Value;
use std::fs::{self, OpenOptions};
use std::path::Path;

/// The error names a code and says one sentence for people: no debug text, no panic.
#[track_caller]
fn is_clear(error: &Value, code: &str) {
    let message = error["message"].as_str().unwrap_or_default();
    assert_eq!(error["code"], code, "{error:#}");
    assert!(
        message.len() > 10 && message.len() < 400,
        "not one sentence: {message:?}"
    );
    for sign in ["panicked", "Error {", "Some(", "unwrap", "\n"] {
        assert!(
            !message.contains(sign),
            "not a sentence for people: {message:?}"
        );
    }
}

fn digest(home: &Home) -> Value {
    let verified = home.done(["home", "verify"]);
    assert_eq!(verified["ok"], true, "{verified:#}");
    assert!(
        verified["digest"].is_string(),
        "home verify gives no digest: {verified:#}"
    );
    verified["digest"].clone()
}

/// A home with reference tables, so that only the named fault stands in the way of an import.
fn ready() -> Home {
    let home = Home::of("P-1");
    home.done(words(
        &["reference", "load"],
        &tree::fixture("worked_case/reference"),
    ));
    home
}

/// Imports a file that must be refused and checks that nothing changed.
#[track_caller]
fn refuses_to_import(home: &Home, file: &Path, code: &str) -> Value {
    let before = digest(home);
    let error = home.refused(words(&["extract", "import"], file));
    is_clear(&error, code);
    assert_eq!(digest(home), before);
    let kept = home.done(["extract", "list"]);
    assert_eq!(
        kept["extracts"].as_array().map(Vec::len),
        Some(0),
        "{kept:#}"
    );
    error
}

#[test]
fn refuses_a_wrong_passphrase_and_leaves_the_home_alone() {
    let home = Home::of("P-1");
    let before = digest(&home);
    let wrong = home.with_passphrase("not the words of this home at all");
    is_clear(&wrong.refused(["home", "info"]), "not_permitted");
    let right = wrong.with_passphrase(jaiza_tests::jaiza::PASSPHRASE);
    assert_eq!(digest(&right), before);
}

#[test]
fn names_a_home_file_that_was_cut_short() {
    let home = ready();
    let file = home.path().join("casefile.db");
    let length = fs::metadata(&file).unwrap().len();
    for share in [0, 1, 2, 3] {
        let cut = length * share / 4;
        OpenOptions::new()
            .write(true)
            .open(&file)
            .unwrap()
            .set_len(cut)
            .unwrap();
        let error = home.refused(["home", "verify"]);
        is_clear(&error, "file_damaged");
        assert!(
            error["message"].as_str().unwrap().contains("casefile.db"),
            "names no file: {error:#}"
        );
    }
}

#[test]
fn names_the_column_that_is_missing() {
    let home = ready();
    let text = fs::read_to_string(tree::fixture("worked_case/extract.csv")).unwrap();
    let file = home.beside("short.csv");
    fs::write(&file, text.replacen("HS CODE", "COLOUR", 1)).unwrap();
    let error = refuses_to_import(&home, &file, "invalid_input");
    assert!(
        error["message"].as_str().unwrap().contains("HS CODE"),
        "names no column: {error:#}"
    );
}

#[test]
fn refuses_a_file_that_is_not_there() {
    let home = ready();
    let file = home.beside("missing.csv");
    let error = refuses_to_import(&home, &file, "file_unreadable");
    assert!(
        error.to_string().contains("missing.csv"),
        "names no file: {error:#}"
    );
}

#[test]
fn refuses_a_folder_in_place_of_a_file() {
    let home = ready();
    let folder = home.beside("folder.csv");
    fs::create_dir(&folder).unwrap();
    refuses_to_import(&home, &folder, "file_unreadable");
}

#[test]
fn refuses_a_workbook_that_is_torn() {
    let home = ready();
    let bytes = fs::read(tree::fixture("worked_case/extract.xlsx")).unwrap();
    let file = home.beside("torn.xlsx");
    fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    refuses_to_import(&home, &file, "file_damaged");
}
