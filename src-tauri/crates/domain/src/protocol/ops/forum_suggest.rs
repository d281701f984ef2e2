//! `forum.suggest`: which adjudicating officer an amount belongs to.

use serde_json::Value;

use super::Op;
use crate::exact::Ratio;
use crate::forum::suggest;
use crate::json::Fields;
use crate::json::dated::band;
use crate::levies::LevyError;
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "forum.suggest",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &["amount", "date", "bands", "cr_threshold"])?;
    let bands = fields
        .list("bands")?
        .iter()
        .map(band)
        .collect::<Result<Vec<_>, _>>()?;
    let amount = Ratio::from(fields.decimal("amount")?);
    let threshold = fields.decimal_if("cr_threshold")?;
    result(&suggest(&amount, fields.date("date")?, &bands, threshold)?)
}
