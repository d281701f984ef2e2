//! Limitation rules and dates in JSON.

use serde_json::Value;

use super::Fields;
use crate::levies::LevyError;
use crate::limitation::{DateKind, Dates, Payment, Rule};
use crate::reference::Validity;

const RULE_FIELDS: [&str; 10] = [
    "id",
    "version",
    "years",
    "months",
    "days",
    "from",
    "valid_from",
    "valid_to",
    "min_amount",
    "voluntary_bar",
];

/// A rule.
///
/// # Errors
/// `invalid_argument`.
pub fn rule(value: &Value) -> Result<Rule, LevyError> {
    let fields = Fields::open(value, &RULE_FIELDS)?;
    let period = ["years", "months", "days"];
    let [years, months, days] = period.map(|name| fields.count_if(name));
    Ok(Rule {
        id: fields.name("id")?,
        version: fields.name_if("version")?,
        years: years?.unwrap_or(0),
        months: months?.unwrap_or(0),
        days: days?.unwrap_or(0),
        from: fields.choice_if("from", &DateKind::ALL)?,
        valid: validity(fields, false)?,
        min_amount: fields.decimal_if("min_amount")?,
        voluntary_bar: fields.flag_if("voluntary_bar")?.unwrap_or(false),
    })
}

/// `valid_from` and `valid_to`.
pub(crate) fn validity(fields: Fields<'_>, needs_from: bool) -> Result<Validity, LevyError> {
    if needs_from {
        fields.need("valid_from")?;
    }
    let valid = Validity {
        from: fields.date_if("valid_from")?,
        to: fields.date_if("valid_to")?,
    };
    match (valid.from, valid.to) {
        (Some(from), Some(to)) if to < from => {
            Err(LevyError::invalid(format!("valid from {from} to {to}")))
        }
        _ => Ok(valid),
    }
}

/// The dates of an item.
///
/// # Errors
/// `invalid_argument`.
pub fn dates(value: &Value) -> Result<Dates, LevyError> {
    let fields = Fields::open(value, &DateKind::ALL.map(|(name, _)| name))?;
    let mut dates = Dates::default();
    for (name, kind) in DateKind::ALL {
        if let Some(day) = fields.date_if(name)? {
            dates = dates.with(kind, day);
        }
    }
    Ok(dates)
}

/// A payment.
///
/// # Errors
/// `invalid_argument`.
pub fn payment(value: &Value) -> Result<Payment, LevyError> {
    let fields = Fields::open(value, &["date", "amount"])?;
    Ok(Payment {
        date: fields.date("date")?,
        amount: fields.decimal("amount")?,
    })
}
