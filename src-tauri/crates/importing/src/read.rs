//! An extract, from its file to items and problems.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::reference::ReferenceTables;

use crate::columns::{Columns, Row};
use crate::containers::{self, About};
use crate::error::{ImportError, file_name};
use crate::formats::{FORMATS, Format, Refusal};
use crate::lookups::Lookups;
use crate::reason::{Drop, Reason};
use crate::record::Record;
use crate::register::Register;
use crate::report::ImportReport;
use crate::sink::{Problem, Progress, ReadOptions, RowSink};
use crate::source::Source;
use crate::text::{collapse, trim_cell};

/// Records between two calls of the progress function.
const STEP: u32 = 2_000;

/// Reads an extract: every record becomes an item or a problem, or is dropped, and is counted.
///
/// # Errors
/// When the file cannot be read at all, lacks columns, the sink fails, or `progress` breaks.
pub fn read_extract(
    path: &Path,
    options: &ReadOptions,
    tables: &ReferenceTables,
    sink: &mut dyn RowSink,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<ImportReport, ImportError> {
    let source = Source::open(path, &mut || Ok(()))?;
    let opened = containers::open(&source, &options.container())?;
    let lookups = Lookups::new(tables);
    let mut run: Option<Run<'_>> = None;
    let bytes_total = source.bytes;
    opened.records(&source, &mut |record, bytes| {
        match run.as_mut() {
            None => {
                run = Some(Run::start(
                    &source,
                    opened.about(),
                    record,
                    options,
                    &lookups,
                )?)
            }
            Some(run) => run.take(record, sink)?,
        }
        let now = Progress {
            records: record.number,
            bytes,
            bytes_total,
        };
        if record.number % STEP == 0 && progress(now).is_break() {
            return Err(ImportError::Cancelled);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    run.ok_or_else(|| ImportError::Empty {
        file: file_name(path),
    })?
    .finish(sink)
}

struct Run<'a> {
    format: &'static Format,
    columns: Columns,
    lookups: &'a Lookups,
    register: Register,
    report: ImportReport,
}

impl<'a> Run<'a> {
    fn start(
        source: &Source,
        about: &About,
        header: &Record,
        options: &ReadOptions,
        lookups: &'a Lookups,
    ) -> Result<Self, ImportError> {
        let (format, columns) = choose_format(&source.name, header, &options.mapping)?;
        let missing = columns.missing(format);
        let file = source.name.clone();
        if !missing.is_empty() {
            return Err(ImportError::MissingColumns {
                file,
                columns: missing,
            });
        }
        let mut report = ImportReport::new(file, source.sha256.clone(), format.id);
        report.encoding.clone_from(&about.encoding);
        report.delimiter = about.delimiter.map(String::from);
        report.records_in_file = header.number;
        let register = Register::new(columns.has(format.version_column));
        Ok(Self {
            format,
            columns,
            lookups,
            register,
            report,
        })
    }

    fn take(&mut self, record: &Record, sink: &mut dyn RowSink) -> Result<(), ImportError> {
        self.report.records_in_file = record.number;
        if record.cells().all(|cell| trim_cell(cell).is_empty()) {
            self.report.drop_record(Drop::Blank, record.number);
            return Ok(());
        }
        if record.len() > self.columns.header.len() {
            return self.set_aside(record, Reason::ColumnCount, None, None, sink);
        }
        if let Some(why) = self.no_row(record) {
            self.report.drop_record(why, record.number);
            return Ok(());
        }
        let row = Row {
            record,
            columns: &self.columns,
        };
        let mut item = match (self.format.read)(&row, self.lookups) {
            Ok(draft) => draft.item,
            Err(Refusal {
                reason,
                column,
                gd_uid,
            }) => {
                if let Some(gd_uid) = gd_uid {
                    self.register.count(&gd_uid);
                }
                return self.set_aside(record, reason, Some(column), None, sink);
            }
        };
        if let Err((reason, first)) = self.register.admit(&mut item) {
            return self.set_aside(record, reason, Some(self.format.gd_column), first, sink);
        }
        self.report.store(&item);
        sink.item(item, &record.to_json())
            .map_err(ImportError::Sink)
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
            columns: &self.columns,
        };
        let bare = self
            .format
            .empty_in_totals
            .iter()
            .all(|column| row.cell(*column).is_empty());
        (bare && cells().take(5).any(|(_, cell)| names_a_total(cell))).then_some(Drop::TotalRow)
    }

    fn set_aside(
        &mut self,
        record: &Record,
        reason: Reason,
        column: Option<usize>,
        first: Option<u32>,
        sink: &mut dyn RowSink,
    ) -> Result<(), ImportError> {
        self.report.set_aside(reason, record.number);
        let cell = column
            .and_then(|c| self.columns.place(c))
            .map(|place| record.cell(place));
        let fix = reason.suggested_fix();
        let suggested_fix = match first {
            Some(first) => format!("{fix} Record {first} came first."),
            None => fix.to_owned(),
        };
        let problem = Problem {
            record: record.number,
            column: column
                .and_then(|c| self.columns.source(c))
                .map(str::to_owned),
            raw: cell.map_or_else(String::new, str::to_owned),
            reason,
            suggested_fix,
            cells: record.to_json(),
        };
        sink.problem(problem).map_err(ImportError::Sink)
    }

    fn finish(mut self, sink: &mut dyn RowSink) -> Result<ImportReport, ImportError> {
        let (superseded, control) = self.register.finish();
        sink.superseded(&superseded).map_err(ImportError::Sink)?;
        self.report.superseded = u32::try_from(superseded.len()).unwrap_or(u32::MAX);
        self.report.current = self.report.stored - self.report.superseded;
        self.report.control = control;
        Ok(self.report)
    }
}

/// The format that misses the fewest columns.
pub(crate) fn choose_format(
    file: &str,
    header: &Record,
    mapping: &BTreeMap<String, String>,
) -> Result<(&'static Format, Columns), ImportError> {
    let mut best: Option<(&'static Format, Columns)> = None;
    for format in FORMATS {
        let columns = Columns::find(file, header, format, mapping)?;
        let missing = |f: &Format, c: &Columns| c.missing(f).len();
        if best
            .as_ref()
            .is_none_or(|(f, c)| missing(format, &columns) < missing(f, c))
        {
            best = Some((format, columns));
        }
    }
    best.ok_or_else(|| ImportError::Empty {
        file: file.to_owned(),
    })
}

fn names_a_total(cell: &str) -> bool {
    let text = collapse(cell);
    ["TOTAL", "GRAND TOTAL", "SUB TOTAL", "SUBTOTAL"]
        .into_iter()
        .any(|word| {
            text.get(..word.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(word))
        })
}
