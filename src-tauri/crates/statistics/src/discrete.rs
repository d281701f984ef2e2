//! Counts of deviations in a sample: binomial, Poisson, hypergeometric.
//!
//! Point probabilities by saddle point (Loader, 2000), tails by summing from the largest term away;
//! where a tail lies on the limit to nine digits it is settled in exact fractions, because plans of
//! round figures do lie on their limits.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Pow, Zero};

use crate::number::{count, float, whole};

/// Relative distance within which a tail counts as "on the limit".
const NEAR: f64 = 1e-9;
/// Bits of the exact numbers beyond which a tie is left to the floats.
const MOST_BITS: u64 = 4_000_000;

/// What Stirling's formula lacks of `ln n!`.
fn stirling_rest(n: f64) -> f64 {
    if n < 16.0 {
        let mut factorial = 1.0;
        let mut factor = 2.0;
        while factor <= n {
            factorial *= factor;
            factor += 1.0;
        }
        let half_turn = 0.5 * (2.0 * std::f64::consts::PI).ln();
        let power = if n > 0.0 {
            (n + 0.5) * n.ln()
        } else {
            return 0.0;
        };
        return f64::ln(factorial) - power + n - half_turn;
    }
    let square = n * n;
    let inner = 1.0 / 1680.0 - 1.0 / 1188.0 / square;
    let inner = 1.0 / 1260.0 - inner / square;
    let inner = 1.0 / 360.0 - inner / square;
    (1.0 / 12.0 - inner / square) / n
}

/// `x ln(x/mean) + mean - x` without the loss of digits near the mean.
fn deviance(x: f64, mean: f64) -> f64 {
    let difference = x - mean;
    if difference.abs() >= 0.1 * (x + mean) {
        return x * (x / mean).ln() + mean - x;
    }
    let ratio = difference / (x + mean);
    let mut sum = difference * ratio;
    let mut term = 2.0 * x * ratio;
    let mut odd = 3.0;
    for _ in 0..200 {
        term *= ratio * ratio;
        let next = sum + term / odd;
        if next.to_bits() == sum.to_bits() {
            break;
        }
        sum = next;
        odd += 2.0;
    }
    sum
}

/// Chance of exactly `hits` in `n` with chance `p` each.
fn binomial_point(hits: f64, n: f64, p: f64) -> f64 {
    let q = 1.0 - p;
    if hits == 0.0 {
        return (n * (-p).ln_1p()).exp();
    }
    let rest = n - hits;
    if rest == 0.0 {
        return (n * p.ln()).exp();
    }
    let log = stirling_rest(n)
        - stirling_rest(hits)
        - stirling_rest(rest)
        - deviance(hits, n * p)
        - deviance(rest, n * q);
    log.exp() * (n / (2.0 * std::f64::consts::PI * hits * rest)).sqrt()
}

/// Adds terms from `first` on, each `ratio(step)` times the one before, until they vanish.
fn series(first: f64, steps: u64, ratio: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut term) = (first, first);
    for step in 1..=steps {
        let factor = ratio(count(step));
        term *= factor;
        sum += term;
        if factor < 1.0 && term <= sum * 1e-18 {
            break;
        }
    }
    sum
}

/// Chance of at most `hits` of `n` with chance `p` each.
pub fn binomial_below(hits: u64, n: u64, p: f64) -> f64 {
    if hits >= n {
        return 1.0;
    }
    let (k, n) = (count(hits), count(n));
    let first = binomial_point(k, n, p);
    let odds = (1.0 - p) / p;
    series(first, hits, |step| (k - step + 1.0) / (n - k + step) * odds).min(1.0)
}

/// Chance of at least `hits` of `n` with chance `p` each.
pub fn binomial_above(hits: u64, n: u64, p: f64) -> f64 {
    if hits == 0 {
        return 1.0;
    }
    let (k, size) = (count(hits), count(n));
    let first = binomial_point(k, size, p);
    let odds = p / (1.0 - p);
    series(first, n - hits, |step| {
        (size - k - step + 1.0) / (k + step) * odds
    })
    .min(1.0)
}

/// Chance of at most `hits` where `mean` are expected.
pub fn poisson_below(hits: u64, mean: f64) -> f64 {
    let k = count(hits);
    let first = if hits == 0 {
        (-mean).exp()
    } else {
        (-stirling_rest(k) - deviance(k, mean)).exp() / (2.0 * std::f64::consts::PI * k).sqrt()
    };
    series(first, hits, |step| (k - step + 1.0) / mean).min(1.0)
}

/// A draw of `n` without replacement from `population` with `bad` deviations in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Items to draw from.
    pub population: u64,
    /// Deviations among them.
    pub bad: u64,
    /// Items drawn.
    pub n: u64,
}

impl Draw {
    /// Fewest and most deviations that the draw can hold.
    fn range(self) -> (u64, u64) {
        let good = self.population.saturating_sub(self.bad);
        (self.n.saturating_sub(good), self.bad.min(self.n))
    }

    /// Chance of exactly `hits`, which lies within the range.
    fn point(self, hits: u64) -> f64 {
        if self.n == 0 || self.n == self.population {
            return 1.0;
        }
        let (population, bad, n, k) = (
            count(self.population),
            count(self.bad),
            count(self.n),
            count(hits),
        );
        let p = n / population;
        binomial_point(k, bad, p) * binomial_point(n - k, population - bad, p)
            / binomial_point(n, population, p)
    }

    /// Chance of at most `hits` deviations in the draw.
    pub fn below(self, hits: u64) -> f64 {
        let (fewest, most) = self.range();
        if hits >= most {
            return 1.0;
        }
        if hits < fewest {
            return 0.0;
        }
        let (k, n, bad) = (count(hits), count(self.n), count(self.bad));
        let good = count(self.population) - bad;
        series(self.point(hits), hits - fewest, |step| {
            let i = k - step + 1.0;
            i * (good - n + i) / ((bad - i + 1.0) * (n - i + 1.0))
        })
        .min(1.0)
    }

    /// Chance of at least `hits` deviations in the draw.
    pub fn above(self, hits: u64) -> f64 {
        let (fewest, most) = self.range();
        if hits <= fewest {
            return 1.0;
        }
        if hits > most {
            return 0.0;
        }
        let (k, n, bad) = (count(hits), count(self.n), count(self.bad));
        let good = count(self.population) - bad;
        series(self.point(hits), most - hits, |step| {
            let i = k + step - 1.0;
            (bad - i) * (n - i) / ((i + 1.0) * (good - n + i + 1.0))
        })
        .min(1.0)
    }

    /// Ways to draw `hits`, as a term of the exact tail.
    fn ways(self, hits: u64) -> BigInt {
        choose(self.bad, hits) * choose(self.population - self.bad, self.n - hits)
    }

    fn exact(self, hits: impl Iterator<Item = u64>) -> BigRational {
        let ways = hits.fold(BigInt::zero(), |sum, hits| sum + self.ways(hits));
        BigRational::new(ways, choose(self.population, self.n))
    }

    fn bits(self) -> u64 {
        self.n.min(self.population - self.n).saturating_mul(64)
    }

    /// Is the chance of at most `hits` no more than `limit`? Exact on the limit.
    pub fn below_at_most(self, hits: u64, limit: &BigRational) -> bool {
        let (fewest, most) = self.range();
        settled(self.below(hits), limit, self.bits(), || {
            self.exact(fewest..=hits.min(most))
        })
    }

    /// Is the chance of at least `hits` more than `limit`? Exact on the limit.
    pub fn above_exceeds(self, hits: u64, limit: &BigRational) -> bool {
        let (fewest, most) = self.range();
        !settled(self.above(hits), limit, self.bits(), || {
            self.exact(hits.max(fewest)..=most)
        })
    }
}

fn choose(n: u64, k: u64) -> BigInt {
    if k > n {
        return BigInt::zero();
    }
    let k = k.min(n - k);
    (0..k).fold(BigInt::one(), |ways, step| ways * (n - step) / (step + 1))
}

/// Is `chance` at most `limit`? Near the limit `exact` decides, unless it were too large to work out.
fn settled(chance: f64, limit: &BigRational, bits: u64, exact: impl Fn() -> BigRational) -> bool {
    let known = float(limit);
    if (chance - known).abs() > NEAR * known || bits > MOST_BITS {
        return chance <= known;
    }
    &exact() <= limit
}

/// Is the binomial chance of at most `hits` of `n` no more than `limit`? Exact on the limit.
pub fn binomial_at_most(hits: u64, n: u64, rate: &BigRational, limit: &BigRational) -> bool {
    let bits = n.saturating_mul(rate.denom().bits());
    settled(binomial_below(hits, n, float(rate)), limit, bits, || {
        let good = rate.denom() - rate.numer();
        let ways = (0..=hits.min(n)).fold(BigInt::zero(), |sum, k| {
            sum + choose(n, k) * Pow::pow(rate.numer(), k) * Pow::pow(&good, n - k)
        });
        BigRational::new(ways, Pow::pow(rate.denom(), n))
    })
}

/// Is the Poisson chance of at most `hits` no more than `limit`? Its values are never decimal.
pub fn poisson_at_most(hits: u64, n: u64, rate: &BigRational, limit: &BigRational) -> bool {
    poisson_below(hits, float(&(whole(n) * rate))) <= float(limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::exact;

    fn near(value: f64, known: f64) {
        assert!(
            (value - known).abs() <= 1e-12 * known.abs(),
            "{value} {known}"
        );
    }

    #[test]
    fn sums_tails_to_the_digits_of_exact_fractions() {
        let rate = exact("0.05", "r").unwrap();
        near(binomial_below(0, 59, 0.05), 0.95_f64.powi(59));
        near(binomial_below(3, 10, 0.5), 176.0 / 1024.0);
        near(binomial_above(3, 10, 0.5), 968.0 / 1024.0);
        near(poisson_below(2, 3.0), 8.5 * (-3.0_f64).exp());
        let draw = Draw {
            population: 50,
            bad: 5,
            n: 10,
        };
        near(draw.below(1), float(&draw.exact(0..=1)));
        near(draw.above(2), float(&draw.exact(2..=5)));
        assert!(binomial_at_most(0, 59, &rate, &exact("0.05", "a").unwrap()));
        assert!(!binomial_at_most(
            0,
            58,
            &rate,
            &exact("0.05", "a").unwrap()
        ));
    }

    #[test]
    fn a_plan_that_lies_on_its_limit_is_settled_exactly() {
        let half = exact("0.5", "r").unwrap();
        assert!(binomial_at_most(0, 3, &half, &exact("0.125", "a").unwrap()));
        assert!(!binomial_at_most(
            0,
            3,
            &half,
            &exact("0.1249999999999", "a").unwrap()
        ));
        let tenth = exact("0.1", "r").unwrap();
        assert!(binomial_at_most(0, 1, &tenth, &exact("0.9", "a").unwrap()));
    }
}
