//! From entries to tables. The tables are a pure function of the set of entries: any order of
//! arrival gives the same rows.
//!
//! The live values of a field are the writes that no entry names as replaced. A write that is named
//! before it arrives stands in `over` until it comes, and is not shown then.

use rusqlite::{Connection, params};

use crate::body::{Body, Set, Thing};
use crate::entry::Header;
use crate::ids::{ActorId, EntryId};
use crate::registry::Field;

/// Raised when the rules below change: the tables are then built anew at the next opening.
pub(crate) const PROJECTOR_VERSION: i64 = 1;
/// Tables that the projector fills.
pub(crate) const TABLES: [&str; 5] = ["val", "over", "thing", "named", "presence"];

/// Where an entry stands, by the row numbers of stream and actor.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) sid: i64,
    pub(crate) aid: i64,
    pub(crate) actor: ActorId,
    pub(crate) seq: i64,
    pub(crate) eid: i64,
}

/// The first eight bytes of an entry id as a row value.
pub(crate) fn eid(id: &EntryId) -> i64 {
    id.0.first_chunk()
        .map_or(0, |first| i64::from_be_bytes(*first))
}

/// The tables of one schema: `main`, or `temp` while they are rebuilt for comparison.
pub(crate) struct Projection<'c> {
    conn: &'c Connection,
    schema: &'static str,
}

impl<'c> Projection<'c> {
    pub(crate) fn new(conn: &'c Connection, schema: &'static str) -> Self {
        Self { conn, schema }
    }

    /// Brings one entry into the tables. An entry this program does not understand is left out; it
    /// stays in the journal and comes in when a newer program builds the tables anew.
    pub(crate) fn apply(&self, at: Place, header: &Header, body: &[u8]) -> rusqlite::Result<()> {
        if !header.is_understood() {
            return Ok(());
        }
        let Some(body) = Body::read(body) else {
            return Ok(());
        };
        if at.seq == 1 {
            self.presence(at, &body)?;
        }
        for thing in &body.things {
            self.thing(at, thing)?;
            for set in &thing.sets {
                self.replace(at, thing, set)?;
                self.write(at, thing, set)?;
                self.name_blob(at, set)?;
            }
        }
        Ok(())
    }

    fn run(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> rusqlite::Result<usize> {
        self.conn
            .prepare_cached(&sql.replace('@', self.schema))?
            .execute(values)
    }

    fn presence(&self, at: Place, body: &Body) -> rusqlite::Result<()> {
        let Some(card) = &body.actor else {
            return Ok(());
        };
        self.run(
            "INSERT OR IGNORE INTO @.presence(sid, aid, eid, person, name, office, device)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                at.sid,
                at.aid,
                at.eid,
                card.person,
                card.name,
                card.office,
                card.device
            ],
        )?;
        Ok(())
    }

    fn thing(&self, at: Place, thing: &Thing) -> rusqlite::Result<()> {
        self.run(
            "INSERT OR IGNORE INTO @.thing(sid, kind, ent) VALUES (?1, ?2, ?3)",
            params![at.sid, thing.kind, thing.ent.bytes()],
        )?;
        Ok(())
    }

    /// The writes named as replaced are live no longer, whether they are here already or not. An
    /// entry that names itself is not followed in that.
    fn replace(&self, at: Place, thing: &Thing, set: &Set) -> rusqlite::Result<()> {
        for target in &set.r {
            let seq = target.seq.cast_signed();
            if target.actor == at.actor && seq == at.seq {
                continue;
            }
            let place = params![at.sid, thing.ent.bytes(), set.f, target.actor.0, seq];
            self.run(
                "INSERT OR IGNORE INTO @.over(sid, ent, field, actor, seq)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                place,
            )?;
            self.run(
                "DELETE FROM @.val WHERE sid = ?1 AND ent = ?2 AND field = ?3
                 AND aid = (SELECT aid FROM main.actor WHERE id = ?4) AND seq = ?5",
                place,
            )?;
        }
        Ok(())
    }

    fn write(&self, at: Place, thing: &Thing, set: &Set) -> rusqlite::Result<()> {
        let replaced = self
            .conn
            .prepare_cached(
                &"SELECT EXISTS(SELECT 1 FROM @.over
                  WHERE sid = ?1 AND ent = ?2 AND field = ?3 AND actor = ?4 AND seq = ?5)"
                    .replace('@', self.schema),
            )?
            .query_row(
                params![at.sid, thing.ent.bytes(), set.f, at.actor.0, at.seq],
                |r| r.get::<_, bool>(0),
            )?;
        if replaced && !blind::to_over() {
            return Ok(());
        }
        self.run(
            "INSERT OR REPLACE INTO @.val(sid, ent, field, aid, seq, eid, v)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                at.sid,
                thing.ent.bytes(),
                set.f,
                at.aid,
                at.seq,
                at.eid,
                set.v.get()
            ],
        )?;
        Ok(())
    }

    fn name_blob(&self, at: Place, set: &Set) -> rusqlite::Result<()> {
        if !Field::NAMING_BLOBS.contains(&Field(set.f)) {
            return Ok(());
        }
        let sha = serde_json::from_str::<String>(set.v.get())
            .ok()
            .and_then(|t| hex::decode(t).ok());
        if let Some(sha) = sha.filter(|sha| sha.len() == 32) {
            self.run(
                "INSERT OR IGNORE INTO @.named(sid, sha) VALUES (?1, ?2)",
                params![at.sid, sha],
            )?;
        }
        Ok(())
    }
}

/// A switch for one test: without the question to `over`, copies of a case must come out different,
/// or the test of convergence would see nothing.
#[cfg(test)]
pub(crate) mod blind {
    use std::cell::Cell;

    thread_local! {
        static BLIND: Cell<bool> = const { Cell::new(false) };
    }

    pub(crate) fn set(blind: bool) {
        BLIND.with(|b| b.set(blind));
    }

    pub(crate) fn to_over() -> bool {
        BLIND.with(Cell::get)
    }
}

#[cfg(not(test))]
mod blind {
    pub(super) const fn to_over() -> bool {
        false
    }
}
