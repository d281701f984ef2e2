//! The figures of one state of an item, and the balance of several differences.

use serde::Serialize;

use super::schedule::Schedule;
use crate::exact::{Amount, AmountMap};

/// Customs value and levies of one state of an item, or the difference of two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Customs value.
    pub customs_value: Amount,
    /// Every levy of the schedule.
    pub levies: AmountMap,
    /// Sum of the levies.
    pub total: Amount,
    /// Sums by group.
    pub groups: AmountMap,
}

impl Side {
    /// From a customs value and the levies of the schedule.
    pub fn new(schedule: &Schedule, customs_value: Amount, levies: AmountMap) -> Self {
        let (total, groups) = (levies.total(), schedule.by_group(&levies));
        Self {
            customs_value,
            levies,
            total,
            groups,
        }
    }

    /// All figures zero.
    pub fn zero(schedule: &Schedule) -> Self {
        let value = Amount::zero(schedule.value().rounding.decimals());
        Self::new(schedule, value, schedule.no_levies())
    }

    /// Sum, figure by figure.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        self.zip(other, Amount::plus)
    }

    /// Difference, figure by figure.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.zip(other, Amount::minus)
    }

    fn zip(&self, other: &Self, change: fn(&Amount, &Amount) -> Amount) -> Self {
        Self {
            customs_value: change(&self.customs_value, &other.customs_value),
            levies: self.levies.zip(&other.levies, change),
            total: change(&self.total, &other.total),
            groups: self.groups.zip(&other.groups, change),
        }
    }
}

/// Sums of differences. Excess is never netted silently: `short` holds the positive differences,
/// `excess` the negative ones as a positive figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Balance {
    /// Algebraic sum by levy.
    pub levies: AmountMap,
    /// Algebraic sum, `short - excess`.
    pub total: Amount,
    /// Sum of the positive differences.
    pub short: Amount,
    /// Sum of the negative differences, without sign.
    pub excess: Amount,
}

impl Balance {
    /// Of differences at the grain finding, item, levy.
    pub fn of<'a>(schedule: &Schedule, differences: impl IntoIterator<Item = &'a Side>) -> Self {
        let levies = schedule.no_levies();
        let zero = levies.total();
        let start = Self {
            levies,
            total: zero.clone(),
            short: zero.clone(),
            excess: zero,
        };
        differences.into_iter().fold(start, |sum, side| Self {
            levies: sum.levies.zip(&side.levies, Amount::plus),
            total: sum.total.plus(&side.total),
            short: sum.short.plus(&side.levies.map(Amount::short).total()),
            excess: sum.excess.plus(&side.levies.map(Amount::excess).total()),
        })
    }
}
