//! Books of an auditee: what their own accounts say, for comparison with what was declared.
//!
//! The names of tables follow those that ISO 21378 and ISO 5401 make public for audit data.

use std::ops::ControlFlow;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::columns::{Columns, Row};
use crate::containers::{About, Tables};
use crate::error::{ImportError, SinkError};
use crate::formats::Column;
use crate::plan::{Detector, Plan, TakenFormat};
use crate::read::{Step, open_source, open_table, tell};
use crate::reason::Reason;
use crate::record::{CellKind, Record};
use crate::sink::{Problem, ReadOptions};
use crate::source::Source;
use crate::text::{collapse, is_absent_number, is_absent_text, trim_cell};

mod kinds;
mod partner;
mod uses;

pub use kinds::{BOOKS, Book};
pub use partner::PARTNER_FILES;

/// Records among which a header is looked for.
const LOOK_AT: u32 = 40;

/// What became of a book, for the person and for the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct BookReport {
    /// File name.
    pub file: String,
    /// Content hash, hex.
    pub sha256: String,
    /// Kind of book by id.
    pub book: String,
    /// Kind of file by id.
    pub container: String,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// Number of the last record.
    pub records_in_file: u32,
    /// Record of the header.
    pub header_record: u32,
    /// Records that are no lines: blank, in front of the header, sums.
    pub dropped: u32,
    /// Records that could not be read.
    pub set_aside: u32,
    /// Records that became lines.
    pub stored: u32,
    /// Canonical column to header text.
    pub columns: std::collections::BTreeMap<String, String>,
    /// Headers of columns that are kept but not used.
    pub unmapped: Vec<String>,
    /// How number and date columns were read.
    pub formats: Vec<TakenFormat>,
    /// Sum of each number column over the lines, exact, as text.
    pub sums: std::collections::BTreeMap<String, String>,
    /// First and last date.
    pub period: Option<(NaiveDate, NaiveDate)>,
}

/// Takes the lines of a book.
pub trait LineSink {
    /// A line: canonical columns by name, decimals and dates as text, with its untouched cells.
    ///
    /// # Errors
    /// Any; it stops the reading.
    fn line(&mut self, record: u32, line: Value, cells: Vec<String>) -> Result<(), SinkError>;

    /// A record that was set aside.
    ///
    /// # Errors
    /// Any; it stops the reading.
    fn problem(&mut self, problem: Problem, cells: Vec<String>) -> Result<(), SinkError>;
}

/// Reads a book; every record is stored, set aside or dropped, and counted.
///
/// # Errors
/// When the file cannot be read at all, or lacks a column that the book needs.
pub fn read_book(
    path: &Path,
    book: &Book,
    options: &ReadOptions,
    sink: &mut dyn LineSink,
    progress: &mut Step<'_>,
) -> Result<BookReport, ImportError> {
    let source = open_source(path, progress)?;
    let table = open_table(&source, options)?;
    refuse_unclear(&source, table.about())?;
    let (header, columns) = find_header(&source, &*table, book, options)?;
    let plan = detect(
        &source,
        &*table,
        header.number,
        (book.columns, &columns),
        options,
    )?;
    let mut run = Reading {
        book,
        header: header.number,
        columns: &columns,
        plan: &plan,
        sums: vec![None; book.columns.len()],
        report: BookReport {
            file: source.name.clone(),
            sha256: source.sha256.clone(),
            book: book.id.to_owned(),
            container: table.about().kind.to_owned(),
            sheet: table.about().sheet.clone(),
            encoding: table.about().encoding.clone(),
            header_record: header.number,
            formats: plan.taken.clone(),
            ..BookReport::default()
        },
    };
    run.name_columns();
    table.records(&source, &mut |record, bytes| {
        run.take(record, sink)?;
        tell(progress, record.number, bytes, source.bytes)
    })?;
    Ok(run.finish())
}

fn refuse_unclear(source: &Source, about: &About) -> Result<(), ImportError> {
    if about.encodings.is_empty() {
        return Ok(());
    }
    Err(ImportError::EncodingUnclear {
        file: source.name.clone(),
        encodings: about.encodings.iter().map(|e| e.encoding.clone()).collect(),
    })
}

/// The record that a person names, else the first that has all columns the book needs.
fn find_header(
    source: &Source,
    table: &dyn Tables,
    book: &Book,
    options: &ReadOptions,
) -> Result<(Record, Columns), ImportError> {
    let (mut best, mut found) = (None::<Vec<String>>, None);
    table.records(source, &mut |record, _| {
        let named = options.header.is_none_or(|wanted| wanted == record.number);
        if named && !record.cells().all(|cell| trim_cell(cell).is_empty()) {
            let columns = Columns::find(record, book.columns, &options.mapping);
            if let Ok(columns) = columns {
                let missing = columns.missing(book.columns);
                if missing.is_empty() {
                    found = Some((record.clone(), columns));
                } else if best
                    .as_ref()
                    .is_none_or(|least| missing.len() < least.len())
                {
                    best = Some(missing);
                }
            }
        }
        let done = found.is_some() || record.number >= options.header.unwrap_or(LOOK_AT);
        Ok(if done {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    let file = source.name.clone();
    match (found, best) {
        (Some((_, columns)), _) if !columns.twice.is_empty() => Err(ImportError::ColumnTwice {
            file,
            column: columns.twice.first().cloned().unwrap_or_default(),
        }),
        (Some(found), _) => Ok(found),
        (None, Some(columns)) => Err(ImportError::MissingColumns { file, columns }),
        (None, None) => Err(ImportError::Empty { file }),
    }
}

fn detect(
    source: &Source,
    table: &dyn Tables,
    header: u32,
    (specs, columns): (&'static [Column], &Columns),
    options: &ReadOptions,
) -> Result<Plan, ImportError> {
    let mut detector = Detector::new(specs, columns, true, &options.ways);
    table.records(source, &mut |record, _| {
        if record.number > header {
            detector.look(&Row { record, columns });
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(detector.finish())
}

struct Reading<'a> {
    book: &'a Book,
    header: u32,
    columns: &'a Columns,
    plan: &'a Plan,
    /// Sums of number columns as mantissa over 10^12.
    sums: Vec<Option<i128>>,
    report: BookReport,
}

impl Reading<'_> {
    fn name_columns(&mut self) {
        for (n, spec) in self.book.columns.iter().enumerate() {
            if let Some(source) = self.columns.source(n) {
                let names = &mut self.report.columns;
                names.insert(spec.name.to_owned(), source.to_owned());
            }
        }
        let unused = self.columns.header.iter().enumerate();
        self.report.unmapped = unused
            .filter(|(n, text)| self.columns.canonical(*n).is_none() && !trim_cell(text).is_empty())
            .map(|(_, text)| trim_cell(text).to_owned())
            .collect();
    }

    fn take(&mut self, record: &Record, sink: &mut dyn LineSink) -> Result<(), ImportError> {
        self.report.records_in_file = record.number;
        if record.number == self.header {
            return Ok(());
        }
        let blank = record.cells().all(|cell| trim_cell(cell).is_empty());
        if record.number < self.header || blank || self.is_sum(record) {
            self.report.dropped += 1;
            return Ok(());
        }
        let cells: Vec<String> = record.cells().map(str::to_owned).collect();
        let (line, problems) = self.read(record);
        if problems.is_empty() {
            self.report.stored += 1;
            self.add(&line);
            return sink
                .line(record.number, Value::Object(line), cells)
                .map_err(ImportError::Sink);
        }
        self.report.set_aside += 1;
        for problem in problems {
            sink.problem(problem, cells.clone())
                .map_err(ImportError::Sink)?;
        }
        Ok(())
    }

    /// A line of sums: none of the columns that a line needs has a text, and one cell says total.
    fn is_sum(&self, record: &Record) -> bool {
        let row = Row {
            record,
            columns: self.columns,
        };
        let is_text = |spec: &Column| spec.required && !spec.is_number();
        let bare = self.book.columns.iter().enumerate();
        let bare = bare.filter(|(_, spec)| is_text(spec)).all(|(n, _)| {
            row.cell(n).is_empty() || row.cell(n).to_lowercase().starts_with("total")
        });
        bare && record
            .cells()
            .any(|cell| collapse(cell).to_lowercase().contains("total"))
    }

    fn read(&self, record: &Record) -> (Map<String, Value>, Vec<Problem>) {
        let row = Row {
            record,
            columns: self.columns,
        };
        let (mut line, mut problems) = (Map::new(), Vec::new());
        if record.len() > self.columns.header.len() {
            problems.push(self.columns.problem(record, Reason::ColumnCount, None));
        }
        for (n, spec) in self.book.columns.iter().enumerate() {
            match self.cell(&row, n, spec) {
                Ok(Some(text)) => {
                    line.insert(spec.name.to_owned(), Value::String(text));
                }
                Ok(None) => {}
                Err(reason) => problems.push(self.columns.problem(record, reason, Some(n))),
            }
        }
        if let Some(first) = problems.first_mut() {
            first.first = true;
        }
        (line, problems)
    }

    fn cell(&self, row: &Row<'_>, n: usize, spec: &Column) -> Result<Option<String>, Reason> {
        let cell = row.cell(n);
        let absent = if spec.is_number() || spec.is_date() {
            is_absent_number(cell)
        } else {
            is_absent_text(cell)
        };
        match (absent, row.kind(n)) {
            (true, _) if spec.required => Err(Reason::MandatoryMissing),
            (true, _) => Ok(None),
            (_, CellKind::Damaged) => Err(Reason::CellDamaged),
            (_, kind) if spec.is_number() => {
                self.plan.number(n, cell, kind).map(|v| Some(v.to_string()))
            }
            (_, kind) if spec.is_date() => {
                self.plan.date(n, cell, kind).map(|d| Some(d.to_string()))
            }
            _ => Ok(Some(collapse(cell).into_owned())),
        }
    }

    fn add(&mut self, line: &Map<String, Value>) {
        for (spec, sum) in self.book.columns.iter().zip(&mut self.sums) {
            let Some(text) = line.get(spec.name).and_then(Value::as_str) else {
                continue;
            };
            if spec.kind == "amount"
                && let Ok(number) = text.parse::<jaiza_domain::decimal::Decimal>()
            {
                let (mantissa, scale) = number.parts();
                let lifted = mantissa.saturating_mul(10_i128.pow(12 - u32::from(scale.min(12))));
                *sum = Some(sum.unwrap_or(0).saturating_add(lifted));
            }
            if spec.is_date()
                && let Ok(day) = text.parse::<NaiveDate>()
            {
                let (first, last) = self.report.period.unwrap_or((day, day));
                self.report.period = Some((first.min(day), last.max(day)));
            }
        }
    }

    fn finish(mut self) -> BookReport {
        for (spec, sum) in self.book.columns.iter().zip(&self.sums) {
            if let Some(sum) = sum {
                let total = jaiza_domain::decimal::Decimal::new(*sum, 12);
                self.report
                    .sums
                    .insert(spec.name.to_owned(), total.to_string());
            }
        }
        self.report
    }
}
