//! Upper limits of misstatement from taints: Stringer and cell bounds.

use num_rational::BigRational;
use serde::Serialize;

use crate::attribute::{Distribution, upper_rate};
use crate::confidence::Confidence;
use crate::number::{count, float, floor};

/// Which bound spreads the factors over the taints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Stringer: every further factor is loaded with the next largest taint.
    Stringer,
    /// Cell (Leslie, Teitlebaum, Anderson): the worse of loading and spreading at each stage.
    Cell,
}

/// One stage of a bound, as it is shown to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Stage {
    /// Errors counted so far; 0 is the basic precision.
    pub stage: u64,
    /// Upper limit of errors in the sample at this stage: `n × p(stage)`.
    pub factor: f64,
    /// The taint that enters here.
    pub taint: f64,
    /// Stringer: what the stage adds. Cell: limit of the stage before plus this taint.
    pub load_and_spread: f64,
    /// Cell: factor × mean of the taints so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub simple_spread: Option<f64>,
    /// Upper limit after this stage, in sampling units; × interval gives money.
    pub limit: f64,
}

/// Upper limits as rates for 0, 1, 2 … errors in a sample.
pub(crate) struct Rates<'a> {
    pub n: u64,
    pub confidence: &'a Confidence,
    pub law: Distribution,
    pub value: &'a BigRational,
}

impl Rates<'_> {
    /// Upper limit of the rate for `j` errors.
    fn at(&self, j: u64) -> f64 {
        if self.law != Distribution::Hypergeometric {
            return upper_rate(self.n, j, self.confidence, self.law);
        }
        let units = floor(self.value).unwrap_or(u64::MAX).max(self.n);
        let most = crate::attribute::upper_count(units, self.n, j, self.confidence);
        count(most) / float(self.value)
    }

    /// Stages for taints in descending order, each at most once per sampling unit.
    pub fn stages(&self, family: Family, taints: &[f64]) -> Vec<Stage> {
        let n = count(self.n);
        let first = self.at(0) * n;
        let largest = taints.first().copied().unwrap_or(0.0).max(1.0);
        let mut stages = vec![Stage {
            factor: first,
            taint: largest,
            load_and_spread: first * largest,
            limit: first * largest,
            ..Stage::default()
        }];
        let (mut before, mut sum, mut limit) = (first, 0.0, first * largest);
        for (stage, &taint) in (1_u64..).zip(taints) {
            let factor = self.at(stage) * n;
            sum += taint;
            let (load, spread) = match family {
                Family::Stringer => ((factor - before) * taint, None),
                Family::Cell => (limit + taint, Some(factor * sum / count(stage))),
            };
            limit = match spread {
                None => limit + load,
                Some(spread) => load.max(spread),
            };
            stages.push(Stage {
                stage,
                factor,
                taint,
                load_and_spread: load,
                simple_spread: spread,
                limit,
            });
            before = factor;
        }
        stages
    }
}
