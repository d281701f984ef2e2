//! Feedback of audits to risk management: what became of every indicator that led to a case.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, feedback::*};
use crate::error::Answer;

commands! {
    feedback_show(CaseIn) -> Feedback, "What the audit says of the indicators that led to the case.", reads ["case"], changes [], show;
    feedback_record(FeedbackIn) -> Feedback, "Record verdicts on indicators, and a remark on rules and extracts.", reads [], changes ["case"], record;
    feedback_export(FeedbackExportIn) -> FeedbackExported, "Write the feedback of all cases for headquarters, without names.", reads ["case"], changes [], export;
}

use std::path::Path;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Write};
use serde_json::json;

use super::home::count;
use crate::case_model::{self, CaseModel, derived_id};
use crate::error::ErrorBody;
use crate::files;

/// Verdicts on an indicator.
const VERDICTS: [&str; 3] = ["confirmed", "not_confirmed", "not_looked_at"];

/// Types of finding that an indicator points at: those of its family.
pub(crate) fn types_of(indicator: &str) -> Vec<String> {
    let family = indicator.split('-').next().unwrap_or_default();
    let known = jaiza_domain::findings::TYPES
        .iter()
        .any(|one| one.code == family);
    if known {
        vec![family.to_owned()]
    } else {
        Vec::new()
    }
}

/// Numbers of the findings of a case whose type is among `types`.
pub(crate) fn findings_of(case: &CaseModel, types: &[String]) -> Vec<String> {
    let own = case
        .findings
        .iter()
        .filter(|finding| finding.status != "dropped" && types.contains(&finding.type_code));
    own.map(|finding| finding.no.clone()).collect()
}

fn show(call: &Call<'_>, input: CaseIn) -> Answer<Feedback> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    Ok(shown(&case))
}

fn shown(case: &CaseModel) -> Feedback {
    let lines: Vec<FeedbackLine> = case
        .hits
        .iter()
        .map(|(indicator, hits)| {
            let given = case
                .feedback
                .verdicts
                .get(indicator)
                .cloned()
                .unwrap_or_default();
            let types = types_of(indicator);
            FeedbackLine {
                indicator: indicator.clone(),
                title: jaiza_risk::catalogue_title(indicator)
                    .unwrap_or_default()
                    .to_owned(),
                hits: *hits,
                findings: findings_of(case, &types),
                types,
                verdict: given.verdict,
                sentence: given.sentence,
                by: given.by,
                at: if given.at_ms == 0 {
                    String::new()
                } else {
                    crate::times::local_u64(given.at_ms)
                },
                conflict: given.conflict,
            }
        })
        .collect();
    let unanswered = lines.iter().filter(|line| {
        line.verdict.is_empty()
            || (line.verdict != "not_looked_at" && line.sentence.trim().is_empty())
    });
    let mut missing: Vec<String> = unanswered.map(|line| line.indicator.clone()).collect();
    if lines.is_empty() && case.feedback.remark.trim().is_empty() {
        missing.push("remark".to_owned());
    }
    Feedback {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        state: case.state.clone(),
        chosen: case.chosen.clone(),
        closed_on: case.closed_on.clone(),
        remark: case.feedback.remark.clone(),
        complete: missing.is_empty(),
        missing,
        lines,
    }
}

/// A case is closed only with its feedback.
///
/// # Errors
/// What is missing, in one sentence.
pub(crate) fn require(case: &CaseModel) -> Answer<()> {
    let feedback = shown(case);
    if feedback.complete {
        return Ok(());
    }
    let missing = feedback.missing.join(", ");
    Err(ErrorBody::invalid(
        "error-feedback-missing",
        format!(
            "Case {} is not closed: its feedback to risk management lacks {missing}; record it with `jaiza case feedback` or on the overview.",
            case.case_no
        ),
    )
    .arg("case", &case.case_no)
    .arg("missing", missing))
}

fn record(call: &Call<'_>, input: FeedbackIn) -> Answer<Feedback> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let mut writes = Vec::new();
    for given in &input.verdicts {
        let indicator = given.indicator.trim();
        if jaiza_risk::catalogue_title(indicator).is_none() {
            return Err(ErrorBody::not_found(
                "error-no-such-indicator",
                format!("There is no indicator \"{indicator}\"; nothing was recorded."),
            )
            .arg("indicator", indicator));
        }
        if !VERDICTS.contains(&given.verdict.as_str()) {
            return Err(ErrorBody::invalid(
                "error-feedback-verdict",
                format!(
                    "\"{}\" is no verdict on {indicator}; use one of {}. Nothing was recorded.",
                    given.verdict,
                    VERDICTS.join(", ")
                ),
            )
            .arg("text", &given.verdict)
            .arg("indicator", indicator));
        }
        if given.verdict != "not_looked_at" && given.sentence.trim().is_empty() {
            return Err(ErrorBody::invalid(
                "error-feedback-sentence",
                format!(
                    "Say in a sentence why {indicator} is {}; nothing was recorded.",
                    given.verdict.replace('_', " ")
                ),
            )
            .arg("indicator", indicator));
        }
        // Two people who judge one indicator of one case write the same thing.
        let id = derived_id(case.stream, &format!("feedback:{indicator}"));
        let write = |field, text: &str| Write::new(id, EntityKind::FEEDBACK, field, json!(text));
        writes.push(write(Field::FEEDBACK_INDICATOR, indicator));
        writes.push(write(Field::FEEDBACK_VERDICT, &given.verdict));
        writes.push(write(Field::FEEDBACK_SENTENCE, given.sentence.trim()));
    }
    if let Some(remark) = &input.remark {
        let id = derived_id(case.stream, "feedback:remark");
        writes.push(Write::new(
            id,
            EntityKind::FEEDBACK,
            Field::FEEDBACK_REMARK,
            json!(remark.trim()),
        ));
    }
    if !writes.is_empty() {
        let now = call.session.now();
        home.record(
            case.stream,
            &Action::new(EntryKind::FEEDBACK_RECORDED, writes),
            now,
        )?;
        call.session.saved(now);
        call.change("case", &case.stream.to_string());
    }
    Ok(shown(&*CaseModel::load(call.session, &home, case.stream)?))
}

fn export(call: &Call<'_>, input: FeedbackExportIn) -> Answer<FeedbackExported> {
    let home = call.session.home()?;
    let (mut cases, mut verdicts) = (Vec::new(), 0);
    for stream in case_model::case_streams(&home)? {
        let case = CaseModel::load(call.session, &home, stream)?;
        let feedback = shown(&case);
        if feedback.lines.iter().all(|line| line.verdict.is_empty()) && feedback.remark.is_empty() {
            continue;
        }
        let lines: Vec<_> = feedback
            .lines
            .iter()
            .map(|line| {
                verdicts += 1;
                json!({
                    "indicator": line.indicator, "hits": line.hits, "verdict": line.verdict, "sentence": line.sentence, "findings": line.findings.len(),
                })
            })
            .collect();
        // Neither trader nor officer: headquarters judges rules, not people.
        cases.push(json!({
            "office": case.office, "period": [case.period_from, case.period_to], "chosen": feedback.chosen, "state": feedback.state,
            "indicators": lines, "remark": feedback.remark,
        }));
    }
    let whole = json!({ "schema": "jaiza-feedback/1", "cases": cases });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    files::write_whole(Path::new(&input.path), &bytes)?;
    Ok(FeedbackExported {
        path: input.path,
        cases: count(cases.len()),
        verdicts,
        sha256: files::sha256_hex(&bytes),
    })
}
