//! Earlier decisions of this computer: findings and marks of every case in outline, read once and
//! read again only where the journal grew.

use std::collections::HashMap;

use jaiza_casefile::{Home, StreamId, Vector};

use crate::case_model::{Outline, case_streams};
use crate::dto::triage::TriagePast;
use crate::error::Answer;

/// Stages of money, the furthest last.
const STAGES: [&str; 4] = ["detected", "framed", "adjudicated", "recovered"];
/// Most lines of an item's history.
const HISTORY: usize = 12;

/// Outlines of all cases.
#[derive(Default)]
pub struct Earlier {
    cases: HashMap<StreamId, Known>,
}

struct Known {
    vector: Vector,
    outline: Option<Outline>,
    /// Short levies by finding number, once they were asked for; empty when the figures do not come out.
    shorts: Option<HashMap<String, String>>,
}

impl Earlier {
    /// Forgets everything (the home was closed).
    pub fn clear(&mut self) {
        self.cases.clear();
    }

    /// Reads what is new: cases that are not known yet, or whose chains grew.
    ///
    /// # Errors
    /// When the case file cannot be read.
    pub fn refresh(&mut self, home: &Home) -> Answer<()> {
        for stream in case_streams(home)? {
            let vector = home.vector(stream)?;
            if self
                .cases
                .get(&stream)
                .is_some_and(|known| known.vector == vector)
            {
                continue;
            }
            let outline = Outline::load(home, stream)?;
            self.cases.insert(
                stream,
                Known {
                    vector,
                    outline,
                    shorts: None,
                },
            );
        }
        Ok(())
    }

    /// Outlines of all cases but one, in no order.
    pub fn others(&self, than: StreamId) -> impl Iterator<Item = &Outline> {
        self.cases
            .values()
            .filter_map(|known| known.outline.as_ref())
            .filter(move |outline| outline.stream != than)
    }

    /// Short levy of a finding; `compute` gives all of a case when they were not asked for yet.
    pub fn short(
        &mut self,
        stream: StreamId,
        finding_no: &str,
        compute: impl FnOnce() -> HashMap<String, String>,
    ) -> Option<String> {
        let known = self.cases.get_mut(&stream)?;
        known
            .shorts
            .get_or_insert_with(compute)
            .get(finding_no)
            .cloned()
    }

    /// Marks and findings on the same trader and code in other cases, newest first.
    pub fn history(&self, than: StreamId, trader: &str, pct: &str) -> Vec<TriagePast> {
        let mut found: Vec<(u64, TriagePast)> = Vec::new();
        for case in self.others(than).filter(|case| case.trader_id == trader) {
            let same = |key: &str| case.items.get(key).is_some_and(|item| item.pct == pct);
            for mark in case.marks.iter().filter(|mark| same(&mark.key)) {
                found.push((
                    mark.at_ms,
                    past(case, "mark", mark.at_ms, |past| {
                        past.kind.clone_from(&mark.outcome);
                        past.item.clone_from(&mark.key);
                        past.title.clone_from(&mark.note);
                    }),
                ));
            }
            for finding in &case.findings {
                let mut keys = finding
                    .changes
                    .iter()
                    .map(|change| format!("{}#{}", change.facts.gd, change.facts.gd_item));
                let Some(key) = keys.find(|key| same(key)) else {
                    continue;
                };
                found.push((
                    finding.recorded_ms,
                    past(case, "finding", finding.recorded_ms, |past| {
                        past.kind.clone_from(&finding.kind);
                        past.item = key;
                        past.title = format!("{} {}", finding.no, finding.title);
                        past.status = outcome(case, &finding.no, &finding.status);
                    }),
                ));
            }
        }
        found.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.item.cmp(&other.item)));
        found
            .into_iter()
            .take(HISTORY)
            .map(|(_, past)| past)
            .collect()
    }
}

fn past(case: &Outline, what: &str, at_ms: u64, fill: impl FnOnce(&mut TriagePast)) -> TriagePast {
    let date = crate::times::local_u64(at_ms);
    let mut past = TriagePast {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        date: date.get(..10).unwrap_or_default().to_owned(),
        what: what.to_owned(),
        kind: String::new(),
        item: String::new(),
        title: String::new(),
        status: String::new(),
    };
    fill(&mut past);
    past
}

/// How a finding came out: the furthest stage its money reached, or that of the whole case; its
/// status while no money is recorded.
pub fn outcome(case: &Outline, finding_no: &str, status: &str) -> String {
    let reached = case
        .stages
        .iter()
        .filter(|(finding, _)| finding.is_empty() || finding == finding_no)
        .filter_map(|(_, stage)| STAGES.iter().position(|known| known == stage))
        .max()
        .and_then(|place| STAGES.get(place));
    reached.map_or_else(|| status.to_owned(), |stage| (*stage).to_owned())
}
