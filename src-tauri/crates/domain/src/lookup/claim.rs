//! The rows of a claimed concession or agreement.

use std::collections::BTreeMap;

use super::row::{best, holds_edition};
use super::{Layer, LookupRequest, LookupRow};
use crate::levies::{LevyError, ReferenceFault};

/// The row of a claim for each wanted levy that it states.
///
/// # Errors
/// The first test that no row passes, with the rows that passed the test before: `not_found` (the
/// key), `out_of_scope` (the code), `not_in_force` (day and edition), `not_eligible` (origin,
/// status, taxpayer list); `conflict` for two rows that are equally specific.
pub(super) fn rows<'a>(
    request: &'a LookupRequest,
    edition: Option<&str>,
    layer: Layer,
    key: &str,
) -> Result<BTreeMap<&'a str, &'a LookupRow>, LevyError> {
    type Test<'t> = (ReferenceFault, &'t dyn Fn(&LookupRow) -> bool);
    let tests: [Test<'_>; 4] = [
        (ReferenceFault::NotFound, &|row| {
            row.layer == layer && row.key.as_deref() == Some(key)
        }),
        (ReferenceFault::OutOfScope, &|row| {
            row.scope.covers(&request.pct)
        }),
        (ReferenceFault::NotInForce, &|row| {
            row.valid.holds(request.date) && holds_edition(row, edition)
        }),
        (ReferenceFault::NotEligible, &|row| row.eligible(request)),
    ];
    let mut left: Vec<&LookupRow> = request.rows.iter().collect();
    for (nth, (fault, passes)) in tests.into_iter().enumerate() {
        let next: Vec<&LookupRow> = left.iter().copied().filter(|row| passes(row)).collect();
        if next.is_empty() {
            let what = format!(
                "{key} does not give rates for {} on {}",
                request.pct, request.date
            );
            let before = left.iter().filter(|_| nth > 0).map(|row| row.row.as_str());
            return Err(LevyError::reference(fault, what, before));
        }
        left = next;
    }
    let mut found = BTreeMap::new();
    for levy in &request.levies {
        if let Some(row) = best(left.iter().copied(), levy)? {
            found.insert(levy.as_str(), row);
        }
    }
    Ok(found)
}
