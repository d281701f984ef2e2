//! Applying findings in their fixed order and summing what each of them brings.

use serde::Serialize;

use super::state::State;
use super::{Finding, FindingKind, Lot, StackItem, check};
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
    let mut declared = Vec::new();
    for item in items {
        declared.push(compute(schedule, &item.facts, &Share::WHOLE)?.side);
    }
    let order = order(findings);
    let rows = apply(schedule, items, findings, &order)?;
    let of_finding = |finding: &Finding| FindingSums {
        id: finding.id.clone(),
        balance: balance(
            schedule,
            rows.iter().filter(|row| row.finding == finding.id),
        ),
    };
    let of_item = |(item, declared): (&StackItem, Side)| {
        let own = rows.iter().filter(|row| row.item == item.id);
        let change = own.fold(Side::zero(schedule), |sum, row| sum.plus(&row.difference));
        let final_side = declared.plus(&change);
        ItemSums {
            item: item.id.clone(),
            declared,
            change,
            final_side,
        }
    };
    Ok(Stack {
        order: order
            .iter()
            .map(|(_, finding)| finding.id.clone())
            .collect(),
        items: items.iter().zip(declared).map(of_item).collect(),
        findings: findings.iter().map(of_finding).collect(),
        totals: balance(schedule, rows.iter()),
        excess: excess(rows.iter()),
        offset_candidates: offset_candidates(&ids, &rows.iter().collect::<Vec<_>>()),
        rows,
    })
}

/// Findings with their place in the request, in the order of application.
fn order(findings: &[Finding]) -> Vec<(usize, &Finding)> {
    let mut order: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
    order.sort_by_key(|(_, finding): &(usize, &Finding)| -> FindingKind { finding.kind });
    order
}

fn apply(
    schedule: &Schedule,
    items: &[StackItem],
    findings: &[Finding],
    order: &[(usize, &Finding)],
) -> Result<Vec<Row>, LevyError> {
    let mut placed: Vec<((usize, usize), Row)> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        if !findings
            .iter()
            .any(|f| f.changes.iter().any(|change| change.item == item.id))
        {
            continue;
        }
        let mut state = State::whole(item.facts.clone());
        for (nth, finding) in order {
            for change in finding
                .changes
                .iter()
                .filter(|change| change.item == item.id)
            {
                let step = state.apply(schedule, change)?;
                let row = Row {
                    finding: finding.id.clone(),
                    item: item.id.clone(),
                    lot: step.lot,
                    difference: step.after.minus(&step.before),
                    before: step.before,
                    after: step.after,
                };
                placed.push(((*nth, place), row));
            }
        }
    }
    placed.sort_by_key(|(place, _)| *place);
    Ok(placed.into_iter().map(|(_, row)| row).collect())
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
    for item in items {
        let own: Vec<&&Row> = rows.iter().filter(|row| row.item == *item).collect();
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
