//! Dated reference tables: what the law and the lists said on a day.
//!
//! Column names and meanings are those of the reference package (`data/extracts/README.md` and the
//! four tables of the acceptance package). Dates are inclusive; an open end is `None`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;

/// Inclusive period of validity; `None` = open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Validity {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Validity {
    /// In force on `day`?
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident : $kind:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub struct $name {
            /// Line of the table's file that stated it (the header is 1).
            pub line: u32,
            /// Where the row was taken from: gazette, circular, letter, address.
            #[serde(default)]
            pub source: String,
            /// Law, rule or instrument that makes it binding.
            #[serde(default)]
            pub legal_ref: String,
            $($(#[$attribute])* pub $field: $kind,)*
        }
    )*};
}

rows! {
    /// A tariff line; `cd_rate` in percent, else `specific_rate` in rupees per base unit. `pct` 8 digits.
    TariffLine { edition: String, pct: String, description: String, unit: String, cd_rate: Option<Decimal>, specific_rate: Option<Decimal>, valid: Validity }
    /// Rate of a levy without concession; `selector_kind` pct, slab or all; `selector` digits only for pct.
    LevyRate { levy: String, selector_kind: String, selector: String, importer_status: String, rate: Decimal, valid: Validity }
    /// Goods taxed on retail price; `pct_prefix` digits only.
    ThirdSchedule { pct_prefix: String, valid: Validity }
    /// Lines without additional sales tax.
    StExclusion { pct_prefix: String, reason: String, valid: Validity }
    /// A concession; `kind` SRO, SCHEDULE or FTA.
    Sro { sro_key: String, title: String, kind: String, aliases: Vec<String>, valid: Validity }
    /// Rate set of a concession for a code prefix; blank rate = levy not touched.
    SroScope { sro_key: String, serial: String, pct_prefix: String, cd: Option<Decimal>, acd: Option<Decimal>, rd: Option<Decimal>, st: Option<Decimal>, ast: Option<Decimal>, it: Option<Decimal>, valid: Validity }
    /// Rate set of a trade agreement for a code and origin.
    FtaRate { agreement: String, sro_key: String, pct: String, origin: String, cd: Option<Decimal>, acd: Option<Decimal>, rd: Option<Decimal>, valid: Validity }
    /// A valuation ruling.
    ValuationRuling { vr_no: String, item: String, pct: String, unit: String, origin_group: String, price_fc: Decimal, currency: String, valid: Validity, superseded_by: String }
    /// A member of an origin group.
    OriginGroup { origin_group: String, origin: String }
    /// Rupees per `per_units` of a currency.
    ExchangeRate { currency: String, per_units: Decimal, rate_pkr: Decimal, valid: Validity }
    /// Words that a description must or must not hold under a code prefix.
    KeywordRule { rule_id: String, pct_prefix: String, must: Vec<String>, must_not: Vec<String>, suggest_pct: String, valid: Validity }
    /// A unit and its factor to the base unit.
    Uom { code: String, rec20: String, base: String, factor_to_base: Decimal }
    /// A country with the names under which extracts write it.
    Country { code: String, name: String, aliases: Vec<String> }
    /// A currency.
    Currency { code: String, numeric: String, name: String, per_units: Decimal }
    /// A customs office.
    Office { code: String, name: String, region: String, valid: Validity }
    /// A declaration type.
    GdType { code: String, name: String, direction: String, levies_collected: bool }
    /// KIBOR of a period, percent a year.
    Kibor { from: NaiveDate, to: Option<NaiveDate>, rate: Decimal }
    /// A limitation rule: years, months and days from the relevant date, or from the date `starts` names.
    LimitationRule {
        id: String, years: u32, #[serde(default)] months: u32, #[serde(default)] days: u32, #[serde(default)] starts: String, min_amount: Option<Decimal>,
        voluntary_bar: bool, valid: Validity,
    }
    /// An adjudicating officer's money limit; no limit when `max_amount` is absent.
    Band { row: String, rank: String, max_amount: Option<Decimal>, valid: Validity }
    /// A reference price.
    PriceRef { pct: String, unit: String, currency: String, price: Decimal, valid: Validity }
    /// An edition of the tariff and the days on which it was in force.
    Edition { edition: String, valid: Validity }
    /// How a code of one edition continues in another; `relation` 1:1, 1:n, n:1, n:m or ex. Codes digits only.
    HsCorrelation { from_edition: String, from_code: String, to_edition: String, to_code: String, relation: String, note: String }
    /// How surcharge on a group of levies is computed; `rate_table` KIBOR or a table of `surcharge_rate`.
    SurchargeRule { group: String, rate_table: String, margin: Decimal, basis: String, count: String, valid: Validity }
    /// A yearly rate in percent of a named table of rates.
    SurchargeRate { rate_table: String, from: NaiveDate, to: Option<NaiveDate>, rate: Decimal }
    /// A remission of surcharge: percent remitted of the days it covers, if paid by a day; no groups = all.
    Remission { id: String, from: NaiveDate, to: NaiveDate, pct: Decimal, groups: Vec<String>, if_paid_by: Option<NaiveDate> }
    /// Which section and limitation rule a seriousness leads to.
    SectionRule { seriousness: String, section: String, limitation_rule: String, valid: Validity }
    /// What is known of a trader; `equity` and `turnover` in rupees, `None` = not stated.
    TraderProfile {
        ntn: String, status: String, equity: Option<Decimal>, turnover: Option<Decimal>, royalty_payer: Option<bool>, manufacturer: Option<bool>,
        valid: Validity,
    }
    /// Quantity a trader may bring in under a concession in a period; without a unit it is in base units.
    Quota { sro_key: String, ntn: String, pct_prefix: String, approved_qty: Decimal, unit: String, valid: Validity }
    /// What a trader sold under a code in the month that begins on `month`; without a unit in base units.
    SalesAnnex { ntn: String, month: NaiveDate, pct: String, qty: Decimal, unit: String, value: Option<Decimal> }
    /// Exported goods made of goods brought in under an export scheme; `ratio` = units out per unit in.
    ExportLink { import_gd: String, export_gd: String, export_item: String, export_date: Option<NaiveDate>, qty: Decimal, unit: String, ratio: Option<Decimal> }
    /// Weight that the carrier's manifest states for an index.
    Manifest { igm: String, index: String, kg: Decimal, packages: Option<Decimal> }
    /// What a type of container may carry, in kg.
    ContainerType { code: String, payload_kg: Decimal }
    /// A country through which goods of others are often sent.
    Hub { country: String, valid: Validity }
    /// A guarantee of a trader or carrier, in rupees.
    Guarantee { guarantee_ref: String, trader: String, kind: String, issuer: String, amount: Decimal, valid: Validity }
    /// A finding of an audit case; `outcome` upheld, dropped or none for a finished case, else open.
    CaseHistory { case_no: String, ntn: String, agent_id: String, finding_type: String, amount: Option<Decimal>, outcome: String }
}

/// All tables in force on this laptop. A table that was never loaded is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ReferenceTables {
    pub pct_tariff: Vec<TariffLine>,
    pub levy_rate: Vec<LevyRate>,
    pub third_schedule: Vec<ThirdSchedule>,
    pub st_exclusions: Vec<StExclusion>,
    pub sro: Vec<Sro>,
    pub sro_scope: Vec<SroScope>,
    pub fta_rate: Vec<FtaRate>,
    pub valuation_ruling: Vec<ValuationRuling>,
    pub origin_group: Vec<OriginGroup>,
    pub exchange_rate: Vec<ExchangeRate>,
    pub keyword_rule: Vec<KeywordRule>,
    pub uom: Vec<Uom>,
    pub country: Vec<Country>,
    pub currency: Vec<Currency>,
    pub office: Vec<Office>,
    pub gd_type: Vec<GdType>,
    pub kibor: Vec<Kibor>,
    pub limitation: Vec<LimitationRule>,
    pub bands: Vec<Band>,
    pub price_ref: Vec<PriceRef>,
    #[serde(default)]
    pub editions: Vec<Edition>,
    #[serde(default)]
    pub hs_correlation: Vec<HsCorrelation>,
    #[serde(default)]
    pub surcharge_rule: Vec<SurchargeRule>,
    #[serde(default)]
    pub surcharge_rate: Vec<SurchargeRate>,
    #[serde(default)]
    pub remission: Vec<Remission>,
    #[serde(default)]
    pub section_rule: Vec<SectionRule>,
    #[serde(default)]
    pub trader_profile: Vec<TraderProfile>,
    #[serde(default)]
    pub quota: Vec<Quota>,
    #[serde(default)]
    pub sales_annex: Vec<SalesAnnex>,
    #[serde(default)]
    pub export_link: Vec<ExportLink>,
    #[serde(default)]
    pub manifest: Vec<Manifest>,
    #[serde(default)]
    pub container_type: Vec<ContainerType>,
    #[serde(default)]
    pub hub: Vec<Hub>,
    #[serde(default)]
    pub guarantee: Vec<Guarantee>,
    #[serde(default)]
    pub case_history: Vec<CaseHistory>,
}
