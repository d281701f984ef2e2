//! Price strips: a trader's unit prices of a code against those of everybody else, in US dollars per
//! base unit, over the last twelve months in which he declared the code.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use jaiza_casefile::Home;
use jaiza_casefile::extracts::PriceRow;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{ItemRow, dotted_pct};
use jaiza_domain::reference::ReferenceTables;
use jaiza_statistics::quantiles;

use super::count;
use crate::dto::trader::TraderStrip;
use crate::error::Answer;

/// Codes with a strip, those of the largest value first.
const STRIPS: usize = 8;
/// Days of a strip.
const DAYS: u64 = 365;
/// Own prices drawn, evenly by rank.
const DRAWN: usize = 60;
/// Currency in which prices are compared.
const USD: &str = "USD";

/// Strips of a trader.
///
/// # Errors
/// When the store cannot be read.
pub fn strips(
    home: &Home,
    trader: &str,
    items: &[ItemRow],
    tables: &ReferenceTables,
) -> Answer<Vec<TraderStrip>> {
    let goods = main_goods(items);
    let codes: Vec<String> = goods.iter().map(|goods| goods.pct.to_owned()).collect();
    let mut rows: HashMap<(String, u32), PriceRow> = HashMap::new();
    home.extracts()?.prices(&codes, &mut |row| {
        let key = (row.gd_uid.clone(), row.item_no);
        match rows.get_mut(&key) {
            Some(held) if preference(&row) > preference(held) => *held = row,
            Some(_) => {}
            None => {
                rows.insert(key, row);
            }
        }
    })?;
    let mut by_code: HashMap<&str, Vec<&PriceRow>> = HashMap::new();
    for row in rows.values() {
        by_code.entry(&row.pct).or_default().push(row);
    }
    let terms = Terms::of(tables);
    let strips = goods.iter().filter_map(|goods| {
        let rows = by_code.get(goods.pct)?;
        strip(trader, goods, rows, &terms)
    });
    Ok(strips.collect())
}

fn preference(row: &PriceRow) -> (u32, Reverse<u32>, &str, &str) {
    (row.version_no, Reverse(row.record), &row.pct, &row.price)
}

/// Goods under a code as the trader declares them.
struct Goods<'a> {
    pct: &'a str,
    description: &'a str,
    last: NaiveDate,
}

fn main_goods(items: &[ItemRow]) -> Vec<Goods<'_>> {
    let mut by_code: HashMap<&str, (i128, Option<&ItemRow>)> = HashMap::new();
    for item in items
        .iter()
        .filter(|item| !item.pct.is_empty() && item.gd_date.is_some())
    {
        let one = by_code.entry(&item.pct).or_default();
        one.0 += i128::from(item.value.unwrap_or(0));
        if one.1.is_none_or(|held| held.gd_date < item.gd_date) {
            one.1 = Some(item);
        }
    }
    let mut sorted: Vec<_> = by_code.into_iter().collect();
    sorted.sort_by(|(a, one), (b, other)| (other.0, *a).cmp(&(one.0, *b)));
    sorted
        .into_iter()
        .take(STRIPS)
        .filter_map(|(pct, (_, latest))| {
            let latest = latest?;
            Some(Goods {
                pct,
                description: &latest.description,
                last: latest.gd_date?,
            })
        })
        .collect()
}

/// Units and exchange rates by name.
struct Terms<'a> {
    units: HashMap<&'a str, (&'a str, f64)>,
    rates: HashMap<&'a str, Vec<&'a jaiza_domain::reference::ExchangeRate>>,
}

impl<'a> Terms<'a> {
    fn of(tables: &'a ReferenceTables) -> Self {
        let mut units = HashMap::new();
        for row in &tables.uom {
            let unit = (row.base.as_str(), row.factor_to_base.to_f64());
            units.insert(row.code.as_str(), unit);
            units.entry(row.rec20.as_str()).or_insert(unit);
        }
        let mut rates: HashMap<&str, Vec<_>> = HashMap::new();
        for row in &tables.exchange_rate {
            rates.entry(row.currency.as_str()).or_default().push(row);
        }
        Self { units, rates }
    }

    /// Rupees per one unit of a currency on a day; the latest rate in force.
    fn rupees_per(&self, currency: &str, day: NaiveDate) -> Option<f64> {
        let rows = self.rates.get(currency)?.iter();
        let held = rows.filter(|row| row.valid.holds(day));
        let row = held.max_by_key(|row| row.valid.from)?;
        Some(row.rate_pkr.to_f64() / row.per_units.to_f64())
    }

    /// Base unit, and the price in US dollars per it. For comparison only, so floats will do.
    fn comparable(&self, row: &PriceRow, day: NaiveDate) -> Option<(&'a str, f64)> {
        let (base, factor) = self.units.get(row.unit.as_str())?;
        let price = row.price.parse::<Decimal>().ok()?.to_f64();
        let usd = match row.currency.as_str() {
            USD => price,
            "PKR" => price / self.rupees_per(USD, day)?,
            other => price * self.rupees_per(other, day)? / self.rupees_per(USD, day)?,
        } / factor;
        (usd.is_finite() && usd > 0.0).then_some((*base, usd))
    }
}

fn strip(
    trader: &str,
    goods: &Goods<'_>,
    rows: &[&PriceRow],
    terms: &Terms<'_>,
) -> Option<TraderStrip> {
    let from = goods.last.checked_sub_days(Days::new(DAYS - 1))?;
    // The base unit in which the trader declares most; others are another kind of price.
    let mut own: HashMap<&str, Vec<f64>> = HashMap::new();
    let mut others: HashMap<&str, Vec<(f64, &str)>> = HashMap::new();
    let mut not_comparable = 0;
    for row in rows {
        let day = crate::times::date(&row.gd_date).filter(|day| (from..=goods.last).contains(day));
        let Some(day) = day else { continue };
        match terms.comparable(row, day) {
            Some((base, usd)) if row.trader_id == trader => own.entry(base).or_default().push(usd),
            Some((base, usd)) => others.entry(base).or_default().push((usd, &row.trader_id)),
            None => not_comparable += 1,
        }
    }
    let (base, mut own) = own
        .into_iter()
        .max_by_key(|(base, prices)| (prices.len(), Reverse(*base)))?;
    quantiles::sort(&mut own);
    let others = others.remove(base).unwrap_or_default();
    let traders: BTreeSet<&str> = others.iter().map(|(_, trader)| *trader).collect();
    let mut peers: Vec<f64> = others.iter().map(|(usd, _)| *usd).collect();
    quantiles::sort(&mut peers);
    let at = |share| quantiles::quantile(&peers, share).map(plain);
    Some(TraderStrip {
        pct: dotted_pct(goods.pct),
        description: goods.description.to_owned(),
        unit: base.to_owned(),
        from: from.to_string(),
        to: goods.last.to_string(),
        own: spread(&own).into_iter().map(plain).collect(),
        own_n: count(own.len()),
        own_median: quantiles::median(&own).map(plain).unwrap_or_default(),
        n: count(peers.len()),
        traders: count(traders.len()),
        min: at(0.0),
        q1: at(0.25),
        median: at(0.5),
        q3: at(0.75),
        max: at(1.0),
        not_comparable,
    })
}

/// At most [`DRAWN`] of the values, evenly by rank, the ends among them.
fn spread(sorted: &[f64]) -> Vec<f64> {
    if sorted.len() <= DRAWN {
        return sorted.to_vec();
    }
    (0..DRAWN)
        .filter_map(|n| sorted.get(n * (sorted.len() - 1) / (DRAWN - 1)).copied())
        .collect()
}

fn plain(price: f64) -> String {
    let text = format!("{price:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
