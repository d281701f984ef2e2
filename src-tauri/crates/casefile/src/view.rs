//! Things as they stand: fields with their live values, and the conflicts among them.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::body::WriteRef;
use crate::ids::{ActorId, EntityId, StreamId};
use crate::registry::{EntityKind, Field};

mod read;

pub(crate) use read::{all, conflicts, entities, entity, is_removed, live_places};

/// A value that no entry replaces.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LiveValue {
    /// The value.
    pub value: Value,
    /// The author.
    pub actor: ActorId,
    /// Place in the author's chain.
    pub seq: u64,
    /// Logical clock of the entry; orders lists, decides nothing.
    pub hlc_ms: u64,
    /// Personnel number of the author.
    pub person: String,
    /// Name of the author.
    pub name: String,
}

/// The live values of a field, oldest first. More than one that differ: a conflict.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FieldState {
    /// At least one.
    pub values: Vec<LiveValue>,
}

/// A thing with its fields.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// The thing.
    pub id: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// Fields that were ever set and have live values.
    pub fields: BTreeMap<Field, FieldState>,
}

/// Different values at once, or a removal beside a change that the remover had not seen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Conflict {
    /// The stream.
    pub stream: StreamId,
    /// The thing.
    pub entity: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// The field; [`Field::REMOVED`] for a removal beside a change.
    pub field: Field,
    /// All that stand against each other, each with its field.
    pub values: Vec<(Field, LiveValue)>,
}

impl LiveValue {
    /// The write, to be named by the one who replaces it.
    pub fn place(&self) -> WriteRef {
        WriteRef {
            actor: self.actor,
            seq: self.seq,
        }
    }
}

impl FieldState {
    /// The value, when all live values agree.
    pub fn value(&self) -> Option<&Value> {
        let first = &self.values.first()?.value;
        (!self.is_conflict()).then_some(first)
    }

    /// Whether two live values differ.
    pub fn is_conflict(&self) -> bool {
        let mut values = self.values.iter().map(|live| comparable(&live.value));
        let first = values.next();
        values.any(|value| Some(value) != first)
    }

    /// The writes seen here, to be named by the one who replaces them.
    pub fn places(&self) -> Vec<WriteRef> {
        self.values.iter().map(LiveValue::place).collect()
    }
}

/// Two removals for the same reason agree, whatever each remover had seen.
fn comparable(value: &Value) -> &Value {
    match (value.get("reason"), value.get("saw")) {
        (Some(reason), Some(_)) => reason,
        _ => value,
    }
}

impl Entity {
    /// The value of a field, when there is one and no conflict about it.
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.fields.get(&field)?.value()
    }

    /// The text of a field, when there is one and no conflict about it.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.value(field)?.as_str()
    }

    /// The reason for which the thing was removed. `None` while it stands, and while its removal is
    /// disputed: a disputed thing is never out of sight.
    pub fn removed(&self) -> Option<&str> {
        let state = self.fields.get(&Field::REMOVED)?;
        if self.unseen_by_remover().is_some() {
            return None;
        }
        state.value()?.get("reason")?.as_str()
    }

    /// Conflicts of this thing.
    pub fn conflicts(&self, stream: StreamId) -> Vec<Conflict> {
        let conflict = |field, values| {
            let (entity, kind) = (self.id, self.kind);
            Conflict {
                stream,
                entity,
                kind,
                field,
                values,
            }
        };
        let different = self.fields.iter().filter(|(_, state)| state.is_conflict());
        let mut found: Vec<Conflict> = different
            .map(|(field, state)| {
                conflict(
                    *field,
                    state
                        .values
                        .iter()
                        .map(|live| (*field, live.clone()))
                        .collect(),
                )
            })
            .collect();
        if !found.iter().any(|c| c.field == Field::REMOVED)
            && let Some(values) = self.unseen_by_remover()
        {
            found.push(conflict(Field::REMOVED, values));
        }
        found
    }

    /// A removal with the live values that its author had not seen, when there are any.
    fn unseen_by_remover(&self) -> Option<Vec<(Field, LiveValue)>> {
        let removals = &self.fields.get(&Field::REMOVED)?.values;
        let saw: Vec<&Value> = removals
            .iter()
            .filter_map(|live| live.value.get("saw"))
            .collect();
        let unseen = |live: &LiveValue| {
            let key = live.actor.hex();
            let seen = |saw: &&Value| saw.get(&key).and_then(Value::as_u64) >= Some(live.seq);
            !saw.is_empty() && !saw.iter().any(seen)
        };
        let others = self
            .fields
            .iter()
            .filter(|(field, _)| **field != Field::REMOVED);
        let changes: Vec<(Field, LiveValue)> = others
            .flat_map(|(field, state)| state.values.iter().map(|live| (*field, live)))
            .filter(|(_, live)| unseen(live))
            .map(|(field, live)| (field, live.clone()))
            .collect();
        if changes.is_empty() {
            return None;
        }
        let removals = removals.iter().map(|live| (Field::REMOVED, live.clone()));
        Some(removals.chain(changes).collect())
    }
}
