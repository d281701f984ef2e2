//! Which days count, and how many a period has on a basis.

use chrono::{Datelike, Days, NaiveDate};

use crate::levies::LevyError;

/// Which of the two end days count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CountRule {
    /// The day after the relevant date is the first.
    #[default]
    AfterFirst,
    /// The relevant date itself counts too.
    Both,
}

impl CountRule {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 2] =
        [("after_first", Self::AfterFirst), ("both", Self::Both)];
}

/// Day count and length of the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Actual days over 365, also in leap years.
    #[default]
    Act365,
    /// Actual days over 360.
    Act360,
    /// Actual days over 366 in leap years, else 365.
    ActAct,
    /// Months of 30 days, years of 360.
    Thirty360,
}

impl Basis {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 4] = [
        ("ACT/365", Self::Act365),
        ("ACT/360", Self::Act360),
        ("ACT/ACT", Self::ActAct),
        ("30E/360", Self::Thirty360),
    ];

    /// Days of the year that `day` lies in.
    pub fn year_days(self, day: NaiveDate) -> i64 {
        match self {
            Self::Act365 => 365,
            Self::Act360 | Self::Thirty360 => 360,
            Self::ActAct => {
                if day.leap_year() {
                    366
                } else {
                    365
                }
            }
        }
    }

    /// Days of a period, both ends inclusive.
    pub fn days(self, from: NaiveDate, to: NaiveDate) -> i64 {
        match self {
            Self::Thirty360 => {
                let before = from.pred_opt().unwrap_or(from);
                thirty_day_number(to) - thirty_day_number(before)
            }
            Self::Act365 | Self::Act360 | Self::ActAct => (to - from).num_days() + 1,
        }
    }
}

fn thirty_day_number(day: NaiveDate) -> i64 {
    360 * i64::from(day.year()) + 30 * i64::from(day.month()) + i64::from(day.day().min(30))
}

/// The counted days, inclusive; empty when `last` lies before `first`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Period {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Period {
    /// The days between the relevant date and the last day or the day of payment.
    ///
    /// # Errors
    /// `invalid_argument` when `to` lies before `from`.
    pub fn counted(
        from: NaiveDate,
        to: NaiveDate,
        paid_on: Option<NaiveDate>,
        count: CountRule,
    ) -> Result<Self, LevyError> {
        if to < from {
            return Err(LevyError::invalid(format!("{to} lies before {from}")));
        }
        let skipped = match count {
            CountRule::AfterFirst => Days::new(1),
            CountRule::Both => Days::new(0),
        };
        let first = from.checked_add_days(skipped).unwrap_or(from);
        Ok(Self {
            first,
            last: paid_on.map_or(to, |paid| paid.min(to)),
        })
    }

    /// Calendar days.
    pub fn days(self) -> i64 {
        ((self.last - self.first).num_days() + 1).max(0)
    }

    /// The days that lie in both.
    pub fn within(self, from: NaiveDate, to: Option<NaiveDate>) -> Option<Self> {
        let (first, last) = (
            self.first.max(from),
            to.map_or(self.last, |to| to.min(self.last)),
        );
        (first <= last).then_some(Self { first, last })
    }
}
