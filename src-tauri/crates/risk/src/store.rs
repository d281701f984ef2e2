//! The items of a run in columns: texts as numbers, decimals in nine bytes, in an order that does
//! not depend on how they came in.

mod decimals;
mod dictionary;
mod optional;
mod rows;
mod view;

use chrono::NaiveDate;

use crate::parallel::both;
use decimals::Decimals;
pub(crate) use dictionary::{Dictionary, count32};
pub use optional::{ColumnSet, OptionalColumn};
use optional::{OptionalRows, Options};
use rows::Texts;
pub use rows::{RiskRow, Rows};
pub(crate) use view::ItemView;

/// One row per declaration and item (the highest version) up to the run date, in the order of
/// declaration number and item number. Symbols of every dictionary stand in the order of bytes, so
/// that comparing numbers compares texts.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub gds: Dictionary,
    pub traders: Dictionary,
    pub pcts: Dictionary,
    pub descriptions: Dictionary,
    pub origins: Dictionary,
    pub units: Dictionary,
    pub currencies: Dictionary,
    pub sros: Dictionary,
    /// By trader.
    pub names: Vec<String>,
    pub gd: Vec<u32>,
    pub trader: Vec<u32>,
    pub pct: Vec<u32>,
    pub description: Vec<u32>,
    pub origin: Vec<u32>,
    pub unit: Vec<u32>,
    pub currency: Vec<u32>,
    pub sro: Vec<u32>,
    pub item_no: Vec<u32>,
    pub date: Vec<NaiveDate>,
    pub value: Vec<i64>,
    levies: Vec<[i64; 6]>,
    quantity: Decimals,
    declared: Decimals,
    assessed: Decimals,
    /// Columns that not every extract has.
    pub options: Options,
}

impl Store {
    /// Orders the items up to `run_date` and keeps the highest version of each.
    pub fn new(rows: &Rows, run_date: NaiveDate, threads: usize) -> Self {
        let ((gds, gd), others) = both(
            threads,
            || sorted(&rows.gd),
            || {
                let short = [&rows.origin, &rows.unit, &rows.currency, &rows.sro].map(sorted);
                (sorted(&rows.pct), sorted(&rows.description), short)
            },
        );
        let ((pcts, pct), (descriptions, description), short) = others;
        let [
            (origins, origin),
            (units, unit),
            (currencies, currency),
            (sros, sro),
        ] = short;
        let (traders, renamed) = rows.trader.words.sorted();
        let trader = rename(&rows.trader.symbols, &renamed);
        let seen = Seen {
            gd: &gd,
            pct: &pct,
            description: &description,
            quantity: &rows.quantity,
            item_no: &rows.item_no,
            version_no: &rows.version_no,
            record: &rows.record,
            value: &rows.value,
            optional: &rows.optional,
        };
        let order = seen.order(&rows.date, run_date);
        let texts = [gd, trader, pct, description, origin, unit, currency, sro];
        let (texts, mut store) = both(
            threads,
            || texts.map(|column| in_order(&column, &order)),
            || Self {
                names: by_symbol(&rows.names, &renamed),
                item_no: in_order(&rows.item_no, &order),
                date: in_order(&rows.date, &order),
                value: in_order(&rows.value, &order),
                levies: in_order(&rows.levies, &order),
                quantity: rows.quantity.in_order(&order),
                declared: rows.declared.in_order(&order),
                assessed: rows.assessed.in_order(&order),
                options: rows.optional.in_order(rows.len(), &order),
                ..Self::default()
            },
        );
        [
            store.gd,
            store.trader,
            store.pct,
            store.description,
            store.origin,
            store.unit,
            store.currency,
            store.sro,
        ] = texts;
        Self {
            gds,
            traders,
            pcts,
            descriptions,
            origins,
            units,
            currencies,
            sros,
            ..store
        }
    }

    pub fn len(&self) -> usize {
        self.date.len()
    }
}

impl Rows {
    /// The latest declaration date.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.date.iter().copied().max()
    }
}

/// The columns that decide about order and version.
struct Seen<'a> {
    gd: &'a [u32],
    pct: &'a [u32],
    description: &'a [u32],
    quantity: &'a Decimals,
    item_no: &'a [u32],
    version_no: &'a [u32],
    record: &'a [u32],
    value: &'a [i64],
    optional: &'a OptionalRows,
}

impl Seen<'_> {
    fn order(&self, dates: &[NaiveDate], run_date: NaiveDate) -> Vec<u32> {
        let known = (0_u32..).zip(dates).filter(|(_, date)| **date <= run_date);
        let mut keys: Vec<(u32, u32, u32)> = known
            .map(|(row, _)| {
                let at_row = place(row);
                (at(self.gd, at_row), at(self.item_no, at_row), row)
            })
            .collect();
        keys.sort_unstable();
        let same = |a: &(u32, u32, u32), b: &(u32, u32, u32)| (a.0, a.1) == (b.0, b.1);
        let newest = keys.chunk_by(same).filter_map(|rows| match rows {
            [(_, _, only)] => Some(*only),
            several => several
                .iter()
                .map(|(_, _, row)| *row)
                .max_by(|a, b| self.preference(*a).cmp(&self.preference(*b))),
        });
        newest.collect()
    }

    /// Highest version first, then the extract with most columns; among equals of several extracts
    /// a fixed choice, whatever their order.
    fn preference(&self, row: u32) -> impl Ord + use<> {
        let row = place(row);
        (
            at(self.version_no, row),
            (self.optional.set(row).len(), self.optional.set(row)),
            std::cmp::Reverse(at(self.record, row)),
            at(self.value, row),
            at(self.pct, row),
            at(self.description, row),
            self.quantity.get(row),
        )
    }
}

/// Position of a symbol or place in its column.
pub(crate) fn place(symbol: u32) -> usize {
    usize::try_from(symbol).unwrap_or(usize::MAX)
}

/// A cell of a column; the default of its type behind the end.
pub(crate) fn at<T: Copy + Default>(column: &[T], place: usize) -> T {
    column.get(place).copied().unwrap_or_default()
}

fn in_order<T: Copy>(column: &[T], order: &[u32]) -> Vec<T> {
    let places = order.iter();
    places
        .filter_map(|row| column.get(place(*row)).copied())
        .collect()
}

fn rename(symbols: &[u32], renamed: &[u32]) -> Vec<u32> {
    symbols
        .iter()
        .map(|symbol| at(renamed, place(*symbol)))
        .collect()
}

fn by_symbol(names: &[String], renamed: &[u32]) -> Vec<String> {
    let mut ordered = vec![String::new(); renamed.len()];
    for (name, new) in names.iter().zip(renamed) {
        if let Some(slot) = ordered.get_mut(place(*new)) {
            slot.clone_from(name);
        }
    }
    ordered
}

fn sorted(texts: &Texts) -> (Dictionary, Vec<u32>) {
    let (words, renamed) = texts.words.sorted();
    let symbols = rename(&texts.symbols, &renamed);
    (words, symbols)
}
