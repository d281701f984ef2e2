//! The neutral structure a certificate of import is printed from, and which the PDF carries as
//! data.
//!
//! Amounts are decimals as text (`-?[0-9]+(\.[0-9]+)?`); dates are ISO (`2025-08-04`), moments
//! RFC 3339; digests lowercase hex. Codes are those of the import and printed as they are,
//! with words beside those that are known. Absent lists and texts are empty.

use serde::{Deserialize, Serialize};

use crate::Grouping;

/// Everything a certificate of import says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportCertificate {
    /// Identity of the extract.
    pub extract_id: String,
    /// Name of the file as it was chosen.
    pub file_name: String,
    /// Digest of the file.
    pub sha256: String,
    /// Size of the file.
    pub bytes: u64,
    /// Kind of file (`xlsx`, `csv`).
    pub container: String,
    /// Name of the extract format.
    pub format: String,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// What parts the cells of a text file.
    pub delimiter: Option<String>,
    /// Moment of the import.
    pub imported_at: String,
    /// Who imported.
    pub person: String,
    /// Their office.
    pub office: String,
    /// Name of the computer.
    pub device: String,
    /// Name and version of the program.
    pub program_version: String,
    /// Mapping profile, name and version.
    pub profile: Option<String>,
    /// Records in the file, blank ones and the header included.
    pub records_in_file: u32,
    /// Which record is the header, from 1; 0 when the file has none.
    pub header_record: u32,
    /// Records that became rows, those of [`Self::corrected`] included.
    pub stored: u32,
    /// Records that are set aside now.
    pub set_aside: u32,
    /// Records that are no row at all.
    pub dropped: u32,
    /// Dropped records by reason.
    pub dropped_by: Vec<Count>,
    /// Records set aside by reason.
    pub set_aside_by: Vec<Count>,
    /// Stored records that had been set aside and were stored by a logged correction.
    pub corrected: u32,
    /// Stored rows that are the latest version of their item.
    pub current: u32,
    /// Stored rows that a later version replaces.
    pub superseded: u32,
    /// Different declarations among the current rows.
    pub declarations: u32,
    /// Different traders among the current rows.
    pub traders: u32,
    /// Earliest date of a declaration.
    pub period_from: Option<String>,
    /// Latest date of a declaration.
    pub period_to: Option<String>,
    /// Totals in the order of the declaration.
    pub totals: Vec<TotalLine>,
    /// How a difference of totals was settled, by whom and when.
    pub settled_reason: Option<String>,
    /// Everything that was read differently from how it is written.
    pub conversions: Vec<Conversion>,
    /// Questions a person answered, with the answers.
    pub answers: Vec<(String, String)>,
    /// Columns the format knows and the file does not hold.
    pub not_extracted: Vec<String>,
    /// Columns of the file that are kept and not used.
    pub kept_unmapped: Vec<String>,
    /// Items that a later version amends; the first dozen is printed.
    pub amendments: Vec<Amendment>,
    /// How many there are in all.
    pub amendments_total: u32,
    /// Notes of the import: code, count, detail.
    pub notes: Vec<(String, u32, String)>,
    /// How digits of amounts are grouped.
    pub grouping: Grouping,
}

/// How many records have a reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Count {
    /// Code of the reason.
    pub code: String,
    /// Records.
    pub count: u32,
}

/// A total of the extract beside the total a person typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TotalLine {
    /// `customs_value`, or the code of a levy.
    pub name: String,
    /// Sum over the current rows, in rupees.
    pub found: String,
    /// What a person typed from elsewhere.
    pub typed: Option<String>,
    /// Whether both agree to the last digit; `None` when they were not compared.
    pub agrees: Option<bool>,
    /// Rows without a value here.
    pub absent_rows: u32,
}

/// Something that was read differently from how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conversion {
    /// Code of the flag or conversion.
    pub code: String,
    /// Column it was made in.
    pub column: Option<String>,
    /// What was done, in words; may be empty where the code has words of its own.
    pub what: String,
    /// Records it was made in.
    pub count: u32,
}

/// An item that a later version amends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Amendment {
    /// Number of the declaration.
    pub gd: String,
    /// Number of the item.
    pub item: String,
    /// Version that is replaced.
    pub from_version: String,
    /// Version that replaces it.
    pub to_version: String,
    /// Field, value before, value after.
    pub changes: Vec<(String, String, String)>,
}

impl ImportCertificate {
    /// Records that are the header: one or none.
    pub fn header_count(&self) -> u32 {
        self.header_record.min(1)
    }

    /// Records whose whereabouts are known: header, dropped, set aside, stored.
    pub fn accounted(&self) -> u64 {
        [
            self.header_count(),
            self.dropped,
            self.set_aside,
            self.stored,
        ]
        .map(u64::from)
        .iter()
        .sum()
    }

    /// Is every record of the file accounted for?
    pub fn adds_up(&self) -> bool {
        self.accounted() == u64::from(self.records_in_file)
    }

    /// Are the stored rows the current and the replaced ones?
    pub fn stored_adds_up(&self) -> bool {
        u64::from(self.current) + u64::from(self.superseded) == u64::from(self.stored)
    }
}
