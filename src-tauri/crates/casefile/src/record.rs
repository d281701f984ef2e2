//! The one way to write: an action becomes a signed entry, and entry, payload, head, projections
//! and clock change in one transaction. What is returned has been committed.

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde_json::{Value, json};

use crate::actor::{NextPlace, Signer};
use crate::body::{Body, StreamCard, WriteRef};
use crate::error::{CaseFileError, Result};
use crate::hlc::Hlc;
use crate::ids::{ActorId, EntityId, EntryId, StreamId};
use crate::journal::{self, Arrival, StreamRow};
use crate::moment::Moment;
use crate::registry::{EntityKind, EntryKind, Field, StreamKind};

mod writes;

/// What a person does, in one step.
#[derive(Clone, Debug)]
pub struct Action {
    /// What it is.
    pub kind: EntryKind,
    /// Why, in the person's words.
    pub reason: Option<String>,
    /// The fields it sets; a field of a thing once.
    pub writes: Vec<Write>,
}

/// One field of one thing gets a value.
#[derive(Clone, Debug)]
pub struct Write {
    /// The thing.
    pub entity: EntityId,
    /// What the thing is.
    pub kind: EntityKind,
    /// The field.
    pub field: Field,
    /// The value; amounts, quantities and dates as texts, no floating numbers.
    pub value: Value,
    /// The writes that the author saw and replaces. `None`: every live value this home holds.
    pub seen: Option<Vec<WriteRef>>,
}

impl Action {
    /// An action without a reason.
    pub fn new(kind: EntryKind, writes: Vec<Write>) -> Self {
        Self {
            kind,
            reason: None,
            writes,
        }
    }

    /// The same with a reason.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

impl Write {
    /// A write that replaces every live value this home holds.
    pub fn new(entity: EntityId, kind: EntityKind, field: Field, value: impl Into<Value>) -> Self {
        Self {
            entity,
            kind,
            field,
            value: value.into(),
            seen: None,
        }
    }

    /// The same, replacing exactly the writes named.
    #[must_use]
    pub fn seeing(mut self, seen: Vec<WriteRef>) -> Self {
        self.seen = Some(seen);
        self
    }

    /// Removes a thing for a reason. It stays in the journal and can be brought back.
    pub fn removal(entity: EntityId, kind: EntityKind, reason: &str) -> Self {
        Self::new(entity, kind, Field::REMOVED, json!({ "reason": reason }))
    }

    /// Brings a removed thing back.
    pub fn restoration(entity: EntityId, kind: EntityKind) -> Self {
        Self::new(entity, kind, Field::REMOVED, Value::Null)
    }
}

/// An entry by its place and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct EntryRef {
    /// The author.
    pub actor: ActorId,
    /// Place in the author's chain of the stream.
    pub seq: u64,
    /// SHA-256 of the header.
    pub id: EntryId,
}

/// An action that is on the disk.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its entry.
    pub entry: EntryRef,
    /// The things it changed, each once, in the order of the writes.
    pub changed: Vec<(EntityKind, EntityId)>,
    /// Milliseconds by which this computer's clock stands behind the last entry, when more than two
    /// minutes: worth a warning.
    pub clock_back_ms: Option<u64>,
}

/// Records an action.
pub(crate) fn record(
    conn: &mut Connection,
    signer: &Signer,
    stream: StreamId,
    action: &Action,
    now: Moment,
) -> Result<Recorded> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let row = journal::known_stream(&tx, stream)?;
    if row.read_only {
        return Err(CaseFileError::StreamReadOnly(stream));
    }
    if action.writes.is_empty() {
        return Err(CaseFileError::EmptyAction("it writes nothing"));
    }
    let clock_back_ms = journal::clock(&tx)?.set_back(now.wall_ms()?);
    introduce(&tx, signer, stream, row, now)?;
    let things = writes::things(&tx, row, signer, &action.writes)?;
    let at = now.to_text()?;
    let body = Body {
        at,
        reason: action.reason.clone(),
        things,
        ..Body::default()
    };
    let entry = append_own(&tx, signer, stream, row, action.kind, &body, now)?;
    tx.commit()?;
    Ok(Recorded {
        entry,
        changed: changed(&action.writes),
        clock_back_ms,
    })
}

/// Makes a stream with the presence of its maker as first entry.
pub(crate) fn create_stream(
    conn: &mut Connection,
    signer: &Signer,
    kind: StreamKind,
    stream: StreamId,
    now: Moment,
) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if journal::stream_row(&tx, stream)?.is_some() {
        return Err(CaseFileError::StreamExists(stream));
    }
    let row = journal::ensure_stream(&tx, stream, kind, &signer.owner.office)?;
    introduce(&tx, signer, stream, row, now)?;
    tx.commit()?;
    Ok(())
}

/// The first entry of this actor in the stream, when there is none yet.
fn introduce(
    tx: &Transaction<'_>,
    signer: &Signer,
    stream: StreamId,
    row: StreamRow,
    now: Moment,
) -> Result<()> {
    let aid = journal::ensure_actor(tx, signer.id, &signer.public())?;
    if journal::head_of(tx, row.sid, aid)?.is_some() {
        return Ok(());
    }
    let card = tx.query_row(
        "SELECT kind, office FROM stream WHERE sid = ?1",
        [row.sid],
        |r| {
            Ok(StreamCard {
                kind: r.get(0)?,
                office: r.get(1)?,
            })
        },
    )?;
    let hlc = tick(tx, now)?;
    let entry = signer.presence(
        &NextPlace {
            stream,
            head: None,
            hlc,
        },
        now.to_text()?,
        card,
    )?;
    journal::append(
        tx,
        row.sid,
        aid,
        &entry,
        Arrival {
            got_ms: now.ms,
            via: "own",
        },
    )?;
    Ok(())
}

fn append_own(
    tx: &Transaction<'_>,
    signer: &Signer,
    stream: StreamId,
    row: StreamRow,
    kind: EntryKind,
    body: &Body,
    now: Moment,
) -> Result<EntryRef> {
    let aid = journal::ensure_actor(tx, signer.id, &signer.public())?;
    let head = journal::head_of(tx, row.sid, aid)?;
    let next = NextPlace {
        stream,
        head,
        hlc: tick(tx, now)?,
    };
    let entry = signer.entry(&next, kind, body)?;
    journal::append(
        tx,
        row.sid,
        aid,
        &entry,
        Arrival {
            got_ms: now.ms,
            via: "own",
        },
    )?;
    Ok(EntryRef {
        actor: signer.id,
        seq: entry.header.seq,
        id: entry.id,
    })
}

fn tick(tx: &Transaction<'_>, now: Moment) -> Result<Hlc> {
    let hlc = journal::clock(tx)?.tick(now.wall_ms()?);
    journal::set_clock(tx, hlc)?;
    Ok(hlc)
}

fn changed(writes: &[Write]) -> Vec<(EntityKind, EntityId)> {
    let mut changed = Vec::new();
    for write in writes {
        let thing = (write.kind, write.entity);
        if !changed.contains(&thing) {
            changed.push(thing);
        }
    }
    changed
}

#[cfg(test)]
mod tests;
