//! Row sets: an ordered choice of items behind a big table. The ids are written once into a
//! temporary table and a page joins them by number; skipping rows costs nothing.

use jaiza_domain::declaration::ItemRow;
use rusqlite::{Row, params_from_iter};
use serde::Serialize;

use super::filter::{Filter, Sort, Sql, order};
use super::{ExtractStore, fail, items};
use crate::error::{CaseFileError, Result};

/// Row sets kept open at once; opening another one closes the oldest.
const MOST_SETS: usize = 16;
/// Most rows of a page.
const MOST_ROWS: u32 = 500;
/// Amounts that are summed, in the order of [`RowSums`].
const SUMMED: [&str; 7] = ["value", "cd", "acd", "rd", "st", "ast", "it"];

/// Sums over a row set, whole rupees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RowSums {
    /// Customs values.
    pub value: i64,
    /// The six levies, in the order CD, ACD, RD, ST, AST, IT; absent ones count nothing.
    pub levies: [i64; 6],
    /// Rows without the levy.
    pub levies_absent: [u32; 6],
}

/// A row set just opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenedRows {
    /// Number by which pages are asked.
    pub set_id: u32,
    /// Number of rows.
    pub count: u32,
    /// Sums over all rows.
    pub sums: RowSums,
}

/// A row of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowOfSet {
    /// Place in the set, from 0.
    pub n: u32,
    /// Id in the store.
    pub item_id: i64,
    /// The item.
    pub item: ItemRow,
}

impl ExtractStore {
    /// Chooses and orders items; without a sort they stand in file order.
    ///
    /// # Errors
    /// [`CaseFileError::BadFilter`], [`CaseFileError::UnknownExtract`], or a refusal of the store.
    pub fn open_rows(&mut self, filter: &Filter, sort: &[Sort]) -> Result<OpenedRows> {
        let chosen = Sql::of(&self.ranges(&filter.extracts)?, filter)?;
        let order = order(sort)?;
        let set_id = self.last_row_set.wrapping_add(1);
        let table = table_of(set_id);
        self.conn
            .execute_batch(&format!(
                "DROP TABLE IF EXISTS {table}; \
                 CREATE TEMP TABLE {table_name} (n INTEGER PRIMARY KEY, item_id INTEGER NOT NULL)",
                table_name = table.trim_start_matches("temp.")
            ))
            .map_err(fail)?;
        self.last_row_set = set_id;
        self.row_sets.push_back(set_id);
        let fill = format!(
            "INSERT INTO {table} (item_id) SELECT item.item_id FROM item WHERE {} ORDER BY {order}",
            chosen.text
        );
        let filled = self
            .conn
            .execute(&fill, params_from_iter(chosen.values))
            .map_err(fail);
        let opened = filled.and_then(|_| self.sum_up(set_id, &table));
        if opened.is_err() {
            self.close_rows(set_id)?;
        }
        while self.row_sets.len() > MOST_SETS {
            if let Some(oldest) = self.row_sets.front().copied() {
                self.close_rows(oldest)?;
            }
        }
        opened
    }

    /// Rows `from` (counted from 0) and behind, at most `len` and never more than 500.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownRowSet`], or a refusal of the store.
    pub fn page(&self, set_id: u32, from: u32, len: u32) -> Result<Vec<RowOfSet>> {
        if !self.row_sets.contains(&set_id) {
            return Err(CaseFileError::UnknownRowSet(set_id));
        }
        let table = table_of(set_id);
        let sql = format!(
            "SELECT chosen.n - 1, item.item_id, {} FROM {table} AS chosen \
             JOIN item ON item.item_id = chosen.item_id \
             WHERE chosen.n > ?1 AND chosen.n <= ?2 ORDER BY chosen.n",
            items::LIST
        );
        let end = i64::from(from) + i64::from(len.min(MOST_ROWS));
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let rows = statement.query_map([i64::from(from), end], |row| {
            Ok(RowOfSet {
                n: row.get(0)?,
                item_id: row.get(1)?,
                item: items::read(row, 2)?,
            })
        });
        rows.map_err(fail)?.map(|row| row.map_err(fail)).collect()
    }

    /// Forgets a row set.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn close_rows(&mut self, set_id: u32) -> Result<()> {
        self.row_sets.retain(|open| *open != set_id);
        let sql = format!("DROP TABLE IF EXISTS {}", table_of(set_id));
        self.conn.execute_batch(&sql).map_err(fail)
    }

    pub(super) fn sum_up(&self, set_id: u32, table: &str) -> Result<OpenedRows> {
        // In millions and rests, so that no sum leaves 64 bits.
        let parts = SUMMED.map(|column| {
            format!(
                "coalesce(sum(item.{column} / 1000000), 0), \
                 coalesce(sum(item.{column} % 1000000), 0), count(*) - count(item.{column})"
            )
        });
        let sql = format!(
            "SELECT count(*), {} FROM {table} AS chosen JOIN item ON item.item_id = chosen.item_id",
            parts.join(", ")
        );
        self.conn
            .query_row(&sql, [], |row| {
                let mut sums = RowSums {
                    value: sum_at(row, 1)?,
                    ..RowSums::default()
                };
                let levies = sums.levies.iter_mut().zip(&mut sums.levies_absent);
                for ((levy, absent), at) in levies.zip((4..).step_by(3)) {
                    *levy = sum_at(row, at)?;
                    *absent = row.get(at + 2)?;
                }
                Ok(OpenedRows {
                    set_id,
                    count: row.get(0)?,
                    sums,
                })
            })
            .map_err(fail)
    }
}

/// A sum from its millions and its rest; the ends of the range when it does not fit.
fn sum_at(row: &Row<'_>, at: usize) -> rusqlite::Result<i64> {
    let (millions, rest): (i64, i64) = (row.get(at)?, row.get(at + 1)?);
    Ok(millions.saturating_mul(1_000_000).saturating_add(rest))
}

/// The name holds a number of ours only.
pub(super) fn table_of(set_id: u32) -> String {
    format!("temp.row_set_{set_id}")
}
