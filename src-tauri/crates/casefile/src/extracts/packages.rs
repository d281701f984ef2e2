//! Reference packages: the files of the tables as they were loaded. Old loads stay.

use rusqlite::{Row, TransactionBehavior, params};
use serde::Serialize;
use uuid::Uuid;

use super::{ExtractStore, fail, fresh};
use crate::error::Result;
use crate::moment::Moment;

/// A table of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackageTable {
    /// Table by name.
    pub name: String,
    /// Hash of the file, hexadecimal text.
    pub sha256: String,
    /// Number of rows.
    pub rows: u32,
    /// First day of validity, `YYYY-MM-DD`; `None` = open.
    pub valid_from: Option<String>,
    /// Last day of validity.
    pub valid_to: Option<String>,
    /// The file.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// A load of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackageInfo {
    /// Id of the load.
    pub id: Uuid,
    /// Name given by the person.
    pub name: String,
    /// When it was loaded, RFC 3339.
    pub loaded_at: String,
}

impl ExtractStore {
    /// Keeps the tables of a load; from here on they count instead of earlier ones.
    ///
    /// # Errors
    /// A refusal of the store; then nothing of the load is there.
    pub fn load_package(
        &mut self,
        name: &str,
        tables: &[PackageTable],
        now: Moment,
    ) -> Result<Uuid> {
        let (id, loaded_at) = (fresh(now)?, now.to_text()?);
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = tx.map_err(fail)?;
        tx.execute(
            "INSERT INTO reference_package (id, name, loaded_at) VALUES (?1, ?2, ?3)",
            params![id.as_bytes(), name, loaded_at],
        )
        .map_err(fail)?;
        let package_no = tx.last_insert_rowid();
        for table in tables {
            tx.execute(
                "INSERT INTO reference_table (package_no, name, sha256, row_count, valid_from, \
                 valid_to, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    package_no,
                    table.name,
                    table.sha256,
                    table.rows,
                    table.valid_from,
                    table.valid_to,
                    table.bytes,
                ],
            )
            .map_err(fail)?;
        }
        tx.commit().map_err(fail)?;
        Ok(id)
    }

    /// Of every table the latest load, with the package it came with, by name.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn tables_in_force(&self) -> Result<Vec<(PackageInfo, PackageTable)>> {
        self.tables(
            "WHERE package_no = (SELECT max(package_no) FROM reference_table AS later \
             WHERE later.name = loaded.name) ORDER BY loaded.name",
        )
    }

    /// Every load of every table, the oldest first.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn tables_ever(&self) -> Result<Vec<(PackageInfo, PackageTable)>> {
        self.tables("ORDER BY package_no, loaded.name")
    }

    fn tables(&self, which: &str) -> Result<Vec<(PackageInfo, PackageTable)>> {
        let sql = format!(
            "SELECT package.id, package.name, package.loaded_at, loaded.name, loaded.sha256, \
             loaded.row_count, loaded.valid_from, loaded.valid_to, loaded.bytes \
             FROM reference_table AS loaded JOIN reference_package AS package USING (package_no) \
             {which}"
        );
        let mut statement = self.conn.prepare_cached(&sql).map_err(fail)?;
        let rows = statement.query_map([], table).map_err(fail)?;
        rows.map(|row| row.map_err(fail)).collect()
    }
}

fn table(row: &Row<'_>) -> rusqlite::Result<(PackageInfo, PackageTable)> {
    let package = PackageInfo {
        id: Uuid::from_bytes(row.get(0)?),
        name: row.get(1)?,
        loaded_at: row.get(2)?,
    };
    let table = PackageTable {
        name: row.get(3)?,
        sha256: row.get(4)?,
        rows: row.get(5)?,
        valid_from: row.get(6)?,
        valid_to: row.get(7)?,
        bytes: row.get(8)?,
    };
    Ok((package, table))
}
