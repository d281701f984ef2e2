//! `amount.words`: an amount written out.

use serde_json::Value;

use super::Op;
use crate::json::Fields;
use crate::levies::LevyError;
use crate::protocol::result;
use crate::words::{WordStyle, write};

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "amount.words",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["amount", "style", "currency"])?;
    let amount = fields.decimal("amount")?;
    let style = fields.choice("style", &WordStyle::ALL)?;
    let (major, minor) = match fields.get("currency") {
        Some(value) => {
            let names = Fields::open(value, &["major", "minor"])?;
            (names.name("major")?, names.name("minor")?)
        }
        None => ("Rupees".to_owned(), "Paisa".to_owned()),
    };
    result(&write(amount, style, &major, &minor)?)
}
