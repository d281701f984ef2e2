//! Best targets that have no case yet, for the work list.

use jaiza_casefile::Home;
use jaiza_risk::TargetGrain;

use super::{cases, known};
use crate::error::Answer;
use crate::session::Session;

/// A trader that a run ranks and nobody audits.
#[allow(missing_docs)]
pub struct Candidate {
    pub run_id: String,
    pub key: String,
    pub name: String,
    pub expected_yield: String,
    pub band: String,
}

/// Best targets of the newest run that have no case yet, for the work list.
pub fn candidates(session: &Session, home: &Home, most: usize) -> Answer<Vec<Candidate>> {
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
            }
        })
        .collect())
}
