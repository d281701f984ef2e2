//! Books of an auditee against the declared items of a case.

use std::collections::BTreeMap;

use super::candidate::Sentence;

dto! {
    /// Match books of one kind with the items of a case. Tolerances in percent and absolute; days between documents that name no common reference.
    /// `currency` for lines that state none; `movement` chooses the stock movements that are receipts; `from`, `to` limit the declarations.
    BookMatchIn {
        case: String, books: Vec<String>,
        #[serde(default = "one")] value_pct: String,
        #[serde(default = "zero")] value_abs: String,
        #[serde(default = "half")] quantity_pct: String,
        #[serde(default = "zero")] quantity_abs: String,
        #[serde(default = "days")] days: u32,
        #[serde(default)] currency: Option<String>,
        #[serde(default)] movement: Option<String>,
        #[serde(default)] from: Option<String>,
        #[serde(default)] to: Option<String>,
    }
    /// How many, and their values by currency.
    MatchSum { count: u32, values: BTreeMap<String, String> }
    /// A match run. Lines = matched + alone, items = matched + alone, in count and in value of every currency. `digest` names the result;
    /// `reproduced` is false when the same books and items no longer give it.
    BookMatch {
        matching: String, case: String, kind: String, books: Vec<String>, parameters: BTreeMap<String, String>, digest: String, reproduced: bool,
        matched_at: String, by: String, lines: MatchSum, lines_matched: MatchSum, lines_alone: MatchSum, lines_left_out: u32, items: MatchSum,
        items_matched: MatchSum, items_alone: MatchSum, pairs: u32, agree: u32, differ: u32, not_compared: u32, notes: Vec<Sentence>,
    }
    /// A run as it was recorded.
    MatchLineOfList { matching: String, kind: String, books: Vec<String>, matched_at: String, by: String, agree: u32, differ: u32, lines_alone: u32, items_alone: u32 }
    /// Runs of a case, the newest first.
    BookMatches { matches: Vec<MatchLineOfList> }
    /// A run of a case.
    MatchingIn { case: String, matching: String }
    /// Rows of a run: `part` is differ, agree, `not_compared`, pairs, lines (only in the books), items (only declared).
    MatchRowsIn { case: String, matching: String, part: String, #[serde(default)] from: u32, #[serde(default)] len: u32 }
    /// A figure on both sides with its exact difference.
    MatchFigure { unit: String, books: String, declared: String, difference: String, agrees: bool }
    /// A line of a book.
    MatchLine {
        book: String, record: u32, day: Option<String>, invoice: String, gd: String, text: String, quantity: String, unit: String, value: String, currency: String,
    }
    /// A declared item.
    MatchItem {
        gd: String, gd_item: u32, day: String, invoice: String, pct: String, text: String, quantity: String, unit: String, value: String, currency: String,
    }
    /// A pair, a line alone or an item alone. `by` names what brought a pair together, `reason` why an entry is alone.
    MatchRow {
        row: String, lines: Vec<MatchLine>, items: Vec<MatchItem>, by: Vec<String>, verdict: String, value: Option<MatchFigure>,
        quantity: Option<MatchFigure>, price: Option<MatchFigure>, days: Option<i32>, reason: String, candidates: Vec<String>,
    }
    /// A page of rows, and how many there are.
    MatchRows { total: u32, rows: Vec<MatchRow> }
    /// Take rows as candidate findings.
    MatchTakeIn { case: String, matching: String, rows: Vec<String> }
}

fn one() -> String {
    "1".to_owned()
}

fn zero() -> String {
    "0".to_owned()
}

fn half() -> String {
    "0.5".to_owned()
}

const fn days() -> u32 {
    30
}
