//! Findings on items and how several of them stack.
//!
//! Rule: levies contract, `finding.stack`. Findings apply in the fixed order of their kinds; the
//! amount of a finding on an item is the levies after its step less the levies before it, never
//! against the declared facts again.

mod anatomy;
pub mod stack;
pub mod state;

use std::collections::HashSet;

use serde::Serialize;

pub use self::anatomy::{FindingType, SERIOUSNESS, TYPES, type_of, usual_type};
pub use self::stack::{ExcessRow, FindingSums, ItemSums, OffsetCandidate, Row, Stack, stack};
use crate::decimal::Decimal;
use crate::levies::{Facts, FactsPatch, LevyError};

/// What a finding is about; the order of the variants is the order of application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FindingKind {
    /// More or less goods than declared.
    Quantity,
    /// Another value.
    Value,
    /// Another tariff code.
    Classification,
    /// Another origin.
    Origin,
    /// A concession that does not hold.
    Concession,
}

impl FindingKind {
    /// All kinds in the order of application, with the names of the contract.
    pub const ALL: [(&'static str, Self); 5] = [
        ("quantity", Self::Quantity),
        ("value", Self::Value),
        ("classification", Self::Classification),
        ("origin", Self::Origin),
        ("concession", Self::Concession),
    ];

    /// May a finding of this kind make these changes?
    pub fn allows(self, set: &FactsPatch) -> bool {
        let value = &set.value;
        match self {
            Self::Quantity => {
                !value.touches_build_up()
                    && !value.touches_unit()
                    && set.rates.is_empty()
                    && set.fx_rates.is_empty()
            }
            Self::Value => {
                !value.touches_quantity()
                    && !value.touches_unit()
                    && set.rates.is_empty()
                    && set.units.is_empty()
            }
            Self::Classification | Self::Origin | Self::Concession => {
                value.is_empty() && set.fx_rates.is_empty()
            }
        }
    }
}

/// The part of an item that a change names or a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lot {
    /// The unsplit item; only shown, never named.
    Whole,
    /// The affected part of a split item.
    Affected,
    /// The other part.
    Rest,
    /// Both parts.
    All,
}

impl Lot {
    /// The lots that a change may name.
    pub const NAMED: [(&'static str, Self); 3] = [
        ("affected", Self::Affected),
        ("rest", Self::Rest),
        ("all", Self::All),
    ];
}

/// What a finding changes on one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Item.
    pub item: String,
    /// New facts.
    pub set: FactsPatch,
    /// Only so much of the quantity is affected.
    pub affected_qty: Option<Decimal>,
    /// Lot of an item that an earlier finding split; `None` = all.
    pub lot: Option<Lot>,
}

impl Change {
    /// A change of the whole item.
    pub fn whole(item: &str, set: FactsPatch) -> Self {
        Self {
            item: item.to_owned(),
            set,
            affected_qty: None,
            lot: None,
        }
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: FindingKind,
    /// Changes, at most one per item.
    pub changes: Vec<Change>,
}

impl Finding {
    /// The same finding before it changes anything.
    #[must_use]
    pub fn without_changes(&self) -> Self {
        Self {
            id: self.id.clone(),
            kind: self.kind,
            changes: Vec::new(),
        }
    }
}

/// An item with its declared facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackItem {
    /// Id.
    pub id: String,
    /// Declared facts.
    pub facts: Facts,
}

/// Refuses findings that name an id twice, an unknown item, one item twice or what their kind may
/// not change.
///
/// # Errors
/// `invalid_argument`.
pub fn check(items: &[&str], findings: &[Finding]) -> Result<(), LevyError> {
    crate::json::distinct(items.iter().copied())?;
    crate::json::distinct(findings.iter().map(|finding| finding.id.as_str()))?;
    let items: HashSet<&str> = items.iter().copied().collect();
    for finding in findings {
        crate::json::distinct(finding.changes.iter().map(|change| change.item.as_str()))?;
        for change in &finding.changes {
            let refuse = |what: &str| {
                Err(LevyError::invalid(format!(
                    "finding {}, item {}: {what}",
                    finding.id, change.item
                )))
            };
            if !items.contains(change.item.as_str()) {
                return refuse("there is no such item");
            }
            if change.set.is_empty() || !finding.kind.allows(&change.set) {
                return refuse("a finding of this kind may not set this");
            }
            if finding.kind == FindingKind::Quantity && change.affected_qty.is_some() {
                return refuse("a quantity finding has no affected quantity");
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
