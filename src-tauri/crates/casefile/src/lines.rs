//! Lists for the window: streams, and the journal as lines that a person can read.

use rusqlite::{Connection, Row, params};
use serde::Serialize;
use serde_json::Value;

use crate::body::Body;
use crate::entry::Header;
use crate::error::Result;
use crate::home_journal::StreamInfo;
use crate::ids::{ActorId, EntityId, EntryId, StreamId};
use crate::registry::{EntityKind, EntryKind, Field, StreamKind};

/// One entry as a person reads it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JournalLine {
    /// Line number on this computer: the order of arrival.
    pub n: u64,
    /// Name of the entry.
    pub id: EntryId,
    /// The author.
    pub actor: ActorId,
    /// Place in the author's chain.
    pub seq: u64,
    /// Personnel number of the author.
    pub person: String,
    /// Name of the author.
    pub name: String,
    /// What was done.
    pub kind: EntryKind,
    /// Time claimed by the author's computer, with its zone.
    pub at: String,
    /// Unix milliseconds at which the entry came to this computer.
    pub received_ms: i64,
    /// Transport it came by; `own` for own actions.
    pub via: String,
    /// Why.
    pub reason: Option<String>,
    /// What was set. Empty for an entry of a newer program.
    pub writes: Vec<LineWrite>,
}

/// One write of an entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineWrite {
    /// The thing.
    pub entity: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// The field.
    pub field: Field,
    /// The value.
    pub value: Value,
}

pub(crate) fn journal(
    conn: &Connection,
    sid: i64,
    after: u64,
    most: u32,
) -> Result<Vec<JournalLine>> {
    let mut read = conn.prepare_cached(
        "SELECT j.n, j.id, j.head, p.body, j.got_ms, j.via,
            coalesce((SELECT person FROM presence q WHERE q.sid = j.sid AND q.aid = j.aid LIMIT 1), ''),
            coalesce((SELECT name FROM presence q WHERE q.sid = j.sid AND q.aid = j.aid LIMIT 1), '')
         FROM journal j JOIN payload p USING(n) WHERE j.sid = ?1 AND j.n > ?2 ORDER BY j.n LIMIT ?3",
    )?;
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let rows = read.query_map(params![sid, after, most], line)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn line(row: &Row<'_>) -> rusqlite::Result<JournalLine> {
    let head: [u8; 128] = row.get(2)?;
    let body: Option<Vec<u8>> = row.get(3)?;
    let header = Header::parse(&head).ok_or(rusqlite::Error::InvalidQuery)?;
    let body = body
        .filter(|_| header.is_understood())
        .and_then(|body| Body::read(&body));
    let body = body.unwrap_or_default();
    Ok(JournalLine {
        n: row.get::<_, i64>(0)?.cast_unsigned(),
        id: EntryId(row.get(1)?),
        actor: header.actor,
        seq: header.seq,
        person: row.get(6)?,
        name: row.get(7)?,
        kind: header.kind,
        received_ms: row.get(4)?,
        via: row.get(5)?,
        writes: writes(&body),
        at: body.at,
        reason: body.reason,
    })
}

fn writes(body: &Body) -> Vec<LineWrite> {
    let sets = body
        .things
        .iter()
        .flat_map(|thing| thing.sets.iter().map(move |set| (thing, set)));
    sets.map(|(thing, set)| LineWrite {
        entity: thing.ent,
        kind: EntityKind(thing.kind),
        field: Field(set.f),
        value: serde_json::from_str(set.v.get()).unwrap_or_default(),
    })
    .collect()
}

pub(crate) fn streams(conn: &Connection) -> Result<Vec<StreamInfo>> {
    let known: Vec<String> = EntryKind::ALL
        .iter()
        .map(|(kind, _)| kind.0.to_string())
        .collect();
    let sql = format!(
        "SELECT s.id, s.kind, s.office, s.state,
            (SELECT count(*) FROM journal j WHERE j.sid = s.sid),
            (SELECT count(*) FROM hold h WHERE h.sid = s.sid),
            (SELECT count(*) FROM fork f WHERE f.sid = s.sid),
            (SELECT count(*) FROM journal j WHERE j.sid = s.sid AND j.kind NOT IN ({}))
         FROM stream s ORDER BY s.id",
        known.join(", ")
    );
    let mut read = conn.prepare_cached(&sql)?;
    let rows = read.query_map([], |r| {
        Ok(StreamInfo {
            id: StreamId(uuid::Uuid::from_bytes(r.get(0)?)),
            kind: StreamKind(r.get(1)?),
            office: r.get(2)?,
            read_only: r.get::<_, i64>(3)? & 1 != 0,
            entries: r.get(4)?,
            held: r.get(5)?,
            forks: r.get(6)?,
            carried: r.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
