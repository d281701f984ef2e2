//! Runs as they are kept: the ranking in parts, and a dossier for each trader, so that one target
//! is explained without reading the rest.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::sync_channel;
use std::thread;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::RunKeeping;
use jaiza_risk::{Dossier, Dossiers, RiskRun as Run, Target, TargetGrain};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::inputs::{Inputs, assess};
use super::reading::threads;
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::session::Session;

/// Targets that stand in one part.
const PART: usize = 1_000;
/// Packed dossiers that wait to be written.
const WAITING: usize = 64;
/// Largest part that is read back, in bytes.
const LARGEST: usize = 1 << 30;

/// What is known of a run without its targets.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Head {
    /// Number of targets.
    pub targets: usize,
    /// Indicators by number.
    pub codes: Vec<String>,
}

/// A run as screens ask for it.
#[derive(Debug)]
pub struct KnownRun {
    /// Indicators by number.
    pub codes: Vec<String>,
    /// Declarations first, each grain in the order of rank.
    pub targets: Vec<Target>,
}

/// One target with everything that explains it.
pub struct Known {
    /// Indicators by number.
    pub codes: Vec<String>,
    /// The target.
    pub target: Target,
    /// Its trader, or the traders of the declaration.
    pub dossiers: Vec<Dossier>,
}

impl KnownRun {
    /// The targets of a finished run.
    pub fn of(run: Run) -> Self {
        let codes = run.codes().into_iter().map(str::to_owned).collect();
        Self {
            codes,
            targets: run.targets,
        }
    }
}

fn head(run: &Run) -> Answer<Vec<u8>> {
    let head = Head {
        targets: run.targets.len(),
        codes: run.codes().into_iter().map(str::to_owned).collect(),
    };
    serde_json::to_vec(&head).map_err(|why| unreadable(&why.to_string()))
}

/// Keeps a run whole, or not at all.
///
/// # Errors
/// A refusal of the store, such as a full disk.
pub fn keep(
    home: &Home,
    inputs: &Inputs,
    described: &Value,
    run: &Run,
    now: jaiza_casefile::Moment,
) -> Answer<Uuid> {
    let inputs = serde_json::to_value(inputs).map_err(|why| unreadable(&why.to_string()))?;
    let mut store = home.extracts()?;
    let keeping = store.begin_run(&inputs, described, &head(run)?, now)?;
    add(&keeping, run)?;
    add_dossiers(&keeping, run)?;
    Ok(keeping.commit()?)
}

fn add(keeping: &RunKeeping<'_>, run: &Run) -> Answer<()> {
    for grain in [TargetGrain::Gd, TargetGrain::Trader] {
        let own = run.targets.iter().filter(|target| target.grain == grain);
        let mut own: Vec<&Target> = own.collect();
        own.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        for part in own.chunks(PART) {
            let first = part.first().map_or("", |target| target.key.as_str());
            keeping.targets(grain.word(), first, &packed(&part)?)?;
        }
    }
    Ok(())
}

/// Packs dossiers on every thread while this one writes them; few wait, so that memory stays flat.
fn add_dossiers(keeping: &RunKeeping<'_>, run: &Run) -> Answer<()> {
    let dossiers = &Dossiers::new(run);
    let next = &AtomicU32::new(0);
    thread::scope(|scope| {
        let (done, packs) = sync_channel::<Answer<(String, Vec<u8>)>>(WAITING);
        for _ in 0..threads() {
            let done = done.clone();
            scope.spawn(move || {
                loop {
                    let trader = next.fetch_add(1, Ordering::Relaxed);
                    if trader >= dossiers.traders() {
                        return;
                    }
                    let Some(dossier) = dossiers.nth(trader) else {
                        continue;
                    };
                    let pack = packed(&dossier).map(|pack| (dossier.trader_id, pack));
                    // Nobody listens any more once a write was refused.
                    if done.send(pack).is_err() {
                        return;
                    }
                }
            });
        }
        drop(done);
        for pack in packs {
            let (trader, pack) = pack?;
            keeping.dossier(&trader, &pack)?;
        }
        Ok(())
    })
}

/// The run of that id with its targets.
///
/// # Errors
/// `not_found` for an unknown run; inputs that are not on this computer any more.
pub fn known(session: &Session, home: &Home, id: &str) -> Answer<Arc<KnownRun>> {
    if let Some(run) = session.runs().get(id) {
        return Ok(Arc::clone(run));
    }
    let (uuid, head) = stored(home, id)?;
    let store = home.extracts()?;
    let mut targets = Vec::with_capacity(head.targets);
    for grain in [TargetGrain::Gd, TargetGrain::Trader] {
        let begin = targets.len();
        for part in store.target_parts(uuid, grain.word())? {
            targets.extend(unpacked::<Vec<Target>>(&part)?);
        }
        if let Some(own) = targets.get_mut(begin..) {
            own.sort_unstable_by_key(|target| target.rank);
        }
    }
    let run = Arc::new(KnownRun {
        codes: head.codes,
        targets,
    });
    session.runs().insert(id.to_owned(), Arc::clone(&run));
    Ok(run)
}

/// What a run was made from, and the summary that was kept with it.
///
/// # Errors
/// `not_found` for an unknown run.
pub fn made_from(home: &Home, id: &str) -> Answer<(Inputs, crate::dto::risk::RiskRun)> {
    let uuid: Uuid = id.trim().parse().map_err(|_| no_run(id))?;
    let info = home.extracts()?.run(uuid).map_err(|_| no_run(id))?.info;
    let summary = info.inputs.get("summary").cloned().unwrap_or_default();
    let inputs = serde_json::from_value(info.parameters).map_err(|_| no_run(id))?;
    let summary = serde_json::from_value(summary).map_err(|_| no_run(id))?;
    Ok((inputs, summary))
}

/// A target of a run with its dossiers; `None` if the run ranks no such key.
///
/// # Errors
/// As [`known`].
pub fn one(home: &Home, id: &str, key: &str) -> Answer<Option<Known>> {
    let (uuid, head) = stored(home, id)?;
    let store = home.extracts()?;
    for grain in [TargetGrain::Trader, TargetGrain::Gd] {
        let Some(part) = store.target_part_of(uuid, grain.word(), key)? else {
            continue;
        };
        let targets: Vec<Target> = unpacked(&part)?;
        if let Some(target) = targets.into_iter().find(|target| target.key == key) {
            let found = target.traders.iter().map(|id| store.dossier(uuid, id));
            let found = found.collect::<Result<Vec<_>, _>>()?;
            let dossiers = found.iter().flatten().map(|bytes| unpacked(bytes));
            return Ok(Some(Known {
                codes: head.codes,
                dossiers: dossiers.collect::<Answer<_>>()?,
                target,
            }));
        }
    }
    Ok(None)
}

/// What a run found about a trader, with the codes of its indicators; `None` if it is not in the
/// run.
///
/// # Errors
/// As [`known`].
pub fn dossier(home: &Home, id: &str, trader: &str) -> Answer<Option<(Vec<String>, Dossier)>> {
    let (uuid, head) = stored(home, id)?;
    let found = home.extracts()?.dossier(uuid, trader)?;
    let dossier = found.map(|bytes| unpacked(&bytes)).transpose()?;
    Ok(dossier.map(|dossier| (head.codes, dossier)))
}

/// What a run was made from, its date, and the hits of its indicators.
pub struct RunInputs {
    /// Extracts and packages.
    pub inputs: Inputs,
    /// Last day of its window.
    pub run_date: String,
    /// Hits by indicator.
    pub hits: BTreeMap<String, u32>,
}

/// What a stored run was made from.
///
/// # Errors
/// `not_found` for an unknown run.
pub fn run_inputs(home: &Home, id: &str) -> Answer<RunInputs> {
    let (inputs, summary) = made_from(home, id)?;
    let counts = summary.indicators.into_iter();
    Ok(RunInputs {
        inputs,
        run_date: summary.run_date,
        hits: counts.map(|line| (line.indicator, line.hits)).collect(),
    })
}

/// Whether the run is on this computer.
pub fn is_here(home: &Home, id: &str) -> bool {
    made_from(home, id).is_ok()
}

fn no_run(id: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-run",
        format!("There is no risk run \"{id}\"; `jaiza risk list` names them all."),
    )
}

/// Id and head of a run; one that an earlier version kept without its results is made again.
fn stored(home: &Home, id: &str) -> Answer<(Uuid, Head)> {
    let uuid: Uuid = id.trim().parse().map_err(|_| no_run(id))?;
    let stored = home.extracts()?.run(uuid)?;
    if let Ok(head) = serde_json::from_slice(&stored.result) {
        return Ok((uuid, head));
    }
    let inputs: Inputs = serde_json::from_value(stored.info.parameters).map_err(|_| no_run(id))?;
    let (run, _) = assess(home, &inputs, false)?;
    let bytes = head(&run)?;
    let mut store = home.extracts()?;
    let keeping = store.complete_run(uuid, &bytes)?;
    add(&keeping, &run)?;
    keeping.commit()?;
    let head = serde_json::from_slice(&bytes).map_err(|why| unreadable(&why.to_string()))?;
    Ok((uuid, head))
}

fn packed<T: Serialize>(value: &T) -> Answer<Vec<u8>> {
    let bytes = postcard::to_stdvec(value).map_err(|why| unreadable(&why.to_string()))?;
    Ok(lz4_flex::compress_prepend_size(&bytes))
}

fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Answer<T> {
    let (size, packed) =
        lz4_flex::block::uncompressed_size(bytes).map_err(|why| unreadable(&why.to_string()))?;
    if size > LARGEST {
        return Err(unreadable("a part is larger than any that is written"));
    }
    let plain = lz4_flex::decompress(packed, size).map_err(|why| unreadable(&why.to_string()))?;
    postcard::from_bytes(&plain).map_err(|why| unreadable(&why.to_string()))
}

fn unreadable(why: &str) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::FileDamaged,
        "error-run-damaged",
        format!("The kept risk run cannot be read ({why}); run the indicators again."),
    )
    .arg("why", why)
}
