//! Traders of all extracts: who is there, and at what prices everybody declared some goods.

use std::collections::{HashMap, HashSet};

use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::{ExtractStore, fail};
use crate::error::Result;

/// A trader in sums over all extracts; an item that stands in two extracts counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TraderSums {
    /// NTN or CNIC as the store keeps it.
    pub trader_id: String,
    /// Name on the latest declaration.
    pub name: String,
    /// Items.
    pub items: u32,
    /// Declarations.
    pub declarations: u32,
    /// Customs value, whole rupees; items without a value count as nothing.
    pub value: i128,
    /// First and last day, `YYYY-MM-DD`; empty when no item is dated.
    pub first: String,
    /// Last day.
    pub last: String,
}

/// A price of an item as declared or assessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PriceRow {
    pub gd_uid: String,
    pub item_no: u32,
    pub version_no: u32,
    pub record: u32,
    pub gd_date: String,
    pub trader_id: String,
    pub pct: String,
    pub unit: String,
    pub currency: String,
    /// Assessed price, else the declared one, as decimal text.
    pub price: String,
}

/// What [`ExtractStore::traders`] gathers for one trader.
#[derive(Default)]
struct Gathered {
    sums: TraderSums,
    declarations: HashSet<String>,
}

impl ExtractStore {
    /// Traders whose id or name holds the text, largest value first; all of them for an empty text.
    /// Latin letters compare without regard to case.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn traders(&self, search: &str) -> Result<Vec<TraderSums>> {
        let several = self.list()?.len() > 1;
        let mut sql = String::from(
            "SELECT trader_id, trader_name, gd_uid, item_no, gd_date, value FROM item \
             WHERE current = 1 AND trader_id IS NOT NULL",
        );
        let mut values = Vec::new();
        if !search.trim().is_empty() {
            sql.push_str(
                " AND (instr(trader_id, ?1) > 0 OR instr(upper(trader_name), upper(?1)) > 0)",
            );
            values.push(Value::Text(search.trim().to_owned()));
        }
        sql.push_str(" ORDER BY item_id");
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let mut rows = statement.query(params_from_iter(values)).map_err(fail)?;
        let mut found: HashMap<String, Gathered> = HashMap::new();
        let mut seen: HashSet<(String, u32)> = HashSet::new();
        while let Some(row) = rows.next().map_err(fail)? {
            let gd: String = row.get(2).map_err(fail)?;
            if several && !seen.insert((gd.clone(), row.get(3).map_err(fail)?)) {
                continue;
            }
            gather(&mut found, row, gd).map_err(fail)?;
        }
        let mut traders: Vec<TraderSums> = found.into_values().map(Gathered::counted).collect();
        traders.sort_by(|a, b| (b.value, &a.trader_id).cmp(&(a.value, &b.trader_id)));
        Ok(traders)
    }

    /// Hands on the price of every current item under the codes, in file order; items without a
    /// price, unit, currency or date are left out.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn prices(&self, codes: &[String], each: &mut dyn FnMut(PriceRow)) -> Result<()> {
        if codes.is_empty() {
            return Ok(());
        }
        let marks = vec!["?"; codes.len()].join(", ");
        let sql = format!(
            "SELECT gd_uid, item_no, version_no, record, gd_date, trader_id, pct, unit, currency, \
             coalesce(price_assessed, price_declared) FROM item \
             WHERE pct IN ({marks}) AND current = 1 AND gd_date IS NOT NULL AND trader_id IS NOT NULL \
             AND unit IS NOT NULL AND currency IS NOT NULL \
             AND coalesce(price_assessed, price_declared) IS NOT NULL ORDER BY item_id"
        );
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let mut rows = statement.query(params_from_iter(codes)).map_err(fail)?;
        while let Some(row) = rows.next().map_err(fail)? {
            each(price(row).map_err(fail)?);
        }
        Ok(())
    }
}

fn price(row: &Row<'_>) -> rusqlite::Result<PriceRow> {
    Ok(PriceRow {
        gd_uid: row.get(0)?,
        item_no: row.get(1)?,
        version_no: row.get(2)?,
        record: row.get(3)?,
        gd_date: row.get(4)?,
        trader_id: row.get(5)?,
        pct: row.get(6)?,
        unit: row.get(7)?,
        currency: row.get(8)?,
        price: row.get(9)?,
    })
}

fn gather(
    found: &mut HashMap<String, Gathered>,
    row: &Row<'_>,
    gd: String,
) -> rusqlite::Result<()> {
    let trader: String = row.get(0)?;
    let name: Option<String> = row.get(1)?;
    let day: Option<String> = row.get(4)?;
    let value: Option<i64> = row.get(5)?;
    let one = found.entry(trader).or_insert_with_key(|id| Gathered {
        sums: TraderSums {
            trader_id: id.clone(),
            ..TraderSums::default()
        },
        declarations: HashSet::new(),
    });
    let sums = &mut one.sums;
    sums.items = sums.items.saturating_add(1);
    sums.value += i128::from(value.unwrap_or(0));
    let day = day.unwrap_or_default();
    if day >= sums.last
        && let Some(name) = name
    {
        sums.name = name;
    }
    if !day.is_empty() {
        if sums.first.is_empty() || day < sums.first {
            sums.first.clone_from(&day);
        }
        if day > sums.last {
            sums.last = day;
        }
    }
    one.declarations.insert(gd);
    Ok(())
}

impl Gathered {
    fn counted(mut self) -> TraderSums {
        self.sums.declarations = u32::try_from(self.declarations.len()).unwrap_or(u32::MAX);
        self.sums
    }
}
