//! `finding.stack`: several findings on the same items.

use serde_json::Value;

use super::Op;
use crate::findings::stack;
use crate::json::{Fields, findings, schedule};
use crate::levies::LevyError;
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "finding.stack",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["schedule", "items", "findings"])?;
    let schedule = schedule::read(fields.need("schedule")?)?;
    let items = findings::items(fields.need("items")?)?;
    let read = fields.list("findings")?.iter().map(findings::read);
    let findings = read.collect::<Result<Vec<_>, _>>()?;
    result(&stack(&schedule, &items, &findings)?)
}
