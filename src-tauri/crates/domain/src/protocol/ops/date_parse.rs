//! `date.parse`: a column of dates.

use serde_json::{Value, json};

use super::Op;
use crate::json::Fields;
use crate::levies::LevyError;
use crate::text::date::{DateFormat, parse_column};

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "date.parse",
    answer,
};

/// Two-digit years from here on belong to the last century.
const PIVOT: u32 = 70;

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["texts", "format", "pivot"])?;
    let formats = DateFormat::ALL.map(|format| (format.name(), format));
    let format = fields.choice_if("format", &formats)?;
    let pivot = fields.count_if("pivot")?.unwrap_or(PIVOT);
    if pivot > 100 {
        return Err(LevyError::invalid("pivot is a two-digit year"));
    }
    let column = parse_column(&fields.texts("texts")?, format, pivot)?;
    Ok(json!({ "format": column.format.name(), "dates": column.dates }))
}
