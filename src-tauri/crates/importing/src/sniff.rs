//! A first look at a file: what it is, what its columns are, what a person must decide.

use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::reference::ReferenceTables;
use serde::Serialize;

use crate::containers::{self, About};
use crate::error::{ImportError, file_name};
use crate::read::choose_format;
use crate::record::Record;
use crate::sink::ReadOptions;
use crate::source::Source;
use crate::text::trim_cell;

/// Records that are looked at for samples.
const LOOK_AT: u32 = 200;
/// Samples per column.
const SAMPLES: usize = 5;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sniffed {
    /// Format by id; `None` when columns are missing.
    pub format: Option<&'static str>,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<String>,
    /// Sheets of a workbook.
    pub sheets: Vec<String>,
    /// Record of the header.
    pub header_row: u32,
    /// Columns in file order.
    pub columns: Vec<SniffedColumn>,
    /// What a person must decide.
    pub questions: Vec<Question>,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SniffedColumn {
    /// Header as the file writes it.
    pub source: String,
    /// Canonical name; `None` = kept with the row, not used.
    pub canonical: Option<&'static str>,
    /// What its cells are taken for.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The first different cells that are not empty.
    pub samples: Vec<String>,
}

/// A decision that the program does not take alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// Which column of the file is this one?
    Column {
        /// Canonical name.
        canonical: &'static str,
        /// Columns of the file that are not used yet.
        candidates: Vec<String>,
    },
    /// Which sheet holds the extract?
    Sheet {
        /// All sheets.
        candidates: Vec<String>,
    },
    /// The table is empty, so no cell of the column can be known: load a reference package?
    ReferenceTable {
        /// Table by name.
        table: &'static str,
    },
}

/// Looks at the beginning of a file; the answers go into [`ReadOptions`].
///
/// # Errors
/// When the file cannot be read at all or two columns stand for one.
pub fn sniff(
    path: &Path,
    options: &ReadOptions,
    tables: &ReferenceTables,
) -> Result<Sniffed, ImportError> {
    let source = Source::open(path, &mut || Ok(()))?;
    let opened = containers::open(&source, &options.container())?;
    let mut header: Option<Record> = None;
    let mut samples: Vec<Vec<String>> = Vec::new();
    opened.records(&source, &mut |record, _| {
        if header.is_none() {
            samples.resize(record.len(), Vec::new());
            header = Some(record.clone());
        } else {
            for (cell, kept) in record.cells().map(trim_cell).zip(&mut samples) {
                if !cell.is_empty() && kept.len() < SAMPLES && kept.iter().all(|k| k != cell) {
                    kept.push(cell.to_owned());
                }
            }
        }
        let done = record.number >= LOOK_AT;
        Ok(if done {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    let header = header.ok_or_else(|| ImportError::Empty {
        file: file_name(path),
    })?;
    describe(&source, opened.about(), &header, samples, options, tables)
}

fn describe(
    source: &Source,
    about: &About,
    header: &Record,
    samples: Vec<Vec<String>>,
    options: &ReadOptions,
    tables: &ReferenceTables,
) -> Result<Sniffed, ImportError> {
    let (format, found) = choose_format(&source.name, header, &options.mapping)?;
    let columns: Vec<SniffedColumn> = samples
        .into_iter()
        .enumerate()
        .map(|(at, samples)| {
            let spec = found.canonical(at).and_then(|c| format.columns.get(c));
            SniffedColumn {
                source: trim_cell(header.cell(at)).to_owned(),
                canonical: spec.map(|s| s.name),
                kind: spec.map_or("text", |s| s.kind),
                samples,
            }
        })
        .collect();
    let unused = || {
        columns
            .iter()
            .filter(|c| c.canonical.is_none() && !c.source.is_empty())
    };
    let missing = found.missing(format);
    let mut questions: Vec<Question> = format
        .columns
        .iter()
        .filter(|spec| missing.iter().any(|name| name == spec.name))
        .map(|spec| Question::Column {
            canonical: spec.name,
            candidates: unused().map(|c| c.source.clone()).collect(),
        })
        .collect();
    let sheets = about.sheets.clone();
    if sheets.len() > 1 && options.sheet.is_none() {
        questions.insert(
            0,
            Question::Sheet {
                candidates: sheets.clone(),
            },
        );
    }
    let empty = [
        (tables.country.is_empty(), "country"),
        (tables.uom.is_empty(), "uom"),
        (tables.currency.is_empty(), "currency"),
    ];
    let unloaded = empty.into_iter().filter(|(is_empty, _)| *is_empty);
    questions.extend(unloaded.map(|(_, table)| Question::ReferenceTable { table }));
    Ok(Sniffed {
        format: missing.is_empty().then_some(format.id),
        encoding: about.encoding.clone(),
        delimiter: about.delimiter.map(String::from),
        sheets,
        header_row: header.number,
        columns,
        questions,
    })
}
