//! The customs value: built up from the price, or given.

use serde::Serialize;

use super::LevyError;
use super::facts::{Adjustment, AdjustmentCurrency, Charge, Stage, ValueFacts};
use super::schedule::{LandingMode, Schedule, ValueRule};
use crate::decimal::Decimal;
use crate::exact::{Amount, Ratio, as_display};

/// How a customs value came about; the unrounded steps are for display only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ValueTrace {
    /// Cost and freight in local currency, or the customs value given.
    #[serde(serialize_with = "as_display")]
    pub cf: Ratio,
    /// Insurance.
    #[serde(serialize_with = "as_display")]
    pub insurance: Ratio,
    /// Landing.
    #[serde(serialize_with = "as_display")]
    pub landing: Ratio,
    /// Final additions less final deductions.
    #[serde(serialize_with = "as_display")]
    pub adjustments: Ratio,
    /// Rounded customs value of the whole item.
    pub full: Amount,
    /// Before the last rounding.
    #[serde(serialize_with = "as_display")]
    pub unrounded: Ratio,
    /// Customs value used.
    pub amount: Amount,
}

/// The rounded customs value that value facts give under a schedule.
///
/// # Errors
/// `invalid_argument` when the facts do not fit each other or give less than zero.
pub fn customs_value_of(schedule: &Schedule, value: &ValueFacts) -> Result<Amount, LevyError> {
    value.check()?;
    Ok(customs_value(schedule.value(), value)?.amount)
}

/// The customs value of the whole item.
///
/// # Errors
/// `invalid_argument` when cost and freight or the customs value is below zero. The facts are
/// taken as checked.
pub(crate) fn customs_value(rule: &ValueRule, value: &ValueFacts) -> Result<ValueTrace, LevyError> {
    let number =
        |n: Option<Decimal>, default: i64| Ratio::from(n.unwrap_or(Decimal::whole(default)));
    let fx = &number(value.fx, 1) / &number(value.fx_per, 1);
    let default_stage = if value.is_fixed() {
        Stage::Final
    } else {
        Stage::Cf
    };
    let sum = |stage: Stage, currency: AdjustmentCurrency| -> Ratio {
        let take = |list: &[Adjustment]| -> Ratio {
            let meant = |a: &&Adjustment| {
                a.stage.unwrap_or(default_stage) == stage
                    && a.currency.unwrap_or(AdjustmentCurrency::Local) == currency
            };
            list.iter()
                .filter(meant)
                .map(|a| Ratio::from(a.amount))
                .sum()
        };
        take(&value.additions) - take(&value.deductions)
    };
    let adjustments = sum(Stage::Final, AdjustmentCurrency::Local)
        + sum(Stage::Final, AdjustmentCurrency::Foreign) * fx.clone();
    let (cf, insurance, landing) = if let Some(given) = value.customs_value {
        (Ratio::from(given), Ratio::zero(), Ratio::zero())
    } else {
        let price = number(value.qty, 0) * number(value.unit_price, 0);
        let foreign = price + sum(Stage::Cf, AdjustmentCurrency::Foreign);
        let cf = foreign * fx + sum(Stage::Cf, AdjustmentCurrency::Local);
        let insurance = charge(value.insurance, rule.insurance_pct, &cf);
        let loaded = match value.mode.unwrap_or(rule.mode) {
            LandingMode::Add => cf.clone(),
            LandingMode::Compound => &cf + &insurance,
        };
        let landing = charge(value.landing, rule.landing_pct, &loaded);
        (cf, insurance, landing)
    };
    let unrounded = &(&(&cf + &insurance) + &landing) + &adjustments;
    if cf.is_negative() || unrounded.is_negative() {
        return Err(LevyError::invalid("deductions exceed the value"));
    }
    let full = rule.rounding.round(&unrounded);
    let amount = full.clone();
    Ok(ValueTrace {
        cf,
        insurance,
        landing,
        adjustments,
        full,
        unrounded,
        amount,
    })
}

fn charge(stated: Option<Charge>, default_pct: Decimal, of: &Ratio) -> Ratio {
    match stated.unwrap_or(Charge::Pct(default_pct)) {
        Charge::Pct(pct) => (of * &Ratio::from(pct)).percent(),
        Charge::Amount(amount) => amount.into(),
    }
}
