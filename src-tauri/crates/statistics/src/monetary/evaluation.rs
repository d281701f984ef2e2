//! What the errors of a monetary unit sample say of the whole (sampling contract, `evaluate.mus`).
//!
//! Misstatement = book − audit: positive is overstatement. In customs the books are what was declared,
//! so that too little declared is an understatement.

use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde::Serialize;

use super::bounds::{Family, Rates, Stage};
use super::{moment, student};
use crate::attribute::Distribution;
use crate::confidence::Confidence;
use crate::number::{float, whole};
use crate::refused::{Answer, Refused};

/// How the limit is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Stringer or cell bound over a distribution.
    Bound(Family, Distribution),
    /// Modified moment bound of Dworin and Grimlund (1984), for accounts.
    Moment,
    /// Mean of the taints with Student's t, two-sided.
    Pps,
}

impl Method {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        let family = |text: &str| match text {
            "stringer" => Some(Family::Stringer),
            "cell" => Some(Family::Cell),
            _ => None,
        };
        match name.split_once('_') {
            Some((bound, law)) if family(bound).is_some() => Distribution::read(law)
                .map(|law| Self::Bound(family(bound).unwrap_or(Family::Stringer), law))
                .map_err(|_| unknown(name)),
            None if name == "moment" => Ok(Self::Moment),
            None if name == "pps" => Ok(Self::Pps),
            _ => Err(unknown(name)),
        }
    }
}

fn unknown(name: &str) -> Refused {
    Refused::argument(
        "method",
        format!(
            "\"{name}\" is not a method; use stringer_ or cell_ with binomial, poisson or hypergeometric, \
             or moment, or pps."
        ),
    )
}

/// An item of the sample that is in error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorItem {
    /// As declared; above zero.
    pub book: BigRational,
    /// As found.
    pub audit: BigRational,
    /// How often the sample hit it.
    pub hits: u64,
}

/// A sample that was examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvaluationRequest {
    /// Confidence wanted.
    pub confidence: Confidence,
    /// Value of the population without the items examined in full.
    pub population_value: BigRational,
    /// Monetary units drawn.
    pub sample_size: u64,
    /// How the limit is reckoned.
    pub method: Method,
    /// Items of the sample in error.
    pub errors: Vec<ErrorItem>,
    /// Items examined in full that are in error.
    pub high_value_errors: Vec<ErrorItem>,
    /// Errors of items as large as the interval are known, not projected.
    pub top_stratum: bool,
}

/// Misstatement of one sign.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// Taints counted.
    pub count: u64,
    /// Most likely misstatement.
    pub projected: f64,
    /// Limit if no error had been found.
    pub basic_precision: f64,
    /// Not more than this, at the confidence.
    pub upper_limit: f64,
    /// How the limit came about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Stage>,
}

/// Both signs together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Net {
    /// Overstatement less understatement.
    pub projected: f64,
    /// Limit of overstatement less projected understatement.
    pub upper_overstatement: f64,
    /// Limit of understatement less projected overstatement.
    pub upper_understatement: f64,
    /// Lower limit of the net misstatement (pps).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// Upper limit of the net misstatement (pps).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
}

/// Errors of items examined in full; exact, shown as floats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Known {
    /// Overstatement found.
    pub overstatement: f64,
    /// Understatement found, as a positive figure.
    pub understatement: f64,
    /// Overstatement less understatement.
    pub net: f64,
}

/// Sample and items examined in full together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Total {
    /// Most likely net misstatement.
    pub projected: f64,
    /// Not overstated by more than this.
    pub upper_overstatement: f64,
    /// Not understated by more than this.
    pub upper_understatement: f64,
}

/// The evaluation.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Evaluation {
    /// Value ÷ sample size.
    pub interval: f64,
    /// Declared more than found.
    pub overstatement: Part,
    /// Declared less than found.
    pub understatement: Part,
    /// Both together.
    pub net: Net,
    /// Items examined in full.
    pub known: Known,
    /// All of it.
    pub total: Total,
    /// Of Student's t (pps).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub degrees_of_freedom: Option<u64>,
    /// What the reader must be told: names of warnings.
    pub warnings: Vec<&'static str>,
}

/// Taints of the sample by sign, each descending, and what is known instead of projected.
struct Taints {
    over: Vec<f64>,
    under: Vec<f64>,
    known_over: BigRational,
    known_under: BigRational,
}

impl EvaluationRequest {
    /// The evaluation.
    ///
    /// # Errors
    /// Book values not above zero, more taints than units drawn, no value, no sample.
    pub fn solve(&self) -> Answer<Evaluation> {
        if !self.population_value.is_positive() {
            return Err(Refused::argument(
                "population_value",
                "The population has no value.",
            ));
        }
        if self.sample_size == 0 {
            return Err(Refused::argument("sample_size", "The sample has no items."));
        }
        let interval = &self.population_value / whole(self.sample_size);
        let taints = self.taints(&interval)?;
        let known = Known {
            overstatement: float(&taints.known_over),
            understatement: float(&taints.known_under),
            net: float(&(&taints.known_over - &taints.known_under)),
        };
        let mut evaluation = self.by_method(&taints, float(&interval))?;
        evaluation.known = known;
        evaluation.total = Total {
            projected: evaluation.net.projected + known.net,
            upper_overstatement: evaluation.net.upper_overstatement + known.net,
            upper_understatement: evaluation.net.upper_understatement - known.net,
        };
        if taints
            .over
            .iter()
            .chain(&taints.under)
            .any(|taint| *taint > 1.0)
        {
            evaluation.warnings.push("taint_above_one");
        }
        Ok(evaluation)
    }

    fn taints(&self, interval: &BigRational) -> Answer<Taints> {
        let zero = BigRational::zero;
        let mut taints = Taints {
            over: Vec::new(),
            under: Vec::new(),
            known_over: zero(),
            known_under: zero(),
        };
        let mut hits = 0_u64;
        for (place, item) in self.errors.iter().enumerate() {
            let misstatement = item.misstatement(&format!("errors[{}]", place + 1))?;
            if self.top_stratum && &item.book >= interval {
                taints.know(misstatement);
                continue;
            }
            hits = hits.saturating_add(item.hits);
            if hits > self.sample_size {
                return Err(Refused::argument(
                    "errors",
                    format!(
                        "There are more errors than the {} units of the sample.",
                        self.sample_size
                    ),
                ));
            }
            let taint = float(&(misstatement / &item.book));
            let side = if taint > 0.0 {
                &mut taints.over
            } else {
                &mut taints.under
            };
            if taint != 0.0 {
                side.extend((0..item.hits).map(|_| taint.abs()));
            }
        }
        for (place, item) in self.high_value_errors.iter().enumerate() {
            taints.know(item.misstatement(&format!("high_value_errors[{}]", place + 1))?);
        }
        taints.over.sort_by(|a, b| b.total_cmp(a));
        taints.under.sort_by(|a, b| b.total_cmp(a));
        Ok(taints)
    }

    fn by_method(&self, taints: &Taints, interval: f64) -> Answer<Evaluation> {
        let part = |own: &[f64], upper_limit: f64| Part {
            count: own.len() as u64,
            projected: interval * own.iter().sum::<f64>(),
            upper_limit,
            ..Part::default()
        };
        let (overstatement, understatement) = match self.method {
            Method::Bound(family, law) => {
                let rates = Rates {
                    n: self.sample_size,
                    confidence: &self.confidence,
                    law,
                    value: &self.population_value,
                };
                let bound = |own: &[f64]| {
                    let stages = rates.stages(family, own);
                    let limit =
                        |stage: Option<&Stage>| stage.map_or(0.0, |stage| stage.limit * interval);
                    Part {
                        basic_precision: limit(stages.first()),
                        ..Part {
                            stages: stages.clone(),
                            ..part(own, limit(stages.last()))
                        }
                    }
                };
                (bound(&taints.over), bound(&taints.under))
            }
            Method::Moment => {
                let value = float(&self.population_value);
                let bound = |own: &[f64], other: &[f64]| {
                    // This bound takes the taints of both signs together.
                    let signed: Vec<f64> = own
                        .iter()
                        .copied()
                        .chain(other.iter().map(|taint| -taint))
                        .collect();
                    let share =
                        moment::upper_share(&signed, self.sample_size, self.confidence.share());
                    part(own, value * share)
                };
                (
                    bound(&taints.over, &taints.under),
                    bound(&taints.under, &taints.over),
                )
            }
            Method::Pps => (part(&taints.over, 0.0), part(&taints.under, 0.0)),
        };
        let mut net = Net {
            projected: overstatement.projected - understatement.projected,
            upper_overstatement: overstatement.upper_limit - understatement.projected,
            upper_understatement: understatement.upper_limit - overstatement.projected,
            ..Net::default()
        };
        let mut degrees_of_freedom = None;
        if self.method == Method::Pps {
            let limits = student::limits(&taints.over, &taints.under, self)?;
            net.lower = Some(limits.lower);
            net.upper = Some(limits.upper);
            net.upper_overstatement = limits.upper;
            net.upper_understatement = -limits.lower;
            degrees_of_freedom = Some(limits.degrees_of_freedom);
        }
        Ok(Evaluation {
            interval,
            overstatement,
            understatement,
            net,
            degrees_of_freedom,
            ..Evaluation::default()
        })
    }
}

impl Taints {
    fn know(&mut self, misstatement: BigRational) {
        if misstatement.is_negative() {
            self.known_under -= misstatement;
        } else {
            self.known_over += misstatement;
        }
    }
}

impl ErrorItem {
    fn misstatement(&self, field: &str) -> Answer<BigRational> {
        if !self.book.is_positive() {
            return Err(Refused::argument(
                field,
                format!("The book value in {field} is not above zero: no unit of it can be drawn."),
            ));
        }
        Ok(&self.book - &self.audit)
    }
}
