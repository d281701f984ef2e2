//! What a caller decides before an import, and what it takes from it.

use std::collections::BTreeMap;

use jaiza_domain::declaration::Item;
use serde::Serialize;

use crate::containers::OpenOptions;
use crate::error::SinkError;
use crate::reason::Reason;

/// What a person decided before the import; the rest is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Text encoding by name.
    pub encoding: Option<String>,
    /// Character between the cells of a CSV file.
    pub delimiter: Option<char>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Column of the file to canonical column, by name.
    pub mapping: BTreeMap<String, String>,
}

impl ReadOptions {
    pub(crate) fn container(&self) -> OpenOptions {
        OpenOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter,
            sheet: self.sheet.clone(),
        }
    }
}

/// A record that was set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Record number as a spreadsheet shows it.
    pub record: u32,
    /// Header of the offending cell, as the file writes it; `None` = the record as a whole.
    pub column: Option<String>,
    /// Text of the offending cell.
    pub raw: String,
    /// First reason.
    pub reason: Reason,
    /// What a person can do about it.
    pub suggested_fix: String,
    /// All cells of the record, a JSON array of texts.
    pub cells: String,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Records read so far.
    pub records: u32,
    /// Bytes of the file read so far (a workbook counts as read from the start).
    pub bytes: u64,
    /// Length of the file in bytes.
    pub bytes_total: u64,
}

/// Takes what an import reads. Nothing may count as stored before the import returned `Ok`.
pub trait RowSink {
    /// An item, current as far as known, with all cells as a JSON array of texts.
    ///
    /// # Errors
    /// Any; it stops the import.
    fn item(&mut self, item: Item, cells: &str) -> Result<(), SinkError>;

    /// A record that was set aside.
    ///
    /// # Errors
    /// Any; it stops the import.
    fn problem(&mut self, problem: Problem) -> Result<(), SinkError>;

    /// Called once at the end: records of items that turned out not to be the highest version.
    ///
    /// # Errors
    /// Any; it stops the import.
    fn superseded(&mut self, records: &[u32]) -> Result<(), SinkError>;
}
