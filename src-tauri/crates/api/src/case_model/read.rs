//! Live values of a stream as plain texts, lists and marks of conflict.

use std::collections::BTreeMap;

use jaiza_casefile::ids::{EntityId, StreamId};
use jaiza_casefile::registry::{EntityKind, EntryKind, Field, StreamKind};
use jaiza_casefile::{Entity, FieldState, Home};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::dto::case::ConflictMark;
use crate::error::Answer;

/// All things of a stream that were not removed.
pub struct Things {
    all: Vec<Entity>,
}

impl Things {
    /// Reads every kind of thing a case holds.
    pub fn load(home: &Home, stream: StreamId) -> Answer<Self> {
        let mut all = home.things(stream)?;
        all.retain(|thing| thing.removed().is_none());
        Ok(Self { all })
    }

    /// Reads things of some kinds only.
    pub fn of_kinds(home: &Home, stream: StreamId, kinds: &[EntityKind]) -> Answer<Self> {
        let mut all = Vec::new();
        for kind in kinds {
            all.extend(home.entities(stream, *kind)?);
        }
        Ok(Self { all })
    }

    /// Things of a kind, in their order.
    pub fn of(&self, kind: EntityKind) -> impl Iterator<Item = &Entity> {
        self.all.iter().filter(move |thing| thing.kind == kind)
    }

    /// One thing.
    pub fn one(&self, kind: EntityKind, id: EntityId) -> Option<&Entity> {
        self.all
            .iter()
            .find(|thing| thing.kind == kind && thing.id == id)
    }

    /// Named parameters.
    pub fn parameters(&self) -> BTreeMap<String, String> {
        self.of(EntityKind::PARAMETER)
            .map(|p| {
                (
                    text(p, Field::PARAMETER_NAME),
                    text(p, Field::PARAMETER_VALUE),
                )
            })
            .collect()
    }

    /// Every field with two or more different live values.
    pub fn conflicts(&self) -> Vec<ConflictMark> {
        self.all.iter().flat_map(conflicts_of).collect()
    }
}

/// Conflicts of one thing.
pub fn conflicts_of(thing: &Entity) -> Vec<ConflictMark> {
    thing
        .fields
        .iter()
        .filter(|(_, state)| state.is_conflict())
        .map(|(field, state)| ConflictMark {
            field: field.name().to_owned(),
            values: state.values.iter().map(|live| plain(&live.value)).collect(),
            people: state.values.iter().map(|live| live.name.clone()).collect(),
        })
        .collect()
}

/// Did two people write a field of a thing differently?
pub fn in_conflict(thing: &Entity) -> bool {
    thing.fields.values().any(FieldState::is_conflict)
}

/// Text of a field; empty when it was never written. Of conflicting values the first in the fixed
/// order of the case file is shown, always beside the mark of the conflict.
pub fn text(thing: &Entity, field: Field) -> String {
    value(thing, field).map(plain).unwrap_or_default()
}

/// Value of a field.
pub fn value(thing: &Entity, field: Field) -> Option<&Value> {
    thing
        .fields
        .get(&field)
        .and_then(|state| state.values.first())
        .map(|live| &live.value)
}

/// A field that holds a list of texts.
pub fn list(thing: &Entity, field: Field) -> Vec<String> {
    match value(thing, field) {
        Some(Value::Array(values)) => values.iter().map(plain).collect(),
        _ => Vec::new(),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Streams that are cases, oldest first (ids sort by time).
pub fn case_streams(home: &Home) -> Answer<Vec<StreamId>> {
    let mut streams: Vec<StreamId> = home
        .streams()?
        .into_iter()
        .filter(|s| s.kind == StreamKind::CASE)
        .map(|s| s.id)
        .collect();
    streams.sort_unstable();
    // A power cut between the birth of a stream and its first words leaves no case to list.
    let mut opened = Vec::with_capacity(streams.len());
    for stream in streams {
        if home.entity(stream, EntityId::from(stream))?.is_some() {
            opened.push(stream);
        }
    }
    Ok(opened)
}

/// Id of a thing that is the same on every computer: one answer per question, one payment per
/// declaration. So two people who write it write the same thing, and a difference is a conflict.
pub fn derived_id(stream: StreamId, name: &str) -> EntityId {
    let mut hash = Sha256::new();
    hash.update(b"jaiza-thing-v1\0");
    hash.update(stream.bytes());
    hash.update(name.as_bytes());
    let digest = hash.finalize();
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest.iter()) {
        *to = *from;
    }
    EntityId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Digest of the state of a case, 64 hexadecimal digits.
pub fn digest_hex(home: &Home, stream: StreamId) -> Answer<String> {
    Ok(hex::encode(home.state_digest(stream)?))
}

/// The state on which a report of a case stands.
pub struct Standing {
    /// Digest of the state, 64 hexadecimal digits.
    pub digest: String,
    /// Claimed time of the last entry that the state holds.
    pub at: String,
}

/// The state of a case as it was before its latest reports were recorded: that a report was written
/// changes nothing the report says, so every language of one state bears one digest.
///
/// # Errors
/// When the case file cannot be read.
pub fn standing(home: &Home, stream: StreamId) -> Answer<Standing> {
    let entries = home.journal(stream, 0, u32::MAX)?;
    let mut heads = home.vector(stream)?;
    let mut at = String::new();
    for entry in entries.iter().rev() {
        if entry.kind != EntryKind::REPORT_WRITTEN {
            at.clone_from(&entry.at);
            break;
        }
        for head in heads
            .iter_mut()
            .filter(|head| head.actor == entry.actor && head.seq == entry.seq)
        {
            head.seq -= 1;
        }
    }
    Ok(Standing {
        digest: hex::encode(home.state_digest_at(stream, &heads)?),
        at,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::session::Session;
    use serde_json::json;

    #[test]
    fn a_case_that_never_got_its_first_words_is_not_listed() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::at(&folder.path().join("home"));
        let owner = json!({
            "dir": folder.path().join("home"), "passphrase": "seven invented words for one test home",
            "person": "P-1", "name": "Amna Demo", "office": "PCA-S",
        });
        crate::door::call(&session, "home_create", owner).unwrap();
        let home = session.home().unwrap();
        let now = session.now();
        let stream = StreamId::fresh(now).unwrap();
        home.create_stream(StreamKind::CASE, stream, now).unwrap();
        assert_eq!(case_streams(&home).unwrap(), Vec::new());
        let listed = crate::door::call(&session, "case_list", json!({})).unwrap();
        assert_eq!(listed.value["cases"], json!([]));
    }
}
