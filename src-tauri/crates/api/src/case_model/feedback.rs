//! How a case was chosen, and what its audit says of the indicators that led to it.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::Entity;
use jaiza_casefile::registry::{EntityKind, Field};

use super::read::{Things, conflicts_of, list, text, value};
use super::things::authorship;

/// What the audit says of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FeedbackThing {
    pub indicator: String,
    /// `confirmed`, `not_confirmed`, `not_looked_at`.
    pub verdict: String,
    pub sentence: String,
    pub by: String,
    pub at_ms: u64,
    pub conflict: bool,
}

/// The feedback record of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedbackThings {
    /// By indicator.
    pub verdicts: BTreeMap<String, FeedbackThing>,
    /// Remark on rules and extracts as a whole.
    pub remark: String,
}

/// How the case was chosen; of a case that does not say so, what its reasons tell.
pub fn chosen(case: &Entity) -> String {
    let recorded = text(case, Field::CASE_CHOSEN);
    if !recorded.is_empty() {
        return recorded;
    }
    let reasons = list(case, Field::CASE_SELECTION);
    match (reasons.is_empty(), from_reasons(&reasons).is_empty()) {
        (true, _) => "",
        (false, true) => "OWN",
        (false, false) => "RANK",
    }
    .to_owned()
}

/// Hits by indicator; of a case opened before they were counted, the indicators its reasons name,
/// with no count.
pub fn hits(case: &Entity) -> BTreeMap<String, u32> {
    match value(case, Field::CASE_HITS).and_then(|value| value.as_object()) {
        Some(hits) => hits
            .iter()
            .filter_map(|(code, count)| Some((code.clone(), count.as_str()?.parse().ok()?)))
            .collect(),
        None => from_reasons(&list(case, Field::CASE_SELECTION))
            .into_iter()
            .map(|code| (code, 0))
            .collect(),
    }
}

/// Codes in front of sentences of the form `VAL-01 (Low unit price …): …`.
fn from_reasons(reasons: &[String]) -> BTreeSet<String> {
    let code = |reason: &String| {
        let (code, _) = reason.split_once(" (")?;
        jaiza_risk::catalogue_title(code).map(|_| code.to_owned())
    };
    reasons.iter().filter_map(code).collect()
}

/// Verdicts by indicator and the remark.
pub fn feedback(all: &Things) -> FeedbackThings {
    let mut found = FeedbackThings::default();
    for thing in all.of(EntityKind::FEEDBACK) {
        let indicator = text(thing, Field::FEEDBACK_INDICATOR);
        if indicator.is_empty() {
            found.remark = text(thing, Field::FEEDBACK_REMARK);
            continue;
        }
        let (by, at_ms) = authorship(thing, Field::FEEDBACK_VERDICT);
        let one = FeedbackThing {
            verdict: text(thing, Field::FEEDBACK_VERDICT),
            sentence: text(thing, Field::FEEDBACK_SENTENCE),
            conflict: !conflicts_of(thing).is_empty(),
            indicator: indicator.clone(),
            by,
            at_ms,
        };
        found.verdicts.insert(indicator, one);
    }
    found
}
