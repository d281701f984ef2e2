//! A whole case in one computation: limitation, stacking, minimum, surcharge, totals, forum.
//!
//! Rule: levies contract, `case.totals`.

mod memory;
pub mod request;
pub mod rows;
pub mod sums;
mod tested;

use std::collections::HashMap;

use serde::Serialize;

pub use self::memory::Memory;
pub use self::request::{CaseFinding, CaseItem, CaseRequest, ForumTerms, LimitationTerms};
pub use self::rows::{CaseRow, GroupCharge, RowSurcharge};
pub use self::sums::{Extract, FindingTotals, GdSums, ItemCounts, Totals};
pub use self::tested::{Barred, BelowMinimum};
use crate::exact::{Amount, Ratio, Rounding, RoundingMode};
use crate::findings::stack::{excess, offset_candidates};
use crate::findings::{ExcessRow, OffsetCandidate};
use crate::forum::{Forum, suggest};
use crate::levies::{LevyError, Side, Variance, variance};

/// A paid amount that does not follow from the declared facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemVariance {
    /// Item.
    pub item: String,
    /// Levy with paid and computed amount.
    #[serde(flatten)]
    pub variance: Variance,
}

/// The figures of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseTotals {
    /// Control totals of the declared facts.
    pub extract: Extract,
    /// Paid against computed.
    pub variances: Vec<ItemVariance>,
    /// Finding ids as applied.
    pub order: Vec<String>,
    /// Findings on items.
    pub rows: Vec<CaseRow>,
    /// Findings on items that came too late; they have no amount.
    pub barred: Vec<Barred>,
    /// Findings on declarations that are too small to be recovered.
    pub below_minimum: Vec<BelowMinimum>,
    /// Totals by finding.
    pub findings: Vec<FindingTotals>,
    /// Totals of the case.
    pub all: Totals,
    /// Excess of the counted rows.
    pub excess: Vec<ExcessRow>,
    /// Levies of items with counted rows of both signs.
    pub offset_candidates: Vec<OffsetCandidate>,
    /// How many items are what.
    pub items: ItemCounts,
    /// Forum suggested for the short-levied amount.
    pub forum: Option<Forum>,
    /// Short-levied amount per hour of audit.
    pub yield_per_hour: Option<Amount>,
    /// Declared figures of the items, in the order of the request; not part of the answer.
    #[serde(skip)]
    pub declared: Vec<Side>,
}

/// Computes a case.
///
/// # Errors
/// Those of limitation, stacking, surcharge and forum; a case is never computed in part.
pub fn compute(request: &CaseRequest) -> Result<CaseTotals, LevyError> {
    compute_again(request, &mut Memory::default())
}

/// The same; items that `memory` saw with the same facts and changes are not computed again.
///
/// # Errors
/// As [`compute`].
pub fn compute_again(request: &CaseRequest, memory: &mut Memory) -> Result<CaseTotals, LevyError> {
    request.check()?;
    let tested = tested::limitation(request)?;
    let stacked = memory.stack(request, &tested.findings)?;
    let variances = variances(request, &stacked.declared)?;
    let plain_rows = stacked.rows.iter().map(|(_, row, _)| row);
    let below_minimum = tested.below_minimum(request, &plain_rows);
    let rows = rows::build(request, stacked.rows, &below_minimum)?;
    let counted: Vec<&CaseRow> = rows.iter().filter(|row| row.counted).collect();
    let mut of_finding: HashMap<&str, Vec<&CaseRow>> = HashMap::new();
    for row in &counted {
        of_finding.entry(&row.row.finding).or_default().push(row);
    }
    let findings = request.findings.iter().map(|finding| {
        let id = &finding.finding.id;
        let own = of_finding.get(id.as_str()).into_iter().flatten().copied();
        FindingTotals {
            id: id.clone(),
            totals: Totals::of(request, own),
        }
    });
    let all = Totals::of(request, counted.iter().copied());
    let ids: Vec<&str> = request.items.iter().map(|item| item.id.as_str()).collect();
    let plain: Vec<_> = counted.iter().map(|row| &row.row).collect();
    let forum = request.forum.as_ref().map(|terms| {
        suggest(
            all.balance.short.value(),
            terms.date,
            &terms.bands,
            terms.cr_threshold,
        )
    });
    Ok(CaseTotals {
        extract: Extract::of(request, &stacked.declared),
        variances,
        order: stacked.order,
        findings: findings.collect(),
        excess: excess(plain.iter().copied()),
        offset_candidates: offset_candidates(&ids, &plain),
        items: ItemCounts::of(request, &rows, &tested.barred)?,
        forum: forum.transpose()?,
        yield_per_hour: yield_per_hour(request, &all)?,
        barred: tested.barred,
        below_minimum,
        all,
        declared: stacked.declared,
        rows,
    })
}

fn variances(request: &CaseRequest, declared: &[Side]) -> Result<Vec<ItemVariance>, LevyError> {
    let mut found = Vec::new();
    for (item, side) in request.items.iter().zip(declared) {
        for variance in variance(&request.schedule, side, &item.paid)? {
            found.push(ItemVariance {
                item: item.id.clone(),
                variance,
            });
        }
    }
    Ok(found)
}

/// Half up with one decimal, for shares and yields.
pub(crate) fn one_decimal(value: &Ratio) -> Result<Amount, LevyError> {
    let rule = Rounding::new(1, RoundingMode::HalfUp, None);
    let rule = rule.map_err(|error| LevyError::invalid(error.to_string()))?;
    Ok(rule.round(value))
}

fn yield_per_hour(request: &CaseRequest, all: &Totals) -> Result<Option<Amount>, LevyError> {
    let Some(hours) = request.audit_hours else {
        return Ok(None);
    };
    let per_hour = all.balance.short.value().checked_div(&hours.into());
    let per_hour = per_hour.ok_or_else(|| LevyError::invalid("audit hours are positive"))?;
    one_decimal(&per_hour).map(Some)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
