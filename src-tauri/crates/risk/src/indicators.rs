//! The indicators: one file each, one line in [`INDICATORS`].

mod cls_01_lowest_line;
mod cls_02_code_switch;
mod cls_03_keywords;
mod cls_04_residual_lines;
mod cls_05_look_alike;
mod cls_06_invalid_code;
mod drw_01_drawback;
mod exm_01_outside_scope;
mod exm_02_over_quota;
mod exm_03_sold_as_such;
mod exm_04_expired;
mod exm_05_exempt_share;
mod exm_06_not_discharged;
mod org_01_certificate;
mod org_02_origin_switch;
mod org_03_hub_routing;
mod org_04_agreement_neighbour;
mod pay_01_late_payment;
mod qty_01_unit_weight;
mod qty_02_over_payload;
mod qty_03_manifest_gap;
mod qty_04_round_quantities;
mod reg_01_refiled;
mod reg_02_newcomer;
mod reg_03_many_agents;
mod reg_04_risky_agent;
mod reg_05_worth;
mod rte_01_reduced_duty;
mod rte_02_sales_tax;
mod rte_03_additional_sales_tax;
mod rte_04_income_tax;
mod rte_05_additional_duty;
mod trn_01_no_exit;
mod trn_02_weight_gap;
mod trn_03_control_gap;
mod val_01_low_price;
mod val_02_below_ruling;
mod val_03_high_price;
mod val_04_price_drift;
mod val_05_frozen_price;
mod val_06_enhancement;
mod val_07_freight_missing;
mod val_08_exchange_rate;
mod val_09_royalty;
mod val_10_related_party;
mod whs_01_bond_overstay;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::context::{Context, ItemFacts};
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::Explanation;
use crate::store::{OptionalColumn, place};

/// Every indicator this program computes, in the order of the codes' families.
pub const INDICATORS: [&Indicator; 46] = [
    &val_01_low_price::INDICATOR,
    &val_02_below_ruling::INDICATOR,
    &val_03_high_price::INDICATOR,
    &val_04_price_drift::INDICATOR,
    &val_05_frozen_price::INDICATOR,
    &val_06_enhancement::INDICATOR,
    &val_07_freight_missing::INDICATOR,
    &val_08_exchange_rate::INDICATOR,
    &val_09_royalty::INDICATOR,
    &val_10_related_party::INDICATOR,
    &cls_01_lowest_line::INDICATOR,
    &cls_02_code_switch::INDICATOR,
    &cls_03_keywords::INDICATOR,
    &cls_04_residual_lines::INDICATOR,
    &cls_05_look_alike::INDICATOR,
    &cls_06_invalid_code::INDICATOR,
    &rte_01_reduced_duty::INDICATOR,
    &rte_02_sales_tax::INDICATOR,
    &rte_03_additional_sales_tax::INDICATOR,
    &rte_04_income_tax::INDICATOR,
    &rte_05_additional_duty::INDICATOR,
    &org_01_certificate::INDICATOR,
    &org_02_origin_switch::INDICATOR,
    &org_03_hub_routing::INDICATOR,
    &org_04_agreement_neighbour::INDICATOR,
    &exm_01_outside_scope::INDICATOR,
    &exm_02_over_quota::INDICATOR,
    &exm_03_sold_as_such::INDICATOR,
    &exm_04_expired::INDICATOR,
    &exm_05_exempt_share::INDICATOR,
    &exm_06_not_discharged::INDICATOR,
    &qty_01_unit_weight::INDICATOR,
    &qty_02_over_payload::INDICATOR,
    &qty_03_manifest_gap::INDICATOR,
    &qty_04_round_quantities::INDICATOR,
    &reg_01_refiled::INDICATOR,
    &reg_02_newcomer::INDICATOR,
    &reg_03_many_agents::INDICATOR,
    &reg_04_risky_agent::INDICATOR,
    &reg_05_worth::INDICATOR,
    &pay_01_late_payment::INDICATOR,
    &drw_01_drawback::INDICATOR,
    &whs_01_bond_overstay::INDICATOR,
    &trn_01_no_exit::INDICATOR,
    &trn_02_weight_gap::INDICATOR,
    &trn_03_control_gap::INDICATOR,
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
    /// A declaration, key its number.
    Declaration,
    /// A trader, key his id.
    Trader,
    /// The goods of one code of a trader, key `trader|NNNN.NNNN`.
    TraderCode,
    /// The goods of one heading of a trader, key `trader|NNNN`.
    TraderHeading,
    /// Goods that a trader describes alike, key `trader|LABEL`.
    TraderCluster,
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
    /// A column that not every extract has.
    Column(OptionalColumn),
    /// At least one of these columns.
    AnyColumn(&'static [OptionalColumn]),
    /// A table that only some offices have.
    Table(AuxiliaryTable),
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

/// A parameter that is a text of digits, such as the ending of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TextParameter {
    /// Name in the package.
    pub name: &'static str,
    /// What it does.
    pub meaning: &'static str,
    /// Value of the national package.
    pub default: &'static str,
    /// Most digits.
    pub most: usize,
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
    /// Parameters that are texts of digits.
    pub texts: &'static [TextParameter],
    /// Tables and columns without which it has nothing to say.
    pub needs: &'static [Need],
    /// Value, hit and levy effect as formulas.
    pub formula: &'static str,
    /// Named widths over which scores grow from 0 to 100; part of the definition.
    pub scales: &'static [(&'static str, f64)],
    /// Message keys with their English templates.
    pub sentences: &'static [(&'static str, &'static str)],
    /// The rule itself.
    pub(crate) rule: Rule,
}

/// How an indicator is computed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rule {
    /// One item after the other, each by itself.
    Item(ItemRule),
    /// All keys it reports at once; keys it leaves out are not available.
    Keys(KeyRule),
}

/// A rule over one item.
pub(crate) type ItemRule =
    fn(&Context<'_>, &IndicatorSettings, &ItemFacts<'_>) -> Result<Outcome, NotAvailable>;

/// A rule over all items of the store; its answers stand in a fixed order.
pub(crate) type KeyRule = fn(&Context<'_>, &IndicatorSettings) -> Vec<Keyed>;

/// The answer about a declaration, a trader or a part of his goods.
#[derive(Debug)]
pub(crate) struct Keyed {
    /// Symbol of the trader.
    pub trader: u32,
    /// Symbol of the declaration, where the answer is about one.
    pub gd: Option<u32>,
    /// What stands behind the trader in the key; empty for the trader himself.
    pub label: String,
    /// Value in the window of what the key holds, in rupees.
    pub weight: i64,
    /// Any of it in scope?
    pub shown: bool,
    pub outcome: Outcome,
}

impl Keyed {
    /// An answer about items of a trader.
    pub fn new(context: &Context<'_>, trader: u32, items: &[u32], outcome: Outcome) -> Self {
        Self {
            trader,
            gd: None,
            label: String::new(),
            weight: context.value_of(items),
            shown: items.iter().any(|item| context.in_scope(place(*item))),
            outcome,
        }
    }

    /// The same answer about a part of his goods.
    pub fn labelled(mut self, label: String) -> Self {
        self.label = label;
        self
    }
}

/// A hit if `hit`, else a clear answer.
pub(crate) fn outcome(hit: bool, value: f64, found: impl FnOnce() -> Finding) -> Outcome {
    if hit {
        Outcome::Hit(found())
    } else {
        Outcome::Clear { value }
    }
}

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
    NoTokens,
    SpecificDuty,
    ThirdSchedule,
    SroUnknown,
    ClaimInvalid,
    NoColumn,
    Blank,
    WeightUnit,
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
            Self::NoTokens => "NO_TOKENS",
            Self::SpecificDuty => "SPECIFIC_DUTY",
            Self::ThirdSchedule => "THIRD_SCHEDULE",
            Self::SroUnknown => "SRO_UNKNOWN",
            Self::ClaimInvalid => "CLAIM_INVALID",
            Self::NoColumn => "NO_COLUMN",
            Self::Blank => "BLANK",
            Self::WeightUnit => "WEIGHT_UNIT",
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
            "{}\u{1f}{:?}\u{1f}{:?}\u{1f}{:?}\u{1f}{}\u{1f}{:?}\u{1f}{:?}\n",
            one.code, one.grain, one.parameters, one.texts, one.formula, one.scales, one.sentences
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
