//! Unbounded exact numbers, rounding and the three ways of showing a number.
//!
//! Rule: levies contract, "Numbers, dates, rounding". Every intermediate value is an unbounded
//! rational; nothing is rounded except where a rule says so.

pub mod amount;
mod form;
pub mod rounding;

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde::{Serialize, Serializer};

use self::form::{Form, power};

pub use self::amount::{Amount, AmountMap};
pub use self::rounding::{BadRounding, Rounding, RoundingMode};
use crate::decimal::Decimal;

/// Decimals shown of a number that has no finite decimal form.
const ENDLESS_DECIMALS: u32 = 12;

/// An exact rational number without bound. Serialises in its plain form.
#[derive(Clone, Debug)]
pub struct Ratio(Form);

impl Ratio {
    /// Zero.
    pub const fn zero() -> Self {
        Self(Form::whole(0))
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self(Form::whole(value.into()))
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
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }

    /// *Plain* form: no exponent, no trailing zeros, never "-0". A number without finite decimal
    /// form is shown with 12 decimals.
    pub fn plain(&self) -> String {
        let value = match &self.0 {
            Form::Short { scale, .. } => return self.display(*scale),
            Form::Long(value) => value,
        };
        let mut rest = value.denom().clone();
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
        match self.short_digits(decimals) {
            Some(digits) => pointed(
                self.is_negative() && digits != 0,
                &digits.to_string(),
                decimals,
            ),
            None => self.long_fixed(decimals),
        }
    }

    /// Digits of the value without its sign, rounded half up to `decimals`.
    fn short_digits(&self, decimals: u32) -> Option<i128> {
        let Form::Short { mantissa, scale } = &self.0 else {
            return None;
        };
        let digits = mantissa.checked_abs()?;
        if *scale <= decimals {
            return digits.checked_mul(power(decimals - scale)?);
        }
        let unit = power(scale - decimals)?;
        let (whole, rest) = (digits / unit, digits % unit);
        Some(whole + i128::from(rest >= unit - rest))
    }

    fn long_fixed(&self, decimals: u32) -> String {
        let scaled = self.0.fraction() * BigRational::from_integer(BigInt::from(10).pow(decimals));
        let half = BigRational::new(1.into(), 2.into());
        let whole = (scaled.abs() + half).floor().to_integer();
        pointed(
            self.is_negative() && !whole.is_zero(),
            &whole.to_string(),
            decimals,
        )
    }
}

/// Digits with their point and sign.
fn pointed(negative: bool, digits: &str, decimals: u32) -> String {
    let sign = if negative { "-" } else { "" };
    let decimals = decimals as usize;
    if decimals == 0 {
        return format!("{sign}{digits}");
    }
    let digits = format!("{digits:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    format!("{sign}{whole}.{fraction}")
}

impl Default for Ratio {
    fn default() -> Self {
        Self::zero()
    }
}

// Equal numbers are equal, whatever form they are in.
impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.0.compare(&other.0) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.compare(&other.0)
    }
}

impl From<Decimal> for Ratio {
    fn from(value: Decimal) -> Self {
        let (mantissa, scale) = value.parts();
        Self(Form::Short {
            mantissa,
            scale: scale.into(),
        })
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
    ($($name:ident $method:ident $form:ident),*) => {$(
        impl $name for &Ratio {
            type Output = Ratio;
            fn $method(self, other: &Ratio) -> Ratio {
                Ratio(self.0.$form(&other.0))
            }
        }
        impl $name for Ratio {
            type Output = Ratio;
            fn $method(self, other: Ratio) -> Ratio {
                Ratio(self.0.$form(&other.0))
            }
        }
    )*};
}

operators!(Add add plus, Sub sub minus, Mul mul times);

// Where a zero divisor means something, ask `checked_div` instead.
impl Div for &Ratio {
    type Output = Ratio;

    /// Quotient; zero when the divisor is zero, so that nothing panics.
    fn div(self, other: &Ratio) -> Ratio {
        if other.is_zero() {
            Ratio::zero()
        } else {
            Ratio(self.0.over(&other.0))
        }
    }
}

impl Neg for &Ratio {
    type Output = Ratio;

    fn neg(self) -> Ratio {
        Ratio(self.0.negative())
    }
}

impl Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, n| sum + n)
    }
}

#[cfg(test)]
mod tests;
