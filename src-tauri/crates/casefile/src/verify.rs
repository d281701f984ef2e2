//! Checks of a home: at every opening, and in full on request. Problems are told in words and named
//! by entry.

use rusqlite::{Connection, Row};
use serde::Serialize;

use crate::entry::{actor_id, entry_id, is_signed_by};
use crate::error::{CaseFileError, Result};
use crate::home::{BLOB_FILE, CASE_FILE, Home};
use crate::ids::{ActorId, EntryId, StreamId};
use crate::journal::{Parsed, known_stream, raw_entry};
use crate::{blobs, lines, rebuild};

/// Entries whose header hash is checked at every opening.
const LATEST: i64 = 1000;

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// File it was found in.
    pub file: String,
    /// The entry, as `stream/actor/place`, when it is about one.
    pub entry: Option<String>,
    /// What does not fit, in words.
    pub what: String,
}

/// What a check of the chains of one stream found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChainReport {
    /// The stream.
    pub stream: StreamId,
    /// Chains checked.
    pub chains: u32,
    /// Entries checked: hash, place, signature, body.
    pub entries: u32,
    /// Problems; empty when all is well.
    pub problems: Vec<Problem>,
}

/// What a full check of a home found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// Streams checked.
    pub streams: u32,
    /// Entries checked.
    pub entries: u32,
    /// Contents hashed again.
    pub blobs: u32,
    /// Problems; empty when all is well.
    pub problems: Vec<Problem>,
}

impl VerifyReport {
    /// Whether nothing was found.
    pub fn is_ok(&self) -> bool {
        self.problems.is_empty()
    }
}

impl Home {
    /// Checks everything: the pages of each file, each chain with its signatures, the projections
    /// against what the journal makes, each content against its name.
    ///
    /// # Errors
    /// When a file cannot be read at all; what can be read and does not fit is in the report.
    pub fn verify(&self) -> Result<VerifyReport> {
        let writer = self.writer()?;
        let mut report = VerifyReport {
            streams: 0,
            entries: 0,
            blobs: 0,
            problems: Vec::new(),
        };
        report
            .problems
            .extend(pages(&writer.conn, CASE_FILE.file_name)?);
        for stream in lines::streams(&writer.conn)? {
            let chains = chains(&writer.conn, stream.id)?;
            report.streams += 1;
            report.entries += chains.entries;
            report.problems.extend(chains.problems);
        }
        for (table, same) in rebuild::compare(&writer.conn)? {
            if !same {
                let what = format!("table {table} is not what the journal makes of it");
                report.problems.push(problem(CASE_FILE.file_name, what));
            }
        }
        drop(writer);
        let file = self.blob_file()?;
        report.problems.extend(pages(&file, BLOB_FILE.file_name)?);
        for blob in blobs::all(&file)? {
            report.blobs += 1;
            if let Err(error) = blobs::get(&file, &blob.sha256) {
                report
                    .problems
                    .push(problem(BLOB_FILE.file_name, error.to_string()));
            }
        }
        Ok(report)
    }

    /// Checks the chains of one stream: every hash, place, signature and body.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownStream`], or when the case file cannot be read.
    pub fn journal_verify(&self, stream: StreamId) -> Result<ChainReport> {
        chains(&self.writer()?.conn, stream)
    }
}

/// `quick_check`, and the header hashes of the latest entries.
pub(crate) fn at_opening(conn: &Connection) -> Result<()> {
    let damaged = |what| CaseFileError::FileDamaged {
        file: CASE_FILE.file_name.to_owned(),
        what,
    };
    let said: String = conn.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
    if said != "ok" {
        return Err(damaged(said));
    }
    let mut read = conn.prepare("SELECT n, id, head FROM journal ORDER BY n DESC LIMIT ?1")?;
    let mut rows = read.query([LATEST])?;
    while let Some(row) = rows.next()? {
        if entry_id(&row.get(2)?) != EntryId(row.get(1)?) {
            let line: i64 = row.get(0)?;
            return Err(damaged(format!(
                "line {line} of the journal is not what was recorded"
            )));
        }
    }
    Ok(())
}

/// Pages as `SQLite` and as the cipher see them.
pub(crate) fn pages(conn: &Connection, file: &str) -> Result<Vec<Problem>> {
    let fail = |e| CaseFileError::from_sqlite(file, e);
    let mut problems = Vec::new();
    for check in [
        "PRAGMA integrity_check(20)",
        "PRAGMA cipher_integrity_check",
    ] {
        let mut read = conn.prepare(check).map_err(fail)?;
        let said = read
            .query_map([], |r| r.get::<_, String>(0))
            .map_err(fail)?;
        for line in said {
            let line = line.map_err(fail)?;
            if line != "ok" {
                problems.push(problem(file, line));
            }
        }
    }
    Ok(problems)
}

fn problem(file: &str, what: impl Into<String>) -> Problem {
    Problem {
        file: file.to_owned(),
        entry: None,
        what: what.into(),
    }
}

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

#[cfg(test)]
mod tests;
