//! Audit days of a target, by a dated rule.

use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::decimal::Decimal;

/// Ten-thousandths in a day: rates have four places.
const PARTS: u64 = 10_000;
/// Days are rounded up to halves.
const STEP: u64 = PARTS / 2;

/// Working days of one officer, exact to four places. `Display` and `FromStr` as `12.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days(u64);

impl Days {
    /// More than anybody has.
    pub const MOST: Self = Self(u64::MAX);

    /// What is left when `other` is taken away; `None` when it is more.
    #[must_use]
    pub fn less(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }
}

impl Sum for Days {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        Self(all.fold(0, |sum, one| sum.saturating_add(one.0)))
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / PARTS, self.0 % PARTS);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let part = format!("{part:04}");
        write!(f, "{whole}.{}", part.trim_end_matches('0'))
    }
}

impl FromStr for Days {
    type Err = ();

    /// Not negative, at most four places, at most a million.
    fn from_str(text: &str) -> Result<Self, ()> {
        // The parser of decimals refuses what is no number; digits are then read as they stand.
        let text = text.trim();
        text.parse::<Decimal>().map_err(|_| ())?;
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || part.len() > 4 || !digits(whole) || !digits(part) {
            return Err(());
        }
        let whole: u64 = whole.parse().map_err(|_| ())?;
        let part: u64 = format!("{part:0<4}").parse().map_err(|_| ())?;
        if whole > 1_000_000 {
            return Err(());
        }
        Ok(Self(whole * PARTS + part))
    }
}

/// How large a target is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// Declarations.
    pub declarations: u32,
    /// Items.
    pub items: u32,
    /// Value in whole rupees.
    pub value: i64,
}

/// The rule from a day on: days of a target by its size, rounded up to half days, at least half a
/// day and at most [`Self::most`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRates {
    /// First day of the rule.
    pub from: NaiveDate,
    /// Days that every target takes.
    pub base: Days,
    /// For each declaration.
    pub per_declaration: Days,
    /// For each item.
    pub per_item: Days,
    /// For each million rupees.
    pub per_million: Days,
    /// No target takes more.
    pub most: Days,
}

impl DayRates {
    /// Days of a target.
    pub fn days(&self, size: Size) -> Days {
        let times = |rate: Days, count: u64| rate.0.saturating_mul(count);
        let value = u128::try_from(size.value).unwrap_or(0) * u128::from(self.per_million.0);
        let parts = [
            self.base.0,
            times(self.per_declaration, u64::from(size.declarations)),
            times(self.per_item, u64::from(size.items)),
            u64::try_from(value.div_ceil(1_000_000)).unwrap_or(u64::MAX),
        ];
        let sum = parts.into_iter().fold(0, u64::saturating_add);
        let halves = sum.min(u64::MAX - STEP).div_ceil(STEP).max(1) * STEP;
        Days(halves.min(self.most.0))
    }

    /// The rule in force on a day: the latest that has begun; the first when none has.
    pub fn on(rules: &[Self], day: NaiveDate) -> Option<&Self> {
        let begun = rules.iter().filter(|rule| rule.from <= day);
        let latest = begun.max_by_key(|rule| rule.from);
        latest.or_else(|| rules.iter().min_by_key(|rule| rule.from))
    }
}
