//! Facts about a home, for the window of settings and for a problem report.

use serde::Serialize;

use crate::actor::Owner;
use crate::backup::BackupMade;
use crate::error::Result;
use crate::home::{CASE_FILE, Home};
use crate::ids::ActorId;
use crate::migrations::newest;
use crate::schema;

/// Facts about a home.
#[derive(Clone, Debug, Serialize)]
pub struct HomeInfo {
    /// Whose home it is.
    pub owner: Owner,
    /// The actor under which this installation signs.
    pub actor: ActorId,
    /// Name of the computer in entries.
    pub device: String,
    /// This installation.
    pub install: String,
    /// Number of openings of this installation.
    pub epoch: u64,
    /// Layout of the case file.
    pub layout: u32,
    /// SHA-256 of the schema of the case file, hexadecimal text.
    pub schema_sha256: String,
    /// Version of `SQLite`.
    pub sqlite: String,
    /// Version of the cipher.
    pub cipher: String,
    /// Streams.
    pub streams: u32,
    /// Journal entries.
    pub entries: u32,
    /// Contents that are wholly here.
    pub blobs: u32,
    /// Entries whose signature did not fit.
    pub quarantined: u32,
    /// The last backup that was made and checked.
    pub last_backup: Option<BackupMade>,
}

impl Home {
    /// Facts about this home.
    ///
    /// # Errors
    /// A refusal of one of its files.
    pub fn info(&self) -> Result<HomeInfo> {
        let last_backup = self.last_backup()?;
        let blobs =
            self.blob_file()?
                .query_row("SELECT count(*) FROM blob WHERE state = 1", [], |r| {
                    r.get(0)
                })?;
        let writer = self.writer()?;
        let count = |table: &str| -> Result<u32> {
            let sql = format!("SELECT count(*) FROM {table}");
            Ok(writer.conn.query_row(&sql, [], |r| r.get(0))?)
        };
        Ok(HomeInfo {
            owner: writer.signer.owner.clone(),
            actor: writer.signer.id,
            device: writer.signer.device.clone(),
            install: writer.install.id.to_string(),
            epoch: writer.install.epoch,
            layout: newest(CASE_FILE.migrations),
            schema_sha256: hex::encode(schema::schema_digest(&writer.conn)?),
            sqlite: rusqlite::version().to_owned(),
            cipher: writer
                .conn
                .query_row("PRAGMA cipher_version", [], |r| r.get(0))?,
            streams: count("stream")?,
            entries: count("journal")?,
            quarantined: count("quarantine")?,
            blobs,
            last_backup,
        })
    }

    /// The person whose home it is.
    ///
    /// # Errors
    /// When the home was left in the middle of a piece of work.
    pub fn owner(&self) -> Result<Owner> {
        Ok(self.writer()?.signer.owner.clone())
    }

    /// The actor under which this installation signs now.
    ///
    /// # Errors
    /// When the home was left in the middle of a piece of work.
    pub fn actor(&self) -> Result<ActorId> {
        Ok(self.writer()?.signer.id)
    }
}
