//! A look at a file for the eye of a person.

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_importing::containers::Note as ReadNote;
use jaiza_importing::report::Tally;
use jaiza_importing::{Problem as ReadProblem, Question, Sniffed as Found};

use super::answers::{Answers, look};
use super::problems::code_points;
use crate::door::Call;
use crate::dto::extract::*;
use crate::error::Answer;
use crate::files;

/// Looks at a file; nothing is stored.
pub fn sniff(call: &Call<'_>, input: SniffIn) -> Answer<Sniffed> {
    let path = Path::new(&input.path);
    let home = call.session.home_if_open();
    let tables = match &home {
        Some(home) => crate::reference::tables(home)?,
        None => jaiza_domain::reference::ReferenceTables::default(),
    };
    let answers = Answers::of(home.as_deref(), &input.answers, input.profile.as_deref())?;
    let (found, answers) = look(home.as_deref(), path, answers, &tables)?;
    Ok(shown(files::file_name(path), found, answers))
}

fn shown(file_name: String, found: Found, answers: Answers) -> Sniffed {
    let missing = found.questions.iter().filter_map(|q| match q {
        Question::Column { canonical, .. } => Some(canonical.clone()),
        _ => None,
    });
    Sniffed {
        file_name,
        missing: missing.collect(),
        questions: found.questions.iter().map(question).collect(),
        container: found.container,
        format: found.format.unwrap_or_default(),
        complete: found.complete,
        encoding: found.encoding.unwrap_or_default(),
        delimiter: found.delimiter.unwrap_or_default(),
        sheets: found.sheets,
        sheet: found.sheet.unwrap_or_default(),
        header_row: found.header_row,
        fingerprint: found.fingerprint,
        profile: answers.profile_name(),
        columns: found
            .columns
            .into_iter()
            .map(|column| SniffedColumn {
                source: column.source,
                canonical: column.canonical.unwrap_or_default(),
                kind: column.kind,
                samples: column.samples,
            })
            .collect(),
        canonical: found.canonical,
        formats: found.formats.iter().map(taken).collect(),
        notes: found.notes.iter().map(note).collect(),
        preview: found
            .preview
            .into_iter()
            .map(|line| PreviewLine {
                record: line.record,
                cells: line.cells,
            })
            .collect(),
        trial: found.trial.map(trial),
        answers: answers.all,
    }
}

fn trial(trial: jaiza_importing::Trial) -> Trial {
    let report = trial.report;
    Trial {
        records: report.records_in_file,
        stored: report.stored,
        set_aside: report.set_aside_total,
        dropped: report.dropped_total(),
        reasons: counts(&report.set_aside),
        dropped_by: counts(&report.dropped),
        flags: counts(&report.flags),
        problems: trial.problems.into_iter().map(problem).collect(),
        whole: trial.whole,
    }
}

fn problem(problem: ReadProblem) -> Problem {
    Problem {
        record: problem.record,
        column: problem.column.unwrap_or_default(),
        code_points: code_points(&problem.raw),
        raw: problem.raw,
        reason: problem.reason,
        suggested_fix: problem.suggested_fix,
        first: problem.first,
        corrected: false,
    }
}

/// Counts by code, without those of zero.
pub fn counts(tallies: &BTreeMap<String, Tally>) -> BTreeMap<String, u32> {
    let counted = tallies.iter().filter(|(_, tally)| tally.count > 0);
    counted
        .map(|(code, tally)| (code.clone(), tally.count))
        .collect()
}

/// A note at the border.
pub fn note(note: &ReadNote) -> Note {
    Note {
        code: note.code.clone(),
        count: note.count,
        detail: note.detail.clone(),
    }
}

/// A taken format at the border.
pub fn taken(taken: &jaiza_importing::TakenFormat) -> TakenFormat {
    use jaiza_importing::Origin;
    let origin = match taken.origin {
        Origin::Answered => "answered",
        Origin::Found => "found",
        Origin::Unsure => "unsure",
    };
    TakenFormat {
        column: taken.column.clone(),
        format: taken.format.clone(),
        origin: origin.to_owned(),
        cells: taken.cells,
    }
}

fn question(question: &Question) -> SniffQuestion {
    let ask = |key: String, message_key: &str, column: &str, choices: Vec<String>| SniffQuestion {
        key,
        message_key: message_key.to_owned(),
        column: column.to_owned(),
        choices,
        samples: Vec::new(),
        readings: Vec::new(),
    };
    match question {
        Question::Column {
            canonical,
            candidates,
        } => ask(
            format!("map:{canonical}"),
            "question-column",
            canonical,
            candidates.clone(),
        ),
        Question::Twice { canonical } => ask(
            format!("map:{canonical}"),
            "question-column-twice",
            canonical,
            Vec::new(),
        ),
        Question::Sheet { candidates } => {
            ask("sheet".to_owned(), "question-sheet", "", candidates.clone())
        }
        Question::ReferenceTable { table } => ask(
            format!("reference:{table}"),
            "question-reference",
            table,
            Vec::new(),
        ),
        Question::Encoding { readings } => SniffQuestion {
            readings: readings
                .iter()
                .map(|r| Reading {
                    choice: r.encoding.clone(),
                    samples: r.samples.clone(),
                })
                .collect(),
            ..ask(
                "encoding".to_owned(),
                "question-encoding",
                "",
                readings.iter().map(|r| r.encoding.clone()).collect(),
            )
        },
        Question::Way(way) => SniffQuestion {
            samples: way.samples.clone(),
            readings: way
                .readings
                .iter()
                .map(|(choice, samples)| Reading {
                    choice: choice.clone(),
                    samples: samples.clone(),
                })
                .collect(),
            ..ask(
                format!("{}:{}", way.kind, way.column),
                if way.kind == "date" {
                    "question-date"
                } else {
                    "question-number"
                },
                &way.column,
                way.readings
                    .iter()
                    .map(|(choice, _)| choice.clone())
                    .collect(),
            )
        },
    }
}
