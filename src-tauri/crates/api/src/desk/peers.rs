//! An item's price beside those of others, the trader's own earlier ones, and the prices the
//! administration holds.

use std::collections::BTreeSet;

use jaiza_domain::declaration::Item;
use jaiza_domain::reference::{ReferenceTables, ValuationRuling};
use jaiza_statistics::quantiles;

use super::prices::{Price, PriceBook};
use crate::dto::triage::{TriagePeers, TriagePrice, TriageReference};

/// Days around the date of the item within which prices are compared.
const WITHIN_DAYS: i64 = 366;
/// Prices of others drawn at most.
const DRAWN: usize = 60;
/// Own earlier prices shown.
const OWN: usize = 8;
/// Origin group that holds every origin.
const ANY: &str = "ANY";

/// The peers of an item: same code, unit and currency, other traders, within a year of its date.
pub fn peers(item: &Item, book: &PriceBook, tables: &ReferenceTables) -> TriagePeers {
    let alike = || {
        let all = book.by_code.get(&item.pct).into_iter().flatten();
        all.filter(|price| price.unit == item.unit && price.currency == item.currency)
    };
    let near = |price: &&Price| (price.date - item.gd_date).num_days().abs() <= WITHIN_DAYS;
    let others: Vec<&Price> = alike()
        .filter(|price| price.trader != item.trader_id)
        .filter(near)
        .collect();
    let mut own: Vec<&Price> = alike()
        .filter(|price| price.trader == item.trader_id && price.date <= item.gd_date)
        .filter(|price| price.gd != item.gd_uid || price.item != item.item_no)
        .collect();
    own.sort_by(|a, b| (b.date, &a.gd, a.item).cmp(&(a.date, &b.gd, b.item)));
    let mut sorted: Vec<_> = others.iter().map(|price| price.amount).collect();
    sorted.sort_unstable();
    let floats: Vec<f64> = sorted.iter().map(|price| price.to_f64()).collect();
    let at = |share| quantiles::quantile(&floats, share).map(plain);
    let traders: BTreeSet<&str> = others.iter().map(|price| price.trader.as_str()).collect();
    let price = item.price_assessed.unwrap_or(item.price_declared);
    TriagePeers {
        unit: item.unit.clone(),
        currency: item.currency.clone(),
        price: price.to_string(),
        n: narrow(others.len()),
        traders: narrow(traders.len()),
        p25: at(0.25),
        p50: at(0.5),
        p75: at(0.75),
        prices: spread(&sorted, DRAWN)
            .into_iter()
            .map(ToString::to_string)
            .collect(),
        own_n: narrow(own.len()),
        own: own.into_iter().take(OWN).map(shown).collect(),
        references: references(item, tables),
    }
}

fn shown(price: &Price) -> TriagePrice {
    TriagePrice {
        gd: price.gd.clone(),
        gd_item: price.item,
        date: price.date.to_string(),
        price: price.amount.to_string(),
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// At most `most` of the values, evenly by rank, the ends among them.
fn spread<T>(sorted: &[T], most: usize) -> Vec<&T> {
    if sorted.len() <= most || most < 2 {
        return sorted.iter().collect();
    }
    (0..most)
        .filter_map(|n| sorted.get(n * (sorted.len() - 1) / (most - 1)))
        .collect()
}

fn plain(price: f64) -> String {
    let text = format!("{price:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Reference prices and the valuation ruling in force on the item's date.
fn references(item: &Item, tables: &ReferenceTables) -> Vec<TriageReference> {
    let comparable = |unit: &str, currency: &str| {
        currency == item.currency && rec20(unit, tables) == rec20(&item.unit, tables)
    };
    let prices = tables.price_ref.iter();
    let mut found: Vec<TriageReference> = prices
        .filter(|row| row.pct == item.pct && row.valid.holds(item.gd_date))
        .map(|row| TriageReference {
            name: String::new(),
            price: row.price.to_string(),
            unit: row.unit.clone(),
            currency: row.currency.clone(),
            origins: String::new(),
            comparable: comparable(&row.unit, &row.currency),
            source: row.source.clone(),
        })
        .collect();
    if let Some(row) = ruling(item, tables) {
        found.push(TriageReference {
            name: row.vr_no.clone(),
            price: row.price_fc.to_string(),
            unit: row.unit.clone(),
            currency: row.currency.clone(),
            origins: row.origin_group.clone(),
            comparable: comparable(&row.unit, &row.currency),
            source: row.source.clone(),
        });
    }
    found
}

/// Units under their common code, so that `KG` and `KGM` are one.
fn rec20<'a>(unit: &'a str, tables: &'a ReferenceTables) -> &'a str {
    let row = tables
        .uom
        .iter()
        .find(|row| row.code.eq_ignore_ascii_case(unit) || row.rec20 == unit);
    row.map_or(unit, |row| row.rec20.as_str())
}

/// The ruling on the code and origin: narrowest origin group, then latest start, then number.
fn ruling<'a>(item: &Item, tables: &'a ReferenceTables) -> Option<&'a ValuationRuling> {
    let members = |group: &str| {
        let rows = tables.origin_group.iter();
        rows.filter(|row| row.origin_group == group)
            .map(|row| row.origin.as_str())
            .collect::<Vec<_>>()
    };
    let width = |row: &ValuationRuling| {
        if row.origin_group == ANY {
            return Some(usize::MAX);
        }
        let members = members(&row.origin_group);
        members
            .contains(&item.origin.as_str())
            .then_some(members.len())
    };
    tables
        .valuation_ruling
        .iter()
        .filter(|row| row.pct == item.pct && row.valid.holds(item.gd_date))
        .filter_map(|row| Some((width(row)?, row)))
        .min_by(|(a, one), (b, other)| {
            a.cmp(b)
                .then_with(|| other.valid.from.cmp(&one.valid.from))
                .then_with(|| one.vr_no.cmp(&other.vr_no))
        })
        .map(|(_, row)| row)
}

#[cfg(test)]
mod tests;
