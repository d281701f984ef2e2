//! What a caller decides before an import, and what it takes from it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jaiza_domain::declaration::StoredItem;
use serde::{Deserialize, Serialize};

use crate::containers::OpenOptions;
use crate::error::SinkError;
use crate::formats::Duplicates;

/// What a person decided before the import; the rest is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadOptions {
    /// Text encoding by name.
    pub encoding: Option<String>,
    /// Character between the cells of a CSV file.
    pub delimiter: Option<char>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Format by id.
    pub format: Option<String>,
    /// Record that holds the header; 0 = the table has none.
    pub header: Option<u32>,
    /// Records at the end that are no rows.
    pub footer: u32,
    /// Column of the file to canonical column, by name.
    pub mapping: BTreeMap<String, String>,
    /// Canonical column to how it is written: `en`, `eu`, `DMY`, `MDY`, `YMD`, ….
    pub ways: BTreeMap<String, String>,
    /// What becomes of repeated records.
    pub duplicates: Option<Duplicates>,
    /// Files that are joined to the item rows: headers, levies.
    pub with: Vec<PathBuf>,
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

/// A cell, or a record as a whole, that could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Record number as a spreadsheet shows it.
    pub record: u32,
    /// Header of the offending cell, as the file writes it; `None` = the record as a whole.
    pub column: Option<String>,
    /// Text of the offending cell.
    pub raw: String,
    /// Code of the reason.
    pub reason: String,
    /// What a person can do about it.
    pub suggested_fix: String,
    /// The reason why the record was set aside; further problems of the record follow it.
    pub first: bool,
    /// The declaration, when its number could be read.
    pub gd_uid: Option<String>,
    /// The item number that is kept free for the record.
    pub item_no: Option<u32>,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// An item, current as far as known.
    ///
    /// # Errors
    /// Any; it stops the import.
    fn item(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError>;

    /// The untouched cells of the records from `first` to `last`, packed as
    /// `jaiza_domain::text::packed` and compressed with LZ4 behind their length (4 bytes,
    /// little-endian). Comes before or after the items of these records.
    ///
    /// # Errors
    /// Any; it stops the import.
    fn cells(&mut self, first: u32, last: u32, packed: &[u8]) -> Result<(), SinkError>;

    /// A problem; the first of a record is the reason why it was set aside.
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
