//! Digits of amounts against Benford's law (sampling contract, `benford.digits`).
//!
//! Digits are those of the decimal text, never of a float. What stands out is a pointer to records,
//! never a finding.

mod amount;

use std::collections::BTreeMap;

use serde::Serialize;

pub use amount::Amount;

use crate::number::{count, exact};
use crate::refused::{Answer, Refused};
use crate::special::chi_square_above;

/// Which digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigitTest {
    /// 1 to 9.
    First,
    /// 0 to 9.
    Second,
    /// 10 to 99.
    FirstTwo,
    /// 100 to 999.
    FirstThree,
    /// 0 to 99.
    LastTwo,
}

/// Which signs are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    /// All but zero.
    #[default]
    Both,
    /// Above zero.
    Positive,
    /// Below zero.
    Negative,
}

impl Sign {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "both" => Ok(Self::Both),
            "positive" => Ok(Self::Positive),
            "negative" => Ok(Self::Negative),
            other => Err(Refused::argument(
                "sign",
                format!("\"{other}\" is unknown; use both, positive or negative."),
            )),
        }
    }
}

/// What is asked of the digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigitRequest {
    /// Which digits.
    pub test: DigitTest,
    /// Which signs.
    pub sign: Sign,
    /// Amounts below this, sign aside, are left out; a decimal text.
    pub min_abs: Option<String>,
    /// Decimals of an amount, for the last two digits.
    pub decimals: u32,
}

/// What was left out, each value for the first reason that holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Zero has no digits.
    pub zero: u64,
    /// The other sign.
    pub sign: u64,
    /// Below the minimum.
    pub below_minimum: u64,
}

/// The digit that stands out most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct LargestZ {
    /// The digit or digits.
    pub digit: u32,
    /// Its z statistic.
    pub z: f64,
}

/// Digits against their expected shares.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Digits {
    /// Values counted.
    pub n: u64,
    /// Values by digit.
    pub counts: BTreeMap<u32, u64>,
    /// Mean distance of the shares.
    pub mad: f64,
    /// Words of Nigrini (2012) for the mean distance; none for the last two digits.
    pub conformity: Option<&'static str>,
    /// Chi-square statistic.
    pub chi_square: f64,
    /// Cells less one.
    pub degrees_of_freedom: u64,
    /// Chance of such a chi-square.
    pub p_value: f64,
    /// Largest distance of the cumulated shares.
    pub ks_d: f64,
    /// The digit that stands out most.
    pub max_z: LargestZ,
    /// What was left out.
    pub excluded: LeftOut,
    /// Names of warnings.
    pub warnings: Vec<&'static str>,
}

/// Values below which Benford's law says little.
const FEW_VALUES: u64 = 300;

impl DigitTest {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "first" => Ok(Self::First),
            "second" => Ok(Self::Second),
            "first_two" => Ok(Self::FirstTwo),
            "first_three" => Ok(Self::FirstThree),
            "last_two" => Ok(Self::LastTwo),
            other => Err(Refused::argument(
                "test",
                format!(
                    "\"{other}\" is unknown; use first, second, first_two, first_three or last_two."
                ),
            )),
        }
    }

    /// The digits it counts.
    pub const fn digits(self) -> std::ops::RangeInclusive<u32> {
        match self {
            Self::First => 1..=9,
            Self::Second => 0..=9,
            Self::FirstTwo => 10..=99,
            Self::FirstThree => 100..=999,
            Self::LastTwo => 0..=99,
        }
    }

    /// Expected share of a digit.
    pub fn expected(self, digit: u32) -> f64 {
        let log = |number: u32| (1.0 / f64::from(number)).ln_1p() / std::f64::consts::LN_10;
        match self {
            Self::First | Self::FirstTwo | Self::FirstThree => log(digit),
            Self::Second => (1..=9).map(|first| log(10 * first + digit)).sum(),
            Self::LastTwo => 0.01,
        }
    }

    /// Limits of the mean distance (Nigrini 2012), inclusive: close, acceptable, marginal.
    const fn limits(self) -> Option<[f64; 3]> {
        match self {
            Self::First => Some([0.006, 0.012, 0.015]),
            Self::Second => Some([0.008, 0.010, 0.012]),
            Self::FirstTwo => Some([0.0012, 0.0018, 0.0022]),
            Self::FirstThree => Some([0.000_36, 0.000_44, 0.000_50]),
            Self::LastTwo => None,
        }
    }

    /// Words for a mean distance.
    fn conformity(self, mad: f64) -> Option<&'static str> {
        let words = ["close", "acceptable", "marginal"];
        let limits = self.limits()?;
        let found = limits.iter().zip(words).find(|(limit, _)| mad <= **limit);
        Some(found.map_or("nonconformity", |(_, word)| word))
    }

    /// The digits of one value, by its text; `None` for zero or no number.
    pub fn of(self, amount: &Amount<'_>, decimals: u32) -> Option<u32> {
        let digit = |place: usize| amount.significant(place);
        match self {
            Self::First => digit(0),
            Self::Second => digit(0).and(Some(digit(1).unwrap_or(0))),
            Self::FirstTwo => Some(digit(0)? * 10 + digit(1).unwrap_or(0)),
            Self::FirstThree => {
                Some(digit(0)? * 100 + digit(1).unwrap_or(0) * 10 + digit(2).unwrap_or(0))
            }
            Self::LastTwo => Some(amount.last_two(decimals)),
        }
    }
}

impl DigitRequest {
    /// Counts the digits of values.
    ///
    /// # Errors
    /// A text is no decimal number; no value is left.
    pub fn of_values<T: AsRef<str>>(&self, values: &[T]) -> Answer<Digits> {
        self.of_each(values, |_, _| ())
    }

    /// As [`Self::of_values`]; hands on the place, from 0, and the digits of every value that counts.
    ///
    /// # Errors
    /// As [`Self::of_values`].
    pub fn of_each<T: AsRef<str>>(
        &self,
        values: &[T],
        mut each: impl FnMut(usize, u32),
    ) -> Answer<Digits> {
        let mut counts = vec![0_u64; usize::try_from(self.test.digits().end() + 1).unwrap_or(0)];
        let mut excluded = LeftOut::default();
        let least = self
            .min_abs
            .as_deref()
            .map(|text| exact(text, "min_abs"))
            .transpose()?;
        for (place, text) in values.iter().enumerate() {
            let text = text.as_ref();
            let field = || format!("values[{}]", place + 1);
            let amount = Amount::read(text).ok_or_else(|| {
                Refused::argument(
                    &field(),
                    format!("\"{text}\" in {} is not a decimal number.", field()),
                )
            })?;
            if amount.is_zero() {
                excluded.zero += 1;
                continue;
            }
            let other = match self.sign {
                Sign::Both => false,
                Sign::Positive => amount.is_negative(),
                Sign::Negative => !amount.is_negative(),
            };
            if other {
                excluded.sign += 1;
                continue;
            }
            if let Some(least) = &least
                && num_traits::Signed::abs(&exact(text, &field())?) < *least
            {
                excluded.below_minimum += 1;
                continue;
            }
            let digit = self.test.of(&amount, self.decimals).unwrap_or(0);
            if let Some(slot) = usize::try_from(digit)
                .ok()
                .and_then(|digit| counts.get_mut(digit))
            {
                *slot += 1;
                each(place, digit);
            }
        }
        let counted = self.test.digits().map(|digit| {
            (
                digit,
                usize::try_from(digit)
                    .ok()
                    .and_then(|place| counts.get(place))
                    .copied()
                    .unwrap_or(0),
            )
        });
        compare(self.test, counted.collect(), excluded)
    }

    /// Takes counts as they are given.
    ///
    /// # Errors
    /// A digit that the test does not count; nothing counted.
    pub fn of_counts(&self, given: &BTreeMap<u32, u64>) -> Answer<Digits> {
        if let Some(digit) = given
            .keys()
            .find(|digit| !self.test.digits().contains(digit))
        {
            return Err(Refused::argument(
                "counts",
                format!("This test does not count the digits {digit}."),
            ));
        }
        let counted = self
            .test
            .digits()
            .map(|digit| (digit, given.get(&digit).copied().unwrap_or(0)));
        compare(self.test, counted.collect(), LeftOut::default())
    }
}

fn compare(test: DigitTest, counts: BTreeMap<u32, u64>, excluded: LeftOut) -> Answer<Digits> {
    let n: u64 = counts.values().sum();
    if n == 0 {
        return Err(Refused::empty(
            "values",
            "No value is left to count digits of.",
        ));
    }
    let total = count(n);
    let cells = count(counts.len() as u64);
    let (mut mad, mut chi_square, mut cumulated, mut ks_d) = (0.0, 0.0, 0.0_f64, 0.0_f64);
    let mut max_z = LargestZ {
        digit: *test.digits().start(),
        z: -1.0,
    };
    for (&digit, &counted) in &counts {
        let expected = test.expected(digit);
        let difference = count(counted) / total - expected;
        mad += difference.abs();
        chi_square += total * difference * difference / expected;
        cumulated += difference;
        ks_d = ks_d.max(cumulated.abs());
        let z = z_of(difference.abs(), expected, total);
        if z > max_z.z {
            max_z = LargestZ { digit, z };
        }
    }
    mad /= cells;
    Ok(Digits {
        n,
        mad,
        conformity: test.conformity(mad),
        chi_square,
        degrees_of_freedom: (counts.len() as u64).saturating_sub(1),
        p_value: chi_square_above(cells - 1.0, chi_square),
        ks_d,
        max_z,
        excluded,
        warnings: if n < FEW_VALUES {
            vec!["few_values"]
        } else {
            vec![]
        },
        counts,
    })
}

/// z of a share, with the correction for continuity where it is smaller than the distance.
pub fn z_of(distance: f64, expected: f64, n: f64) -> f64 {
    let correction = 1.0 / (2.0 * n);
    let reduced = if correction < distance {
        distance - correction
    } else {
        distance
    };
    reduced / (expected * (1.0 - expected) / n).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(test: DigitTest, amount: &str) -> Option<u32> {
        test.of(&Amount::read(amount).unwrap(), 2)
    }

    #[test]
    fn digits_are_those_of_the_text() {
        assert_eq!(digits(DigitTest::FirstTwo, "0.29"), Some(29));
        assert_eq!(digits(DigitTest::FirstTwo, "7"), Some(70));
        assert_eq!(digits(DigitTest::FirstTwo, "-0.0730"), Some(73));
        assert_eq!(digits(DigitTest::FirstTwo, "1e-7"), Some(10));
        assert_eq!(digits(DigitTest::FirstThree, "0.00012345"), Some(123));
        assert_eq!(digits(DigitTest::LastTwo, "1200.5"), Some(50));
        assert_eq!(digits(DigitTest::LastTwo, "3.149"), Some(14));
        assert_eq!(digits(DigitTest::LastTwo, "0.05"), Some(5));
        assert_eq!(digits(DigitTest::LastTwo, "12e-3"), Some(1));
        assert_eq!(digits(DigitTest::LastTwo, "12e2"), Some(0));
    }

    #[test]
    fn expected_shares_add_up_to_one() {
        for test in [
            DigitTest::First,
            DigitTest::Second,
            DigitTest::FirstTwo,
            DigitTest::FirstThree,
            DigitTest::LastTwo,
        ] {
            let sum: f64 = test.digits().map(|digit| test.expected(digit)).sum();
            assert!((sum - 1.0).abs() < 1e-12);
        }
    }
}
