//! Files that hold tables. One file per kind and one entry in [`CONTAINERS`]; every kind hands
//! on the same thing: records of cells.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::error::ImportError;
use crate::record::Record;
use crate::source::Source;

pub mod asycuda_xml;
pub mod csv;
pub mod html;
pub mod spreadsheet_xml;
pub mod workbook;
pub mod xlsx;

/// All kinds, in the order in which a file is tried. Delimited text takes what is left.
pub const CONTAINERS: &[&ContainerKind] = &[
    &workbook::KIND,
    &xlsx::KIND,
    &spreadsheet_xml::KIND,
    &asycuda_xml::KIND,
    &html::KIND,
    &csv::KIND,
];

/// A kind of file.
#[derive(Debug)]
pub struct ContainerKind {
    /// Name in reports and on the command line.
    pub id: &'static str,
    /// Is the content of this kind? Looks at the first bytes, the name, the members of a package.
    pub recognises: fn(&Source) -> bool,
    /// Opens the content and chooses a sheet.
    pub open: Open,
}

/// Opens the content of a file.
pub type Open = fn(&Source, &OpenOptions) -> Result<Box<dyn Tables>, ImportError>;

/// An opened file: one chosen table of it, which can be read more than once.
pub trait Tables {
    /// What was found out on opening.
    fn about(&self) -> &About;

    /// Hands on all records of the chosen table in order, the header included, and gives what a
    /// person should know of the reading. Record numbers are those a spreadsheet shows; a row
    /// that is missing from a sheet is a blank record.
    ///
    /// # Errors
    /// When the file is damaged, or `each` fails.
    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError>;
}

/// What a record reader calls for each record, with the bytes of the content read so far.
pub type Each<'a> = dyn FnMut(&Record, u64) -> Result<ControlFlow<()>, ImportError> + 'a;

/// How to open a file; what is `None` is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenOptions {
    /// Text encoding by name (`utf-8`, `utf-16le`, `windows-1252`, …).
    pub encoding: Option<String>,
    /// Character between the cells of a CSV file.
    pub delimiter: Option<char>,
    /// Sheet of a workbook; the first by default.
    pub sheet: Option<String>,
}

/// What is known of an opened file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Id of the kind.
    pub kind: &'static str,
    /// Encoding of the text, for text.
    pub encoding: Option<String>,
    /// The delimiter, for delimited text.
    pub delimiter: Option<char>,
    /// Sheets of a workbook, in order.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// Records before the header that speak to programs only (`sep=;`).
    pub skipped: u32,
    /// Encodings that read the text, in different ways; a person must choose.
    pub encodings: Vec<EncodingReading>,
    /// What a person should know already.
    pub notes: Vec<Note>,
}

/// Three cells of a text as one encoding reads them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncodingReading {
    /// Name of the encoding.
    pub encoding: String,
    /// The same cells in each reading.
    pub samples: Vec<String>,
}

/// Something about the file that a person should know: `HIDDEN_ROWS`, `FORMULA_RESULTS`, ….
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Code.
    pub code: String,
    /// How often.
    pub count: u32,
    /// Where, or what: names of sheets, the first cells.
    pub detail: String,
}

impl Note {
    /// A note on something seen `count` times.
    pub fn new(code: &str, count: u32, detail: impl Into<String>) -> Self {
        let (code, detail) = (code.to_owned(), detail.into());
        Self {
            code,
            count,
            detail,
        }
    }
}

/// Finds out what kind of file it is, and opens it.
///
/// # Errors
/// When the file is damaged, of no kind that is read, or an option does not fit it.
pub fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, ImportError> {
    let kind = CONTAINERS.iter().find(|kind| (kind.recognises)(source));
    match kind {
        Some(kind) => (kind.open)(source, options),
        None => Err(ImportError::NotSupported {
            file: source.name.clone(),
            found: "of a kind that is not read".into(),
        }),
    }
}
