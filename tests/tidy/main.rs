//! The structure of the house: who imports whom, what is registered, which words and sizes are allowed.
//!
//! Every test lists all places it finds, each with file and line, and says what to do about it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod licences;
mod locales;
mod packages;
mod registries;
mod sizes;
mod source;
mod user_interface;
mod words;

/// Ends a test with all its findings, one a line.
#[track_caller]
fn none_of(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}\n  {}", findings.join("\n  "));
}
