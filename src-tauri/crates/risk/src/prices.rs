//! Unit prices in US dollars per base unit, the measure in which prices are compared.

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::FixedState;

use crate::law::Law;
use crate::parallel::each;
use crate::store::{Store, at, place};

/// Items that one piece of work takes.
const PIECE: usize = 65_536;
/// A unit that is not in the table.
const NO_BASE: u32 = u32::MAX;

/// A unit of the store.
#[derive(Clone, Copy, Debug)]
struct KnownUnit {
    /// Number of its base unit.
    base: u32,
    factor: f64,
}

/// Unit prices of all items, by place.
#[derive(Debug)]
pub(crate) struct Prices<'a> {
    /// Base units in the order of their bytes.
    bases: Vec<&'a str>,
    units: Vec<Option<KnownUnit>>,
    rates: HashMap<(u32, NaiveDate), Rate, FixedState>,
    /// NaN where not known.
    in_dollars: Vec<f64>,
}

/// What one unit of a currency is worth on a day.
#[derive(Clone, Copy, Debug)]
struct Rate {
    rupees: Option<f64>,
    /// Rupees for a dollar; `None` for the dollar itself, whose prices stay as they are.
    of_dollar: Option<f64>,
    is_dollar: bool,
}

impl<'a> Prices<'a> {
    pub fn new(store: &Store, law: &Law<'a>, threads: usize) -> Self {
        let (bases, units) = units(store, law);
        let mut prices = Self {
            bases,
            units,
            rates: rates(store, law),
            in_dollars: Vec::new(),
        };
        let pieces = each(threads, store.len().div_ceil(PIECE), |piece| {
            let items = piece * PIECE..((piece + 1) * PIECE).min(store.len());
            items
                .map(|item| prices.worked_out(store, item).unwrap_or(f64::NAN))
                .collect::<Vec<f64>>()
        });
        prices.in_dollars = pieces.concat();
        prices
    }

    /// US dollars per base unit; `None` without exchange rate or unit.
    pub fn unit_price(&self, item: usize) -> Option<f64> {
        let price = self.in_dollars.get(item).copied();
        price.filter(|price| !price.is_nan())
    }

    /// Base unit of an item, empty if the unit is unknown.
    pub fn base(&self, store: &Store, item: usize) -> &'a str {
        let number = self.base_number(store, item);
        self.bases.get(place(number)).copied().unwrap_or("")
    }

    /// Number of the base unit; numbers order as the texts do.
    pub fn base_number(&self, store: &Store, item: usize) -> u32 {
        let unit = at(&self.units, place(at(&store.unit, item)));
        unit.map_or(NO_BASE, |unit| unit.base)
    }

    /// Rupees for one unit of the item's currency on its day.
    pub fn official(&self, store: &Store, item: usize) -> Option<f64> {
        let key = (at(&store.currency, item), at(&store.date, item));
        self.rates.get(&key)?.rupees
    }

    fn worked_out(&self, store: &Store, item: usize) -> Option<f64> {
        let unit = at(&self.units, place(at(&store.unit, item)))?;
        let key = (at(&store.currency, item), at(&store.date, item));
        let rate = self.rates.get(&key)?;
        let price = store.assessed(item).unwrap_or_else(|| store.declared(item));
        let mut price = price.to_f64();
        if !rate.is_dollar {
            price = price * rate.rupees? / rate.of_dollar?;
        }
        Some(price / unit.factor).filter(|up| up.is_finite() && *up > 0.0)
    }
}

fn units<'a>(store: &Store, law: &Law<'a>) -> (Vec<&'a str>, Vec<Option<KnownUnit>>) {
    let known: Vec<_> = store.units.texts().map(|unit| law.unit(unit)).collect();
    let mut bases: Vec<&str> = known.iter().flatten().map(|unit| unit.base).collect();
    bases.sort_unstable();
    bases.dedup();
    let number = |base: &str| {
        bases
            .binary_search(&base)
            .map_or(NO_BASE, crate::store::count32)
    };
    let units = known.iter().map(|unit| {
        unit.map(|unit| KnownUnit {
            base: number(unit.base),
            factor: unit.factor.to_f64(),
        })
    });
    let units = units.collect();
    (bases, units)
}

fn rates(store: &Store, law: &Law<'_>) -> HashMap<(u32, NaiveDate), Rate, FixedState> {
    let mut rates = HashMap::default();
    for (currency, day) in store.currency.iter().zip(&store.date) {
        rates.entry((*currency, *day)).or_insert_with(|| {
            let name = store.currencies.text(*currency);
            Rate {
                rupees: law.rupees_per(name, *day),
                of_dollar: law.rupees_per("USD", *day),
                is_dollar: name == "USD",
            }
        });
    }
    rates
}
