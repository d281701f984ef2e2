//! The rows of a case: what stacking brought, with the surcharge on it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::request::CaseRequest;
use super::tested::BelowMinimum;
use crate::exact::{Amount, Ratio};
use crate::findings::Row;
use crate::levies::{LevyError, Side};
use crate::surcharge;

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

/// Adds declaration, relevant date and surcharge to the rows.
pub(super) fn build(
    request: &CaseRequest,
    rows: Vec<Row>,
    below: &[BelowMinimum],
) -> Result<Vec<CaseRow>, LevyError> {
    let mut built = Vec::new();
    for row in rows {
        let item = request.item(&row.item)?;
        let relevant_date = item.dates.relevant(item.situation)?;
        let small = below
            .iter()
            .any(|b| b.finding == row.finding && b.gd == item.gd);
        built.push(CaseRow {
            gd: item.gd.clone(),
            relevant_date,
            counted: !small,
            surcharge: charge(request, &row.difference, relevant_date)?,
            row,
        });
    }
    Ok(built)
}

fn charge(
    request: &CaseRequest,
    difference: &Side,
    from: NaiveDate,
) -> Result<RowSurcharge, LevyError> {
    let terms = &request.surcharge;
    let short = request
        .schedule
        .by_group(&difference.levies.map(Amount::short));
    let amounts: Vec<Amount> = terms
        .groups
        .iter()
        .map(|group| {
            short
                .get(&group.group)
                .cloned()
                .unwrap_or_else(|| Amount::zero(0))
        })
        .collect();
    let values: Vec<Ratio> = amounts
        .iter()
        .map(|amount| amount.value().clone())
        .collect();
    let charged = surcharge::compute(from, terms, &values)?;
    let groups = charged
        .groups
        .into_iter()
        .zip(amounts)
        .map(|(group, amount)| {
            let (numerator, surcharge) = (group.numerator, group.surcharge);
            (
                group.group,
                GroupCharge {
                    amount,
                    numerator,
                    surcharge,
                },
            )
        });
    Ok(RowSurcharge {
        days: charged.days,
        groups: groups.collect(),
        total: charged.total,
    })
}
