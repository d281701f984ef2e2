//! Does a series rise or fall? Mann and Kendall's test and Sen's slope (sampling contract,
//! `trend.mann_kendall`).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::number::{Column, length};
use crate::quantiles::{median, sort};
use crate::refused::{Answer, Refused};
use crate::special::normal_above;

/// Values beyond which all pairs are too many to look at.
const MOST_VALUES: usize = 10_000;

/// The test and the slope.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Trend {
    /// Pairs that rise less pairs that fall.
    pub s: i64,
    /// Variance of it, corrected for ties.
    pub variance: f64,
    /// Standardised, corrected for continuity.
    pub z: f64,
    /// Two-sided.
    pub p_value: f64,
    /// Median of the slopes between pairs, for a step of one.
    pub sen_slope: f64,
    /// Median of the values less slope × median of the steps, counted from 0.
    pub sen_intercept: f64,
}

/// Tests a series in its order.
///
/// # Errors
/// Fewer than two values, or too many to compare them all.
pub fn mann_kendall(values: &Column) -> Answer<Trend> {
    let units = &values.values;
    if units.len() < 2 {
        return Err(Refused::argument(
            "values",
            "A trend needs two values or more.",
        ));
    }
    if units.len() > MOST_VALUES {
        return Err(Refused::argument(
            "values",
            "A trend is tested on at most 10,000 values; add them up by day or month first.",
        ));
    }
    let floats = values.floats();
    let mut s = 0_i64;
    let mut slopes = Vec::with_capacity(units.len() * (units.len() - 1) / 2);
    for (place, (first, from)) in units.iter().zip(&floats).enumerate() {
        for (step, (second, to)) in units.iter().zip(&floats).skip(place + 1).enumerate() {
            s += match second.cmp(first) {
                std::cmp::Ordering::Greater => 1,
                std::cmp::Ordering::Equal => 0,
                std::cmp::Ordering::Less => -1,
            };
            slopes.push((to - from) / length(step + 1));
        }
    }
    let mut ties: BTreeMap<i128, usize> = BTreeMap::new();
    for unit in units {
        *ties.entry(*unit).or_default() += 1;
    }
    let spread = |n: usize| length(n) * (length(n) - 1.0) * 2.0f64.mul_add(length(n), 5.0);
    let variance = (spread(units.len()) - ties.values().map(|n| spread(*n)).sum::<f64>()) / 18.0;
    #[allow(clippy::cast_precision_loss)]
    let reduced = (s - s.signum()) as f64;
    let z = if variance > 0.0 {
        reduced / variance.sqrt()
    } else {
        0.0
    };
    sort(&mut slopes);
    let sen_slope = median(&slopes).unwrap_or(0.0);
    let mut sorted = floats;
    sort(&mut sorted);
    let centre = 0.5 * (length(units.len()) - 1.0);
    Ok(Trend {
        s,
        variance,
        z,
        p_value: (2.0 * normal_above(z.abs())).min(1.0),
        sen_slope,
        sen_intercept: median(&sorted).unwrap_or(0.0) - sen_slope * centre,
    })
}
