//! Unbounded exact numbers, rounding and the three ways of showing a number.
//!
//! Rule: levies contract, "Numbers, dates, rounding". Every intermediate value is an unbounded
//! rational; nothing is rounded except where a rule says so.

pub mod amount;
pub mod rounding;

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde::{Serialize, Serializer};

pub use self::amount::{Amount, AmountMap};
pub use self::rounding::{BadRounding, Rounding, RoundingMode};
use crate::decimal::Decimal;

/// Decimals shown of a number that has no finite decimal form.
const ENDLESS_DECIMALS: u32 = 12;

/// An exact rational number without bound. Serialises in its plain form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio(BigRational);

impl Ratio {
    /// Zero.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self(BigRational::from_integer(value.into()))
    }

    /// `self / 100`.
    #[must_use]
    pub fn percent(&self) -> Self {
        self / &Self::whole(100)
    }

    /// The quotient; `None` when `divisor` is zero.
    pub fn checked_div(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| self / divisor)
    }

    /// Exactly zero?
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Above zero?
    pub fn is_positive(&self) -> bool {
        self.0.is_positive()
    }

    /// Below zero?
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The value without its sign.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// Greatest whole number not above it.
    pub(crate) fn floor(&self) -> BigInt {
        self.0.floor().to_integer()
    }

    /// The whole number closest to zero on its side.
    pub(crate) fn truncated(&self) -> BigInt {
        self.0.to_integer()
    }

    pub(crate) const fn from_rational(value: BigRational) -> Self {
        Self(value)
    }

    /// *Plain* form: no exponent, no trailing zeros, never "-0". A number without finite decimal
    /// form is shown with 12 decimals.
    pub fn plain(&self) -> String {
        let mut rest = self.0.denom().clone();
        let mut decimals = 0;
        for prime in [2_u32, 5] {
            let mut powers = 0;
            while (&rest % prime).is_zero() {
                rest /= prime;
                powers += 1;
            }
            decimals = decimals.max(powers);
        }
        if rest == BigInt::from(1) {
            self.fixed(decimals)
        } else {
            self.display(ENDLESS_DECIMALS)
        }
    }

    /// *Display* form: rounded half up to `decimals`, zeros trimmed. Only to be shown, never to be
    /// used further.
    pub fn display(&self, decimals: u32) -> String {
        let text = self.fixed(decimals);
        if !text.contains('.') {
            return text;
        }
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// Rounded half up and shown with exactly `decimals` decimals, never "-0".
    pub fn fixed(&self, decimals: u32) -> String {
        let scaled = &self.0 * BigRational::from_integer(BigInt::from(10).pow(decimals));
        let half = BigRational::new(1.into(), 2.into());
        let whole = (scaled.abs() + half).floor().to_integer();
        let sign = if self.is_negative() && !whole.is_zero() {
            "-"
        } else {
            ""
        };
        let decimals = decimals as usize;
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        let digits = format!("{:0>width$}", whole.to_string(), width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        format!("{sign}{whole}.{fraction}")
    }
}

impl From<Decimal> for Ratio {
    fn from(value: Decimal) -> Self {
        let (mantissa, scale) = value.parts();
        let unit = BigInt::from(10).pow(u32::from(scale));
        Self(BigRational::new(mantissa.into(), unit))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.plain())
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.plain())
    }
}

/// Decimals of the *display* form (factors of surcharge show ten).
pub const DISPLAY_DECIMALS: u32 = 6;

/// Serialises in the *display* form with six decimals; for traces only.
pub(crate) fn as_display<S: Serializer>(value: &Ratio, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(&value.display(DISPLAY_DECIMALS))
}

macro_rules! operators {
    ($($name:ident $method:ident),*) => {$(
        impl $name for &Ratio {
            type Output = Ratio;
            fn $method(self, other: &Ratio) -> Ratio {
                Ratio((&self.0).$method(&other.0))
            }
        }
        impl $name for Ratio {
            type Output = Ratio;
            fn $method(self, other: Ratio) -> Ratio {
                Ratio(self.0.$method(other.0))
            }
        }
    )*};
}

operators!(Add add, Sub sub, Mul mul);

// Where a zero divisor means something, ask `checked_div` instead.
impl Div for &Ratio {
    type Output = Ratio;

    /// Quotient; zero when the divisor is zero, so that nothing panics.
    fn div(self, other: &Ratio) -> Ratio {
        if other.is_zero() {
            Ratio::zero()
        } else {
            Ratio(&self.0 / &other.0)
        }
    }
}

impl Neg for &Ratio {
    type Output = Ratio;

    fn neg(self) -> Ratio {
        Ratio(-&self.0)
    }
}

impl Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, n| sum + n)
    }
}

#[cfg(test)]
mod tests;
