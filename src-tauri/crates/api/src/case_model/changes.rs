//! Facts that a change of a finding sets, as the journal holds them.

use jaiza_casefile::Entity;
use jaiza_casefile::registry::Field;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::read::{text, value};
use super::things::ChangeThing;
use crate::dto::finding::{FindingChange, ValueAdjustment};

/// A change as recorded.
pub fn change(thing: &Entity) -> ChangeThing {
    let some = |text: String| (!text.is_empty()).then_some(text);
    let set = value(thing, Field::CHANGE_SET).cloned().unwrap_or_default();
    // A set of a newer program may hold facts that this one does not know; the figures would lack
    // them, so nothing of it is taken and the finding shows that it has no facts.
    let set: FactsSet = serde_json::from_value(set).unwrap_or_default();
    ChangeThing {
        id: thing.id,
        facts: FindingChange {
            gd: text(thing, Field::CHANGE_GD),
            gd_item: text(thing, Field::CHANGE_GD_ITEM).parse().unwrap_or(0),
            deny: some(text(thing, Field::CHANGE_DENY)),
            affected_qty: some(text(thing, Field::CHANGE_AFFECTED_QTY)),
            pct: set.pct,
            unit_price: set.unit_price,
            quantity: set.quantity,
            origin: set.origin,
            lot: set.lot,
            customs_value: set.customs_value,
            exchange_rate: set.exchange_rate,
            insurance: set.insurance,
            landing: set.landing,
            additions: set.additions,
            deductions: set.deductions,
            rates_in_force: set.rates_in_force,
        },
    }
}

/// Facts that a change sets, as they are recorded: only those that were found.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct FactsSet {
    #[serde(skip_serializing_if = "Option::is_none")]
    pct: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lot: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customs_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exchange_rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insurance: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    landing: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    additions: Vec<ValueAdjustment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    deductions: Vec<ValueAdjustment>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rates_in_force: bool,
}

/// The facts of a change as the journal records them.
pub fn facts_set(facts: &FindingChange) -> Value {
    let set = FactsSet {
        pct: facts.pct.clone(),
        unit_price: facts.unit_price.clone(),
        quantity: facts.quantity.clone(),
        origin: facts.origin.clone(),
        lot: facts.lot.clone(),
        customs_value: facts.customs_value.clone(),
        exchange_rate: facts.exchange_rate.clone(),
        insurance: facts.insurance.clone(),
        landing: facts.landing.clone(),
        additions: facts.additions.clone(),
        deductions: facts.deductions.clone(),
        rates_in_force: facts.rates_in_force,
    };
    serde_json::to_value(set).unwrap_or_default()
}
