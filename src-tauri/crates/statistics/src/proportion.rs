//! Exact bounds of a proportion (Clopper and Pearson, 1934): the rates under which as many hits, or
//! as few, would still be seen with half of the remaining probability.

/// Steps of the bisection; each halves the interval, so the bound is exact to the last bit shown.
const STEPS: u32 = 60;

/// Two-sided bounds of the rate of `hits` among `trials` at a confidence such as 0.95. `None`
/// without trials, with more hits than trials, or a confidence outside 0 to 1.
pub fn bounds(hits: u32, trials: u32, confidence: f64) -> Option<(f64, f64)> {
    if trials == 0 || hits > trials || !(confidence > 0.0 && confidence < 1.0) {
        return None;
    }
    let tail = (1.0 - confidence) / 2.0;
    let low = match hits {
        0 => 0.0,
        // At least as many hits become likelier as the rate rises.
        _ => rate_where(|rate| 1.0 - at_most(hits - 1, trials, rate) > tail),
    };
    let high = if hits == trials {
        1.0
    } else {
        rate_where(|rate| at_most(hits, trials, rate) < tail)
    };
    Some((low, high))
}

/// The least rate at which `beyond` holds; it holds for every higher one.
fn rate_where(beyond: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..STEPS {
        let middle = f64::midpoint(low, high);
        if beyond(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    f64::midpoint(low, high)
}

/// Probability of at most `hits` among `trials` at a rate between 0 and 1.
fn at_most(hits: u32, trials: u32, rate: f64) -> f64 {
    let (yes, no) = (rate.ln(), (1.0 - rate).ln());
    let mut ways = 0.0_f64;
    let mut sum = 0.0;
    for k in 0..=hits {
        if k > 0 {
            ways += f64::from(trials - k + 1).ln() - f64::from(k).ln();
        }
        sum += (ways + f64::from(k) * yes + f64::from(trials - k) * no).exp();
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::float_cmp)]
    use super::*;

    fn check(hits: u32, trials: u32, confidence: f64, low: f64, high: f64) {
        let (got_low, got_high) = bounds(hits, trials, confidence).unwrap();
        assert!((got_low - low).abs() < 5e-6, "{hits}/{trials}: {got_low}");
        assert!(
            (got_high - high).abs() < 5e-6,
            "{hits}/{trials}: {got_high}"
        );
    }

    #[test]
    fn agrees_with_closed_forms_and_tabled_values() {
        // 1 - 0.025^(1/10), and its mirror.
        check(0, 10, 0.95, 0.0, 1.0 - 0.025_f64.powf(0.1));
        check(10, 10, 0.95, 0.025_f64.powf(0.1), 1.0);
        check(1, 1, 0.95, 0.025, 1.0);
        // Quantiles of the beta distribution: B(0.025; 5, 6), B(0.975; 6, 5) and so on.
        check(5, 10, 0.95, 0.187_086, 0.812_914);
        check(1, 20, 0.95, 0.001_265, 0.248_733);
    }

    #[test]
    fn bounds_enclose_the_rate_and_narrow_with_more_trials() {
        let (low, high) = bounds(20, 200, 0.95).unwrap();
        let (wide_low, wide_high) = bounds(2, 20, 0.95).unwrap();
        assert!(wide_low < low && low < 0.1 && 0.1 < high && high < wide_high);
    }

    #[test]
    fn has_no_bounds_without_trials() {
        assert_eq!(bounds(0, 0, 0.95), None);
        assert_eq!(bounds(3, 2, 0.95), None);
        assert_eq!(bounds(1, 2, 1.0), None);
    }
}
