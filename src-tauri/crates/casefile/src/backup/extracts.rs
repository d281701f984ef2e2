//! Extracts in a backup. They are bulk without a journal: a home that has none takes those of the
//! backup; a home that has its own keeps them, and they can be imported again from their files.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};
use zeroize::Zeroizing;

use crate::error::{CaseFileError, Result};
use crate::extracts::EXTRACT_FILE;
use crate::sqlite::{self, FileKey, Missing};
use crate::verify;

fn fail(source: rusqlite::Error) -> CaseFileError {
    CaseFileError::from_sqlite(EXTRACT_FILE.file_name, source)
}

/// Copies the extracts of a home, when there are any, and checks the pages of the copy.
pub(super) fn back_up(home: &Path, key: &FileKey, to: &Path) -> Result<()> {
    if !home.join(EXTRACT_FILE.file_name).exists() {
        return Ok(());
    }
    let conn = sqlite::open(home, &EXTRACT_FILE, key, Missing::Refuse)?;
    sqlite::copy_into(&conn, &EXTRACT_FILE, &to.join(EXTRACT_FILE.file_name))?;
    let copy = sqlite::open(to, &EXTRACT_FILE, key, Missing::Refuse)?;
    match verify::pages(&copy, EXTRACT_FILE.file_name)?
        .into_iter()
        .next()
    {
        None => Ok(()),
        Some(first) => Err(CaseFileError::FileDamaged {
            file: first.file,
            what: first.what,
        }),
    }
}

/// Takes the extracts of a backup into a home that has none. True when they were taken.
pub(super) fn take(home: &Path, key: &FileKey, copy: &Path, copy_key: &FileKey) -> Result<bool> {
    let file = copy.join(EXTRACT_FILE.file_name);
    if !file.exists() {
        return Ok(false);
    }
    // Opening brings the copy to the newest layout and refuses a foreign schema.
    drop(sqlite::open_at(
        &file,
        &EXTRACT_FILE,
        copy_key,
        Missing::Refuse,
    )?);
    let mut conn = sqlite::open(home, &EXTRACT_FILE, key, Missing::Create)?;
    attach(&conn, &file, copy_key).map_err(fail)?;
    let tables = tables(&conn).map_err(fail)?;
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(fail)?;
    for table in &tables {
        let sql = format!("SELECT EXISTS(SELECT 1 FROM main.{table})");
        if tx
            .query_row(&sql, [], |r| r.get::<_, bool>(0))
            .map_err(fail)?
        {
            return Ok(false);
        }
    }
    tx.execute_batch("PRAGMA defer_foreign_keys=ON")
        .map_err(fail)?;
    let mut rows = 0;
    for table in &tables {
        let sql = format!("INSERT INTO main.{table} SELECT * FROM old.{table}");
        rows += tx.execute(&sql, []).map_err(fail)?;
    }
    tx.commit().map_err(fail)?;
    Ok(rows > 0)
}

fn attach(conn: &Connection, file: &Path, key: &FileKey) -> rusqlite::Result<()> {
    let digits = Zeroizing::new(hex::encode(key.bytes()));
    let raw = Zeroizing::new(format!("x'{}'", digits.as_str()));
    conn.execute(
        "ATTACH DATABASE ?1 AS old KEY ?2",
        [file.to_str().unwrap_or_default(), raw.as_str()],
    )?;
    Ok(())
}

fn tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut read = conn.prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )?;
    read.query_map([], |r| r.get(0))?.collect()
}
