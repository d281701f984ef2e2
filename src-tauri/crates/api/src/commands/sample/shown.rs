//! Samples as screens, command line and paper show them.

use jaiza_domain::declaration::dotted_pct;
use jaiza_statistics::engagement::{
    Allocating, Convention, Design, Draw, Formula, Group, Outcome, Picked, Reconcile, Review,
    amount, factor,
};
use serde_json::json;

use super::outcomes::{Found, Known, only};
use super::refused;
use super::store::Held;
use crate::case_model::CaseModel;
use crate::desk;
use crate::dto::sample::{
    Sample, SampleConvention, SampleDesign, SampleFormula, SampleGroup, SampleItem, SampleLine,
    SampleReconcile, SampleReview, SampleStage, SampleStep,
};
use crate::error::{Answer, ErrorBody};

/// Reads a design; empty fields take the usual value.
///
/// # Errors
/// A word that is not known, values out of range.
pub fn design(input: &SampleDesign) -> Answer<Design> {
    let or = |text: &str, usual: &str| {
        let text = text.trim();
        if text.is_empty() { usual } else { text }.to_owned()
    };
    let words = json!({
        "measure": or(&input.measure, "value"), "goal": or(&input.goal, "money"),
        "drawing": or(&input.drawing, if input.goal.trim() == "deviations" { "random_items" } else { "interval_mus" }),
        "direction": or(&input.direction, "understatement"),
        "confidence": plain(&input.confidence), "tolerable": plain(&input.tolerable), "expected": plain(&input.expected),
        "certainty": plain(&input.certainty), "convention": input.convention.trim(), "evaluation": input.evaluation.trim(),
    });
    let read: Design = serde_json::from_value(words).map_err(|why| {
        ErrorBody::invalid(
            "error-sample-word",
            format!("The plan of the sample holds an unknown word: {why}."),
        )
        .arg("why", why)
    })?;
    if read.tolerable.is_empty() {
        return Err(ErrorBody::invalid(
            "error-sample-tolerable",
            "Name what is still tolerable: an amount in rupees, or a rate such as 0.05.",
        ));
    }
    let strata = Allocating {
        bounds: input.strata.iter().map(|text| plain(text)).collect(),
        method: input.allocation.trim().to_owned(),
    };
    Design { strata, ..read }.complete().map_err(refused)
}

/// A number as typed, without separators of groups.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, ',' | ' ' | '\u{a0}' | '_'))
        .collect()
}

/// A design as it is told.
pub fn design_out(design: &Design) -> SampleDesign {
    SampleDesign {
        measure: design.measure.clone(),
        goal: word(design.goal),
        drawing: word(design.drawing),
        direction: word(design.direction),
        confidence: design.confidence.clone(),
        tolerable: design.tolerable.clone(),
        expected: design.expected.clone(),
        certainty: design.certainty.clone(),
        convention: design.convention.clone(),
        evaluation: design.evaluation.clone(),
        strata: design.strata.bounds.clone(),
        allocation: if design.strata.bounds.is_empty() {
            String::new()
        } else {
            design.strata.method.clone()
        },
    }
}

/// The word by which a choice is written at the border.
fn word(choice: impl serde::Serialize) -> String {
    let value = serde_json::to_value(choice).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn small(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn group(group: &Group) -> SampleGroup {
    SampleGroup {
        items: small(group.items),
        sum: group.sum.clone(),
    }
}

/// What became of every item.
pub fn reconcile(parts: &Reconcile) -> SampleReconcile {
    SampleReconcile {
        frame: group(&parts.frame),
        negative: group(&parts.negative),
        zero: group(&parts.zero),
        certainty: group(&parts.certainty),
        total: group(&parts.total),
        holds: parts.holds(),
    }
}

fn formulas(all: &[Formula]) -> Vec<SampleFormula> {
    let one = |formula: &Formula| SampleFormula {
        name: formula.name.to_owned(),
        formula: formula.formula.clone(),
        inserted: formula.inserted.clone(),
        result: formula.result.clone(),
    };
    all.iter().map(one).collect()
}

/// A size by one convention, or why it gives none.
pub fn convention(
    name: &str,
    used_by: &str,
    one: jaiza_statistics::refused::Answer<Convention>,
) -> SampleConvention {
    let none = SampleConvention {
        name: name.to_owned(),
        used_by: used_by.to_owned(),
        sample_size: None,
        acceptable: None,
        interval: None,
        formulas: Vec::new(),
        refused: None,
    };
    match one {
        Ok(one) => SampleConvention {
            sample_size: Some(small(one.sample_size)),
            acceptable: one.acceptable.map(small),
            interval: one.interval.map(|interval| format!("{interval:.2}")),
            formulas: formulas(&one.formulas),
            ..none
        },
        Err(why) => SampleConvention {
            refused: Some(refused(why)),
            ..none
        },
    }
}

fn conclusion(review: &Review) -> Option<String> {
    Some(review.conclusion?.word().to_owned())
}

/// A sample in a list.
pub fn line(held: &Held, found: &Found) -> SampleLine {
    let mut line = absent(held);
    if let Some(frozen) = &held.frozen {
        let design = design_out(&frozen.draw.design);
        let picked = frozen.draw.picked();
        let kept = || picked.iter().filter(|one| !one.replaced);
        let open = kept().filter(|one| outcome_of(found, &one.key).is_none());
        let review = frozen.draw.review(&only(found)).ok();
        line = SampleLine {
            made_at: frozen.made_at.clone(),
            made_by: frozen.made_by.clone(),
            goal: design.goal,
            drawing: design.drawing,
            measure: design.measure,
            items: small(kept().count() as u64),
            open: small(open.count() as u64),
            conclusion: review.as_ref().and_then(conclusion),
            here: true,
            ..line
        };
    }
    line
}

fn outcome_of<'a>(found: &'a Found, key: &str) -> Option<&'a Outcome> {
    found.get(key).and_then(|known| known.outcome.as_ref())
}

/// A sample whose draw has not arrived.
pub fn absent(held: &Held) -> SampleLine {
    SampleLine {
        no: held.no.clone(),
        name: held.name.clone(),
        made_at: String::new(),
        made_by: String::new(),
        goal: String::new(),
        drawing: String::new(),
        measure: String::new(),
        items: 0,
        open: 0,
        conclusion: None,
        conflict: held.conflict,
        here: false,
    }
}

/// A sample with its items.
///
/// # Errors
/// A draw that has not arrived.
pub fn sample(case: &CaseModel, held: &Held, found: &Found) -> Answer<Sample> {
    let frozen = held.frozen()?;
    let draw = &frozen.draw;
    let items: Vec<SampleItem> = draw
        .picked()
        .iter()
        .map(|one| item(case, one, found.get(&one.key)))
        .collect();
    Ok(Sample {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        no: held.no.clone(),
        name: held.name.clone(),
        sha256: held.sha256.clone(),
        made_at: frozen.made_at.clone(),
        made_by: frozen.made_by.clone(),
        office: frozen.office.clone(),
        program: frozen.program.clone(),
        algorithm: draw.algorithm.clone(),
        sampler: draw.sampler.clone(),
        seed: draw.seed.clone(),
        seed_origin: draw.seed_origin.clone(),
        filters: frozen.filters.clone(),
        rows: small(draw.print.rows),
        total: draw.print.total.clone(),
        fingerprint: draw.print.sha256.clone(),
        design: design_out(&draw.design),
        sample_size: small(draw.steps.first().map_or(0, |step| step.size)),
        allocation: draw.allocation.iter().map(|part| small(*part)).collect(),
        reconcile: reconcile(&draw.reconcile),
        steps: draw
            .steps
            .iter()
            .map(|step| SampleStep {
                size: small(step.size),
                hits: small(step.hits.len() as u64),
                replaces: step.replaces.clone(),
                reason: step.reason.clone(),
                at: step.at.clone(),
                by: step.by.clone(),
            })
            .collect(),
        open: small(items.iter().filter(|item| item.state == "open").count() as u64),
        items,
        conflict: held.conflict,
    })
}

fn item(case: &CaseModel, one: &Picked, known: Option<&Known>) -> SampleItem {
    let (gd, gd_item) = desk::parts(&one.key).unwrap_or_default();
    let place = case.place_of(&gd, gd_item);
    let goods = place.and_then(|place| case.items.get(place));
    let nothing = Known::default();
    let known = known.unwrap_or(&nothing);
    let state = match &known.outcome {
        _ if one.replaced => "replaced",
        None => "open",
        Some(Outcome::Audited(_)) => "audited",
        Some(Outcome::Missing) => "missing",
        Some(Outcome::Deviates(true)) => "deviates",
        Some(Outcome::Deviates(false)) => "conforms",
    };
    SampleItem {
        number: place.map_or_else(String::new, |place| (place + 1).to_string()),
        pct: goods.map_or_else(String::new, |goods| dotted_pct(&goods.pct)),
        description: goods.map_or_else(String::new, |goods| goods.description.clone()),
        gd,
        gd_item,
        key: one.key.clone(),
        book: one.book.clone(),
        audit: match &known.outcome {
            Some(Outcome::Audited(audit)) => Some(audit.clone()),
            _ => None,
        },
        hits: small(one.hits),
        step: small(one.step as u64 + 1),
        stratum: small(one.stratum as u64 + 1),
        certainty: one.certainty,
        state: state.to_owned(),
        from: known.from.to_owned(),
        reason: known.reason.clone(),
        by: known.by.clone(),
        findings: known.findings.clone(),
        mark: known.mark.clone(),
        conflict: known.conflict,
    }
}

/// An evaluation.
pub fn review(case: &CaseModel, no: &str, draw: &Draw, review: &Review) -> SampleReview {
    let design = design_out(&draw.design);
    let money = |value: f64| match design.goal.as_str() {
        "money" => format!("{value:.2}"),
        _ => factor(value),
    };
    let interval = review.monetary.as_ref().map_or(0.0, |all| all.interval);
    SampleReview {
        case: case.stream.to_string(),
        no: no.to_owned(),
        open: review.open.clone(),
        examined: small(review.examined),
        missing: small(review.missing),
        in_error: small(review.in_error),
        units: small(review.units),
        conclusion: conclusion(review),
        likely: money(review.likely),
        upper: money(review.upper),
        tolerable: money(review.tolerable),
        stages: review
            .stages
            .iter()
            .map(|stage| SampleStage {
                stage: small(stage.stage),
                factor: factor(stage.factor),
                taint: factor(stage.taint),
                load_and_spread: factor(stage.load_and_spread),
                simple_spread: stage.simple_spread.map(factor),
                limit: factor(stage.limit),
                money: amount(stage.limit * interval),
            })
            .collect(),
        formulas: formulas(&review.formulas),
        warnings: review
            .warnings
            .iter()
            .map(|name| (*name).to_owned())
            .collect(),
        goal: design.goal,
        direction: design.direction,
        evaluation: design.evaluation,
        confidence: design.confidence,
    }
}
