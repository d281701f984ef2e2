//! A small invented world for the tests beside the rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, LevyAmounts};
use jaiza_domain::reference::{
    ExchangeRate, FtaRate, GdType, KeywordRule, LevyRate, OriginGroup, ReferenceTables, Sro,
    SroScope, StExclusion, TariffLine, ThirdSchedule, Uom, Validity, ValuationRuling,
};

use crate::{
    ColumnSet, ParameterPackage, RiskRow, RiskRun, Rows, RunResult, Wanted, assess_rows, english,
};

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn since(from: &str, to: Option<&str>) -> Validity {
    Validity {
        from: Some(date(from)),
        to: to.map(date),
    }
}

/// An item at USD 10 a piece from CN; the date stands in the number; no levy recorded.
pub(crate) fn item(gd_uid: &str, item_no: u32, pct: &str, value: i64) -> Item {
    let parts: Vec<&str> = gd_uid.split('-').collect();
    let day = format!("{}-{}-{}", parts[5], parts[4], parts[3]);
    Item {
        record: item_no + 1,
        gd_uid: gd_uid.to_owned(),
        gd_date: date(&day),
        item_no,
        item_no_inferred: true,
        version_no: 1,
        current: true,
        trader_id: "1234567".to_owned(),
        trader_name: "AUDITEE ONE".to_owned(),
        pct: pct.to_owned(),
        description: "GOODS".to_owned(),
        origin: "CN".to_owned(),
        unit: "C62".to_owned(),
        quantity: decimal("1"),
        price_declared: decimal("10"),
        price_assessed: None,
        currency: "USD".to_owned(),
        value,
        levies: LevyAmounts::default(),
        gst_memo: None,
        total: None,
        sro_raw: String::new(),
        sro_key: None,
        flags: Vec::new(),
    }
}

fn line(pct: &str, cd: Option<&str>, specific: Option<&str>, to: Option<&str>) -> TariffLine {
    TariffLine {
        line: 0,
        edition: "2022".to_owned(),
        pct: pct.to_owned(),
        description: String::new(),
        unit: String::new(),
        cd_rate: cd.map(decimal),
        specific_rate: specific.map(decimal),
        valid: since("2022-01-01", to),
        ..TariffLine::default()
    }
}

fn rate(levy: &str, kind: &str, selector: &str, rate: &str) -> LevyRate {
    LevyRate {
        line: 0,
        levy: levy.to_owned(),
        selector_kind: kind.to_owned(),
        selector: selector.to_owned(),
        importer_status: String::new(),
        rate: decimal(rate),
        valid: since("2022-01-01", None),
        legal_ref: String::new(),
        ..LevyRate::default()
    }
}

fn sro(key: &str, kind: &str, to: Option<&str>) -> Sro {
    Sro {
        line: 0,
        sro_key: key.to_owned(),
        title: String::new(),
        kind: kind.to_owned(),
        aliases: Vec::new(),
        valid: since("2018-07-01", to),
        ..Sro::default()
    }
}

fn scope(key: &str, prefix: &str, to: Option<&str>) -> SroScope {
    SroScope {
        line: 0,
        sro_key: key.to_owned(),
        serial: "1".to_owned(),
        pct_prefix: prefix.to_owned(),
        cd: Some(decimal("5")),
        acd: None,
        rd: None,
        st: None,
        ast: Some(Decimal::ZERO),
        it: Some(decimal("1")),
        valid: since("2018-07-01", to),
        ..SroScope::default()
    }
}

fn ruling(vr_no: &str, group: &str, price: &str) -> ValuationRuling {
    ValuationRuling {
        line: 0,
        vr_no: vr_no.to_owned(),
        item: String::new(),
        pct: "08022030".to_owned(),
        unit: "KG".to_owned(),
        origin_group: group.to_owned(),
        price_fc: decimal(price),
        currency: "USD".to_owned(),
        valid: since("2025-01-01", None),
        superseded_by: String::new(),
        ..ValuationRuling::default()
    }
}

fn unit(code: &str, rec20: &str, base: &str, factor: &str) -> Uom {
    Uom {
        line: 0,
        code: code.to_owned(),
        rec20: rec20.to_owned(),
        base: base.to_owned(),
        factor_to_base: decimal(factor),
        ..Uom::default()
    }
}

fn keyword(
    rule: &str,
    prefix: &str,
    must: &[&str],
    must_not: &[&str],
    suggest: &str,
) -> KeywordRule {
    let owned = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect();
    KeywordRule {
        line: 0,
        rule_id: rule.to_owned(),
        pct_prefix: prefix.to_owned(),
        must: owned(must),
        must_not: owned(must_not),
        suggest_pct: suggest.to_owned(),
        valid: since("2018-07-01", None),
        ..KeywordRule::default()
    }
}

fn kind(code: &str, levies_collected: bool) -> GdType {
    GdType {
        line: 0,
        code: code.to_owned(),
        name: String::new(),
        direction: "IMPORT".to_owned(),
        levies_collected,
        ..GdType::default()
    }
}

/// The invented law of the fixture.
pub(crate) fn tables() -> ReferenceTables {
    let member = |origin: &str| OriginGroup {
        line: 0,
        origin_group: "EUROPE".to_owned(),
        origin: origin.to_owned(),
        ..OriginGroup::default()
    };
    ReferenceTables {
        pct_tariff: vec![
            line("84145190", Some("20"), None, None),
            line("84145130", Some("20"), None, None),
            line("84145110", Some("20"), None, Some("2025-06-30")),
            line("48219000", Some("10"), None, None),
            line("48211090", Some("20"), None, None),
            line("39042200", Some("10"), None, None),
            line("84821000", Some("11"), None, None),
            line("33049900", Some("20"), None, None),
            line("15111000", None, Some("8"), None),
        ],
        levy_rate: vec![
            rate("ACD", "slab", "20", "4"),
            rate("RD", "pct", "84145190", "10"),
            rate("ST", "all", "", "18"),
            rate("AST", "all", "", "3"),
            rate("IT", "all", "", "5.5"),
        ],
        third_schedule: vec![ThirdSchedule {
            line: 0,
            pct_prefix: "3304".to_owned(),
            valid: since("2022-01-01", None),
            ..ThirdSchedule::default()
        }],
        st_exclusions: vec![StExclusion {
            line: 0,
            pct_prefix: "8482".to_owned(),
            reason: String::new(),
            valid: since("2022-01-01", None),
            ..StExclusion::default()
        }],
        sro: vec![
            sro("CONC-A", "SRO", None),
            sro("OLD", "SRO", Some("2025-12-31")),
            sro("CPFTA", "FTA", None),
        ],
        sro_scope: vec![
            scope("CONC-A", "39042200", None),
            scope("OLD", "3904", Some("2025-12-31")),
        ],
        fta_rate: vec![FtaRate {
            line: 0,
            agreement: "CPFTA".to_owned(),
            sro_key: "CPFTA".to_owned(),
            pct: "84145190".to_owned(),
            origin: "CN".to_owned(),
            cd: Some(Decimal::ZERO),
            acd: Some(Decimal::ZERO),
            rd: None,
            valid: since("2018-07-01", None),
            ..FtaRate::default()
        }],
        valuation_ruling: vec![
            ruling("VR 1/2025", "ANY", "3"),
            ruling("VR 2/2025", "EUROPE", "4"),
        ],
        origin_group: vec![member("DE"), member("IT")],
        exchange_rate: vec![ExchangeRate {
            line: 0,
            currency: "USD".to_owned(),
            per_units: decimal("1"),
            rate_pkr: decimal("280"),
            valid: since("2018-07-01", None),
            ..ExchangeRate::default()
        }],
        keyword_rule: vec![
            keyword("K01", "48219000", &[], &["PRINTED"], "48211090"),
            keyword("K02", "8482", &["BEARING", "BEARINGS"], &[], ""),
        ],
        uom: vec![
            unit("KG", "KGM", "KGM", "1"),
            unit("MT", "TNE", "KGM", "1000"),
            unit("NO", "C62", "C62", "1"),
        ],
        gd_type: vec![kind("HC", true), kind("IB", false)],
        ..ReferenceTables::default()
    }
}

/// One indicator over a few items.
pub(crate) struct Case {
    code: &'static str,
    params: Vec<(&'static str, f64)>,
    pub tables: ReferenceTables,
    /// Run date; `None` = the latest declaration.
    pub as_of: Option<NaiveDate>,
    pub items: Vec<Item>,
    /// Optional cells of items, by position: those items' extract has just these columns.
    optional: BTreeMap<usize, Vec<(&'static str, &'static str)>>,
}

/// What the indicator says about one item.
pub(crate) struct CaseResult {
    pub value: Option<f64>,
    pub score: Option<f64>,
    pub hit: Option<bool>,
    pub na: Option<&'static str>,
    pub delta: f64,
    pub sentence: Option<String>,
}

impl Case {
    pub fn new(code: &'static str, params: &[(&'static str, f64)]) -> Self {
        Self {
            code,
            params: params.to_vec(),
            tables: tables(),
            as_of: None,
            items: Vec::new(),
            optional: BTreeMap::new(),
        }
    }

    /// Adds an item with cells of optional columns; a blank cell says that the column is there.
    pub fn add(&mut self, item: Item, cells: &[(&'static str, &'static str)]) {
        self.optional.insert(self.items.len(), cells.to_vec());
        self.items.push(item);
    }

    /// What the run lacks for the indicator.
    pub fn missing(&self) -> Vec<String> {
        let run = self.run();
        let own = run
            .not_assessed
            .iter()
            .find(|left| left.indicator == self.code);
        own.map_or_else(Vec::new, |left| {
            left.missing.iter().map(crate::Missing::english).collect()
        })
    }

    pub fn run(&self) -> RiskRun {
        let mut package = ParameterPackage::national().unwrap();
        for settings in &mut package.indicators {
            settings.enabled = settings.code == self.code;
            for (name, value) in &mut settings.params {
                let given = self.params.iter().find(|(given, _)| given == name);
                *value = given.map_or(*value, |(_, given)| *given);
            }
        }
        let mut rows = Rows::default();
        for (position, item) in self.items.iter().enumerate() {
            let cells = self.optional.get(&position).map_or(&[][..], Vec::as_slice);
            let stated: Vec<String> = cells
                .iter()
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(name, cell)| format!("\"{name}\":\"{cell}\""))
                .collect();
            let lines: Vec<String> = cells
                .iter()
                .filter_map(|(name, amount)| Some((name.strip_prefix("levy ")?, amount)))
                .map(|(levy, amount)| format!("{{\"levy\":\"{levy}\",\"amount\":\"{amount}\"}}"))
                .collect();
            let beyond = format!(
                "{{\"columns\":{{{}}},\"levies\":[{}]}}",
                stated.join(","),
                lines.join(",")
            );
            rows.push(&RiskRow {
                columns: ColumnSet::of(cells.iter().map(|(name, _)| *name)),
                beyond: &beyond,
                ..RiskRow::from(item)
            });
        }
        let wanted = Wanted {
            every_answer: true,
            as_of: self.as_of,
            ..Wanted::default()
        };
        assess_rows(rows, &self.tables, &package, &wanted).unwrap()
    }

    pub fn result(&self, item_no: u32) -> CaseResult {
        let run = self.run();
        let found = run.results().find(|result| result.item_no == item_no);
        CaseResult::from(found.unwrap())
    }

    /// What the indicator says about a key; `None` if it does not report it.
    pub fn keyed(&self, key: &str) -> Option<CaseResult> {
        let run = self.run();
        let found = run.results().find(|result| result.key == key);
        found.map(CaseResult::from)
    }
}

impl From<RunResult<'_>> for CaseResult {
    fn from(found: RunResult<'_>) -> Self {
        Self {
            value: found.value,
            score: found.score,
            hit: found.hit,
            na: found.na,
            delta: found.delta,
            sentence: found.explanation.as_ref().map(english),
        }
    }
}
