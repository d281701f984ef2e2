//! An import: one transaction, rows to the store and, when asked for, to a file.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_casefile::extracts::{ExtractImport, ExtractProblem, ItemWriter, NewExtract, RecordPart};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use jaiza_domain::declaration::StoredItem;
use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::report::ImportReport;
use jaiza_importing::{Problem as ReadProblem, Progress, RowSink, SinkError, rows::RowsFile};
use serde_json::{Value, json};

use super::answers::{Answers, look};
use super::shown::shown;
use super::totals::totals;
use crate::dto::extract::{ImportIn, Imported};
use crate::error::{Answer, ErrorBody};
use crate::files;
use crate::session::Session;

/// Imports a file in one transaction: nothing is there until all of it is.
pub fn run(
    session: &Session,
    input: &ImportIn,
    step: &mut dyn FnMut(Progress) -> Answer<()>,
) -> Answer<Imported> {
    let started = std::time::Instant::now();
    let home = session.home()?;
    let path = Path::new(&input.path);
    let tables = crate::reference::tables(&home)?;
    let answers = answers(&home, path, input, &tables)?;
    let rows = input.rows_out.as_deref().map(RowsOut::create).transpose()?;
    let mut store = home.extracts()?;
    let import = store.begin_import()?;
    let (report, rows) = {
        let mut sink = Sink {
            import: &import,
            writer: import.writer()?,
            rows,
        };
        let report = read(path, &answers, &tables, &mut sink, step)?;
        (report, sink.rows)
    };
    let totals = totals(&input.totals, &report)?;
    let report_json = serde_json::to_value(&report).unwrap_or_default();
    let profile = answers.profile.as_ref();
    let extract = NewExtract {
        file: report.file.clone(),
        sha256: report.sha256.clone(),
        format: report.format.clone(),
        encoding: report.encoding.clone(),
        header: report.header.clone(),
        records: report.records_in_file,
        recipe: json!({
            "answers": answers.all,
            "profile": profile.map(|p| json!({ "name": p.name, "version": p.version })),
            "person": home.owner()?.person_id,
            "program": env!("CARGO_PKG_VERSION"),
        }),
        report: report_json.clone(),
        totals: json!(totals),
    };
    let now = session.now();
    if let Some(rows) = rows {
        rows.finish()?;
    }
    let before = store_has(&home, &report.sha256)?;
    let id = import.commit(&extract, now)?;
    note_import(&home, &extract, now)?;
    session.saved(now);
    let store = home.extracts()?;
    let info = store.info(id)?;
    Ok(Imported {
        extract_id: id.to_string(),
        sha256: report.sha256,
        seconds: format!("{:.2}", started.elapsed().as_secs_f64()),
        certificate: format!(
            "{}:{}",
            info.file,
            info.sha256.get(..16).unwrap_or_default()
        ),
        already_there: before,
        extract: shown(&store, &info)?,
        report: report_json,
    })
}

/// The answers; a profile that was saved for headers like these is taken unless one is named.
fn answers(
    home: &Home,
    path: &Path,
    input: &ImportIn,
    tables: &ReferenceTables,
) -> Answer<Answers> {
    let answers = Answers::of(Some(home), &input.answers, input.profile.as_deref())?;
    if !answers.is_open() || home.extracts()?.profiles()?.is_empty() {
        return Ok(answers);
    }
    Ok(look(Some(home), path, answers, tables)?.1)
}

fn read(
    path: &Path,
    answers: &Answers,
    tables: &ReferenceTables,
    sink: &mut Sink<'_>,
    step: &mut dyn FnMut(Progress) -> Answer<()>,
) -> Answer<ImportReport> {
    let mut stopped = None;
    let report =
        crate::reader::reader().read_extract(path, &answers.options()?, tables, sink, &mut |now| {
            match step(now) {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    stopped = Some(error);
                    ControlFlow::Break(())
                }
            }
        });
    match stopped {
        Some(error) => Err(error),
        None => Ok(report?),
    }
}

fn store_has(home: &Home, sha256: &str) -> Answer<bool> {
    Ok(home
        .extracts()?
        .list()?
        .iter()
        .any(|info| info.sha256 == sha256))
}

/// The journal of this device holds every import: file, recipe, counts, result.
fn note_import(home: &Home, extract: &NewExtract, now: jaiza_casefile::Moment) -> Answer<()> {
    let id = EntityId::fresh(now)?;
    let set = |field, value: Value| Write::new(id, EntityKind::EXTRACT, field, value);
    let counts: BTreeMap<&str, &Value> =
        ["records_in_file", "stored", "set_aside_total", "current"]
            .into_iter()
            .filter_map(|name| Some((name, extract.report.get(name)?)))
            .collect();
    let result = files::sha256_hex(extract.report.to_string().as_bytes());
    let recipe = json!({
        "format": extract.format,
        "encoding": extract.encoding,
        "answers": extract.recipe["answers"],
        "profile": extract.recipe["profile"],
    });
    let writes = vec![
        set(Field::EXTRACT_NAME, json!(extract.file)),
        set(Field::EXTRACT_SHA256, json!(extract.sha256)),
        set(Field::EXTRACT_RECIPE, recipe),
        set(Field::EXTRACT_COUNTS, json!(counts)),
        set(Field::EXTRACT_RESULT_DIGEST, json!(result)),
    ];
    home.record(
        home.device_stream()?,
        &Action::new(EntryKind::EXTRACT_IMPORTED, writes),
        now,
    )?;
    Ok(())
}

/// Rows written beside the store, under their own name only when the import is whole.
struct RowsOut {
    staged: std::path::PathBuf,
    path: std::path::PathBuf,
    rows: RowsFile<std::io::BufWriter<fs::File>>,
}

impl RowsOut {
    fn create(path: &str) -> Answer<Self> {
        let staged = std::path::PathBuf::from(format!("{path}.part"));
        let file = fs::File::create(&staged).map_err(|why| files::unreadable(&staged, &why))?;
        let rows = RowsFile::new(std::io::BufWriter::new(file)).map_err(|why| rows_failed(&why))?;
        Ok(Self {
            staged,
            path: path.into(),
            rows,
        })
    }

    fn finish(self) -> Answer<()> {
        self.rows.finish().map_err(|why| rows_failed(&why))?;
        fs::rename(&self.staged, &self.path).map_err(|why| files::unreadable(&self.path, &why))
    }
}

fn rows_failed(why: &SinkError) -> ErrorBody {
    ErrorBody::invalid(
        "error-rows-out",
        format!("The rows cannot be written to a file: {why}. Nothing was stored."),
    )
}

/// Passes rows on to the store, and to the rows file when one is asked for.
struct Sink<'i> {
    import: &'i ExtractImport<'i>,
    writer: ItemWriter<'i>,
    rows: Option<RowsOut>,
}

impl RowSink for Sink<'_> {
    fn item(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError> {
        if let Some(out) = &mut self.rows {
            out.rows.add(item)?;
        }
        Ok(self.writer.item(item)?)
    }

    fn cells(&mut self, first: u32, last: u32, packed: &[u8]) -> Result<(), SinkError> {
        Ok(self.import.cells(&RecordPart {
            first_record: first,
            last_record: last,
            packed,
        })?)
    }

    fn problem(&mut self, problem: ReadProblem) -> Result<(), SinkError> {
        Ok(self.import.problem(&ExtractProblem {
            record: problem.record,
            column: problem.column,
            raw: problem.raw,
            reason: problem.reason,
            suggested_fix: problem.suggested_fix,
            first: problem.first,
            gd_uid: problem.gd_uid,
            item_no: problem.item_no,
            ..ExtractProblem::default()
        })?)
    }

    fn superseded(&mut self, records: &[u32]) -> Result<(), SinkError> {
        Ok(self.import.superseded(records)?)
    }
}
