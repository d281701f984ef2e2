//! Opening an encrypted file: key, pragmas, kind, layout, schema. Every connection of this crate
//! comes from here.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::{CaseFileError, Result, io_at};
use crate::migrations::{Migration, apply, newest};
use crate::schema;

/// `SQLite` 3.7.0 to 3.51.2 can corrupt a file in WAL mode with two connections.
const LEAST_SQLITE: (i32, &str) = (3_051_003, "3.51.3");
/// How long a writer waits for another process.
const BUSY: Duration = Duration::from_secs(5);

/// Kind of a file: its name in a home, the mark in its header and the steps of its layout.
#[derive(Clone, Copy, Debug)]
pub struct FileKind {
    /// Name inside the folder of a home.
    pub file_name: &'static str,
    /// `PRAGMA application_id`.
    pub application_id: i32,
    /// Steps of its layout.
    pub migrations: &'static [Migration],
}

/// The 32 random bytes under which the three files of a home are encrypted.
#[derive(Clone)]
pub struct FileKey(Zeroizing<[u8; 32]>);

impl FileKey {
    /// Takes the raw key.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The raw key.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for FileKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileKey(hidden)")
    }
}

/// What to do when the file is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Make it.
    Create,
    /// Refuse with [`CaseFileError::FileMissing`].
    Refuse,
}

/// Opens (or makes) the file of `kind` in `folder` and brings it to the newest layout, with a
/// backup beside it before each step of an existing file.
///
/// # Errors
/// [`CaseFileError::FileDamaged`] when the bytes do not open under this key,
/// [`CaseFileError::ForeignFile`], [`CaseFileError::FileNewerThanProgram`],
/// [`CaseFileError::ForeignSchema`], [`CaseFileError::FileMissing`], or a refusal of `SQLite`.
pub fn open(folder: &Path, kind: &FileKind, key: &FileKey, missing: Missing) -> Result<Connection> {
    open_at(&folder.join(kind.file_name), kind, key, missing)
}

/// As [`open`], for a file under another name, such as a backup.
///
/// # Errors
/// As for [`open`].
pub fn open_at(
    path: &Path,
    kind: &FileKind,
    key: &FileKey,
    missing: Missing,
) -> Result<Connection> {
    assert_version()?;
    let known = path.exists();
    if !known && missing == Missing::Refuse {
        return Err(CaseFileError::FileMissing {
            path: path.to_owned(),
        });
    }
    let mut conn = connect(path, kind, key)?;
    let found = layout(&conn, kind, missing)?;
    set_pragmas(&conn).map_err(|e| CaseFileError::from_sqlite(kind.file_name, e))?;
    schema::check(&conn, kind, found)?;
    migrate(&mut conn, path, kind, found)?;
    Ok(conn)
}

/// Refuses a `SQLite` library that can corrupt files.
fn assert_version() -> Result<()> {
    let (least, text) = LEAST_SQLITE;
    if rusqlite::version_number() < least {
        let found = rusqlite::version().to_owned();
        return Err(CaseFileError::SqliteTooOld { found, least: text });
    }
    Ok(())
}

fn connect(path: &Path, kind: &FileKind, key: &FileKey) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || -> rusqlite::Result<Connection> {
        let conn = Connection::open_with_flags(path, flags)?;
        conn.busy_timeout(BUSY)?;
        give_key(&conn, key)?;
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        Ok(conn)
    };
    open().map_err(|e| CaseFileError::from_sqlite(kind.file_name, e))
}

/// Gives the raw key to a fresh connection; must come before any other statement.
fn give_key(conn: &Connection, key: &FileKey) -> rusqlite::Result<()> {
    let digits = Zeroizing::new(hex::encode(key.bytes()));
    let statement = Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", digits.as_str()));
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    conn.execute_batch(&statement)
}

/// Marks a new file, or checks the mark and returns the layout of a known one.
fn layout(conn: &Connection, kind: &FileKind, missing: Missing) -> Result<u32> {
    let read = || -> rusqlite::Result<(i32, i64, i64)> {
        Ok((
            conn.pragma_query_value(None, "application_id", |r| r.get(0))?,
            conn.pragma_query_value(None, "user_version", |r| r.get(0))?,
            conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?,
        ))
    };
    let fail = |e| CaseFileError::from_sqlite(kind.file_name, e);
    let (mark, version, objects) = read().map_err(fail)?;
    let file = kind.file_name.to_owned();
    if mark == 0 && version == 0 && objects == 0 {
        if missing == Missing::Refuse {
            return Err(CaseFileError::FileDamaged {
                file,
                what: "it is empty".to_owned(),
            });
        }
        conn.pragma_update(None, "application_id", kind.application_id)
            .map_err(fail)?;
        return Ok(0);
    }
    if mark != kind.application_id {
        let expected = kind.application_id;
        return Err(CaseFileError::ForeignFile {
            file,
            found: mark,
            expected,
        });
    }
    let known = newest(kind.migrations);
    let found = u32::try_from(version).unwrap_or(u32::MAX);
    if found > known {
        return Err(CaseFileError::FileNewerThanProgram { file, found, known });
    }
    Ok(found)
}

/// Durability and hardening, in this order, at every opening.
fn set_pragmas(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "PRAGMA journal_mode=WAL;
         PRAGMA synchronous=FULL;
         PRAGMA fullfsync=1;
         PRAGMA checkpoint_fullfsync=1;
         PRAGMA foreign_keys=ON;
         PRAGMA recursive_triggers=ON;
         PRAGMA trusted_schema=OFF;
         PRAGMA cell_size_check=ON;
         PRAGMA secure_delete=ON;
         PRAGMA temp_store=MEMORY;
         PRAGMA mmap_size=0;",
    )?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn migrate(conn: &mut Connection, path: &Path, kind: &FileKind, found: u32) -> Result<()> {
    let fail = |e| CaseFileError::from_sqlite(kind.file_name, e);
    for step in kind.migrations.iter().filter(|step| step.version > found) {
        if found > 0 {
            let beside = backup_name(path, step.version);
            if beside.exists() {
                std::fs::remove_file(&beside).map_err(io_at(&beside))?;
            }
            copy_into(conn, kind, &beside)?;
        }
        apply(conn, step).map_err(fail)?;
    }
    if found < newest(kind.migrations) {
        schema::check(conn, kind, newest(kind.migrations))?;
    }
    Ok(())
}

/// `casefile.db` before step 2 becomes `casefile.before-2.db`.
fn backup_name(path: &Path, version: u32) -> PathBuf {
    path.with_extension(format!("before-{version}.db"))
}

/// Writes a compact copy of an open file under the same key. The target must not exist.
///
/// # Errors
/// The refusal of `SQLite`, or of a path that is not text.
pub fn copy_into(conn: &Connection, kind: &FileKind, to: &Path) -> Result<()> {
    let Some(name) = to.to_str() else {
        let source = std::io::Error::other("the path cannot be written as text");
        return Err(CaseFileError::Io {
            path: to.to_owned(),
            source,
        });
    };
    conn.execute("VACUUM INTO ?1", [name])
        .map_err(|e| CaseFileError::from_sqlite(kind.file_name, e))?;
    Ok(())
}

#[cfg(test)]
mod tests;
