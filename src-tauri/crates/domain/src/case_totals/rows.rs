//! The rows of a case: what stacking brought, with the surcharge on it.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::request::CaseRequest;
use super::tested::BelowMinimum;
use crate::exact::{Amount, Ratio};
use crate::findings::Row;
use crate::levies::{LevyError, Side};
use crate::surcharge::Span;

/// The surcharge of a group on a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupCharge {
    /// Sum of the positive differences of the group's levies.
    pub amount: Amount,
    /// Sum of rate times days.
    pub numerator: Ratio,
    /// The surcharge.
    pub surcharge: Amount,
}

/// The surcharge on a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct RowSurcharge {
    /// Calendar days.
    pub days: i64,
    pub groups: BTreeMap<String, GroupCharge>,
    pub total: Amount,
}

/// A finding on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct CaseRow {
    #[serde(flatten)]
    pub row: Row,
    pub gd: String,
    /// Day from which surcharge runs.
    pub relevant_date: NaiveDate,
    /// Does the row enter the totals?
    pub counted: bool,
    pub surcharge: RowSurcharge,
}

/// Adds declaration and relevant date to the rows, and whether they count.
pub(super) fn build(
    request: &CaseRequest,
    rows: Vec<(usize, Row, RowSurcharge)>,
    below: &[BelowMinimum],
) -> Result<Vec<CaseRow>, LevyError> {
    let below: HashSet<(&str, &str)> = below
        .iter()
        .map(|small| (small.finding.as_str(), small.gd.as_str()))
        .collect();
    let mut built = Vec::with_capacity(rows.len());
    for (place, row, surcharge) in rows {
        let Some(item) = request.items.get(place) else {
            continue;
        };
        built.push(CaseRow {
            gd: item.gd.clone(),
            relevant_date: item.dates.relevant(item.situation)?,
            counted: !below.contains(&(row.finding.as_str(), item.gd.as_str())),
            surcharge,
            row,
        });
    }
    Ok(built)
}

/// The surcharge on a difference over days and rates.
pub(super) fn charge(request: &CaseRequest, difference: &Side, span: &Span) -> RowSurcharge {
    let rounding = &request.surcharge.rounding;
    let short = request
        .schedule
        .by_group(&difference.levies.map(Amount::short));
    let mut total = Amount::zero(rounding.decimals());
    let mut groups = BTreeMap::new();
    for group in &span.groups {
        let amount = short
            .get(&group.group)
            .cloned()
            .unwrap_or_else(|| Amount::zero(0));
        let surcharge = rounding.round(&(amount.value() * &group.factor));
        total = total.plus(&surcharge);
        let charge = GroupCharge {
            amount,
            numerator: group.numerator.clone(),
            surcharge,
        };
        groups.insert(group.group.clone(), charge);
    }
    RowSurcharge {
        days: span.days,
        groups,
        total,
    }
}
