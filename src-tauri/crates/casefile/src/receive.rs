//! Entries of others: checked by hash, signature and place, and kept whatever the order they come
//! in. The set of entries decides what is shown, never the order.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::Serialize;

use crate::body::Body;
use crate::entry::{RawEntry, actor_id, is_signed_by};
use crate::error::Result;
use crate::hlc::Hlc;
use crate::ids::{ActorId, EntryId, StreamId};
use crate::journal::{self, Arrival, Parsed, raw_entry};
use crate::moment::Moment;
use crate::registry::{EntryKind, StreamKind};

/// What became of an entry that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Stored and shown.
    New,
    /// Was here already.
    Dup,
    /// Kept until the entry before it comes.
    Gap,
    /// Another entry of the same author stands in its place; both are kept, and this is raised.
    Fork,
    /// Header or body is not what was signed; not kept.
    BadHash,
    /// The signature is not the author's; set apart.
    BadSignature,
    /// The author has not been introduced in this stream; send the chain from its first entry.
    UnknownActor,
}

/// The outcome for one entry, in the order handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// SHA-256 of the header as it came.
    pub id: EntryId,
    /// The stream; `None` when the header cannot be read.
    pub stream: Option<StreamId>,
    /// The author; `None` when the header cannot be read.
    pub actor: Option<ActorId>,
    /// Place in the chain; 0 when the header cannot be read.
    pub seq: u64,
    /// What became of it.
    pub outcome: Outcome,
    /// Milliseconds by which the author's clock was ahead, when more than five minutes.
    pub clock_ahead_ms: Option<u64>,
}

/// Receives entries in one transaction. They are taken in the order (stream, actor, place), whatever
/// the order handed in.
pub(crate) fn receive(
    conn: &mut Connection,
    entries: &[RawEntry],
    via: &str,
    now: Moment,
) -> Result<Vec<Receipt>> {
    let wall = now.wall_ms()?;
    let mut receipts: Vec<Receipt> = entries.iter().map(unread).collect();
    let mut parsed: Vec<(usize, Parsed)> = entries
        .iter()
        .enumerate()
        .filter_map(|(place, raw)| Some((place, Parsed::new(raw.clone())?)))
        .collect();
    parsed.sort_by_key(|(_, e)| (e.header.stream, e.header.actor, e.header.seq, e.id));
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let arrival = Arrival {
        got_ms: now.ms,
        via,
    };
    let mut clock = journal::clock(&tx)?;
    for (place, entry) in &parsed {
        let outcome = take_in(&tx, entry, arrival)?;
        let remote = Hlc(entry.header.hlc);
        let counts = matches!(outcome, Outcome::New | Outcome::Gap | Outcome::Fork);
        if counts {
            clock = clock.follow(remote, wall);
        }
        if let Some(receipt) = receipts.get_mut(*place) {
            receipt.stream = Some(entry.header.stream);
            receipt.actor = Some(entry.header.actor);
            receipt.seq = entry.header.seq;
            receipt.outcome = outcome;
            receipt.clock_ahead_ms = remote.ahead_of(wall).filter(|_| counts);
        }
    }
    journal::set_clock(&tx, clock)?;
    tx.commit()?;
    Ok(receipts)
}

/// The receipt of an entry whose header cannot be read.
fn unread(raw: &RawEntry) -> Receipt {
    Receipt {
        id: crate::entry::entry_id(&raw.head),
        stream: None,
        actor: None,
        seq: 0,
        outcome: Outcome::BadHash,
        clock_ahead_ms: None,
    }
}

fn take_in(conn: &Connection, entry: &Parsed, arrival: Arrival<'_>) -> Result<Outcome> {
    let header = &entry.header;
    if !entry
        .raw
        .body
        .as_ref()
        .is_some_and(|body| header.fits(body))
    {
        return Ok(Outcome::BadHash);
    }
    let Some((known, public)) = author(conn, entry)? else {
        return Ok(Outcome::UnknownActor);
    };
    if let (Some(aid), Some(row)) = (known, journal::stream_row(conn, header.stream)?)
        && is_here(conn, row.sid, aid, entry)?
    {
        return Ok(Outcome::Dup);
    }
    if !is_signed_by(&public, &entry.raw.head, &entry.raw.sig) {
        quarantine(conn, entry, "the signature is not the author's", arrival)?;
        return Ok(Outcome::BadSignature);
    }
    let Some(row) = stream_of(conn, entry)? else {
        return Ok(Outcome::UnknownActor);
    };
    let aid = match known {
        Some(aid) => aid,
        None => journal::ensure_actor(conn, header.actor, &public)?,
    };
    let outcome = settle(conn, row, aid, entry, arrival)?;
    if outcome != Outcome::Gap {
        follow_up(conn, row, aid, entry, arrival)?;
    }
    Ok(outcome)
}

/// Row (when there is one) and public key of the author: known already, or introduced by this very
/// entry, whose key must give the actor's name. A chain that begins with anything else than the
/// introduction of its author is nobody's: each stream can be checked by itself.
fn author(conn: &Connection, entry: &Parsed) -> Result<Option<(Option<i64>, [u8; 32])>> {
    let introduced = introduction(entry).filter(|pk| actor_id(pk) == entry.header.actor);
    if entry.header.seq == 1 && introduced.is_none() {
        return Ok(None);
    }
    if let Some((aid, public)) = journal::actor_row(conn, entry.header.actor)? {
        return Ok(Some((Some(aid), public)));
    }
    Ok(introduced.map(|public| (None, public)))
}

fn introduction(entry: &Parsed) -> Option<[u8; 32]> {
    let first = entry.header.seq == 1 && entry.header.kind == EntryKind::ACTOR_PRESENT;
    first
        .then(|| Body::read(entry.body()))
        .flatten()?
        .actor?
        .public_key()
}

/// The stream; made by an introduction that says what the stream is.
fn stream_of(conn: &Connection, entry: &Parsed) -> Result<Option<i64>> {
    let stream = entry.header.stream;
    let card = match introduction(entry) {
        Some(_) => Body::read(entry.body()).and_then(|body| body.stream),
        None => None,
    };
    match card {
        Some(card) => {
            let row = journal::ensure_stream(conn, stream, StreamKind(card.kind), &card.office)?;
            Ok(Some(row.sid))
        }
        None => Ok(journal::stream_row(conn, stream)?.map(|row| row.sid)),
    }
}

fn is_here(conn: &Connection, sid: i64, aid: i64, entry: &Parsed) -> Result<bool> {
    let mut read = conn.prepare_cached(
        "SELECT EXISTS(SELECT 1 FROM journal WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND id = ?4
         UNION ALL SELECT 1 FROM fork WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND id = ?4
         UNION ALL SELECT 1 FROM hold WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND id = ?4)",
    )?;
    Ok(read.query_row(params![sid, aid, entry.seq(), entry.id.0], |r| r.get(0))?)
}

/// Puts a checked entry where it belongs: at the end of the chain, beside it, or aside.
fn settle(
    conn: &Connection,
    sid: i64,
    aid: i64,
    entry: &Parsed,
    arrival: Arrival<'_>,
) -> Result<Outcome> {
    let head = journal::head_of(conn, sid, aid)?;
    let (last, last_id) = head.unwrap_or((0, EntryId([0; 32])));
    if entry.seq() == last + 1 && entry.header.prev == last_id {
        journal::append(conn, sid, aid, entry, arrival)?;
        return Ok(Outcome::New);
    }
    if entry.header.seq == 1 || holds(conn, sid, aid, entry.seq() - 1, &entry.header.prev)? {
        journal::keep_fork(conn, sid, aid, entry, arrival)?;
        return Ok(Outcome::Fork);
    }
    conn.prepare_cached(
        "INSERT OR IGNORE INTO hold(sid, aid, seq, id, head, sig, body, via)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        sid,
        aid,
        entry.seq(),
        entry.id.0,
        entry.raw.head,
        entry.raw.sig,
        entry.body(),
        arrival.via
    ])?;
    Ok(Outcome::Gap)
}

/// Whether the entry named stands in the chain or beside it.
fn holds(conn: &Connection, sid: i64, aid: i64, seq: i64, id: &EntryId) -> Result<bool> {
    let mut read = conn.prepare_cached(
        "SELECT EXISTS(SELECT 1 FROM journal WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND id = ?4
         UNION ALL SELECT 1 FROM fork WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND id = ?4)",
    )?;
    Ok(read.query_row(params![sid, aid, seq, id.0], |r| r.get(0))?)
}

/// Takes from `hold` what waited for this entry, and what waited for that, to the end.
fn follow_up(
    conn: &Connection,
    sid: i64,
    aid: i64,
    entry: &Parsed,
    arrival: Arrival<'_>,
) -> Result<()> {
    let mut before = vec![(entry.seq(), entry.id)];
    while let Some((seq, id)) = before.pop() {
        while let Some(next) = waiting_for(conn, sid, aid, seq, &id)? {
            conn.prepare_cached(
                "DELETE FROM hold WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND id = ?4",
            )?
            .execute(params![sid, aid, next.seq(), next.id.0])?;
            settle(conn, sid, aid, &next, arrival)?;
            before.push((next.seq(), next.id));
        }
    }
    Ok(())
}

fn waiting_for(
    conn: &Connection,
    sid: i64,
    aid: i64,
    seq: i64,
    id: &EntryId,
) -> Result<Option<Parsed>> {
    let raw = conn
        .prepare_cached(
            "SELECT head, sig, body FROM hold
             WHERE sid = ?1 AND aid = ?2 AND seq = ?3 AND substr(head, 45, 32) = ?4 LIMIT 1",
        )?
        .query_row(params![sid, aid, seq + 1, id.0], raw_entry)
        .optional()?;
    Ok(raw.and_then(Parsed::new))
}

fn quarantine(conn: &Connection, entry: &Parsed, why: &str, arrival: Arrival<'_>) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO quarantine(id, why, head, sig, body, got_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        entry.id.0,
        why,
        entry.raw.head,
        entry.raw.sig,
        entry.raw.body,
        arrival.got_ms
    ])?;
    Ok(())
}

#[cfg(test)]
mod tests;
