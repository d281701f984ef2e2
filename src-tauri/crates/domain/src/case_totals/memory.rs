//! Figures of items as computed before, so that an edit of one finding computes its items only.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::thread;

use chrono::NaiveDate;

use super::request::{CaseItem, CaseRequest};
use super::rows::{RowSurcharge, charge};
use crate::findings::stack::{Place, Step, changes_by_item, ids_in_order, order, rows_of_item};
use crate::findings::{Change, Finding, Row, StackItem};
use crate::levies::{Facts, LevyError, Schedule, Share, Side, compute};
use crate::surcharge::{Span, Terms};

/// New items from which on they are shared among threads; fewer are done before a thread has begun.
const WORTH_THREADS: usize = 64;

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
        self.learn(request, &changes);
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

    /// Computes many new items at once, each on its own, so that the figures do not hang on the number
    /// of threads. An item that cannot be computed is left to its turn, which tells why.
    fn learn(&mut self, request: &CaseRequest, changes: &HashMap<&str, Vec<Step<'_>>>) {
        let steps_of = |item: &CaseItem| {
            let steps = changes.get(item.id.as_str()).map(Vec::as_slice);
            steps.unwrap_or_default()
        };
        let holds = |item: &CaseItem| {
            let known = self.items.get(&item.id);
            known.is_some_and(|known| known.holds(&item.facts, steps_of(item)))
        };
        let missing: Vec<&CaseItem> = request.items.iter().filter(|item| !holds(item)).collect();
        if missing.len() < WORTH_THREADS {
            return;
        }
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let share = missing.len().div_ceil(threads);
        let items = &self.items;
        let of = |item: &&CaseItem| {
            let declared = declared_before(items.get(&item.id), &item.facts);
            let known = Known::of(
                &request.schedule,
                &item.id,
                &item.facts,
                declared,
                steps_of(item),
            );
            Some((item.id.clone(), known.ok()?))
        };
        let learned: Vec<(String, Known)> = thread::scope(|scope| {
            let parts = missing.chunks(share);
            let parts: Vec<_> = parts
                .map(|part| scope.spawn(move || part.iter().filter_map(of).collect::<Vec<_>>()))
                .collect();
            let learned = parts.into_iter().filter_map(|part| part.join().ok());
            learned.flatten().collect()
        });
        self.items.extend(learned);
    }

    fn known(
        &mut self,
        schedule: &Schedule,
        id: &str,
        facts: &Facts,
        steps: &[Step<'_>],
    ) -> Result<&Known, LevyError> {
        let known = self.items.get(id);
        if !known.is_some_and(|known| known.holds(facts, steps)) {
            let declared = declared_before(known, facts);
            let known = Known::of(schedule, id, facts, declared, steps)?;
            self.items.insert(id.to_owned(), known);
        }
        self.items
            .get(id)
            .ok_or_else(|| LevyError::invalid(format!("item {id} is gone")))
    }
}

/// What was declared, if it is known and its facts are still the same.
fn declared_before(known: Option<&Known>, facts: &Facts) -> Option<Side> {
    known
        .filter(|known| known.facts == *facts)
        .map(|known| known.declared.clone())
}

impl Known {
    fn of(
        schedule: &Schedule,
        id: &str,
        facts: &Facts,
        declared: Option<Side>,
        steps: &[Step<'_>],
    ) -> Result<Self, LevyError> {
        let declared = match declared {
            Some(declared) => declared,
            None => compute(schedule, facts, &Share::WHOLE)?.side,
        };
        let item = StackItem {
            id: id.to_owned(),
            facts: facts.clone(),
        };
        let rows = rows_of_item(schedule, &item, steps)?;
        let changes = steps
            .iter()
            .map(|(_, finding, change)| (finding.id.clone(), (*change).clone()));
        Ok(Self {
            changes: changes.collect(),
            facts: item.facts,
            declared,
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            charges: None,
        })
    }

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
