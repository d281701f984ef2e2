//! Ways in which entries and contents travel. Each is one file and one entry in [`TRANSPORTS`].

mod folder;

use std::collections::BTreeMap;

use jaiza_casefile::RawEntry;
use jaiza_casefile::ids::{ActorId, StreamId};

use crate::error::SyncError;

/// Highest number of each actor's chain in a stream.
pub type Vector = BTreeMap<ActorId, u64>;

/// A way in which entries and contents travel.
pub trait Transport {
    /// Where it leads, in words for the record.
    fn place(&self) -> String;
    /// What must be said to the person about this way.
    fn warnings(&self) -> Vec<String>;
    /// Everything the other side holds, per stream.
    ///
    /// # Errors
    /// When it cannot be reached.
    fn vectors(&mut self) -> Result<BTreeMap<StreamId, Vector>, SyncError>;
    /// Hands over consecutive entries of one actor.
    ///
    /// # Errors
    /// When they cannot be stored there.
    fn push(
        &mut self,
        stream: StreamId,
        actor: ActorId,
        first: u64,
        entries: &[RawEntry],
    ) -> Result<(), SyncError>;
    /// Entries of one actor after `after`, in order; damaged parts are named in the problems.
    ///
    /// # Errors
    /// When they cannot be read.
    fn pull(&mut self, stream: StreamId, actor: ActorId, after: u64) -> Result<Pulled, SyncError>;
    /// Is that content there as a whole?
    ///
    /// # Errors
    /// When it cannot be reached.
    fn has_blob(&mut self, sha256: &str) -> Result<bool, SyncError>;
    /// Hands over a content.
    ///
    /// # Errors
    /// When it cannot be stored there.
    fn push_blob(&mut self, sha256: &str, bytes: &[u8]) -> Result<(), SyncError>;
    /// A content, if it is there as a whole.
    ///
    /// # Errors
    /// When it cannot be read.
    fn pull_blob(&mut self, sha256: &str) -> Result<Option<Vec<u8>>, SyncError>;
}

/// What a pull brought.
#[derive(Default)]
pub struct Pulled {
    /// Entries in order.
    pub entries: Vec<RawEntry>,
    /// Parts that could not be used, in words.
    pub problems: Vec<String>,
}

/// An open transport, or why it cannot be opened.
pub type Opened = Result<Box<dyn Transport>, SyncError>;

/// A kind of transport: its prefix behind `--with`, words about it, and how it is opened.
pub struct TransportKind {
    /// `folder`.
    pub prefix: &'static str,
    /// Form for people.
    pub form: &'static str,
    /// Opens it for this home's office.
    pub open: fn(target: &str, office: &str) -> Opened,
}

/// Every kind of transport.
pub const TRANSPORTS: &[TransportKind] = &[folder::KIND];

/// Opens `prefix:target`.
///
/// # Errors
/// An unknown prefix, or a target that cannot be used.
pub fn open(with: &str, office: &str) -> Result<Box<dyn Transport>, SyncError> {
    let (prefix, target) = with.split_once(':').unwrap_or((with, ""));
    let kind = TRANSPORTS
        .iter()
        .find(|kind| kind.prefix == prefix && !target.is_empty());
    let kind = kind.ok_or_else(|| SyncError::UnknownTransport {
        given: with.to_owned(),
        known: TRANSPORTS
            .iter()
            .map(|kind| kind.form)
            .collect::<Vec<_>>()
            .join(", "),
    })?;
    (kind.open)(target, office)
}
