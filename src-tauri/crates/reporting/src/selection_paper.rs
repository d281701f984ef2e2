//! The neutral structure a selection memo is printed from. The PDF carries the memo itself, byte
//! for byte.

use crate::Grouping;

/// Everything the paper of a sealed selection says. Amounts are decimals as text; dates and moments
/// as the memo has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectionPaper {
    /// Code of the memo.
    pub code: String,
    /// SHA-256 of the memo.
    pub sha256: String,
    /// Name of the selection.
    pub name: String,
    /// Facts: message key of the label, and the value.
    pub facts: Vec<(&'static str, String)>,
    /// For the office.
    pub reason: String,
    /// For the trader.
    pub notice: String,
    /// Targets in the order of the choice.
    pub picks: Vec<PaperPick>,
    /// Targets that were left out: key and reason.
    pub left_out: Vec<(String, String)>,
    /// Extracts: file, SHA-256, items.
    pub extracts: Vec<[String; 3]>,
    /// Reference tables: table, package, SHA-256.
    pub tables: Vec<[String; 3]>,
    /// The memo, as it is hashed.
    pub memo: Vec<u8>,
    /// How digits of amounts are grouped.
    pub grouping: Grouping,
}

/// A target on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperPick {
    /// Trader or declaration.
    pub key: String,
    /// Name of the trader.
    pub name: String,
    /// Place by score.
    pub rank: String,
    /// Place by yield.
    pub yield_rank: String,
    /// Score.
    pub score: String,
    /// Expected yield in rupees.
    pub expected_yield: String,
    /// Audit days.
    pub days: String,
    /// `RANK`, `YIELD`, `RANDOM`, `OWN`.
    pub how: String,
    /// Why, in sentences: reasons of the ranking, of the pick, in spite of what.
    pub why: Vec<String>,
}
