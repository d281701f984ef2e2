//! The sums of a case: control totals, totals by finding, counts of items.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::one_decimal;
use super::request::CaseRequest;
use super::rows::CaseRow;
use super::tested::Barred;
use crate::exact::{Amount, AmountMap, Ratio};
use crate::levies::{Balance, LevyError, Side};

/// Sums of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct GdSums {
    pub gd: String,
    pub items: usize,
    pub customs_value: Amount,
    pub total: Amount,
}

/// Control totals of the declared facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Extract {
    pub items: usize,
    pub gds: usize,
    pub customs_value: Amount,
    pub levies: AmountMap,
    pub total: Amount,
    /// By declaration, in order of first appearance.
    pub by_gd: Vec<GdSums>,
}

impl Extract {
    /// Sums the declared sides of the items.
    pub(super) fn of(request: &CaseRequest, declared: &[Side]) -> Self {
        let zero = Side::zero(&request.schedule);
        let mut sums: HashMap<&str, (usize, Side)> = HashMap::new();
        let mut all = zero.clone();
        for (item, side) in request.items.iter().zip(declared) {
            let (items, sum) = sums
                .entry(item.gd.as_str())
                .or_insert_with(|| (0, zero.clone()));
            *items += 1;
            *sum = sum.plus(side);
            all = all.plus(side);
        }
        let by_gd: Vec<GdSums> = request
            .gds()
            .into_iter()
            .filter_map(|gd| {
                let (items, side) = sums.remove(gd)?;
                Some(GdSums {
                    gd: gd.to_owned(),
                    items,
                    customs_value: side.customs_value,
                    total: side.total,
                })
            })
            .collect();
        Self {
            items: request.items.len(),
            gds: by_gd.len(),
            customs_value: all.customs_value,
            levies: all.levies,
            total: all.total,
            by_gd,
        }
    }
}

/// Totals over counted rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Levies, total, short and excess.
    #[serde(flatten)]
    pub balance: Balance,
    /// Surcharge by group.
    pub surcharge: AmountMap,
    /// Surcharge of all groups.
    pub surcharge_total: Amount,
    /// Short-levied amount and surcharge; excess is not deducted.
    pub demand: Amount,
    /// Rows counted.
    pub rows: usize,
}

/// Totals of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct FindingTotals {
    pub id: String,
    #[serde(flatten)]
    pub totals: Totals,
}

impl Totals {
    /// Sums counted rows.
    pub(super) fn of<'a>(
        request: &CaseRequest,
        rows: impl IntoIterator<Item = &'a CaseRow>,
    ) -> Self {
        let rows: Vec<&CaseRow> = rows.into_iter().collect();
        let differences = rows.iter().map(|row| &row.row.difference);
        let balance = Balance::of(&request.schedule, differences);
        let terms = &request.surcharge;
        let zero = Amount::zero(terms.rounding.decimals());
        let none = terms
            .groups
            .iter()
            .map(|group| (group.group.clone(), zero.clone()));
        let mut surcharge = AmountMap::collect(none);
        for (group, charge) in rows.iter().flat_map(|row| &row.surcharge.groups) {
            surcharge.add(group, &charge.surcharge);
        }
        let surcharge_total = surcharge.total();
        let demand = balance.short.plus(&surcharge_total);
        Self {
            balance,
            surcharge,
            surcharge_total,
            demand,
            rows: rows.len(),
        }
    }
}

/// How many items are what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemCounts {
    /// With a counted row.
    pub with_finding: usize,
    /// Else with a row.
    pub below_minimum: usize,
    /// Else with a barred finding.
    pub barred: usize,
    /// Else.
    pub clean: usize,
    /// Percent of the items that are not barred which have a finding.
    pub hit_rate: Option<Amount>,
}

impl ItemCounts {
    /// Counts the items.
    pub(super) fn of(
        request: &CaseRequest,
        rows: &[CaseRow],
        barred: &[Barred],
    ) -> Result<Self, LevyError> {
        let mut counts = Self {
            with_finding: 0,
            below_minimum: 0,
            barred: 0,
            clean: 0,
            hit_rate: None,
        };
        let mut counted: HashMap<&str, bool> = HashMap::new();
        for row in rows {
            *counted.entry(&row.row.item).or_default() |= row.counted;
        }
        let barred: HashSet<&str> = barred.iter().map(|b| b.item.as_str()).collect();
        for item in &request.items {
            let own = counted.get(item.id.as_str()).copied();
            let place = if own == Some(true) {
                &mut counts.with_finding
            } else if own == Some(false) {
                &mut counts.below_minimum
            } else if barred.contains(item.id.as_str()) {
                &mut counts.barred
            } else {
                &mut counts.clean
            };
            *place += 1;
        }
        let whole = |n: usize| Ratio::whole(i64::try_from(n).unwrap_or(i64::MAX));
        let open = whole(counts.with_finding + counts.below_minimum + counts.clean);
        let share = (&whole(counts.with_finding) * &Ratio::whole(100)).checked_div(&open);
        counts.hit_rate = share.map(|share| one_decimal(&share)).transpose()?;
        Ok(counts)
    }
}
