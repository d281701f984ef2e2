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
use std::path::Path;

use jaiza_importing::{Progress, Question, ReadOptions, sniff as look};
use serde_json::Value;

use crate::error::ErrorBody;
use crate::figures::text;
use crate::files;
use crate::grid::extract_id;
use crate::jobs::Progress as JobProgress;

mod problems;
mod run;
mod shown;
mod totals;

use problems::{problems, problems_export};
use run::run;
use shown::shown;

/// Rows of the preview.
const PREVIEW: u32 = 12;

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
