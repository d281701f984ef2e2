//! Entry format, suite 1: SHA-256 and Ed25519 over a fixed header of 128 bytes. Bytes are stored as
//! they were signed and never encoded again.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::ids::{ActorId, EntryId, StreamId};
use crate::registry::EntryKind;

/// Bytes of a header.
pub const HEAD: usize = 128;
/// Bytes of a signature.
pub const SIG: usize = 64;
/// Most bytes of a body, salt included.
pub const MOST_BODY: usize = 64 * 1024;
/// Random bytes before the JSON of a body: a short value removed by order cannot be guessed from
/// its hash.
pub const SALT: usize = 16;
/// Set when a reader that does not know the kind must not write to the stream.
pub const MUST_UNDERSTAND: u8 = 1;
/// Set when the body may be removed by order while the chain stays whole.
pub const REDACTABLE: u8 = 2;
/// Entries this program reads: `least_reader` up to this.
pub const READER: u16 = 1;

const MAGIC: [u8; 2] = *b"J1";
const SUITE: u8 = 1;
const DOMAIN: &[u8] = b"pca-journal-v1\0";

/// The fields of a header, offsets as in the format: magic 0, suite 2, flags 3, stream 4, actor 20,
/// seq 36, prev 44, hlc 76, kind 84, kind version 88, least reader 90, body length 92, body hash 96.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Bit 0 must-understand, bit 1 redactable body, bit 2 sealed body.
    pub flags: u8,
    /// The stream.
    pub stream: StreamId,
    /// The author.
    pub actor: ActorId,
    /// Place in the chain of the author in the stream, from 1.
    pub seq: u64,
    /// The entry before; zeros for the first.
    pub prev: EntryId,
    /// Hybrid logical clock.
    pub hlc: u64,
    /// What the entry records.
    pub kind: EntryKind,
    /// Version of the body of that kind.
    pub kind_version: u16,
    /// Oldest reader that may show the entry.
    pub least_reader: u16,
    /// Bytes of the body.
    pub body_len: u32,
    /// SHA-256 of the body.
    pub body_sha: [u8; 32],
}

/// An entry as it stands on the disk and travels. `body` is absent when it was removed by order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawEntry {
    /// The header.
    pub head: [u8; HEAD],
    /// The signature over the header.
    pub sig: [u8; SIG],
    /// Salt and JSON.
    pub body: Option<Vec<u8>>,
}

impl Header {
    /// The 128 bytes that are hashed and signed.
    pub fn encode(&self) -> [u8; HEAD] {
        let mut bytes = Vec::with_capacity(HEAD);
        bytes.extend(MAGIC);
        bytes.extend([SUITE, self.flags]);
        bytes.extend(self.stream.bytes());
        bytes.extend(self.actor.0);
        bytes.extend(self.seq.to_be_bytes());
        bytes.extend(self.prev.0);
        bytes.extend(self.hlc.to_be_bytes());
        bytes.extend(self.kind.0.to_be_bytes());
        bytes.extend(self.kind_version.to_be_bytes());
        bytes.extend(self.least_reader.to_be_bytes());
        bytes.extend(self.body_len.to_be_bytes());
        bytes.extend(self.body_sha);
        let mut head = [0; HEAD];
        head.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
        head
    }

    /// Reads a header; `None` for a foreign magic or suite, or a place outside a chain.
    pub fn parse(head: &[u8; HEAD]) -> Option<Self> {
        let mut rest: &[u8] = head;
        let at = &mut rest;
        if take::<2>(at)? != MAGIC || take::<1>(at)? != [SUITE] {
            return None;
        }
        let header = Self {
            flags: u8::from_be_bytes(take(at)?),
            stream: StreamId(uuid::Uuid::from_bytes(take(at)?)),
            actor: ActorId(take(at)?),
            seq: u64::from_be_bytes(take(at)?),
            prev: EntryId(take(at)?),
            hlc: u64::from_be_bytes(take(at)?),
            kind: EntryKind(u32::from_be_bytes(take(at)?)),
            kind_version: u16::from_be_bytes(take(at)?),
            least_reader: u16::from_be_bytes(take(at)?),
            body_len: u32::from_be_bytes(take(at)?),
            body_sha: take(at)?,
        };
        let in_chain = header.seq >= 1 && i64::try_from(header.seq).is_ok();
        let first = header.prev == EntryId([0; 32]);
        (in_chain && first == (header.seq == 1)).then_some(header)
    }

    /// Whether these are the bytes the header was made for.
    pub fn fits(&self, body: &[u8]) -> bool {
        body.len() <= MOST_BODY
            && u32::try_from(body.len()) == Ok(self.body_len)
            && <[u8; 32]>::from(Sha256::digest(body)) == self.body_sha
    }

    /// Whether this program can show what the entry says.
    pub fn is_understood(&self) -> bool {
        self.kind.is_registered() && self.kind_version == 1 && self.least_reader <= READER
    }

    /// Whether this program must stop writing to the stream because of the entry.
    pub fn forbids_writing(&self) -> bool {
        !self.is_understood() && (self.flags & MUST_UNDERSTAND != 0 || self.least_reader > READER)
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*first)
}

/// The name of an entry: SHA-256 of its header.
pub fn entry_id(head: &[u8; HEAD]) -> EntryId {
    EntryId(Sha256::digest(head).into())
}

/// The name of an actor: the first half of the SHA-256 of the public key.
pub fn actor_id(public: &[u8; 32]) -> ActorId {
    let sum: [u8; 32] = Sha256::digest(public).into();
    let mut id = [0; 16];
    id.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
    ActorId(id)
}

/// Signs a header under the domain of the journal.
pub fn sign(key: &SigningKey, head: &[u8; HEAD]) -> [u8; SIG] {
    key.sign(&message(head)).to_bytes()
}

/// Strict check of a signature: no weak keys, no second form of a signature.
pub fn is_signed_by(public: &[u8; 32], head: &[u8; HEAD], sig: &[u8; SIG]) -> bool {
    VerifyingKey::from_bytes(public).is_ok_and(|key| {
        key.verify_strict(&message(head), &Signature::from_bytes(sig))
            .is_ok()
    })
}

fn message(head: &[u8; HEAD]) -> Vec<u8> {
    [DOMAIN, head].concat()
}

#[cfg(test)]
mod tests;
