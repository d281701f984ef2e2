//! The difference between two states of one item.

use serde::Serialize;

use super::compute::{Share, Trace, compute};
use super::schedule::Schedule;
use super::side::{Balance, Side};
use super::{Facts, LevyError};
use crate::exact::{Amount, AmountMap};

/// Before, after and what lies between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Delta {
    /// As declared.
    pub before: Side,
    /// As found.
    pub after: Side,
    /// After less before: positive = short-levied, negative = excess.
    pub difference: Side,
    /// Sum of the positive differences.
    pub short: Amount,
    /// Sum of the negative differences, without sign.
    pub excess: Amount,
    /// The negative differences, without sign.
    pub excess_levies: AmountMap,
    /// How both sides came about.
    pub trace: DeltaTrace,
}

/// Traces of both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct DeltaTrace {
    pub before: Trace,
    pub after: Trace,
}

/// Computes both sides on the same share.
///
/// # Errors
/// As [`compute`].
pub fn delta(
    schedule: &Schedule,
    before: &Facts,
    after: &Facts,
    share: &Share,
) -> Result<Delta, LevyError> {
    let before = compute(schedule, before, share)?;
    let after = compute(schedule, after, share)?;
    let difference = after.side.minus(&before.side);
    let Balance { short, excess, .. } = Balance::of(schedule, [&difference]);
    Ok(Delta {
        excess_levies: excess_levies(&difference),
        before: before.side,
        after: after.side,
        difference,
        short,
        excess,
        trace: DeltaTrace {
            before: before.trace,
            after: after.trace,
        },
    })
}

/// The negative figures of a difference, without sign.
pub(crate) fn excess_levies(difference: &Side) -> AmountMap {
    let negative = difference
        .levies
        .iter()
        .filter(|(_, amount)| amount.value().is_negative());
    AmountMap::collect(negative.map(|(code, amount)| (code.to_owned(), amount.excess())))
}
