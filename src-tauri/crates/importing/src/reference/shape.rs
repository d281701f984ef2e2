//! The shape of a table of the reference package.

/// What a cell of a column must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A tariff code of 8 digits.
    Code,
    /// Two to eight digits at the start of a tariff code.
    Prefix,
    /// A decimal number.
    Decimal,
    /// A whole number.
    Whole,
    /// A date `YYYY-MM-DD`.
    Date,
    /// yes or no.
    YesNo,
    /// Texts between `|`.
    List,
    /// One of these words.
    Word(&'static [&'static str]),
}

impl Kind {
    /// Name of the kind across the door.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Code => "code",
            Self::Prefix => "prefix",
            Self::Decimal => "decimal",
            Self::Whole => "whole",
            Self::Date => "date",
            Self::YesNo => "yes_no",
            Self::List => "list",
            Self::Word(_) => "word",
        }
    }

    /// The words to choose from.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Word(words) => words,
            _ => &[],
        }
    }
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name in the header.
    pub name: &'static str,
    /// What its cells must be.
    pub kind: Kind,
    /// Whether a row without it is refused.
    pub required: bool,
}

/// What a day means on which no row of a subject holds, between two on which one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gaps {
    /// An error.
    Refused,
    /// An error where the column has the value, else a warning.
    RefusedWhere(&'static str, &'static str),
    /// A warning.
    Warned,
    /// Nothing.
    Free,
}

/// The shape of a table.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The table.
    pub table: &'static str,
    /// Columns that say what a row is about; two rows about one thing may not hold on one day.
    pub subject: &'static [&'static str],
    /// Columns that belong to the subject too when gaps are looked for.
    pub within: &'static [&'static str],
    /// Columns of the first and last day, both inclusive; `None` when rows hold always.
    pub period: Option<(&'static str, &'static str)>,
    /// Whether gaps matter.
    pub gaps: Gaps,
    /// The columns, without those of [`ORIGIN`].
    pub columns: &'static [Column],
}

/// Columns that every table may have: where a row was taken from, and what makes it binding.
pub const ORIGIN: &[Column] = &[
    Column {
        name: "source",
        kind: Kind::Text,
        required: false,
    },
    Column {
        name: "legal_ref",
        kind: Kind::Text,
        required: false,
    },
];

impl Shape {
    /// All columns in order, those of the origin last.
    pub fn all_columns(&self) -> impl Iterator<Item = &'static Column> {
        self.columns.iter().chain(ORIGIN)
    }

    /// Kind of a column; text for a column the shape does not know.
    pub fn kind(&self, column: &str) -> Kind {
        self.all_columns()
            .find(|known| known.name == column)
            .map_or(Kind::Text, |known| known.kind)
    }
}

/// The shape of a table.
pub fn shape(table: &str) -> Option<&'static Shape> {
    super::SHAPES.iter().find(|shape| shape.table == table)
}
