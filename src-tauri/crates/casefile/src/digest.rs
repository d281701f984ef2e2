//! Digests by which two computers, or a report and a case, can be compared.
//!
//! The **state digest** is SHA-256 over the live values of a stream. Bytes, in this order:
//!
//! 1. the text `jaiza-state-v1` and a line feed (15 bytes),
//! 2. the stream (16),
//! 3. for each live value, sorted by these same bytes: thing (16), field (2), actor (16), place in
//!    the actor's chain (8), length of the value (4), the value: the JSON text as its author wrote
//!    and signed it. Numbers are big-endian.
//!
//! The order of arrival does not matter, nor does a clock.

use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::ids::{ActorId, EntryId, StreamId};

const STATE: &[u8] = b"jaiza-state-v1\n";
const HEADS: &[u8] = b"jaiza-heads-v1\n";

/// The end of one chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct ChainHead {
    /// The author.
    pub actor: ActorId,
    /// Last place.
    pub seq: u64,
    /// Name of the last entry.
    pub id: EntryId,
}

/// All chain ends of a stream, in the order of actors.
pub type Vector = Vec<ChainHead>;

/// The state digest of a stream, over the projections of `schema`.
pub(crate) fn state(
    conn: &Connection,
    schema: &'static str,
    sid: i64,
    stream: StreamId,
) -> Result<[u8; 32]> {
    let mut sum = Sha256::new();
    sum.update(STATE);
    sum.update(stream.bytes());
    let sql = "SELECT v.ent, v.field, a.id, v.seq, v.v FROM @.val v JOIN main.actor a USING(aid)
               WHERE v.sid = ?1 ORDER BY v.ent, v.field, a.id, v.seq, length(CAST(v.v AS BLOB)),
               CAST(v.v AS BLOB)";
    let mut read = conn.prepare(&sql.replace('@', schema))?;
    let mut rows = read.query([sid])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(4)?;
        sum.update(row.get::<_, [u8; 16]>(0)?);
        sum.update(row.get::<_, u16>(1)?.to_be_bytes());
        sum.update(row.get::<_, [u8; 16]>(2)?);
        sum.update(row.get::<_, i64>(3)?.to_be_bytes());
        sum.update(u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes());
        sum.update(text.as_bytes());
    }
    Ok(sum.finalize().into())
}

/// The chain ends of a stream.
pub(crate) fn vector(conn: &Connection, sid: i64) -> Result<Vector> {
    let mut read = conn.prepare_cached(
        "SELECT a.id, h.seq, h.id FROM headof h JOIN actor a USING(aid)
         WHERE h.sid = ?1 ORDER BY a.id",
    )?;
    let heads = read.query_map(params![sid], |r| {
        Ok(ChainHead {
            actor: ActorId(r.get(0)?),
            seq: r.get::<_, i64>(1)?.cast_unsigned(),
            id: EntryId(r.get(2)?),
        })
    })?;
    Ok(heads.collect::<rusqlite::Result<_>>()?)
}

/// SHA-256 over `jaiza-heads-v1` and a line feed, the stream, and actor and head id of each chain in
/// the order of actors: equal digests mean that there is nothing to exchange.
pub fn heads(stream: StreamId, vector: &[ChainHead]) -> [u8; 32] {
    let mut sorted = vector.to_vec();
    sorted.sort_unstable();
    let mut sum = Sha256::new();
    sum.update(HEADS);
    sum.update(stream.bytes());
    for head in sorted {
        sum.update(head.actor.0);
        sum.update(head.id.0);
    }
    sum.finalize().into()
}
