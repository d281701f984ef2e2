//! Figures of items as computed before, so that an edit of one finding computes its items only.

use std::collections::HashMap;

use super::request::CaseRequest;
use crate::findings::stack::{
    Place, Step, changes_by_item, ids_in_order, in_order, order, rows_of_item,
};
use crate::findings::{Change, Finding, Row, StackItem};
use crate::levies::{Facts, LevyError, Schedule, Share, Side, compute};

/// What is remembered of the items of a case. Every figure depends on nothing but the schedule, the
/// facts of its item and the changes made to it; a difference in any of them is computed anew.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    schedule: Option<Schedule>,
    items: HashMap<String, Known>,
}

#[derive(Clone, Debug)]
struct Known {
    facts: Facts,
    declared: Side,
    changes: Vec<(String, Change)>,
    rows: Vec<Row>,
}

/// Rows and declared figures of all items.
pub(super) struct Stacked {
    pub order: Vec<String>,
    pub rows: Vec<Row>,
    pub declared: Vec<Side>,
}

impl Memory {
    /// Stacks the findings, which are taken as checked.
    pub(super) fn stack(
        &mut self,
        request: &CaseRequest,
        findings: &[Finding],
    ) -> Result<Stacked, LevyError> {
        if self.schedule.as_ref() != Some(&request.schedule) {
            self.items.clear();
            self.schedule = Some(request.schedule.clone());
        }
        let order = order(findings);
        let changes = changes_by_item(&order);
        let mut placed: Vec<(Place, Row)> = Vec::new();
        let mut declared = Vec::with_capacity(request.items.len());
        for (nth, item) in request.items.iter().enumerate() {
            let steps = changes.get(item.id.as_str()).map(Vec::as_slice);
            let steps = steps.unwrap_or_default();
            let known = self.known(&request.schedule, &item.id, &item.facts, steps)?;
            declared.push(known.declared.clone());
            let places = steps.iter().map(|(finding, ..)| (*finding, nth));
            placed.extend(places.zip(known.rows.iter().cloned()));
        }
        Ok(Stacked {
            order: ids_in_order(&order),
            rows: in_order(placed),
            declared,
        })
    }

    fn known(
        &mut self,
        schedule: &Schedule,
        id: &str,
        facts: &Facts,
        steps: &[Step<'_>],
    ) -> Result<&Known, LevyError> {
        let same = self
            .items
            .get(id)
            .is_some_and(|known| known.holds(facts, steps));
        if !same {
            let old = self.items.remove(id).filter(|known| known.facts == *facts);
            let declared = match old {
                Some(known) => known.declared,
                None => compute(schedule, facts, &Share::WHOLE)?.side,
            };
            let item = StackItem {
                id: id.to_owned(),
                facts: facts.clone(),
            };
            let rows = rows_of_item(schedule, &item, steps)?;
            let known = Known {
                facts: item.facts,
                declared,
                changes: steps
                    .iter()
                    .map(|(_, finding, change)| (finding.id.clone(), (*change).clone()))
                    .collect(),
                rows: rows.into_iter().map(|(_, row)| row).collect(),
            };
            self.items.insert(id.to_owned(), known);
        }
        self.items
            .get(id)
            .ok_or_else(|| LevyError::invalid(format!("item {id} is gone")))
    }
}

impl Known {
    fn holds(&self, facts: &Facts, steps: &[Step<'_>]) -> bool {
        let made = steps
            .iter()
            .map(|(_, finding, change)| (finding.id.as_str(), *change));
        let known = self
            .changes
            .iter()
            .map(|(finding, change)| (finding.as_str(), change));
        self.facts == *facts && made.eq(known)
    }
}
