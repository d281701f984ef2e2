//! An import: one transaction, nothing of it visible before its end.

use jaiza_domain::declaration::StoredItem;
use rusqlite::{CachedStatement, OptionalExtension, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::cells::{self, RecordPart};
use super::{ExtractStore, fail, fresh, items};
use crate::error::Result;
use crate::moment::Moment;

/// Page cache of an import, in KiB (negative, as the pragma has it).
const IMPORT_CACHE: i64 = -32_768;

/// A cell, or a record as a whole, that could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtractProblem {
    /// Place among the problems of all extracts; given by the store.
    pub problem_id: i64,
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
    /// The first problem of its record: the reason why it was set aside.
    pub first: bool,
    /// The declaration, when its number could be read.
    pub gd_uid: Option<String>,
    /// The item number that is kept free for the record.
    pub item_no: Option<u32>,
    /// A correction made an item of the record.
    pub corrected: bool,
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
    /// Number of the last record.
    pub records: u32,
    /// Report of the import.
    pub report: Value,
    /// How the file was read: container, columns, formats, answers, profile.
    pub recipe: Value,
    /// Totals a person typed from another source to compare with, by column.
    pub totals: Value,
}

/// An import under way. Dropped without [`Self::commit`], it leaves the store as it was.
pub struct ExtractImport<'s> {
    tx: Transaction<'s>,
    /// Id in front of the first record's.
    base: i64,
    extract_no: i64,
}

/// Adds items to an import under way.
pub struct ItemWriter<'i> {
    insert: CachedStatement<'i>,
    base: i64,
}

impl ItemWriter<'_> {
    /// Adds an item; items come in file order.
    ///
    /// # Errors
    /// A refusal of the store, such as a full disk.
    pub fn item(&mut self, item: &StoredItem<'_>) -> Result<()> {
        let item_id = self.base + i64::from(item.record);
        items::insert(&mut self.insert, item_id, item).map_err(fail)?;
        Ok(())
    }
}

impl ExtractStore {
    /// Starts an import. Others can read meanwhile; they see nothing of it.
    ///
    /// # Errors
    /// When another import is under way, or a refusal of the store.
    pub fn begin_import(&mut self) -> Result<ExtractImport<'_>> {
        // Pages that are still being filled must not go out, be read back and go out again.
        self.conn
            .pragma_update(None, "cache_size", IMPORT_CACHE)
            .map_err(fail)?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = tx.map_err(fail)?;
        let base: Option<i64> = tx
            .query_row("SELECT item_id FROM last_item", [], |r| r.get(0))
            .optional()
            .map_err(fail)?;
        let extract_no: i64 = tx
            .query_row(
                "SELECT coalesce(max(extract_no), 0) + 1 FROM extract",
                [],
                |r| r.get(0),
            )
            .map_err(fail)?;
        Ok(ExtractImport {
            tx,
            base: base.unwrap_or(0),
            extract_no,
        })
    }
}

impl ExtractImport<'_> {
    /// What items are added with. One is made for a whole import.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn writer(&self) -> Result<ItemWriter<'_>> {
        Ok(ItemWriter {
            insert: self.tx.prepare_cached(items::INSERT).map_err(fail)?,
            base: self.base,
        })
    }

    /// Keeps the cells of records as they stood in the file.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn cells(&self, part: &RecordPart<'_>) -> Result<()> {
        cells::insert(&self.tx, self.extract_no, part)
    }

    /// Adds a problem.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn problem(&self, problem: &ExtractProblem) -> Result<()> {
        self.tx
            .prepare_cached(
                "INSERT INTO problem (extract_no, record, column_name, raw, reason, \
                 suggested_fix, first, gd_uid, item_no) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )
            .and_then(|mut insert| {
                insert.execute(params![
                    self.extract_no,
                    problem.record,
                    problem.column,
                    problem.raw,
                    problem.reason,
                    problem.suggested_fix,
                    problem.first,
                    problem.gd_uid,
                    problem.item_no,
                ])
            })
            .map_err(fail)?;
        Ok(())
    }

    /// Marks items, by record, that are not the highest version.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn superseded(&self, records: &[u32]) -> Result<()> {
        let sql = "UPDATE item SET current = 0 WHERE item_id = ?1";
        let mut update = self.tx.prepare_cached(sql).map_err(fail)?;
        for record in records {
            update
                .execute([self.base + i64::from(*record)])
                .map_err(fail)?;
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
        let last_item = self.base + i64::from(extract.records);
        self.tx
            .execute(
                "INSERT INTO extract (extract_no, id, file, sha256, format, encoding, created, \
                 header, report, totals, state, first_item, last_item, recipe, by_record) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'stored', ?11, ?12, ?13, 1)",
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
                    self.base + 1,
                    last_item,
                    extract.recipe.to_string(),
                ],
            )
            .map_err(fail)?;
        self.tx
            .execute("REPLACE INTO last_item VALUES (1, ?1)", [last_item])
            .map_err(fail)?;
        self.tx.commit().map_err(fail)?;
        Ok(id)
    }
}
