//! One exchange: entries first, contents after, no state between two exchanges.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::ids::StreamId;
use jaiza_casefile::moment::Moment;
use jaiza_casefile::registry::StreamKind;
use jaiza_casefile::{Home, Outcome};

use crate::error::SyncError;
use crate::transports::{Transport, Vector};

/// Most entries handed over at once (SYNC 4.9).
const BATCH: u32 = 2_000;

/// What an exchange did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchanged {
    /// Where to.
    pub place: String,
    /// Per stream.
    pub streams: Vec<StreamExchange>,
    /// Contents handed over and received.
    pub blobs_sent: u32,
    /// Contents received.
    pub blobs_received: u32,
    /// What could not be used, in words; nothing was lost by it.
    pub problems: Vec<String>,
    /// What must be said about this way.
    pub warnings: Vec<String>,
}

/// What an exchange did with one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct StreamExchange {
    pub stream: StreamId,
    pub sent: u32,
    pub received: u32,
    pub refused: u32,
}

/// Exchanges every case of this home with the other side.
///
/// # Errors
/// When the other side cannot be reached or this home refuses; what was exchanged until then stays.
pub fn exchange(home: &Home, way: &mut dyn Transport, now: Moment) -> Result<Exchanged, SyncError> {
    let mut done = Exchanged {
        place: way.place(),
        warnings: way.warnings(),
        ..Exchanged::default()
    };
    let theirs = way.vectors()?;
    for stream in streams(home, &theirs)? {
        let other = theirs.get(&stream).cloned().unwrap_or_default();
        let (received, refused) = pull(home, way, stream, &other, now, &mut done)?;
        if !known(home, stream)? {
            done.streams.push(StreamExchange {
                stream,
                sent: 0,
                received,
                refused,
            });
            continue;
        }
        let sent = push(home, way, stream, &other)?;
        done.streams.push(StreamExchange {
            stream,
            sent,
            received,
            refused,
        });
        blobs(home, way, stream, &mut done)?;
    }
    Ok(done)
}

/// Cases and sealed selections of this home, and streams of the other side.
fn streams(
    home: &Home,
    theirs: &BTreeMap<StreamId, Vector>,
) -> Result<BTreeSet<StreamId>, SyncError> {
    let mine = home
        .streams()?
        .into_iter()
        .filter(|info| [StreamKind::CASE, StreamKind::PLAN].contains(&info.kind))
        .map(|info| info.id);
    Ok(mine.chain(theirs.keys().copied()).collect())
}

fn pull(
    home: &Home,
    way: &mut dyn Transport,
    stream: StreamId,
    other: &Vector,
    now: Moment,
    done: &mut Exchanged,
) -> Result<(u32, u32), SyncError> {
    let mine = if known(home, stream)? {
        vector(home, stream)?
    } else {
        Vector::new()
    };
    let (mut received, mut refused) = (0, 0);
    for (actor, last) in other {
        let have = mine.get(actor).copied().unwrap_or(0);
        if *last <= have {
            continue;
        }
        let pulled = way.pull(stream, *actor, have)?;
        done.problems.extend(pulled.problems);
        for batch in pulled
            .entries
            .chunks(usize::try_from(BATCH).unwrap_or(usize::MAX))
        {
            for receipt in home.receive(batch, &done.place, now)? {
                match receipt.outcome {
                    Outcome::New => received += 1,
                    Outcome::Dup => {}
                    other => {
                        refused += 1;
                        done.problems.push(format!(
                            "entry {} of {actor} in {stream} was set apart: {other:?}",
                            receipt.seq
                        ));
                    }
                }
            }
        }
    }
    Ok((received, refused))
}

fn push(
    home: &Home,
    way: &mut dyn Transport,
    stream: StreamId,
    other: &Vector,
) -> Result<u32, SyncError> {
    let mut sent = 0;
    for (actor, last) in vector(home, stream)? {
        let mut have = other.get(&actor).copied().unwrap_or(0);
        while have < last {
            let entries = home.entries_after(stream, actor, have, BATCH)?;
            if entries.is_empty() {
                break;
            }
            way.push(stream, actor, have + 1, &entries)?;
            let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
            sent += count;
            have += u64::from(count);
        }
    }
    Ok(sent)
}

fn known(home: &Home, stream: StreamId) -> Result<bool, SyncError> {
    Ok(home.streams()?.iter().any(|info| info.id == stream))
}

fn vector(home: &Home, stream: StreamId) -> Result<Vector, SyncError> {
    Ok(home
        .vector(stream)?
        .into_iter()
        .map(|head| (head.actor, head.seq))
        .collect())
}

fn blobs(
    home: &Home,
    way: &mut dyn Transport,
    stream: StreamId,
    done: &mut Exchanged,
) -> Result<(), SyncError> {
    for sha256 in home.blobs_named(stream)? {
        if home.blob_facts(&sha256)?.is_some() {
            if !way.has_blob(&sha256)? {
                way.push_blob(&sha256, &home.blob_get(&sha256)?)?;
                done.blobs_sent += 1;
            }
        } else if let Some(bytes) = way.pull_blob(&sha256)? {
            home.blob_put(bytes.as_slice(), "")?;
            done.blobs_received += 1;
        }
    }
    Ok(())
}
