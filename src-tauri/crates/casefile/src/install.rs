//! Clone detection. An installation id and an epoch stand in the case file and beside it, together
//! with a hash of the computer and the folder; the epoch grows at every opening. When the two do
//! not agree, the file is a copy or was put back from an older state: the old chain is left as it
//! is, and a new actor key is made before anything is written.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::actor::{Signer, set_text, text};
use crate::error::{CaseFileError, Result, io_at};
use crate::{disk, place, random};

/// Name inside the folder of a home.
const FILE_NAME: &str = "install.json";

/// The same facts, in the case file and beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Install {
    /// This installation.
    pub(crate) id: Uuid,
    /// Number of openings.
    pub(crate) epoch: u64,
    /// Hash of computer and folder.
    place: String,
}

/// Compares the two and takes the next epoch. Returns the installation and whether a new actor had
/// to be made.
pub(crate) fn check_in(conn: &mut Connection, folder: &Path) -> Result<(Install, bool)> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let inside = text(&tx, "install")?.and_then(|t| serde_json::from_str::<Install>(&t).ok());
    let beside = read_beside(folder)?;
    let here = place_hash(folder);
    let known = inside.filter(|inside| beside.as_ref() == Some(inside) && inside.place == here);
    let renewed = known.is_none();
    let next = match known {
        Some(install) => Install {
            epoch: install.epoch.saturating_add(1),
            ..install
        },
        None => Install {
            id: fresh_id()?,
            epoch: 1,
            place: here,
        },
    };
    if renewed {
        Signer::renew(&tx)?;
    }
    let written = serde_json::to_string(&next).map_err(|e| damaged(&e.to_string()))?;
    set_text(&tx, "install", &written)?;
    disk::replace(&folder.join(FILE_NAME), written.as_bytes())?;
    tx.commit()?;
    Ok((next, renewed))
}

/// The name of this computer as it stands in entries.
pub(crate) fn device_name() -> String {
    let from_file = std::fs::read_to_string("/etc/hostname").ok();
    let name = from_file.or_else(|| std::env::var("COMPUTERNAME").ok());
    let name = name
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty());
    name.unwrap_or_else(|| "computer".to_owned())
}

fn read_beside(folder: &Path) -> Result<Option<Install>> {
    let path = folder.join(FILE_NAME);
    if !path.exists() {
        return Ok(None);
    }
    let content = std::fs::read(&path).map_err(io_at(&path))?;
    Ok(serde_json::from_slice(&content).ok())
}

/// What tells one computer from another, and one folder from its copy.
fn place_hash(folder: &Path) -> String {
    let machine = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| std::fs::read_to_string(path).ok())
        .unwrap_or_else(device_name);
    let mut sum = Sha256::new();
    sum.update(b"jaiza-place-v1\0");
    sum.update(machine.trim().as_bytes());
    sum.update([0]);
    sum.update(place::full_path(folder).as_os_str().as_encoded_bytes());
    hex::encode(sum.finalize())
}

fn fresh_id() -> Result<Uuid> {
    Ok(uuid::Builder::from_random_bytes(random::array()?).into_uuid())
}

fn damaged(what: &str) -> CaseFileError {
    CaseFileError::FileDamaged {
        file: FILE_NAME.to_owned(),
        what: what.to_owned(),
    }
}
