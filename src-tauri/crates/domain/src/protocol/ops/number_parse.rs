//! `number.parse`: one number.

use serde_json::{Value, json};

use super::Op;
use crate::json::Fields;
use crate::levies::LevyError;
use crate::text::number::{Locale, parse};

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "number.parse",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["text", "locale"])?;
    let locales = [Locale::En, Locale::Eu, Locale::Plain].map(|locale| (locale.name(), locale));
    let read = parse(fields.text("text")?, fields.choice("locale", &locales)?)?;
    Ok(json!({
        "value": read.value,
        "state": read.state().name(),
        "currency": read.currency,
        "percent": read.percent,
    }))
}
