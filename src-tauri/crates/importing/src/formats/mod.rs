//! Layouts of extracts. One file (or folder) per format and one entry in [`FORMATS`].

use jaiza_domain::declaration::Item;

use crate::columns::Row;
use crate::lookups::Lookups;
use crate::reason::Reason;

pub mod weboc_audit;

/// All layouts, in the order in which they are tried.
pub const FORMATS: &[&Format] = &[&weboc_audit::FORMAT];

/// A layout: its columns, and how a record becomes an item.
#[derive(Debug)]
pub struct Format {
    /// Name in files and on the command line.
    pub id: &'static str,
    /// Raised when the reading changes.
    pub version: u32,
    /// Columns, in canonical order.
    pub columns: &'static [Column],
    /// Canonical column that holds the declaration number.
    pub gd_column: usize,
    /// Columns that are empty in a line of sums.
    pub empty_in_totals: &'static [usize],
    /// Column of the version, if the file has it: then rows can be superseded.
    pub version_column: usize,
    /// Reads one record.
    pub read: fn(&Row<'_>, &Lookups) -> Result<Draft, Refusal>,
}

/// A column of a layout.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Canonical name.
    pub name: &'static str,
    /// What its cells are: `gd`, `trader`, `text`, `pct`, `number`, `amount`, `country`, `unit`,
    /// `currency`, `concession`, `whole`, `date`.
    pub kind: &'static str,
    /// The file must have the column.
    pub required: bool,
    /// Other headers for it.
    pub synonyms: &'static [&'static str],
}

/// An item as read, before it is numbered.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The item; its number is 0 when the file does not state one.
    pub item: Item,
}

/// A record that could not be read.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// First reason.
    pub reason: Reason,
    /// Canonical column of the offending cell.
    pub column: usize,
    /// The declaration, if its number was read: the record counts among its items then.
    pub gd_uid: Option<String>,
}
