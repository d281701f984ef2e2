//! Quantiles of the continuous distributions that plans and limits rest on.
//!
//! The functions themselves come from `statrs`; here they are turned round.

use statrs::function::beta::beta_reg;
use statrs::function::erf::erfc;
use statrs::function::gamma::{gamma_lr, gamma_ur};

/// Steps of a bisection: more than the bits of a float's mantissa.
const STEPS: u32 = 200;

/// Where a rising function passes zero between `low` and `high`, to the last bits.
///
/// Bisection with the step of the secant where that lies inside: it cannot leave the bracket.
pub fn crossing(mut low: f64, mut high: f64, rising: impl Fn(f64) -> f64) -> f64 {
    let (mut at_low, mut at_high) = (rising(low), rising(high));
    for step in 0..STEPS {
        let middle = 0.5 * (low + high);
        let secant = low - at_low * (high - low) / (at_high - at_low);
        let inside = secant > low && secant < high && step % 3 != 2;
        let at = if inside { secant } else { middle };
        let value = rising(at);
        if value < 0.0 {
            (low, at_low) = (at, value);
        } else {
            (high, at_high) = (at, value);
        }
        if value == 0.0 || (high - low) <= f64::EPSILON * high.abs() {
            return at;
        }
    }
    0.5 * (low + high)
}

/// Chance that a gamma variable of this shape and scale 1 is at most `x`.
pub fn gamma_below(shape: f64, x: f64) -> f64 {
    if x <= 0.0 { 0.0 } else { gamma_lr(shape, x) }
}

/// The value that a gamma variable of scale 1 stays below with this chance.
pub fn gamma_quantile(shape: f64, chance: f64) -> f64 {
    let mut high = shape.max(1.0);
    while gamma_below(shape, high) < chance {
        high *= 2.0;
    }
    // The smaller tail is compared, so that no digits are lost near one.
    crossing(0.0, high, |x| {
        if x <= 0.0 {
            -chance
        } else if chance > 0.5 {
            (1.0 - chance) - gamma_ur(shape, x)
        } else {
            gamma_lr(shape, x) - chance
        }
    })
}

/// Chance that a chi-square variable exceeds `x`.
pub fn chi_square_above(degrees: f64, x: f64) -> f64 {
    if x <= 0.0 {
        1.0
    } else {
        gamma_ur(degrees / 2.0, x / 2.0)
    }
}

/// Chance that a standard normal variable exceeds `x`.
pub fn normal_above(x: f64) -> f64 {
    0.5 * erfc(x / std::f64::consts::SQRT_2)
}

/// The value that a standard normal variable stays below with this chance.
pub fn normal_quantile(chance: f64) -> f64 {
    if chance < 0.5 {
        return -normal_quantile(1.0 - chance);
    }
    crossing(0.0, 40.0, |x| (1.0 - chance) - normal_above(x))
}

/// The value that a Student t variable stays below with this chance.
pub fn student_quantile(degrees: f64, chance: f64) -> f64 {
    if chance < 0.5 {
        return -student_quantile(degrees, 1.0 - chance);
    }
    let above = |t: f64| 0.5 * beta_reg(0.5 * degrees, 0.5, degrees / (degrees + t * t));
    let mut high = 2.0;
    while above(high) > 1.0 - chance && high < 1e300 {
        high *= 2.0;
    }
    crossing(0.0, high, |t| (1.0 - chance) - above(t))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, known: f64) {
        assert!(
            (value - known).abs() <= 1e-10 * known.abs(),
            "{value} {known}"
        );
    }

    #[test]
    fn agrees_with_printed_tables() {
        near(gamma_quantile(1.0, 0.95), 2.995_732_273_553_991);
        near(gamma_quantile(2.0, 0.95), 4.743_864_518_390_578);
        near(normal_quantile(0.975), 1.959_963_984_540_054);
        near(student_quantile(2.0, 0.975), 4.302_652_729_911_275);
        near(student_quantile(1.0, 0.95), 6.313_751_514_675_04);
        near(chi_square_above(2.0, 5.991_464_547_107_979), 0.05);
    }
}
