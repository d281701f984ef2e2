//! The working paper of a sample (annex E): PDF with its data and a seal, or a workbook with live
//! formulas.

use std::path::Path;

use jaiza_reporting::{
    PaperFact, SampleData, SamplePaper, SampledRow, sample_conclusion, sample_figure,
    write_sample_paper, write_sample_workbook,
};
use jaiza_statistics::engagement::{Design, Outcome};

use super::outcomes::{Found, Known, only};
use super::store::{Frozen, Held};
use super::{outcomes, refused, shown, store};
use crate::case_model::{self, CaseModel};
use crate::commands::report::{HomeSigner, failed, grouping, language, texts};
use crate::door::Call;
use crate::dto::sample::{SamplePaperIn, SamplePaperWritten};
use crate::error::{Answer, ErrorBody};
use crate::files;

/// Writes the paper.
pub fn write(call: &Call<'_>, input: SamplePaperIn) -> Answer<SamplePaperWritten> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let held = store::one(&home, &case, &input.no)?;
    let found = outcomes::of(call, &home, &case, &held)?;
    let standing = case_model::standing(&home, case.stream)?;
    let lang = language(input.lang.as_deref())?;
    let mut paper = paper(&case, &held, &found)?;
    paper.grouping = grouping(&call.session.settings());
    paper.state_digest.clone_from(&standing.digest);
    paper.state_at.clone_from(&standing.at);
    let path = Path::new(&input.path);
    let ending = path.extension().and_then(|ending| ending.to_str());
    let bytes = match ending {
        Some("pdf") => {
            let signer = HomeSigner::at(&home, standing.at.clone())?;
            write_sample_paper(&paper, lang, &texts()?, &signer).map_err(failed)?
        }
        Some("xlsx") => {
            let day = standing.at.get(..10).and_then(|day| day.parse().ok());
            let day = day.unwrap_or_else(|| call.session.today());
            write_sample_workbook(&paper, day, lang, &texts()?).map_err(failed)?
        }
        _ => {
            return Err(ErrorBody::invalid(
                "error-sample-file",
                format!(
                    "{} is neither a .pdf nor an .xlsx file; nothing was written.",
                    input.path
                ),
            )
            .arg("file", &input.path));
        }
    };
    files::write_whole(path, &bytes)?;
    Ok(SamplePaperWritten {
        sha256: files::sha256_hex(&bytes),
        size: bytes.len().to_string(),
        path: input.path,
        state_digest: standing.digest,
    })
}

fn paper(case: &CaseModel, held: &Held, found: &Found) -> Answer<SamplePaper> {
    let frozen = held.frozen()?;
    let draw = &frozen.draw;
    let outcomes = only(found);
    let review = draw.review(&outcomes).map_err(refused)?;
    let goal = draw.design.goal;
    let rows = shown::sample(case, held, found)?
        .items
        .into_iter()
        .map(|item| SampledRow {
            goods: format!("{} {}", item.pct, item.description),
            audit: item.audit.unwrap_or_default(),
            hits: u64::from(item.hits),
            stratum: u64::from(item.stratum),
            why: found.get(&item.key).map(why).unwrap_or_default(),
            key: item.key,
            book: item.book,
            certainty: item.certainty,
            state: item.state,
        })
        .collect();
    Ok(SamplePaper {
        auditee: format!("{} {}", case.trader_id, case.trader_name),
        state_digest: String::new(),
        state_at: String::new(),
        facts: facts(frozen, held),
        rows,
        data: SampleData {
            kind: SampleData::KIND.to_owned(),
            form: SampleData::FORM,
            case_no: case.case_no.clone(),
            no: held.no.clone(),
            draw_sha256: held.sha256.clone(),
            draw: draw.clone(),
            outcomes,
            conclusion: sample_conclusion(review.conclusion).to_owned(),
            likely: sample_figure(goal, review.likely),
            upper: sample_figure(goal, review.upper),
        },
        review,
        grouping: jaiza_reporting::Grouping::International,
    })
}

/// Findings behind an item, or what was typed of it.
fn why(known: &Known) -> String {
    let missing = known.outcome == Some(Outcome::Missing);
    match (known.findings.is_empty(), known.reason.is_empty()) {
        (_, false) => format!("{} ({})", known.reason, known.by),
        (true, true) if missing => known.by.clone(),
        (true, true) => String::new(),
        (false, true) => known.findings.join(", "),
    }
}

fn facts(frozen: &Frozen, held: &Held) -> Vec<(&'static str, PaperFact)> {
    let draw = &frozen.draw;
    let design = shown::design_out(&draw.design);
    let text = |text: &str| PaperFact::Text(if text.is_empty() { "–" } else { text }.to_owned());
    let tolerable = |text: &str| match design.goal.as_str() {
        "money" => PaperFact::Money(text.to_owned()),
        _ => PaperFact::Text(text.to_owned()),
    };
    let word = |kind, code: &str| PaperFact::Word(kind, code.replace('_', "-"));
    let mut facts = vec![
        ("sample-fact-name", text(&frozen.name)),
        (
            "sample-fact-made-by",
            text(&format!("{}, {}", frozen.made_by, frozen.office)),
        ),
        ("sample-fact-made-at", text(&frozen.made_at)),
        ("sample-fact-goal", word("sample-goal", &design.goal)),
        (
            "sample-fact-measure",
            word("sample-measure", &design.measure),
        ),
        ("sample-fact-filter", text(&filter(frozen))),
        ("sample-fact-rows", text(&draw.print.rows.to_string())),
        (
            "sample-fact-total",
            PaperFact::Money(draw.print.total.clone()),
        ),
        ("sample-fact-fingerprint", text(&draw.print.sha256)),
        (
            "sample-fact-direction",
            word("sample-direction", &design.direction),
        ),
        ("sample-fact-confidence", text(&design.confidence)),
        ("sample-fact-tolerable", tolerable(&design.tolerable)),
        ("sample-fact-expected", tolerable(&design.expected)),
        ("sample-fact-convention", convention(&draw.design)),
        (
            "sample-fact-size",
            text(&draw.steps.first().map_or(0, |step| step.size).to_string()),
        ),
        (
            "sample-fact-drawing",
            word("sample-drawing", &design.drawing),
        ),
        ("sample-fact-certainty", certainty(&design.certainty)),
        ("sample-fact-seed", text(&draw.seed)),
        (
            "sample-fact-seed-origin",
            word("sample-seed", &draw.seed_origin),
        ),
        (
            "sample-fact-algorithm",
            text(&format!("{} {}", draw.algorithm, draw.sampler)),
        ),
        (
            "sample-fact-evaluation",
            word("sample-evaluation", &design.evaluation),
        ),
        ("sample-fact-program", text(&frozen.program)),
        ("sample-fact-draw", text(&held.sha256)),
    ];
    if !design.strata.is_empty() {
        let strata = format!("{} ({})", design.strata.join(" · "), design.allocation);
        facts.push(("sample-fact-strata", text(&strata)));
    }
    facts
}

fn convention(design: &Design) -> PaperFact {
    if design.convention.is_empty() {
        return PaperFact::Word("sample-convention", "own".to_owned());
    }
    PaperFact::Word("sample-convention", design.convention.replace('_', "-"))
}

fn certainty(text: &str) -> PaperFact {
    match text {
        "none" | "interval" => PaperFact::Word("sample-certainty", text.to_owned()),
        amount => PaperFact::Money(amount.to_owned()),
    }
}

/// The view in the words of the grid's filters.
fn filter(frozen: &Frozen) -> String {
    let parts = frozen.filters.iter();
    let parts = parts.map(|one| format!("{} {} {}", one.column, one.op, one.value));
    parts.collect::<Vec<_>>().join("; ")
}
