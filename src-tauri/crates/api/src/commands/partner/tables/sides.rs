//! Rows of either side behind a gap, and the traders behind the imports.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{month_of, month_text};

use super::{Columns, asked, kg, usd};
use crate::commands::partner::Compared;
use crate::dto::partner::{PartnerRow, PartnerRowsIn};

pub(super) const EXPORTS: Columns = &[
    ("partner", "code"),
    ("hs", "code"),
    ("day", "day"),
    ("declaration", "code"),
    ("description", "text"),
    ("exporter", "text"),
    ("consignee", "text"),
    ("kg", "figure"),
    ("fob_usd", "figure"),
    ("bl", "code"),
    ("containers", "code"),
    ("file", "text"),
    ("record", "figure"),
];

pub(super) const IMPORTS: Columns = &[
    ("partner", "code"),
    ("hs", "code"),
    ("day", "day"),
    ("gd", "code"),
    ("item", "figure"),
    ("trader_id", "code"),
    ("trader_name", "text"),
    ("description", "text"),
    ("exporter", "text"),
    ("kg", "figure"),
    ("cif_usd", "figure"),
    ("value_pkr", "figure"),
    ("bl", "code"),
    ("containers", "code"),
];

pub(super) const TRADERS: Columns = &[
    ("trader_id", "code"),
    ("trader_name", "text"),
    ("items", "figure"),
    ("kg", "figure"),
    ("cif_usd", "figure"),
    ("usd_per_kg", "figure"),
    ("value_pkr", "figure"),
];

pub(super) fn exports(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let all = of.exports.rows.iter().zip(&of.exports.facts);
    let month = |day| input.month.is_empty() || month_text(month_of(day)) == input.month;
    all.filter(|(row, _)| asked(row, input) && month(row.day))
        .map(|(row, facts)| PartnerRow {
            key: row.id.clone(),
            cells: vec![
                row.partner.clone(),
                row.hs.clone(),
                row.day.to_string(),
                row.declaration
                    .split_once(':')
                    .map_or("", |(_, number)| number)
                    .to_owned(),
                facts.description.clone(),
                facts.exporter.clone(),
                facts.consignee.clone(),
                kg(row.kg.as_ref()),
                usd(row.usd.as_ref()),
                facts.bl.clone(),
                facts.containers.clone(),
                facts.file.clone(),
                facts.record.to_string(),
            ],
            sentence: None,
        })
        .collect()
}

/// Places of the imports asked for; the month asked for is that of export.
fn places<'c>(of: &'c Compared, input: &'c PartnerRowsIn) -> impl Iterator<Item = usize> + 'c {
    let shift = of.parameters.shift.cast_signed();
    let all = of.imports.rows.iter().zip(&of.imports.facts).enumerate();
    all.filter(move |(_, (row, facts))| {
        let month = input.month.is_empty() || month_text(month_of(row.day) - shift) == input.month;
        let trader = input.trader.is_empty() || facts.trader_id == input.trader;
        asked(row, input) && month && trader
    })
    .map(|(place, _)| place)
}

pub(super) fn imports(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let pairs = places(of, input)
        .filter_map(|at| Some((of.imports.rows.get(at)?, of.imports.facts.get(at)?)));
    pairs
        .map(|(row, facts)| PartnerRow {
            key: row.id.clone(),
            cells: vec![
                row.partner.clone(),
                row.hs.clone(),
                row.day.to_string(),
                facts.gd.clone(),
                facts.item_no.to_string(),
                facts.trader_id.clone(),
                facts.trader_name.clone(),
                facts.description.clone(),
                facts.exporter.clone(),
                kg(row.kg.as_ref()),
                usd(row.usd.as_ref()),
                facts
                    .value
                    .map_or_else(String::new, |value| value.to_string()),
                facts.bl.clone(),
                facts.containers.clone(),
            ],
            sentence: None,
        })
        .collect()
}

#[derive(Default)]
struct Trader {
    name: String,
    items: u32,
    kg: Option<Ratio>,
    usd: Option<Ratio>,
    value: i64,
}

/// Traders of the imports asked for, the highest value first. A sum with an unknown part is unknown.
pub(super) fn traders(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let mut all: BTreeMap<&str, Trader> = BTreeMap::new();
    for at in places(of, input) {
        let (Some(row), Some(facts)) = (of.imports.rows.get(at), of.imports.facts.get(at)) else {
            continue;
        };
        let one = all.entry(&facts.trader_id).or_insert_with(|| Trader {
            name: facts.trader_name.clone(),
            kg: Some(Ratio::zero()),
            usd: Some(Ratio::zero()),
            ..Trader::default()
        });
        one.items += 1;
        one.kg = one
            .kg
            .take()
            .zip(row.kg.clone())
            .map(|(sum, more)| sum + more);
        one.usd = one
            .usd
            .take()
            .zip(row.usd.clone())
            .map(|(sum, more)| sum + more);
        one.value = one.value.saturating_add(facts.value.unwrap_or_default());
    }
    let mut all: Vec<(&str, Trader)> = all.into_iter().collect();
    all.sort_by_key(|(id, one)| (Reverse(one.value), (*id).to_owned()));
    let priced = |one: &Trader| one.usd.as_ref()?.checked_div(one.kg.as_ref()?);
    all.into_iter()
        .map(|(id, one)| PartnerRow {
            key: id.to_owned(),
            cells: vec![
                id.to_owned(),
                one.name.clone(),
                one.items.to_string(),
                kg(one.kg.as_ref()),
                usd(one.usd.as_ref()),
                priced(&one).map_or_else(String::new, |price| price.fixed(4)),
                one.value.to_string(),
            ],
            sentence: None,
        })
        .collect()
}
