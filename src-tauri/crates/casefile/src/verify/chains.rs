//! Checks of the chains of a stream, entry by entry.

use rusqlite::{Connection, Row};

use super::{ChainReport, Problem};
use crate::entry::{actor_id, is_signed_by};
use crate::error::Result;
use crate::home::CASE_FILE;
use crate::ids::{ActorId, EntryId, StreamId};
use crate::journal::{Parsed, known_stream, raw_entry};
use crate::registry::EntryKind;

/// A stored row beside what its header says.
struct Stored {
    entry: Option<Parsed>,
    stream: [u8; 16],
    actor: ActorId,
    public: [u8; 32],
    seq: i64,
    columns: (EntryId, i64, u32),
}

const STORED: &str = "SELECT j.head, j.sig, p.body, s.id, a.id, a.pk, j.seq, j.id, j.hlc, j.kind
    FROM journal j JOIN stream s USING(sid) JOIN actor a USING(aid) LEFT JOIN payload p USING(n)
    WHERE j.sid = ?1 ORDER BY j.aid, j.seq";
const BESIDE: &str = "SELECT f.head, f.sig, f.body, s.id, a.id, a.pk, f.seq, f.id
    FROM fork f JOIN stream s USING(sid) JOIN actor a USING(aid) WHERE f.sid = ?1
    UNION ALL SELECT h.head, h.sig, h.body, s.id, a.id, a.pk, h.seq, h.id
    FROM hold h JOIN stream s USING(sid) JOIN actor a USING(aid) WHERE h.sid = ?1";

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let entry = Parsed::new(raw_entry(row)?);
    let header = entry
        .as_ref()
        .map(|e| (e.header.hlc.cast_signed(), e.header.kind.0));
    let (hlc, kind) = match row.as_ref().column_count() {
        10 => (row.get(8)?, row.get(9)?),
        _ => header.unwrap_or_default(),
    };
    Ok(Stored {
        entry,
        stream: row.get(3)?,
        actor: ActorId(row.get(4)?),
        public: row.get(5)?,
        seq: row.get(6)?,
        columns: (EntryId(row.get(7)?), hlc, kind),
    })
}

/// Checks the chains of a stream.
pub(crate) fn chains(conn: &Connection, stream: StreamId) -> Result<ChainReport> {
    let sid = known_stream(conn, stream)?.sid;
    let mut report = ChainReport {
        stream,
        chains: 0,
        entries: 0,
        problems: Vec::new(),
    };
    let mut before: Option<(ActorId, i64, EntryId)> = None;
    let mut read = conn.prepare(STORED)?;
    for row in read.query_map([sid], stored)? {
        let row = row?;
        let (last, prev) = match before {
            Some((actor, seq, id)) if actor == row.actor => (seq, id),
            _ => {
                report.chains += 1;
                (0, EntryId([0; 32]))
            }
        };
        let linked = row
            .entry
            .as_ref()
            .is_some_and(|entry| entry.header.prev == prev);
        check_entry(&mut report, &row);
        if row.seq != last + 1 || !linked {
            tell(&mut report, &row, "it does not follow the entry before it");
        }
        before = Some((row.actor, row.seq, row.columns.0));
    }
    let mut read = conn.prepare(BESIDE)?;
    for row in read.query_map([sid], stored)? {
        check_entry(&mut report, &row?);
    }
    check_heads(conn, sid, &mut report)?;
    Ok(report)
}

fn tell(report: &mut ChainReport, row: &Stored, what: &str) {
    let entry = format!("{}/{}/{}", report.stream, row.actor, row.seq);
    let file = CASE_FILE.file_name.to_owned();
    report.problems.push(Problem {
        file,
        entry: Some(entry),
        what: what.to_owned(),
    });
}

fn check_entry(report: &mut ChainReport, row: &Stored) {
    report.entries += 1;
    let Some(entry) = &row.entry else {
        return tell(report, row, "its header cannot be read");
    };
    let header = &entry.header;
    let columns = (entry.id, header.hlc.cast_signed(), header.kind.0);
    let place = (*header.stream.bytes(), header.actor, entry.seq());
    if columns != row.columns || place != (row.stream, row.actor, row.seq) {
        tell(report, row, "its header is not what was recorded");
    }
    if actor_id(&row.public) != row.actor {
        tell(report, row, "the key of its author is not the author's");
    } else if !is_signed_by(&row.public, &entry.raw.head, &entry.raw.sig) {
        tell(report, row, "its signature does not fit");
    }
    if header.seq == 1 && header.kind != EntryKind::ACTOR_PRESENT {
        tell(
            report,
            row,
            "its chain does not begin with the introduction of its author",
        );
    }
    match &entry.raw.body {
        Some(body) if header.fits(body) => {}
        Some(_) => tell(report, row, "its content is not what was signed"),
        None => tell(report, row, "its content is missing"),
    }
}

/// Each chain must end where its head says: an entry cut off at the end is seen here.
fn check_heads(conn: &Connection, sid: i64, report: &mut ChainReport) -> Result<()> {
    let mut read = conn.prepare(
        "SELECT a.id, h.seq FROM headof h JOIN actor a USING(aid) WHERE h.sid = ?1
           AND NOT EXISTS(SELECT 1 FROM journal j WHERE j.sid = h.sid AND j.aid = h.aid
             AND j.seq = h.seq AND j.id = h.id)
         UNION SELECT a.id, h.seq FROM headof h JOIN actor a USING(aid) WHERE h.sid = ?1
           AND EXISTS(SELECT 1 FROM journal j WHERE j.sid = h.sid AND j.aid = h.aid
             AND j.seq > h.seq)
         UNION SELECT a.id, j.seq FROM journal j JOIN actor a USING(aid) WHERE j.sid = ?1
           AND NOT EXISTS(SELECT 1 FROM headof h WHERE h.sid = j.sid AND h.aid = j.aid)",
    )?;
    let rows = read.query_map([sid], |r| Ok((ActorId(r.get(0)?), r.get::<_, i64>(1)?)))?;
    for row in rows {
        let (actor, seq) = row?;
        let entry = Some(format!("{}/{actor}/{seq}", report.stream));
        let what = "the chain does not end where its head says".to_owned();
        report.problems.push(Problem {
            file: CASE_FILE.file_name.to_owned(),
            entry,
            what,
        });
    }
    Ok(())
}
