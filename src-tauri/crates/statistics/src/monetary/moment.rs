//! The modified moment bound of Dworin and Grimlund (1984) for populations of accounts.

use crate::number::{count, length};
use crate::special::normal_quantile;

/// Upper limit of the misstatement as a share of the population's value, from all taints that are not
/// zero, those of the other sign as negative numbers.
///
/// A gamma distribution with the first three moments of rate × taint, where one hypothetical taint
/// stands for what was not seen.
pub fn upper_share(taints: &[f64], sample_size: u64, confidence: f64) -> f64 {
    let (m, n) = (length(taints.len()), count(sample_size));
    let mean = taints.iter().sum::<f64>() / m.max(1.0);
    let hypothetical = if taints.is_empty() {
        0.81
    } else {
        0.81 * 0.667f64.mul_add(-(10.0 * mean).tanh(), 1.0)
            * 0.667f64.mul_add((m / 10.0).tanh(), 1.0)
    };
    let power = |exponent: i32| {
        let seen: f64 = taints.iter().map(|taint| taint.powi(exponent)).sum();
        (hypothetical.powi(exponent) + seen) / (m + 1.0)
    };
    let (t1, t2, t3) = (power(1), power(2), power(3));
    let p1 = (m + 1.0) / (n + 2.0);
    let p2 = (m + 2.0) / (n + 3.0) * p1;
    let p3 = (m + 3.0) / (n + 4.0) * p2;
    let u1 = p1 * t1;
    let u2 = (p1 * t2 + (n - 1.0) * p2 * t1 * t1) / n;
    let u3 = (p1 * t3 + 3.0 * (n - 1.0) * p2 * t1 * t2 + (n - 1.0) * (n - 2.0) * p3 * t1.powi(3))
        / (n * n);
    let variance = u2 - u1 * u1;
    let third = u3 - 3.0 * u1 * u2 + 2.0 * u1.powi(3);
    let shape = 4.0 * variance.powi(3) / (third * third);
    let scale = 0.5 * third / variance;
    let shift = u1 - 2.0 * variance * variance / third;
    let z = normal_quantile(confidence);
    let cube = 1.0 + z / (9.0 * shape).sqrt() - 1.0 / (9.0 * shape);
    shift + shape * scale * cube.powi(3)
}
