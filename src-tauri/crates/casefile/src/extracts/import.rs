//! An import: one transaction, nothing of it visible before its end.

use jaiza_domain::declaration::Item;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{ExtractStore, fail, fresh, items};
use crate::error::Result;
use crate::moment::Moment;

/// A record that was set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtractProblem {
    /// Record number as a spreadsheet shows it.
    pub record: u32,
    /// Header of the offending cell.
    pub column: Option<String>,
    /// Text of the offending cell.
    pub raw: String,
    /// Code of the reason.
    pub reason: String,
    /// What a person can do about it.
    pub suggested_fix: String,
    /// All cells, a JSON array of texts.
    pub cells: String,
}

/// What is known of an extract when its file was read to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewExtract {
    /// File name.
    pub file: String,
    /// Hash of the file, hexadecimal text.
    pub sha256: String,
    /// Format that read it.
    pub format: String,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// Header of the file, column names in order.
    pub header: Vec<String>,
    /// Report of the import.
    pub report: Value,
    /// Totals a person typed from another source to compare with, by column.
    pub totals: Value,
}

/// An import under way. Dropped without [`Self::commit`], it leaves the store as it was.
pub struct ExtractImport<'s> {
    tx: Transaction<'s>,
    first_item: i64,
    /// Records of the items so far; the place gives the item id.
    records: Vec<u32>,
    extract_no: i64,
}

impl ExtractStore {
    /// Starts an import. Others can read meanwhile; they see nothing of it.
    ///
    /// # Errors
    /// When another import is under way, or a refusal of the store.
    pub fn begin_import(&mut self) -> Result<ExtractImport<'_>> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = tx.map_err(fail)?;
        let last: Option<i64> = tx
            .query_row(
                "SELECT seq FROM sqlite_sequence WHERE name = 'item'",
                [],
                |r| r.get(0),
            )
            .optional()
            .map_err(fail)?;
        let extract_no: i64 = tx
            .query_row(
                "SELECT coalesce(max(extract_no), 0) + 1 FROM extract",
                [],
                |r| r.get(0),
            )
            .map_err(fail)?;
        let first_item = last.unwrap_or(0) + 1;
        Ok(ExtractImport {
            tx,
            first_item,
            records: Vec::new(),
            extract_no,
        })
    }
}

impl ExtractImport<'_> {
    /// Adds an item with its cells, a JSON array; items come in file order.
    ///
    /// # Errors
    /// A refusal of the store, such as a full disk.
    pub fn item(&mut self, item: &Item, cells: &str) -> Result<()> {
        let item_id = self.next_item();
        let mut insert = self.tx.prepare_cached(items::INSERT).map_err(fail)?;
        items::insert(&mut insert, item_id, item).map_err(fail)?;
        self.tx
            .prepare_cached("INSERT INTO item_cells (item_id, cells) VALUES (?1, ?2)")
            .and_then(|mut insert| insert.execute(params![item_id, cells]))
            .map_err(fail)?;
        self.records.push(item.record);
        Ok(())
    }

    /// Adds a record that was set aside.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn problem(&mut self, problem: &ExtractProblem) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO problem (extract_no, record, column_name, raw, reason, \
                 suggested_fix, cells) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )
            .and_then(|mut insert| {
                insert.execute(params![
                    self.extract_no,
                    problem.record,
                    problem.column,
                    problem.raw,
                    problem.reason,
                    problem.suggested_fix,
                    problem.cells,
                ])
            })
            .map_err(fail)?;
        Ok(())
    }

    /// Marks items, by record, that are not the highest version.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn superseded(&mut self, records: &[u32]) -> Result<()> {
        let sql = "UPDATE item SET current = 0 WHERE item_id = ?1";
        let mut update = self.tx.prepare_cached(sql).map_err(fail)?;
        for record in records {
            if let Ok(place) = self.records.binary_search(record) {
                let item_id = self.first_item + i64::try_from(place).unwrap_or(i64::MAX);
                update.execute([item_id]).map_err(fail)?;
            }
        }
        Ok(())
    }

    /// Ends the import: from here on the extract is there.
    ///
    /// # Errors
    /// A refusal of the store; then nothing of the extract is there.
    pub fn commit(self, extract: &NewExtract, now: Moment) -> Result<Uuid> {
        let id = fresh(now)?;
        let header = Value::from(extract.header.clone()).to_string();
        let last_item = self.next_item() - 1;
        self.tx
            .execute(
                "INSERT INTO extract (extract_no, id, file, sha256, format, encoding, created, \
                 header, report, totals, state, first_item, last_item) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'stored', ?11, ?12)",
                params![
                    self.extract_no,
                    id.as_bytes(),
                    extract.file,
                    extract.sha256,
                    extract.format,
                    extract.encoding,
                    now.to_text()?,
                    header,
                    extract.report.to_string(),
                    extract.totals.to_string(),
                    self.first_item,
                    last_item,
                ],
            )
            .map_err(fail)?;
        self.tx.commit().map_err(fail)?;
        Ok(id)
    }

    fn next_item(&self) -> i64 {
        self.first_item + i64::try_from(self.records.len()).unwrap_or(i64::MAX)
    }
}
