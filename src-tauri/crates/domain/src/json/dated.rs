//! Dated reference rows in JSON: rates, editions, bands.

use serde_json::Value;

use super::Fields;
use super::facts::rate;
use super::limitation::validity;
use crate::forum::Band;
use crate::levies::LevyError;
use crate::lookup::{Edition, Layer, LookupRow, PctScope};

const ROW_FIELDS: [&str; 11] = [
    "row",
    "layer",
    "key",
    "pct",
    "valid_from",
    "valid_to",
    "rates",
    "edition",
    "origin",
    "status",
    "atl",
];

/// A row of rates.
///
/// # Errors
/// `invalid_argument`.
pub fn lookup_row(value: &Value) -> Result<LookupRow, LevyError> {
    let fields = Fields::open(value, &ROW_FIELDS)?;
    let pct = fields.text("pct")?;
    let stated = fields
        .map("rates")?
        .iter()
        .filter(|(_, value)| !value.is_null());
    let rates = stated.map(|(levy, value)| {
        let rate = rate(value)?;
        rate.check()?;
        Ok((levy.clone(), rate))
    });
    Ok(LookupRow {
        row: fields.name("row")?,
        layer: fields.choice("layer", &Layer::ALL)?,
        key: fields.name_if("key")?,
        scope: PctScope::read(pct)
            .ok_or_else(|| LevyError::invalid(format!("\"{pct}\" is no code or prefix")))?,
        valid: validity(fields, true)?,
        rates: rates.collect::<Result<_, LevyError>>()?,
        edition: fields.name_if("edition")?,
        origin: fields.names_if("origin")?,
        status: fields.names_if("status")?,
        atl: fields.flag_if("atl")?,
    })
}

/// An edition of the tariff.
///
/// # Errors
/// `invalid_argument`.
pub fn edition(value: &Value) -> Result<Edition, LevyError> {
    let fields = Fields::open(value, &["edition", "valid_from", "valid_to"])?;
    Ok(Edition {
        edition: fields.name("edition")?,
        valid: validity(fields, true)?,
    })
}

/// A band of money limits.
///
/// # Errors
/// `invalid_argument`.
pub fn band(value: &Value) -> Result<Band, LevyError> {
    let known = ["row", "rank", "max_amount", "valid_from", "valid_to"];
    let fields = Fields::open(value, &known)?;
    Ok(Band {
        row: fields.name("row")?,
        rank: fields.name("rank")?,
        max_amount: fields.decimal_if("max_amount")?,
        valid: validity(fields, true)?,
    })
}
