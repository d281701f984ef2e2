//! Targets that have no case yet, for the work list.

use jaiza_casefile::Home;
use jaiza_risk::TargetGrain;

use super::{cases, known};
use crate::dto::selection::{SelectionLine, SelectionShown};
use crate::error::Answer;
use crate::session::Session;

/// A trader that a run ranks and nobody audits.
#[allow(missing_docs)]
pub struct Candidate {
    pub run_id: String,
    pub key: String,
    pub name: String,
    pub expected_yield: String,
    /// Band of the score; `selected` for a target of a sealed selection.
    pub band: String,
    /// Code of the sealed selection that chose it; empty = none.
    pub selection: String,
}

/// Targets that have no case yet, for the work list: those of the latest sealed selection, in its
/// order; without one the best of the newest run.
///
/// # Errors
/// When the case file or the store cannot be read.
pub fn candidates(session: &Session, home: &Home, most: usize) -> Answer<Vec<Candidate>> {
    if let Some(sealed) = crate::commands::selection::latest(home)? {
        return selected(session, home, sealed);
    }
    of_run(session, home, most)
}

/// Targets of a sealed selection on whose traders no case stands.
fn selected(session: &Session, home: &Home, sealed: SelectionShown) -> Answer<Vec<Candidate>> {
    let cases = cases(session, home)?;
    let open = |pick: &SelectionLine| {
        let mut traders = cases.iter().map(|(trader, _)| trader);
        !traders.any(|trader| pick.traders.contains(trader))
    };
    let picks = sealed.picks.into_iter().filter(open);
    let picks = picks.map(|pick| Candidate {
        run_id: sealed.run_id.clone(),
        key: pick.key,
        name: pick.name,
        expected_yield: pick.expected_yield,
        band: "selected".to_owned(),
        selection: sealed.code.clone(),
    });
    Ok(picks.collect())
}

fn of_run(session: &Session, home: &Home, most: usize) -> Answer<Vec<Candidate>> {
    let Some(info) = home.extracts()?.runs()?.into_iter().next() else {
        return Ok(Vec::new());
    };
    let id = info.id.to_string();
    let run = known(session, home, &id)?;
    let cases = cases(session, home)?;
    let mut open: Vec<&jaiza_risk::Target> = run
        .targets
        .iter()
        .filter(|target| {
            target.grain == TargetGrain::Trader
                && target.expected_yield > 0.0
                && !cases.iter().any(|(trader, _)| *trader == target.key)
        })
        .collect();
    open.sort_by_key(|target| target.yield_rank);
    Ok(open
        .into_iter()
        .take(most)
        .map(|target| {
            let band = target.band.word();
            Candidate {
                run_id: id.clone(),
                key: target.key.clone(),
                name: target.name.clone(),
                expected_yield: format!("{:.0}", target.expected_yield),
                band: band.to_owned(),
                selection: String::new(),
            }
        })
        .collect())
}
