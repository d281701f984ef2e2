//! Checks of a package against itself and the tables in force, as the door shows them.

use jaiza_casefile::Home;
use jaiza_importing::reference::LoadedTable;
use jaiza_importing::reference::checks::{self, Against, Problem, Severity};
use jaiza_importing::reference::plain::PlainTable;

use crate::commands::home::count;
use crate::dto::reference::ReferenceProblem;
use crate::error::{Answer, ErrorBody, Place};

/// Problems named in the message of a refusal; all stand in its facts.
const NAMED: usize = 20;

/// Problems of tables that are to be loaded: errors, warnings.
///
/// # Errors
/// When the tables in force cannot be read.
pub fn problems(
    home: &Home,
    own: &[PlainTable],
    strictly: bool,
) -> Answer<(Vec<ReferenceProblem>, Vec<ReferenceProblem>)> {
    let stored = home.extracts()?.tables_in_force()?;
    let beside: Vec<PlainTable> = stored
        .iter()
        .filter(|(_, table)| own.iter().all(|mine| mine.name != table.name))
        .map(|(_, table)| PlainTable::read(&table.name, &table.bytes))
        .collect();
    let against = Against {
        beside: &beside,
        strictly,
    };
    let (errors, warnings): (Vec<Problem>, Vec<Problem>) = checks::check(own, against)
        .into_iter()
        .partition(|problem| problem.severity == Severity::Error);
    Ok((
        errors.iter().map(shown).collect(),
        warnings.iter().map(shown).collect(),
    ))
}

/// Loaded tables as text.
pub fn plain(loaded: &[LoadedTable]) -> Vec<PlainTable> {
    loaded
        .iter()
        .map(|table| PlainTable::read(&table.name, &table.bytes))
        .collect()
}

fn shown(problem: &Problem) -> ReferenceProblem {
    ReferenceProblem {
        severity: match problem.severity {
            Severity::Error => "error".to_owned(),
            Severity::Warning => "warning".to_owned(),
        },
        code: problem.code.to_owned(),
        table: problem.table.clone(),
        file: problem.file(),
        lines: problem.lines.clone(),
        subject: problem.subject.clone(),
        from: problem.from.map(|day| day.to_string()),
        to: problem.to.map(|day| day.to_string()),
        column: problem.column.clone(),
        other: problem.other.clone(),
        sentence: problem.to_string(),
    }
}

/// The refusal of a package with errors: the first rows in the sentence, all in the facts.
pub fn refusal(name: &str, errors: &[ReferenceProblem]) -> ErrorBody {
    let sentences: Vec<&str> = errors
        .iter()
        .map(|e| e.sentence.as_str())
        .take(NAMED)
        .collect();
    let more = match errors.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    let first = errors.first();
    let list = serde_json::to_string(errors).unwrap_or_default();
    ErrorBody::invalid(
        "error-reference-problems",
        format!(
            "The reference package {name} has {}; nothing was loaded. Correct these rows and load it again: {}{more}.",
            counted(errors.len()),
            sentences.join("; ")
        ),
    )
    .arg("name", name)
    .arg("count", count(errors.len()))
    .arg("problems", list)
    .at(Place {
        file: first.map(|one| one.file.clone()),
        row: first.and_then(|one| one.lines.first().copied()),
        ..Place::default()
    })
}

fn counted(errors: usize) -> String {
    if errors == 1 {
        "an error".to_owned()
    } else {
        format!("{errors} errors")
    }
}
