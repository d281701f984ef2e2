//! The tables of the package and how a line of each becomes a row.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::findings::SERIOUSNESS;
use jaiza_domain::reference::{
    Band, CaseHistory, ContainerType, Country, Currency, Edition, ExchangeRate, ExportLink,
    FtaRate, GdType, Guarantee, HsCorrelation, Hub, KeywordRule, Kibor, LevyRate, LimitationRule,
    Manifest, Office, OriginGroup, PriceRef, Quota, Remission, SalesAnnex, SectionRule, Sro,
    SroScope, StExclusion, SurchargeRate, SurchargeRule, TariffLine, ThirdSchedule, TraderProfile,
    Uom, Validity, ValuationRuling,
};

use super::Table;
use super::cells::Line;
use super::shapes::OUTCOMES;
use crate::error::ImportError;

macro_rules! table {
    ($name:ident, $row:ident, $period:expr, needs $required:expr,
     |$line:ident, $valid:ident| { $($field:ident : $value:expr),* $(,)? }) => {
        Table {
            name: stringify!($name),
            required: &$required,
            load: |tables, $line| {
                let $valid = $period($line)?;
                let (line, source, legal_ref) = ($line.number(), $line.text("source"), $line.text("legal_ref"));
                tables.$name.push($row { line, source, legal_ref, $($field: $value),* });
                Ok($valid)
            },
        }
    };
}

/// All tables, in the order of the package's description.
pub const TABLES: &[Table] = &[
    table!(pct_tariff, TariffLine, Line::valid, needs ["pct"], |l, valid| {
        edition: l.text("edition"),
        pct: l.pct("pct")?,
        description: l.text("description"),
        unit: l.text("unit"),
        cd_rate: l.number_or_none("cd_rate")?,
        specific_rate: l.number_or_none("specific_rate")?,
        valid: valid,
    }),
    table!(levy_rate, LevyRate, Line::valid, needs ["levy", "selector_kind", "selector", "rate"], |l, valid| {
        levy: l.name("levy")?,
        selector: selector(l)?,
        selector_kind: l.name("selector_kind")?,
        importer_status: l.text("importer_status"),
        rate: l.decimal("rate")?,
        valid: valid,
    }),
    table!(third_schedule, ThirdSchedule, Line::valid, needs ["pct_prefix"], |l, valid| {
        pct_prefix: l.prefix("pct_prefix")?,
        valid: valid,
    }),
    table!(st_exclusions, StExclusion, Line::valid, needs ["pct_prefix"], |l, valid| {
        pct_prefix: l.prefix("pct_prefix")?,
        reason: l.text("reason"),
        valid: valid,
    }),
    table!(sro, Sro, Line::valid, needs ["sro_key", "kind"], |l, valid| {
        sro_key: l.name("sro_key")?,
        title: l.text("title"),
        kind: l.name("kind")?,
        aliases: l.list("aliases"),
        valid: valid,
    }),
    table!(sro_scope, SroScope, Line::valid, needs ["sro_key", "pct_prefix"], |l, valid| {
        sro_key: l.name("sro_key")?,
        serial: l.text("serial"),
        pct_prefix: l.prefix("pct_prefix")?,
        cd: l.number_or_none("cd")?,
        acd: l.number_or_none("acd")?,
        rd: l.number_or_none("rd")?,
        st: l.number_or_none("st")?,
        ast: l.number_or_none("ast")?,
        it: l.number_or_none("it")?,
        valid: valid,
    }),
    table!(fta_rate, FtaRate, Line::valid, needs ["sro_key", "pct", "origin"], |l, valid| {
        agreement: l.text("agreement"),
        sro_key: l.name("sro_key")?,
        pct: l.prefix("pct")?,
        origin: l.name("origin")?,
        cd: l.number_or_none("cd")?,
        acd: l.number_or_none("acd")?,
        rd: l.number_or_none("rd")?,
        valid: valid,
    }),
    table!(valuation_ruling, ValuationRuling, Line::valid, needs ["vr_no", "pct", "unit", "price_fc", "currency"], |l, valid| {
        vr_no: l.name("vr_no")?,
        item: l.text("item"),
        pct: l.prefix("pct")?,
        unit: l.name("unit")?,
        origin_group: l.text("origin_group"),
        price_fc: l.decimal("price_fc")?,
        currency: l.name("currency")?,
        valid: valid,
        superseded_by: l.text("superseded_by"),
    }),
    table!(origin_group, OriginGroup, no_period, needs ["origin_group", "origin"], |l, valid| {
        origin_group: l.name("origin_group")?,
        origin: l.name("origin")?,
    }),
    table!(exchange_rate, ExchangeRate, Line::valid, needs ["currency", "rate_pkr"], |l, valid| {
        currency: l.name("currency")?,
        per_units: per_units(l)?,
        rate_pkr: l.decimal("rate_pkr")?,
        valid: valid,
    }),
    table!(keyword_rule, KeywordRule, Line::valid, needs ["rule_id", "pct_prefix"], |l, valid| {
        rule_id: l.name("rule_id")?,
        pct_prefix: l.prefix("pct_prefix")?,
        must: l.list("must"),
        must_not: l.list("must_not"),
        suggest_pct: l.prefix_or_empty("suggest_pct")?,
        valid: valid,
    }),
    table!(uom, Uom, no_period, needs ["code", "rec20", "base", "factor_to_base"], |l, valid| {
        code: l.name("code")?,
        rec20: l.name("rec20")?,
        base: l.name("base")?,
        factor_to_base: l.decimal("factor_to_base")?,
    }),
    table!(country, Country, no_period, needs ["code", "name"], |l, valid| {
        code: l.name("code")?,
        name: l.name("name")?,
        aliases: l.list("aliases"),
    }),
    table!(currency, Currency, no_period, needs ["code"], |l, valid| {
        code: l.name("code")?,
        numeric: l.text("numeric"),
        name: l.text("name"),
        per_units: per_units(l)?,
    }),
    table!(office, Office, Line::valid, needs ["code"], |l, valid| {
        code: l.name("code")?,
        name: l.text("name"),
        region: l.text("region"),
        valid: valid,
    }),
    table!(gd_type, GdType, no_period, needs ["code", "levies_collected"], |l, valid| {
        code: l.name("code")?,
        name: l.text("name"),
        direction: l.text("direction"),
        levies_collected: l.yes("levies_collected")?,
    }),
    table!(kibor, Kibor, from_to, needs ["from", "rate"], |l, valid| {
        from: l.date("from")?,
        to: valid.to,
        rate: l.decimal("rate")?,
    }),
    table!(limitation, LimitationRule, Line::valid, needs ["id", "years"], |l, valid| {
        id: l.name("id")?,
        years: l.whole_or_nil("years")?,
        months: l.whole_or_nil("months")?,
        days: l.whole_or_nil("days")?,
        starts: l.one_of("starts", &["", "payment", "clearance", "final_assessment", "refund", "detection", "gd"])?,
        min_amount: l.number_or_none("min_amount")?,
        voluntary_bar: l.yes("voluntary_bar")?,
        valid: valid,
    }),
    table!(bands, Band, Line::valid, needs ["row", "rank"], |l, valid| {
        row: l.name("row")?,
        rank: l.name("rank")?,
        max_amount: l.number_or_none("max_amount")?,
        valid: valid,
    }),
    table!(price_ref, PriceRef, Line::valid, needs ["pct", "unit", "currency", "price"], |l, valid| {
        pct: l.prefix("pct")?,
        unit: l.name("unit")?,
        currency: l.name("currency")?,
        price: l.decimal("price")?,
        valid: valid,
    }),
    table!(editions, Edition, Line::valid, needs ["edition", "valid_from"], |l, valid| {
        edition: l.name("edition")?,
        valid: valid,
    }),
    table!(hs_correlation, HsCorrelation, no_period, needs ["from_edition", "from_code", "to_edition", "to_code", "relation"], |l, valid| {
        from_edition: l.name("from_edition")?,
        from_code: l.prefix("from_code")?,
        to_edition: l.name("to_edition")?,
        to_code: l.prefix("to_code")?,
        relation: l.one_of("relation", &["1:1", "1:n", "n:1", "n:m", "ex"])?,
        note: l.text("note"),
    }),
    table!(surcharge_rule, SurchargeRule, Line::valid, needs ["group", "rate_table", "margin"], |l, valid| {
        group: l.name("group")?,
        rate_table: l.name("rate_table")?,
        margin: l.decimal("margin")?,
        basis: l.one_of("basis", &["", "ACT/365", "ACT/360", "ACT/ACT", "30E/360"])?,
        count: l.one_of("count", &["", "after_first", "both"])?,
        valid: valid,
    }),
    table!(surcharge_rate, SurchargeRate, from_to, needs ["rate_table", "from", "rate"], |l, valid| {
        rate_table: l.name("rate_table")?,
        from: l.date("from")?,
        to: valid.to,
        rate: l.decimal("rate")?,
    }),
    table!(remission, Remission, from_to, needs ["id", "from", "to", "pct"], |l, valid| {
        id: l.name("id")?,
        from: l.date("from")?,
        to: l.date("to")?,
        pct: l.decimal("pct")?,
        groups: l.list("groups"),
        if_paid_by: l.date_or_none("if_paid_by")?,
    }),
    table!(section_rule, SectionRule, Line::valid, needs ["seriousness", "section", "limitation_rule"], |l, valid| {
        seriousness: l.one_of("seriousness", &SERIOUSNESS)?,
        section: l.name("section")?,
        limitation_rule: l.name("limitation_rule")?,
        valid: valid,
    }),
    table!(trader_profile, TraderProfile, Line::valid, needs ["ntn"], |l, valid| {
        ntn: l.trader("ntn")?,
        status: l.text("status"),
        equity: l.number_or_none("equity")?,
        turnover: l.number_or_none("turnover")?,
        royalty_payer: l.yes_or_none("royalty_payer")?,
        manufacturer: l.yes_or_none("manufacturer")?,
        valid: valid,
    }),
    table!(quota, Quota, from_to, needs ["sro_key", "ntn", "pct", "approved_qty"], |l, valid| {
        sro_key: l.name("sro_key")?,
        ntn: l.trader("ntn")?,
        pct_prefix: l.prefix("pct")?,
        approved_qty: l.decimal("approved_qty")?,
        unit: l.text("unit"),
        valid: valid,
    }),
    table!(sales_annex, SalesAnnex, no_period, needs ["ntn", "period", "pct", "qty"], |l, valid| {
        ntn: l.trader("ntn")?,
        month: l.month("period")?,
        pct: l.pct("pct")?,
        qty: l.decimal("qty")?,
        unit: l.text("unit"),
        value: l.number_or_none("value")?,
    }),
    table!(export_link, ExportLink, no_period, needs ["import_gd", "export_gd", "qty"], |l, valid| {
        import_gd: l.name("import_gd")?,
        export_gd: l.name("export_gd")?,
        export_item: l.text("export_item"),
        export_date: l.date_or_none("export_date")?,
        qty: l.decimal("qty")?,
        unit: l.text("unit"),
        ratio: l.number_or_none("ratio")?,
    }),
    table!(manifest, Manifest, no_period, needs ["igm", "index", "kg"], |l, valid| {
        igm: l.name("igm")?,
        index: l.name("index")?,
        kg: l.decimal("kg")?,
        packages: l.number_or_none("packages")?,
    }),
    table!(container_type, ContainerType, no_period, needs ["code", "payload_kg"], |l, valid| {
        code: l.name("code")?,
        payload_kg: l.decimal("payload_kg")?,
    }),
    table!(hub, Hub, Line::valid, needs ["country"], |l, valid| {
        country: l.name("country")?,
        valid: valid,
    }),
    table!(guarantee, Guarantee, Line::valid, needs ["guarantee_ref", "amount"], |l, valid| {
        guarantee_ref: l.name("guarantee_ref")?,
        trader: l.text("trader"),
        kind: l.text("kind"),
        issuer: l.text("issuer"),
        amount: l.decimal("amount")?,
        valid: valid,
    }),
    table!(case_history, CaseHistory, no_period, needs ["case_no", "ntn", "outcome"], |l, valid| {
        case_no: l.name("case_no")?,
        ntn: l.trader("ntn")?,
        agent_id: l.text("agent_id"),
        finding_type: l.text("finding_type"),
        amount: l.number_or_none("amount")?,
        outcome: l.one_of("outcome", OUTCOMES)?,
    }),
];

/// A table without dates holds always.
#[allow(clippy::unnecessary_wraps)] // one shape for all tables
fn no_period(_: &Line<'_>) -> Result<Validity, ImportError> {
    Ok(Validity::default())
}

fn from_to(line: &Line<'_>) -> Result<Validity, ImportError> {
    line.period("from", "to")
}

/// Digits for a tariff code, the text itself for any other selector.
fn selector(line: &Line<'_>) -> Result<String, ImportError> {
    if line.text("selector_kind") == "pct" {
        line.prefix("selector")
    } else {
        Ok(line.text("selector"))
    }
}

/// Units a rate is for; one unless stated.
fn per_units(line: &Line<'_>) -> Result<Decimal, ImportError> {
    Ok(line
        .number_or_none("per_units")?
        .unwrap_or(Decimal::whole(1)))
}
