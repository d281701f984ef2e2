//! Facets of a row set: how many items and how much value under each office, origin, chapter ….

use rusqlite::Row;
use serde::Serialize;

use super::rows::table_of;
use super::{ExtractStore, fail};
use crate::error::{CaseFileError, Result};

/// A way of grouping items: name, expression.
pub const FACETS: [(&str, &str); 6] = [
    ("office", "substr(item.gd_uid, 1, 4)"),
    ("chapter", "substr(item.pct, 1, 2)"),
    ("origin", "item.origin"),
    ("concession", "item.sro_key"),
    ("month", "substr(item.gd_date, 1, 7)"),
    ("trader", "item.trader_id"),
];
/// Most values of a facet; the rest is summed up.
const MOST: usize = 50;

/// A value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FacetValue {
    /// The value; empty = absent.
    pub value: String,
    /// Number of items.
    pub count: u32,
    /// Sum of customs values, whole rupees.
    pub sum: i64,
}

/// A facet with its largest values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// Name of the facet.
    pub name: String,
    /// The 50 values with the largest sums, largest first.
    pub values: Vec<FacetValue>,
    /// Number of different values.
    pub distinct: u32,
    /// What the values beyond add up to.
    pub rest: FacetValue,
}

impl ExtractStore {
    /// One facet of a row set.
    ///
    /// # Errors
    /// An unknown set or facet, or a refusal of the store.
    pub fn facet(&self, set_id: u32, name: &str) -> Result<Facet> {
        if !self.row_sets.contains(&set_id) {
            return Err(CaseFileError::UnknownRowSet(set_id));
        }
        let known = FACETS.iter().find(|(known, _)| *known == name);
        let (_, expression) = known.ok_or_else(|| CaseFileError::BadFilter {
            column: name.to_owned(),
            what: "there is no such facet".to_owned(),
        })?;
        let sql = format!(
            "SELECT coalesce({expression}, ''), count(*), coalesce(sum(item.value / 1000000), 0), \
             coalesce(sum(item.value % 1000000), 0) FROM {} AS chosen \
             JOIN item ON item.item_id = chosen.item_id GROUP BY 1",
            table_of(set_id)
        );
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let rows = statement.query_map([], value).map_err(fail)?;
        let mut values = rows.collect::<rusqlite::Result<Vec<_>>>().map_err(fail)?;
        values.sort_by(|a, b| b.sum.cmp(&a.sum).then_with(|| a.value.cmp(&b.value)));
        let distinct = u32::try_from(values.len()).unwrap_or(u32::MAX);
        let mut rest = FacetValue::default();
        for beyond in values.drain(MOST.min(values.len())..) {
            rest.count += beyond.count;
            rest.sum = rest.sum.saturating_add(beyond.sum);
        }
        Ok(Facet {
            name: name.to_owned(),
            values,
            distinct,
            rest,
        })
    }
}

fn value(row: &Row<'_>) -> rusqlite::Result<FacetValue> {
    let (millions, rest): (i64, i64) = (row.get(2)?, row.get(3)?);
    Ok(FacetValue {
        value: row.get(0)?,
        count: row.get(1)?,
        sum: millions.saturating_mul(1_000_000).saturating_add(rest),
    })
}
