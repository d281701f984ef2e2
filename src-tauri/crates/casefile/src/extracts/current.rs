//! Current items for a risk run: only the columns it needs, in borrowed texts.

use jaiza_domain::declaration::StoredItem;
use rusqlite::Row;
use uuid::Uuid;

use super::{ExtractStore, fail};
use crate::error::Result;

/// Columns in the order of [`read`].
const LIST: &str = "record, gd_uid, gd_date, item_no, version_no, trader_id, trader_name, pct, \
     description, origin, unit, quantity, price_declared, price_assessed, currency, value, cd, acd, \
     rd, st, ast, it, sro_key, beyond";

impl ExtractStore {
    /// Hands on the current items of extracts (all when none is named) whose ids lie in part
    /// `part` of `parts`, in file order. All parts together are all items.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn each_current(
        &self,
        extracts: &[Uuid],
        (part, parts): (u32, u32),
        each: &mut dyn FnMut(&StoredItem<'_>),
    ) -> Result<()> {
        let sql = format!(
            "SELECT {LIST} FROM item WHERE item_id BETWEEN ?1 AND ?2 AND current = 1 \
             ORDER BY item_id"
        );
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        for (first, last) in self.ranges(extracts)? {
            let ids = (last - first + 1).max(0);
            let cut = |n: u32| first + ids * i64::from(n) / i64::from(parts.max(1));
            let mut rows = statement
                .query([cut(part), cut(part + 1) - 1])
                .map_err(fail)?;
            while let Some(row) = rows.next().map_err(fail)? {
                each(&read(row).map_err(fail)?);
            }
        }
        Ok(())
    }
}

fn read<'r>(row: &'r Row<'_>) -> rusqlite::Result<StoredItem<'r>> {
    let text = |at: usize| {
        let text = row.get_ref(at)?.as_str_or_null()?;
        Ok::<_, rusqlite::Error>(text.unwrap_or_default())
    };
    let mut levies = [None; 6];
    for (at, levy) in (16..).zip(&mut levies) {
        *levy = row.get(at)?;
    }
    Ok(StoredItem {
        record: row.get(0)?,
        gd_uid: text(1)?,
        gd_date: text(2)?,
        item_no: row.get(3)?,
        version_no: row.get(4)?,
        trader_id: text(5)?,
        trader_name: text(6)?,
        pct: text(7)?,
        description: text(8)?,
        origin: text(9)?,
        unit: text(10)?,
        quantity: text(11)?,
        price_declared: text(12)?,
        price_assessed: text(13)?,
        currency: text(14)?,
        value: row.get(15)?,
        levies,
        sro_key: row.get_ref(22)?.as_str_or_null()?,
        beyond: text(23)?,
        ..StoredItem::default()
    })
}
