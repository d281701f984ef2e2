//! Items between their rows in the store and their type.

use std::str::FromStr;

use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, ItemRow, LevyAmounts, StoredItem};
use rusqlite::types::{Type, ValueRef};
use rusqlite::{CachedStatement, Row, params, params_from_iter};
use uuid::Uuid;

use super::filter::{Filter, Sql};
use super::{ExtractStore, cells, fail};
use crate::error::Result;

/// Columns behind the item id, in the order of [`read`].
pub(super) const LIST: &str = "item.record, item.gd_uid, item.gd_date, item.item_no, \
     item.item_no_inferred, item.version_no, item.current, item.trader_id, item.trader_name, \
     item.pct, item.pct_declared, item.description, item.origin, item.unit, item.quantity, \
     item.quantity_declared, item.price_declared, item.price_assessed, item.currency, item.value, \
     item.value_declared, item.cd, item.acd, item.rd, item.st, item.ast, item.it, item.gst_memo, \
     item.total, item.sro_raw, item.sro_key, item.flags, item.beyond";

pub(super) const INSERT: &str = "INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, \
     ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, \
     ?29, ?30, ?31, ?32, ?33)";

/// An empty text is kept as NULL.
fn stated(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

/// Adds a current item under an id.
pub(super) fn insert(
    statement: &mut CachedStatement<'_>,
    item_id: i64,
    item: &StoredItem<'_>,
) -> rusqlite::Result<usize> {
    let [cd, acd, rd, st, ast, it] = item.levies;
    statement.execute(params![
        item_id,
        item.record,
        item.gd_uid,
        stated(item.gd_date),
        item.item_no,
        item.item_no_inferred,
        item.version_no,
        stated(item.trader_id),
        stated(item.trader_name),
        stated(item.pct),
        stated(item.pct_declared),
        stated(item.description),
        stated(item.origin),
        stated(item.unit),
        stated(item.quantity),
        stated(item.quantity_declared),
        stated(item.price_declared),
        stated(item.price_assessed),
        stated(item.currency),
        item.value,
        item.value_declared,
        cd,
        acd,
        rd,
        st,
        ast,
        it,
        item.gst_memo,
        item.total,
        stated(item.sro_raw),
        item.sro_key,
        item.flags,
        stated(item.beyond),
    ])
}

/// Reads an item whose columns begin at `at`, in the order of [`LIST`].
pub(super) fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<ItemRow> {
    let text = |n: usize| {
        let text: Option<String> = row.get(at + n)?;
        Ok::<_, rusqlite::Error>(text.unwrap_or_default())
    };
    let flags = text(31)?;
    let mut levies = [None; 6];
    for (n, levy) in levies.iter_mut().enumerate() {
        *levy = row.get(at + 21 + n)?;
    }
    Ok(ItemRow {
        record: row.get(at)?,
        gd_uid: row.get(at + 1)?,
        gd_date: typed(row, at + 2)?,
        item_no: row.get(at + 3)?,
        item_no_inferred: row.get(at + 4)?,
        version_no: row.get(at + 5)?,
        current: row.get(at + 6)?,
        trader_id: text(7)?,
        trader_name: text(8)?,
        pct: text(9)?,
        pct_declared: text(10)?,
        description: text(11)?,
        origin: text(12)?,
        unit: text(13)?,
        quantity: typed::<Decimal>(row, at + 14)?,
        quantity_declared: typed::<Decimal>(row, at + 15)?,
        price_declared: typed::<Decimal>(row, at + 16)?,
        price_assessed: typed::<Decimal>(row, at + 17)?,
        currency: text(18)?,
        value: row.get(at + 19)?,
        value_declared: row.get(at + 20)?,
        levies: LevyAmounts::from_order(levies),
        gst_memo: row.get(at + 27)?,
        total: row.get(at + 28)?,
        sro_raw: text(29)?,
        sro_key: row.get(at + 30)?,
        flags: flags
            .split('|')
            .filter(|flag| !flag.is_empty())
            .map(str::to_owned)
            .collect(),
        beyond: match row.get_ref(at + 32)? {
            ValueRef::Null => jaiza_domain::declaration::Beyond::default(),
            value => serde_json::from_str(value.as_str()?)
                .map_err(|e| unreadable(at + 32, Box::new(e)))?,
        },
    })
}

fn unreadable(at: usize, cause: Box<dyn std::error::Error + Send + Sync>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(at, Type::Text, cause)
}

/// A value with a text form; NULL is an absent one.
fn typed<T>(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<T>>
where
    T: FromStr,
    T::Err: std::error::Error + Send + Sync + 'static,
{
    match row.get_ref(at)? {
        ValueRef::Null => Ok(None),
        value => value
            .as_str()?
            .parse()
            .map(Some)
            .map_err(|e: T::Err| unreadable(at, Box::new(e))),
    }
}

/// Items of extracts from which duties can be recomputed, and how many lack something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompleteItems {
    /// In file order.
    pub items: Vec<Item>,
    /// Items that lack a value that every recomputation needs.
    pub incomplete: u32,
}

impl ExtractStore {
    /// Hands on every item of the filter, in file order.
    ///
    /// # Errors
    /// An unknown extract or column, or a refusal of the store.
    pub fn each_item(&self, filter: &Filter, each: &mut dyn FnMut(i64, ItemRow)) -> Result<()> {
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

    /// The items of the filter that are complete, in file order.
    ///
    /// # Errors
    /// As for [`Self::each_item`].
    pub fn items(&self, filter: &Filter) -> Result<CompleteItems> {
        let mut found = CompleteItems::default();
        self.each_item(filter, &mut |_, row| match row.complete() {
            Some(item) => found.items.push(item),
            None => found.incomplete += 1,
        })?;
        Ok(found)
    }

    /// One item by its id in the store, with its extract and its cells as they stood in the file.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn item(&self, item_id: i64) -> Result<Option<(ItemRow, Vec<String>, Uuid)>> {
        let text = format!(
            "SELECT extract.id, extract.extract_no, {LIST} FROM item \
             JOIN extract ON item.item_id BETWEEN extract.first_item AND extract.last_item \
             WHERE item.item_id = ?1"
        );
        let mut statement = self.conn.prepare_cached(&text).map_err(fail)?;
        let mut rows = statement.query([item_id]).map_err(fail)?;
        let Some(row) = rows.next().map_err(fail)? else {
            return Ok(None);
        };
        let id: [u8; 16] = row.get(0).map_err(fail)?;
        let item = read(row, 2).map_err(fail)?;
        let number = row.get(1).map_err(fail)?;
        let cells = cells::of_record(&self.conn, number, item.record)?;
        Ok(Some((item, cells, Uuid::from_bytes(id))))
    }
}
