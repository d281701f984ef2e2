//! Rows of the journal: streams, actors, heads, entries. Called inside the one transaction of an
//! action or of a receipt.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::entry::{Header, RawEntry, entry_id};
use crate::error::{CaseFileError, Result};
use crate::hlc::Hlc;
use crate::ids::{ActorId, EntryId, StreamId};
use crate::projector::{Place, Projection, eid};
use crate::registry::StreamKind;

/// Bit 0 of `stream.state`.
const READ_ONLY: i64 = 1;

/// A stream by its row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StreamRow {
    pub(crate) sid: i64,
    pub(crate) read_only: bool,
}

/// An entry with its header read and its name computed.
#[derive(Clone, Debug)]
pub(crate) struct Parsed {
    pub(crate) header: Header,
    pub(crate) id: EntryId,
    pub(crate) raw: RawEntry,
}

impl Parsed {
    pub(crate) fn new(raw: RawEntry) -> Option<Self> {
        let header = Header::parse(&raw.head)?;
        Some(Self {
            header,
            id: entry_id(&raw.head),
            raw,
        })
    }

    pub(crate) fn seq(&self) -> i64 {
        self.header.seq.cast_signed()
    }

    pub(crate) fn body(&self) -> &[u8] {
        self.raw.body.as_deref().unwrap_or_default()
    }
}

/// How an entry came: when, and by which transport.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrival<'a> {
    pub(crate) got_ms: i64,
    pub(crate) via: &'a str,
}

pub(crate) fn stream_row(conn: &Connection, id: StreamId) -> Result<Option<StreamRow>> {
    let row = conn
        .prepare_cached("SELECT sid, state FROM stream WHERE id = ?1")?
        .query_row([id.bytes()], |r| {
            Ok(StreamRow {
                sid: r.get(0)?,
                read_only: r.get::<_, i64>(1)? & READ_ONLY != 0,
            })
        })
        .optional()?;
    Ok(row)
}

pub(crate) fn known_stream(conn: &Connection, id: StreamId) -> Result<StreamRow> {
    stream_row(conn, id)?.ok_or(CaseFileError::UnknownStream(id))
}

/// The stream, made when it is not here. Of two claims about its kind the lower number is kept, so
/// that the order of arrival does not matter.
pub(crate) fn ensure_stream(
    conn: &Connection,
    id: StreamId,
    kind: StreamKind,
    office: &str,
) -> Result<StreamRow> {
    conn.execute(
        "INSERT INTO stream(id, kind, office) VALUES (?1, ?2, ?3)
         ON CONFLICT(id) DO UPDATE SET kind = min(kind, excluded.kind)",
        params![id.bytes(), kind.0, office],
    )?;
    known_stream(conn, id)
}

pub(crate) fn mark_read_only(conn: &Connection, sid: i64) -> Result<()> {
    conn.execute(
        "UPDATE stream SET state = state | ?2 WHERE sid = ?1",
        [sid, READ_ONLY],
    )?;
    Ok(())
}

/// Row and public key of an actor.
pub(crate) fn actor_row(conn: &Connection, id: ActorId) -> Result<Option<(i64, [u8; 32])>> {
    let row = conn
        .prepare_cached("SELECT aid, pk FROM actor WHERE id = ?1")?
        .query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    Ok(row)
}

pub(crate) fn ensure_actor(conn: &Connection, id: ActorId, public: &[u8; 32]) -> Result<i64> {
    conn.execute(
        "INSERT OR IGNORE INTO actor(id, pk) VALUES (?1, ?2)",
        params![id.0, public],
    )?;
    Ok(conn.query_row("SELECT aid FROM actor WHERE id = ?1", [id.0], |r| r.get(0))?)
}

/// Last place and name of a chain.
pub(crate) fn head_of(conn: &Connection, sid: i64, aid: i64) -> Result<Option<(i64, EntryId)>> {
    let row = conn
        .prepare_cached("SELECT seq, id FROM headof WHERE sid = ?1 AND aid = ?2")?
        .query_row([sid, aid], |r| Ok((r.get(0)?, EntryId(r.get(1)?))))
        .optional()?;
    Ok(row)
}

/// Appends an entry to its chain: journal, payload, head and projections. The caller has checked
/// hash, signature and place, and commits.
pub(crate) fn append(
    conn: &Connection,
    sid: i64,
    aid: i64,
    entry: &Parsed,
    arrival: Arrival<'_>,
) -> Result<i64> {
    let header = &entry.header;
    conn.prepare_cached(
        "INSERT INTO journal(sid, aid, seq, hlc, kind, id, head, sig, got_ms, via, checked)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 2)",
    )?
    .execute(params![
        sid,
        aid,
        entry.seq(),
        header.hlc.cast_signed(),
        header.kind.0,
        entry.id.0,
        entry.raw.head,
        entry.raw.sig,
        arrival.got_ms,
        arrival.via,
    ])?;
    let n = conn.last_insert_rowid();
    conn.prepare_cached("INSERT INTO payload(n, body) VALUES (?1, ?2)")?
        .execute(params![n, entry.raw.body])?;
    conn.prepare_cached(
        "INSERT INTO headof(sid, aid, seq, id) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT(sid, aid) DO UPDATE SET seq = excluded.seq, id = excluded.id",
    )?
    .execute(params![sid, aid, entry.seq(), entry.id.0])?;
    project(conn, sid, aid, entry)?;
    Ok(n)
}

/// Keeps an entry that claims a place already taken by another one of the same author.
pub(crate) fn keep_fork(
    conn: &Connection,
    sid: i64,
    aid: i64,
    entry: &Parsed,
    arrival: Arrival<'_>,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO fork(sid, aid, seq, id, head, sig, body, got_ms, via)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        sid,
        aid,
        entry.seq(),
        entry.id.0,
        entry.raw.head,
        entry.raw.sig,
        entry.body(),
        arrival.got_ms,
        arrival.via,
    ])?;
    project(conn, sid, aid, entry)
}

fn project(conn: &Connection, sid: i64, aid: i64, entry: &Parsed) -> Result<()> {
    let header = &entry.header;
    if header.forbids_writing() {
        mark_read_only(conn, sid)?;
    }
    Projection::new(conn, "main").apply(place(sid, aid, entry), header, entry.body())?;
    Ok(())
}

pub(crate) fn place(sid: i64, aid: i64, entry: &Parsed) -> Place {
    let (actor, seq) = (entry.header.actor, entry.seq());
    Place {
        sid,
        aid,
        actor,
        seq,
        eid: eid(&entry.id),
    }
}

/// Reads `head, sig, body` from the first three columns.
pub(crate) fn raw_entry(row: &Row<'_>) -> rusqlite::Result<RawEntry> {
    Ok(RawEntry {
        head: row.get(0)?,
        sig: row.get(1)?,
        body: row.get(2)?,
    })
}

/// The logical clock as last written.
pub(crate) fn clock(conn: &Connection) -> Result<Hlc> {
    let last: Option<i64> = conn
        .prepare_cached("SELECT v FROM meta WHERE k = 'hlc'")?
        .query_row([], |r| r.get(0))
        .optional()?;
    Ok(Hlc(last.unwrap_or(0).cast_unsigned()))
}

pub(crate) fn set_clock(conn: &Connection, hlc: Hlc) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO meta(k, v) VALUES ('hlc', ?1)")?
        .execute([hlc.0.cast_signed()])?;
    Ok(())
}
