//! Cutting the counted days into pieces of one rate.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::days::{Basis, Period};
use super::{GroupTerms, RateRow, Remission};
use crate::exact::Ratio;
use crate::levies::{LevyError, ReferenceFault};

/// Consecutive days of one row, one remission and, on ACT/ACT, one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Segment {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days on the group's basis.
    pub days: i64,
    /// Effective rate in percent a year.
    pub rate: Ratio,
}

/// The segments of a group; `applied` are the remissions whose condition is met.
pub(super) fn of_group(
    period: Period,
    group: &GroupTerms,
    rows: &[RateRow],
    applied: &[&Remission],
) -> Result<Vec<Segment>, LevyError> {
    let remissions: Vec<&Remission> = applied
        .iter()
        .copied()
        .filter(|r| {
            r.groups
                .as_ref()
                .is_none_or(|names| names.contains(&group.group))
        })
        .filter(|r| period.within(r.from, Some(r.to)).is_some())
        .collect();
    refuse_overlap(period, &remissions)?;
    let mut segments = Vec::new();
    for piece in pieces(period, group.basis, rows, &remissions) {
        let row = rows
            .iter()
            .find(|row| covers(row.from, row.to, piece.first));
        let row = row.ok_or_else(|| LevyError::RateGap {
            table: group.table.clone(),
            date: piece.first,
        })?;
        let full = Ratio::from(row.rate) + Ratio::from(group.margin);
        let remission = remissions
            .iter()
            .find(|r| covers(r.from, Some(r.to), piece.first));
        let rate = match remission {
            Some(r) => full * (Ratio::whole(100) - Ratio::from(r.pct)).percent(),
            None => full,
        };
        let days = group.basis.days(piece.first, piece.last);
        segments.push(Segment {
            from: piece.first,
            to: piece.last,
            days,
            rate,
        });
    }
    Ok(segments)
}

fn covers(from: NaiveDate, to: Option<NaiveDate>, day: NaiveDate) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

/// The period cut wherever a row, a remission or (ACT/ACT) a year begins or has ended.
fn pieces(
    period: Period,
    basis: Basis,
    rows: &[RateRow],
    remissions: &[&Remission],
) -> Vec<Period> {
    let after = |day: Option<NaiveDate>| day.and_then(|day| day.succ_opt());
    let mut starts = BTreeSet::from([period.first]);
    for row in rows {
        starts.insert(row.from);
        starts.extend(after(row.to));
    }
    for remission in remissions {
        starts.insert(remission.from);
        starts.extend(after(Some(remission.to)));
    }
    if basis == Basis::ActAct {
        let years = period.first.year()..=period.last.year();
        starts.extend(years.filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1)));
    }
    let starts: Vec<NaiveDate> = starts
        .into_iter()
        .filter(|day| covers(period.first, Some(period.last), *day))
        .collect();
    let ends = starts
        .iter()
        .skip(1)
        .filter_map(NaiveDate::pred_opt)
        .chain([period.last]);
    starts
        .iter()
        .zip(ends)
        .map(|(first, last)| Period {
            first: *first,
            last,
        })
        .collect()
}

fn refuse_overlap(period: Period, remissions: &[&Remission]) -> Result<(), LevyError> {
    let mut clashing = BTreeSet::new();
    for (place, one) in remissions.iter().enumerate() {
        for other in remissions.iter().skip(place + 1) {
            let shared = period.within(one.from.max(other.from), Some(one.to.min(other.to)));
            if shared.is_some() {
                clashing.extend([one.id.as_str(), other.id.as_str()]);
            }
        }
    }
    if clashing.is_empty() {
        return Ok(());
    }
    let what = "two remissions apply to one day";
    Err(LevyError::reference(
        ReferenceFault::Conflict,
        what,
        clashing,
    ))
}
