//! `levy.delta`: the difference of two states of an item.

use serde_json::Value;

use super::Op;
use crate::json::{Fields, facts, schedule};
use crate::levies::{LevyError, Share, delta};
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "levy.delta",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let known = ["schedule", "before", "after", "qty", "affected_qty"];
    let fields = Fields::open(input, &known)?;
    let schedule = schedule::read(fields.need("schedule")?)?;
    let before = facts::read(fields.need("before")?)?;
    let after = facts::read(fields.need("after")?)?;
    let share = match (
        fields.decimal_if("qty")?,
        fields.decimal_if("affected_qty")?,
    ) {
        (None, None) => Share::WHOLE,
        (Some(qty), Some(affected)) => Share::part(affected, qty)?,
        _ => return Err(LevyError::invalid("qty and affected_qty belong together")),
    };
    result(&delta(&schedule, &before, &after, &share)?)
}
