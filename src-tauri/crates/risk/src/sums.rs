//! Exact sums and products of quantities, so that a limit that is just reached is not passed by a
//! rounding.

use jaiza_domain::decimal::Decimal;

/// Decimals that are kept.
const SCALE: u8 = 18;

/// A sum of decimals: exact to 18 decimals, a float beyond 128 bits or finer numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sum {
    digits: i128,
    /// Set once a number did not fit; the float then counts.
    inexact: bool,
    float: f64,
}

impl Sum {
    pub fn of(numbers: impl IntoIterator<Item = Decimal>) -> Self {
        let mut sum = Self::default();
        numbers.into_iter().for_each(|number| sum.add(number));
        sum
    }

    pub fn add(&mut self, number: Decimal) {
        self.float += number.to_f64();
        let (digits, scale) = number.parts();
        let unit = SCALE
            .checked_sub(scale)
            .and_then(|more| 10_i128.checked_pow(more.into()));
        let next = unit
            .and_then(|unit| digits.checked_mul(unit))
            .and_then(|digits| self.digits.checked_add(digits));
        match next {
            Some(digits) => self.digits = digits,
            None => self.inexact = true,
        }
    }

    /// The sum as a decimal; what does not fit is left out.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.digits, SCALE)
    }

    pub fn to_f64(self) -> f64 {
        if self.inexact {
            self.float
        } else {
            self.decimal().to_f64()
        }
    }
}

/// Product of two decimals; `None` beyond 128 bits.
pub(crate) fn product(a: Decimal, b: Decimal) -> Option<Decimal> {
    let ((a, scale_a), (b, scale_b)) = (a.parts(), b.parts());
    Some(Decimal::new(
        a.checked_mul(b)?,
        scale_a.checked_add(scale_b)?,
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::float_cmp)]
    use super::*;

    #[test]
    fn adds_tenths_without_a_rounding() {
        let tenth: Decimal = "0.1".parse().unwrap();
        assert_eq!(Sum::of([tenth; 3]).to_f64(), 0.3);
        assert_eq!(product(tenth, tenth).unwrap().to_string(), "0.01");
    }
}
