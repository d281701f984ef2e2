//! Layouts of extracts. One file (or folder) per format and one entry in [`FORMATS`].

use jaiza_domain::declaration::ItemRow;
use serde::{Deserialize, Serialize};

use crate::columns::{Columns, Row};
use crate::lookups::Lookups;
use crate::plan::Plan;
use crate::reason::Reason;

pub mod asycuda_flat;
pub mod asycuda_world;
pub mod eaeu_list;
pub mod gd_register;
pub mod general;
pub mod pral_legacy;
pub mod weboc_audit;
pub mod weboc_joined;

/// All layouts, in the order in which they are tried; the general table takes what is left.
pub const FORMATS: &[&Format] = &[
    &weboc_audit::FORMAT,
    &asycuda_world::FORMAT,
    &asycuda_flat::FORMAT,
    &pral_legacy::FORMAT,
    &weboc_joined::FORMAT,
    &eaeu_list::FORMAT,
    &gd_register::FORMAT,
    &general::FORMAT,
];

/// A layout: its columns, and how a record becomes an item.
#[derive(Debug)]
pub struct Format {
    /// Name in files and on the command line.
    pub id: &'static str,
    /// Raised when the reading changes.
    pub version: u32,
    /// Columns, in canonical order.
    pub columns: &'static [Column],
    /// How well a header fits.
    pub fit: fn(&Columns) -> Fit,
    /// Canonical column that holds the declaration number.
    pub gd_column: usize,
    /// Columns that are empty in a line of sums.
    pub empty_in_totals: &'static [usize],
    /// Column of the version, if the file has it: then rows can be superseded.
    pub version_column: usize,
    /// What becomes of a record that repeats an earlier one, unless a person decides.
    pub duplicates: Duplicates,
    /// How numbers and dates are written is found out by looking at the whole column.
    pub detects: bool,
    /// Reads one record.
    pub read: fn(&Row<'_>, &Lookups, &Plan) -> Result<ItemRow, Refusal>,
}

/// How well a header fits a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Everything that the format needs is there.
    Whole,
    /// It is this format, but columns are missing.
    Near,
    /// It is something else.
    No,
}

/// A stated decision about records that repeat an earlier record of the file in every value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duplicates {
    /// They are set aside.
    #[default]
    SetAside,
    /// They are kept and flagged `DUPLICATE_LINE`.
    Keep,
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

impl Column {
    /// A column that the file must have.
    pub const fn needed(
        name: &'static str,
        kind: &'static str,
        synonyms: &'static [&'static str],
    ) -> Self {
        Self {
            name,
            kind,
            required: true,
            synonyms,
        }
    }

    /// A column that the file may have.
    pub const fn optional(
        name: &'static str,
        kind: &'static str,
        synonyms: &'static [&'static str],
    ) -> Self {
        Self {
            required: false,
            ..Self::needed(name, kind, synonyms)
        }
    }

    /// Are its cells dates?
    pub fn is_date(&self) -> bool {
        self.kind == "date"
    }

    /// Are its cells numbers that may be written in more than one way?
    pub fn is_number(&self) -> bool {
        matches!(self.kind, "number" | "amount")
    }
}

/// A cell that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Why.
    pub reason: Reason,
    /// Canonical column of the cell.
    pub column: usize,
}

/// A record that could not be read.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// What is wrong with it; the first is its reason.
    pub faults: Vec<Fault>,
    /// The declaration, if its number was read: the record counts among its items then.
    pub gd_uid: Option<String>,
}

/// The format of that id.
pub fn named(id: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.id == id)
}
