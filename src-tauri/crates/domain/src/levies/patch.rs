//! Partial facts that a finding sets.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::LevyError;
use super::facts::{Adjustment, Charge, Facts, ValueFacts};
use super::rates::Rate;
use super::schedule::LandingMode;
use crate::decimal::Decimal;

/// What happens to one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edit<T> {
    /// It stays.
    #[default]
    Keep,
    /// It goes.
    Remove,
    /// It becomes this.
    Set(T),
}

impl<T> Edit<T> {
    /// Is the field touched?
    pub const fn is_change(&self) -> bool {
        !matches!(self, Self::Keep)
    }
}

impl<T: Clone> Edit<T> {
    fn apply(&self, field: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Remove => *field = None,
            Self::Set(value) => *field = Some(value.clone()),
        }
    }
}

/// Changes of a value, field by field; lists are replaced as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ValuePatch {
    pub customs_value: Edit<Decimal>,
    pub qty: Edit<Decimal>,
    pub unit: Edit<String>,
    pub unit_price: Edit<Decimal>,
    pub fx: Edit<Decimal>,
    pub fx_per: Edit<Decimal>,
    pub mode: Edit<LandingMode>,
    pub insurance: Edit<Charge>,
    pub landing: Edit<Charge>,
    pub additions: Edit<Vec<Adjustment>>,
    pub deductions: Edit<Vec<Adjustment>>,
}

/// The JSON form of the contract: fields that stay are left out, null removes.
impl Serialize for ValuePatch {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        write(&mut map, "customs_value", &self.customs_value)?;
        write(&mut map, "qty", &self.qty)?;
        write(&mut map, "unit", &self.unit)?;
        write(&mut map, "unit_price", &self.unit_price)?;
        write(&mut map, "fx", &self.fx)?;
        write(&mut map, "fx_per", &self.fx_per)?;
        write(&mut map, "mode", &self.mode)?;
        write(&mut map, "insurance", &self.insurance)?;
        write(&mut map, "landing", &self.landing)?;
        write(&mut map, "additions", &self.additions)?;
        write(&mut map, "deductions", &self.deductions)?;
        map.end()
    }
}

fn write<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &'static str,
    edit: &Edit<T>,
) -> Result<(), M::Error> {
    match edit {
        Edit::Keep => Ok(()),
        Edit::Remove => map.serialize_entry(name, &None::<T>),
        Edit::Set(value) => map.serialize_entry(name, value),
    }
}

/// Changes of the facts of an item; in the maps `None` removes a key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FactsPatch {
    /// Value.
    #[serde(skip_serializing_if = "ValuePatch::is_empty")]
    pub value: ValuePatch,
    /// Rates by levy.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rates: BTreeMap<String, Option<Rate>>,
    /// Quantities by unit.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub units: BTreeMap<String, Option<Decimal>>,
    /// Extra amounts by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extras: BTreeMap<String, Option<Decimal>>,
    /// Exchange rates by currency.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fx_rates: BTreeMap<String, Option<Decimal>>,
}

impl ValuePatch {
    /// Is the quantity touched?
    pub const fn touches_quantity(&self) -> bool {
        self.qty.is_change()
    }

    /// Is the unit touched?
    pub const fn touches_unit(&self) -> bool {
        self.unit.is_change()
    }

    /// Is anything but quantity, unit and customs value touched?
    pub const fn touches_build_up(&self) -> bool {
        self.unit_price.is_change()
            || self.fx.is_change()
            || self.fx_per.is_change()
            || self.mode.is_change()
            || self.insurance.is_change()
            || self.landing.is_change()
            || self.additions.is_change()
            || self.deductions.is_change()
    }

    /// Nothing touched?
    pub const fn is_empty(&self) -> bool {
        !self.touches_quantity()
            && !self.touches_unit()
            && !self.touches_build_up()
            && !self.customs_value.is_change()
    }

    /// The value with these changes. A customs value that is set replaces the whole build-up;
    /// quantity and unit stay.
    ///
    /// # Errors
    /// `invalid_argument` when a given customs value gets a new quantity without a new value.
    fn apply(&self, value: &ValueFacts) -> Result<ValueFacts, LevyError> {
        let renewed = matches!(self.customs_value, Edit::Set(_));
        if value.is_fixed() && self.qty.is_change() && !renewed {
            return Err(LevyError::invalid(
                "a new quantity of a given customs value needs the new value with it",
            ));
        }
        let mut new = if renewed {
            let (qty, unit) = (value.qty, value.unit.clone());
            ValueFacts {
                qty,
                unit,
                ..ValueFacts::default()
            }
        } else {
            value.clone()
        };
        self.customs_value.apply(&mut new.customs_value);
        self.qty.apply(&mut new.qty);
        self.unit.apply(&mut new.unit);
        self.unit_price.apply(&mut new.unit_price);
        self.fx.apply(&mut new.fx);
        self.fx_per.apply(&mut new.fx_per);
        self.mode.apply(&mut new.mode);
        self.insurance.apply(&mut new.insurance);
        self.landing.apply(&mut new.landing);
        replace_list(&self.additions, &mut new.additions);
        replace_list(&self.deductions, &mut new.deductions);
        Ok(new)
    }
}

impl FactsPatch {
    /// Nothing touched?
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
            && self.rates.is_empty()
            && self.units.is_empty()
            && self.extras.is_empty()
            && self.fx_rates.is_empty()
    }

    /// The facts with these changes; not yet checked against the schedule.
    ///
    /// # Errors
    /// `invalid_argument` when a given customs value gets a new quantity without a new value.
    pub fn apply(&self, facts: &Facts) -> Result<Facts, LevyError> {
        Ok(Facts {
            value: self.value.apply(&facts.value)?,
            rates: merged(&facts.rates, &self.rates),
            units: merged(&facts.units, &self.units),
            extras: merged(&facts.extras, &self.extras),
            fx_rates: merged(&facts.fx_rates, &self.fx_rates),
        })
    }

    /// With a rate set.
    #[must_use]
    pub fn with_rate(mut self, levy: &str, rate: Rate) -> Self {
        self.rates.insert(levy.to_owned(), Some(rate));
        self
    }
}

fn replace_list(edit: &Edit<Vec<Adjustment>>, list: &mut Vec<Adjustment>) {
    match edit {
        Edit::Keep => {}
        Edit::Remove => list.clear(),
        Edit::Set(new) => list.clone_from(new),
    }
}

fn merged<T: Clone>(
    old: &BTreeMap<String, T>,
    changes: &BTreeMap<String, Option<T>>,
) -> BTreeMap<String, T> {
    let mut new = old.clone();
    for (key, change) in changes {
        match change {
            Some(value) => new.insert(key.clone(), value.clone()),
            None => new.remove(key),
        };
    }
    new
}
