//! Backup: a compact copy of each file under the same key, opened and chain-checked after writing.
//! Restore merges (set union), so restoring can never lose newer work.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::actor::{set_text, text};
use crate::blobs;
use crate::entry::RawEntry;
use crate::error::{CaseFileError, Result, io_at};
use crate::extracts::EXTRACT_FILE;
use crate::home::{BLOB_FILE, CASE_FILE, Home};
use crate::journal::raw_entry;
use crate::keyslots::{self, Unlock};
use crate::moment::Moment;
use crate::receive::Outcome;
use crate::sqlite::{self, FileKey, FileKind, Missing};
use crate::{lines, verify};

mod extracts;

/// Folder of the copy inside the home; what a killed restore left there is thrown away by the next.
const RESTORING: &str = "restoring";
/// Entries taken in by one transaction of a restore.
const BATCH: usize = 2000;

/// A backup that was made, opened and checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupMade {
    /// The folder.
    pub folder: PathBuf,
    /// Unix milliseconds.
    pub at_ms: i64,
    /// Entries checked in the copy.
    pub entries: u32,
    /// Bytes written.
    pub bytes: u64,
}

/// What a restore brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// Entries that were not here.
    pub new: u32,
    /// Entries that were here already.
    pub known: u32,
    /// Entries kept beside others in the same place, or waiting for one before them.
    pub aside: u32,
    /// Entries that were not taken: damaged, or of an author who was not introduced.
    pub refused: u32,
    /// Contents that were not here.
    pub blobs: u32,
    /// Whether the extracts of the backup were taken: only a home that has none takes them.
    pub extracts: bool,
}

impl Home {
    /// Copies the home to an empty or new folder, opens the copy and checks its chains. A backup
    /// that cannot be opened is an error and is not counted.
    ///
    /// # Errors
    /// [`CaseFileError::FolderNotEmpty`], [`CaseFileError::FileDamaged`] when the copy does not
    /// check out, or a refusal to write.
    pub fn backup(&self, to: &Path, now: Moment) -> Result<BackupMade> {
        make_empty(to)?;
        let writer = self.writer()?;
        sqlite::copy_into(&writer.conn, &CASE_FILE, &to.join(CASE_FILE.file_name))?;
        sqlite::copy_into(
            &*self.blob_file()?,
            &BLOB_FILE,
            &to.join(BLOB_FILE.file_name),
        )?;
        extracts::back_up(&self.folder, &self.key, to)?;
        let slots = keyslots::FILE_NAME;
        fs::copy(self.folder.join(slots), to.join(slots)).map_err(io_at(&to.join(slots)))?;
        let entries = check_copy(to, &self.key)?;
        let made = BackupMade {
            folder: to.to_owned(),
            at_ms: now.ms,
            entries,
            bytes: size_of_folder(to)?,
        };
        let noted = serde_json::to_string(&made)
            .map_err(|_| CaseFileError::EmptyAction("the folder cannot be written as text"))?;
        set_text(&writer.conn, "last_backup", &noted)?;
        Ok(made)
    }

    /// Merges a backup of this home: what is here stays, what is missing comes.
    ///
    /// # Errors
    /// [`CaseFileError::FileDamaged`] when the backup is of a home with another key: see
    /// [`Self::restore_with`]; or a refusal to read or write.
    pub fn restore(&self, from: &Path, now: Moment) -> Result<Restored> {
        self.merge(from, &self.key, now)
    }

    /// Merges a backup of any home, opened with its own passphrase or recovery key.
    ///
    /// # Errors
    /// As for [`Self::restore`], and [`CaseFileError::WrongPassphrase`] and the like.
    pub fn restore_with(&self, from: &Path, with: Unlock<'_>, now: Moment) -> Result<Restored> {
        let key = keyslots::unlock(from, with)?;
        self.merge(from, &key, now)
    }

    /// The last backup that was made and checked.
    ///
    /// # Errors
    /// A refusal of the case file.
    pub fn last_backup(&self) -> Result<Option<BackupMade>> {
        let noted = text(&self.writer()?.conn, "last_backup")?;
        Ok(noted.and_then(|noted| serde_json::from_str(&noted).ok()))
    }

    /// Works on a copy inside the home: the backup itself may lie on a read-only stick.
    fn merge(&self, from: &Path, key: &FileKey, now: Moment) -> Result<Restored> {
        let copy = self.folder.join(RESTORING);
        if copy.exists() {
            fs::remove_dir_all(&copy).map_err(io_at(&copy))?;
        }
        fs::create_dir(&copy).map_err(io_at(&copy))?;
        let merged = self.merge_copy(from, &copy, key, now);
        fs::remove_dir_all(&copy).map_err(io_at(&copy))?;
        merged
    }

    fn merge_copy(&self, from: &Path, copy: &Path, key: &FileKey, now: Moment) -> Result<Restored> {
        let case = copied(from, copy, &CASE_FILE, key)?;
        let files = copied(from, copy, &BLOB_FILE, key)?;
        let source = from.join(EXTRACT_FILE.file_name);
        if source.exists() {
            fs::copy(&source, copy.join(EXTRACT_FILE.file_name)).map_err(io_at(&source))?;
        }
        let extracts = extracts::take(&self.folder, &self.key, copy, key)?;
        let mut restored = Restored {
            extracts,
            ..Restored::default()
        };
        for blob in blobs::all(&files)? {
            if self.blob_facts(&blob.sha256)?.is_none() {
                self.take_blob(&files, &blob)?;
                restored.blobs += 1;
            }
        }
        let mut read = case.prepare(
            "SELECT head, sig, body FROM (
               SELECT j.head, j.sig, p.body, j.sid, j.aid, j.seq, 0 AS beside
                 FROM journal j JOIN payload p USING(n)
               UNION ALL SELECT head, sig, body, sid, aid, seq, 1 FROM fork
               UNION ALL SELECT head, sig, body, sid, aid, seq, 2 FROM hold)
             ORDER BY beside, sid, aid, seq",
        )?;
        let mut batch = Vec::with_capacity(BATCH);
        for entry in read.query_map([], raw_entry)? {
            batch.push(entry?);
            if batch.len() == BATCH {
                self.take_entries(&mut batch, &mut restored, now)?;
            }
        }
        self.take_entries(&mut batch, &mut restored, now)?;
        Ok(restored)
    }

    fn take_blob(&self, from: &Connection, blob: &blobs::BlobRef) -> Result<()> {
        if blob.size == 0 {
            self.blob_put(std::io::empty(), &blob.media)?;
        }
        for no in 0..blob.parts() {
            self.blob_put_part(blob, no, &blobs::part(from, &blob.sha256, no)?)?;
        }
        Ok(())
    }

    fn take_entries(
        &self,
        batch: &mut Vec<RawEntry>,
        restored: &mut Restored,
        now: Moment,
    ) -> Result<()> {
        for receipt in self.receive(batch, "backup", now)? {
            match receipt.outcome {
                Outcome::New => restored.new += 1,
                Outcome::Dup => restored.known += 1,
                Outcome::Gap | Outcome::Fork => restored.aside += 1,
                _ => restored.refused += 1,
            }
        }
        batch.clear();
        Ok(())
    }
}

fn make_empty(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(io_at(folder))?;
    let mut inside = fs::read_dir(folder).map_err(io_at(folder))?;
    match inside.next() {
        None => Ok(()),
        Some(_) => Err(CaseFileError::FolderNotEmpty {
            path: folder.to_owned(),
        }),
    }
}

/// Opens the copy and checks pages and chains. Returns the number of entries.
fn check_copy(folder: &Path, key: &FileKey) -> Result<u32> {
    let case = sqlite::open(folder, &CASE_FILE, key, Missing::Refuse)?;
    let files = sqlite::open(folder, &BLOB_FILE, key, Missing::Refuse)?;
    let mut problems = verify::pages(&case, CASE_FILE.file_name)?;
    problems.extend(verify::pages(&files, BLOB_FILE.file_name)?);
    let mut entries = 0;
    for stream in lines::streams(&case)? {
        let chains = verify::chains(&case, stream.id)?;
        entries += chains.entries;
        problems.extend(chains.problems);
    }
    match problems.into_iter().next() {
        None => Ok(entries),
        Some(first) => {
            let entry = first
                .entry
                .map(|entry| format!(" ({entry})"))
                .unwrap_or_default();
            let what = format!("{}{entry}", first.what);
            Err(CaseFileError::FileDamaged {
                file: first.file,
                what,
            })
        }
    }
}

fn size_of_folder(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for file in fs::read_dir(folder).map_err(io_at(folder))? {
        bytes += file
            .and_then(|file| file.metadata())
            .map_err(io_at(folder))?
            .len();
    }
    Ok(bytes)
}

fn copied(from: &Path, to: &Path, kind: &FileKind, key: &FileKey) -> Result<Connection> {
    let (source, copy) = (from.join(kind.file_name), to.join(kind.file_name));
    if !source.exists() {
        return Err(CaseFileError::FileMissing { path: source });
    }
    fs::copy(&source, &copy).map_err(io_at(&source))?;
    sqlite::open_at(&copy, kind, key, Missing::Refuse)
}

#[cfg(test)]
mod tests;
