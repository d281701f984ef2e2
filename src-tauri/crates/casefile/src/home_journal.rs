//! Writing and reading the journal of a home.

use std::collections::BTreeMap;

use rusqlite::params;
use serde::Serialize;

use crate::digest::{self, Vector};
use crate::entry::RawEntry;
use crate::error::{CaseFileError, Result};
use crate::home::{Home, Writer};
use crate::ids::{ActorId, EntityId, EntryId, StreamId};
use crate::journal::{self, raw_entry};
use crate::moment::Moment;
use crate::receive::{self, Outcome, Receipt};
use crate::record::{self, Action, Recorded};
use crate::registry::{EntityKind, StreamKind};
use crate::view::{self, Conflict, Entity};
use crate::{actor, lines, rebuild};

/// A stream on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StreamInfo {
    /// The stream.
    pub id: StreamId,
    /// What it is about.
    pub kind: StreamKind,
    /// Office that made it.
    pub office: String,
    /// Entries in the journal.
    pub entries: u32,
    /// Entries that wait for one before them.
    pub held: u32,
    /// Places at which two entries of one author stand against each other.
    pub forks: u32,
    /// Actions made with a newer version of the program: kept and passed on, not shown.
    pub carried: u32,
    /// Whether this program may only read it.
    pub read_only: bool,
}

impl Home {
    /// Makes a stream; its first entry introduces this actor.
    ///
    /// # Errors
    /// [`CaseFileError::StreamExists`], or a refusal of the case file.
    pub fn create_stream(&self, kind: StreamKind, stream: StreamId, now: Moment) -> Result<()> {
        let mut writer = self.writer()?;
        let Writer { conn, signer, .. } = &mut *writer;
        record::create_stream(conn, signer, kind, stream, now)
    }

    /// Records an action: the one way to write. When this returns, the action is on the disk.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownStream`], [`CaseFileError::StreamReadOnly`],
    /// [`CaseFileError::EntityRemoved`], [`CaseFileError::FloatValue`],
    /// [`CaseFileError::WrittenTwice`], [`CaseFileError::EntryTooLarge`],
    /// [`CaseFileError::NeverWritten`], [`CaseFileError::EmptyAction`]; nothing is written then.
    pub fn record(&self, stream: StreamId, action: &Action, now: Moment) -> Result<Recorded> {
        let mut writer = self.writer()?;
        let Writer { conn, signer, .. } = &mut *writer;
        record::record(conn, signer, stream, action, now)
    }

    /// The log of this installation, made with the home.
    ///
    /// # Errors
    /// [`CaseFileError::FileDamaged`] when the home does not name it.
    pub fn device_stream(&self) -> Result<StreamId> {
        let named = actor::text(&self.writer()?.conn, "device_stream")?;
        let id = named.and_then(|text| text.parse().ok());
        id.map(StreamId).ok_or_else(|| CaseFileError::FileDamaged {
            file: "casefile.db".to_owned(),
            what: "it names no log of this installation".to_owned(),
        })
    }

    /// Things of a kind that stand, in the order of their identifiers: removed ones are left out,
    /// unless their removal is disputed.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownStream`], or a refusal of the case file.
    pub fn entities(&self, stream: StreamId, kind: EntityKind) -> Result<Vec<Entity>> {
        let mut all = self.entities_with_removed(stream, kind)?;
        all.retain(|entity| entity.removed().is_none());
        Ok(all)
    }

    /// All things of a kind, removed ones too.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn entities_with_removed(&self, stream: StreamId, kind: EntityKind) -> Result<Vec<Entity>> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        view::entities(&writer.conn, row.sid, kind)
    }

    /// Everything in a stream by kind and identifier, removed things too.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn things(&self, stream: StreamId) -> Result<Vec<Entity>> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        view::all(&writer.conn, row.sid)
    }

    /// One thing, removed or not.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn entity(&self, stream: StreamId, id: EntityId) -> Result<Option<Entity>> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        view::entity(&writer.conn, row.sid, id)
    }

    /// Conflicts of one stream, or of all.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn conflicts(&self, stream: Option<StreamId>) -> Result<Vec<Conflict>> {
        let streams = match stream {
            Some(stream) => vec![stream],
            None => self
                .streams()?
                .into_iter()
                .map(|stream| stream.id)
                .collect(),
        };
        let writer = self.writer()?;
        let mut found = Vec::new();
        for stream in streams {
            let row = journal::known_stream(&writer.conn, stream)?;
            found.extend(view::conflicts(&writer.conn, row.sid, stream)?);
        }
        Ok(found)
    }

    /// All streams on this computer, in the order of their identifiers.
    ///
    /// # Errors
    /// A refusal of the case file.
    pub fn streams(&self) -> Result<Vec<StreamInfo>> {
        lines::streams(&self.writer()?.conn)
    }

    /// Entries of a stream in the order of arrival, after line `after`, at most `most`.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownStream`], or a refusal of the case file.
    pub fn journal(
        &self,
        stream: StreamId,
        after: u64,
        most: u32,
    ) -> Result<Vec<lines::JournalLine>> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        lines::journal(&writer.conn, row.sid, after, most)
    }

    /// SHA-256 over the live values of a stream; the byte form stands at [`crate::digest`].
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn state_digest(&self, stream: StreamId) -> Result<[u8; 32]> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        digest::state(&writer.conn, "main", row.sid, stream)
    }

    /// The digest of a stream as it was at the places of a vector: what a report printed then can be
    /// computed again.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn state_digest_at(&self, stream: StreamId, at: &Vector) -> Result<[u8; 32]> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        let places: BTreeMap<ActorId, u64> = at.iter().map(|head| (head.actor, head.seq)).collect();
        rebuild::state_at(&writer.conn, row.sid, stream, &places)
    }

    /// The chain ends of a stream.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn vector(&self, stream: StreamId) -> Result<Vector> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        digest::vector(&writer.conn, row.sid)
    }

    /// Entries of one chain after a place, in order, at most `limit`; both branches of a fork.
    ///
    /// # Errors
    /// As for [`Self::entities`].
    pub fn entries_after(
        &self,
        stream: StreamId,
        actor: ActorId,
        seq: u64,
        limit: u32,
    ) -> Result<Vec<RawEntry>> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        let mut read = writer.conn.prepare_cached(
            "SELECT head, sig, body FROM (
               SELECT j.head, j.sig, p.body, j.seq, j.id FROM journal j
                 JOIN payload p USING(n) JOIN actor a USING(aid)
                 WHERE j.sid = ?1 AND a.id = ?2 AND j.seq > ?3
               UNION ALL SELECT f.head, f.sig, f.body, f.seq, f.id FROM fork f JOIN actor a USING(aid)
                 WHERE f.sid = ?1 AND a.id = ?2 AND f.seq > ?3)
             ORDER BY seq, id LIMIT ?4",
        )?;
        let seq = i64::try_from(seq).unwrap_or(i64::MAX);
        let rows = read.query_map(params![row.sid, actor.0, seq, limit], raw_entry)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Takes in entries of others, in one transaction; one receipt for each, in the order handed
    /// in. `via` names the transport. When an entry of this very actor comes back that this home
    /// does not hold, the home was put back from an older state: it goes on under a new actor.
    ///
    /// # Errors
    /// A refusal of the case file; nothing is stored then.
    pub fn receive(&self, entries: &[RawEntry], via: &str, now: Moment) -> Result<Vec<Receipt>> {
        let mut writer = self.writer()?;
        let receipts = receive::receive(&mut writer.conn, entries, via, now)?;
        let mine = writer.signer.id;
        let unheard = |r: &Receipt| {
            r.actor == Some(mine)
                && matches!(r.outcome, Outcome::New | Outcome::Gap | Outcome::Fork)
        };
        if receipts.iter().any(unheard) {
            actor::Signer::renew(&writer.conn)?;
            writer.signer = actor::Signer::load(&writer.conn)?;
        }
        Ok(receipts)
    }

    /// Names of entries whose signature did not fit, with the reason.
    ///
    /// # Errors
    /// A refusal of the case file.
    pub fn quarantined(&self) -> Result<Vec<(EntryId, String)>> {
        let writer = self.writer()?;
        let mut read = writer
            .conn
            .prepare_cached("SELECT id, why FROM quarantine ORDER BY id")?;
        let rows = read.query_map([], |r| Ok((EntryId(r.get(0)?), r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
