//! `keyslots.json` beside the files: the file key, wrapped once per way to open the home. Changing
//! a passphrase rewrites a slot and never the files.

use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{CaseFileError, Result, io_at};
use crate::kdf::KdfCost;
use crate::sqlite::FileKey;
use crate::{disk, random, recovery};

/// Name inside the folder of a home.
pub const FILE_NAME: &str = "keyslots.json";
const FORMAT: u32 = 1;
const LEAST_PASSPHRASE: usize = 8;

/// A way to open a home.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// What the owner types.
    Passphrase(&'a str),
    /// The text shown once when the home was made.
    Recovery(&'a str),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct SlotFile {
    format: u32,
    slots: Vec<Slot>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Slot {
    kind: SlotKind,
    /// Absent in the recovery slot, whose key is random itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    argon2id: Option<KdfCost>,
    #[serde(with = "hex::serde")]
    salt: [u8; 16],
    #[serde(with = "hex::serde")]
    nonce: [u8; 24],
    #[serde(with = "hex::serde")]
    wrapped: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SlotKind {
    Passphrase,
    Recovery,
}

/// Makes a file key with a passphrase slot and a recovery slot. Returns the key and the recovery
/// text, which is kept nowhere.
///
/// # Errors
/// [`CaseFileError::PassphraseTooShort`], [`CaseFileError::KdfOutOfRange`], or a refusal to write.
pub fn create(folder: &Path, passphrase: &str, cost: KdfCost) -> Result<(FileKey, String)> {
    let key = FileKey::new(random::array()?);
    let recovery_key = Zeroizing::new(random::array::<32>()?);
    let slots = vec![
        passphrase_slot(&key, passphrase, cost)?,
        wrap(
            &key,
            &recovery_key,
            SlotKind::Recovery,
            None,
            random::array()?,
        )?,
    ];
    write(
        folder,
        &SlotFile {
            format: FORMAT,
            slots,
        },
    )?;
    Ok((key, recovery::to_text(&recovery_key)))
}

/// Unwraps the file key of a home.
///
/// # Errors
/// [`CaseFileError::WrongPassphrase`], [`CaseFileError::WrongRecoveryKey`],
/// [`CaseFileError::RecoveryKeyMistyped`], [`CaseFileError::FileMissing`] or
/// [`CaseFileError::FileDamaged`].
pub fn unlock(folder: &Path, with: Unlock<'_>) -> Result<FileKey> {
    let file = read(folder)?;
    let (kind, refused) = match with {
        Unlock::Passphrase(_) => (SlotKind::Passphrase, CaseFileError::WrongPassphrase),
        Unlock::Recovery(_) => (SlotKind::Recovery, CaseFileError::WrongRecoveryKey),
    };
    for slot in file.slots.iter().filter(|slot| slot.kind == kind) {
        let slot_key = match (with, slot.argon2id) {
            (Unlock::Passphrase(text), Some(cost)) => cost.derive(text, &slot.salt)?,
            (Unlock::Recovery(text), None) => recovery::from_text(text)?,
            _ => return Err(damaged("a slot has no work of its kind")),
        };
        if let Some(key) = unwrap(slot, &slot_key)? {
            return Ok(key);
        }
    }
    Err(refused)
}

/// Opens one slot and rewrites the passphrase slot.
///
/// # Errors
/// As for [`unlock`] and [`create`]; nothing is changed then.
pub fn change_passphrase(folder: &Path, old: Unlock<'_>, new: &str, cost: KdfCost) -> Result<()> {
    let key = unlock(folder, old)?;
    let mut file = read(folder)?;
    let fresh = passphrase_slot(&key, new, cost)?;
    file.slots.retain(|slot| slot.kind != SlotKind::Passphrase);
    file.slots.insert(0, fresh);
    write(folder, &file)
}

fn passphrase_slot(key: &FileKey, passphrase: &str, cost: KdfCost) -> Result<Slot> {
    if passphrase.chars().count() < LEAST_PASSPHRASE {
        return Err(CaseFileError::PassphraseTooShort {
            least: LEAST_PASSPHRASE,
        });
    }
    let salt = random::array()?;
    let slot_key = cost.derive(passphrase, &salt)?;
    wrap(key, &slot_key, SlotKind::Passphrase, Some(cost), salt)
}

fn wrap(
    key: &FileKey,
    slot_key: &[u8; 32],
    kind: SlotKind,
    argon2id: Option<KdfCost>,
    salt: [u8; 16],
) -> Result<Slot> {
    let nonce = random::array()?;
    let mut slot = Slot {
        kind,
        argon2id,
        salt,
        nonce,
        wrapped: Vec::new(),
    };
    let facts = bound(&slot)?;
    slot.wrapped = XChaCha20Poly1305::new(slot_key.into())
        .encrypt(
            XNonce::from_slice(&nonce),
            Payload {
                msg: key.bytes(),
                aad: &facts,
            },
        )
        .map_err(|_| damaged("the key could not be wrapped"))?;
    Ok(slot)
}

fn unwrap(slot: &Slot, slot_key: &[u8; 32]) -> Result<Option<FileKey>> {
    let facts = bound(slot)?;
    let opened = XChaCha20Poly1305::new(slot_key.into())
        .decrypt(
            XNonce::from_slice(&slot.nonce),
            Payload {
                msg: &slot.wrapped,
                aad: &facts,
            },
        )
        .map(Zeroizing::new);
    let Ok(opened) = opened else { return Ok(None) };
    let key: [u8; 32] = opened
        .as_slice()
        .try_into()
        .map_err(|_| damaged("a slot holds no key of 32 bytes"))?;
    Ok(Some(FileKey::new(key)))
}

/// What a slot says about itself is sealed with the key: nobody can lower the work afterwards.
fn bound(slot: &Slot) -> Result<Vec<u8>> {
    serde_json::to_vec(&(
        "jaiza-keyslot-v1",
        slot.kind,
        slot.argon2id,
        hex::encode(slot.salt),
    ))
    .map_err(|_| damaged("a slot cannot be described"))
}

fn damaged(what: &str) -> CaseFileError {
    CaseFileError::FileDamaged {
        file: FILE_NAME.to_owned(),
        what: what.to_owned(),
    }
}

fn path_in(folder: &Path) -> PathBuf {
    folder.join(FILE_NAME)
}

fn read(folder: &Path) -> Result<SlotFile> {
    let path = path_in(folder);
    if !path.exists() {
        return Err(CaseFileError::FileMissing { path });
    }
    let text = std::fs::read(&path).map_err(io_at(&path))?;
    let file: SlotFile = serde_json::from_slice(&text).map_err(|e| damaged(&e.to_string()))?;
    if file.format > FORMAT {
        return Err(CaseFileError::FileNewerThanProgram {
            file: FILE_NAME.to_owned(),
            found: file.format,
            known: FORMAT,
        });
    }
    Ok(file)
}

fn write(folder: &Path, file: &SlotFile) -> Result<()> {
    let text = serde_json::to_vec_pretty(file).map_err(|e| damaged(&e.to_string()))?;
    disk::replace(&path_in(folder), &text)
}

#[cfg(test)]
mod tests;
