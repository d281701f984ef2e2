//! A look at a file before an import: what it is, what its columns are, what a person must
//! decide, and what would become of its first records. Nothing is stored.

use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::declaration::StoredItem;
use jaiza_domain::reference::ReferenceTables;
use serde::{Deserialize, Serialize};

use crate::columns::Columns;
use crate::containers::{EncodingReading, Note, Tables};
use crate::error::{ImportError, SinkError};
use crate::formats::{Fit, Format};
use crate::header::{self, Header};
use crate::lookups::Lookups;
use crate::plan::{Detector, FormatQuestion, Plan, TakenFormat};
use crate::read::{Run, open_table};
use crate::report::ImportReport;
use crate::sink::{Problem, ReadOptions, RowSink};
use crate::source::Source;
use crate::text::trim_cell;

/// Records that are looked at.
const LOOK_AT: u32 = 10_000;
/// Lines of the preview.
const PREVIEW: usize = 40;
/// Samples per column.
const SAMPLES: usize = 5;
/// Problems that are shown.
const PROBLEMS: usize = 200;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sniffed {
    /// Kind of file by id.
    pub container: String,
    /// Format by id; `None` when no format has columns like these.
    pub format: Option<String>,
    /// All that the format needs is there.
    pub complete: bool,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<String>,
    /// Sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// Record of the header; 0 = none.
    pub header_row: u32,
    /// Fingerprint of the header, by which mapping profiles are found.
    pub fingerprint: String,
    /// Columns in file order.
    pub columns: Vec<SniffedColumn>,
    /// Canonical columns of the format, in its order.
    pub canonical: Vec<String>,
    /// What a person must decide.
    pub questions: Vec<Question>,
    /// How number and date columns are read, as far as the first records tell.
    pub formats: Vec<TakenFormat>,
    /// What a person should know.
    pub notes: Vec<Note>,
    /// The first records as they stand in the file.
    pub preview: Vec<PreviewLine>,
    /// What would become of the first records.
    pub trial: Option<Trial>,
}

/// A record as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewLine {
    /// Record number as a spreadsheet shows it.
    pub record: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// A column of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SniffedColumn {
    /// Header as the file writes it.
    pub source: String,
    /// Canonical name; `None` = kept with the row, not used.
    pub canonical: Option<String>,
    /// What its cells are taken for.
    #[serde(rename = "type")]
    pub kind: String,
    /// The first different cells that are not empty.
    pub samples: Vec<String>,
}

/// What would become of the first records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// The report over these records only.
    pub report: ImportReport,
    /// The first problems.
    pub problems: Vec<Problem>,
    /// The file has no more records.
    pub whole: bool,
}

/// A decision that the program does not take alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Question {
    /// Which column of the file is this one?
    Column {
        /// Canonical name.
        canonical: String,
        /// Columns of the file that are not used yet.
        candidates: Vec<String>,
    },
    /// Which sheet holds the extract?
    Sheet {
        /// All sheets.
        candidates: Vec<String>,
    },
    /// In which encoding is the text? Three cells in each reading.
    Encoding {
        /// The readings.
        readings: Vec<EncodingReading>,
    },
    /// How are the numbers or dates of the column written? Three cells in each reading.
    Way(FormatQuestion),
    /// Which of two columns of one name is meant?
    Twice {
        /// Canonical name.
        canonical: String,
    },
    /// The table is empty, so no cell of the column can be known: load a reference package?
    ReferenceTable {
        /// Table by name.
        table: String,
    },
}

/// Looks at the first 10,000 records of a file; the answers go into [`ReadOptions`].
///
/// # Errors
/// When the file cannot be read at all.
pub fn sniff(
    path: &Path,
    options: &ReadOptions,
    tables: &ReferenceTables,
) -> Result<Sniffed, ImportError> {
    let source = Source::peek(path)?;
    let table = open_table(&source, options)?;
    let header = header::find(&source, &*table, options)?;
    let mut found = describe(&*table, &header, options);
    look(&source, &*table, &header, &mut found)?;
    let Some((format, columns, fit)) = &header.found else {
        let unused = found.columns.iter().map(|c| c.source.clone());
        found.questions.push(Question::Column {
            canonical: "gd_uid".to_owned(),
            candidates: unused.filter(|source| !source.is_empty()).collect(),
        });
        return Ok(found);
    };
    found.questions.extend(reference_questions(tables));
    if *fit == Fit::Whole && columns.twice.is_empty() && table.about().encodings.is_empty() {
        let plan = detect(&source, &*table, &header, (format, columns), options)?;
        found.formats.clone_from(&plan.taken);
        let asked = plan.questions.iter().cloned().map(Question::Way);
        found.questions.extend(asked);
        let lookups = Lookups::new(tables);
        let trial = trial(
            &source,
            &*table,
            &header,
            (format, columns),
            (&plan, &lookups),
            options,
        )?;
        found.trial = Some(trial);
    }
    Ok(found)
}

/// What the header and the container tell.
fn describe(table: &dyn Tables, header: &Header, options: &ReadOptions) -> Sniffed {
    let about = table.about();
    let mut found = Sniffed {
        container: about.kind.to_owned(),
        encoding: about.encoding.clone(),
        delimiter: about.delimiter.map(String::from),
        sheets: about.sheets.clone(),
        sheet: about.sheet.clone(),
        header_row: header.number,
        fingerprint: Columns::fingerprint(&header.record),
        notes: about.notes.clone(),
        ..Sniffed::default()
    };
    for (at, cell) in header.record.cells().enumerate() {
        let spec = header.found.as_ref().and_then(|(format, columns, _)| {
            columns.canonical(at).and_then(|c| format.columns.get(c))
        });
        found.columns.push(SniffedColumn {
            source: trim_cell(cell).to_owned(),
            canonical: spec.map(|s| s.name.to_owned()),
            kind: spec.map_or("text", |s| s.kind).to_owned(),
            samples: Vec::new(),
        });
    }
    if about.sheets.len() > 1 && options.sheet.is_none() {
        let candidates = about.sheets.clone();
        found.questions.push(Question::Sheet { candidates });
    }
    if !about.encodings.is_empty() {
        let readings = about.encodings.clone();
        found.questions.push(Question::Encoding { readings });
    }
    if let Some((format, columns, fit)) = &header.found {
        found.format = Some(format.id.to_owned());
        found.complete = *fit == Fit::Whole && columns.twice.is_empty();
        found.canonical = format.columns.iter().map(|c| c.name.to_owned()).collect();
        let unused = found.columns.iter().filter(|c| c.canonical.is_none());
        let unused: Vec<String> = unused
            .map(|c| c.source.clone())
            .filter(|source| !source.is_empty())
            .collect();
        let missing = columns.missing(format.columns).into_iter();
        found
            .questions
            .extend(missing.map(|canonical| Question::Column {
                canonical,
                candidates: unused.clone(),
            }));
        let twice = columns.twice.iter().cloned();
        found
            .questions
            .extend(twice.map(|canonical| Question::Twice { canonical }));
    }
    found
}

/// Preview and samples.
fn look(
    source: &Source,
    table: &dyn Tables,
    header: &Header,
    found: &mut Sniffed,
) -> Result<(), ImportError> {
    table.records(source, &mut |record, _| {
        if found.preview.len() < PREVIEW {
            found.preview.push(PreviewLine {
                record: record.number,
                cells: record.cells().map(str::to_owned).collect(),
            });
        }
        if record.number > header.number {
            for (cell, column) in record.cells().map(trim_cell).zip(&mut found.columns) {
                let kept = &mut column.samples;
                if !cell.is_empty() && kept.len() < SAMPLES && kept.iter().all(|k| k != cell) {
                    kept.push(cell.to_owned());
                }
            }
        }
        Ok(go_on(record.number < 200))
    })?;
    Ok(())
}

fn detect(
    source: &Source,
    table: &dyn Tables,
    header: &Header,
    (format, columns): (&'static Format, &Columns),
    options: &ReadOptions,
) -> Result<Plan, ImportError> {
    let mut detector = Detector::new(format.columns, columns, format.detects, &options.ways);
    if detector.is_needed() {
        table.records(source, &mut |record, _| {
            if record.number > header.number {
                detector.look(&crate::columns::Row { record, columns });
            }
            Ok(go_on(record.number < LOOK_AT))
        })?;
    }
    Ok(detector.finish())
}

fn trial(
    source: &Source,
    table: &dyn Tables,
    header: &Header,
    (format, columns): (&'static Format, &Columns),
    (plan, lookups): (&Plan, &Lookups),
    options: &ReadOptions,
) -> Result<Trial, ImportError> {
    let report = ImportReport::new(source, table.about(), format, columns, header, plan);
    let mut run = Run::new(format, columns, lookups, plan, report, options);
    let (mut sink, mut whole) = (FirstProblems::default(), true);
    let notes = table.records(source, &mut |record, _| {
        run.hold(record, &mut sink)?;
        whole = record.number < LOOK_AT;
        Ok(go_on(whole))
    })?;
    Ok(Trial {
        report: run.finish(notes, &mut sink)?,
        problems: sink.problems,
        whole,
    })
}

const fn go_on(yes: bool) -> ControlFlow<()> {
    if yes {
        ControlFlow::Continue(())
    } else {
        ControlFlow::Break(())
    }
}

fn reference_questions(tables: &ReferenceTables) -> Vec<Question> {
    let empty = [
        (tables.country.is_empty(), "country"),
        (tables.uom.is_empty(), "uom"),
        (tables.currency.is_empty(), "currency"),
    ];
    let unloaded = empty.into_iter().filter(|(is_empty, _)| *is_empty);
    unloaded
        .map(|(_, table)| Question::ReferenceTable {
            table: table.to_owned(),
        })
        .collect()
}

/// Keeps the first problems and nothing else.
#[derive(Default)]
struct FirstProblems {
    problems: Vec<Problem>,
}

impl RowSink for FirstProblems {
    fn item(&mut self, _: &StoredItem<'_>) -> Result<(), SinkError> {
        Ok(())
    }

    fn cells(&mut self, _: u32, _: u32, _: &[u8]) -> Result<(), SinkError> {
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<(), SinkError> {
        if self.problems.len() < PROBLEMS {
            self.problems.push(problem);
        }
        Ok(())
    }

    fn superseded(&mut self, _: &[u32]) -> Result<(), SinkError> {
        Ok(())
    }
}
