//! What can go wrong with a home, as facts: which file, what was expected, what was found.

use std::path::PathBuf;

use crate::ids::{ActorId, EntityId, StreamId};

/// Everything the functions of this crate can refuse with.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CaseFileError {
    /// No key slot opens under the given passphrase.
    #[error("the passphrase does not open this home")]
    WrongPassphrase,
    /// No key slot opens under the given recovery key.
    #[error("the recovery key does not open this home")]
    WrongRecoveryKey,
    /// The recovery text has a wrong length, a foreign character or a wrong check group.
    #[error("the recovery key was mistyped: {what}")]
    RecoveryKeyMistyped {
        /// What does not fit.
        what: String,
    },
    /// The passphrase is too short to protect anything.
    #[error("the passphrase needs at least {least} characters")]
    PassphraseTooShort {
        /// Least number of characters.
        least: usize,
    },
    /// A key slot asks for less work than the floor, or for more than a computer can give.
    #[error(
        "key slot asks for {found_kib} KiB of work; {least_kib} to {most_kib} KiB are accepted"
    )]
    KdfOutOfRange {
        /// Memory the slot asks for.
        found_kib: u32,
        /// Floor.
        least_kib: u32,
        /// Ceiling.
        most_kib: u32,
    },
    /// The file was written by a newer program.
    #[error("{file} has layout {found}; this program knows layouts up to {known}")]
    FileNewerThanProgram {
        /// File name.
        file: String,
        /// Layout found.
        found: u32,
        /// Newest layout this program knows.
        known: u32,
    },
    /// The file cannot be read, or does not say what it must say.
    #[error("{file} is damaged: {what}")]
    FileDamaged {
        /// File name.
        file: String,
        /// What does not fit.
        what: String,
    },
    /// The file belongs to another program, or is another kind of file.
    #[error(
        "{file} is not the expected kind of file: application id {found:#010x}, expected {expected:#010x}"
    )]
    ForeignFile {
        /// File name.
        file: String,
        /// Application id found.
        found: i32,
        /// Application id expected.
        expected: i32,
    },
    /// The schema holds something this program did not put there.
    #[error("{file} holds a foreign {kind} named {name}")]
    ForeignSchema {
        /// File name.
        file: String,
        /// `table`, `index`, `trigger` or `view`.
        kind: String,
        /// Its name.
        name: String,
    },
    /// A file of the home is not there.
    #[error("{} is missing", .path.display())]
    FileMissing {
        /// Full path.
        path: PathBuf,
    },
    /// Another program holds the file.
    #[error("{file} is in use by another program")]
    FileLocked {
        /// File name.
        file: String,
    },
    /// The disk is full.
    #[error("no space left for {file}")]
    DiskFull {
        /// File name.
        file: String,
    },
    /// A home already stands in this folder.
    #[error("{} already holds a home", .path.display())]
    HomeExists {
        /// The folder.
        path: PathBuf,
    },
    /// The folder is one that another program synchronises, or is not on this computer.
    #[error("{} cannot hold a home: {why}. Choose a folder on this computer's own disk, and use the folder transport for exchange", .path.display())]
    UnsafePlace {
        /// The folder.
        path: PathBuf,
        /// Which rule refuses it.
        why: String,
    },
    /// The folder to write to already holds something.
    #[error("{} is not empty", .path.display())]
    FolderNotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// The `SQLite` library is one that can corrupt files.
    #[error("SQLite {found} can damage files; at least {least} is needed")]
    SqliteTooOld {
        /// Version found.
        found: String,
        /// Least version.
        least: &'static str,
    },
    /// No such stream on this computer.
    #[error("stream {0} is not on this computer")]
    UnknownStream(StreamId),
    /// The stream is already there.
    #[error("stream {0} is already on this computer")]
    StreamExists(StreamId),
    /// The stream holds entries that this program must understand and does not.
    #[error("stream {0} holds actions of a newer program and can only be read")]
    StreamReadOnly(StreamId),
    /// The thing was removed; restore it before changing it.
    #[error("{0} was removed and cannot be changed")]
    EntityRemoved(EntityId),
    /// A value is a floating number; money and quantities are decimal texts.
    #[error("{field} holds the floating number {value}; write it as a text")]
    FloatValue {
        /// Field name.
        field: &'static str,
        /// The number.
        value: String,
    },
    /// One action may write a field of a thing once.
    #[error("{field} of {entity} is written twice in one action")]
    WrittenTwice {
        /// Field name.
        field: &'static str,
        /// The thing.
        entity: EntityId,
    },
    /// An action needs at least one write, or a reason where the kind asks for it.
    #[error("the action cannot be recorded: {0}")]
    EmptyAction(&'static str),
    /// The body of an entry is too large; large content is a blob.
    #[error("the action takes {found} bytes; an entry holds {most}")]
    EntryTooLarge {
        /// Bytes needed.
        found: usize,
        /// Bytes an entry holds.
        most: usize,
    },
    /// The writes to be replaced are not writes of that field.
    #[error("{field} of {entity} was never written by {actor} at {seq}")]
    NeverWritten {
        /// Field name.
        field: &'static str,
        /// The thing.
        entity: EntityId,
        /// Actor named.
        actor: ActorId,
        /// Place named.
        seq: u64,
    },
    /// The blob is not (wholly) on this computer.
    #[error("content {sha256} is not here yet")]
    BlobMissing {
        /// SHA-256 as hexadecimal text.
        sha256: String,
    },
    /// The content stored under a hash does not have that hash.
    #[error("content {sha256} is damaged in part {part}")]
    BlobDamaged {
        /// SHA-256 as hexadecimal text.
        sha256: String,
        /// Number of the part of 1 MiB, from 0.
        part: u32,
    },
    /// A clock reading outside the years a case file knows.
    #[error("{ms} ms with zone {zone_minutes} min is not a time this program can record")]
    TimeOutOfRange {
        /// Unix milliseconds.
        ms: i64,
        /// Minutes east of Greenwich.
        zone_minutes: i16,
    },
    /// The operating system gave no random bytes.
    #[error("no random bytes from the operating system: {0}")]
    NoRandomness(String),
    /// No such extract on this computer.
    #[error("extract {0} is not on this computer")]
    UnknownExtract(uuid::Uuid),
    /// No such risk run on this computer.
    #[error("risk run {0} is not on this computer")]
    UnknownRiskRun(uuid::Uuid),
    /// The row set was never opened, or closed meanwhile.
    #[error("row set {0} is not open; open it again")]
    UnknownRowSet(u32),
    /// A condition or an order of rows that the column does not allow.
    #[error("rows cannot be chosen by {column}: {what}")]
    BadFilter {
        /// Column by name.
        column: String,
        /// What does not fit.
        what: String,
    },
    /// Another thread stopped in the middle of its work with this file.
    #[error("{file} was left in the middle of a piece of work; close and open the home again")]
    Interrupted {
        /// File name.
        file: String,
    },
    /// Reading or writing a file failed.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Any other refusal of `SQLite`.
    #[error("{file}: {source}")]
    Sqlite {
        /// File name.
        file: String,
        /// What `SQLite` said.
        source: rusqlite::Error,
    },
}

/// Result of this crate.
pub type Result<T, E = CaseFileError> = std::result::Result<T, E>;

impl CaseFileError {
    /// The refusal of `SQLite` about `file`, told apart by what a person can do about it.
    pub fn from_sqlite(file: &str, source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let file = file.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::FileDamaged {
                file,
                what: source.to_string(),
            },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::FileLocked { file },
            Some(ErrorCode::DiskFull) => Self::DiskFull { file },
            _ => Self::Sqlite { file, source },
        }
    }
}

impl From<rusqlite::Error> for CaseFileError {
    /// Refusals of the case file itself; other files name themselves with [`Self::from_sqlite`].
    fn from(source: rusqlite::Error) -> Self {
        Self::from_sqlite("casefile.db", source)
    }
}

/// Names the path in an error of the operating system.
pub(crate) fn io_at(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> CaseFileError {
    let path = path.to_owned();
    move |source| CaseFileError::Io { path, source }
}
