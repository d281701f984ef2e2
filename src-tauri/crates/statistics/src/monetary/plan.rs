//! Sample size for a tolerable misstatement (sampling contract, `plan.mus`).

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde::Serialize;

use crate::attribute::smallest_draw;
use crate::confidence::Confidence;
use crate::number::{ceiling, exact, float, floor, whole};
use crate::refused::{Answer, Refused};
use crate::special::{crossing, gamma_below, gamma_quantile};

/// Expansion factors of the older audit guides, by confidence.
const EXPANSION: &[(&str, &str)] = &[
    ("0.99", "1.9"),
    ("0.95", "1.6"),
    ("0.90", "1.5"),
    ("0.85", "1.4"),
    ("0.80", "1.3"),
    ("0.75", "1.25"),
    ("0.70", "1.2"),
    ("0.63", "1.15"),
    ("0.50", "1.0"),
];

/// How the size is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MusMethod {
    /// Confidence factor that solves its own equation (AICPA guide from 2008 on).
    Poisson,
    /// Monetary units drawn without replacement, interpolated between whole errors (as IDEA prints).
    HypergeometricInterpolated,
    /// Rounded reliability factor and expansion factor (older AICPA guide, European funds).
    ExpansionFactor,
}

impl MusMethod {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "poisson" => Ok(Self::Poisson),
            "hypergeometric_interpolated" => Ok(Self::HypergeometricInterpolated),
            "expansion_factor" => Ok(Self::ExpansionFactor),
            other => Err(Refused::argument(
                "method",
                format!(
                    "\"{other}\" is not a method; use poisson, hypergeometric_interpolated or \
                     expansion_factor."
                ),
            )),
        }
    }
}

/// A plan that is asked for; money in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MusPlanRequest {
    /// Confidence wanted.
    pub confidence: Confidence,
    /// Value of the population, above zero.
    pub population_value: BigRational,
    /// Misstatement that is still tolerable.
    pub tolerable: BigRational,
    /// Misstatement that is expected.
    pub expected: BigRational,
    /// How the size is reckoned.
    pub method: MusMethod,
}

/// The plan, with the figures that its method names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct MusPlan {
    /// Monetary units to draw.
    pub sample_size: u64,
    /// Factor for the confidence: not rounded (Poisson), or the rounded reliability factor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence_factor: Option<f64>,
    /// Value of the population ÷ sample size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<f64>,
    /// Factor on the expected misstatement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expansion_factor: Option<f64>,
    /// Errors that the size allows for (interpolation starts below it).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole_errors: Option<u64>,
}

impl MusPlanRequest {
    /// The size.
    ///
    /// # Errors
    /// Amounts out of range; expected not below tolerable.
    pub fn solve(&self) -> Answer<MusPlan> {
        if !self.population_value.is_positive() {
            return Err(Refused::argument(
                "population_value",
                "The population has no value.",
            ));
        }
        if !self.tolerable.is_positive() {
            return Err(Refused::argument(
                "tolerable",
                "The tolerable misstatement must be above zero.",
            ));
        }
        if self.expected.is_negative() {
            return Err(Refused::argument(
                "expected",
                "The expected misstatement is below zero.",
            ));
        }
        if self.expected >= self.tolerable {
            return Err(Refused::infeasible(
                "expected",
                "The expected misstatement is not below the tolerable one: no sample can serve; examine \
                 everything or accept a higher misstatement.",
            ));
        }
        match self.method {
            MusMethod::Poisson => self.poisson(),
            MusMethod::HypergeometricInterpolated => self.interpolated(),
            MusMethod::ExpansionFactor => self.expanded(),
        }
    }

    fn sized(&self, sample_size: Option<u64>) -> Answer<MusPlan> {
        let sample_size = sample_size.filter(|size| *size > 0).ok_or_else(too_large)?;
        Ok(MusPlan {
            sample_size,
            interval: Some(float(&(&self.population_value / whole(sample_size)))),
            ..MusPlan::default()
        })
    }

    fn poisson(&self) -> Answer<MusPlan> {
        let ratio = float(&(&self.expected / &self.tolerable));
        let share = self.confidence.share();
        let rising = |factor: f64| gamma_below(ratio.mul_add(factor, 1.0), factor) - share;
        let mut high = 1.0;
        while rising(high) < 0.0 {
            high *= 2.0;
            if high > 1e9 {
                return Err(too_large());
            }
        }
        let factor = if self.expected.is_zero() {
            gamma_quantile(1.0, share)
        } else {
            crossing(0.0, high, rising)
        };
        let size = (factor * float(&(&self.population_value / &self.tolerable))).ceil();
        let size = BigRational::from_float(size).and_then(|size| ceiling(&size));
        Ok(MusPlan {
            confidence_factor: Some(factor),
            ..self.sized(size)?
        })
    }

    fn interpolated(&self) -> Answer<MusPlan> {
        let population = floor(&self.population_value).ok_or_else(too_large)?;
        let bad = ceiling(&self.tolerable).ok_or_else(too_large)?;
        if bad >= population {
            return Err(Refused::argument(
                "tolerable",
                "The tolerable misstatement is not below the value of the population.",
            ));
        }
        let share = &self.expected / &self.population_value;
        let draw = |c| smallest_draw(population, bad, c, &self.confidence).ok_or_else(too_large);
        let mut before = 0;
        for k in 0..bad {
            let size = draw(k)?;
            if whole(size) * &share > whole(k) {
                before = size;
                continue;
            }
            let chosen = if k == 0 {
                Some(size)
            } else {
                interpolate(k, before, size, &share)
            };
            return Ok(MusPlan {
                whole_errors: Some(k),
                ..self.sized(chosen)?
            });
        }
        Err(too_large())
    }

    fn expanded(&self) -> Answer<MusPlan> {
        let level = BigRational::one() - self.confidence.risk();
        let known = EXPANSION
            .iter()
            .find(|(text, _)| exact(text, "confidence").is_ok_and(|known| known == level));
        let Some((_, expansion)) = known else {
            return Err(Refused::argument(
                "confidence",
                "Expansion factors are given for 0.99, 0.95, 0.90, 0.85, 0.80, 0.75, 0.70, 0.63 and 0.50.",
            ));
        };
        let expansion = exact(expansion, "confidence")?;
        let rounded = (gamma_quantile(1.0, self.confidence.share()) * 100.0).round();
        let reliability =
            BigRational::from_float(rounded).unwrap_or_else(BigRational::zero) / whole(100);
        let left = &self.tolerable - &self.expected * &expansion;
        if !left.is_positive() {
            return Err(Refused::infeasible(
                "expected",
                "The expected misstatement times its expansion factor is not below the tolerable one; \
                 examine everything or accept a higher misstatement.",
            ));
        }
        let size = ceiling(&(&self.population_value * &reliability / left));
        Ok(MusPlan {
            confidence_factor: Some(float(&reliability)),
            expansion_factor: Some(float(&expansion)),
            ..self.sized(size)?
        })
    }
}

/// Between the sizes for `k - 1` and `k` errors: where the line of sizes meets the expected errors.
fn interpolate(k: u64, below: u64, at: u64, share: &BigRational) -> Option<u64> {
    let step = whole(1) / whole(at.checked_sub(below).filter(|step| *step > 0)?);
    let slope = share - &step;
    if slope.is_zero() {
        return Some(at);
    }
    ceiling(&((whole(k - 1) - whole(below) * step) / slope))
}

fn too_large() -> Refused {
    Refused::infeasible(
        "",
        "No sample of a size that can be drawn serves; examine everything or accept a higher misstatement.",
    )
}
