//! Exchange with other homes.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, sync::*};
use crate::error::Answer;

commands! {
    sync_run(SyncRunIn) -> Synced, "Exchange entries and evidence.", reads [], changes ["case", "sync", "home"], run;
    sync_status(Nothing) -> SyncStatus, "Where each case stands.", reads ["sync", "case", "triage"], changes [], status;
}

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_sync::{Exchanged, SyncError, Transport};
use serde::{Deserialize, Serialize};

use super::home::count;
use crate::case_model;
use crate::error::{ErrorBody, ErrorCode};
use crate::session::Session;

/// Setting that remembers the last exchange of a home.
const LAST: &str = "last_exchange";

/// What the last exchange left behind: how far each case was handed over.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct LastExchange {
    with: String,
    at: String,
    /// Entries of each stream that the other side held after the exchange.
    handed: BTreeMap<String, u32>,
}

impl From<SyncError> for ErrorBody {
    fn from(error: SyncError) -> Self {
        let sentence = crate::refusals::sentence_case(&error.to_string());
        match error {
            SyncError::Home(refusal) => refusal.into(),
            SyncError::UnknownTransport { .. } => {
                Self::invalid("error-unknown-transport", sentence)
            }
            _ => Self::new(ErrorCode::Offline, "error-exchange", sentence),
        }
    }
}

fn run(call: &Call<'_>, input: SyncRunIn) -> Answer<Synced> {
    let home = call.session.home()?;
    let mut way = jaiza_sync::open(&input.with, &home.owner()?.office)?;
    let now = call.session.now();
    let done = jaiza_sync::exchange(&home, way.as_mut(), now)?;
    let at = crate::times::local(now.ms);
    remember(call.session, &home, way.as_mut(), &input.with, &at)?;
    for kind in ["case", "sync", "home"] {
        call.change(kind, "*");
    }
    synced(&home, done, input.with, at)
}

/// Keeps how far the other side has each case now.
fn remember(
    session: &Session,
    home: &Home,
    way: &mut dyn Transport,
    with: &str,
    at: &str,
) -> Answer<()> {
    let mut last = LastExchange {
        with: with.to_owned(),
        at: at.to_owned(),
        handed: BTreeMap::new(),
    };
    for (stream, vector) in way.vectors()? {
        let held: u64 = vector.values().sum();
        last.handed
            .insert(stream.to_string(), u32::try_from(held).unwrap_or(u32::MAX));
    }
    let text = serde_json::to_string(&last).unwrap_or_default();
    session.set_setting(&key(home)?, &text)
}

fn key(home: &Home) -> Answer<String> {
    Ok(format!("{LAST}:{}", home.info()?.install))
}

fn last(session: &Session, home: &Home) -> Answer<LastExchange> {
    let text = session.settings().remove(&key(home)?).unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn synced(home: &Home, done: Exchanged, with: String, at: String) -> Answer<Synced> {
    let mut streams = Vec::new();
    let (mut sent, mut received) = (0, 0);
    for line in &done.streams {
        sent += line.sent;
        received += line.received;
        let here = home.streams()?.iter().any(|info| info.id == line.stream);
        streams.push(SyncedStream {
            stream: line.stream.to_string(),
            case_no: if here {
                case_model::case_no(home, line.stream)?
            } else {
                String::new()
            },
            sent: line.sent,
            received: line.received,
            refused: line.refused,
            digest: if here {
                case_model::digest_hex(home, line.stream)?
            } else {
                String::new()
            },
            waiting: 0,
        });
    }
    Ok(Synced {
        with,
        at,
        streams,
        sent,
        received,
        blobs_sent: done.blobs_sent,
        blobs_received: done.blobs_received,
        problems: done.problems,
        warnings: done.warnings,
    })
}

fn status(call: &Call<'_>, _: Nothing) -> Answer<SyncStatus> {
    let home = call.session.home()?;
    overview(call.session, &home)
}

fn overview(session: &Session, home: &Home) -> Answer<SyncStatus> {
    let last = last(session, home)?;
    let mut streams = Vec::new();
    for stream in case_model::case_streams(home)? {
        let entries: u64 = home.vector(stream)?.iter().map(|head| head.seq).sum();
        let entries = u32::try_from(entries).unwrap_or(u32::MAX);
        let sent = last
            .handed
            .get(&stream.to_string())
            .copied()
            .unwrap_or(0)
            .min(entries);
        streams.push(SyncStream {
            stream: stream.to_string(),
            case_no: case_model::case_no(home, stream)?,
            entries,
            sent,
            waiting: entries - sent,
            last_exchange: (!last.at.is_empty()).then(|| last.at.clone()),
            digest: case_model::digest_hex(home, stream)?,
        });
    }
    let waiting = streams.iter().map(|line| line.waiting).sum();
    let some = |text: String| (!text.is_empty()).then_some(text);
    Ok(SyncStatus {
        streams,
        waiting,
        last_with: some(last.with),
        last_at: some(last.at),
    })
}

/// Entries of all cases that no other side is known to hold.
pub(crate) fn waiting(session: &Session, home: &Home) -> Answer<u32> {
    Ok(count(
        usize::try_from(overview(session, home)?.waiting).unwrap_or(usize::MAX),
    ))
}
