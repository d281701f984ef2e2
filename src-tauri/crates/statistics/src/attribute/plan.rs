//! Sample size for a tolerable rate (sampling contract, `plan.attribute`).

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use serde::Serialize;

use super::Distribution;
use crate::confidence::Confidence;
use crate::discrete::{Draw, binomial_at_most, binomial_below, poisson_at_most};
use crate::number::{ceiling, count, float, floor, is_share, whole};
use crate::refused::{Answer, Refused};
use crate::special::gamma_quantile;

/// Sizes beyond which no audit goes; a plan that needs more says so.
const MOST_ITEMS: u64 = 20_000_000;

/// What the auditor expects to find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A rate; the acceptable deviations follow from the size.
    Rate(BigRational),
    /// A number of deviations.
    Deviations(u64),
}

/// A plan that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRequest {
    /// Confidence wanted.
    pub confidence: Confidence,
    /// Rate of deviations that is still tolerable, strictly between 0 and 1.
    pub tolerable_rate: BigRational,
    /// How deviations are counted.
    pub distribution: Distribution,
    /// What is expected.
    pub expected: Expected,
    /// Items of the population; needed for the hypergeometric distribution.
    pub population: Option<u64>,
}

/// Size of a sample and what it may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Items to examine.
    pub sample_size: u64,
    /// Deviations that still let the auditor accept.
    pub acceptable_deviations: u64,
}

impl PlanRequest {
    /// The smallest sample that serves.
    ///
    /// # Errors
    /// Rates out of range; a plan without solution.
    pub fn solve(&self) -> Answer<Plan> {
        if !is_share(&self.tolerable_rate) {
            return Err(Refused::argument(
                "tolerable_rate",
                "The tolerable rate must lie between 0 and 1; write 0.05 for 5 %.",
            ));
        }
        if let Expected::Rate(rate) = &self.expected {
            if rate < &BigRational::zero() {
                return Err(Refused::argument(
                    "expected_rate",
                    "The expected rate is below zero.",
                ));
            }
            if rate >= &self.tolerable_rate {
                return Err(Refused::infeasible(
                    "expected_rate",
                    "The expected rate is not below the tolerable rate: no sample can serve; \
                     examine all items or accept a higher rate.",
                ));
            }
        }
        match self.distribution {
            Distribution::Hypergeometric => self.without_replacement(),
            Distribution::Binomial => match &self.expected {
                Expected::Deviations(c) => self.binomial_size(*c).map(|n| plan(n, *c)),
                Expected::Rate(rate) => self.walk(rate),
            },
            Distribution::Poisson => match &self.expected {
                Expected::Deviations(c) => self.poisson_size(*c).map(|n| plan(n, *c)),
                Expected::Rate(rate) => self.poisson_rate(rate),
            },
        }
    }

    fn binomial_size(&self, c: u64) -> Answer<u64> {
        let risk = self.confidence.risk();
        let serves = |n| binomial_at_most(c, n, &self.tolerable_rate, &risk);
        let mut high = c + 1;
        while !serves(high) {
            high *= 2;
            if high > MOST_ITEMS {
                return Err(too_many());
            }
        }
        Ok(first(c + 1, high, serves))
    }

    /// Goes through the sizes one by one with the tail of the moment: with every size the number of
    /// acceptable deviations may rise, so that the sizes that serve are no single stretch.
    fn walk(&self, rate: &BigRational) -> Answer<Plan> {
        let p = float(&self.tolerable_rate);
        let odds = p / (1.0 - p);
        let risk = self.confidence.risk();
        let close = float(&risk) * 1.000_001;
        let steps = Steps::of(rate)?;
        let (mut c, mut below, mut point) = (0_u64, 1.0_f64, 1.0_f64);
        for n in 1..=MOST_ITEMS {
            below -= p * point;
            point *= count(n) / count(n - c) * (1.0 - p);
            if steps.at(n) > c {
                point *= count(n - c) / count(c + 1) * odds;
                c += 1;
                below += point;
            }
            if below <= close && binomial_at_most(c, n, &self.tolerable_rate, &risk) {
                return Ok(plan(n, c));
            }
            // The running tail is set right now and then, so that no rounding piles up.
            if n % 4096 == 0 {
                below = binomial_below(c, n, p);
            }
        }
        Err(too_many())
    }

    fn poisson_size(&self, c: u64) -> Answer<u64> {
        let rate = float(&self.tolerable_rate);
        let mean = gamma_quantile(count(c) + 1.0, self.confidence.share());
        let guess = BigRational::from_float((mean / rate).ceil());
        let mut n = guess
            .and_then(|guess| ceiling(&guess))
            .ok_or_else(too_many)?;
        let risk = self.confidence.risk();
        let serves = |n| poisson_at_most(c, n, &self.tolerable_rate, &risk);
        while n > 1 && serves(n - 1) {
            n -= 1;
        }
        while !serves(n) {
            n += 1;
        }
        if n > MOST_ITEMS {
            return Err(too_many());
        }
        Ok(n)
    }

    /// `size(c) / c` falls with c, so that the first c that can serve is found by halves; from there
    /// whole numbers decide.
    fn poisson_rate(&self, rate: &BigRational) -> Answer<Plan> {
        if rate.is_zero() {
            return self.poisson_size(0).map(|n| plan(n, 0));
        }
        let ratio = float(&(rate / &self.tolerable_rate));
        let can = |c: u64| {
            gamma_quantile(count(c) + 1.0, self.confidence.share()) * ratio
                <= count(c) * (1.0 + 1e-9)
        };
        let mut high = 1;
        while !can(high) {
            high *= 2;
            if high > MOST_ITEMS {
                return Err(too_many());
            }
        }
        for c in first(1, high, can).. {
            let n = self.poisson_size(c)?;
            let least = floor(&(whole(c - 1) / rate)).ok_or_else(too_many)? + 1;
            let most = floor(&(whole(c) / rate)).ok_or_else(too_many)?;
            if n.max(least) <= most {
                return Ok(plan(n.max(least), c));
            }
        }
        Err(too_many())
    }

    fn without_replacement(&self) -> Answer<Plan> {
        let population = self.population.filter(|size| *size > 0).ok_or_else(|| {
            Refused::argument(
                "population",
                "The population must be given, one item or more.",
            )
        })?;
        let size = whole(population);
        let bad = ceiling(&(&size * &self.tolerable_rate)).unwrap_or(population);
        let draw = |c| smallest_draw(population, bad, c, &self.confidence);
        let none = || {
            Refused::infeasible(
                "",
                format!(
                    "No sample of {population} items shows that fewer than {bad} deviate with so many \
                     expected; examine all items."
                ),
            )
        };
        match &self.expected {
            Expected::Deviations(c) => draw(*c).map(|n| plan(n, *c)).ok_or_else(none),
            Expected::Rate(rate) => {
                let expected = ceiling(&(&size * rate)).unwrap_or(population);
                (0..bad)
                    .find_map(|c| {
                        let n = draw(c)?;
                        let found = u128::from(n) * u128::from(expected);
                        (found <= u128::from(c) * u128::from(population)).then(|| plan(n, c))
                    })
                    .ok_or_else(none)
            }
        }
    }
}

const fn plan(sample_size: u64, acceptable_deviations: u64) -> Plan {
    Plan {
        sample_size,
        acceptable_deviations,
    }
}

fn too_many() -> Refused {
    Refused::infeasible(
        "expected_rate",
        "More than 20,000,000 items would have to be examined: what is expected lies too near what is \
         tolerable; examine all items or accept a higher rate.",
    )
}

/// Smallest draw whose chance of at most `hits` of `bad` deviations is within the risk; `None` when
/// even all items give none.
pub fn smallest_draw(population: u64, bad: u64, hits: u64, confidence: &Confidence) -> Option<u64> {
    if hits >= bad || bad > population {
        return None;
    }
    let risk = confidence.risk();
    let serves = |n| Draw { population, bad, n }.below_at_most(hits, &risk);
    Some(first(hits + 1, population, serves))
}

/// The smallest of `low..=high` that serves, where all after it serve too and `high` does.
fn first(mut low: u64, mut high: u64, serves: impl Fn(u64) -> bool) -> u64 {
    while low < high {
        let middle = low + (high - low) / 2;
        if serves(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// `ceil(n × rate)` in whole numbers.
struct Steps {
    numerator: u128,
    denominator: u128,
}

impl Steps {
    fn of(rate: &BigRational) -> Answer<Self> {
        let part = |part: &BigInt| {
            part.to_u64().map(u128::from).ok_or_else(|| {
                Refused::argument(
                    "expected_rate",
                    "The expected rate has more digits than a rate can need.",
                )
            })
        };
        Ok(Self {
            numerator: part(rate.numer())?,
            denominator: part(rate.denom())?,
        })
    }

    fn at(&self, n: u64) -> u64 {
        let product = u128::from(n) * self.numerator;
        u64::try_from(Integer::div_ceil(&product, &self.denominator)).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::exact;

    fn solved(confidence: &str, tolerable: &str, expected: &str, law: Distribution) -> Plan {
        PlanRequest {
            confidence: Confidence::read(confidence).unwrap(),
            tolerable_rate: exact(tolerable, "t").unwrap(),
            distribution: law,
            expected: Expected::Rate(exact(expected, "e").unwrap()),
            population: None,
        }
        .solve()
        .unwrap()
    }

    #[test]
    fn no_smaller_sample_serves_for_any_number_of_acceptable_deviations() {
        for (tolerable, expected) in [
            ("0.05", "0.01"),
            ("0.1", "0.035"),
            ("0.08", "0.0425"),
            ("0.2", "0.1"),
        ] {
            let found = solved("0.95", tolerable, expected, Distribution::Binomial);
            let steps = Steps::of(&exact(expected, "e").unwrap()).unwrap();
            let rate = exact(tolerable, "t").unwrap();
            let risk = Confidence::read("0.95").unwrap().risk();
            let smallest = (1..100_000).find(|n| binomial_at_most(steps.at(*n), *n, &rate, &risk));
            assert_eq!(Some(found.sample_size), smallest, "{tolerable} {expected}");
            assert_eq!(found.acceptable_deviations, steps.at(found.sample_size));
        }
    }

    #[test]
    fn no_smaller_poisson_sample_serves() {
        for (tolerable, expected) in [("0.05", "0.01"), ("0.1", "0.035"), ("0.08", "0.0425")] {
            let found = solved("0.9", tolerable, expected, Distribution::Poisson);
            let steps = Steps::of(&exact(expected, "e").unwrap()).unwrap();
            let rate = exact(tolerable, "t").unwrap();
            let risk = Confidence::read("0.9").unwrap().risk();
            let smallest = (1..100_000).find(|n| poisson_at_most(steps.at(*n), *n, &rate, &risk));
            assert_eq!(Some(found.sample_size), smallest, "{tolerable} {expected}");
        }
    }
}
