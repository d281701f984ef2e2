//! An import: one transaction, rows to the store and, when asked for, to a file.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_casefile::extracts::{ExtractImport, ExtractProblem, NewExtract};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use jaiza_domain::declaration::Item;
use jaiza_importing::{
    Problem as ReadProblem, Progress, RowSink, SinkError, read_extract, rows::RowsFile,
};
use serde_json::{Value, json};

use super::options;
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
    let options = options(&input.answers)?;
    let tables = crate::reference::tables(&home)?;
    let rows = input.rows_out.as_deref().map(RowsOut::create).transpose()?;
    let mut store = home.extracts()?;
    let mut stopped = None;
    let mut sink = Sink {
        import: store.begin_import()?,
        rows,
    };
    let report = read_extract(
        path,
        &options,
        &tables,
        &mut sink,
        &mut |now| match step(now) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                stopped = Some(error);
                ControlFlow::Break(())
            }
        },
    );
    if let Some(error) = stopped {
        return Err(error);
    }
    let report = report?;
    let totals = totals(&input.totals, &report)?;
    let report_json = serde_json::to_value(&report).unwrap_or_default();
    let extract = NewExtract {
        file: report.file.clone(),
        sha256: report.sha256.clone(),
        format: report.format.to_owned(),
        encoding: report.encoding.clone(),
        header: Vec::new(),
        report: report_json.clone(),
        totals: json!(totals),
    };
    let now = session.now();
    let Sink { import, rows } = sink;
    if let Some(rows) = rows {
        rows.finish()?;
    }
    let before = store_has(&home, &report.sha256)?;
    let id = import.commit(&extract, now)?;
    note_import(&home, &extract, now)?;
    session.saved(now);
    let info = home.extracts()?.info(id)?;
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
        extract: shown(&home, &info)?,
        report: report_json,
    })
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
    let writes = vec![
        set(Field::EXTRACT_NAME, json!(extract.file)),
        set(Field::EXTRACT_SHA256, json!(extract.sha256)),
        set(
            Field::EXTRACT_RECIPE,
            json!({ "format": extract.format, "encoding": extract.encoding }),
        ),
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
struct Sink<'s> {
    import: ExtractImport<'s>,
    rows: Option<RowsOut>,
}

impl RowSink for Sink<'_> {
    fn item(&mut self, item: Item, cells: &str) -> Result<(), SinkError> {
        if let Some(out) = &mut self.rows {
            out.rows.add(&item)?;
        }
        Ok(self.import.item(&item, cells)?)
    }

    fn problem(&mut self, problem: ReadProblem) -> Result<(), SinkError> {
        Ok(self.import.problem(&ExtractProblem {
            record: problem.record,
            column: problem.column,
            raw: problem.raw,
            reason: problem.reason.code().to_owned(),
            suggested_fix: problem.suggested_fix,
            cells: problem.cells,
        })?)
    }

    fn superseded(&mut self, records: &[u32]) -> Result<(), SinkError> {
        Ok(self.import.superseded(records)?)
    }
}
