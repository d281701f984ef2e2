//! The schema of a file must be what the steps of its layout make, and nothing else: a trigger or
//! a view that somebody else put there could change what is read and written.

use std::collections::BTreeMap;

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::error::{CaseFileError, Result};
use crate::sqlite::FileKind;

/// Kind and name of an object, with the statement that makes it.
type Objects = BTreeMap<(String, String), String>;

/// Compares the schema of `conn` with the one that the steps up to `version` make.
///
/// # Errors
/// [`CaseFileError::ForeignSchema`] names an object too many or changed,
/// [`CaseFileError::FileDamaged`] one that is missing.
pub(crate) fn check(conn: &Connection, kind: &FileKind, version: u32) -> Result<()> {
    let fail = |e| CaseFileError::from_sqlite(kind.file_name, e);
    let found = objects(conn).map_err(fail)?;
    let known = made_by_steps(kind, version).map_err(fail)?;
    if digest(&found) == digest(&known) {
        return Ok(());
    }
    let file = kind.file_name.to_owned();
    let foreign = found
        .iter()
        .find(|(name, sql)| known.get(*name) != Some(*sql));
    if let Some(((kind, name), _)) = foreign {
        let (kind, name) = (kind.clone(), name.clone());
        return Err(CaseFileError::ForeignSchema { file, kind, name });
    }
    let lost = known.keys().find(|name| !found.contains_key(*name));
    let what = lost.map_or_else(String::new, |(kind, name)| {
        format!("{kind} {name} is missing")
    });
    Err(CaseFileError::FileDamaged { file, what })
}

/// SHA-256 over the objects of an open file, as written in `home.info()`.
pub(crate) fn schema_digest(conn: &Connection) -> rusqlite::Result<[u8; 32]> {
    objects(conn).map(|objects| digest(&objects))
}

fn made_by_steps(kind: &FileKind, version: u32) -> rusqlite::Result<Objects> {
    let empty = Connection::open_in_memory()?;
    for step in kind
        .migrations
        .iter()
        .filter(|step| step.version <= version)
    {
        empty.execute_batch(step.sql)?;
    }
    objects(&empty)
}

/// All objects but the statistics that `ANALYZE` keeps.
fn objects(conn: &Connection) -> rusqlite::Result<Objects> {
    let mut read = conn.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema
         WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))",
    )?;
    let rows = read.query_map([], |r| Ok(((r.get(0)?, r.get(1)?), r.get(2)?)))?;
    rows.collect()
}

fn digest(objects: &Objects) -> [u8; 32] {
    let mut sum = Sha256::new();
    for ((kind, name), sql) in objects {
        for part in [kind, name, sql] {
            sum.update((part.len() as u64).to_be_bytes());
            sum.update(part.as_bytes());
        }
    }
    sum.finalize().into()
}
