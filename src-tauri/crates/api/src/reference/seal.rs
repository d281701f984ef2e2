//! Signed texts: what a person says of tables, with the key that says so.

use jaiza_casefile::{Home, digest_signed_by, fingerprint};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::dto::reference::ReferencePerson;
use crate::error::Answer;

/// A text with the signature under it. The text is kept to the letter and never written again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedText {
    /// The text: JSON whose field `format` names its purpose.
    pub text: String,
    /// Public key, 64 hexadecimal digits.
    pub public_key: String,
    /// Ed25519 signature, 128 hexadecimal digits.
    pub signature: String,
}

/// A table by name, rows and hash of its file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableHash {
    /// The table.
    pub name: String,
    /// Its rows.
    pub rows: u32,
    /// SHA-256 of its file, hexadecimal.
    pub sha256: String,
}

/// What an author signs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DraftText {
    /// What the text is, as its subject says.
    pub format: String,
    /// Id of the draft.
    pub draft: String,
    /// Name of the package it is to become a version of.
    pub name: String,
    /// Why.
    pub note: String,
    /// When it was submitted, RFC 3339.
    pub created: String,
    /// Tables it started from.
    pub base: Vec<TableHash>,
    /// Tables it holds.
    pub tables: Vec<TableHash>,
    /// Who wrote it.
    pub author: ReferencePerson,
}

/// What a publisher signs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PackageText {
    /// What the text is, as its subject says.
    pub format: String,
    /// Name of the package.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Office that publishes it.
    pub published_by: String,
    /// When, RFC 3339.
    pub created: String,
    /// First and last day of validity; open when absent.
    pub valid_from: Option<String>,
    /// Last day.
    pub valid_to: Option<String>,
    /// Words of the publisher.
    pub note: String,
    /// The tables.
    pub tables: Vec<TableHash>,
    /// Who wrote them; the publisher when no draft went before.
    pub author: ReferencePerson,
    /// Who approved them, another person; absent when no draft went before.
    pub approver: Option<ReferencePerson>,
}

/// What a reviewer signs who returns a draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReviewText {
    /// What the text is, as its subject says.
    pub format: String,
    /// SHA-256 of the draft text that was reviewed.
    pub draft_sha256: String,
    /// Why it goes back.
    pub reason: String,
    /// Who says so.
    pub reviewer: ReferencePerson,
}

impl SignedText {
    /// Signs a text with the key of a home.
    ///
    /// # Errors
    /// When the home cannot be read or the text has no JSON form.
    pub fn sign<T: Serialize>(home: &Home, purpose: &str, what: &T) -> Answer<Self> {
        let value = crate::door::write(what)?;
        let text = format!("{value:#}\n");
        let signature = home.sign_digest(&digest(purpose, &text))?;
        Ok(Self {
            text,
            public_key: hex::encode(home.public_key()?),
            signature: hex::encode(signature),
        })
    }

    /// The text, when the signature fits, the purpose is the one expected and the JSON is whole.
    pub fn open<T: for<'de> Deserialize<'de>>(&self, purpose: &str) -> Option<T> {
        let key = self.key()?;
        let signature: [u8; 64] = hex::decode(&self.signature).ok()?.try_into().ok()?;
        if !digest_signed_by(&key, &digest(purpose, &self.text), &signature) {
            return None;
        }
        serde_json::from_str(&self.text).ok()
    }

    /// The key, when it is one.
    pub fn key(&self) -> Option<[u8; 32]> {
        hex::decode(&self.public_key).ok()?.try_into().ok()
    }

    /// Fingerprint of the key; empty when there is none.
    pub fn fingerprint(&self) -> String {
        self.key().map(|key| fingerprint(&key)).unwrap_or_default()
    }

    /// SHA-256 of the text.
    pub fn sha256(&self) -> String {
        crate::files::sha256_hex(self.text.as_bytes())
    }
}

/// What is signed: purpose, a zero, the text.
fn digest(purpose: &str, text: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(purpose.as_bytes());
    hash.update([0]);
    hash.update(text.as_bytes());
    hash.finalize().into()
}

/// The person of this home, with the fingerprint of the key that signs here.
///
/// # Errors
/// When the case file cannot be read.
pub fn owner(home: &Home) -> Answer<ReferencePerson> {
    let owner = home.info()?.owner;
    Ok(ReferencePerson {
        person: owner.person_id,
        name: owner.name,
        office: owner.office,
        fingerprint: fingerprint(&home.public_key()?),
    })
}
