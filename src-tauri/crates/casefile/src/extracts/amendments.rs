//! Versions of a declaration side by side: what an amendment changed.

use jaiza_domain::declaration::{EXTRACT_LEVIES, ItemRow};
use rusqlite::params;
use serde::Serialize;
use uuid::Uuid;

use super::{ExtractStore, fail, items};
use crate::error::Result;

/// A value that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Column by name.
    pub column: String,
    /// In the earlier version; empty = absent.
    pub before: String,
    /// In the later version.
    pub after: String,
}

/// Two versions of an item that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amendment {
    /// The declaration.
    pub gd_uid: String,
    /// Item number.
    pub item_no: u32,
    /// Earlier version and its record.
    pub from: (u32, u32),
    /// Later version and its record.
    pub to: (u32, u32),
    /// What differs; empty when the versions say the same.
    pub changes: Vec<Change>,
}

impl ExtractStore {
    /// Items of an extract with more than one version, in the order of the declarations; at most
    /// `len`, and how many there are.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn amendments(&self, id: Uuid, len: u32) -> Result<(Vec<Amendment>, u32)> {
        let (_, first, last) = self.span(id)?;
        let sql = format!(
            "WITH amended AS (SELECT DISTINCT gd_uid AS gd, item_no AS number FROM item \
             WHERE item_id BETWEEN ?1 AND ?2 AND current = 0) \
             SELECT {} FROM amended JOIN item ON item.gd_uid = gd AND item.item_no = number \
             WHERE item.item_id BETWEEN ?1 AND ?2 \
             ORDER BY item.gd_uid, item.item_no, item.version_no, item.item_id",
            items::LIST
        );
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let mut rows = statement.query(params![first, last]).map_err(fail)?;
        let (mut found, mut count, mut before) = (Vec::new(), 0_u32, None::<ItemRow>);
        while let Some(row) = rows.next().map_err(fail)? {
            let item = items::read(row, 0).map_err(fail)?;
            let earlier = before
                .replace(item.clone())
                .filter(|earlier| earlier.gd_uid == item.gd_uid && earlier.item_no == item.item_no);
            let Some(earlier) = earlier else { continue };
            count += 1;
            if count <= len {
                found.push(amendment(&earlier, &item));
            }
        }
        Ok((found, count))
    }
}

fn amendment(earlier: &ItemRow, later: &ItemRow) -> Amendment {
    let pairs = values(earlier).into_iter().zip(values(later));
    Amendment {
        gd_uid: later.gd_uid.clone(),
        item_no: later.item_no,
        from: (earlier.version_no, earlier.record),
        to: (later.version_no, later.record),
        changes: pairs
            .filter(|((_, before), (_, after))| before != after)
            .map(|((column, before), (_, after))| Change {
                column: column.to_owned(),
                before,
                after,
            })
            .collect(),
    }
}

fn values(item: &ItemRow) -> Vec<(&'static str, String)> {
    let text = |value: Option<&dyn ToString>| value.map_or_else(String::new, ToString::to_string);
    let number = |value: &Option<jaiza_domain::decimal::Decimal>| {
        text(value.as_ref().map(|v| v as &dyn ToString))
    };
    let amount = |value: &Option<i64>| text(value.as_ref().map(|v| v as &dyn ToString));
    let mut values = vec![
        ("trader_id", item.trader_id.clone()),
        ("trader_name", item.trader_name.clone()),
        ("pct", item.pct.clone()),
        ("description", item.description.clone()),
        ("origin", item.origin.clone()),
        ("unit", item.unit.clone()),
        ("quantity", number(&item.quantity)),
        ("price_declared", number(&item.price_declared)),
        ("price_assessed", number(&item.price_assessed)),
        ("currency", item.currency.clone()),
        ("value", amount(&item.value)),
        ("sro_raw", item.sro_raw.clone()),
    ];
    let names = ["cd", "acd", "rd", "st", "ast", "it"];
    debug_assert_eq!(names.len(), EXTRACT_LEVIES.len());
    values.extend(
        names
            .into_iter()
            .zip(item.levies.in_order())
            .map(|(name, levy)| (name, amount(&levy))),
    );
    values
}
