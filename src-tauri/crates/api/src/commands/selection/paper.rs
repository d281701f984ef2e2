//! The files of a memo: JSON as it is hashed, and a PDF that carries it.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_reporting::{Lang, PaperPick, SelectionPaper, write_selection_memo};

use super::guard;
use super::memo::Sealed;
use crate::commands::report::{HomeSigner, failed, grouping, texts};
use crate::door::Call;
use crate::dto::selection::SelectionLine;
use crate::error::Answer;
use crate::files;

/// Writes the files that are asked for (JSON, PDF) and tells their paths.
///
/// # Errors
/// A path that cannot be written.
pub fn write(
    call: &Call<'_>,
    home: &Home,
    sealed: &Sealed,
    (memo, pdf): (Option<&str>, Option<&str>),
    lang: Lang,
) -> Answer<Vec<String>> {
    let mut written = Vec::new();
    if let Some(path) = pdf {
        let mut paper = paper(sealed);
        paper.grouping = grouping(&call.session.settings());
        let signer = HomeSigner::at(home, sealed.memo.made_at.clone())?;
        let bytes = write_selection_memo(&paper, lang, &texts()?, &signer).map_err(failed)?;
        files::write_whole(Path::new(path), &bytes)?;
        written.push(path.to_owned());
    }
    if let Some(path) = memo {
        files::write_whole(Path::new(path), &sealed.bytes)?;
        written.push(path.to_owned());
    }
    Ok(written)
}

fn paper(sealed: &Sealed) -> SelectionPaper {
    let memo = &sealed.memo;
    let left_out = memo.asked.left_out.iter();
    let extracts = memo.extracts.iter();
    let tables = memo.reference.iter();
    SelectionPaper {
        code: sealed.code.clone(),
        sha256: sealed.sha256.clone(),
        name: memo.name.clone(),
        facts: facts(sealed),
        reason: memo.reason.clone(),
        notice: memo.notice.clone(),
        picks: memo.picks.iter().map(pick).collect(),
        left_out: left_out
            .map(|one| (one.name.clone(), one.value.clone()))
            .collect(),
        extracts: extracts
            .map(|one| [one.file.clone(), one.sha256.clone(), one.items.to_string()])
            .collect(),
        tables: tables
            .map(|one| [one.table.clone(), one.package.clone(), one.sha256.clone()])
            .collect(),
        memo: sealed.bytes.clone(),
        ..SelectionPaper::default()
    }
}

fn facts(sealed: &Sealed) -> Vec<(&'static str, String)> {
    let memo = &sealed.memo;
    let (run, asked, rule) = (&memo.run, &memo.asked, &memo.rule);
    let or_dash = |text: Option<String>| text.filter(|t| !t.is_empty()).unwrap_or("–".to_owned());
    let parts = [
        &rule.base,
        &rule.per_declaration,
        &rule.per_item,
        &rule.per_million,
    ];
    let parts = parts.map(String::as_str).join(" + ");
    vec![
        (
            "memo-sealed-by",
            format!("{}, {}", memo.made_by.name, memo.made_by.office),
        ),
        ("memo-sealed-at", memo.made_at.clone()),
        ("memo-supersedes", or_dash(Some(memo.supersedes.clone()))),
        ("memo-run-date", run.run_date.clone()),
        (
            "memo-window",
            format!("{} – {}", run.window_from, run.run_date),
        ),
        ("memo-package", run.package.clone()),
        ("memo-definition", run.definition_sha256.clone()),
        ("memo-program", memo.program_version.clone()),
        ("memo-items", memo.items.to_string()),
        ("memo-population", memo.population.to_string()),
        ("memo-fingerprint", memo.ranking_sha256.clone()),
        ("memo-capacity", or_dash(asked.capacity.clone())),
        ("memo-days", memo.days.clone()),
        ("memo-rule", parts),
        ("memo-rule-from", rule.from.clone()),
        ("memo-rule-most", rule.most.clone()),
        (
            "memo-random-pct",
            or_dash(asked.random_pct.map(|pct| pct.to_string())),
        ),
        ("memo-seed", or_dash(asked.seed.clone())),
        ("memo-algorithm", memo.algorithm.clone()),
    ]
}

fn pick(line: &SelectionLine) -> PaperPick {
    let mut why = line.why.clone();
    why.extend(Some(line.reason.clone()).filter(|text| !text.is_empty()));
    why.extend(line.overlaps.iter().map(guard::said));
    why.extend(Some(line.overlap_reason.clone()).filter(|text| !text.is_empty()));
    PaperPick {
        key: line.key.clone(),
        name: line.name.clone(),
        rank: line.rank.to_string(),
        yield_rank: line.yield_rank.to_string(),
        score: line.score.clone(),
        expected_yield: line.expected_yield.clone(),
        days: line.days.clone(),
        how: line.how.clone(),
        why,
    }
}
