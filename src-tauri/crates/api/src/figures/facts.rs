//! Facts of one item as declared, with the rates that were in force on its day.

use std::collections::BTreeMap;

use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{EXTRACT_LEVIES, Item};
use jaiza_domain::levies::{self, Charge, Facts, LandingMode, Rate, Schedule, ValueFacts};
use jaiza_domain::tariff::{RateQuestion, RateSet, Tariff, TariffError};

use crate::case_model::CaseModel;
use crate::error::{Answer, ErrorBody};
use crate::refusals::sentence_case;

/// An item with what applied on its day.
#[derive(Clone)]
pub struct Declared {
    /// Rates in force for the declared facts; `None` when the package does not cover the date.
    pub rates: Option<RateSet>,
    /// Rupees per so many units of currency, when the package covers the date.
    pub fx: Option<(Decimal, Decimal)>,
    /// The facts as the engine takes them.
    pub facts: Facts,
}

/// Parameters of the build-up of the customs value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loadings {
    /// Percent of insurance.
    pub insurance: Decimal,
    /// Percent of landing charges.
    pub landing: Decimal,
    /// How landing is loaded.
    pub mode: LandingMode,
}

impl Loadings {
    /// Loadings of a case: its parameters, else those of the schedule.
    ///
    /// # Errors
    /// A parameter that is not a number.
    pub fn of(case: &CaseModel, schedule: &Schedule) -> Answer<Self> {
        let rule = schedule.value();
        let number = |name: &str, usual: Decimal| match case.parameters.get(name) {
            Some(text) => super::decimal(name, text),
            None => Ok(usual),
        };
        Ok(Self {
            insurance: number("insurance_pct", rule.insurance_pct)?,
            landing: number("landing_pct", rule.landing_pct)?,
            mode: match case.parameters.get("landing_mode").map(String::as_str) {
                Some("ADD") => LandingMode::Add,
                Some(_) => LandingMode::Compound,
                None => rule.mode,
            },
        })
    }
}

impl Declared {
    /// Looks up what applied on the day of the declaration.
    ///
    /// # Errors
    /// Reference rows that contradict each other.
    pub fn of(
        item: &Item,
        tariff: &Tariff<'_>,
        status: Option<&str>,
        schedule: &Schedule,
        loadings: &Loadings,
    ) -> Answer<Self> {
        let claim = claim(item);
        let question = RateQuestion {
            pct: &item.pct,
            origin: &item.origin,
            day: item.gd_date,
            status,
            claim,
        };
        let rates = match tariff.rate_set(&question) {
            Ok(set) => Some(set),
            // A claim that does not cover the goods, or a date the package does not cover: the
            // levies stand as recorded; the indicators speak of it.
            Err(TariffError::NoConcession { .. } | TariffError::NoLine { .. }) => None,
            Err(why) => return Err(refuse(item, &why)),
        };
        let fx = if item.currency == "PKR" {
            Some((Decimal::whole(1), Decimal::whole(1)))
        } else {
            tariff.exchange_rate(&item.currency, item.gd_date)
        };
        let value = fx.and_then(|fx| built_up(item, fx, loadings));
        let agrees = |value: &ValueFacts| {
            let built = levies::customs_value_of(schedule, value);
            built.is_ok_and(|built| *built.value() == Decimal::whole(item.value).into())
        };
        let value = value.filter(agrees);
        let facts = Facts {
            value: value.clone().unwrap_or_else(|| recorded_value(item)),
            rates: rates
                .as_ref()
                .map_or_else(|| recorded_levies(item), engine_rates),
            ..Facts::default()
        };
        Ok(Self { rates, fx, facts })
    }

    /// The facts with the levies as they were recorded, for a finding on the rates themselves.
    pub fn as_recorded(&self, item: &Item) -> Facts {
        let mut facts = self.facts.clone();
        facts
            .rates
            .extend(recorded_levies(item).into_iter().filter(|(levy, _)| {
                let place = EXTRACT_LEVIES.iter().position(|code| code == levy);
                let amounts = item.levies.in_order();
                place
                    .and_then(|at| amounts.get(at).copied().flatten())
                    .is_some()
            }));
        facts
    }
}

fn built_up(item: &Item, (fx, per): (Decimal, Decimal), loadings: &Loadings) -> Option<ValueFacts> {
    item.quantity.is_positive().then(|| ValueFacts {
        qty: Some(item.quantity),
        unit: Some(unit_name(&item.unit)),
        unit_price: Some(price(item)),
        fx: Some(fx),
        fx_per: Some(per),
        mode: Some(loadings.mode),
        insurance: Some(Charge::Pct(loadings.insurance)),
        landing: Some(Charge::Pct(loadings.landing)),
        ..ValueFacts::default()
    })
}

fn recorded_value(item: &Item) -> ValueFacts {
    let counted = item.quantity.is_positive();
    ValueFacts {
        customs_value: Some(Decimal::whole(item.value)),
        qty: counted.then_some(item.quantity),
        unit: counted.then(|| unit_name(&item.unit)),
        ..ValueFacts::default()
    }
}

fn recorded_levies(item: &Item) -> BTreeMap<String, Rate> {
    let fixed = |amount: Option<i64>| Rate::Fixed {
        amount: Decimal::whole(amount.unwrap_or(0).max(0)),
        currency: None,
    };
    EXTRACT_LEVIES
        .iter()
        .zip(item.levies.in_order())
        .map(|(levy, amount)| ((*levy).to_owned(), fixed(amount)))
        .collect()
}

/// The concession an item claims, when its text has a known key.
pub fn claim(item: &Item) -> Option<&str> {
    item.sro_key.as_deref().filter(|key| *key != "?")
}

/// Assessed price, else the declared one.
pub fn price(item: &Item) -> Decimal {
    item.price_assessed.unwrap_or(item.price_declared)
}

/// Unit as people write it in extracts of Pakistan.
pub fn unit_name(rec20: &str) -> String {
    match rec20 {
        "KGM" => "KG",
        "C62" | "H87" => "NO",
        other => other,
    }
    .to_owned()
}

/// Rates of a set as the engine reads them; a specific duty is per unit of the line.
pub fn engine_rates(set: &RateSet) -> BTreeMap<String, Rate> {
    set.rates
        .iter()
        .map(|(levy, rate)| {
            let value = if rate.specific {
                Rate::per_unit(rate.rate, &unit_name(&set.unit))
            } else {
                Rate::percent(rate.rate)
            };
            (levy.clone(), value)
        })
        .collect()
}

/// A contradiction of the reference tables, said of the item it was met on.
pub fn refuse(item: &Item, why: &TariffError) -> ErrorBody {
    ErrorBody::invalid(
        "error-tariff",
        format!("Item {}: {}", item.key(), sentence_case(&why.to_string())),
    )
    .arg("item", item.key())
    .arg("why", why)
}
