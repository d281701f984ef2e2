//! Why a record was dropped or set aside, and flags on stored ones.

use serde::{Serialize, Serializer};

/// Why a record is set aside. The first reason of a record, in this order, is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Reason {
    ColumnCount,
    CellDamaged,
    CellTooLong,
    MandatoryMissing,
    DateUnreadable,
    GdUnreadable,
    GdDateConflict,
    GdNoDate,
    NtnUnreadable,
    PctUnreadable,
    NumberUnreadable,
    FormatAmbiguous,
    NotPositive,
    OriginUnknown,
    UnitUnknown,
    CurrencyUnknown,
    DuplicateKey,
    DuplicateExact,
}

impl Reason {
    /// Code in the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ColumnCount => "COLUMN_COUNT",
            Self::CellDamaged => "CELL_DAMAGED",
            Self::CellTooLong => "CELL_TOO_LONG",
            Self::MandatoryMissing => "MANDATORY_MISSING",
            Self::DateUnreadable => "DATE_UNREADABLE",
            Self::GdUnreadable => "GD_UNREADABLE",
            Self::GdDateConflict => "GD_DATE_CONFLICT",
            Self::GdNoDate => "GD_NO_DATE",
            Self::NtnUnreadable => "NTN_UNREADABLE",
            Self::PctUnreadable => "PCT_UNREADABLE",
            Self::NumberUnreadable => "NUMBER_UNREADABLE",
            Self::FormatAmbiguous => "FORMAT_AMBIGUOUS",
            Self::NotPositive => "NOT_POSITIVE",
            Self::OriginUnknown => "ORIGIN_UNKNOWN",
            Self::UnitUnknown => "UNIT_UNKNOWN",
            Self::CurrencyUnknown => "CURRENCY_UNKNOWN",
            Self::DuplicateKey => "DUPLICATE_KEY",
            Self::DuplicateExact => "DUPLICATE_EXACT",
        }
    }

    /// What a person can do about it, one sentence.
    pub const fn suggested_fix(self) -> &'static str {
        match self {
            Self::ColumnCount => "Put quotes round the cell that holds the delimiter.",
            Self::CellDamaged => {
                "Write the cell anew: it holds an error, a stray quote, or bytes that are no text."
            }
            Self::CellTooLong => "Shorten the text to 32,767 characters.",
            Self::MandatoryMissing => "Fill in the cell.",
            Self::DateUnreadable => "Write the date as DD-MON-YY, for example 04-AUG-25.",
            Self::GdUnreadable => {
                "Write the number as OFFICE-TYPE-SERIAL-DD-MM-YYYY, for example \
                 KAPE-HC-10421-04-08-2025."
            }
            Self::GdDateConflict => "Make the date in the number and the GD DATE agree.",
            Self::GdNoDate => "Add the date to the number, or a GD DATE column.",
            Self::NtnUnreadable => {
                "Write the NTN with 7 digits and its check digit, or the CNIC with 13 digits."
            }
            Self::PctUnreadable => "Write the code with 8 digits, for example 8481.8090.",
            Self::NumberUnreadable => "Write the number with digits and one decimal point.",
            Self::FormatAmbiguous => {
                "Say how the column is written, or write the cell so that it can be read in one \
                 way only."
            }
            Self::NotPositive => "State a price, quantity and value above zero.",
            Self::OriginUnknown => {
                "Use a country of the reference package, or add the name to its aliases."
            }
            Self::UnitUnknown => "Use a unit of the reference package, or add the unit to it.",
            Self::CurrencyUnknown => {
                "Use a currency of the reference package, or add the currency to it."
            }
            Self::DuplicateKey => {
                "Give the record its own item number or version, or remove it from the file."
            }
            Self::DuplicateExact => "Remove the record if it was extracted twice.",
        }
    }
}

/// All reasons, in the order in which they are tested.
pub const REASONS: [Reason; 18] = [
    Reason::ColumnCount,
    Reason::CellDamaged,
    Reason::CellTooLong,
    Reason::MandatoryMissing,
    Reason::DateUnreadable,
    Reason::GdUnreadable,
    Reason::GdDateConflict,
    Reason::GdNoDate,
    Reason::NtnUnreadable,
    Reason::PctUnreadable,
    Reason::NumberUnreadable,
    Reason::FormatAmbiguous,
    Reason::NotPositive,
    Reason::OriginUnknown,
    Reason::UnitUnknown,
    Reason::CurrencyUnknown,
    Reason::DuplicateKey,
    Reason::DuplicateExact,
];

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.code())
    }
}

/// Why a record is no row at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drop {
    /// Every cell is empty.
    Blank,
    /// The header again.
    RepeatedHeader,
    /// A line of sums.
    TotalRow,
    /// Lines in front of the header.
    Preamble,
    /// Lines at the end that a person left out.
    Footer,
}

impl Drop {
    /// Kinds that every report names, in the order of the test.
    pub const ALL: [Self; 3] = [Self::Blank, Self::RepeatedHeader, Self::TotalRow];

    /// Code in the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => "BLANK",
            Self::RepeatedHeader => "REPEATED_HEADER",
            Self::TotalRow => "TOTAL_ROW",
            Self::Preamble => "PREAMBLE",
            Self::Footer => "FOOTER",
        }
    }
}
