//! Items between their rows in the store and their type.

use std::str::FromStr;

use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, LevyAmounts};
use rusqlite::types::Type;
use rusqlite::{CachedStatement, Row, params, params_from_iter};
use uuid::Uuid;

use super::filter::{Filter, Sql};
use super::{ExtractStore, fail};
use crate::error::Result;

/// Columns behind the item id, in the order of [`read`].
pub(super) const LIST: &str = "item.record, item.gd_uid, item.gd_date, item.item_no, \
     item.item_no_inferred, item.version_no, item.current, item.trader_id, item.trader_name, \
     item.pct, item.description, item.origin, item.unit, item.quantity, item.price_declared, \
     item.price_assessed, item.currency, item.value, item.cd, item.acd, item.rd, item.st, item.ast, \
     item.it, item.gst_memo, item.total, item.sro_raw, item.sro_key, item.flags";

pub(super) const INSERT: &str = "INSERT INTO item (item_id, record, gd_uid, gd_date, item_no, \
     item_no_inferred, version_no, current, trader_id, trader_name, pct, description, origin, unit, \
     quantity, price_declared, price_assessed, currency, value, cd, acd, rd, st, ast, it, gst_memo, \
     total, sro_raw, sro_key, flags) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, \
     ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30)";

/// Adds an item under an id.
pub(super) fn insert(
    statement: &mut CachedStatement<'_>,
    item_id: i64,
    item: &Item,
) -> rusqlite::Result<usize> {
    let [cd, acd, rd, st, ast, it] = item.levies.in_order();
    statement.execute(params![
        item_id,
        item.record,
        item.gd_uid,
        item.gd_date.to_string(),
        item.item_no,
        item.item_no_inferred,
        item.version_no,
        item.current,
        item.trader_id,
        item.trader_name,
        item.pct,
        item.description,
        item.origin,
        item.unit,
        item.quantity.to_string(),
        item.price_declared.to_string(),
        item.price_assessed.map(|price| price.to_string()),
        item.currency,
        item.value,
        cd,
        acd,
        rd,
        st,
        ast,
        it,
        item.gst_memo,
        item.total,
        item.sro_raw,
        item.sro_key,
        item.flags.join("|"),
    ])
}

/// Reads an item whose columns begin at `at`, in the order of [`LIST`].
pub(super) fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Item> {
    let flags: String = row.get(at + 28)?;
    let mut levies = [None; 6];
    for (n, levy) in levies.iter_mut().enumerate() {
        *levy = row.get(at + 18 + n)?;
    }
    Ok(Item {
        record: row.get(at)?,
        gd_uid: row.get(at + 1)?,
        gd_date: typed(row, at + 2)?,
        item_no: row.get(at + 3)?,
        item_no_inferred: row.get(at + 4)?,
        version_no: row.get(at + 5)?,
        current: row.get(at + 6)?,
        trader_id: row.get(at + 7)?,
        trader_name: row.get(at + 8)?,
        pct: row.get(at + 9)?,
        description: row.get(at + 10)?,
        origin: row.get(at + 11)?,
        unit: row.get(at + 12)?,
        quantity: typed(row, at + 13)?,
        price_declared: typed(row, at + 14)?,
        price_assessed: match row.get_ref(at + 15)? {
            rusqlite::types::ValueRef::Null => None,
            _ => Some(typed::<Decimal>(row, at + 15)?),
        },
        currency: row.get(at + 16)?,
        value: row.get(at + 17)?,
        levies: LevyAmounts::from_order(levies),
        gst_memo: row.get(at + 24)?,
        total: row.get(at + 25)?,
        sro_raw: row.get(at + 26)?,
        sro_key: row.get(at + 27)?,
        flags: flags
            .split('|')
            .filter(|f| !f.is_empty())
            .map(str::to_owned)
            .collect(),
    })
}

/// A text column of a type with a text form.
fn typed<T>(row: &Row<'_>, at: usize) -> rusqlite::Result<T>
where
    T: FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    let text = row.get_ref(at)?.as_str()?;
    text.parse()
        .map_err(|e: T::Err| rusqlite::Error::FromSqlConversionFailure(at, Type::Text, Box::new(e)))
}

impl ExtractStore {
    /// Hands on every item of the filter, in file order.
    ///
    /// # Errors
    /// An unknown extract or column, or a refusal of the store.
    pub fn each_item(&self, filter: &Filter, each: &mut dyn FnMut(i64, Item)) -> Result<()> {
        let sql = Sql::of(&self.ranges(&filter.extracts)?, filter)?;
        let text = format!(
            "SELECT item.item_id, {LIST} FROM item WHERE {} ORDER BY item.item_id",
            sql.text
        );
        let mut statement = self.conn.prepare(&text).map_err(fail)?;
        let mut rows = statement
            .query(params_from_iter(sql.values))
            .map_err(fail)?;
        while let Some(row) = rows.next().map_err(fail)? {
            each(row.get(0).map_err(fail)?, read(row, 1).map_err(fail)?);
        }
        Ok(())
    }

    /// All items of the filter, in file order.
    ///
    /// # Errors
    /// As for [`Self::each_item`].
    pub fn items(&self, filter: &Filter) -> Result<Vec<Item>> {
        let mut items = Vec::new();
        self.each_item(filter, &mut |_, item| items.push(item))?;
        Ok(items)
    }

    /// One item by its id in the store, with its cells as a JSON array and its extract.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn item(&self, item_id: i64) -> Result<Option<(Item, String, Uuid)>> {
        let text = format!(
            "SELECT cells.cells, extract.id, {LIST} FROM item \
             JOIN item_cells AS cells USING (item_id) \
             JOIN extract ON item.item_id BETWEEN extract.first_item AND extract.last_item \
             WHERE item.item_id = ?1"
        );
        let mut statement = self.conn.prepare_cached(&text).map_err(fail)?;
        let mut rows = statement.query([item_id]).map_err(fail)?;
        let Some(row) = rows.next().map_err(fail)? else {
            return Ok(None);
        };
        let id: [u8; 16] = row.get(1).map_err(fail)?;
        let item = read(row, 2).map_err(fail)?;
        Ok(Some((
            item,
            row.get(0).map_err(fail)?,
            Uuid::from_bytes(id),
        )))
    }
}
