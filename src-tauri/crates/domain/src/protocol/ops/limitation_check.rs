//! `limitation.check`: whether an amount can still be recovered.

use serde_json::Value;

use super::Op;
use crate::json::Fields;
use crate::json::limitation::{dates, payment, rule};
use crate::levies::LevyError;
use crate::limitation::{LimitationRequest, SelectBy, Situation, check};
use crate::protocol::result;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "limitation.check",
    answer,
};

const FIELDS: [&str; 10] = [
    "situation",
    "dates",
    "rules",
    "notice_date",
    "as_of",
    "select_by",
    "warn_days",
    "amount",
    "audit_start",
    "payments",
];

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &FIELDS)?;
    let rules = fields.list("rules")?.iter().map(rule);
    let payments = fields
        .list_if("payments")?
        .unwrap_or_default()
        .iter()
        .map(payment);
    let request = LimitationRequest {
        situation: fields.choice("situation", &Situation::ALL)?,
        dates: dates(fields.need("dates")?)?,
        rules: rules.collect::<Result<_, _>>()?,
        notice_date: fields.date_if("notice_date")?,
        as_of: fields.date_if("as_of")?,
        select_by: fields
            .choice_if("select_by", &SelectBy::ALL)?
            .unwrap_or_default(),
        warn_days: fields.count_if("warn_days")?,
        amount: fields.decimal_if("amount")?,
        audit_start: fields.date_if("audit_start")?,
        payments: payments.collect::<Result<_, _>>()?,
    };
    result(&check(&request)?)
}
