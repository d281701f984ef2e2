//! What the manifest of the shared files says must happen.

use std::collections::BTreeMap;
use std::path::Path;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Every record is an item, nothing to tell.
    Accepted,
    /// Accepted with notes, flags, or records that were dropped.
    Warned,
    /// Accepted, with records set aside.
    SetAside,
    /// Nothing stored, one sentence.
    Refused,
}

/// Expected outcomes by path below `made/`, as the manifest words them.
pub fn expected(folder: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(folder.join("MANIFEST.md")).unwrap();
    let made = text.split("\n## ").find(|part| part.starts_with("made/"));
    let rows = made.expect("a section on made files").lines();
    let cells = rows.filter_map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        match cells[..] {
            [_, file, bytes, _, expected, ..] if bytes.parse::<u64>().is_ok() => {
                Some((file.to_owned(), expected.to_owned()))
            }
            _ => None,
        }
    });
    cells.collect()
}

/// Does the outcome fit the words? `x-or-y` allows both; what is asked is refused until answered.
pub fn fits(expected: &str, outcome: Outcome) -> bool {
    use Outcome::{Accepted, Refused, SetAside, Warned};
    expected.split("-or-").any(|word| match word {
        "accept" => outcome != Refused,
        "accept-with-warning" | "literal" => matches!(outcome, Warned | SetAside | Accepted),
        "accept-with-cell-errors" | "accept-with-row-errors" | "row-error" => outcome == SetAside,
        "reject-cell" => matches!(outcome, SetAside | Refused),
        "reject" | "ask" => outcome == Refused,
        _ => true,
    })
}
