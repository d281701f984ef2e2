//! Extracts that are there: list, problems, removal.

use rusqlite::{Row, TransactionBehavior, params};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::import::ExtractProblem;
use super::{ExtractStore, damaged, fail};
use crate::error::{CaseFileError, Result};

/// An extract without its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExtractInfo {
    /// Id.
    pub id: Uuid,
    /// File name.
    pub file: String,
    /// Hash of the file, hexadecimal text.
    pub sha256: String,
    /// Format that read it.
    pub format: String,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// When it was imported, RFC 3339.
    pub created: String,
    /// Column names of the file, in order; the cells of items stand in the same order.
    pub header: Value,
    /// Report of the import.
    pub report: Value,
    /// Typed totals, by column.
    pub totals: Value,
    /// `stored` or `archived`.
    pub state: String,
    /// How the file was read: container, columns, formats, answers, profile.
    pub recipe: Value,
    /// Why a disagreement of the totals was accepted, by whom, when; null when it was not.
    pub settled: Value,
    /// Records that were set aside and became items by a correction.
    pub corrected: u32,
}

const LIST: &str = "SELECT id, file, sha256, format, encoding, created, header, report, totals, \
     state, recipe, coalesce(settled, 'null'), (SELECT count(*) FROM problem WHERE \
     problem.extract_no = extract.extract_no AND first = 1 AND corrected = 1) FROM extract";

impl ExtractStore {
    /// All extracts, the oldest first.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn list(&self) -> Result<Vec<ExtractInfo>> {
        let sql = format!("{LIST} ORDER BY extract_no");
        let mut statement = self.conn.prepare_cached(&sql).map_err(fail)?;
        let rows = statement.query_map([], |row| Ok(info(row))).map_err(fail)?;
        rows.map(|row| row.map_err(fail)?).collect()
    }

    /// One extract.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownExtract`], or a refusal of the store.
    pub fn info(&self, id: Uuid) -> Result<ExtractInfo> {
        let sql = format!("{LIST} WHERE id = ?1");
        let mut statement = self.conn.prepare_cached(&sql).map_err(fail)?;
        let mut rows = statement.query([id.as_bytes()]).map_err(fail)?;
        match rows.next().map_err(fail)? {
            Some(row) => info(row),
            None => Err(CaseFileError::UnknownExtract(id)),
        }
    }

    /// Removes an extract with its items and problems.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownExtract`], or a refusal of the store; then all of it is still there.
    pub fn remove(&mut self, id: Uuid) -> Result<()> {
        let (number, first, last) = self.span(id)?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = tx.map_err(fail)?;
        let sql = "DELETE FROM item WHERE item_id BETWEEN ?1 AND ?2";
        tx.execute(sql, [first, last]).map_err(fail)?;
        for table in ["record_part", "problem", "correction", "extract"] {
            let sql = format!("DELETE FROM {table} WHERE extract_no = ?1");
            tx.execute(&sql, [number]).map_err(fail)?;
        }
        tx.commit().map_err(fail)
    }

    /// Accepts that the totals of the covering letter disagree.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownExtract`], or a refusal of the store.
    pub fn settle(&mut self, id: Uuid, settled: &Value) -> Result<()> {
        let (number, ..) = self.span(id)?;
        let sql = "UPDATE extract SET settled = ?2 WHERE extract_no = ?1";
        self.conn
            .execute(sql, params![number, settled.to_string()])
            .map_err(fail)?;
        Ok(())
    }

    /// Problems behind the one with the id `after` (0 = from the first), at most `len`, in file
    /// order.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownExtract`], or a refusal of the store.
    pub fn problems(&self, id: Uuid, after: i64, len: u32) -> Result<Vec<ExtractProblem>> {
        let (number, ..) = self.span(id)?;
        let sql = "SELECT record, column_name, raw, reason, suggested_fix, first, gd_uid, item_no, \
             corrected, problem_id FROM problem WHERE extract_no = ?1 AND problem_id > ?2 \
             ORDER BY problem_id LIMIT ?3";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map(params![number, after, len], problem);
        rows.map_err(fail)?.map(|row| row.map_err(fail)).collect()
    }

    /// The problems of one record, its reason first.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownExtract`], or a refusal of the store.
    pub fn problems_of_record(&self, id: Uuid, record: u32) -> Result<Vec<ExtractProblem>> {
        let (number, ..) = self.span(id)?;
        let sql = "SELECT record, column_name, raw, reason, suggested_fix, first, gd_uid, item_no, \
             corrected, problem_id FROM problem WHERE extract_no = ?1 AND record = ?2 ORDER BY problem_id";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map(params![number, record], problem);
        rows.map_err(fail)?.map(|row| row.map_err(fail)).collect()
    }

    /// The cells of a record as they stood in the file; empty when there is no such record.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownExtract`], or a refusal of the store.
    pub fn cells(&self, id: Uuid, record: u32) -> Result<Vec<String>> {
        let (number, ..) = self.span(id)?;
        super::cells::of_record(&self.conn, number, record)
    }

    /// First and last item id of each extract; of all extracts when `ids` is empty.
    pub(super) fn ranges(&self, ids: &[Uuid]) -> Result<Vec<(i64, i64)>> {
        if !ids.is_empty() {
            let spans = ids.iter().map(|id| self.span(*id));
            return spans
                .map(|span| span.map(|(_, first, last)| (first, last)))
                .collect();
        }
        let sql = "SELECT first_item, last_item FROM extract ORDER BY extract_no";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .map_err(fail)?;
        rows.map(|row| row.map_err(fail)).collect()
    }

    pub(super) fn span(&self, id: Uuid) -> Result<(i64, i64, i64)> {
        let sql = "SELECT extract_no, first_item, last_item FROM extract WHERE id = ?1";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let mut rows = statement.query([id.as_bytes()]).map_err(fail)?;
        let Some(row) = rows.next().map_err(fail)? else {
            return Err(CaseFileError::UnknownExtract(id));
        };
        let read = || Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        read().map_err(fail)
    }
}

fn info(row: &Row<'_>) -> Result<ExtractInfo> {
    let text = |at: usize| row.get::<_, String>(at).map_err(fail);
    let json =
        |at: usize| serde_json::from_str(&text(at)?).map_err(|e| damaged(format!("extract: {e}")));
    Ok(ExtractInfo {
        id: Uuid::from_bytes(row.get(0).map_err(fail)?),
        file: text(1)?,
        sha256: text(2)?,
        format: text(3)?,
        encoding: row.get(4).map_err(fail)?,
        created: text(5)?,
        header: json(6)?,
        report: json(7)?,
        totals: json(8)?,
        state: text(9)?,
        recipe: json(10)?,
        settled: json(11)?,
        corrected: row.get(12).map_err(fail)?,
    })
}

fn problem(row: &Row<'_>) -> rusqlite::Result<ExtractProblem> {
    Ok(ExtractProblem {
        record: row.get(0)?,
        column: row.get(1)?,
        raw: row.get(2)?,
        reason: row.get(3)?,
        suggested_fix: row.get(4)?,
        first: row.get(5)?,
        gd_uid: row.get(6)?,
        item_no: row.get(7)?,
        corrected: row.get(8)?,
        problem_id: row.get(9)?,
    })
}
