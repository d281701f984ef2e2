//! A trader's place in the stored risk runs.

use super::{count, trader_id};
use crate::door::Call;
use crate::dto::Nothing;
use crate::dto::trader::{TraderIn, TraderScore, TraderScores};
use crate::error::Answer;

/// Runs looked at; a run that was not computed in this session is computed again.
const RUNS: usize = 5;

/// Scores over the newest runs, newest first.
///
/// # Errors
/// When the store cannot be read.
pub fn of(call: &Call<'_>, input: TraderIn) -> Answer<TraderScores> {
    let home = call.session.home()?;
    let trader = trader_id(&input.trader);
    let runs = crate::commands::risk::list(call, Nothing {})?.runs;
    let mut scores = Vec::new();
    for shown in runs.iter().take(RUNS) {
        // A run whose extracts are gone has nothing to say any more.
        let Ok(run) = crate::commands::risk::known(call.session, &home, &shown.run_id) else {
            continue;
        };
        let ranked = |one: &&jaiza_risk::Target| {
            one.grain == jaiza_risk::TargetGrain::Trader && one.key == trader
        };
        let target = run.targets.iter().find(ranked);
        scores.push(TraderScore {
            run_id: shown.run_id.clone(),
            run_date: shown.run_date.clone(),
            created_at: shown.created_at.clone(),
            package: shown.package.clone(),
            score: target.map(|target| format!("{:.3}", target.score)),
            rank: target.map(|target| target.rank),
            traders: shown.traders,
            band: target
                .map(|target| target.band.word().to_owned())
                .unwrap_or_default(),
            expected_yield: target.map(|target| format!("{:.0}", target.expected_yield)),
        });
    }
    Ok(TraderScores {
        scores,
        older: count(runs.len().saturating_sub(RUNS)),
    })
}
