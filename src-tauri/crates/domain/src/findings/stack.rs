//! Applying findings in their fixed order and summing what each of them brings.

use std::collections::HashMap;

use serde::Serialize;

use super::state::State;
use super::{Change, Finding, FindingKind, Lot, StackItem, check};
use crate::exact::Amount;
use crate::levies::{Balance, LevyError, Schedule, Share, Side, compute, delta};

/// A finding on an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Row {
    pub finding: String,
    pub item: String,
    pub lot: Lot,
    /// Before the step.
    pub before: Side,
    /// After the step.
    pub after: Side,
    /// After less before.
    pub difference: Side,
}

/// The sums of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemSums {
    /// Item.
    pub item: String,
    /// Levies of the declared facts.
    pub declared: Side,
    /// Sum of the item's rows.
    pub change: Side,
    /// Declared and change.
    #[serde(rename = "final")]
    pub final_side: Side,
}

/// The sums of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingSums {
    /// Finding.
    pub id: String,
    /// Sums.
    #[serde(flatten)]
    pub balance: Balance,
}

/// An excess, listed and never netted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct ExcessRow {
    pub finding: String,
    pub item: String,
    pub levy: String,
    /// Without sign.
    pub amount: Amount,
}

/// A levy of an item with rows of both signs: somebody has to decide on set-off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct OffsetCandidate {
    pub item: String,
    pub levy: String,
    pub short: Amount,
    pub excess: Amount,
}

/// All findings applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stack {
    /// Finding ids as applied.
    pub order: Vec<String>,
    /// By finding, then item, in the order of the request.
    pub rows: Vec<Row>,
    /// Per item.
    pub items: Vec<ItemSums>,
    /// Per finding.
    pub findings: Vec<FindingSums>,
    /// Over all findings.
    pub totals: Balance,
    /// In row order, then schedule order.
    pub excess: Vec<ExcessRow>,
    /// By item, then schedule order.
    pub offset_candidates: Vec<OffsetCandidate>,
}

/// Applies the findings to the items.
///
/// # Errors
/// `invalid_argument` and `missing_fact`; see [`check`], [`State::apply`] and [`compute()`].
pub fn stack(
    schedule: &Schedule,
    items: &[StackItem],
    findings: &[Finding],
) -> Result<Stack, LevyError> {
    let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    check(&ids, findings)?;
    let order = order(findings);
    let mut placed: Vec<(Place, Row)> = Vec::new();
    let mut sums = Vec::new();
    let changes = changes_by_item(&order);
    for (nth, item) in items.iter().enumerate() {
        let declared = compute(schedule, &item.facts, &Share::WHOLE)?.side;
        let own = changes.get(item.id.as_str()).map(Vec::as_slice);
        let rows = rows_of_item(schedule, item, own.unwrap_or_default())?;
        let differences = rows.iter().map(|(_, row)| &row.difference);
        let change = differences.fold(Side::zero(schedule), |sum, side| sum.plus(side));
        sums.push(ItemSums {
            item: item.id.clone(),
            final_side: declared.plus(&change),
            declared,
            change,
        });
        placed.extend(rows.into_iter().map(|(finding, row)| ((finding, nth), row)));
    }
    let rows = in_order(placed);
    let mut of_finding: HashMap<&str, Vec<&Row>> = HashMap::new();
    for row in &rows {
        of_finding.entry(&row.finding).or_default().push(row);
    }
    let sums_of = |finding: &Finding| FindingSums {
        id: finding.id.clone(),
        balance: balance(
            schedule,
            of_finding
                .get(finding.id.as_str())
                .into_iter()
                .flatten()
                .copied(),
        ),
    };
    Ok(Stack {
        order: ids_in_order(&order),
        items: sums,
        findings: findings.iter().map(sums_of).collect(),
        totals: balance(schedule, rows.iter()),
        excess: excess(rows.iter()),
        offset_candidates: offset_candidates(&ids, &rows.iter().collect::<Vec<_>>()),
        rows,
    })
}

/// Place of a row: finding, then item, each by its place in the request.
pub(crate) type Place = (usize, usize);

/// Rows by finding, then item.
fn in_order(mut placed: Vec<(Place, Row)>) -> Vec<Row> {
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, row)| row).collect()
}

/// Findings with their place in the request, in the order of application.
pub(crate) fn order(findings: &[Finding]) -> Vec<(usize, &Finding)> {
    let mut order: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
    order.sort_by_key(|(_, finding): &(usize, &Finding)| -> FindingKind { finding.kind });
    order
}

/// Ids of findings as applied.
pub(crate) fn ids_in_order(order: &[(usize, &Finding)]) -> Vec<String> {
    order
        .iter()
        .map(|(_, finding)| finding.id.clone())
        .collect()
}

/// A change with the finding that makes it and the finding's place in the request.
pub(crate) type Step<'f> = (usize, &'f Finding, &'f Change);

/// Changes of every item in the order of application.
pub(crate) fn changes_by_item<'f>(
    order: &[(usize, &'f Finding)],
) -> HashMap<&'f str, Vec<Step<'f>>> {
    let mut changes: HashMap<&str, Vec<Step<'f>>> = HashMap::new();
    for (nth, finding) in order {
        for change in &finding.changes {
            let own = changes.entry(change.item.as_str()).or_default();
            own.push((*nth, finding, change));
        }
    }
    changes
}

/// The rows that the changes of one item bring, each with the place of its finding.
///
/// # Errors
/// As [`State::apply`].
pub(crate) fn rows_of_item(
    schedule: &Schedule,
    item: &StackItem,
    changes: &[Step<'_>],
) -> Result<Vec<(usize, Row)>, LevyError> {
    let mut rows = Vec::new();
    if changes.is_empty() {
        return Ok(rows);
    }
    let mut state = State::whole(item.facts.clone());
    for (nth, finding, change) in changes {
        let step = state.apply(schedule, change)?;
        let row = Row {
            finding: finding.id.clone(),
            item: item.id.clone(),
            lot: step.lot,
            difference: step.after.minus(&step.before),
            before: step.before,
            after: step.after,
        };
        rows.push((*nth, row));
    }
    Ok(rows)
}

/// Sums over rows.
pub(crate) fn balance<'a>(schedule: &Schedule, rows: impl IntoIterator<Item = &'a Row>) -> Balance {
    Balance::of(schedule, rows.into_iter().map(|row| &row.difference))
}

/// The negative figures of rows.
pub(crate) fn excess<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Vec<ExcessRow> {
    let mut found = Vec::new();
    for row in rows {
        for (levy, amount) in delta::excess_levies(&row.difference).iter() {
            found.push(ExcessRow {
                finding: row.finding.clone(),
                item: row.item.clone(),
                levy: levy.to_owned(),
                amount: amount.clone(),
            });
        }
    }
    found
}

/// Levies of items with rows of both signs.
pub(crate) fn offset_candidates(items: &[&str], rows: &[&Row]) -> Vec<OffsetCandidate> {
    let mut found = Vec::new();
    let mut by_item: HashMap<&str, Vec<&Row>> = HashMap::new();
    for row in rows {
        by_item.entry(&row.item).or_default().push(row);
    }
    for item in items {
        let Some(own) = by_item.get(item) else {
            continue;
        };
        let Some(first) = own.first() else { continue };
        for (levy, zero) in first.difference.levies.iter() {
            let figures = || own.iter().filter_map(|row| row.difference.levies.get(levy));
            let none = Amount::zero(zero.decimals());
            let short = figures().fold(none.clone(), |sum, amount| sum.plus(&amount.short()));
            let excess = figures().fold(none, |sum, amount| sum.plus(&amount.excess()));
            if short.value().is_positive() && excess.value().is_positive() {
                let (item, levy) = ((*item).to_owned(), levy.to_owned());
                found.push(OffsetCandidate {
                    item,
                    levy,
                    short,
                    excess,
                });
            }
        }
    }
    found
}
