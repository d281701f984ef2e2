//! `case.totals`: a whole case in one computation.

use serde_json::Value;

use super::Op;
use crate::case_totals::compute;
use crate::json::case;
use crate::levies::LevyError;
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "case.totals",
    answer,
};

fn answer(input: &Value) -> Result<Value, LevyError> {
    result(&compute(&case::read(input)?)?)
}
