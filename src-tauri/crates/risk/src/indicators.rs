//! The indicators: one file each, one line in [`INDICATORS`].

mod cls_03_keywords;
mod cls_06_invalid_code;
mod exm_01_outside_scope;
mod exm_04_expired;
mod rte_01_reduced_duty;
mod rte_02_sales_tax;
mod rte_03_additional_sales_tax;
mod rte_04_income_tax;
mod rte_05_additional_duty;
mod val_01_low_price;
mod val_02_below_ruling;
mod val_03_high_price;
mod val_08_exchange_rate;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::sentences::Explanation;

/// Every indicator this program computes, in the order of the codes' families.
pub const INDICATORS: [&Indicator; 13] = [
    &val_01_low_price::INDICATOR,
    &val_02_below_ruling::INDICATOR,
    &val_03_high_price::INDICATOR,
    &val_08_exchange_rate::INDICATOR,
    &cls_03_keywords::INDICATOR,
    &cls_06_invalid_code::INDICATOR,
    &rte_01_reduced_duty::INDICATOR,
    &rte_02_sales_tax::INDICATOR,
    &rte_03_additional_sales_tax::INDICATOR,
    &rte_04_income_tax::INDICATOR,
    &rte_05_additional_duty::INDICATOR,
    &exm_01_outside_scope::INDICATOR,
    &exm_04_expired::INDICATOR,
];

/// The indicator of a code, if this program computes it.
pub fn indicator(code: &str) -> Option<&'static Indicator> {
    INDICATORS
        .iter()
        .copied()
        .find(|indicator| indicator.code == code)
}

/// What a result is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Grain {
    /// One item of a declaration, key `GD#item_no`.
    Item,
}

/// A kind of data an indicator cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Recorded levies of the extract.
    Levies,
    /// `exchange_rate`.
    ExchangeRates,
    /// `valuation_ruling` and `origin_group`.
    ValuationRulings,
    /// `keyword_rule`.
    KeywordRules,
    /// `pct_tariff`.
    Tariff,
    /// `levy_rate`.
    LevyRates,
    /// `sro`, `sro_scope`, `fta_rate`.
    Concessions,
    /// `gd_type`.
    DeclarationTypes,
    /// `uom`.
    Units,
}

/// A parameter of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Parameter {
    /// Name in the package.
    pub name: &'static str,
    /// What it does, with its unit.
    pub meaning: &'static str,
    /// Value of the national package.
    pub default: f64,
    /// Smallest value a package may state.
    pub least: f64,
    /// Largest value a package may state.
    pub most: f64,
}

/// An indicator with everything a form, a report annex or an explanation needs to know.
#[derive(Debug)]
pub struct Indicator {
    /// Code, never re-used.
    pub code: &'static str,
    /// Short title.
    pub title: &'static str,
    /// Why a hit may mean short-levied duty, in one or two sentences.
    pub rationale: &'static str,
    /// What a result is about.
    pub grain: Grain,
    /// Law behind it.
    pub legal_basis: &'static str,
    /// Parameters with ranges and defaults.
    pub parameters: &'static [Parameter],
    /// Tables and columns without which it has nothing to say.
    pub needs: &'static [Need],
    /// Value, hit and levy effect as formulas.
    pub formula: &'static str,
    /// Named widths over which scores grow from 0 to 100; part of the definition.
    pub scales: &'static [(&'static str, f64)],
    /// Message keys with their English templates.
    pub sentences: &'static [(&'static str, &'static str)],
    /// The rule itself.
    pub(crate) evaluate: ItemRule,
}

/// A rule over one item.
pub(crate) type ItemRule =
    for<'a> fn(&Context<'a>, &IndicatorSettings, &ItemFacts<'a>) -> Result<Outcome, NotAvailable>;

/// A result that is available.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    /// No hit; the score is 0.
    Clear { value: f64 },
    /// A hit.
    Hit(Finding),
}

/// A hit with its measures.
#[derive(Debug, PartialEq)]
pub(crate) struct Finding {
    pub value: f64,
    /// 0 to 100.
    pub score: f64,
    /// Levy effect in rupees; negative counts as 0.
    pub delta: f64,
    pub explanation: Explanation,
}

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub(crate) enum NotAvailable {
    NoFx,
    NoPrice,
    TooFewPeers,
    NoRuling,
    NoRule,
    GdType,
    NoTariff,
    LevyAbsent,
    SpecificDuty,
    ThirdSchedule,
    SroUnknown,
    ClaimInvalid,
}

impl NotAvailable {
    /// Code in the outputs.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoFx => "NO_FX",
            Self::NoPrice => "NO_PRICE",
            Self::TooFewPeers => "N_LT_MIN",
            Self::NoRuling => "NO_RULING",
            Self::NoRule => "NO_RULE",
            Self::GdType => "GD_TYPE",
            Self::NoTariff => "NO_TARIFF",
            Self::LevyAbsent => "LEVY_ABSENT",
            Self::SpecificDuty => "SPECIFIC_DUTY",
            Self::ThirdSchedule => "THIRD_SCHEDULE",
            Self::SroUnknown => "SRO_UNKNOWN",
            Self::ClaimInvalid => "CLAIM_INVALID",
        }
    }
}

/// `100 * min(1, max(0, (x - start) / scale))`.
pub(crate) fn graded(x: f64, start: f64, scale: f64) -> f64 {
    100.0 * ((x - start) / scale).clamp(0.0, 1.0)
}

/// SHA-256 over what defines the indicators, as hex: another hash means that scores of two runs
/// may differ for equal data and packages.
pub fn definition_hash() -> String {
    let mut hash = Sha256::new();
    for one in INDICATORS {
        let line = format!(
            "{}\u{1f}{:?}\u{1f}{:?}\u{1f}{}\u{1f}{:?}\u{1f}{:?}\n",
            one.code, one.grain, one.parameters, one.formula, one.scales, one.sentences
        );
        hash.update(line.as_bytes());
    }
    let mut hex = String::with_capacity(64);
    for byte in hash.finalize() {
        for half in [byte >> 4, byte & 15] {
            hex.extend(char::from_digit(u32::from(half), 16));
        }
    }
    hex
}

#[cfg(test)]
mod tests;
