//! Items and findings in JSON.

use serde_json::Value;

use super::{Fields, facts, list};
use crate::findings::{Change, Finding, FindingKind, Lot, StackItem};
use crate::levies::LevyError;

/// A finding.
///
/// # Errors
/// `invalid_argument`.
pub fn read(value: &Value) -> Result<Finding, LevyError> {
    read_fields(Fields::open(value, &["id", "kind", "changes"])?)
}

/// A finding out of an object that may hold more.
pub(crate) fn read_fields(fields: Fields<'_>) -> Result<Finding, LevyError> {
    Ok(Finding {
        id: fields.name("id")?,
        kind: fields.choice("kind", &FindingKind::ALL)?,
        changes: fields
            .list("changes")?
            .iter()
            .map(change)
            .collect::<Result<_, _>>()?,
    })
}

fn change(value: &Value) -> Result<Change, LevyError> {
    let fields = Fields::open(value, &["item", "set", "affected_qty", "lot"])?;
    Ok(Change {
        item: fields.name("item")?,
        set: facts::read_patch(fields.need("set")?)?,
        affected_qty: fields.decimal_if("affected_qty")?,
        lot: fields.choice_if("lot", &Lot::NAMED)?,
    })
}

/// Items with their declared facts.
///
/// # Errors
/// `invalid_argument`.
pub fn items(value: &Value) -> Result<Vec<StackItem>, LevyError> {
    let read = |value: &Value| {
        let fields = Fields::open(value, &["id", "facts"])?;
        Ok(StackItem {
            id: fields.name("id")?,
            facts: facts::read(fields.need("facts")?)?,
        })
    };
    list(value, LevyError::InvalidArgument)?
        .iter()
        .map(read)
        .collect()
}
