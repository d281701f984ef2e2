//! The body of an entry: 16 random salt bytes, then JSON that a court expert can read:
//! `{"at":"2026-11-22T17:40:02.120+05:00","reason":"…","things":[{"ent":"uuid","kind":3,
//! "sets":[{"f":304,"v":"…","r":[["actor in hexadecimal",17]]}]}]}`. `r` names the writes of that
//! field which the author saw and replaces. The first entry of an actor carries `actor` and
//! `stream` instead of things, so that a stream can be checked by itself.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::entry::{MOST_BODY, SALT};
use crate::error::{CaseFileError, Result};
use crate::ids::{ActorId, EntityId};
use crate::random;

/// A write, by the place of its entry in a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(String, u64)", into = "(String, u64)")]
pub struct WriteRef {
    /// The author.
    pub actor: ActorId,
    /// Place in the author's chain.
    pub seq: u64,
}

impl From<WriteRef> for (String, u64) {
    fn from(write: WriteRef) -> Self {
        (write.actor.hex(), write.seq)
    }
}

impl TryFrom<(String, u64)> for WriteRef {
    type Error = &'static str;

    fn try_from((actor, seq): (String, u64)) -> Result<Self, Self::Error> {
        let actor = ActorId::from_hex(&actor).ok_or("an actor has 32 hexadecimal digits")?;
        match i64::try_from(seq) {
            Ok(1..) => Ok(Self { actor, seq }),
            _ => Err("a place in a chain is 1 or more"),
        }
    }
}

/// What an entry says.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Body {
    pub(crate) at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) things: Vec<Thing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) actor: Option<ActorCard>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) stream: Option<StreamCard>,
}

/// Writes to one thing.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Thing {
    pub(crate) ent: EntityId,
    pub(crate) kind: u16,
    pub(crate) sets: Vec<Set>,
}

/// One write to one field. `v` is kept as the bytes its author wrote.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Set {
    pub(crate) f: u16,
    pub(crate) v: Box<RawValue>,
    #[serde(default)]
    pub(crate) r: Vec<WriteRef>,
}

/// Who an actor says to be, with the key under which the actor signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ActorCard {
    pub(crate) pk: String,
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) office: String,
    pub(crate) device: String,
}

/// What the stream is, as its actors understand it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StreamCard {
    pub(crate) kind: u16,
    pub(crate) office: String,
}

impl ActorCard {
    pub(crate) fn public_key(&self) -> Option<[u8; 32]> {
        let mut key = [0; 32];
        hex::decode_to_slice(&self.pk, &mut key).ok()?;
        Some(key)
    }
}

impl Body {
    /// Salt and JSON.
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>> {
        let salt: [u8; SALT] = random::array()?;
        let mut bytes = salt.to_vec();
        serde_json::to_writer(&mut bytes, self)
            .map_err(|_| CaseFileError::EmptyAction("a value cannot be written as JSON"))?;
        if bytes.len() > MOST_BODY {
            return Err(CaseFileError::EntryTooLarge {
                found: bytes.len(),
                most: MOST_BODY,
            });
        }
        Ok(bytes)
    }

    /// Reads what `to_bytes` wrote; `None` when it says nothing this program can follow: no JSON of
    /// this form, a value that is none, or a field of a thing written twice.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let body: Self = serde_json::from_slice(bytes.get(SALT..)?).ok()?;
        let mut seen = BTreeSet::new();
        for thing in &body.things {
            for set in &thing.sets {
                let _: serde_json::Value = serde_json::from_str(set.v.get()).ok()?;
                if !seen.insert((thing.ent, set.f)) {
                    return None;
                }
            }
        }
        Some(body)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn salted(json: &str) -> Vec<u8> {
        [&[9; SALT], json.as_bytes()].concat()
    }

    #[test]
    fn value_keeps_the_bytes_of_its_author() {
        let text = r#"{"at":"x","things":[{"ent":"018f0000-0000-7000-8000-000000000001","kind":3,"sets":[{"f":304,"v":{"b": 1,  "a":"\u0041"}}]}]}"#;
        let body = Body::read(&salted(text)).unwrap();
        assert_eq!(body.things[0].sets[0].v.get(), r#"{"b": 1,  "a":"\u0041"}"#);
    }

    #[test]
    fn field_written_twice_and_bad_places_say_nothing() {
        let ent = "018f0000-0000-7000-8000-000000000001";
        let twice = r#"[{"f":1,"v":1},{"f":1,"v":2}]"#;
        let nowhere = r#"[{"f":1,"v":1,"r":[["00112233445566778899aabbccddeeff",0]]}]"#;
        let nobody = r#"[{"f":1,"v":1,"r":[["0011",4]]}]"#;
        for sets in [twice, nowhere, nobody] {
            let text =
                format!(r#"{{"at":"x","things":[{{"ent":"{ent}","kind":3,"sets":{sets}}}]}}"#);
            assert!(Body::read(&salted(&text)).is_none(), "{sets}");
        }
        assert!(Body::read(b"short").is_none());
    }

    #[test]
    fn same_words_give_other_bytes_each_time() {
        let body = Body {
            at: "x".to_owned(),
            ..Body::default()
        };
        assert_ne!(body.to_bytes().unwrap(), body.to_bytes().unwrap());
    }
}
