//! Figures of items as computed before, so that an edit of one finding computes its items only.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::request::{CaseItem, CaseRequest};
use super::rows::{RowSurcharge, charge};
use crate::findings::stack::{Place, Step, changes_by_item, ids_in_order, order, rows_of_item};
use crate::findings::{Change, Finding, Row, StackItem};
use crate::levies::{Facts, LevyError, Schedule, Share, Side, compute};
use crate::surcharge::{Span, Terms};

/// What is remembered of the items of a case. Every figure depends on nothing but the schedule, the
/// facts of its item and the changes made to it; a difference in any of them is computed anew.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    schedule: Option<Schedule>,
    items: HashMap<String, Known>,
    terms: Option<Terms>,
    /// Days and rates by relevant date, under these terms.
    spans: BTreeMap<NaiveDate, Span>,
}

#[derive(Clone, Debug)]
struct Known {
    facts: Facts,
    declared: Side,
    changes: Vec<(String, Change)>,
    rows: Vec<Row>,
    /// Surcharge of the rows from this day on, once it was asked for.
    charges: Option<(NaiveDate, Vec<RowSurcharge>)>,
}

/// Rows and declared figures of all items.
pub(super) struct Stacked {
    pub order: Vec<String>,
    pub rows: Vec<(usize, Row, RowSurcharge)>,
    pub declared: Vec<Side>,
}

impl Memory {
    /// Stacks the findings, which are taken as checked.
    pub(super) fn stack(
        &mut self,
        request: &CaseRequest,
        findings: &[Finding],
    ) -> Result<Stacked, LevyError> {
        self.renew(request);
        let order = order(findings);
        let changes = changes_by_item(&order);
        let mut placed: Vec<(Place, (usize, Row, RowSurcharge))> = Vec::new();
        let mut declared = Vec::with_capacity(request.items.len());
        for (nth, item) in request.items.iter().enumerate() {
            let steps = changes.get(item.id.as_str()).map(Vec::as_slice);
            let steps = steps.unwrap_or_default();
            let known = self.known(&request.schedule, &item.id, &item.facts, steps)?;
            declared.push(known.declared.clone());
            if steps.is_empty() {
                continue;
            }
            let rows = self.charged(request, item)?;
            let spots = steps.iter().map(|(finding, ..)| (*finding, nth));
            placed.extend(
                spots
                    .zip(rows)
                    .map(|(place, (row, charge))| (place, (nth, row, charge))),
            );
        }
        placed.sort_by_key(|(place, _)| *place);
        Ok(Stacked {
            order: ids_in_order(&order),
            rows: placed.into_iter().map(|(_, row)| row).collect(),
            declared,
        })
    }

    /// Forgets what another schedule or other terms gave.
    fn renew(&mut self, request: &CaseRequest) {
        if self.schedule.as_ref() != Some(&request.schedule) {
            self.items.clear();
            self.schedule = Some(request.schedule.clone());
        }
        if self.terms.as_ref() != Some(&request.surcharge) {
            self.spans.clear();
            self.items
                .values_mut()
                .for_each(|known| known.charges = None);
            self.terms = Some(request.surcharge.clone());
        }
    }

    /// The rows of an item that is known, with their surcharge.
    fn charged(
        &mut self,
        request: &CaseRequest,
        item: &CaseItem,
    ) -> Result<Vec<(Row, RowSurcharge)>, LevyError> {
        let from = item.dates.relevant(item.situation)?;
        let Some(known) = self.items.get_mut(&item.id) else {
            return Ok(Vec::new());
        };
        if known.charges.as_ref().is_none_or(|(day, _)| *day != from) {
            let span = match self.spans.entry(from) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(free) => free.insert(Span::of(from, &request.surcharge)?),
            };
            let charges = known
                .rows
                .iter()
                .map(|row| charge(request, &row.difference, span));
            known.charges = Some((from, charges.collect()));
        }
        let charges = known.charges.iter().flat_map(|(_, charges)| charges);
        Ok(known.rows.iter().cloned().zip(charges.cloned()).collect())
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
                charges: None,
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
