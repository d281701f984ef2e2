//! An extract, from its file to items and problems.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::declaration::StoredTexts;
use jaiza_domain::reference::ReferenceTables;

use crate::columns::{Columns, Row};
use crate::containers::{self, Note, Tables};
use crate::error::ImportError;
use crate::formats::{Fault, Fit, Format, Refusal};
use crate::header::{self, Header};
use crate::join;
use crate::lookups::Lookups;
use crate::pack::Packer;
use crate::plan::{Detector, Plan};
use crate::reason::{Drop, Reason};
use crate::record::Record;
use crate::register::Register;
use crate::report::ImportReport;
use crate::sink::{Problem, Progress, ReadOptions, RowSink};
use crate::source::Source;
use crate::text::{collapse, trim_cell};

/// Records between two calls of the progress function.
const STEP: u32 = 2_000;

/// What progress is told to; a break stops the import.
pub type Step<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

/// Reads an extract: every record becomes an item or a problem, or is dropped, and is counted.
///
/// # Errors
/// When the file cannot be read at all, lacks columns, needs a decision of a person, the sink
/// fails, or `progress` breaks.
pub fn read_extract(
    path: &Path,
    options: &ReadOptions,
    tables: &ReferenceTables,
    sink: &mut dyn RowSink,
    progress: &mut Step<'_>,
) -> Result<ImportReport, ImportError> {
    let source = open_source(path, progress)?;
    let table = open_table(&source, options)?;
    let header = header::find(&source, &*table, options)?;
    let (format, columns) = understood(&source, &header)?;
    let plan = detect(
        &source,
        &*table,
        &header,
        (format, &columns),
        options,
        progress,
    )?;
    let lookups = Lookups::new(tables);
    let report = ImportReport::new(&source, table.about(), format, &columns, &header, &plan);
    let mut run = Run::new(format, &columns, &lookups, &plan, report, options);
    let notes = table.records(&source, &mut |record, bytes| {
        run.hold(record, sink)?;
        tell(progress, record.number, bytes, source.bytes)
    })?;
    run.finish(notes, sink)
}

pub(crate) fn tell(
    progress: &mut Step<'_>,
    records: u32,
    bytes: u64,
    bytes_total: u64,
) -> Result<ControlFlow<()>, ImportError> {
    let now = Progress {
        records,
        bytes,
        bytes_total,
    };
    if records.is_multiple_of(STEP) && progress(now).is_break() {
        return Err(ImportError::Cancelled);
    }
    Ok(ControlFlow::Continue(()))
}

/// Hashes the file, telling now and then that work goes on.
pub(crate) fn open_source(path: &Path, progress: &mut Step<'_>) -> Result<Source, ImportError> {
    let mut calls = 0_u32;
    Source::open(path, &mut || {
        calls = calls.wrapping_add(1);
        let now = Progress {
            records: 0,
            bytes: 0,
            bytes_total: 0,
        };
        if calls.is_multiple_of(64) && progress(now).is_break() {
            return Err(ImportError::Cancelled);
        }
        Ok(())
    })
}

/// Opens the table, with the files that are joined to it.
pub(crate) fn open_table(
    source: &Source,
    options: &ReadOptions,
) -> Result<Box<dyn Tables>, ImportError> {
    let table = containers::open(source, &options.container())?;
    if options.with.is_empty() {
        return Ok(table);
    }
    join::joined(source, table, &options.with)
}

/// The format of a header, or what keeps it from being understood.
fn understood(source: &Source, header: &Header) -> Result<(&'static Format, Columns), ImportError> {
    let file = source.name.clone();
    match &header.found {
        Some((_, columns, _)) if !columns.twice.is_empty() => Err(ImportError::ColumnTwice {
            file,
            column: columns.twice.first().cloned().unwrap_or_default(),
        }),
        Some((format, columns, Fit::Whole)) => Ok((*format, columns.clone())),
        Some((format, columns, _)) if !columns.missing(format.columns).is_empty() => {
            Err(ImportError::MissingColumns {
                file,
                columns: columns.missing(format.columns),
            })
        }
        _ => Err(ImportError::NotUnderstood {
            file,
            record: header.number,
        }),
    }
}

/// Finds out how the columns are written. Reads the file once more when that is not known yet.
pub(crate) fn detect(
    source: &Source,
    table: &dyn Tables,
    header: &Header,
    (format, columns): (&'static Format, &Columns),
    options: &ReadOptions,
    progress: &mut Step<'_>,
) -> Result<Plan, ImportError> {
    let encodings = &table.about().encodings;
    if !encodings.is_empty() {
        return Err(ImportError::EncodingUnclear {
            file: source.name.clone(),
            encodings: encodings.iter().map(|e| e.encoding.clone()).collect(),
        });
    }
    let mut detector = Detector::new(format.columns, columns, format.detects, &options.ways);
    if detector.is_needed() {
        table.records(source, &mut |record, bytes| {
            if record.number > header.number {
                detector.look(&Row { record, columns });
            }
            tell(progress, record.number, bytes / 2, source.bytes)
        })?;
    }
    Ok(detector.finish())
}

/// The reading of one table.
pub(crate) struct Run<'a> {
    format: &'static Format,
    columns: &'a Columns,
    header: u32,
    lookups: &'a Lookups,
    plan: &'a Plan,
    register: Register,
    report: ImportReport,
    packer: Packer,
    texts: StoredTexts,
    /// The last records, which may be the footer.
    held: VecDeque<Record>,
    footer: usize,
}

impl<'a> Run<'a> {
    pub(crate) fn new(
        format: &'static Format,
        columns: &'a Columns,
        lookups: &'a Lookups,
        plan: &'a Plan,
        report: ImportReport,
        options: &ReadOptions,
    ) -> Self {
        let duplicates = options.duplicates.unwrap_or(format.duplicates);
        Self {
            register: Register::new(columns.has(format.version_column), duplicates),
            header: report.header_record,
            format,
            columns,
            lookups,
            plan,
            report,
            packer: Packer::default(),
            texts: StoredTexts::default(),
            held: VecDeque::new(),
            footer: usize::try_from(options.footer).unwrap_or(usize::MAX),
        }
    }

    /// Takes a record, unless it may belong to the footer.
    pub(crate) fn hold(
        &mut self,
        record: &Record,
        sink: &mut dyn RowSink,
    ) -> Result<(), ImportError> {
        self.report.records_in_file = record.number;
        self.packer.add(record, sink)?;
        // What stands in front of the rows is never their end, however long that may be.
        if self.footer == 0 || record.number <= self.header {
            return self.take(record, sink);
        }
        self.held.push_back(record.clone());
        if self.held.len() > self.footer
            && let Some(record) = self.held.pop_front()
        {
            return self.take(&record, sink);
        }
        Ok(())
    }

    fn take(&mut self, record: &Record, sink: &mut dyn RowSink) -> Result<(), ImportError> {
        if record.number <= self.header {
            if record.number < self.header {
                self.report.drop_record(Drop::Preamble, record.number);
            }
            return Ok(());
        }
        if record.cells().all(|cell| trim_cell(cell).is_empty()) {
            self.report.drop_record(Drop::Blank, record.number);
            return Ok(());
        }
        if record.len() > self.columns.header.len() {
            let reasons = [(Reason::ColumnCount, None)];
            return self.set_aside(record, &reasons, None, sink);
        }
        if let Some(why) = self.no_row(record) {
            self.report.drop_record(why, record.number);
            return Ok(());
        }
        let row = Row {
            record,
            columns: self.columns,
        };
        let mut item = match (self.format.read)(&row, self.lookups, self.plan) {
            Ok(item) => item,
            Err(Refusal { faults, gd_uid }) => {
                let reasons = faults
                    .into_iter()
                    .map(|Fault { reason, column }| (reason, Some(column)));
                let reasons: Vec<_> = reasons.collect();
                let kept = gd_uid.map(|gd| {
                    let number = self.register.count(&gd);
                    (gd, number)
                });
                return self.set_aside(record, &reasons, kept, sink);
            }
        };
        if let Err((reason, first)) = self.register.admit(&mut item) {
            let reasons = [(reason, Some(self.format.gd_column))];
            return self.repeated(record, &reasons, first, &item.gd_uid, sink);
        }
        self.report.store(&item);
        sink.item(&self.texts.of(&item)).map_err(ImportError::Sink)
    }

    /// A repeated header or a line of sums.
    fn no_row(&self, record: &Record) -> Option<Drop> {
        let cells = || record.cells().map(trim_cell).enumerate();
        let gd = self.columns.place(self.format.gd_column)?;
        if self.columns.repeats_header(gd, trim_cell(record.cell(gd))) {
            let filled = cells().filter(|(_, cell)| !cell.is_empty()).count();
            let same = cells()
                .filter(|(at, cell)| !cell.is_empty() && self.columns.repeats_header(*at, cell))
                .count();
            if same * 2 >= filled {
                return Some(Drop::RepeatedHeader);
            }
        }
        let row = Row {
            record,
            columns: self.columns,
        };
        let bare = self
            .format
            .empty_in_totals
            .iter()
            .all(|column| row.cell(*column).is_empty());
        (bare && cells().take(5).any(|(_, cell)| names_a_total(cell))).then_some(Drop::TotalRow)
    }

    fn repeated(
        &mut self,
        record: &Record,
        reasons: &[(Reason, Option<usize>)],
        first: Option<u32>,
        gd_uid: &str,
        sink: &mut dyn RowSink,
    ) -> Result<(), ImportError> {
        for (n, mut problem) in self.problems(record, reasons).into_iter().enumerate() {
            problem.first = n == 0;
            problem.gd_uid = Some(gd_uid.to_owned());
            if let Some(first) = first {
                let fix = problem.suggested_fix;
                problem.suggested_fix = format!("{fix} Record {first} came first.");
            }
            sink.problem(problem).map_err(ImportError::Sink)?;
        }
        if let Some((reason, _)) = reasons.first() {
            self.report.set_aside(*reason, record.number);
        }
        Ok(())
    }

    fn set_aside(
        &mut self,
        record: &Record,
        reasons: &[(Reason, Option<usize>)],
        kept: Option<(String, u32)>,
        sink: &mut dyn RowSink,
    ) -> Result<(), ImportError> {
        let (gd_uid, item_no) = kept.unzip();
        for (n, mut problem) in self.problems(record, reasons).into_iter().enumerate() {
            problem.first = n == 0;
            problem.gd_uid.clone_from(&gd_uid);
            problem.item_no = item_no;
            sink.problem(problem).map_err(ImportError::Sink)?;
        }
        if let Some((reason, _)) = reasons.first() {
            self.report.set_aside(*reason, record.number);
        }
        Ok(())
    }

    fn problems(&self, record: &Record, reasons: &[(Reason, Option<usize>)]) -> Vec<Problem> {
        let problem = |(reason, column): &(Reason, Option<usize>)| {
            self.columns.problem(record, *reason, *column)
        };
        reasons.iter().map(problem).collect()
    }

    pub(crate) fn finish(
        mut self,
        notes: Vec<Note>,
        sink: &mut dyn RowSink,
    ) -> Result<ImportReport, ImportError> {
        for record in std::mem::take(&mut self.held) {
            let blank = record.cells().all(|cell| trim_cell(cell).is_empty());
            let why = if blank { Drop::Blank } else { Drop::Footer };
            self.report.drop_record(why, record.number);
        }
        self.packer.flush(sink)?;
        let (superseded, control) = self.register.finish();
        sink.superseded(&superseded).map_err(ImportError::Sink)?;
        self.report.superseded = u32::try_from(superseded.len()).unwrap_or(u32::MAX);
        self.report.current = self.report.stored - self.report.superseded;
        self.report.control = control;
        self.report.notes.extend(notes);
        Ok(self.report)
    }
}

fn names_a_total(cell: &str) -> bool {
    let starts = |text: &str, word: &str| {
        text.get(..word.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    if !matches!(
        cell.as_bytes().first(),
        Some(b't' | b'T' | b'g' | b'G' | b's' | b'S')
    ) && cell.is_ascii()
    {
        return false;
    }
    let text = collapse(cell);
    ["TOTAL", "GRAND TOTAL", "SUB TOTAL", "SUBTOTAL"]
        .into_iter()
        .any(|word| starts(&text, word))
}
