//! Facets of a row set: how many items and how much value under each office, origin, chapter ….

use std::collections::HashMap;

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
        // Counted here: SQL would sort a million texts to group them.
        let sql = format!(
            "SELECT {expression}, item.value FROM {} AS chosen \
             JOIN item ON item.item_id = chosen.item_id",
            table_of(set_id)
        );
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let mut rows = statement.query([]).map_err(fail)?;
        let mut counted: HashMap<String, (u32, i128)> = HashMap::new();
        while let Some(row) = rows.next().map_err(fail)? {
            let text = row
                .get_ref(0)
                .map_err(fail)?
                .as_str_or_null()
                .map_err(refused)?;
            let amount: Option<i64> = row.get(1).map_err(fail)?;
            let amount = i128::from(amount.unwrap_or(0));
            let name = text.unwrap_or_default();
            if let Some((count, sum)) = counted.get_mut(name) {
                *count += 1;
                *sum += amount;
            } else {
                counted.insert(name.to_owned(), (1, amount));
            }
        }
        let mut values: Vec<FacetValue> = counted.into_iter().map(value).collect();
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

fn value((value, (count, sum)): (String, (u32, i128))) -> FacetValue {
    let most = if sum < 0 { i64::MIN } else { i64::MAX };
    FacetValue {
        value,
        count,
        sum: i64::try_from(sum).unwrap_or(most),
    }
}

fn refused(error: rusqlite::types::FromSqlError) -> CaseFileError {
    fail(error.into())
}
