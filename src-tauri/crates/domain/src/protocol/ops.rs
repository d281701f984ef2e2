//! The operations: one file and one entry each.

mod amount_words;
mod case_totals;
mod date_parse;
mod finding_stack;
mod forum_suggest;
mod gd_parse;
mod levy_compute;
mod levy_delta;
mod limitation_check;
mod money_round;
mod number_detect;
mod number_parse;
mod pct_normalise;
mod rates_lookup;
mod surcharge_compute;

use serde_json::Value;

use crate::levies::LevyError;

/// An operation of the contract.
#[derive(Clone, Copy)]
pub struct Op {
    /// Name in the contract.
    pub name: &'static str,
    /// Answers an input.
    pub answer: fn(&Value) -> Result<Value, LevyError>,
}

/// All operations, in the order of the contract.
pub const OPS: &[Op] = &[
    levy_compute::OP,
    levy_delta::OP,
    finding_stack::OP,
    surcharge_compute::OP,
    limitation_check::OP,
    rates_lookup::OP,
    forum_suggest::OP,
    case_totals::OP,
    money_round::OP,
    amount_words::OP,
    gd_parse::OP,
    pct_normalise::OP,
    number_parse::OP,
    number_detect::OP,
    date_parse::OP,
];
