//! `levy.compute`: the levies of an item, with their trace.

use serde_json::Value;

use super::Op;
use crate::exact::Ratio;
use crate::json::{Fields, facts, schedule};
use crate::levies::{LevyError, Share, Variance, compute, variance};
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "levy.compute",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["schedule", "facts", "paid"])?;
    let schedule = schedule::read(fields.need("schedule")?)?;
    let facts = facts::read(fields.need("facts")?)?;
    let computed = compute(&schedule, &facts, &Share::WHOLE)?;
    let mut answer = result(&computed)?;
    if fields.get("paid").is_some() {
        let paid = fields.decimals("paid")?;
        let variances = variance(&schedule, &computed.side, &paid)?;
        let total: Ratio = variances.iter().map(|v| v.variance.clone()).sum();
        let by_levy = |v: &Variance| (v.levy.clone(), Value::from(v.variance.plain()));
        if let Some(answer) = answer.as_object_mut() {
            let by_levy = variances.iter().map(by_levy).collect();
            answer.insert("variance".into(), Value::Object(by_levy));
            answer.insert("variance_total".into(), total.plain().into());
        }
    }
    Ok(answer)
}
