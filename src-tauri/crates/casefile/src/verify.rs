//! Checks of a home: at every opening, and in full on request. Problems are told in words and named
//! by entry.

use rusqlite::Connection;
use serde::Serialize;

use crate::entry::entry_id;
use crate::error::{CaseFileError, Result};
use crate::extracts::EXTRACT_FILE;
use crate::home::{BLOB_FILE, CASE_FILE, Home};
use crate::ids::{EntryId, StreamId};
use crate::sqlite::{self, Missing};
use crate::{blobs, lines, rebuild};

mod chains;

pub(crate) use chains::chains;

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
        if self.folder.join(EXTRACT_FILE.file_name).exists() {
            let extracts = sqlite::open(&self.folder, &EXTRACT_FILE, &self.key, Missing::Refuse)?;
            report
                .problems
                .extend(pages(&extracts, EXTRACT_FILE.file_name)?);
        }
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

#[cfg(test)]
mod tests;
