//! Rows of rates and which of several is the most specific.

use std::collections::BTreeMap;

use super::LookupRequest;
use crate::levies::{LevyError, Rate, ReferenceFault};
use crate::reference::Validity;

/// Where a rate comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Without claim.
    Base,
    /// A concession.
    Sro,
    /// A trade agreement.
    Fta,
}

impl Layer {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 3] =
        [("base", Self::Base), ("sro", Self::Sro), ("fta", Self::Fta)];
}

/// The tariff codes that a row covers: all that begin with these digits (none = all codes).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PctScope(String);

impl PctScope {
    /// Reads `*`, 2 to 4 digits, or `NNNN.` with 1 to 4 digits behind.
    pub fn read(text: &str) -> Option<Self> {
        let digits = |part: &str, fewest: usize| {
            (fewest..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        let sound = match text.split_once('.') {
            Some((heading, rest)) => digits(heading, 4) && digits(rest, 1),
            None => text == "*" || digits(text, 2),
        };
        sound.then(|| Self(text.replace(['.', '*'], "")))
    }

    /// Does a code of 8 digits begin with the scope?
    pub fn covers(&self, pct: &str) -> bool {
        pct.starts_with(&self.0)
    }
}

/// A dated row of rates. Empty selectors select nobody; absent ones everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupRow {
    /// Id.
    pub row: String,
    /// Layer.
    pub layer: Layer,
    /// Concession or agreement; not for base rows.
    pub key: Option<String>,
    /// Codes.
    pub scope: PctScope,
    /// Days.
    pub valid: Validity,
    /// Rate by levy.
    pub rates: BTreeMap<String, Rate>,
    /// Edition of the tariff.
    pub edition: Option<String>,
    /// Origins.
    pub origin: Option<Vec<String>>,
    /// Importer statuses.
    pub status: Option<Vec<String>>,
    /// On the active taxpayer list or not.
    pub atl: Option<bool>,
}

impl LookupRow {
    /// Do the selectors hold? A value that the request lacks does not match.
    pub(super) fn eligible(&self, request: &LookupRequest) -> bool {
        let among = |list: &Option<Vec<String>>, value: &Option<String>| {
            list.as_ref()
                .is_none_or(|list| value.as_ref().is_some_and(|v| list.contains(v)))
        };
        among(&self.origin, &request.origin)
            && among(&self.status, &request.status)
            && self.atl.is_none_or(|atl| request.atl == Some(atl))
    }

    fn rank(&self) -> (usize, bool, bool, bool) {
        let selectors = (
            self.status.is_some(),
            self.atl.is_some(),
            self.origin.is_some(),
        );
        (self.scope.0.len(), selectors.0, selectors.1, selectors.2)
    }
}

/// An edition of the tariff.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Edition {
    pub edition: String,
    pub valid: Validity,
}

/// A row that names another edition does not match.
pub(super) fn holds_edition(row: &LookupRow, edition: Option<&str>) -> bool {
    match (edition, &row.edition) {
        (Some(open), Some(own)) => open == own,
        _ => true,
    }
}

/// The most specific of the rows that state the levy.
///
/// # Errors
/// `conflict` when two are equally specific, also with equal rates.
pub(super) fn best<'a>(
    rows: impl Iterator<Item = &'a LookupRow>,
    levy: &str,
) -> Result<Option<&'a LookupRow>, LevyError> {
    let stating: Vec<&LookupRow> = rows.filter(|row| row.rates.contains_key(levy)).collect();
    let Some(rank) = stating.iter().map(|row| row.rank()).max() else {
        return Ok(None);
    };
    let top: Vec<&LookupRow> = stating
        .into_iter()
        .filter(|row| row.rank() == rank)
        .collect();
    match top.as_slice() {
        [row] => Ok(Some(row)),
        several => {
            let what = format!("several rows state {levy} equally specifically");
            let rows = several.iter().map(|row| row.row.as_str());
            Err(LevyError::reference(ReferenceFault::Conflict, what, rows).about(levy))
        }
    }
}
