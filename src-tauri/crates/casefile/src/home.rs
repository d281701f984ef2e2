//! The home of one person on one computer: one folder with the case file, the extracts, the blobs
//! and the key slots. Every public operation is a method of [`Home`]; it may be shared by threads.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use rusqlite::Connection;

use crate::actor::{Owner, Signer, set_text};
use crate::error::{CaseFileError, Result, io_at};
use crate::install::{self, Install};
use crate::kdf::KdfCost;
use crate::keyslots::{self, Unlock};
use crate::migrations::{BLOB_MIGRATIONS, CASEFILE_MIGRATIONS};
use crate::moment::Moment;
use crate::sqlite::{self, FileKey, FileKind, Missing};
use crate::{blobs, place, rebuild, record, verify};

/// Journal and projections of every case on this computer.
pub const CASE_FILE: FileKind = FileKind {
    file_name: "casefile.db",
    application_id: 0x5043_4131,
    migrations: CASEFILE_MIGRATIONS,
};

/// Evidence and slices of items.
pub const BLOB_FILE: FileKind = FileKind {
    file_name: blobs::FILE,
    application_id: 0x5043_4142,
    migrations: BLOB_MIGRATIONS,
};

/// An open home.
pub struct Home {
    pub(crate) folder: PathBuf,
    pub(crate) key: FileKey,
    case: Mutex<Writer>,
    blobs: Mutex<Connection>,
}

/// The one writer of the case file.
pub(crate) struct Writer {
    pub(crate) conn: Connection,
    pub(crate) signer: Signer,
    pub(crate) install: Install,
}

/// A home that was made just now.
pub struct Created {
    /// The home, open.
    pub home: Home,
    /// The recovery key as text: to be shown once and kept apart from the computer.
    pub recovery: String,
}

impl std::fmt::Debug for Home {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Home")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Created {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Created")
            .field("home", &self.home)
            .finish_non_exhaustive()
    }
}

impl Home {
    /// Makes a home in an empty or new folder.
    ///
    /// # Errors
    /// [`CaseFileError::UnsafePlace`], [`CaseFileError::HomeExists`],
    /// [`CaseFileError::PassphraseTooShort`], or a refusal to write.
    pub fn create(folder: &Path, passphrase: &str, owner: &Owner, now: Moment) -> Result<Created> {
        Self::create_with(folder, passphrase, owner, KdfCost::STANDARD, now)
    }

    /// As [`Self::create`], with another amount of work behind the passphrase.
    ///
    /// # Errors
    /// As for [`Self::create`], and [`CaseFileError::KdfOutOfRange`].
    pub fn create_with(
        folder: &Path,
        passphrase: &str,
        owner: &Owner,
        cost: KdfCost,
        now: Moment,
    ) -> Result<Created> {
        place::check(folder)?;
        std::fs::create_dir_all(folder).map_err(io_at(folder))?;
        let taken = [
            CASE_FILE.file_name,
            BLOB_FILE.file_name,
            keyslots::FILE_NAME,
        ];
        if taken.iter().any(|name| folder.join(name).exists()) {
            return Err(CaseFileError::HomeExists {
                path: folder.to_owned(),
            });
        }
        let (key, recovery) = keyslots::create(folder, passphrase, cost)?;
        let conn = sqlite::open(folder, &CASE_FILE, &key, Missing::Create)?;
        let owner = serde_json::to_string(owner)
            .map_err(|_| CaseFileError::EmptyAction("the owner cannot be written"))?;
        set_text(&conn, "owner", &owner)?;
        set_text(&conn, "device", &install::device_name())?;
        set_text(&conn, "created", &now.to_text()?)?;
        drop(conn);
        let home = Self::open_files(folder, key, Missing::Create)?;
        let device = crate::ids::StreamId::fresh(now)?;
        let mut writer = home.writer()?;
        set_text(&writer.conn, "device_stream", &device.to_string())?;
        let Writer { conn, signer, .. } = &mut *writer;
        record::create_stream(
            conn,
            signer,
            crate::registry::StreamKind::DEVICE,
            device,
            now,
        )?;
        drop(writer);
        Ok(Created { home, recovery })
    }

    /// Opens a home with its passphrase.
    ///
    /// # Errors
    /// [`CaseFileError::WrongPassphrase`], [`CaseFileError::UnsafePlace`],
    /// [`CaseFileError::FileNewerThanProgram`], [`CaseFileError::FileDamaged`] and the like.
    pub fn open(folder: &Path, passphrase: &str, now: Moment) -> Result<Self> {
        Self::open_with(folder, Unlock::Passphrase(passphrase), now)
    }

    /// Opens a home with its passphrase or its recovery key.
    ///
    /// # Errors
    /// As for [`Self::open`], and [`CaseFileError::WrongRecoveryKey`].
    pub fn open_with(folder: &Path, with: Unlock<'_>, now: Moment) -> Result<Self> {
        now.wall_ms()?;
        place::check(folder)?;
        let key = keyslots::unlock(folder, with)?;
        Self::open_files(folder, key, Missing::Refuse)
    }

    /// Opens the files under their key, with the checks made at every opening.
    fn open_files(folder: &Path, key: FileKey, missing: Missing) -> Result<Self> {
        let mut conn = sqlite::open(folder, &CASE_FILE, &key, Missing::Refuse)?;
        verify::at_opening(&conn)?;
        rebuild::bring_up_to_date(&mut conn)?;
        let (install, _) = install::check_in(&mut conn, folder)?;
        let signer = Signer::load(&conn)?;
        let blobs = sqlite::open(folder, &BLOB_FILE, &key, missing)?;
        Ok(Self {
            folder: folder.to_owned(),
            key,
            case: Mutex::new(Writer {
                conn,
                signer,
                install,
            }),
            blobs: Mutex::new(blobs),
        })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Gives the home another passphrase; the files stay as they are.
    ///
    /// # Errors
    /// [`CaseFileError::WrongPassphrase`] when the old way does not open the home,
    /// [`CaseFileError::PassphraseTooShort`].
    pub fn change_passphrase(folder: &Path, old: Unlock<'_>, new: &str) -> Result<()> {
        keyslots::change_passphrase(folder, old, new, KdfCost::STANDARD)
    }

    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Writer>> {
        let file = || CASE_FILE.file_name.to_owned();
        self.case
            .lock()
            .map_err(|_| CaseFileError::Interrupted { file: file() })
    }

    pub(crate) fn blob_file(&self) -> Result<MutexGuard<'_, Connection>> {
        let file = || BLOB_FILE.file_name.to_owned();
        self.blobs
            .lock()
            .map_err(|_| CaseFileError::Interrupted { file: file() })
    }
}

#[cfg(test)]
mod tests;
