//! Devices and homes for the tests of this crate.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use rusqlite::Connection;
use serde_json::json;

use crate::actor::{Owner, Signer, set_text};
use crate::entry::RawEntry;
use crate::home::{Created, Home};
use crate::ids::{EntityId, StreamId};
use crate::journal::raw_entry;
use crate::kdf::KdfCost;
use crate::migrations::CASEFILE_MIGRATIONS;
use crate::moment::Moment;
use crate::receive::{self, Receipt};
use crate::record::{self, Action, Recorded, Write};
use crate::registry::{EntityKind, EntryKind, Field, StreamKind};

pub(crate) const WORDS: &str = "correct horse battery";
pub(crate) const START: Moment = Moment::new(1_795_394_402_120, 300);

/// The moment `seconds` after the start of a test.
pub(crate) fn after(seconds: i64) -> Moment {
    Moment::new(START.ms + seconds * 1000, START.zone_minutes)
}

pub(crate) fn owner(name: &str) -> Owner {
    Owner {
        person_id: format!("P-{name}"),
        name: name.to_owned(),
        office: "LHR".to_owned(),
    }
}

pub(crate) fn home_in(folder: &std::path::Path) -> Created {
    Home::create_with(folder, WORDS, &owner("Ayesha"), KdfCost::FOR_TESTS, START).unwrap()
}

pub(crate) fn stream(byte: u8) -> StreamId {
    StreamId(uuid::Uuid::from_bytes([byte; 16]))
}

pub(crate) fn thing(byte: u8) -> EntityId {
    EntityId(uuid::Uuid::from_bytes([byte; 16]))
}

/// A write to a finding.
pub(crate) fn finding(id: EntityId, field: Field, value: &str) -> Write {
    Write::new(id, EntityKind::FINDING, field, json!(value))
}

/// An action of one write to a finding.
pub(crate) fn change(id: EntityId, field: Field, value: &str) -> Action {
    Action::new(EntryKind::FINDING_CHANGED, vec![finding(id, field, value)])
}

/// A case file in memory with a signer: the real tables and the real code, without a disk.
pub(crate) struct Device {
    pub(crate) conn: Connection,
    pub(crate) signer: Signer,
}

impl Device {
    pub(crate) fn new(name: &str) -> Self {
        let conn = Connection::open_in_memory().unwrap();
        for step in CASEFILE_MIGRATIONS {
            conn.execute_batch(step.sql).unwrap();
        }
        set_text(
            &conn,
            "owner",
            &serde_json::to_string(&owner(name)).unwrap(),
        )
        .unwrap();
        Signer::renew(&conn).unwrap();
        let signer = Signer::load(&conn).unwrap();
        Self { conn, signer }
    }

    /// A copy with the same key: what a cloned disk gives.
    pub(crate) fn clone_of(other: &Self) -> Self {
        let mut copy = Self::new("clone");
        let key: Vec<u8> = other
            .conn
            .query_row("SELECT v FROM meta WHERE k = 'actor_key'", [], |r| r.get(0))
            .unwrap();
        copy.conn
            .execute("UPDATE meta SET v = ?1 WHERE k = 'actor_key'", [key])
            .unwrap();
        set_text(
            &copy.conn,
            "owner",
            &serde_json::to_string(&other.signer.owner).unwrap(),
        )
        .unwrap();
        copy.signer = Signer::load(&copy.conn).unwrap();
        copy.receive(&other.entries(), START);
        copy
    }

    pub(crate) fn create(&mut self, stream: StreamId) {
        record::create_stream(
            &mut self.conn,
            &self.signer,
            StreamKind::CASE,
            stream,
            START,
        )
        .unwrap();
    }

    pub(crate) fn record(
        &mut self,
        stream: StreamId,
        action: &Action,
        now: Moment,
    ) -> crate::error::Result<Recorded> {
        record::record(&mut self.conn, &self.signer, stream, action, now)
    }

    pub(crate) fn receive(&mut self, entries: &[RawEntry], now: Moment) -> Vec<Receipt> {
        receive::receive(&mut self.conn, entries, "test", now).unwrap()
    }

    /// All entries that this device can pass on.
    pub(crate) fn entries(&self) -> Vec<RawEntry> {
        let mut read = self
            .conn
            .prepare(
                "SELECT j.head, j.sig, p.body FROM journal j JOIN payload p USING(n)
                 UNION ALL SELECT head, sig, body FROM fork",
            )
            .unwrap();
        read.query_map([], raw_entry)
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    pub(crate) fn count(&self, table: &str) -> i64 {
        self.conn
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0))
            .unwrap()
    }

    pub(crate) fn sid(&self, stream: StreamId) -> i64 {
        crate::journal::known_stream(&self.conn, stream)
            .unwrap()
            .sid
    }

    pub(crate) fn digest(&self, stream: StreamId) -> [u8; 32] {
        crate::digest::state(&self.conn, "main", self.sid(stream), stream).unwrap()
    }
}

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.roll(last + 1));
        }
    }
}
