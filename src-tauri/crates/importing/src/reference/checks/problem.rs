//! One problem of a package.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

/// Whether a package can be loaded with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The package is refused.
    Error,
    /// The package is loaded and the warning kept.
    Warning,
}

/// A problem with the rows it lies between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Error or warning.
    pub severity: Severity,
    /// `overlap`, `twice`, `gap`, `unknown`, `unreadable`.
    pub code: &'static str,
    /// The table.
    pub table: String,
    /// Lines of its file, the header being 1.
    pub lines: Vec<u32>,
    /// What the rows are about.
    pub subject: String,
    /// First day of the overlap or the gap.
    pub from: Option<NaiveDate>,
    /// Last day; `None` = without end.
    pub to: Option<NaiveDate>,
    /// Column whose name is unknown.
    pub column: String,
    /// Table that should know it; for `unreadable` the cause.
    pub other: String,
}

impl Problem {
    /// File of the table.
    pub fn file(&self) -> String {
        format!("{}.csv", self.table)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.lines.iter().map(ToString::to_string).collect();
        let (file, lines) = (self.file(), lines.join(" and "));
        let about = if self.subject.is_empty() {
            String::new()
        } else {
            format!(" ({})", self.subject)
        };
        let day = |day: Option<NaiveDate>, open: &str| {
            day.map_or_else(|| open.to_owned(), |day| day.to_string())
        };
        let (from, to) = (day(self.from, "the beginning"), day(self.to, "further on"));
        match self.code {
            "overlap" => write!(
                f,
                "{file}, lines {lines}{about}: both hold from {from} to {to}; end one before the other begins"
            ),
            "twice" => write!(
                f,
                "{file}, lines {lines}{about}: the same thing stands twice"
            ),
            "gap" => write!(
                f,
                "{file}, lines {lines}{about}: nothing holds from {from} to {to}"
            ),
            "unreadable" => write!(
                f,
                "{file}, line {lines}, column {}: {}",
                self.column, self.other
            ),
            _ => write!(
                f,
                "{file}, line {lines}: {} \"{}\" stands in no row of {}",
                self.column, self.subject, self.other
            ),
        }
    }
}
