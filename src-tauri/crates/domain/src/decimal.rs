//! Exact decimals as they stand in an extract, a tariff or a request.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Most digits before the decimal sign (levies contract: `-?[0-9]{1,18}(\.[0-9]{1,12})?`).
const WHOLE_DIGITS: usize = 18;
/// Most digits behind the decimal sign.
const FRACTION_DIGITS: usize = 12;

/// Whole numbers up to here are floats without loss.
const EXACT_IN_FLOAT: u64 = 1 << 53;
/// Powers of ten that are floats without loss, as far as the grammar goes.
const POWERS_OF_TEN: [f64; 13] = [
    1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
];

/// An exact decimal number `mantissa / 10^scale`, always in lowest form (no trailing zeros), so
/// that equal numbers are equal values. Crosses every boundary as text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

/// The text is not a decimal of at most 18 digits before and 12 behind a full stop.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a decimal number of at most 18 digits before and 12 after the point")]
pub struct NotADecimal(pub String);

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self {
        mantissa: 0,
        scale: 0,
    };

    /// A whole number.
    pub const fn whole(value: i64) -> Self {
        Self {
            mantissa: value as i128,
            scale: 0,
        }
    }

    /// `mantissa / 10^scale` of a mantissa of 64 bits, brought to lowest form.
    pub fn short(mut mantissa: i64, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self {
            mantissa: i128::from(mantissa),
            scale,
        }
    }

    /// Adds the number to a text, as it crosses every boundary.
    pub fn push_to(self, text: &mut String) {
        use std::fmt::Write as _;
        let Ok(mantissa) = i64::try_from(self.mantissa) else {
            // Writing to a text cannot fail.
            let _ = write!(text, "{self}");
            return;
        };
        if mantissa < 0 {
            text.push('-');
        }
        let mut digits = [b'0'; 40];
        let (mut rest, mut at) = (mantissa.unsigned_abs(), digits.len());
        let scale = usize::from(self.scale);
        while rest > 0 || digits.len() - at <= scale {
            at -= 1;
            if let Some(slot) = digits.get_mut(at) {
                *slot = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            }
            rest /= 10;
        }
        let written = digits.get(at..).unwrap_or_default();
        let (whole, fraction) = written.split_at(written.len() - scale);
        text.push_str(std::str::from_utf8(whole).unwrap_or_default());
        if scale > 0 {
            text.push('.');
            text.push_str(std::str::from_utf8(fraction).unwrap_or_default());
        }
    }

    /// `mantissa / 10^scale`, brought to lowest form.
    pub fn new(mut mantissa: i128, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// The digits without the point, and how many of them stand behind it.
    pub const fn parts(self) -> (i128, u8) {
        (self.mantissa, self.scale)
    }

    /// Above zero?
    pub const fn is_positive(self) -> bool {
        self.mantissa > 0
    }

    /// Exactly zero?
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// Nearest binary float; for scores and figures on screen, never for money.
    pub fn to_f64(self) -> f64 {
        // Both numbers are floats without loss, so that one division rounds as parsing would.
        if let (Ok(digits), Some(unit)) = (
            i64::try_from(self.mantissa),
            POWERS_OF_TEN.get(usize::from(self.scale)),
        ) && digits.unsigned_abs() <= EXACT_IN_FLOAT
        {
            #[allow(clippy::cast_precision_loss)]
            return digits as f64 / unit;
        }
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// Rounded to a whole number, halves away from zero; `None` when it does not fit an `i64`.
    pub fn round_half_up(self) -> Option<i64> {
        if self.scale == 0 {
            return i64::try_from(self.mantissa).ok();
        }
        let unit = 10_i128.checked_pow(u32::from(self.scale))?;
        let (whole, rest) = (self.mantissa / unit, self.mantissa % unit);
        let carry = i128::from(rest.abs() * 2 >= unit) * self.mantissa.signum();
        i64::try_from(whole + carry).ok()
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let refuse = || NotADecimal(text.chars().take(60).collect());
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits
            .split_once('.')
            .map_or((digits, None), |(w, f)| (w, Some(f)));
        let sound = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !sound(whole, WHOLE_DIGITS) || !fraction.is_none_or(|f| sound(f, FRACTION_DIGITS)) {
            return Err(refuse());
        }
        let fraction = fraction.unwrap_or("");
        // 30 digits fit 128 bits many times over.
        let digits = whole.bytes().chain(fraction.bytes());
        let magnitude = digits.fold(0_i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        let mantissa = if text.starts_with('-') {
            -magnitude
        } else {
            magnitude
        };
        Ok(Self::new(
            mantissa,
            u8::try_from(fraction.len()).map_err(|_| refuse())?,
        ))
    }
}

impl fmt::Display for Decimal {
    /// Plain form: no exponent, no trailing zeros, never "-0".
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.scale == 0 {
            return write!(out, "{}", self.mantissa);
        }
        let scale = usize::from(self.scale);
        let digits = format!(
            "{:0>width$}",
            self.mantissa.unsigned_abs(),
            width = scale + 1
        );
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        write!(out, "{sign}{whole}.{fraction}")
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let scale = self.scale.max(other.scale);
        let lift = |d: &Self| {
            d.mantissa
                .checked_mul(10_i128.pow(u32::from(scale - d.scale)))
        };
        match (lift(self), lift(other)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Only numbers beyond the grammar overflow; their order then follows the float.
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(input)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_into_a_text_as_it_is_shown() {
        for mantissa in [
            0,
            1,
            -1,
            7,
            10,
            105,
            -99_999,
            i64::MAX.into(),
            i64::MIN.into(),
            i128::from(i64::MAX) * 1_000,
        ] {
            for scale in [0, 1, 2, 6, 12] {
                let number = Decimal::new(mantissa, scale);
                let mut text = String::from("x");
                number.push_to(&mut text);
                assert_eq!(text, format!("x{number}"));
            }
        }
    }

    #[test]
    fn is_the_nearest_float() {
        for text in [
            "0.1",
            "-2.675",
            "1234567.891",
            "0.000000000001",
            "9007199254740993",
            "123456789012345678.123456789012",
        ] {
            let parsed: f64 = text.parse().unwrap();
            let number: Decimal = text.parse().unwrap();
            assert!(number.to_f64().to_bits() == parsed.to_bits(), "{text}");
        }
    }

    #[test]
    fn shows_the_plain_form() {
        for (text, plain) in [
            ("2.350", "2.35"),
            ("-0.0", "0"),
            ("007", "7"),
            ("-0.05", "-0.05"),
        ] {
            assert_eq!(text.parse::<Decimal>().unwrap().to_string(), plain);
        }
    }

    #[test]
    fn refuses_what_the_grammar_does_not_hold() {
        for text in [
            "",
            ".5",
            "5.",
            "1e3",
            "+1",
            "1,000",
            "1234567890123456789",
            "1.1234567890123",
        ] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }

    #[test]
    fn rounds_halves_away_from_zero() {
        for (text, whole) in [
            ("2.5", 3),
            ("-2.5", -3),
            ("2.49", 2),
            ("-0.5", -1),
            ("7", 7),
        ] {
            assert_eq!(
                text.parse::<Decimal>().unwrap().round_half_up(),
                Some(whole)
            );
        }
    }

    #[test]
    fn orders_by_value_not_by_digits() {
        assert!("2.35".parse::<Decimal>().unwrap() < "10.1".parse().unwrap());
        assert!("-1".parse::<Decimal>().unwrap() < "0.001".parse().unwrap());
    }
}
