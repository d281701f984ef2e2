//! The rows of an undisturbed extract.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use jaiza_domain::declaration::{Item, LevyAmounts};
use jaiza_domain::reference::{ReferenceTables, Sro};

use crate::cells::{Outcome, decimal, digits, list, needed, rows, rupees, text};

/// Reads rows without any disturbance: cells as they are, numbers plain, item numbers by position.
pub fn items(folder: &Path, tables: &ReferenceTables) -> Outcome<Vec<Item>> {
    let countries: HashMap<String, String> = rows(&folder.join("reference/country.csv"))?
        .iter()
        .flat_map(|r| {
            let names = list(r, "aliases")
                .into_iter()
                .chain([text(r, "name"), text(r, "code")]);
            names
                .map(|name| (name, text(r, "code")))
                .collect::<Vec<_>>()
        })
        .collect();
    let units: HashMap<&str, &str> = tables
        .uom
        .iter()
        .map(|u| (u.code.as_str(), u.rec20.as_str()))
        .collect();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut items = Vec::new();
    for (record, row) in (2..).zip(rows(&folder.join("clean.csv"))?) {
        let gd_uid = text(&row, "GD_NO_Complete");
        let item_no = *numbers
            .entry(gd_uid.clone())
            .and_modify(|n| *n += 1)
            .or_insert(1);
        let day = gd_uid
            .get(gd_uid.len().saturating_sub(10)..)
            .unwrap_or_default();
        let ntn = text(&row, "NTN");
        let short = ntn.split('-').next().unwrap_or_default();
        let cnic = ntn.replace('-', "");
        let origin = text(&row, "ORIGIN COUNTRY");
        let sro_raw = text(&row, "SRO");
        items.push(Item {
            record,
            gd_date: NaiveDate::parse_from_str(day, "%d-%m-%Y")?,
            gd_uid,
            item_no,
            item_no_inferred: true,
            version_no: 1,
            current: true,
            trader_id: if cnic.len() == 13 {
                cnic
            } else {
                format!("{short:0>7}")
            },
            trader_name: text(&row, "IMPORTER NAME"),
            pct: digits(&row, "HS CODE"),
            description: text(&row, "ITEM DESCRIPTION"),
            origin: countries.get(&origin).ok_or(origin)?.clone(),
            unit: units
                .get(text(&row, "ASSD UNIT").as_str())
                .ok_or("unknown unit")?
                .to_string(),
            quantity: needed(&row, "ASSD QTY")?,
            price_declared: needed(&row, "Declared Unit PRICE")?,
            price_assessed: decimal(&row, "ASSD UNIT PRICE")?,
            currency: text(&row, "ASSD CURR"),
            value: rupees(&row, "ASSESSED IMPORT VALUE RS")?.ok_or("no value")?,
            levies: LevyAmounts {
                cd: rupees(&row, "Customs Duty PAID")?,
                acd: rupees(&row, "Additional Custom Duty PAID")?,
                rd: rupees(&row, "REG.DUTY PAID")?,
                st: rupees(&row, "Sales Tax PAID")?,
                ast: rupees(&row, "ADD SALES TAX PAID")?,
                it: rupees(&row, "Income Tax PAID")?,
            },
            gst_memo: None,
            total: None,
            sro_key: sro_key(&sro_raw, tables),
            sro_raw,
            flags: Vec::new(),
        });
    }
    Ok(items)
}

/// The concession of a cell for the spellings of an undisturbed extract.
fn sro_key(raw: &str, tables: &ReferenceTables) -> Option<String> {
    if raw.is_empty() {
        return None;
    }
    let known = |wanted: &str| {
        let named = |sro: &&Sro| sro.sro_key == wanted || sro.aliases.iter().any(|a| a == wanted);
        tables.sro.iter().find(named).map(|sro| sro.sro_key.clone())
    };
    let schedule = || {
        let part = raw
            .rsplit([' ', '-'])
            .next()
            .filter(|_| raw.contains("SCH"))?;
        known(&format!("5SCH-PT-{part}"))
    };
    let numbered = || {
        let plain = raw.replace("(I)", "");
        let token = plain.split_whitespace().find(|word| word.contains('/'))?;
        let (number, year) = token.split_once('/')?;
        (year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))
            .then(|| known(&format!("{}/{year}", number.trim_start_matches('0'))))?
    };
    let by_word = || raw.split(|c: char| !c.is_alphanumeric()).find_map(known);
    let by_number = || {
        let number = raw
            .split(|c: char| !c.is_ascii_digit())
            .find(|part| !part.is_empty())?;
        let begins = |sro: &&Sro| sro.sro_key.split('/').next() == Some(number);
        tables
            .sro
            .iter()
            .find(begins)
            .map(|sro| sro.sro_key.clone())
    };
    let explicit_year = raw.contains("(I)");
    let found = known(raw)
        .or_else(schedule)
        .or_else(numbered)
        .or_else(by_word);
    let found = if explicit_year {
        found
    } else {
        found.or_else(by_number)
    };
    Some(found.unwrap_or_else(|| "?".to_owned()))
}
