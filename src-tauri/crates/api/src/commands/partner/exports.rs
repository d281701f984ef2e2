//! Rows of partner files as rows of a comparison.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_casefile::extracts::BookInfo;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{Row, name_key, number_key};
use jaiza_domain::reference::ReferenceTables;

use super::files;
use super::rates::Rates;
use crate::commands::matching::{book_lines, cells};
use crate::error::Answer;

/// Words of a regime under which goods only pass through the partner.
const REEXPORT: [&str; 7] = [
    "RE-EXPORT",
    "REEXPORT",
    "RE EXPORT",
    "TRANSIT",
    "TRANSHIP",
    "转口",
    "复出口",
];
/// ASYCUDA procedures that begin with this are re-exports.
const REEXPORT_PROCEDURE: char = '3';

/// What a row says besides what is compared.
#[derive(Clone, Debug, Default)]
pub struct ExportFacts {
    pub file: String,
    pub sha256: String,
    pub record: u32,
    pub description: String,
    pub exporter: String,
    pub consignee: String,
    pub containers: String,
    pub bl: String,
}

/// Exports of all files, and how many rows could not be compared, by reason.
#[derive(Default)]
pub struct Exports {
    pub rows: Vec<Row>,
    pub facts: Vec<ExportFacts>,
    pub left_out: BTreeMap<&'static str, u32>,
}

/// Reads the rows of files; goods that only passed a partner or a hub stay out.
///
/// # Errors
/// When the store cannot be read.
pub fn read(
    home: &Home,
    infos: &[BookInfo],
    tables: &ReferenceTables,
    hubs: &BTreeSet<String>,
) -> Answer<Exports> {
    let mut found = Exports::default();
    let mut rates = Rates::of(tables);
    for info in infos {
        let file = files::shown(info);
        let mut reading = Reading {
            layout: &info.kind,
            partner: &file.partner,
            tables,
            hubs,
            rates: &mut rates,
        };
        for line in book_lines(home, info)? {
            let cells = cells(&line.line);
            match reading.row(&cells) {
                Ok(mut row) => {
                    row.id = format!(
                        "{}:{}",
                        info.sha256.get(..12).unwrap_or_default(),
                        line.record
                    );
                    found.facts.push(facts(&cells, info, line.record));
                    found.rows.push(row);
                }
                Err(reason) => *found.left_out.entry(reason).or_default() += 1,
            }
        }
    }
    Ok(found)
}

struct Reading<'a, 't> {
    layout: &'a str,
    partner: &'a str,
    tables: &'a ReferenceTables,
    hubs: &'a BTreeSet<String>,
    rates: &'a mut Rates<'t>,
}

impl Reading<'_, '_> {
    fn row(&mut self, cells: &BTreeMap<String, String>) -> Result<Row, &'static str> {
        let text = |name: &str| cells.get(name).map_or("", String::as_str).trim();
        let stated = text("partner");
        let partner = if stated.is_empty() {
            self.partner.to_owned()
        } else {
            country(self.tables, stated).ok_or("country-unknown")?
        };
        let origin = country(self.tables, text("origin"));
        if origin.as_ref().is_some_and(|origin| *origin != partner)
            || self.is_reexport(text("regime"))
        {
            return Err("re-export");
        }
        // Without an origin nobody can tell what a hub made from what passed it.
        if self.hubs.contains(&partner) && origin.is_none() {
            return Err("hub");
        }
        let hs: String = text("hs").chars().filter(char::is_ascii_digit).collect();
        // An odd count of digits is a code that lost a zero: which one is not guessed.
        if !matches!(hs.len(), 6 | 8 | 10) {
            return Err("code-unsound");
        }
        let (day, monthly) = day(text("export_date"), text("month")).ok_or("day-unsound")?;
        let number = |name: &str| text(name).parse::<Decimal>().ok().map(Ratio::from);
        let currency = match text("currency") {
            "" => "USD".to_owned(),
            stated => stated.to_uppercase(),
        };
        let declaration = if monthly { "" } else { text("declaration_no") };
        let fob = number("fob");
        Ok(Row {
            usd: fob.and_then(|fob| self.rates.dollars(&fob, &currency, day)),
            kg: number("net_kg").or_else(|| number("gross_kg")),
            declaration: if declaration.is_empty() {
                String::new()
            } else {
                format!("{partner}:{}", number_key(declaration))
            },
            bl: number_key(text("bl_no")),
            containers: containers(text("containers")),
            exporter: name_key(text("exporter")),
            consignee: name_key(text("consignee")),
            id: String::new(),
            partner,
            hs,
            day,
        })
    }

    fn is_reexport(&self, regime: &str) -> bool {
        let upper = regime.to_uppercase();
        let says = REEXPORT.iter().any(|word| upper.contains(word))
            || matches!(upper.as_str(), "Y" | "YES");
        says || self.layout == "partner_afghanistan" && upper.starts_with(REEXPORT_PROCEDURE)
    }
}

fn facts(cells: &BTreeMap<String, String>, info: &BookInfo, record: u32) -> ExportFacts {
    let text = |name: &str| cells.get(name).cloned().unwrap_or_default();
    ExportFacts {
        file: info.file.clone(),
        sha256: info.sha256.clone(),
        record,
        description: text("description"),
        exporter: text("exporter"),
        consignee: text("consignee"),
        containers: text("containers"),
        bl: text("bl_no"),
    }
}

/// ISO code of a country written as code, name or alias.
pub fn country(tables: &ReferenceTables, written: &str) -> Option<String> {
    let wanted = written.trim();
    if wanted.is_empty() {
        return None;
    }
    let same = |name: &str| name.eq_ignore_ascii_case(wanted);
    let fits = |row: &&jaiza_domain::reference::Country| {
        same(&row.code) || same(&row.name) || row.aliases.iter().any(|alias| same(alias))
    };
    let known = tables.country.iter().find(fits).map(|row| row.code.clone());
    let letters = wanted.len() == 2 && wanted.bytes().all(|b| b.is_ascii_alphabetic());
    known.or_else(|| letters.then(|| wanted.to_uppercase()))
}

/// Containers of a cell that lists them.
pub fn containers(list: &str) -> Vec<String> {
    let parts = list.split([',', ';', '|', '/', '\n', ' ']);
    let mut keys: Vec<String> = parts
        .map(number_key)
        .filter(|key| !key.is_empty())
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The day, or the first day of a month written `2026-01`, `202601` or `01/2026` (then true).
fn day(date: &str, month: &str) -> Option<(NaiveDate, bool)> {
    if let Ok(day) = date.parse() {
        return Some((day, false));
    }
    let digits: String = month.chars().filter(char::is_ascii_digit).collect();
    let part = |text: Option<&str>| text?.parse::<u32>().ok();
    let year_first = month
        .get(..4)
        .is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    let (year, month) = match digits.len() {
        5 | 6 if year_first => (part(digits.get(..4))?, part(digits.get(4..))?),
        5 | 6 => (
            part(digits.get(digits.len() - 4..))?,
            part(digits.get(..digits.len() - 4))?,
        ),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.cast_signed(), month, 1).map(|day| (day, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_in_both_orders_and_days_go_before_them() {
        let first = NaiveDate::from_ymd_opt(2026, 3, 1).map(|day| (day, true));
        for month in ["2026-03", "202603", "03/2026", "3-2026", "2026-3"] {
            assert_eq!(day("", month), first, "{month}");
        }
        let exact = NaiveDate::from_ymd_opt(2026, 3, 9).map(|day| (day, false));
        assert_eq!(day("2026-03-09", "2026-01"), exact);
        for unsound in ["", "2026", "2026-13", "March"] {
            assert_eq!(day("", unsound), None, "{unsound}");
        }
    }

    #[test]
    fn containers_of_a_list_are_keys_each_once() {
        assert_eq!(
            containers("abcd-1234567; EFGH7654321,ABCD1234567"),
            ["ABCD1234567", "EFGH7654321"]
        );
    }
}
