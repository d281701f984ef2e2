//! What the case says of the items of a sample: what was typed for it, else its findings, else its
//! mark of the line triage.

use std::collections::{BTreeMap, HashMap};

use jaiza_casefile::{EntityKind, Field, Home};
use jaiza_statistics::engagement::{Goal, Outcome, total};

use super::refused;
use super::store::Held;
use crate::case_model::{CaseModel, in_conflict, text};
use crate::desk;
use crate::door::Call;
use crate::dto::finding::RecomputedRow;
use crate::error::Answer;
use crate::figures;

/// What is known of an item.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Known {
    pub outcome: Option<Outcome>,
    /// `typed`, `findings`, `mark`, `barred` (a finding out of time, without a figure), or empty.
    pub from: &'static str,
    pub reason: String,
    pub by: String,
    pub findings: Vec<String>,
    pub mark: String,
    pub conflict: bool,
}

/// What is known of every item of a sample, by key.
pub type Found = BTreeMap<String, Known>;

/// The outcomes alone, as the evaluation takes them.
pub fn only(found: &Found) -> BTreeMap<String, Outcome> {
    found
        .iter()
        .filter_map(|(key, known)| Some((key.clone(), known.outcome.clone()?)))
        .collect()
}

/// What was typed of items of samples: sample and item to outcome, reason, person, conflict.
struct Typed {
    outcome: Option<Outcome>,
    reason: String,
    by: String,
    conflict: bool,
}

/// What the case says of the items of a sample.
///
/// # Errors
/// Figures that cannot be computed while an item of the sample has a finding.
pub fn of(call: &Call<'_>, home: &Home, case: &CaseModel, held: &Held) -> Answer<Found> {
    let Some(frozen) = &held.frozen else {
        return Ok(Found::new());
    };
    let mut typed = typed(home, case, &held.id.to_string())?;
    let marks = desk::marks(home, case.stream)?;
    let mut naming: HashMap<String, Vec<String>> = HashMap::new();
    for finding in case.findings.iter().filter(|finding| finding.counts()) {
        for change in &finding.changes {
            let key = format!("{}#{}", change.facts.gd, change.facts.gd_item);
            naming.entry(key).or_default().push(finding.no.clone());
        }
    }
    let picked = frozen.draw.picked();
    let needed = picked.iter().any(|one| naming.contains_key(&one.key));
    let changed = if needed {
        differences(call, case, &frozen.draw.design.measure)?
    } else {
        HashMap::new()
    };
    let goal = frozen.draw.design.goal;
    let mut found = Found::new();
    for one in picked {
        let mark = marks.get(&one.key);
        let mut known = Known {
            findings: naming.remove(&one.key).unwrap_or_default(),
            mark: mark.map(|mark| mark.outcome.clone()).unwrap_or_default(),
            ..Known::default()
        };
        known.findings.dedup();
        if let Some(said) = typed.remove(&one.key) {
            known.from = "typed";
            (known.outcome, known.reason) = (said.outcome, said.reason);
            (known.by, known.conflict) = (said.by, said.conflict);
        } else if !known.findings.is_empty() {
            known.from = "findings";
            known.outcome = match (goal, changed.get(&one.key)) {
                (Goal::Deviations, _) => Some(Outcome::Deviates(true)),
                (Goal::Money, Some(differ)) => {
                    let mut parts = vec![one.book.clone()];
                    parts.extend(differ.iter().cloned());
                    Some(Outcome::Audited(total(&parts, &one.key).map_err(refused)?))
                }
                // Out of time nothing is computed: the amount is to be recorded.
                (Goal::Money, None) => {
                    known.from = "barred";
                    None
                }
            };
        } else if let Some(mark) = mark.filter(|mark| mark.outcome != "skip") {
            known.by.clone_from(&mark.by);
            known.conflict = mark.conflict;
            let deviates = desk::calls_for_finding(&mark.outcome);
            // Money is only known once the finding that the mark calls for is written.
            if goal == Goal::Deviations || !deviates {
                known.from = "mark";
                known.outcome = Some(match goal {
                    Goal::Deviations => Outcome::Deviates(deviates),
                    Goal::Money => Outcome::Audited(one.book.clone()),
                });
            }
        }
        found.insert(one.key, known);
    }
    Ok(found)
}

/// By how much the findings change an amount of each item: one text for each finding, also of those
/// too small to be demanded, which are errors all the same.
fn differences(
    call: &Call<'_>,
    case: &CaseModel,
    measure: &str,
) -> Answer<HashMap<String, Vec<String>>> {
    let figures = figures::compute(case, call.session.today())?;
    let amount = |row: &RecomputedRow| match measure {
        "levies" => row.difference.total.clone(),
        _ => row.difference.customs_value.clone(),
    };
    let mut changed: HashMap<String, Vec<String>> = HashMap::new();
    let rows = figures.totals(case)?.recalculation.iter();
    for row in rows {
        let key = format!("{}#{}", row.gd, row.gd_item);
        changed.entry(key).or_default().push(amount(row));
    }
    Ok(changed)
}

fn typed(home: &Home, case: &CaseModel, sample: &str) -> Answer<HashMap<String, Typed>> {
    let mut all = HashMap::new();
    for thing in home.entities(case.stream, EntityKind::SAMPLED_ITEM)? {
        if thing.removed().is_some() || text(&thing, Field::SAMPLED_SAMPLE) != sample {
            continue;
        }
        let outcome = match text(&thing, Field::SAMPLED_OUTCOME).as_str() {
            "amount" => Some(Outcome::Audited(text(&thing, Field::SAMPLED_AUDIT))),
            "missing" => Some(Outcome::Missing),
            "deviates" => Some(Outcome::Deviates(true)),
            "conforms" => Some(Outcome::Deviates(false)),
            // Taken back.
            _ => continue,
        };
        let live = thing.fields.get(&Field::SAMPLED_OUTCOME);
        let live = live.and_then(|state| state.values.first());
        let (gd, item) = (
            text(&thing, Field::SAMPLED_GD),
            text(&thing, Field::SAMPLED_GD_ITEM),
        );
        let said = Typed {
            outcome,
            reason: text(&thing, Field::SAMPLED_REASON),
            by: live.map(|live| live.name.clone()).unwrap_or_default(),
            conflict: in_conflict(&thing),
        };
        all.insert(format!("{gd}#{item}"), said);
    }
    Ok(all)
}
