//! Lengths of files. A file over its limit holds more than one idea.

use crate::none_of;
use crate::source::{Source, files};

const LONGEST_RUST: usize = 400;
const LONGEST_TSX: usize = 250;

/// Lines before the tests; a file that holds only tests counts as empty.
fn code_lines(source: &Source) -> usize {
    let tests_only = source.is(&["/tests.rs"]) || source.path.contains("/tests/");
    if tests_only && source.path.starts_with("src-tauri") {
        return 0;
    }
    source
        .text
        .lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .count()
}

#[test]
fn rust_files_stay_short() {
    let sources = files("src-tauri", &[".rs"])
        .into_iter()
        .chain(files("tests", &[".rs"]));
    let findings: Vec<String> = sources
        .map(|source| (code_lines(&source), source.path))
        .filter(|(lines, _)| *lines > LONGEST_RUST)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    none_of(
        &format!("a Rust file stops at {LONGEST_RUST} lines, tests not counted:"),
        &findings,
    );
}

#[test]
fn tsx_files_stay_short() {
    let findings: Vec<String> = files("ui/src", &[".tsx"])
        .into_iter()
        .filter(|source| !source.is(&[".test.tsx"]))
        .map(|source| (source.text.lines().count(), source.path))
        .filter(|(lines, _)| *lines > LONGEST_TSX)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    none_of(
        &format!("a TSX file stops at {LONGEST_TSX} lines:"),
        &findings,
    );
}
