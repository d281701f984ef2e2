//! The actor of this installation: an Ed25519 key made here that never leaves the case file.

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::body::{ActorCard, Body, StreamCard};
use crate::entry::{Header, MUST_UNDERSTAND, REDACTABLE, RawEntry, actor_id, entry_id, sign};
use crate::error::{CaseFileError, Result};
use crate::hlc::Hlc;
use crate::ids::{ActorId, EntryId, StreamId};
use crate::journal::Parsed;
use crate::random;
use crate::registry::EntryKind;

/// The person whose home this is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Personnel number.
    pub person_id: String,
    /// Name as it stands in reports.
    pub name: String,
    /// Office of the person.
    pub office: String,
}

/// The key under which this installation signs, and who signs.
pub(crate) struct Signer {
    key: SigningKey,
    pub(crate) id: ActorId,
    pub(crate) owner: Owner,
    pub(crate) device: String,
}

/// Where the next own entry goes.
pub(crate) struct NextPlace {
    pub(crate) stream: StreamId,
    pub(crate) head: Option<(i64, EntryId)>,
    pub(crate) hlc: Hlc,
}

impl Signer {
    /// Reads the key and the owner from an open case file.
    pub(crate) fn load(conn: &Connection) -> Result<Self> {
        let damaged = |what: &str| CaseFileError::FileDamaged {
            file: "casefile.db".to_owned(),
            what: what.to_owned(),
        };
        let secret: Option<[u8; 32]> = conn
            .query_row("SELECT v FROM meta WHERE k = 'actor_key'", [], |r| r.get(0))
            .optional()?;
        let secret = Zeroizing::new(secret.ok_or_else(|| damaged("it holds no key to sign with"))?);
        let owner: String = text(conn, "owner")?.ok_or_else(|| damaged("it names no owner"))?;
        let owner = serde_json::from_str(&owner).map_err(|_| damaged("its owner is unreadable"))?;
        let device = text(conn, "device")?.unwrap_or_default();
        let key = SigningKey::from_bytes(&secret);
        let id = actor_id(&key.verifying_key().to_bytes());
        Ok(Self {
            key,
            id,
            owner,
            device,
        })
    }

    /// Makes a new key and puts it in the place of the present one. Old chains stay as they are.
    pub(crate) fn renew(conn: &Connection) -> Result<()> {
        let secret: Zeroizing<[u8; 32]> = Zeroizing::new(random::array()?);
        conn.execute(
            "INSERT OR REPLACE INTO meta(k, v) VALUES ('actor_key', ?1)",
            params![secret.as_slice()],
        )?;
        Ok(())
    }

    pub(crate) fn public(&self) -> [u8; 32] {
        self.key.verifying_key().to_bytes()
    }

    /// Ed25519 over 32 bytes that are a digest of something that names its own purpose.
    pub(crate) fn sign_digest(&self, digest: &[u8; 32]) -> [u8; 64] {
        ed25519_dalek::Signer::sign(&self.key, digest).to_bytes()
    }

    pub(crate) fn card(&self) -> ActorCard {
        ActorCard {
            pk: hex::encode(self.public()),
            person: self.owner.person_id.clone(),
            name: self.owner.name.clone(),
            office: self.owner.office.clone(),
            device: self.device.clone(),
        }
    }

    /// The first entry of this actor in a stream.
    pub(crate) fn presence(
        &self,
        next: &NextPlace,
        at: String,
        stream: StreamCard,
    ) -> Result<Parsed> {
        let (actor, stream) = (Some(self.card()), Some(stream));
        let body = Body {
            at,
            actor,
            stream,
            ..Body::default()
        };
        self.entry(next, EntryKind::ACTOR_PRESENT, &body)
    }

    /// Salts, hashes, chains and signs a body.
    pub(crate) fn entry(&self, next: &NextPlace, kind: EntryKind, body: &Body) -> Result<Parsed> {
        let body = body.to_bytes()?;
        let (before, prev) = next.head.unwrap_or((0, EntryId([0; 32])));
        let header = Header {
            flags: flags(kind),
            stream: next.stream,
            actor: self.id,
            seq: before.cast_unsigned() + 1,
            prev,
            hlc: next.hlc.0,
            kind,
            kind_version: 1,
            least_reader: 1,
            body_len: u32::try_from(body.len()).unwrap_or(u32::MAX),
            body_sha: <sha2::Sha256 as sha2::Digest>::digest(&body).into(),
        };
        let head = header.encode();
        let raw = RawEntry {
            head,
            sig: sign(&self.key, &head),
            body: Some(body),
        };
        Ok(Parsed {
            header,
            id: entry_id(&head),
            raw,
        })
    }
}

/// A body may be removed by order later, but never the introduction that carries the key.
fn flags(kind: EntryKind) -> u8 {
    match kind {
        EntryKind::ACTOR_PRESENT => MUST_UNDERSTAND,
        _ => REDACTABLE,
    }
}

/// A text of the `meta` table.
pub(crate) fn text(conn: &Connection, name: &str) -> Result<Option<String>> {
    let found = conn
        .query_row("SELECT v FROM meta WHERE k = ?1", [name], |r| r.get(0))
        .optional()?;
    Ok(found)
}

/// Writes a text to the `meta` table.
pub(crate) fn set_text(conn: &Connection, name: &str, value: &str) -> Result<()> {
    conn.execute(
        "INSERT OR REPLACE INTO meta(k, v) VALUES (?1, ?2)",
        [name, value],
    )?;
    Ok(())
}
