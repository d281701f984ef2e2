//! What a sample says of the rate in the population (sampling contract, `limit.attribute`).

use serde::Serialize;

use super::Distribution;
use crate::confidence::Confidence;
use crate::discrete::{Draw, binomial_above, binomial_below};
use crate::number::count;
use crate::refused::{Answer, Refused};
use crate::special::{crossing, gamma_quantile};

/// Which limits are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Not more than.
    Upper,
    /// Not less than.
    Lower,
    /// Both, half of the risk on each side.
    TwoSided,
}

/// A sample that was examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitRequest {
    /// Items examined.
    pub sample_size: u64,
    /// Deviations found.
    pub deviations: u64,
    /// Confidence wanted.
    pub confidence: Confidence,
    /// How deviations are counted.
    pub distribution: Distribution,
    /// Which limits.
    pub side: Side,
    /// Items of the population; needed for the hypergeometric distribution.
    pub population: Option<u64>,
}

/// Rates, those that were asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Limit {
    /// Deviations ÷ items examined.
    pub point_rate: f64,
    /// Not more than this rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper_rate: Option<f64>,
    /// Not less than this rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower_rate: Option<f64>,
    /// Not more than so many in the population.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper_count: Option<u64>,
    /// Not fewer than so many in the population.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower_count: Option<u64>,
}

impl LimitRequest {
    /// The limits.
    ///
    /// # Errors
    /// More deviations than items, more items than the population, no items.
    pub fn solve(&self) -> Answer<Limit> {
        let (n, k) = (self.sample_size, self.deviations);
        if n == 0 {
            return Err(Refused::argument("sample_size", "The sample has no items."));
        }
        if k > n {
            return Err(Refused::argument(
                "deviations",
                format!("{k} deviations cannot lie in {n} items."),
            ));
        }
        let confidence = match self.side {
            Side::TwoSided => self.confidence.two_sided(),
            _ => self.confidence.clone(),
        };
        let mut limit = Limit {
            point_rate: count(k) / count(n),
            ..Limit::default()
        };
        let (upper, lower) = (self.side != Side::Lower, self.side != Side::Upper);
        if self.distribution == Distribution::Hypergeometric {
            let population = self.population_of_sample()?;
            let rate = |bad: u64| count(bad) / count(population);
            limit.upper_count = upper.then(|| upper_count(population, n, k, &confidence));
            limit.lower_count = lower.then(|| lower_count(population, n, k, &confidence));
            limit.upper_rate = limit.upper_count.map(rate);
            limit.lower_rate = limit.lower_count.map(rate);
            return Ok(limit);
        }
        limit.upper_rate = upper.then(|| upper_rate(n, k, &confidence, self.distribution));
        limit.lower_rate = lower.then(|| lower_rate(n, k, &confidence, self.distribution));
        Ok(limit)
    }

    fn population_of_sample(&self) -> Answer<u64> {
        let population = self.population.ok_or_else(|| {
            Refused::argument(
                "population",
                "The hypergeometric distribution needs the population.",
            )
        })?;
        if population < self.sample_size {
            return Err(Refused::argument(
                "population",
                format!(
                    "A sample of {} cannot come from {population} items.",
                    self.sample_size
                ),
            ));
        }
        Ok(population)
    }
}

/// Upper limit of the rate for `k` deviations in `n` items; binomial (Clopper and Pearson) or Poisson.
/// For the hypergeometric distribution a count is found instead, `upper_count`.
pub fn upper_rate(n: u64, k: u64, confidence: &Confidence, law: Distribution) -> f64 {
    let alpha = confidence.alpha();
    if law == Distribution::Poisson {
        return gamma_quantile(count(k) + 1.0, confidence.share()) / count(n);
    }
    if k >= n {
        return 1.0;
    }
    if k == 0 {
        return -f64::exp_m1(alpha.ln() / count(n));
    }
    crossing(0.0, 1.0, |p| {
        if p <= 0.0 {
            alpha - 1.0
        } else if p >= 1.0 {
            alpha
        } else {
            alpha - binomial_below(k, n, p)
        }
    })
}

/// Lower limit of the rate for `k` deviations in `n` items; binomial or Poisson.
pub fn lower_rate(n: u64, k: u64, confidence: &Confidence, law: Distribution) -> f64 {
    if k == 0 {
        return 0.0;
    }
    let alpha = confidence.alpha();
    if law == Distribution::Poisson {
        return gamma_quantile(count(k), alpha) / count(n);
    }
    if k >= n {
        return (alpha.ln() / count(n)).exp();
    }
    crossing(0.0, 1.0, |p| {
        if p <= 0.0 {
            -alpha
        } else if p >= 1.0 {
            1.0 - alpha
        } else {
            binomial_above(k, n, p) - alpha
        }
    })
}

/// Most deviations in the population that `k` of `n` drawn still allow.
pub(crate) fn upper_count(population: u64, n: u64, k: u64, confidence: &Confidence) -> u64 {
    if k >= n {
        return population;
    }
    let risk = confidence.risk();
    let (mut low, mut high) = (k, population - (n - k));
    while low < high {
        let bad = high - (high - low) / 2;
        if (Draw { population, bad, n }).below_at_most(k, &risk) {
            high = bad - 1;
        } else {
            low = bad;
        }
    }
    low
}

/// Fewest deviations in the population that `k` of `n` drawn still allow.
fn lower_count(population: u64, n: u64, k: u64, confidence: &Confidence) -> u64 {
    if k == 0 {
        return 0;
    }
    let risk = confidence.risk();
    let (mut low, mut high) = (k, population - (n - k));
    while low < high {
        let bad = low + (high - low) / 2;
        if (Draw { population, bad, n }).above_exceeds(k, &risk) {
            high = bad;
        } else {
            low = bad + 1;
        }
    }
    low
}
