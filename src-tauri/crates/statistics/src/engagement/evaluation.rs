//! What the examination of a sample says of its population, with the rule by which it is decided.

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde::{Deserialize, Serialize};

use super::design::{Design, Direction, Goal};
use super::drawing::{Draw, Picked};
use super::formulas::Formula;
use crate::attribute::Limit;
use crate::estimate::Estimate;
use crate::monetary::{Evaluation, Stage};
use crate::number::{exact, float};
use crate::refused::Answer;

mod attributes;
mod estimated;
mod monetary;

/// What was found of an item of the sample. An item without one was not examined yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The amount as found, a decimal text.
    Audited(String),
    /// The documents are missing: an error of the whole amount in the feared direction, and a deviation.
    Missing,
    /// Does the item deviate from the rule?
    Deviates(bool),
}

/// What follows from a sample. The decision rule: the upper limit against what is tolerable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Conclusion {
    /// The upper limit is not above what is tolerable.
    Acceptable,
    /// The upper limit is above it, the most likely value is not: the sample cannot tell; widen it.
    Widen,
    /// The most likely value alone is above it.
    Exceeded,
}

impl Conclusion {
    /// Its word at the border, key of its words.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Acceptable => "acceptable",
            Self::Widen => "widen",
            Self::Exceeded => "exceeded",
        }
    }
}

/// An examined sample.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Review {
    /// Items not examined yet; while there are any, nothing is concluded.
    pub open: Vec<String>,
    /// Items examined, those in full among them.
    pub examined: u64,
    /// Items whose documents are missing.
    pub missing: u64,
    /// Items in error, or that deviate.
    pub in_error: u64,
    /// Units of the sample that count.
    pub units: u64,
    /// What follows.
    pub conclusion: Option<Conclusion>,
    /// Most likely misstatement in the feared direction, or rate.
    pub likely: f64,
    /// Upper limit of it at the confidence.
    pub upper: f64,
    /// What is tolerable.
    pub tolerable: f64,
    /// Stages of the bound in the feared direction (bounds of monetary units only).
    pub stages: Vec<Stage>,
    /// Every figure with its formula.
    pub formulas: Vec<Formula>,
    /// Names of warnings.
    pub warnings: Vec<&'static str>,
    /// The whole evaluation of monetary units.
    pub monetary: Option<Evaluation>,
    /// The whole estimate.
    pub estimate: Option<Estimate>,
    /// The whole limit of a rate.
    pub limit: Option<Limit>,
}

/// An item of the sample with what was found.
struct Examined {
    picked: Picked,
    book: BigRational,
    audit: BigRational,
    deviates: bool,
}

impl Examined {
    fn misstatement(&self) -> BigRational {
        &self.book - &self.audit
    }
}

impl Draw {
    /// Evaluates the sample.
    ///
    /// # Errors
    /// Amounts that are no numbers, and those of the method.
    pub fn review(&self, outcomes: &BTreeMap<String, Outcome>) -> Answer<Review> {
        let mut review = Review {
            tolerable: float(&exact(&self.design.tolerable, "tolerable")?),
            ..Review::default()
        };
        let mut examined = Vec::new();
        for picked in self.picked().into_iter().filter(|one| !one.replaced) {
            let outcome = outcomes.get(&picked.key);
            review.units += picked.hits;
            review.missing += u64::from(outcome == Some(&Outcome::Missing));
            match found(&self.design, picked, outcome)? {
                Ok(one) => {
                    review.in_error += u64::from(match self.design.goal {
                        Goal::Money => one.book != one.audit,
                        Goal::Deviations => one.deviates,
                    });
                    examined.push(one);
                }
                Err(key) => review.open.push(key),
            }
        }
        review.examined = examined.len() as u64;
        review.warnings = self.warnings(&review);
        if !review.open.is_empty() {
            return Ok(review);
        }
        match (self.design.goal, self.design.drawing.is_monetary()) {
            (Goal::Money, true) => self.by_units(&examined, &mut review)?,
            (Goal::Money, false) => self.by_items(&examined, &mut review)?,
            (Goal::Deviations, _) => self.by_rate(&examined, &mut review)?,
        }
        review.conclusion = Some(if review.upper <= review.tolerable {
            Conclusion::Acceptable
        } else if review.likely <= review.tolerable {
            Conclusion::Widen
        } else {
            Conclusion::Exceeded
        });
        Ok(review)
    }

    fn warnings(&self, review: &Review) -> Vec<&'static str> {
        let left_out = self.reconcile.negative.items + self.reconcile.zero.items > 0;
        let weak = self.design.goal == Goal::Money
            && self.design.drawing.is_monetary()
            && self.design.direction == Direction::Understatement;
        [
            (weak, "understated_items_are_seldom_drawn"),
            (left_out, "items_without_chance"),
            (review.missing > 0, "missing_documents"),
            (
                self.steps.iter().any(|step| step.replaces.is_some()),
                "replaced_items",
            ),
            (self.steps.len() > 1, "extended"),
        ]
        .into_iter()
        .filter_map(|(holds, name)| holds.then_some(name))
        .collect()
    }

    /// Known misstatement of items examined in full, signed.
    fn known(examined: &[Examined]) -> BigRational {
        examined
            .iter()
            .filter(|one| one.picked.certainty)
            .fold(BigRational::zero(), |sum, one| sum + one.misstatement())
    }
}

/// An item as examined; its key when it was not.
fn found(
    design: &Design,
    picked: Picked,
    outcome: Option<&Outcome>,
) -> Answer<Result<Examined, String>> {
    let book = exact(&picked.book, "book")?;
    let (audit, deviates) = match outcome {
        None => return Ok(Err(picked.key)),
        Some(Outcome::Audited(text)) => {
            let audit = exact(text, &picked.key)?;
            let differs = audit != book;
            (audit, differs)
        }
        Some(Outcome::Missing) => {
            let all = book.abs();
            let audit = match design.direction {
                Direction::Understatement => &book + all,
                Direction::Overstatement => &book - all,
            };
            (audit, true)
        }
        // A deviation without an amount says nothing of money.
        Some(Outcome::Deviates(_)) if design.goal == Goal::Money => return Ok(Err(picked.key)),
        Some(Outcome::Deviates(deviates)) => (book.clone(), *deviates),
    };
    Ok(Ok(Examined {
        picked,
        book,
        audit,
        deviates,
    }))
}
