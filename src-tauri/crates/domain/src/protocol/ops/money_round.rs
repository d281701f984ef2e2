//! `money.round`: one rounding on its own.

use serde_json::Value;

use super::Op;
use crate::json::{Fields, decimal};
use crate::levies::LevyError;
use crate::money::round;
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "money.round",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["value", "factors", "divisor", "rounding"])?;
    let factors = match (fields.decimal_if("value")?, fields.list_if("factors")?) {
        (Some(value), None) => vec![value],
        (None, Some(factors)) => factors
            .iter()
            .map(|factor| decimal(factor, LevyError::InvalidArgument))
            .collect::<Result<_, _>>()?,
        _ => return Err(LevyError::invalid("either value or factors")),
    };
    result(&round(
        &factors,
        fields.decimal_if("divisor")?,
        &fields.rounding("rounding")?,
    )?)
}
