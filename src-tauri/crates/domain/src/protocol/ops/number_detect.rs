//! `number.detect`: the locale of a column of numbers.

use serde_json::{Value, json};

use super::Op;
use crate::json::Fields;
use crate::levies::LevyError;
use crate::text::number::detect;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "number.detect",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["texts"])?;
    let column = detect(&fields.texts("texts")?)?;
    Ok(json!({ "locale": column.locale.name(), "values": column.values }))
}
