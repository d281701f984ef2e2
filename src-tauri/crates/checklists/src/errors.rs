//! Why a workbook is not a checklist.

use std::fmt;

use serde::Serialize;

use crate::expression::ExpressionError;

/// A workbook could not be taken as a checklist.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ChecklistError {
    /// Larger than any checklist.
    #[error("the file has {found} bytes; a checklist has at most {most}")]
    TooLarge {
        /// Size of the file.
        found: usize,
        /// Largest size read.
        most: usize,
    },
    /// Not a workbook, or damaged.
    #[error("not a readable .xlsx workbook: {detail}")]
    Unreadable {
        /// What the reader said.
        detail: String,
    },
    /// Readable, but outside the subset; everything found is listed.
    #[error("the workbook holds {} things that a checklist may not hold; the first: {}", .problems.len(), first(.problems))]
    Refused {
        /// In the order of sheets and rows.
        problems: Vec<FormProblem>,
    },
}

fn first(problems: &[FormProblem]) -> String {
    problems
        .first()
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// One thing in a workbook that is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormProblem {
    /// Sheet name.
    pub sheet: String,
    /// Row as the spreadsheet shows it, from 1; 0 = the sheet as a whole.
    pub row: u32,
    /// Column header, or the column letter where there is no header; empty = the row as a whole.
    pub column: String,
    /// What is wrong.
    pub kind: ProblemKind,
    /// What stands there.
    pub found: String,
}

/// Kinds of refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProblemKind {
    /// A sheet outside the subset.
    SheetNotSupported,
    /// A needed sheet is missing.
    SheetMissing,
    /// A column outside the subset.
    ColumnNotSupported,
    /// A needed column is missing.
    ColumnMissing,
    /// A column stands twice.
    ColumnRepeated,
    /// A question type outside the subset.
    TypeNotSupported,
    /// A needed cell is blank.
    CellMissing,
    /// A value outside those allowed.
    ValueNotAllowed {
        /// What may stand there.
        expected: String,
    },
    /// A name used twice.
    NameRepeated,
    /// A list that `choices` does not hold.
    ListUnknown,
    /// A question that does not exist, or for `relevant` one that does not stand above.
    QuestionUnknown,
    /// An expression that cannot be read.
    Expression(ExpressionError),
    /// `begin group` and `end group` do not match.
    GroupUnbalanced,
    /// More rows, columns or characters than a checklist has.
    TooMuch {
        /// The limit.
        most: u32,
    },
}

impl fmt::Display for FormProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "sheet {}", self.sheet)?;
        if self.row > 0 {
            write!(out, ", row {}", self.row)?;
        }
        if !self.column.is_empty() {
            write!(out, ", column {}", self.column)?;
        }
        write!(out, ": {}", self.kind)?;
        if self.found.is_empty() {
            Ok(())
        } else {
            write!(out, ": \"{}\"", self.found)
        }
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::SheetNotSupported => "this sheet is not supported",
            Self::SheetMissing => "this sheet is missing",
            Self::ColumnNotSupported => "this column is not supported",
            Self::ColumnMissing => "this column is missing",
            Self::ColumnRepeated => "this column stands twice",
            Self::TypeNotSupported => "this type is not supported",
            Self::CellMissing => "this cell must not be blank",
            Self::ValueNotAllowed { expected } => return write!(out, "expected {expected}, found"),
            Self::NameRepeated => "this name is used twice",
            Self::ListUnknown => "the sheet choices has no such list",
            Self::QuestionUnknown => "no such question above this row",
            Self::Expression(error) => return write!(out, "{error}"),
            Self::GroupUnbalanced => "begin group and end group do not match",
            Self::TooMuch { most } => return write!(out, "more than {most}"),
        };
        out.write_str(text)
    }
}
