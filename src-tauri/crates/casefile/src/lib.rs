//! Home of one person on one computer: encrypted files, journal, projections, extracts, blobs,
//! backup.
//!
//! The journal is the truth: signed, hash-chained entries, one chain per stream and author, that
//! are only ever added. Tables are projections of it. Computers agree by exchanging entries; the
//! set of entries decides what is shown, never an order or a clock.

mod actor;
mod backup;
mod blobs;
mod body;
#[cfg(test)]
mod convergence;
pub mod digest;
mod disk;
pub mod entry;
pub mod error;
pub mod extracts;
mod hlc;
mod home;
mod home_blobs;
mod home_journal;
mod home_sign;
pub mod ids;
mod info;
mod install;
mod journal;
mod kdf;
pub mod keyslots;
mod lines;
pub mod migrations;
pub mod moment;
pub mod place;
mod projector;
mod random;
mod rebuild;
mod receive;
mod record;
mod recovery;
pub mod registry;
mod schema;
pub mod sqlite;
#[cfg(test)]
mod testing;
mod verify;
mod view;

pub use actor::Owner;
pub use backup::{BackupMade, Restored};
pub use blobs::{BlobRef, PART};
pub use body::WriteRef;
pub use digest::{ChainHead, Vector};
pub use entry::RawEntry;
pub use error::{CaseFileError, Result};
pub use home::{BLOB_FILE, CASE_FILE, Created, Home};
pub use home_journal::StreamInfo;
pub use home_sign::{digest_signed_by, fingerprint};
pub use ids::{ActorId, EntityId, EntryId, StreamId};
pub use info::HomeInfo;
pub use kdf::KdfCost;
pub use keyslots::Unlock;
pub use lines::{JournalLine, LineWrite};
pub use moment::Moment;
pub use receive::{Outcome, Receipt};
pub use record::{Action, EntryRef, Recorded, Write};
pub use registry::{EntityKind, EntryKind, Field, StreamKind};
pub use verify::{ChainReport, Problem, VerifyReport};
pub use view::{Conflict, Entity, FieldState, LiveValue};
