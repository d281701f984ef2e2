//! A schedule: the levies of a country, their order, bases and rounding, as data.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use super::rates::Component;
use super::{CUSTOMS_VALUE, LevyError, ReferenceFault, is_code};
use crate::decimal::Decimal;
use crate::exact::{Amount, AmountMap, Rounding};

/// Does landing take its percentage of the insurance as well?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum LandingMode {
    /// Landing is a percentage of cost and freight.
    Add,
    /// Landing is a percentage of cost, freight and insurance.
    Compound,
}

/// How a customs value is built up and rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueRule {
    /// Insurance in percent where the facts state none.
    pub insurance_pct: Decimal,
    /// Landing in percent where the facts state none.
    pub landing_pct: Decimal,
    /// How landing is loaded.
    pub mode: LandingMode,
    /// Rounding of the customs value.
    pub rounding: Rounding,
}

/// One levy of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levy {
    /// Code, `[A-Z][A-Z0-9_]{0,15}`.
    pub code: String,
    /// Name as printed.
    pub name: Option<String>,
    /// The law under which surcharge and demand are reported.
    pub group: String,
    /// Provision that imposes it.
    pub legal_ref: Option<String>,
    /// A levy without a rate is zero instead of a missing fact.
    pub optional: bool,
    /// What a percentage is taken of.
    pub base: Vec<Component>,
    /// Rounding of the levy.
    pub rounding: Rounding,
    /// Rounding of the base before a percentage is taken.
    pub base_rounding: Option<Rounding>,
}

/// The parts of a schedule before they are checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleParts {
    /// Name of the schedule.
    pub id: String,
    /// Title as printed.
    pub title: Option<String>,
    /// Currency of all amounts.
    pub currency: String,
    /// Law that the schedule follows.
    pub legal_ref: Option<String>,
    /// Build-up of the customs value.
    pub value: ValueRule,
    /// Levies in the order of computation.
    pub levies: Vec<Levy>,
}

/// A sound schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule(Arc<Sound>);

#[derive(Debug, PartialEq, Eq)]
struct Sound {
    parts: ScheduleParts,
    /// Codes of the levies, shared by every figure.
    codes: Vec<Arc<str>>,
    /// Group of every levy.
    groups: Vec<Arc<str>>,
}

impl Schedule {
    /// The schedules shipped with the program: name and JSON text (form: levies contract).
    pub const BUILT_IN: &[(&'static str, &'static str)] = &[(
        "PK",
        include_str!("../../../../../assets/reference/schedules/pk.json"),
    )];

    /// Checks the parts.
    ///
    /// # Errors
    /// `invalid_schedule`: no levy; a code that is bad, used twice or `CV`; a base that is empty,
    /// names one component twice, or names the levy itself or a later one.
    pub fn new(parts: ScheduleParts) -> Result<Self, LevyError> {
        let broken = |what: String| Err(LevyError::InvalidSchedule(what));
        if parts.levies.is_empty() {
            return broken("it has no levy".into());
        }
        if parts.value.insurance_pct < Decimal::ZERO || parts.value.landing_pct < Decimal::ZERO {
            return broken("insurance and landing are not negative".into());
        }
        let mut open: BTreeSet<&str> = BTreeSet::new();
        for levy in &parts.levies {
            let code = levy.code.as_str();
            if !is_code(code) || code == CUSTOMS_VALUE || !open.insert(code) {
                return broken(format!("\"{code}\" is not a code, or is used twice"));
            }
        }
        for levy in &parts.levies {
            let mut named = BTreeSet::new();
            if levy.base.is_empty() || levy.group.is_empty() {
                return broken(format!("{} has no base or no group", levy.code));
            }
            for component in &levy.base {
                let name = component.of.as_str();
                if !is_code(name) || !named.insert(name) || open.contains(name) {
                    return broken(format!(
                        "the base of {} holds \"{name}\", which is no name, there twice, or not yet computed",
                        levy.code
                    ));
                }
            }
            open.remove(levy.code.as_str());
        }
        let codes = parts.levies.iter().map(|levy| levy.code.as_str().into());
        let groups = parts.levies.iter().map(|levy| levy.group.as_str().into());
        Ok(Self(Arc::new(Sound {
            codes: codes.collect(),
            groups: groups.collect(),
            parts,
        })))
    }

    /// The schedule shipped under that name.
    ///
    /// # Errors
    /// `not_found` when none is.
    pub fn built_in(name: &str) -> Result<Self, LevyError> {
        static SHIPPED: LazyLock<Vec<(&str, Result<Schedule, LevyError>)>> = LazyLock::new(|| {
            let read = |(name, text): &(&'static str, &str)| (*name, Schedule::from_json(text));
            Schedule::BUILT_IN.iter().map(read).collect()
        });
        let shipped = SHIPPED.iter().find(|(known, _)| *known == name);
        shipped.map_or_else(
            || {
                let what = format!("no schedule \"{name}\" is shipped");
                Err(LevyError::reference(
                    ReferenceFault::NotFound,
                    what,
                    Vec::<String>::new(),
                ))
            },
            |(_, schedule)| schedule.clone(),
        )
    }

    /// Reads a schedule in the JSON form of the levies contract.
    ///
    /// # Errors
    /// `invalid_schedule` when the text is not JSON or not a sound schedule.
    pub fn from_json(text: &str) -> Result<Self, LevyError> {
        let value = serde_json::from_str(text)
            .map_err(|error| LevyError::InvalidSchedule(error.to_string()))?;
        crate::json::schedule::read_parts(&value).and_then(Self::new)
    }

    /// Id, title, currency and value rule.
    pub fn parts(&self) -> &ScheduleParts {
        &self.0.parts
    }

    /// How the customs value is built up.
    pub fn value(&self) -> &ValueRule {
        &self.0.parts.value
    }

    /// Levies in the order of computation.
    pub fn levies(&self) -> &[Levy] {
        &self.0.parts.levies
    }

    /// Position of a levy in the order of computation.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.0
            .parts
            .levies
            .iter()
            .position(|levy| levy.code == code)
    }

    /// Groups in order of first appearance.
    pub fn groups(&self) -> Vec<&str> {
        let mut groups = Vec::new();
        for levy in &self.0.parts.levies {
            if !groups.contains(&levy.group.as_str()) {
                groups.push(levy.group.as_str());
            }
        }
        groups
    }

    /// The group of a levy.
    pub fn group_of(&self, code: &str) -> Option<&str> {
        self.0
            .parts
            .levies
            .iter()
            .find(|levy| levy.code == code)
            .map(|levy| levy.group.as_str())
    }

    /// Code of the levy at a place, shared.
    pub fn code(&self, place: usize) -> Arc<str> {
        self.0
            .codes
            .get(place)
            .map_or_else(|| "".into(), Arc::clone)
    }

    /// Zero for every levy.
    pub fn no_levies(&self) -> AmountMap {
        let levies = self.0.parts.levies.iter().zip(&self.0.codes);
        AmountMap::collect(
            levies.map(|(levy, code)| (Arc::clone(code), Amount::zero(levy.rounding.decimals()))),
        )
    }

    /// Figures by levy summed by group.
    pub fn by_group(&self, levies: &AmountMap) -> AmountMap {
        let grouped = |(code, amount): (&str, &Amount)| {
            let group = self.0.groups.get(self.position(code)?)?;
            Some((Arc::clone(group), amount.clone()))
        };
        AmountMap::collect(levies.iter().filter_map(grouped))
    }
}
