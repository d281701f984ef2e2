//! Rounding of a product or quotient, to be checked on its own.
//!
//! Rule: levies contract, `money.round`.

use serde::Serialize;

use crate::decimal::Decimal;
use crate::exact::{Amount, Ratio, Rounding, as_display};
use crate::levies::LevyError;

/// A rounded figure with what it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rounded {
    /// The figure.
    pub rounded: Amount,
    /// Before rounding.
    #[serde(serialize_with = "as_display")]
    pub unrounded: Ratio,
    /// Did it lie exactly half way?
    pub tie: bool,
}

/// Rounds the product of the factors over the divisor.
///
/// # Errors
/// `invalid_argument` without factors or with a divisor of zero.
pub fn round(
    factors: &[Decimal],
    divisor: Option<Decimal>,
    rounding: &Rounding,
) -> Result<Rounded, LevyError> {
    if factors.is_empty() {
        return Err(LevyError::invalid("at least one factor is needed"));
    }
    let product = factors
        .iter()
        .fold(Ratio::whole(1), |product, f| product * Ratio::from(*f));
    let divisor = Ratio::from(divisor.unwrap_or(Decimal::whole(1)));
    let unrounded = product
        .checked_div(&divisor)
        .ok_or_else(|| LevyError::invalid("the divisor is zero"))?;
    let tie = rounding.is_tie(&unrounded);
    Ok(Rounded {
        rounded: rounding.round(&unrounded),
        unrounded,
        tie,
    })
}
