//! Content by its SHA-256, in parts of 1 MiB, each with its own hash that is checked at every read.
//! Content is stored and committed before the entry that names it is written.

use std::io::Read;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{CaseFileError, Result};

/// Bytes of a part; the last one may be shorter.
pub const PART: usize = 1024 * 1024;
/// Name of the file.
pub(crate) const FILE: &str = "blobs.db";

/// Content that is wholly here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BlobRef {
    /// SHA-256, hexadecimal text.
    pub sha256: String,
    /// Bytes, as a number text.
    pub size: u64,
    /// Media type, such as `application/pdf`.
    pub media: String,
}

impl BlobRef {
    /// Number of parts.
    pub fn parts(&self) -> u32 {
        u32::try_from(self.size.div_ceil(PART as u64)).unwrap_or(u32::MAX)
    }
}

fn fail(source: rusqlite::Error) -> CaseFileError {
    CaseFileError::from_sqlite(FILE, source)
}

fn missing(sha256: &str) -> CaseFileError {
    CaseFileError::BlobMissing {
        sha256: sha256.to_owned(),
    }
}

fn sha_bytes(sha256: &str) -> Result<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(sha256, &mut bytes).map_err(|_| missing(sha256))?;
    Ok(bytes)
}

/// Stores what a reader gives, part by part; equal content is stored once.
pub(crate) fn put(conn: &mut Connection, content: &mut dyn Read, media: &str) -> Result<BlobRef> {
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(fail)?;
    // The hash is known at the end only: until then the row bears a name that no content has.
    let draft: [u8; 32] = crate::random::array()?;
    let bid = insert_blob(&tx, &draft, 0, media).map_err(fail)?;
    let (sum, size) = put_parts(&tx, bid, content)?;
    let sha256 = hex::encode(sum);
    let (here, whole) = match find(&tx, &sum).map_err(fail)? {
        Some((_, known, true)) => (known, true),
        _ => (
            BlobRef {
                sha256,
                size,
                media: media.to_owned(),
            },
            false,
        ),
    };
    if whole {
        return Ok(here);
    }
    tx.execute("DELETE FROM blob WHERE sha = ?1", [sum])
        .map_err(fail)?;
    tx.execute(
        "UPDATE blob SET sha = ?2, size = ?3, state = 1 WHERE bid = ?1",
        params![bid, sum, size.cast_signed()],
    )
    .map_err(fail)?;
    tx.commit().map_err(fail)?;
    Ok(here)
}

fn insert_blob(conn: &Connection, sha: &[u8; 32], size: u64, media: &str) -> rusqlite::Result<i64> {
    conn.execute(
        "INSERT INTO blob(sha, size, media, state) VALUES (?1, ?2, ?3, 0)",
        params![sha, size.cast_signed(), media],
    )?;
    Ok(conn.last_insert_rowid())
}

fn put_parts(tx: &Transaction<'_>, bid: i64, content: &mut dyn Read) -> Result<([u8; 32], u64)> {
    let mut sum = Sha256::new();
    let mut size = 0_u64;
    for no in 0_u32.. {
        let mut part = Vec::new();
        content
            .take(PART as u64)
            .read_to_end(&mut part)
            .map_err(crate::error::io_at(std::path::Path::new(FILE)))?;
        if part.is_empty() {
            break;
        }
        sum.update(&part);
        size += part.len() as u64;
        insert_part(tx, bid, no, &part).map_err(fail)?;
    }
    Ok((sum.finalize().into(), size))
}

fn insert_part(conn: &Connection, bid: i64, no: u32, part: &[u8]) -> rusqlite::Result<()> {
    let sha: [u8; 32] = Sha256::digest(part).into();
    conn.prepare_cached(
        "INSERT OR IGNORE INTO chunk(bid, no, sha, content) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![bid, no, sha, part])?;
    Ok(())
}

/// Row, facts and whether it is whole.
fn find(conn: &Connection, sha: &[u8; 32]) -> rusqlite::Result<Option<(i64, BlobRef, bool)>> {
    conn.prepare_cached("SELECT bid, size, media, state FROM blob WHERE sha = ?1")?
        .query_row([sha], |r| {
            let size = r.get::<_, i64>(1)?.cast_unsigned();
            let facts = BlobRef {
                sha256: hex::encode(sha),
                size,
                media: r.get(2)?,
            };
            Ok((r.get(0)?, facts, r.get::<_, i64>(3)? == 1))
        })
        .optional()
}

/// Facts of content that is wholly here.
pub(crate) fn whole(conn: &Connection, sha256: &str) -> Result<Option<BlobRef>> {
    let found = find(conn, &sha_bytes(sha256)?).map_err(fail)?;
    Ok(found
        .filter(|(_, _, whole)| *whole)
        .map(|(_, facts, _)| facts))
}

/// One checked part.
pub(crate) fn part(conn: &Connection, sha256: &str, no: u32) -> Result<Vec<u8>> {
    let (bid, ..) = find(conn, &sha_bytes(sha256)?)
        .map_err(fail)?
        .ok_or_else(|| missing(sha256))?;
    let (sha, content): ([u8; 32], Vec<u8>) = conn
        .prepare_cached("SELECT sha, content FROM chunk WHERE bid = ?1 AND no = ?2")
        .map_err(fail)?
        .query_row(params![bid, no], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()
        .map_err(fail)?
        .ok_or_else(|| missing(sha256))?;
    if <[u8; 32]>::from(Sha256::digest(&content)) != sha {
        return Err(CaseFileError::BlobDamaged {
            sha256: sha256.to_owned(),
            part: no,
        });
    }
    Ok(content)
}

/// The whole content, each part and the whole checked.
pub(crate) fn get(conn: &Connection, sha256: &str) -> Result<Vec<u8>> {
    let facts = whole(conn, sha256)?.ok_or_else(|| missing(sha256))?;
    let mut content = Vec::new();
    for no in 0..facts.parts() {
        content.extend(part(conn, sha256, no)?);
    }
    if hex::encode(Sha256::digest(&content)) != facts.sha256 {
        return Err(CaseFileError::BlobDamaged {
            sha256: facts.sha256,
            part: 0,
        });
    }
    Ok(content)
}

/// Stores one part of content that comes piece by piece. True when the content is whole with it and
/// its hash fits; content that turns out damaged is thrown away.
pub(crate) fn put_part(
    conn: &mut Connection,
    facts: &BlobRef,
    no: u32,
    part: &[u8],
) -> Result<bool> {
    let sha = sha_bytes(&facts.sha256)?;
    let damaged = || CaseFileError::BlobDamaged {
        sha256: facts.sha256.clone(),
        part: no,
    };
    let rest = facts.size.saturating_sub(u64::from(no) * PART as u64);
    if rest == 0 || part.len() as u64 != rest.min(PART as u64) {
        return Err(damaged());
    }
    let tx = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(fail)?;
    let bid = match find(&tx, &sha).map_err(fail)? {
        Some((_, _, true)) => return Ok(true),
        Some((bid, known, false)) if known.size == facts.size => bid,
        Some(_) => return Err(damaged()),
        None => insert_blob(&tx, &sha, facts.size, &facts.media).map_err(fail)?,
    };
    insert_part(&tx, bid, no, part).map_err(fail)?;
    let held: u32 = tx
        .query_row("SELECT count(*) FROM chunk WHERE bid = ?1", [bid], |r| {
            r.get(0)
        })
        .map_err(fail)?;
    let complete = held == facts.parts();
    let fits = !complete || hash_of_parts(&tx, bid).map_err(fail)? == sha;
    if !fits {
        tx.execute("DELETE FROM blob WHERE bid = ?1", [bid])
            .map_err(fail)?;
    } else if complete {
        tx.execute("UPDATE blob SET state = 1 WHERE bid = ?1", [bid])
            .map_err(fail)?;
    }
    tx.commit().map_err(fail)?;
    if fits { Ok(complete) } else { Err(damaged()) }
}

fn hash_of_parts(conn: &Connection, bid: i64) -> rusqlite::Result<[u8; 32]> {
    let mut sum = Sha256::new();
    let mut read = conn.prepare_cached("SELECT content FROM chunk WHERE bid = ?1 ORDER BY no")?;
    let mut rows = read.query([bid])?;
    while let Some(row) = rows.next()? {
        sum.update(row.get_ref(0)?.as_blob()?);
    }
    Ok(sum.finalize().into())
}

/// Numbers of the parts that are here.
pub(crate) fn parts_here(conn: &Connection, sha256: &str) -> Result<Vec<u32>> {
    let Some((bid, ..)) = find(conn, &sha_bytes(sha256)?).map_err(fail)? else {
        return Ok(Vec::new());
    };
    let mut read = conn
        .prepare_cached("SELECT no FROM chunk WHERE bid = ?1 ORDER BY no")
        .map_err(fail)?;
    let parts = read.query_map([bid], |r| r.get(0)).map_err(fail)?;
    parts.collect::<rusqlite::Result<_>>().map_err(fail)
}

/// All content that is wholly here.
pub(crate) fn all(conn: &Connection) -> Result<Vec<BlobRef>> {
    let mut read = conn
        .prepare("SELECT sha, size, media FROM blob WHERE state = 1 ORDER BY sha")
        .map_err(fail)?;
    let rows = read
        .query_map([], |r| {
            let sha: [u8; 32] = r.get(0)?;
            let size = r.get::<_, i64>(1)?.cast_unsigned();
            Ok(BlobRef {
                sha256: hex::encode(sha),
                size,
                media: r.get(2)?,
            })
        })
        .map_err(fail)?;
    rows.collect::<rusqlite::Result<_>>().map_err(fail)
}

#[cfg(test)]
mod tests;
