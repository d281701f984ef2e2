//! Why a declaration or a trader stands where it stands, in sentences with figures.

use serde::Serialize;

use crate::columns::{Column, Note, Subject};
use crate::errors::RiskError;
use crate::run::{RiskRun, TargetGrain};
use crate::sentences::{Explanation, FactValue, english};
use crate::targets::{parts, places_of, weight_of};

/// One indicator's share in the score of a target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// Indicator code.
    pub indicator: &'static str,
    /// Its title.
    pub title: &'static str,
    /// English sentence; other languages say [`Reason::explanation`].
    pub sentence: String,
    /// The facts of the sentence.
    pub explanation: Explanation,
    /// Value of the strongest hit.
    pub value: f64,
    /// Score of the target under this indicator, 0 to 100.
    pub score: f64,
    /// Points of the target score that come from this indicator.
    pub contribution: f64,
    /// Items that hit.
    pub hits: u32,
    /// Items with a result.
    pub assessed: u32,
    /// Key of the item with the strongest hit.
    pub strongest: String,
}

/// Items of a target that hit under one indicator.
struct Hits<'a> {
    found: Vec<(&'a Subject, &'a Note)>,
    assessed: usize,
    value: i64,
}

/// The reasons of a declaration or trader, largest contribution first. Indicators that hit without
/// adding a point (a hit exactly on its threshold) stand at the end.
///
/// # Errors
/// [`RiskError::UnknownTarget`] if the key is not a target of the run.
pub fn explain(run: &RiskRun, key: &str) -> Result<Vec<Reason>, RiskError> {
    let unknown = || RiskError::UnknownTarget {
        key: key.to_owned(),
    };
    let target = run.target(key).ok_or_else(unknown)?;
    let places = places_of(run, target.grain, key);
    let parts = parts(run, target.grain, &places);
    let weight = weight_of(&parts);
    let mut reasons: Vec<Reason> = parts
        .iter()
        .filter_map(|(column, score)| {
            let contribution = if weight > 0.0 {
                column.weight * score / weight
            } else {
                0.0
            };
            reason(run, column, &places, target.grain, (*score, contribution))
        })
        .collect();
    reasons.sort_by(|a, b| {
        b.contribution
            .total_cmp(&a.contribution)
            .then(a.indicator.cmp(b.indicator))
    });
    Ok(reasons)
}

fn reason(
    run: &RiskRun,
    column: &Column,
    places: &[usize],
    grain: TargetGrain,
    (score, contribution): (f64, f64),
) -> Option<Reason> {
    let hits = hits_of(run, column, places);
    let (subject, note) = hits.strongest()?;
    let key = format!("{}#{}", subject.gd_uid, subject.item_no);
    let single = hits.assessed == 1 || (grain == TargetGrain::Gd && hits.found.len() == 1);
    let explanation = if single {
        note.explanation.clone()
    } else {
        hits.summed_up(&key, &note.explanation)
    };
    let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(Reason {
        indicator: column.indicator.code,
        title: column.indicator.title,
        sentence: english(&explanation),
        value: note.value,
        score,
        contribution,
        hits: narrow(hits.found.len()),
        assessed: narrow(hits.assessed),
        strongest: key,
        explanation,
    })
}

fn hits_of<'a>(run: &'a RiskRun, column: &'a Column, places: &[usize]) -> Hits<'a> {
    let mut hits = Hits {
        found: Vec::new(),
        assessed: 0,
        value: 0,
    };
    for place in places {
        let Some(subject) = run.items.get(*place) else {
            continue;
        };
        if column.score(*place).is_some() {
            hits.assessed += 1;
            hits.value = hits.value.saturating_add(subject.value);
        }
        hits.found
            .extend(column.note(*place).map(|note| (subject, note)));
    }
    hits
}

impl<'a> Hits<'a> {
    /// Highest score, then largest levy effect, then the first in the order of the items.
    fn strongest(&self) -> Option<(&'a Subject, &'a Note)> {
        let stronger = |a: &Note, b: &Note| {
            a.score
                .total_cmp(&b.score)
                .then(a.delta.total_cmp(&b.delta))
        };
        self.found.iter().copied().reduce(|best, next| {
            if stronger(next.1, best.1).is_gt() {
                next
            } else {
                best
            }
        })
    }

    fn summed_up(&self, key: &str, example: &Explanation) -> Explanation {
        let value = self
            .found
            .iter()
            .fold(0, |sum: i64, (s, _)| sum.saturating_add(s.value));
        Explanation::new("several-items")
            .with("hits", FactValue::count(self.found.len()))
            .with("assessed", FactValue::count(self.assessed))
            .with("hit_value", FactValue::rupees(value))
            .with("value", FactValue::rupees(self.value))
            .with("item", FactValue::text(key))
            .with("example", FactValue::Example(Box::new(example.clone())))
    }
}
