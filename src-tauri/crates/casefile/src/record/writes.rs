//! From the writes of an action to the sets of an entry, each with the writes it replaces.

use std::collections::BTreeSet;

use rusqlite::{Transaction, params};
use serde_json::{Value, json};

use super::Write;
use crate::actor::Signer;
use crate::body::{Set, Thing, WriteRef};
use crate::error::{CaseFileError, Result};
use crate::ids::ActorId;
use crate::journal::StreamRow;
use crate::registry::Field;
use crate::view;

/// Writes in the order given, gathered by thing, each with the writes it replaces.
pub(super) fn things(
    tx: &Transaction<'_>,
    row: StreamRow,
    signer: &Signer,
    writes: &[Write],
) -> Result<Vec<Thing>> {
    let mut seen = BTreeSet::new();
    let mut things: Vec<Thing> = Vec::new();
    for write in writes {
        if !seen.insert((write.entity, write.field)) {
            let (field, entity) = (write.field.name(), write.entity);
            return Err(CaseFileError::WrittenTwice { field, entity });
        }
        let set = set(tx, row, signer, write, writes)?;
        match things
            .iter_mut()
            .find(|t| t.ent == write.entity && t.kind == write.kind.0)
        {
            Some(thing) => thing.sets.push(set),
            None => things.push(Thing {
                ent: write.entity,
                kind: write.kind.0,
                sets: vec![set],
            }),
        }
    }
    Ok(things)
}

fn set(
    tx: &Transaction<'_>,
    row: StreamRow,
    signer: &Signer,
    write: &Write,
    all: &[Write],
) -> Result<Set> {
    refuse_floats(write.field, &write.value)?;
    let restored = |w: &Write| w.entity == write.entity && w.field == Field::REMOVED;
    if !all.iter().any(restored) && view::is_removed(tx, row.sid, write.entity)? {
        return Err(CaseFileError::EntityRemoved(write.entity));
    }
    let value = match (write.field, &write.value) {
        (Field::REMOVED, value) if !value.is_null() => removal(value, &saw(tx, row, signer)?)?,
        (_, value) => value.clone(),
    };
    let replaces = match &write.seen {
        None => view::live_places(tx, row.sid, write.entity, write.field)?,
        Some(seen) => {
            seen.iter()
                .try_for_each(|place| refuse_never_written(tx, row, write, *place))?;
            seen.clone()
        }
    };
    let v = serde_json::value::to_raw_value(&value)
        .map_err(|_| CaseFileError::EmptyAction("a value cannot be written as JSON"))?;
    Ok(Set {
        f: write.field.0,
        v,
        r: replaces,
    })
}

/// A removal says why, and what its author had seen.
fn removal(value: &Value, saw: &Value) -> Result<Value> {
    let reason = value
        .as_str()
        .or_else(|| value.get("reason").and_then(Value::as_str));
    match reason.map(str::trim) {
        Some(reason) if !reason.is_empty() => Ok(json!({ "reason": reason, "saw": saw })),
        _ => Err(CaseFileError::EmptyAction("a removal needs a reason")),
    }
}

/// The vector of the stream as the remover saw it: an edit beyond it was not seen, and is a conflict
/// with the removal. The own entries of one action belong to what was seen.
fn saw(tx: &Transaction<'_>, row: StreamRow, signer: &Signer) -> Result<Value> {
    let mut read = tx.prepare_cached(
        "SELECT a.id, h.seq FROM headof h JOIN actor a USING(aid) WHERE h.sid = ?1",
    )?;
    let rows = read.query_map([row.sid], |r| Ok((ActorId(r.get(0)?), r.get::<_, i64>(1)?)))?;
    let mut vector = serde_json::Map::new();
    for head in rows {
        let (actor, seq) = head?;
        let own = i64::from(actor == signer.id);
        vector.insert(actor.hex(), json!(seq + own));
    }
    Ok(Value::Object(vector))
}

fn refuse_never_written(
    tx: &Transaction<'_>,
    row: StreamRow,
    write: &Write,
    place: WriteRef,
) -> Result<()> {
    let known: bool = tx.query_row(
        "SELECT EXISTS(SELECT 1 FROM headof h JOIN actor a USING(aid)
         WHERE h.sid = ?1 AND a.id = ?2 AND h.seq >= ?3)",
        params![row.sid, place.actor.0, place.seq.cast_signed()],
        |r| r.get(0),
    )?;
    if known {
        return Ok(());
    }
    let (field, entity) = (write.field.name(), write.entity);
    Err(CaseFileError::NeverWritten {
        field,
        entity,
        actor: place.actor,
        seq: place.seq,
    })
}

/// Money and quantities are texts: a floating number would not survive another reader.
fn refuse_floats(field: Field, value: &Value) -> Result<()> {
    match value {
        Value::Number(number) if number.is_f64() => Err(CaseFileError::FloatValue {
            field: field.name(),
            value: number.to_string(),
        }),
        Value::Array(items) => items.iter().try_for_each(|item| refuse_floats(field, item)),
        Value::Object(items) => items
            .values()
            .try_for_each(|item| refuse_floats(field, item)),
        _ => Ok(()),
    }
}
