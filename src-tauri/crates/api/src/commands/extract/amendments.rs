//! Versions of declarations side by side.

use jaiza_casefile::extracts::Amendment as Stored;

use crate::door::Call;
use crate::dto::extract::{AmendedValue, Amendment, Amendments, ExtractIn};
use crate::error::Answer;
use crate::grid::extract_id;

/// Most amendments that are listed.
const MOST: u32 = 500;

/// Amended items with what differs.
///
/// # Errors
/// An unknown extract.
pub fn amendments(call: &Call<'_>, input: ExtractIn) -> Answer<Amendments> {
    let store = call.session.home()?.extracts()?;
    let (amendments, total) = store.amendments(extract_id(&input.extract_id)?, MOST)?;
    let amendments = amendments.into_iter().map(amendment).collect();
    Ok(Amendments { amendments, total })
}

fn amendment(stored: Stored) -> Amendment {
    Amendment {
        gd_uid: stored.gd_uid,
        item_no: stored.item_no,
        from_version: stored.from.0,
        to_version: stored.to.0,
        from_record: stored.from.1,
        to_record: stored.to.1,
        changes: stored
            .changes
            .into_iter()
            .map(|change| AmendedValue {
                column: change.column,
                before: change.before,
                after: change.after,
            })
            .collect(),
    }
}
