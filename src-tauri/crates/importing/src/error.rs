//! What stops an import as a whole. Single records never do: they are set aside.

use serde::{Deserialize, Serialize};

/// Error of a caller's row sink, passed through unchanged.
pub type SinkError = Box<dyn std::error::Error + Send + Sync>;

/// Why a file could not be read at all; nothing of it was stored.
#[derive(Debug, thiserror::Error, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ImportError {
    /// The file could not be opened or read.
    #[error("the file \"{file}\" cannot be read: {cause}")]
    Unreadable {
        /// File name.
        file: String,
        /// What the system said.
        cause: String,
    },
    /// Neither text nor a workbook of a kind that is read.
    #[error(
        "the file \"{file}\" is {found}; a table is needed: CSV text, a workbook (XLSX, XLS, XLSB, ODS), an HTML table or ASYCUDA XML"
    )]
    NotSupported {
        /// File name.
        file: String,
        /// What it is instead.
        found: String,
    },
    /// The workbook, archive or XML text breaks its own rules.
    #[error("the file \"{file}\" is damaged: {cause}")]
    Damaged {
        /// File name.
        file: String,
        /// What is wrong.
        cause: String,
    },
    /// The workbook has no such sheet.
    #[error("the workbook \"{file}\" has no sheet \"{}\"", in_a_sentence(sheet))]
    UnknownSheet {
        /// File name.
        file: String,
        /// Sheet asked for; empty when the workbook has none at all.
        sheet: String,
    },
    /// The file has no header record.
    #[error("the file \"{file}\" is empty: it has no header line")]
    Empty {
        /// File name.
        file: String,
    },
    /// Bytes that the encoding does not allow.
    #[error("the file \"{file}\" is not {encoding} text")]
    Undecodable {
        /// File name.
        file: String,
        /// Encoding that was tried.
        encoding: String,
    },
    /// No such encoding.
    #[error("\"{}\" is not the name of a text encoding", in_a_sentence(.0))]
    UnknownEncoding(String),
    /// The delimiter is not a single ASCII character, or it is a quote or line end.
    #[error("\"{}\" cannot separate the columns of a CSV file", in_a_sentence(.0))]
    BadDelimiter(String),
    /// Columns the format needs are not in the header.
    #[error("the file \"{file}\" lacks the columns: {}", columns.join(", "))]
    MissingColumns {
        /// File name.
        file: String,
        /// Canonical names of the missing columns.
        columns: Vec<String>,
    },
    /// Two columns of the file stand for one column of the format.
    #[error("the file \"{file}\" has the column \"{column}\" twice")]
    ColumnTwice {
        /// File name.
        file: String,
        /// Canonical name.
        column: String,
    },
    /// The user's mapping names a column that does not exist.
    #[error("the mapping names the column \"{}\", which does not exist", in_a_sentence(.0))]
    BadMapping(String),
    /// A cell of a reference table does not fit.
    #[error("{file}, line {line}, column {column}: {cause}")]
    BadReference {
        /// File name of the table.
        file: String,
        /// Line, the header is 1.
        line: u32,
        /// Column name.
        column: String,
        /// What is wrong with the cell.
        cause: String,
    },
    /// A quote that is never closed swallows the rest of the file.
    #[error(
        "the file \"{file}\" opens a quote in record {record}, line {line}, that is never closed: remove or double the quote there"
    )]
    UnclosedQuote {
        /// File name.
        file: String,
        /// Record in which the quote opens.
        record: u32,
        /// Line of the text in which it opens.
        line: u32,
    },
    /// Only a person can tell in which encoding the text is.
    #[error("the text of \"{file}\" can be read as {}, with different letters: choose its encoding", encodings.join(" or "))]
    EncodingUnclear {
        /// File name.
        file: String,
        /// Names of the encodings.
        encodings: Vec<String>,
    },
    /// No format has columns like these.
    #[error(
        "the header of \"{file}\" (record {record}) names no columns that are known: say which column holds the declaration number and which the tariff code or the value"
    )]
    NotUnderstood {
        /// File name.
        file: String,
        /// Record that was taken for the header; 0 = none.
        record: u32,
    },
    /// No such format.
    #[error("there is no format \"{}\"", in_a_sentence(.0))]
    BadFormat(String),
    /// The person stopped the import.
    #[error("the import was stopped")]
    Cancelled,
    /// The store refused a row.
    #[error("the rows could not be stored: {0}")]
    Sink(#[serde(skip, default = "no_sink")] SinkError),
    /// The reader of the file ended or was stopped: it met a limit of memory or time.
    #[error("the file \"{file}\" was not read: {cause}")]
    ReaderStopped {
        /// File name.
        file: String,
        /// Which limit, or how the reader ended.
        cause: String,
    },
}

impl ImportError {
    pub(crate) fn unreadable(path: &std::path::Path, cause: &dyn std::fmt::Display) -> Self {
        Self::Unreadable {
            file: file_name(path),
            cause: in_a_sentence(&cause.to_string()),
        }
    }

    pub(crate) fn damaged(path: &std::path::Path, cause: &dyn std::fmt::Display) -> Self {
        Self::Damaged {
            file: file_name(path),
            cause: in_a_sentence(&cause.to_string()),
        }
    }
}

/// An error of a sink stays with the process that holds the sink.
fn no_sink() -> SinkError {
    "the store refused a row".into()
}

/// Longest cause, in characters. What a file itself says may be as long as the file.
const LONGEST_CAUSE: usize = 200;

/// A cause fit for a sentence: without line ends and other control characters, and not too long.
fn in_a_sentence(cause: &str) -> String {
    let mut text: String = in_a_line(cause).take(LONGEST_CAUSE).collect();
    if cause.chars().nth(LONGEST_CAUSE).is_some() {
        text.push('\u{2026}');
    }
    text
}

fn in_a_line(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|c| if c.is_control() { ' ' } else { c })
}

/// Last part of a path, for messages.
pub(crate) fn file_name(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    in_a_line(&name.to_string_lossy()).collect()
}
