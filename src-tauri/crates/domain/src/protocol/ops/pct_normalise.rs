//! `pct.normalise`: a tariff code.

use serde_json::{Value, json};

use super::Op;
use crate::json::Fields;
use crate::levies::LevyError;
use crate::text::pct::{Profile, normalise};

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "pct.normalise",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["text", "profile", "left_pad"])?;
    let profiles = [("text", Profile::Text), ("numeric", Profile::Numeric)];
    let profile = fields.choice("profile", &profiles)?;
    let left_pad = fields.flag_if("left_pad")?.unwrap_or(false);
    let read = normalise(fields.text("text")?, profile, left_pad)?;
    Ok(json!({ "pct": read.pct(), "hs6": read.hs6, "flags": read.flags() }))
}
