//! Corrections: a record that was set aside becomes an item by changed cells. The record stays as
//! it stood in the file; who changed what, and why, stays beside it.

use jaiza_domain::declaration::StoredItem;
use rusqlite::{TransactionBehavior, params};
use serde::Serialize;
use uuid::Uuid;

use super::import::ExtractProblem;
use super::{ExtractStore, fail, items};
use crate::error::Result;
use crate::moment::Moment;

/// A changed cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellCorrection {
    /// Header of the cell in the file.
    pub column: String,
    /// Text in the file.
    pub before: String,
    /// Text to read instead.
    pub after: String,
}

/// A correction as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// Record number.
    pub record: u32,
    /// The changed cell.
    pub cell: CellCorrection,
    /// Why.
    pub reason: String,
    /// Who.
    pub person: String,
    /// When, RFC 3339.
    pub made_at: String,
}

/// Who corrects a record, and why.
#[derive(Clone, Copy, Debug)]
pub struct Corrected<'a> {
    /// The cells.
    pub cells: &'a [CellCorrection],
    /// Why.
    pub reason: &'a str,
    /// Who.
    pub person: &'a str,
}

impl ExtractStore {
    /// Has the extract an item of this key already?
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn has_item(&self, id: Uuid, gd: &str, item_no: u32, version_no: u32) -> Result<bool> {
        let (_, first, last) = self.span(id)?;
        let sql = "SELECT count(*) FROM item WHERE item_id BETWEEN ?1 AND ?2 AND gd_uid = ?3 \
             AND item_no = ?4 AND version_no = ?5";
        self.conn
            .query_row(sql, params![first, last, gd, item_no, version_no], |row| {
                row.get::<_, i64>(0)
            })
            .map(|count| count > 0)
            .map_err(fail)
    }

    /// The next free item number of a declaration.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn next_item_no(&self, id: Uuid, gd: &str) -> Result<u32> {
        let (number, first, last) = self.span(id)?;
        let sql = "SELECT max((SELECT coalesce(max(item_no), 0) FROM item WHERE item_id BETWEEN ?1 \
             AND ?2 AND gd_uid = ?3), (SELECT coalesce(max(item_no), 0) FROM problem \
             WHERE extract_no = ?4 AND gd_uid = ?3)) + 1";
        self.conn
            .query_row(sql, params![first, last, gd, number], |row| row.get(0))
            .map_err(fail)
    }

    /// Makes an item of a record that was set aside, and keeps the correction.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store; then nothing is changed.
    pub fn correct(
        &mut self,
        id: Uuid,
        item: &StoredItem<'_>,
        made: Corrected<'_>,
        now: Moment,
    ) -> Result<()> {
        let (number, first, last) = self.span(id)?;
        let moment = now.to_text()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fail)?;
        let item_id = first - 1 + i64::from(item.record);
        {
            let mut insert = tx.prepare_cached(items::INSERT).map_err(fail)?;
            items::insert(&mut insert, item_id, item).map_err(fail)?;
        }
        for cell in made.cells {
            tx.execute(
                "INSERT INTO correction (extract_no, record, column_name, before_text, \
                 after_text, reason, person, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    number,
                    item.record,
                    cell.column,
                    cell.before,
                    cell.after,
                    made.reason,
                    made.person,
                    moment
                ],
            )
            .map_err(fail)?;
        }
        let sql = "UPDATE problem SET corrected = 1 WHERE extract_no = ?1 AND record = ?2";
        tx.execute(sql, params![number, item.record])
            .map_err(fail)?;
        let sql = "UPDATE item SET current = (version_no = (SELECT max(other.version_no) \
             FROM item AS other WHERE other.item_id BETWEEN ?1 AND ?2 AND other.gd_uid = ?3 \
             AND other.item_no = ?4)) \
             WHERE item_id BETWEEN ?1 AND ?2 AND gd_uid = ?3 AND item_no = ?4";
        tx.execute(sql, params![first, last, item.gd_uid, item.item_no])
            .map_err(fail)?;
        tx.commit().map_err(fail)
    }

    /// The first problem of each record that was corrected.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn corrected_problems(&self, id: Uuid) -> Result<Vec<ExtractProblem>> {
        let all = self.problems(id, 0, u32::MAX)?;
        let corrected = |problem: &ExtractProblem| problem.first && problem.corrected;
        Ok(all.into_iter().filter(corrected).collect())
    }

    /// Corrections of an extract, in the order in which they were made.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn corrections(&self, id: Uuid) -> Result<Vec<Correction>> {
        let (number, ..) = self.span(id)?;
        let sql = "SELECT record, column_name, before_text, after_text, reason, person, made_at \
             FROM correction WHERE extract_no = ?1 ORDER BY correction_no";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map([number], |row| {
            Ok(Correction {
                record: row.get(0)?,
                cell: CellCorrection {
                    column: row.get(1)?,
                    before: row.get(2)?,
                    after: row.get(3)?,
                },
                reason: row.get(4)?,
                person: row.get(5)?,
                made_at: row.get(6)?,
            })
        });
        rows.map_err(fail)?.map(|row| row.map_err(fail)).collect()
    }
}
