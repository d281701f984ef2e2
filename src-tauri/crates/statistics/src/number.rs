//! Exact numbers: decimal texts as rationals, and lists of them on one scale.
//!
//! Rule: sampling contract, "Numbers". A text is never read through a binary float.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Pow, Signed, ToPrimitive, Zero};

use crate::refused::{Answer, Refused};

/// Largest power of ten that a text may name, either way.
const MOST_EXPONENT: i64 = 400;

/// Digits of a decimal text: `digits / 10^scale`.
struct Written {
    digits: BigInt,
    scale: i64,
}

/// Sign, digits and exponent of a text; `None` when it is no decimal number.
fn read(text: &str) -> Option<Written> {
    let (body, exponent) = match text.split_once(['e', 'E']) {
        Some((body, exponent)) => (body, exponent.parse::<i64>().ok()?),
        None => (text, 0),
    };
    let unsigned = body.strip_prefix(['-', '+']).unwrap_or(body);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !plain(whole) || !plain(fraction) {
        return None;
    }
    if exponent.abs() > MOST_EXPONENT {
        return None;
    }
    let digits: BigInt = format!("{whole}{fraction}").parse().ok()?;
    let digits = if body.starts_with('-') {
        -digits
    } else {
        digits
    };
    let scale = i64::try_from(fraction.len()).ok()? - exponent;
    Some(Written { digits, scale })
}

fn power_of_ten(exponent: i64) -> BigInt {
    BigInt::from(10).pow(exponent.unsigned_abs())
}

/// The exact value of a decimal text such as `"0.035"` or `"1e-7"`.
///
/// # Errors
/// The text is no decimal number; `field` is named.
pub fn exact(text: &str, field: &str) -> Answer<BigRational> {
    let Some(Written { digits, scale }) = read(text.trim()) else {
        return Err(Refused::argument(
            field,
            format!("\"{text}\" in {field} is not a decimal number."),
        ));
    };
    Ok(if scale > 0 {
        BigRational::new(digits, power_of_ten(scale))
    } else {
        BigRational::from_integer(digits * power_of_ten(scale))
    })
}

/// A whole number as a rational.
pub fn whole(value: u64) -> BigRational {
    BigRational::from_integer(value.into())
}

/// Nearest binary float; infinite beyond its range.
pub fn float(value: &BigRational) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// The smallest whole number not below the value; `None` beyond 64 bits or below zero.
pub fn ceiling(value: &BigRational) -> Option<u64> {
    value.ceil().to_integer().to_u64()
}

/// The largest whole number not above the value; `None` beyond 64 bits or below zero.
pub fn floor(value: &BigRational) -> Option<u64> {
    value.floor().to_integer().to_u64()
}

/// A count as a float: exact up to 2^53, which no audit reaches.
#[allow(clippy::cast_precision_loss)]
pub fn count(value: u64) -> f64 {
    value as f64
}

/// A length as a float.
pub fn length(value: usize) -> f64 {
    count(u64::try_from(value).unwrap_or(u64::MAX))
}

/// Decimal values as whole numbers of one unit, `10^-scale`: sums and comparisons are exact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Decimals of the unit.
    pub scale: u32,
    /// The values, in units.
    pub values: Vec<i128>,
}

/// Most digits of a value in units: sums of millions of them still fit 128 bits.
const MOST_DIGITS: usize = 30;

impl Column {
    /// Reads texts; `field` names them in a refusal, counted from 1.
    ///
    /// # Errors
    /// A text is no decimal number, or the values span more than 30 digits.
    pub fn read<T: AsRef<str>>(texts: &[T], field: &str) -> Answer<Self> {
        let refuse = |place: usize, why: &str| {
            let text = texts.get(place).map_or("", AsRef::as_ref);
            let at = format!("{field}[{}]", place + 1);
            Refused::argument(&at, format!("\"{text}\" in {at} {why}."))
        };
        let short: Option<Vec<(i64, u32)>> =
            texts.iter().map(|text| short(text.as_ref())).collect();
        if let Some(short) = short {
            let scale = short.iter().map(|(_, scale)| *scale).max().unwrap_or(0);
            let values = short
                .iter()
                .map(|(digits, own)| i128::from(*digits) * 10_i128.pow(scale.saturating_sub(*own)));
            return Ok(Self {
                scale,
                values: values.collect(),
            });
        }
        let mut written = Vec::with_capacity(texts.len());
        for (place, text) in texts.iter().enumerate() {
            let text = text.as_ref().trim();
            written.push(read(text).ok_or_else(|| refuse(place, "is not a decimal number"))?);
        }
        let scale = written
            .iter()
            .map(|one| one.scale)
            .max()
            .unwrap_or(0)
            .max(0);
        let mut values = Vec::with_capacity(written.len());
        for (place, one) in written.iter().enumerate() {
            let units = &one.digits * power_of_ten(scale - one.scale);
            let fits = units
                .to_i128()
                .filter(|units| units.to_string().len() <= MOST_DIGITS + 1);
            values
                .push(fits.ok_or_else(|| refuse(place, "has too many digits beside the others"))?);
        }
        Ok(Self {
            scale: u32::try_from(scale).unwrap_or(0),
            values,
        })
    }

    /// Units of one.
    pub fn unit(&self) -> BigInt {
        BigInt::from(10).pow(self.scale)
    }

    /// A number of units as the value it stands for.
    pub fn value(&self, units: impl Into<BigInt>) -> BigRational {
        BigRational::new(units.into(), self.unit())
    }

    /// The same as a float.
    pub fn float(&self, units: impl Into<BigInt>) -> f64 {
        float(&self.value(units))
    }

    /// The values as floats.
    pub fn floats(&self) -> Vec<f64> {
        self.values.iter().map(|units| self.float(*units)).collect()
    }
}

/// A plain text of at most 15 digits; the way of nearly all values.
fn short(text: &str) -> Option<(i64, u32)> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    if unsigned.is_empty() || unsigned.len() > 16 {
        return None;
    }
    let (mut digits, mut scale, mut point, mut any) = (0_i64, 0, false, false);
    for byte in unsigned.bytes() {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10 + i64::from(byte - b'0');
                scale += u32::from(point);
                any = true;
            }
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    let signed = if text.starts_with('-') {
        -digits
    } else {
        digits
    };
    any.then_some((signed, scale))
}

/// Sum of whole numbers without bound.
pub fn sum(values: impl IntoIterator<Item = i128>) -> BigInt {
    values
        .into_iter()
        .fold(BigInt::zero(), |sum, value| sum + value)
}

/// Strictly between zero and one?
pub fn is_share(value: &BigRational) -> bool {
    value.is_positive() && value < &BigRational::one()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp)]
    use super::*;

    #[test]
    fn reads_decimal_texts_without_loss() {
        assert_eq!(exact("0.035", "r").unwrap() * whole(400), whole(14));
        assert_eq!(exact("1.5e3", "r").unwrap(), whole(1500));
        assert_eq!(
            exact("-2E-1", "r").unwrap(),
            -BigRational::new(1.into(), 5.into())
        );
        for wrong in ["", "1,5", "0x1", "1e999", ".", "NaN", "--1"] {
            assert_eq!(exact(wrong, "r").unwrap_err().field, "r");
        }
    }

    #[test]
    fn brings_a_list_to_one_unit() {
        let short = Column::read(&["1.5", "-2", "0.25"], "values").unwrap();
        assert_eq!((short.scale, short.values), (2, vec![150, -200, 25]));
        let long = Column::read(&["1e2", "0.00000000000000000001"], "values").unwrap();
        assert_eq!(long.values[1], 1);
        assert_eq!(long.float(long.values[0]), 100.0);
        let refused = Column::read(&["1", "x"], "values").unwrap_err();
        assert_eq!(refused.field, "values[2]");
    }
}
