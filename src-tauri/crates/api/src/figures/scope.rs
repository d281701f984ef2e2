//! Which rows of a case a table shows: a case of thousands of items never crosses the door whole.

use std::collections::HashSet;

use jaiza_domain::case_totals::CaseTotals;

/// What is shown.
pub enum Scope {
    /// Everything.
    All,
    /// One finding with the items it touches, and what other findings do to those.
    Finding {
        /// Its number, when there is one.
        finding: Option<String>,
        /// Items it touches.
        items: HashSet<String>,
    },
}

impl Scope {
    /// The items that a finding touches.
    pub fn of_finding(result: &CaseTotals, finding: Option<&str>) -> Self {
        let own = |name: &str| finding == Some(name);
        let rows = result.rows.iter().filter(|row| own(&row.row.finding));
        let barred = result.barred.iter().filter(|row| own(&row.finding));
        let items = rows
            .map(|row| row.row.item.clone())
            .chain(barred.map(|row| row.item.clone()));
        Self::Finding {
            finding: finding.map(str::to_owned),
            items: items.collect(),
        }
    }

    /// Is everything shown?
    pub const fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }

    /// Is the item shown?
    pub fn item(&self, number: &str) -> bool {
        match self {
            Self::All => true,
            Self::Finding { items, .. } => items.contains(number),
        }
    }

    /// Is the finding shown in full?
    pub fn finding(&self, number: &str) -> bool {
        match self {
            Self::All => true,
            Self::Finding { finding, .. } => finding.as_deref() == Some(number),
        }
    }
}
