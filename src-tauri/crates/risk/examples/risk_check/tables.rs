//! The reference tables of a folder.

use std::path::Path;

use jaiza_domain::reference::{
    ExchangeRate, FtaRate, GdType, KeywordRule, LevyRate, OriginGroup, ReferenceTables, Sro,
    SroScope, StExclusion, TariffLine, ThirdSchedule, Uom, ValuationRuling,
};

use crate::cells::{Outcome, decimal, digits, list, needed, table, text, valid};

pub fn reference(folder: &Path) -> Outcome<ReferenceTables> {
    let line = 0;
    Ok(ReferenceTables {
        pct_tariff: table(folder, "pct_tariff", |r| {
            Ok(TariffLine {
                line,
                edition: text(r, "edition"),
                pct: digits(r, "pct"),
                description: text(r, "description"),
                unit: text(r, "unit"),
                cd_rate: decimal(r, "cd_rate")?,
                specific_rate: decimal(r, "specific_rate")?,
                valid: valid(r)?,
                ..TariffLine::default()
            })
        })?,
        levy_rate: table(folder, "levy_rate", |r| {
            let kind = text(r, "selector_kind");
            let selector = if kind == "pct" {
                digits(r, "selector")
            } else {
                text(r, "selector")
            };
            Ok(LevyRate {
                line,
                levy: text(r, "levy"),
                selector_kind: kind,
                selector,
                importer_status: text(r, "importer_status"),
                rate: needed(r, "rate")?,
                valid: valid(r)?,
                legal_ref: text(r, "legal_ref"),
                ..LevyRate::default()
            })
        })?,
        third_schedule: table(folder, "third_schedule", |r| {
            Ok(ThirdSchedule {
                line,
                pct_prefix: digits(r, "pct_prefix"),
                valid: valid(r)?,
                ..ThirdSchedule::default()
            })
        })?,
        st_exclusions: table(folder, "st_exclusions", |r| {
            Ok(StExclusion {
                line,
                pct_prefix: digits(r, "pct_prefix"),
                reason: text(r, "reason"),
                valid: valid(r)?,
                ..StExclusion::default()
            })
        })?,
        sro: table(folder, "sro", |r| {
            Ok(Sro {
                line,
                sro_key: text(r, "sro_key"),
                title: text(r, "title"),
                kind: text(r, "kind"),
                aliases: list(r, "aliases"),
                valid: valid(r)?,
                ..Sro::default()
            })
        })?,
        sro_scope: table(folder, "sro_scope", |r| {
            Ok(SroScope {
                line,
                sro_key: text(r, "sro_key"),
                serial: text(r, "serial"),
                pct_prefix: digits(r, "pct_prefix"),
                cd: decimal(r, "cd")?,
                acd: decimal(r, "acd")?,
                rd: decimal(r, "rd")?,
                st: decimal(r, "st")?,
                ast: decimal(r, "ast")?,
                it: decimal(r, "it")?,
                valid: valid(r)?,
                ..SroScope::default()
            })
        })?,
        fta_rate: table(folder, "fta_rate", |r| {
            Ok(FtaRate {
                line,
                agreement: text(r, "agreement"),
                sro_key: text(r, "sro_key"),
                pct: digits(r, "pct"),
                origin: text(r, "origin"),
                cd: decimal(r, "cd")?,
                acd: decimal(r, "acd")?,
                rd: decimal(r, "rd")?,
                valid: valid(r)?,
                ..FtaRate::default()
            })
        })?,
        valuation_ruling: table(folder, "valuation_ruling", |r| {
            Ok(ValuationRuling {
                line,
                vr_no: text(r, "vr_no"),
                item: text(r, "item"),
                pct: digits(r, "pct"),
                unit: text(r, "unit"),
                origin_group: text(r, "origin_group"),
                price_fc: needed(r, "price_fc")?,
                currency: text(r, "currency"),
                valid: valid(r)?,
                superseded_by: text(r, "superseded_by"),
                ..ValuationRuling::default()
            })
        })?,
        origin_group: table(folder, "origin_group", |r| {
            Ok(OriginGroup {
                line,
                origin_group: text(r, "origin_group"),
                origin: text(r, "origin"),
                ..OriginGroup::default()
            })
        })?,
        exchange_rate: table(folder, "exchange_rate", |r| {
            Ok(ExchangeRate {
                line,
                currency: text(r, "currency"),
                per_units: needed(r, "per_units")?,
                rate_pkr: needed(r, "rate_pkr")?,
                valid: valid(r)?,
                ..ExchangeRate::default()
            })
        })?,
        keyword_rule: table(folder, "keyword_rule", |r| {
            Ok(KeywordRule {
                line,
                rule_id: text(r, "rule_id"),
                pct_prefix: digits(r, "pct_prefix"),
                must: list(r, "must"),
                must_not: list(r, "must_not"),
                suggest_pct: digits(r, "suggest_pct"),
                valid: valid(r)?,
                ..KeywordRule::default()
            })
        })?,
        uom: table(folder, "uom", |r| {
            Ok(Uom {
                line,
                code: text(r, "code"),
                rec20: text(r, "rec20"),
                base: text(r, "base"),
                factor_to_base: needed(r, "factor_to_base")?,
                ..Uom::default()
            })
        })?,
        gd_type: table(folder, "gd_type", |r| {
            Ok(GdType {
                line,
                code: text(r, "code"),
                name: text(r, "name"),
                direction: text(r, "direction"),
                levies_collected: text(r, "levies_collected") == "Y",
                ..GdType::default()
            })
        })?,
        ..ReferenceTables::default()
    })
}
