//! The reference tables, indexed for questions of the kind "what held for this code on this day".

mod claims;
mod epochs;
mod known;
mod levies;
mod prices;
mod rates;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::{
    ExchangeRate, FtaRate, KeywordRule, ReferenceTables, Sro, SroScope, StExclusion, TariffLine,
    ThirdSchedule, Validity, ValuationRuling,
};

pub(crate) use claims::{Claim, ClaimState, Goods, GrantedRates};
pub(crate) use epochs::{Epochs, Standing};
pub use known::AuxiliaryTable;
pub(crate) use known::{Known, declaration_key, folded};
pub(crate) use levies::{half_up_percent, statutory};
pub(crate) use rates::{Levy, RateBook};

use crate::errors::RiskError;

/// Direction of declaration types under which goods only pass through.
const TRANSIT: &str = "TRANSIT";
/// Usual code of such a type: transit permit.
const TRANSIT_TYPE: &str = "TP";

/// Base unit and factor of a unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnitBase<'a> {
    pub base: &'a str,
    pub factor: Decimal,
}

/// Reference tables by code and prefix.
pub(crate) struct Law<'a> {
    tariff: BTreeMap<&'a str, Vec<&'a TariffLine>>,
    pub epochs: Epochs,
    pub rates: RateBook<'a>,
    third_schedule: HashMap<&'a str, Vec<&'a ThirdSchedule>>,
    exclusions: HashMap<&'a str, Vec<&'a StExclusion>>,
    sro: HashMap<&'a str, &'a Sro>,
    scope: HashMap<(&'a str, &'a str), Vec<&'a SroScope>>,
    fta: HashMap<(&'a str, &'a str, &'a str), Vec<&'a FtaRate>>,
    rulings: HashMap<&'a str, Vec<&'a ValuationRuling>>,
    groups: HashMap<&'a str, Vec<&'a str>>,
    /// Rupees per one unit with the periods, by currency.
    exchange: HashMap<&'a str, Vec<(Validity, f64)>>,
    keywords: HashMap<&'a str, Vec<&'a KeywordRule>>,
    units: HashMap<&'a str, UnitBase<'a>>,
    collected: HashMap<&'a str, bool>,
    directions: HashMap<&'a str, &'a str>,
    /// Tables about traders, carriers and past cases.
    pub known: Known<'a>,
}

/// Rows by the key that `key` gives, in table order.
fn by<'a, R, K: std::hash::Hash + Eq>(
    rows: &'a [R],
    key: impl Fn(&'a R) -> K,
) -> HashMap<K, Vec<&'a R>> {
    let mut map: HashMap<K, Vec<&'a R>> = HashMap::new();
    for row in rows {
        map.entry(key(row)).or_default().push(row);
    }
    map
}

/// Rates as floats once, not once per item.
fn exchange(rows: &[ExchangeRate]) -> HashMap<&str, Vec<(Validity, f64)>> {
    let mut rates: HashMap<&str, Vec<(Validity, f64)>> = HashMap::new();
    for row in rows {
        let rate = row.rate_pkr.to_f64() / row.per_units.to_f64();
        rates
            .entry(&row.currency)
            .or_default()
            .push((row.valid, rate));
    }
    rates
}

/// `pct` and all its beginnings, longest first.
pub(crate) fn prefixes(pct: &str) -> impl Iterator<Item = &str> {
    (1..=pct.len()).rev().filter_map(move |end| pct.get(..end))
}

impl<'a> Law<'a> {
    /// # Errors
    /// [`RiskError::RatesAmbiguous`] if two rates of equal rank overlap.
    pub fn new(tables: &'a ReferenceTables) -> Result<Self, RiskError> {
        let mut units = HashMap::new();
        for row in &tables.uom {
            let unit = UnitBase {
                base: &row.base,
                factor: row.factor_to_base,
            };
            units.entry(row.rec20.as_str()).or_insert(unit);
            units.entry(row.code.as_str()).or_insert(unit);
        }
        let groups = by(&tables.origin_group, |row| row.origin_group.as_str());
        let members = |rows: Vec<&'a jaiza_domain::reference::OriginGroup>| {
            rows.into_iter().map(|row| row.origin.as_str()).collect()
        };
        Ok(Self {
            tariff: by(&tables.pct_tariff, |row| row.pct.as_str())
                .into_iter()
                .collect(),
            epochs: Epochs::of(tables),
            rates: RateBook::new(&tables.levy_rate)?,
            third_schedule: by(&tables.third_schedule, |row| row.pct_prefix.as_str()),
            exclusions: by(&tables.st_exclusions, |row| row.pct_prefix.as_str()),
            sro: tables
                .sro
                .iter()
                .map(|row| (row.sro_key.as_str(), row))
                .collect(),
            scope: by(&tables.sro_scope, |row| {
                (row.sro_key.as_str(), row.pct_prefix.as_str())
            }),
            fta: by(&tables.fta_rate, |row| {
                (row.sro_key.as_str(), row.pct.as_str(), row.origin.as_str())
            }),
            rulings: by(&tables.valuation_ruling, |row| row.pct.as_str()),
            groups: groups
                .into_iter()
                .map(|(name, rows)| (name, members(rows)))
                .collect(),
            exchange: exchange(&tables.exchange_rate),
            keywords: by(&tables.keyword_rule, |row| row.pct_prefix.as_str()),
            units,
            collected: tables
                .gd_type
                .iter()
                .map(|row| (row.code.as_str(), row.levies_collected))
                .collect(),
            directions: tables
                .gd_type
                .iter()
                .map(|row| (row.code.as_str(), row.direction.as_str()))
                .collect(),
            known: Known::new(tables),
        })
    }

    /// The tariff line of a code at a day; of overlapping editions the one that began last.
    pub fn line(&self, pct: &str, day: NaiveDate) -> Option<&'a TariffLine> {
        let rows = self.tariff.get(pct)?.iter().copied();
        rows.filter(|row| row.valid.holds(day))
            .max_by_key(|row| row.valid.from)
    }

    /// All rows of a code, whatever their period.
    pub fn lines_of(&self, pct: &str) -> &[&'a TariffLine] {
        self.tariff.get(pct).map_or(&[], Vec::as_slice)
    }

    /// The lines in force at a day whose code begins so, by code.
    pub fn lines_under(&self, prefix: &str, day: NaiveDate) -> Vec<&'a TariffLine> {
        let beginning = prefix.to_owned();
        let codes = self.tariff.range::<str, _>((
            std::ops::Bound::Included(prefix),
            std::ops::Bound::Unbounded,
        ));
        codes
            .map(|(pct, _)| *pct)
            .take_while(|pct| pct.starts_with(&beginning))
            .filter_map(|pct| self.line(pct, day))
            .collect()
    }

    /// All lines of the tariff, whatever their period.
    pub fn all_lines(&self) -> impl Iterator<Item = &'a TariffLine> {
        self.tariff.values().flatten().copied()
    }

    /// Is there a preference for a code, instrument and origin at a day?
    pub fn has_preference(&self, sro: &str, pct: &str, origin: &str, day: NaiveDate) -> bool {
        let rows = self.fta.get(&(sro, pct, origin));
        rows.is_some_and(|rows| rows.iter().any(|row| row.valid.holds(day)))
    }

    /// Are the goods of a code taxed on retail price at a day?
    pub fn in_third_schedule(&self, pct: &str, day: NaiveDate) -> bool {
        prefixes(pct)
            .filter_map(|prefix| self.third_schedule.get(prefix))
            .any(|rows| rows.iter().any(|row| row.valid.holds(day)))
    }

    /// Is a code free of additional sales tax at a day?
    pub fn without_ast(&self, pct: &str, day: NaiveDate) -> bool {
        self.in_third_schedule(pct, day)
            || prefixes(pct)
                .filter_map(|prefix| self.exclusions.get(prefix))
                .any(|rows| rows.iter().any(|row| row.valid.holds(day)))
    }

    /// Statutory percent of a levy other than customs duty.
    pub fn percent(&self, levy: Levy, line: &TariffLine, day: NaiveDate) -> Decimal {
        if levy == Levy::Ast && self.without_ast(&line.pct, day) {
            return Decimal::ZERO;
        }
        self.rates.percent(levy, &line.pct, line.cd_rate, day)
    }

    /// Base unit of a unit; `None` if it is not in the table.
    pub fn unit(&self, unit: &str) -> Option<UnitBase<'a>> {
        self.units.get(unit).copied()
    }

    /// Are levies collected on this declaration type? An unknown type counts as no.
    pub fn collects(&self, decl_type: &str) -> bool {
        self.collected.get(decl_type).copied().unwrap_or(false)
    }

    /// Do goods of this declaration type only pass through? A type the table does not know counts
    /// by its usual code.
    pub fn in_transit(&self, decl_type: &str) -> bool {
        let direction = self.directions.get(decl_type).copied();
        direction.map_or(decl_type == TRANSIT_TYPE, |direction| {
            direction.eq_ignore_ascii_case(TRANSIT)
        })
    }

    /// Keyword rules for a code at a day, by rule id.
    pub fn keyword_rules(&self, pct: &str, day: NaiveDate) -> Vec<&'a KeywordRule> {
        let rows = prefixes(pct)
            .filter_map(|prefix| self.keywords.get(prefix))
            .flatten();
        let mut rules: Vec<_> = rows.copied().filter(|row| row.valid.holds(day)).collect();
        rules.sort_by(|a, b| a.rule_id.cmp(&b.rule_id));
        rules
    }
}
