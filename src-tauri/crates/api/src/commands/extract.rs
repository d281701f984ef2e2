//! Extracts: look, import, list, problems.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, extract::*, job::JobStarted};
use crate::error::Answer;

commands! {
    extract_sniff(SniffIn) -> Sniffed, "Look at a file without storing anything.", reads ["reference"], changes [], sniff;
    extract_import(ImportIn) -> Imported, "Import a file and wait for the result.", reads [], changes ["extract"], import;
    extract_import_start(ImportIn) -> JobStarted, "Import a file as a job.", reads [], changes ["extract", "job"], import_start;
    extract_list(Nothing) -> Extracts, "Imported extracts.", reads ["extract"], changes [], list;
    extract_problems(ExtractIn) -> Problems, "Records that were set aside.", reads ["extract"], changes [], problems;
    extract_problems_export(ProblemsExportIn) -> FileWritten, "Write the problems to CSV or XLSX.", reads ["extract"], changes [], problems_export;
    extract_remove(ExtractIn) -> Extracts, "Remove an extract that no case uses.", reads [], changes ["extract"], remove;
}

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_casefile::extracts::{ExtractImport, ExtractProblem, NewExtract};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use jaiza_domain::declaration::Item;
use jaiza_importing::{
    ImportReport, Problem as ReadProblem, Progress, Question, ReadOptions, RowSink, SinkError,
    read_extract, rows::RowsFile, sniff as look,
};
use serde_json::{Value, json};

use super::home::count;
use crate::error::ErrorBody;
use crate::figures::text;
use crate::files;
use crate::grid::extract_id;
use crate::jobs::Progress as JobProgress;
use crate::session::Session;

mod shown;

use shown::shown;

/// Rows of the preview.
const PREVIEW: u32 = 12;
/// Problems read at a time.
const PROBLEMS: u32 = 5_000;

fn sniff(call: &Call<'_>, input: SniffIn) -> Answer<Sniffed> {
    let path = Path::new(&input.path);
    let tables = match call.session.home_if_open() {
        Some(home) => crate::reference::tables(&home)?,
        None => jaiza_domain::reference::ReferenceTables::default(),
    };
    let options = options(&input.answers)?;
    let found = look(path, &options, &tables)?;
    let questions: Vec<SniffQuestion> = found.questions.iter().map(question).collect();
    let missing = found.questions.iter().filter_map(|q| match q {
        Question::Column { canonical, .. } => Some((*canonical).to_owned()),
        _ => None,
    });
    Ok(Sniffed {
        file_name: files::file_name(path),
        format: found.format.unwrap_or_default().to_owned(),
        encoding: found.encoding.clone().unwrap_or_default(),
        delimiter: found.delimiter.clone().unwrap_or_default(),
        sheets: found.sheets.clone(),
        header_row: found.header_row,
        missing: missing.collect(),
        preview: jaiza_importing::preview(path, &options, PREVIEW)?,
        columns: found
            .columns
            .into_iter()
            .map(|column| SniffedColumn {
                source: column.source,
                canonical: column.canonical.unwrap_or_default().to_owned(),
                kind: column.kind.to_owned(),
                samples: column.samples,
            })
            .collect(),
        questions,
    })
}

fn question(question: &Question) -> SniffQuestion {
    let (key, message_key, column, choices) = match question {
        Question::Column {
            canonical,
            candidates,
        } => (
            format!("map:{canonical}"),
            "question-column",
            (*canonical).to_owned(),
            candidates.clone(),
        ),
        Question::Sheet { candidates } => (
            "sheet".to_owned(),
            "question-sheet",
            String::new(),
            candidates.clone(),
        ),
        Question::ReferenceTable { table } => (
            format!("reference:{table}"),
            "question-reference",
            (*table).to_owned(),
            Vec::new(),
        ),
    };
    SniffQuestion {
        key,
        message_key: message_key.to_owned(),
        column,
        choices,
        samples: Vec::new(),
    }
}

/// Decisions of a person: `encoding`, `delimiter`, `sheet`, `map:<canonical>` = source column.
fn options(answers: &BTreeMap<String, String>) -> Answer<ReadOptions> {
    let mut options = ReadOptions::default();
    for (key, value) in answers.iter().filter(|(_, value)| !value.is_empty()) {
        match (key.as_str(), key.strip_prefix("map:")) {
            ("encoding", _) => options.encoding = Some(value.clone()),
            ("delimiter", _) => {
                options.delimiter = if value == "tab" {
                    Some('\t')
                } else {
                    value.chars().next()
                }
            }
            ("sheet", _) => options.sheet = Some(value.clone()),
            (_, Some(canonical)) => {
                options.mapping.insert(value.clone(), canonical.to_owned());
            }
            _ => {
                return Err(ErrorBody::invalid(
                    "error-import-answer",
                    format!(
                        "\"{key}\" is not a question of the import; use encoding, delimiter, sheet or map:COLUMN."
                    ),
                ));
            }
        }
    }
    Ok(options)
}

fn import(call: &Call<'_>, input: ImportIn) -> Answer<Imported> {
    let imported = run(call.session, &input, &mut |_| Ok(()))?;
    call.change("extract", &imported.extract_id);
    Ok(imported)
}

fn import_start(call: &Call<'_>, input: ImportIn) -> Answer<JobStarted> {
    call.session.home()?;
    let session = call.session.clone();
    let job = call.session.jobs().start(
        "job-import",
        call.session.listener(),
        move |progress: &JobProgress| {
            let per_mille = |now: Progress| {
                let part = now.bytes.saturating_mul(u64::from(now.records.max(1)))
                    / now.bytes_total.max(1);
                u32::try_from(part).unwrap_or(u32::MAX)
            };
            let imported = run(&session, &input, &mut |now| {
                // The total is estimated from the share of bytes read.
                let read = per_mille(now).max(1);
                let total = u64::from(now.records) * u64::from(now.records) / u64::from(read);
                progress.step(now.records, u32::try_from(total).unwrap_or(u32::MAX))
            })?;
            let changed = crate::dto::Changed {
                kind: "extract".into(),
                id: imported.extract_id.clone(),
            };
            Ok((crate::door::write(&imported)?, vec![changed]))
        },
    );
    call.change("job", &job);
    Ok(JobStarted { job })
}

/// Imports a file in one transaction: nothing is there until all of it is.
fn run(
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

/// Totals of the covering letter beside those found. Columns: rows, gds, value, or a levy code.
fn totals(typed: &BTreeMap<String, String>, report: &ImportReport) -> Answer<Vec<TotalCheck>> {
    typed
        .iter()
        .map(|(column, typed)| {
            let found = match column.to_lowercase().as_str() {
                "rows" => report.current.to_string(),
                "gds" => report.control.gds.to_string(),
                "value" | "value_pkr" => report.control.value_pkr.to_string(),
                levy => {
                    let code = levy.to_uppercase();
                    let sum = report
                        .control
                        .levies
                        .iter()
                        .find(|(known, _)| **known == code)
                        .map(|(_, sum)| *sum);
                    sum.ok_or_else(|| unknown_total(column))?.to_string()
                }
            };
            let plain: String = typed
                .chars()
                .filter(|c| *c != ',' && !c.is_whitespace())
                .collect();
            Ok(TotalCheck {
                column: column.clone(),
                agrees: plain == found,
                typed: typed.clone(),
                found,
            })
        })
        .collect()
}

fn unknown_total(column: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-total-column",
        format!(
            "\"{column}\" has no control total; use rows, gds, value, CD, ACD, RD, ST, AST or IT. Nothing was stored."
        ),
    )
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<Extracts> {
    let home = call.session.home()?;
    let extracts = home
        .extracts()?
        .list()?
        .iter()
        .map(|info| shown(&home, info))
        .collect::<Answer<_>>()?;
    Ok(Extracts { extracts })
}

fn all_problems(home: &Home, id: &str) -> Answer<Vec<Problem>> {
    let store = home.extracts()?;
    let id = extract_id(id)?;
    let mut problems: Vec<Problem> = Vec::new();
    loop {
        let after = problems.last().map_or(0, |last| last.record);
        let part = store.problems(id, after, PROBLEMS)?;
        if part.is_empty() {
            return Ok(problems);
        }
        problems.extend(part.into_iter().map(|problem| Problem {
            record: problem.record,
            column: problem.column.unwrap_or_default(),
            code_points: code_points(&problem.raw),
            raw: problem.raw,
            reason: problem.reason,
            suggested_fix: problem.suggested_fix,
        }));
    }
}

/// Code points of the first characters, as proof for the owner of the data.
fn code_points(raw: &str) -> String {
    let points: Vec<String> = raw
        .chars()
        .take(40)
        .map(|letter| format!("U+{:04X}", u32::from(letter)))
        .collect();
    points.join(" ")
}

fn problems(call: &Call<'_>, input: ExtractIn) -> Answer<Problems> {
    let home = call.session.home()?;
    let mut problems = all_problems(&home, &input.extract_id)?;
    problems.truncate(2_000);
    Ok(Problems {
        extract_id: input.extract_id,
        problems,
    })
}

fn problems_export(call: &Call<'_>, input: ProblemsExportIn) -> Answer<FileWritten> {
    let home = call.session.home()?;
    let problems = all_problems(&home, &input.extract_id)?;
    let head: Vec<String> = [
        "row",
        "column",
        "raw_text",
        "code_points",
        "reason",
        "suggested_fix",
    ]
    .map(str::to_owned)
    .to_vec();
    let rows: Vec<Vec<Option<String>>> = problems
        .into_iter()
        .map(|p| {
            [
                p.record.to_string(),
                p.column,
                p.raw,
                p.code_points,
                p.reason,
                p.suggested_fix,
            ]
            .map(Some)
            .to_vec()
        })
        .collect();
    let workbook = Path::new(&input.path)
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("xlsx"));
    let bytes = if workbook {
        crate::tables::xlsx(&head, &rows, &[true], "")?
    } else {
        crate::tables::csv(&head, &rows)
    };
    files::write_whole(Path::new(&input.path), &bytes)?;
    Ok(FileWritten {
        path: input.path,
        rows: count(rows.len()),
        sha256: files::sha256_hex(&bytes),
    })
}

fn remove(call: &Call<'_>, input: ExtractIn) -> Answer<Extracts> {
    let home = call.session.home()?;
    let id = extract_id(&input.extract_id)?;
    let info = home.extracts()?.info(id)?;
    for stream in crate::case_model::case_streams(&home)? {
        let case = crate::case_model::CaseModel::load(call.session, &home, stream)?;
        if case
            .sources
            .iter()
            .any(|source| source.sha256 == info.sha256)
        {
            return Err(ErrorBody::invalid(
                "error-extract-in-use",
                format!(
                    "Case {} was opened from {}; an extract that a case uses stays.",
                    case.case_no, info.file
                ),
            )
            .arg("case", &case.case_no));
        }
    }
    home.extracts()?.remove(id)?;
    call.change("extract", &input.extract_id);
    list(call, Nothing {})
}

/// A count in a stored report.
fn counted(report: &Value, name: &str) -> u32 {
    text(&report[name]).parse().unwrap_or(0)
}
