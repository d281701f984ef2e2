//! Which rule was in force on a day: rates as the engine takes them, and the rows beside them with
//! package, line, validity, source and legal reference.

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::tariff::{RateQuestion, rate_set};
use jaiza_importing::reference::plain::{PlainRow, PlainTable, digits};
use jaiza_importing::reference::shape::{Kind, shape};

use super::packages;
use crate::dto::Pair;
use crate::dto::reference::{EffectiveRate, RuleKind, RuleRow};
use crate::error::Answer;

/// Kinds of rules and the tables that state them.
pub const KINDS: &[(&str, &[&str])] = &[
    ("tariff", &["pct_tariff"]),
    ("levy", &["levy_rate", "third_schedule", "st_exclusions"]),
    ("concession", &["sro", "sro_scope", "fta_rate"]),
    ("ruling", &["valuation_ruling"]),
    ("exchange", &["exchange_rate"]),
    ("edition", &["editions"]),
    ("correlation", &["hs_correlation"]),
    ("limitation", &["limitation"]),
    ("section", &["section_rule"]),
    (
        "surcharge",
        &["surcharge_rule", "kibor", "surcharge_rate", "remission"],
    ),
    ("band", &["bands"]),
];

/// Columns whose value answers the question, by table; the others tell what the row is about.
const VALUES: &[(&str, &[&str])] = &[
    ("pct_tariff", &["cd_rate", "specific_rate", "unit"]),
    ("levy_rate", &["rate"]),
    ("third_schedule", &["pct_prefix"]),
    ("st_exclusions", &["reason"]),
    ("sro", &["title"]),
    ("sro_scope", &["cd", "acd", "rd", "st", "ast", "it"]),
    ("fta_rate", &["cd", "acd", "rd"]),
    ("valuation_ruling", &["price_fc", "currency", "unit"]),
    ("exchange_rate", &["rate_pkr"]),
    ("editions", &["edition"]),
    ("hs_correlation", &["to_edition", "to_code", "relation"]),
    (
        "limitation",
        &["years", "months", "days", "starts", "min_amount"],
    ),
    ("section_rule", &["section", "limitation_rule"]),
    ("surcharge_rule", &["rate_table", "margin", "basis"]),
    ("kibor", &["rate"]),
    ("surcharge_rate", &["rate"]),
    ("remission", &["pct"]),
    ("bands", &["max_amount"]),
];

/// What is asked. `pct` has 8 digits.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The day.
    pub day: NaiveDate,
    /// Tariff code.
    pub pct: Option<&'a str>,
    /// Origin, ISO alpha-2.
    pub origin: Option<&'a str>,
    /// Status of the importer.
    pub status: Option<&'a str>,
    /// Concession claimed.
    pub claim: Option<&'a str>,
    /// Only this levy.
    pub levy: Option<&'a str>,
    /// Only this kind.
    pub kind: Option<&'a str>,
}

/// Rates as the engine computes them, with the unit of the line; else the sentence of its refusal.
pub fn effective(
    tables: &ReferenceTables,
    ask: Question<'_>,
) -> Option<Result<(Vec<EffectiveRate>, String), String>> {
    let question = RateQuestion {
        pct: ask.pct?,
        origin: ask.origin.unwrap_or_default(),
        day: ask.day,
        status: ask.status,
        claim: ask.claim,
    };
    Some(match rate_set(tables, &question) {
        Ok(set) => {
            let wanted = |levy: &str| ask.levy.is_none_or(|only| only == levy);
            let rates = set.rates.into_iter().filter(|(levy, _)| wanted(levy));
            let rates = rates.map(|(levy, rate)| EffectiveRate {
                levy,
                rate: rate.rate.to_string(),
                specific: rate.specific,
                source: rate.source,
            });
            Ok((rates.collect(), set.unit))
        }
        Err(why) => Err(crate::refusals::sentence_case(&why.to_string())),
    })
}

/// Rows in force, by kind.
///
/// # Errors
/// When the tables in force cannot be read.
pub fn rows(home: &Home, ask: Question<'_>) -> Answer<Vec<RuleKind>> {
    let stored = home.extracts()?.tables_in_force()?;
    let slab = slab(&stored, ask);
    let mut kinds = Vec::new();
    for (kind, tables) in KINDS
        .iter()
        .filter(|(kind, _)| ask.kind.is_none_or(|only| only == *kind))
    {
        let mut rows = Vec::new();
        for name in *tables {
            let Some((info, table)) = stored.iter().find(|(_, table)| table.name == *name) else {
                continue;
            };
            let version = packages::facts(home, info)?.version;
            let plain = PlainTable::read(name, &table.bytes);
            let found = plain
                .rows
                .iter()
                .filter(|row| fits(&plain, row, ask, slab.as_deref()));
            rows.extend(found.map(|row| shown(&plain, row, &info.name, &version)));
        }
        kinds.push(RuleKind {
            kind: (*kind).to_owned(),
            found: match rows.len() {
                0 => "none",
                1 => "one",
                _ => "several",
            }
            .to_owned(),
            rows,
        });
    }
    Ok(kinds)
}

/// The duty rate of the tariff line on the day, by which slab rates are chosen.
fn slab(
    stored: &[(
        jaiza_casefile::extracts::PackageInfo,
        jaiza_casefile::extracts::PackageTable,
    )],
    ask: Question<'_>,
) -> Option<String> {
    let (_, table) = stored
        .iter()
        .find(|(_, table)| table.name == "pct_tariff")?;
    let plain = PlainTable::read("pct_tariff", &table.bytes);
    let line = plain.rows.iter().find(|row| {
        plain.validity(row).holds(ask.day) && Some(plain.compared(row, "pct").as_str()) == ask.pct
    })?;
    let rate = plain.cell(line, "cd_rate");
    Some(if rate.is_empty() {
        "SPECIFIC".to_owned()
    } else {
        plain_number(rate)
    })
}

/// Was the row in force, and does it speak of what is asked?
fn fits(table: &PlainTable, row: &PlainRow, ask: Question<'_>, slab: Option<&str>) -> bool {
    if !table.validity(row).holds(ask.day) {
        return false;
    }
    let among = |column: &str, wanted: Option<&str>| {
        let cell = table.cell(row, column);
        cell.is_empty() || wanted.is_none_or(|wanted| cell.eq_ignore_ascii_case(wanted))
    };
    let covers = |column: &str| {
        let code = digits(table.cell(row, column));
        ask.pct.is_none_or(|pct| pct.starts_with(&code))
    };
    match table.name.as_str() {
        "levy_rate" => {
            among("levy", ask.levy)
                && among("importer_status", ask.status)
                && match table.cell(row, "selector_kind") {
                    "pct" => covers("selector"),
                    "slab" => {
                        slab.is_none_or(|slab| plain_number(table.cell(row, "selector")) == slab)
                    }
                    _ => true,
                }
        }
        "third_schedule" | "st_exclusions" => ask.pct.is_some() && covers("pct_prefix"),
        "sro" => among("sro_key", ask.claim),
        "sro_scope" => among("sro_key", ask.claim) && covers("pct_prefix"),
        "fta_rate" => among("sro_key", ask.claim) && among("origin", ask.origin) && covers("pct"),
        "hs_correlation" => ask.pct.is_some() && (covers("from_code") || covers("to_code")),
        "pct_tariff" | "valuation_ruling" => ask.pct.is_some() && covers("pct"),
        _ => true,
    }
}

fn plain_number(cell: &str) -> String {
    cell.parse::<Decimal>()
        .map_or_else(|_| cell.to_owned(), |value| value.to_string())
}

fn shown(table: &PlainTable, row: &PlainRow, package: &str, version: &str) -> RuleRow {
    let valid = table.validity(row);
    let pair = |name: &str| {
        let cell = table.cell(row, name);
        (!cell.is_empty()).then(|| Pair {
            name: name.to_owned(),
            value: cell.to_owned(),
        })
    };
    let values = VALUES
        .iter()
        .find(|(name, _)| *name == table.name)
        .map_or(&[][..], |(_, v)| v);
    let value: Vec<String> = values
        .iter()
        .filter_map(|name| pair(name))
        .map(|pair| format!("{} {}", pair.name, pair.value))
        .collect();
    let columns = shape(&table.name)
        .map(|shape| shape.columns)
        .unwrap_or_default();
    let about = columns.iter().filter(|column| column.kind != Kind::Date);
    RuleRow {
        table: table.name.clone(),
        line: row.line,
        package: package.to_owned(),
        version: version.to_owned(),
        valid_from: valid.from.map(|day| day.to_string()),
        valid_to: valid.to.map(|day| day.to_string()),
        value: value.join(", "),
        cells: about.filter_map(|column| pair(column.name)).collect(),
        source: table.cell(row, "source").to_owned(),
        legal_ref: table.cell(row, "legal_ref").to_owned(),
    }
}
