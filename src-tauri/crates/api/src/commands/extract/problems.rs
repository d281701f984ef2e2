//! Records that were set aside, with code points as proof.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::ExtractProblem;

use crate::commands::home::count;
use crate::door::Call;
use crate::dto::extract::{ExtractIn, FileWritten, Problem, Problems, ProblemsExportIn};
use crate::error::Answer;
use crate::files;
use crate::grid::extract_id;

/// Problems read at a time.
const PROBLEMS: u32 = 5_000;

/// A problem at the border.
pub fn shown_problem(problem: ExtractProblem) -> Problem {
    Problem {
        record: problem.record,
        column: problem.column.unwrap_or_default(),
        code_points: code_points(&problem.raw),
        raw: problem.raw,
        reason: problem.reason,
        suggested_fix: problem.suggested_fix,
        first: problem.first,
        corrected: problem.corrected,
    }
}

fn some_problems(home: &Home, id: &str, most: u32) -> Answer<Vec<Problem>> {
    let store = home.extracts()?;
    let id = extract_id(id)?;
    let (mut problems, mut after): (Vec<Problem>, i64) = (Vec::new(), 0);
    loop {
        let room = most.saturating_sub(count(problems.len()));
        let part = store.problems(id, after, PROBLEMS.min(room))?;
        let Some(last) = part.last() else {
            return Ok(problems);
        };
        after = last.problem_id;
        problems.extend(part.into_iter().map(shown_problem));
    }
}

/// Code points of the first characters, as proof for the owner of the data.
pub fn code_points(raw: &str) -> String {
    let points: Vec<String> = raw
        .chars()
        .take(40)
        .map(|letter| format!("U+{:04X}", u32::from(letter)))
        .collect();
    points.join(" ")
}

/// Problems of an extract, the first 2,000.
pub fn problems(call: &Call<'_>, input: ExtractIn) -> Answer<Problems> {
    let home = call.session.home()?;
    let problems = some_problems(&home, &input.extract_id, 2_000)?;
    Ok(Problems {
        extract_id: input.extract_id,
        problems,
    })
}

/// All problems as a CSV or XLSX file.
pub fn problems_export(call: &Call<'_>, input: ProblemsExportIn) -> Answer<FileWritten> {
    let home = call.session.home()?;
    let problems = some_problems(&home, &input.extract_id, u32::MAX)?;
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
