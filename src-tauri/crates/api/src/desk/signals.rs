//! What the newest risk run says about each item of a case.

use std::collections::HashMap;

use jaiza_casefile::Home;

use crate::case_model::CaseModel;
use crate::dto::triage::TriageHit;
use crate::error::Answer;

/// Hits of one run on the items of one case.
#[derive(Default)]
pub struct Signals {
    /// The run; `None` when there is none.
    pub run: Option<String>,
    by_item: HashMap<String, Vec<Hit>>,
}

struct Hit {
    delta: f64,
    score: f64,
    shown: TriageHit,
}

impl Signals {
    /// Hits on an item, the largest levy effect first.
    pub fn of(&self, key: &str) -> Vec<TriageHit> {
        let hits = self.by_item.get(key).into_iter().flatten();
        hits.map(|hit| hit.shown.clone()).collect()
    }

    /// Order of an item among flagged ones: levy effect, then score; `None` when nothing hit it.
    pub fn weight(&self, key: &str) -> Option<(f64, f64)> {
        let hits = self.by_item.get(key)?;
        let delta = hits.iter().map(|hit| hit.delta).sum();
        let score = hits.iter().map(|hit| hit.score).fold(0.0, f64::max);
        Some((delta, score))
    }
}

/// The newest run of this computer.
///
/// # Errors
/// When the store cannot be read.
pub fn newest(home: &Home) -> Answer<Option<String>> {
    let newest = home.extracts()?.runs()?.into_iter().next();
    Ok(newest.map(|run| run.id.to_string()))
}

/// Reads the hits of a run on the items of a case.
///
/// # Errors
/// When the run cannot be made again from its inputs.
pub fn read(home: &Home, case: &CaseModel, run: Option<String>) -> Answer<Signals> {
    let Some(id) = run else {
        return Ok(Signals::default());
    };
    let found = crate::commands::risk::dossier(home, &id, &case.trader_id)?;
    let mut signals = Signals {
        run: Some(id),
        by_item: HashMap::new(),
    };
    let Some((codes, dossier)) = found else {
        return Ok(signals);
    };
    for (key, column, note) in dossier.item_hits() {
        let code = codes.get(usize::from(column)).map_or("", String::as_str);
        let shown = TriageHit {
            indicator: code.to_owned(),
            title: jaiza_risk::catalogue_title(code)
                .unwrap_or_default()
                .to_owned(),
            score: format!("{:.0}", note.score),
            delta: format!("{:.0}", note.delta),
            sentence: jaiza_risk::english(&note.explanation()),
        };
        signals.by_item.entry(key).or_default().push(Hit {
            delta: note.delta,
            score: note.score,
            shown,
        });
    }
    for hits in signals.by_item.values_mut() {
        hits.sort_by(|a, b| {
            b.delta
                .total_cmp(&a.delta)
                .then(b.score.total_cmp(&a.score))
        });
    }
    Ok(signals)
}
