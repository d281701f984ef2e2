//! `gd.parse`: a declaration number.

use serde_json::{Value, json};

use super::Op;
use crate::json::Fields;
use crate::levies::LevyError;
use crate::text::gd::parse;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "gd.parse",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["text", "gd_date"])?;
    let gd = parse(fields.text("text")?, fields.date_if("gd_date")?)?;
    Ok(json!({
        "gd_uid": gd.gd_uid,
        "short": gd.short,
        "office": gd.office(),
        "type": gd.decl_type(),
        "serial": gd.serial(),
        "date": gd.date,
        "form": gd.form.name(),
    }))
}
