//! `surcharge.compute`: simple interest on short-levied amounts.

use serde_json::Value;

use super::Op;
use crate::exact::Ratio;
use crate::json::Fields;
use crate::json::surcharge::{TERMS_FIELDS, group_terms, terms};
use crate::levies::LevyError;
use crate::protocol::result;
use crate::surcharge;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "surcharge.compute",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let known: Vec<&str> = TERMS_FIELDS.into_iter().chain(["from"]).collect();
    let fields = Fields::open(input, &known)?;
    let mut amounts = Vec::new();
    let terms = terms(fields, |value| {
        let fields = Fields::open(value, &["group", "amount", "table", "margin", "basis"])?;
        amounts.push(Ratio::from(fields.decimal("amount")?));
        group_terms(fields)
    })?;
    result(&surcharge::compute(fields.date("from")?, &terms, &amounts)?)
}
