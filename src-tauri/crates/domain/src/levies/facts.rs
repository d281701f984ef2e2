//! The facts of one item: value, rates, quantities, extra amounts, exchange rates.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rates::Rate;
use super::schedule::{LandingMode, Schedule};
use super::{CUSTOMS_VALUE, LevyError, is_code};
use crate::decimal::Decimal;

/// Currency of an adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AdjustmentCurrency {
    /// The schedule's currency.
    Local,
    /// The currency of the unit price.
    Foreign,
}

/// Where an adjustment enters the build-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Into cost and freight, before insurance and landing.
    Cf,
    /// After insurance and landing.
    Final,
}

/// An addition to or a deduction from the value; the amount is not negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjustment {
    /// Amount.
    pub amount: Decimal,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Currency; `None` = local.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<AdjustmentCurrency>,
    /// Stage; `None` = cf, or final when the customs value is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
}

impl Adjustment {
    /// A local adjustment at the default stage.
    pub const fn local(amount: Decimal) -> Self {
        Self {
            amount,
            name: None,
            currency: None,
            stage: None,
        }
    }
}

/// Insurance or landing as stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Charge {
    /// Percent.
    Pct(Decimal),
    /// Amount in local currency.
    Amount(Decimal),
}

/// The value of an item: either built up from quantity, unit price and exchange rate, or a fixed
/// customs value with an optional quantity. [`Facts::check`] says whether the fields agree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ValueFacts {
    /// Fixed customs value in local currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customs_value: Option<Decimal>,
    /// Quantity, in `unit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qty: Option<Decimal>,
    /// Unit of the quantity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Price per unit in foreign currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Decimal>,
    /// Local currency per `fx_per` of the foreign one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fx: Option<Decimal>,
    /// Foreign units that `fx` is quoted for; `None` = 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fx_per: Option<Decimal>,
    /// Landing mode; `None` = the schedule's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<LandingMode>,
    /// Insurance; `None` = the schedule's percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insurance: Option<Charge>,
    /// Landing; `None` = the schedule's percentage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub landing: Option<Charge>,
    /// Additions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub additions: Vec<Adjustment>,
    /// Deductions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deductions: Vec<Adjustment>,
}

/// All facts that the levies of one item depend on. Serialises in the JSON form of the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Value.
    pub value: ValueFacts,
    /// Rate by levy code.
    pub rates: BTreeMap<String, Rate>,
    /// Quantity by unit.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub units: BTreeMap<String, Decimal>,
    /// Named extra amounts in local currency.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extras: BTreeMap<String, Decimal>,
    /// Local currency per unit of a currency.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fx_rates: BTreeMap<String, Decimal>,
}

impl Facts {
    /// An item whose value is `qty * unit_price * fx` with the schedule's insurance and landing.
    pub fn built_up(qty: Decimal, unit_price: Decimal, fx: Decimal) -> Self {
        let (qty, unit_price, fx) = (Some(qty), Some(unit_price), Some(fx));
        let value = ValueFacts {
            qty,
            unit_price,
            fx,
            ..ValueFacts::default()
        };
        Self {
            value,
            ..Self::default()
        }
    }

    /// An item whose customs value is given.
    pub fn fixed(customs_value: Decimal) -> Self {
        let customs_value = Some(customs_value);
        let value = ValueFacts {
            customs_value,
            ..ValueFacts::default()
        };
        Self {
            value,
            ..Self::default()
        }
    }

    /// With a rate.
    #[must_use]
    pub fn with_rate(mut self, levy: &str, rate: Rate) -> Self {
        self.rates.insert(levy.to_owned(), rate);
        self
    }

    /// With the unit of the value's quantity.
    #[must_use]
    pub fn with_unit(mut self, unit: &str) -> Self {
        self.value.unit = Some(unit.to_owned());
        self
    }

    /// With the number of foreign units that the exchange rate is quoted for (100 for yen).
    #[must_use]
    pub const fn with_fx_per(mut self, per: Decimal) -> Self {
        self.value.fx_per = Some(per);
        self
    }

    /// With a quantity of a fixed value.
    #[must_use]
    pub const fn with_qty(mut self, qty: Decimal) -> Self {
        self.value.qty = Some(qty);
        self
    }

    /// With an extra amount, such as a retail price.
    #[must_use]
    pub fn with_extra(mut self, name: &str, amount: Decimal) -> Self {
        self.extras.insert(name.to_owned(), amount);
        self
    }

    /// Do the facts fit each other and the schedule?
    ///
    /// # Errors
    /// `invalid_argument` naming what does not.
    pub fn check(&self, schedule: &Schedule) -> Result<(), LevyError> {
        self.value.check()?;
        for (levy, rate) in &self.rates {
            if schedule.position(levy).is_none() {
                return Err(LevyError::invalid(format!(
                    "the schedule has no levy {levy}"
                )));
            }
            rate.check()?;
        }
        for (name, amount) in &self.extras {
            let taken = name == CUSTOMS_VALUE || schedule.position(name).is_some();
            if taken || !is_code(name) || *amount < Decimal::ZERO {
                return Err(LevyError::invalid(format!(
                    "extra \"{name}\" is no name of an extra amount, or negative"
                )));
            }
        }
        for (name, number) in self.units.iter().chain(&self.fx_rates) {
            if name.is_empty() || !number.is_positive() {
                return Err(LevyError::invalid(format!(
                    "{name}: a positive number is needed"
                )));
            }
        }
        if let (Some(unit), Some(qty)) = (&self.value.unit, self.value.qty)
            && self.units.get(unit).is_some_and(|other| *other != qty)
        {
            return Err(LevyError::invalid(format!("two quantities in {unit}")));
        }
        Ok(())
    }

    /// The quantity in a unit.
    pub fn quantity(&self, unit: &str) -> Option<Decimal> {
        let own = self
            .value
            .qty
            .filter(|_| self.value.unit.as_deref() == Some(unit));
        own.or_else(|| self.units.get(unit).copied())
    }
}

impl ValueFacts {
    /// Is the customs value given instead of built up?
    pub const fn is_fixed(&self) -> bool {
        self.customs_value.is_some()
    }

    pub(super) fn check(&self) -> Result<(), LevyError> {
        let refuse = |what: &str| Err(LevyError::invalid(what));
        let negative = |number: Option<Decimal>| number.is_some_and(|n| n < Decimal::ZERO);
        let not_positive = |number: Option<Decimal>| number.is_some_and(|n| !n.is_positive());
        if not_positive(self.qty) || not_positive(self.fx) || not_positive(self.fx_per) {
            return refuse("quantity and exchange rate are positive");
        }
        if negative(self.unit_price) || negative(self.customs_value) {
            return refuse("price and customs value are not negative");
        }
        if self
            .unit
            .as_ref()
            .is_some_and(|unit| unit.is_empty() || self.qty.is_none())
        {
            return refuse("a unit belongs to a quantity");
        }
        for charge in [self.insurance, self.landing].into_iter().flatten() {
            let (Charge::Pct(number) | Charge::Amount(number)) = charge;
            if negative(Some(number)) {
                return refuse("insurance and landing are not negative");
            }
        }
        for adjustment in self.additions.iter().chain(&self.deductions) {
            if negative(Some(adjustment.amount)) {
                return refuse("additions and deductions are stated as positive amounts");
            }
            let foreign = adjustment.currency == Some(AdjustmentCurrency::Foreign);
            if self.is_fixed() && (foreign || adjustment.stage == Some(Stage::Cf)) {
                return refuse("a given customs value takes local and final adjustments only");
            }
        }
        self.check_kind()
    }

    fn check_kind(&self) -> Result<(), LevyError> {
        let built_up = self.unit_price.is_some()
            || self.fx.is_some()
            || self.fx_per.is_some()
            || self.mode.is_some()
            || self.insurance.is_some()
            || self.landing.is_some();
        if self.is_fixed() {
            return if built_up {
                Err(LevyError::invalid(
                    "a given customs value is not built up as well",
                ))
            } else {
                Ok(())
            };
        }
        if self.qty.is_none() || self.unit_price.is_none() || self.fx.is_none() {
            return Err(LevyError::invalid(
                "a value has qty, unit_price and fx, or customs_value",
            ));
        }
        Ok(())
    }
}
