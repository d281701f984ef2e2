//! Identifiers: streams and things are UUID v7 made on the laptop, actors and entries are hashes.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::{CaseFileError, Result};
use crate::moment::Moment;
use crate::random;

/// What is shared or not shared as a whole: one case, a registry, a device's own log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StreamId(pub Uuid);

/// One thing in a stream: a case, a finding, an answer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct EntityId(pub Uuid);

/// One person on one installation: the first 16 bytes of the SHA-256 of an Ed25519 public key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub [u8; 16]);

/// SHA-256 of the 128 header bytes of an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub [u8; 32]);

impl StreamId {
    /// A new identifier that sorts by the time given.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn fresh(now: Moment) -> Result<Self> {
        fresh_uuid(now).map(Self)
    }

    /// The 16 bytes as they stand in an entry header.
    pub fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl EntityId {
    /// A new identifier that sorts by the time given.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn fresh(now: Moment) -> Result<Self> {
        fresh_uuid(now).map(Self)
    }

    /// The 16 bytes as they stand in the case file.
    pub fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl From<StreamId> for EntityId {
    /// The case of a case stream bears the identifier of its stream.
    fn from(stream: StreamId) -> Self {
        Self(stream.0)
    }
}

fn fresh_uuid(now: Moment) -> Result<Uuid> {
    let tail: [u8; 10] = random::array()?;
    let ms = u64::try_from(now.ms).map_err(|_| CaseFileError::TimeOutOfRange {
        ms: now.ms,
        zone_minutes: now.zone_minutes,
    })?;
    Ok(uuid::Builder::from_unix_timestamp_millis(ms, &tail).into_uuid())
}

impl ActorId {
    /// 32 lower-case hexadecimal digits.
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }

    /// Reads 32 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }
}

impl EntryId {
    /// 64 lower-case hexadecimal digits.
    pub fn hex(&self) -> String {
        hex::encode(self.0)
    }
}

macro_rules! shown_as_hex {
    ($($id:ident),*) => {$(
        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.hex())
            }
        }
        impl fmt::Debug for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.hex())
            }
        }
        impl Serialize for $id {
            fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
                to.serialize_str(&self.hex())
            }
        }
    )*};
}
shown_as_hex!(ActorId, EntryId);

macro_rules! shown_as_uuid {
    ($($id:ident),*) => {$(
        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    )*};
}
shown_as_uuid!(StreamId, EntityId);
