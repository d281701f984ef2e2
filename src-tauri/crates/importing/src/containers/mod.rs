//! Files that hold a table: delimited text and workbooks, read record by record.

use std::fs::File;
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;

use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use sha2::{Digest, Sha256};

use crate::error::{ImportError, file_name};
use crate::record::Record;

pub mod csv;
pub mod xlsx;

/// What a record reader calls for each record, with the bytes read so far.
pub type Each<'a> = dyn FnMut(&Record, u64) -> Result<ControlFlow<()>, ImportError> + 'a;

/// How to open a file; what is `None` is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenOptions {
    /// Text encoding by name (`utf-8`, `utf-16le`, `windows-1252`, …).
    pub encoding: Option<String>,
    /// Character between the cells of a CSV file.
    pub delimiter: Option<char>,
    /// Sheet of a workbook; the first by default.
    pub sheet: Option<String>,
}

/// A file whose kind is known.
#[derive(Debug)]
pub struct Container {
    /// Content hash, hex.
    pub sha256: String,
    /// Length in bytes.
    pub bytes: u64,
    /// Text or workbook.
    pub kind: Kind,
}

/// The two kinds of containers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Delimited text.
    Csv {
        /// Encoding of the text.
        encoding: &'static Encoding,
        /// ASCII character between cells.
        delimiter: u8,
    },
    /// Workbook.
    Xlsx {
        /// All sheets, in order.
        sheets: Vec<String>,
        /// The sheet that is read.
        sheet: String,
    },
}

impl Container {
    /// Finds out what the file is: hash, kind, encoding, delimiter, sheets.
    ///
    /// # Errors
    /// When the file cannot be read, is of another kind, or an option does not fit it.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self, ImportError> {
        let scan = Scan::of(path)?;
        let kind = match scan.head.as_slice() {
            [b'P', b'K', 3, 4, ..] => xlsx::choose_sheet(path, options.sheet.as_deref())?,
            [0xd0, 0xcf, 0x11, 0xe0, ..] => {
                let found = "a workbook of the old XLS kind or locked by a password";
                return Err(ImportError::NotSupported {
                    file: file_name(path),
                    found,
                });
            }
            _ => text_kind(path, &scan, options)?,
        };
        Ok(Self {
            sha256: scan.sha256,
            bytes: scan.bytes,
            kind,
        })
    }

    /// Reads all records in order; stops early on `Break`.
    ///
    /// # Errors
    /// When the file cannot be read to its end, or `each` fails.
    pub fn records(&self, path: &Path, each: &mut Each<'_>) -> Result<(), ImportError> {
        match &self.kind {
            Kind::Csv {
                encoding,
                delimiter,
            } => csv::records(path, encoding, *delimiter, each),
            Kind::Xlsx { sheet, .. } => xlsx::records(path, sheet, self.bytes, each),
        }
    }

    /// Name of the encoding, for text.
    pub fn encoding(&self) -> Option<String> {
        match &self.kind {
            Kind::Csv { encoding, .. } => Some(encoding.name().to_ascii_lowercase()),
            Kind::Xlsx { .. } => None,
        }
    }

    /// The delimiter, for text.
    pub fn delimiter(&self) -> Option<char> {
        match self.kind {
            Kind::Csv { delimiter, .. } => Some(char::from(delimiter)),
            Kind::Xlsx { .. } => None,
        }
    }
}

/// What one pass over the bytes tells.
struct Scan {
    sha256: String,
    bytes: u64,
    head: Vec<u8>,
    valid_utf8: bool,
}

const CHUNK: usize = 1 << 18;

impl Scan {
    fn of(path: &Path) -> Result<Self, ImportError> {
        let fail = |e: std::io::Error| ImportError::unreadable(path, &e);
        let mut file = BufReader::new(File::open(path).map_err(fail)?);
        let mut decoder = UTF_8.new_decoder_without_bom_handling();
        let mut text = String::with_capacity(CHUNK * 3 + 16);
        let mut buffer = vec![0; CHUNK];
        let (mut hash, mut bytes, mut head, mut valid) = (Sha256::new(), 0, Vec::new(), true);
        loop {
            let got = file.read(&mut buffer).map_err(fail)?;
            let chunk = buffer.get(..got).unwrap_or_default();
            hash.update(chunk);
            bytes += got as u64;
            if head.len() < 4 {
                head.extend(chunk.iter().take(4 - head.len()));
            }
            if valid {
                text.clear();
                let (result, _, errors) = decoder.decode_to_string(chunk, &mut text, got == 0);
                valid = !errors && result == CoderResult::InputEmpty;
            }
            if got == 0 {
                break;
            }
        }
        Ok(Self {
            sha256: hex::encode(hash.finalize()),
            bytes,
            head,
            valid_utf8: valid,
        })
    }
}

fn text_kind(path: &Path, scan: &Scan, options: &OpenOptions) -> Result<Kind, ImportError> {
    let encoding = match (&options.encoding, scan.head.as_slice()) {
        (Some(name), _) => Encoding::for_label(name.trim().as_bytes())
            .ok_or_else(|| ImportError::UnknownEncoding(name.clone()))?,
        (None, [0xff, 0xfe, ..]) => UTF_16LE,
        (None, [0xfe, 0xff, ..]) => UTF_16BE,
        (None, _) if scan.valid_utf8 => UTF_8,
        (None, _) => WINDOWS_1252,
    };
    let delimiter = match options.delimiter {
        Some(c) if c.is_ascii() && !matches!(c, '"' | '\r' | '\n') => {
            u8::try_from(c).unwrap_or(b',')
        }
        Some(c) => return Err(ImportError::BadDelimiter(c.to_string())),
        None => csv::delimiter_of(&csv::first_line(path, encoding)?),
    };
    Ok(Kind::Csv {
        encoding,
        delimiter,
    })
}
