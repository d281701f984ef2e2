//! What an engagement is to show, and how it draws.

use serde::{Deserialize, Serialize};

use crate::attribute::Distribution;
use crate::confidence::Confidence;
use crate::estimate::Estimator;
use crate::monetary::Method;
use crate::number::exact;
use crate::refused::{Answer, Refused};

/// What the sample is to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// How much money is misstated.
    #[default]
    Money,
    /// How many items deviate from a rule.
    Deviations,
}

/// How items are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drawing {
    /// Monetary units at an interval.
    #[default]
    IntervalMus,
    /// One monetary unit in each cell.
    CellMus,
    /// Monetary units at random.
    RandomMus,
    /// Items at random, each once.
    RandomItems,
    /// Items at an interval.
    IntervalItems,
}

impl Drawing {
    /// Are monetary units drawn?
    pub const fn is_monetary(self) -> bool {
        matches!(self, Self::IntervalMus | Self::CellMus | Self::RandomMus)
    }
}

/// Which misstatement is feared. Misstatement is declared less found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Declared less than found: revenue at stake.
    #[default]
    Understatement,
    /// Declared more than found.
    Overstatement,
}

/// Strata by book amount, and how the sample is divided among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allocating {
    /// Least amounts of the second and further strata, ascending decimal texts; empty = no strata.
    pub bounds: Vec<String>,
    /// `proportional`, `neyman`, `value` or `equal`.
    pub method: String,
}

/// Everything a person decides before the draw. Rates and money are decimal texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Design {
    /// Figure of an item that is sampled; opaque here.
    pub measure: String,
    /// What the sample is to show.
    pub goal: Goal,
    /// How it draws.
    pub drawing: Drawing,
    /// Which misstatement is feared.
    pub direction: Direction,
    /// Confidence, `"0.95"`.
    pub confidence: String,
    /// Tolerable misstatement in money, or tolerable rate of deviations.
    pub tolerable: String,
    /// Expected misstatement or rate.
    pub expected: String,
    /// `none`; `interval`: items as large as the interval; or an amount from which on every item is
    /// examined.
    pub certainty: String,
    /// Convention of the size, see [`super::conventions`].
    pub convention: String,
    /// How the sample is evaluated: a bound of `evaluate.mus`, an estimator, or a distribution.
    pub evaluation: String,
    /// Strata; only for items at random.
    #[serde(default)]
    pub strata: Allocating,
}

/// The usual evaluation of a design.
fn usual_evaluation(goal: Goal, drawing: Drawing) -> &'static str {
    match (goal, drawing.is_monetary()) {
        (Goal::Money, true) => "stringer_binomial",
        (Goal::Money, false) => "difference",
        (Goal::Deviations, _) => "hypergeometric",
    }
}

impl Design {
    /// The design with what was left empty, and checked.
    ///
    /// # Errors
    /// Values out of range, or that contradict each other.
    pub fn complete(mut self) -> Answer<Self> {
        let or = |own: &mut String, usual: &str| {
            let text = own.trim();
            *own = if text.is_empty() { usual } else { text }.to_owned();
        };
        or(&mut self.confidence, "0.95");
        or(&mut self.expected, "0");
        or(
            &mut self.certainty,
            if self.drawing.is_monetary() {
                "interval"
            } else {
                "none"
            },
        );
        or(
            &mut self.evaluation,
            usual_evaluation(self.goal, self.drawing),
        );
        or(&mut self.strata.method, "neyman");
        self.check()?;
        Ok(self)
    }

    fn check(&self) -> Answer<()> {
        Confidence::read(&self.confidence)?;
        exact(&self.tolerable, "tolerable")?;
        exact(&self.expected, "expected")?;
        if self.goal == Goal::Deviations && self.drawing.is_monetary() {
            return Err(Refused::argument(
                "drawing",
                "A rate of deviations is a rate of items: draw items, not monetary units.",
            ));
        }
        if self.certainty == "interval" && !self.drawing.is_monetary() {
            return Err(Refused::argument(
                "certainty",
                "Only a draw of monetary units has an interval; name the amount from which on every item is examined.",
            ));
        }
        if !matches!(self.certainty.as_str(), "none" | "interval") {
            exact(&self.certainty, "certainty")?;
        }
        if self.strata.bounds.is_empty() {
            return self.evaluated();
        }
        if self.drawing != Drawing::RandomItems || self.goal != Goal::Money {
            return Err(Refused::argument(
                "strata",
                "Strata are drawn as items at random and estimate money; monetary units stratify by themselves.",
            ));
        }
        let mut before = None;
        for text in &self.strata.bounds {
            let bound = exact(text, "strata")?;
            if before.as_ref().is_some_and(|before| *before >= bound) {
                return Err(Refused::argument(
                    "strata",
                    "The bounds of the strata do not rise; write them from the smallest to the largest.",
                ));
            }
            before = Some(bound);
        }
        self.evaluated()
    }

    fn evaluated(&self) -> Answer<()> {
        match (self.goal, self.drawing.is_monetary()) {
            (Goal::Money, true) => Method::read(&self.evaluation).map(|_| ()),
            (Goal::Money, false) => {
                let estimator = Estimator::read(&self.evaluation)?;
                let strata = self.strata.bounds.is_empty()
                    || matches!(estimator, Estimator::Difference | Estimator::MeanPerUnit);
                if strata {
                    Ok(())
                } else {
                    Err(Refused::argument(
                        "evaluation",
                        "Strata are estimated by difference or mpu.",
                    ))
                }
            }
            (Goal::Deviations, _) => Distribution::read(&self.evaluation).map(|_| ()),
        }
    }
}
