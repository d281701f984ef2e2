//! Books of an auditee: ledger, stock, purchases, payments. Evidence of a case, kept beside the
//! extracts because they are bulk.

use rusqlite::{Row, Transaction, TransactionBehavior, params};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{ExtractStore, damaged, fail, fresh};
use crate::error::Result;
use crate::moment::Moment;

/// What is known of a book when its file was read to the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBook {
    /// The case it belongs to.
    pub case_id: Uuid,
    /// `purchases`, `stock`, `payments`, `ledger`.
    pub kind: String,
    /// File name.
    pub file: String,
    /// Hash of the file, hexadecimal text.
    pub sha256: String,
    /// How the file was read.
    pub recipe: Value,
    /// Counts and totals.
    pub report: Value,
}

/// A book without its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BookInfo {
    /// Id.
    pub id: Uuid,
    /// The case it belongs to.
    pub case_id: Uuid,
    /// Kind.
    pub kind: String,
    /// File name.
    pub file: String,
    /// Hash of the file, hexadecimal text.
    pub sha256: String,
    /// When it was imported, RFC 3339.
    pub created: String,
    /// How the file was read.
    pub recipe: Value,
    /// Counts and totals.
    pub report: Value,
}

/// A line of a book: canonical columns by name, decimals and dates as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BookLine {
    /// Record number as a spreadsheet shows it.
    pub record: u32,
    /// Canonical columns by name.
    pub line: Value,
    /// The cells as they stood in the file, an array of texts.
    pub cells: Value,
}

/// A record of a book that was set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BookProblem {
    /// Record number.
    pub record: u32,
    /// Header of the offending cell.
    pub column: Option<String>,
    /// Its text.
    pub raw: String,
    /// Code of the reason.
    pub reason: String,
    /// What a person can do about it.
    pub suggested_fix: String,
    /// The cells as they stood in the file.
    pub cells: Value,
}

/// An import of a book under way; dropped without [`Self::commit`], it leaves nothing.
pub struct BookImport<'s> {
    tx: Transaction<'s>,
    book_no: i64,
}

impl ExtractStore {
    /// Starts the import of a book.
    ///
    /// # Errors
    /// When another import is under way, or a refusal of the store.
    pub fn begin_book(&mut self) -> Result<BookImport<'_>> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fail)?;
        tx.pragma_update(None, "defer_foreign_keys", true)
            .map_err(fail)?;
        let sql = "SELECT coalesce(max(book_no), 0) + 1 FROM book";
        let book_no = tx.query_row(sql, [], |row| row.get(0)).map_err(fail)?;
        Ok(BookImport { tx, book_no })
    }

    /// Books of a case, or of all cases, the oldest first.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn books(&self, case: Option<Uuid>) -> Result<Vec<BookInfo>> {
        let sql = "SELECT id, case_id, kind, file, sha256, created, recipe, report FROM book \
             WHERE ?1 IS NULL OR case_id = ?1 ORDER BY book_no";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let case = case.map(|id| id.as_bytes().to_vec());
        let rows = statement.query_map(params![case], |row| Ok(info(row)));
        rows.map_err(fail)?.map(|row| row.map_err(fail)?).collect()
    }

    /// Lines of a book behind record `after`, at most `len`.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn book_lines(&self, id: Uuid, after: u32, len: u32) -> Result<Vec<BookLine>> {
        let sql = "SELECT record, line, cells FROM book_line JOIN book USING (book_no) \
             WHERE book.id = ?1 AND record > ?2 ORDER BY record LIMIT ?3";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map(params![id.as_bytes(), after, len], |row| {
            Ok((
                row.get(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
            ))
        });
        rows.map_err(fail)?
            .map(|row| {
                let (record, line, cells) = row.map_err(fail)?;
                let (line, cells) = (json(&line)?, json(&cells)?);
                Ok(BookLine {
                    record,
                    line,
                    cells,
                })
            })
            .collect()
    }

    /// Records of a book that were set aside.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn book_problems(&self, id: Uuid) -> Result<Vec<BookProblem>> {
        let sql = "SELECT record, column_name, raw, reason, suggested_fix, cells \
             FROM book_problem JOIN book USING (book_no) WHERE book.id = ?1 \
             ORDER BY record, book_problem.rowid";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map([id.as_bytes()], |row| {
            let cells: String = row.get(5)?;
            Ok(BookProblem {
                record: row.get(0)?,
                column: row.get(1)?,
                raw: row.get(2)?,
                reason: row.get(3)?,
                suggested_fix: row.get(4)?,
                cells: serde_json::from_str(&cells).unwrap_or_default(),
            })
        });
        rows.map_err(fail)?.map(|row| row.map_err(fail)).collect()
    }

    /// Removes a book with its lines.
    ///
    /// # Errors
    /// A refusal of the store; then all of it is still there.
    pub fn remove_book(&mut self, id: Uuid) -> Result<bool> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fail)?;
        for table in ["book_line", "book_problem"] {
            let sql = format!(
                "DELETE FROM {table} WHERE book_no IN (SELECT book_no FROM book WHERE id = ?1)"
            );
            tx.execute(&sql, [id.as_bytes()]).map_err(fail)?;
        }
        let removed = tx
            .execute("DELETE FROM book WHERE id = ?1", [id.as_bytes()])
            .map_err(fail)?;
        tx.commit().map_err(fail)?;
        Ok(removed > 0)
    }
}

impl BookImport<'_> {
    /// Adds a line.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn line(&mut self, line: &BookLine) -> Result<()> {
        self.tx
            .prepare_cached("INSERT INTO book_line VALUES (?1, ?2, ?3, ?4)")
            .and_then(|mut insert| {
                insert.execute(params![
                    self.book_no,
                    line.record,
                    line.line.to_string(),
                    line.cells.to_string()
                ])
            })
            .map_err(fail)?;
        Ok(())
    }

    /// Adds a problem.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn problem(&mut self, problem: &BookProblem) -> Result<()> {
        self.tx
            .prepare_cached("INSERT INTO book_problem VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .and_then(|mut insert| {
                insert.execute(params![
                    self.book_no,
                    problem.record,
                    problem.column,
                    problem.raw,
                    problem.reason,
                    problem.suggested_fix,
                    problem.cells.to_string()
                ])
            })
            .map_err(fail)?;
        Ok(())
    }

    /// Ends the import: from here on the book is there.
    ///
    /// # Errors
    /// A refusal of the store; then nothing of the book is there.
    pub fn commit(self, book: &NewBook, now: Moment) -> Result<Uuid> {
        let id = fresh(now)?;
        self.tx
            .execute(
                "INSERT INTO book VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![
                    self.book_no,
                    id.as_bytes(),
                    book.case_id.as_bytes(),
                    book.kind,
                    book.file,
                    book.sha256,
                    now.to_text()?,
                    book.recipe.to_string(),
                    book.report.to_string()
                ],
            )
            .map_err(fail)?;
        self.tx.commit().map_err(fail)?;
        Ok(id)
    }
}

fn info(row: &Row<'_>) -> Result<BookInfo> {
    let text = |at: usize| row.get::<_, String>(at).map_err(fail);
    let id = |at: usize| row.get(at).map(Uuid::from_bytes).map_err(fail);
    Ok(BookInfo {
        id: id(0)?,
        case_id: id(1)?,
        kind: text(2)?,
        file: text(3)?,
        sha256: text(4)?,
        created: text(5)?,
        recipe: json(&text(6)?)?,
        report: json(&text(7)?)?,
    })
}

fn json(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|e| damaged(format!("book: {e}")))
}
