//! The desk on which the lines of one case are triaged: the case, its marks and what they are held
//! against, kept between two keys so that the next line comes at once.
//!
//! A desk is a copy of what the journal and the extracts state. It is compared with the ends of the
//! chains of its case before every use, and made anew when anybody else wrote.

mod pace;
mod peers;
mod prices;
mod queues;
mod signals;
mod steps;

use std::collections::HashMap;
use std::sync::Arc;

use jaiza_casefile::{EntityKind, Field, Home, Recorded, StreamId, Vector};
use jaiza_domain::declaration::Item;

use crate::case_model::{CaseModel, in_conflict, text};
use crate::error::{Answer, ErrorBody};
use crate::session::Session;

pub use pace::per_hour;
pub use peers::peers;
pub use prices::{PriceBook, Stated};
pub use queues::{QUEUES, parts, picked};
pub use signals::Signals;
pub use steps::Step;

/// What a person may say of a line.
pub const OUTCOMES: &[&str] = &[
    "clean",
    "price",
    "class",
    "origin",
    "concession",
    "quantity",
    "skip",
];

/// Does the outcome call for a finding?
pub fn calls_for_finding(outcome: &str) -> bool {
    !matches!(outcome, "clean" | "skip")
}

/// The desk of the case worked on last.
#[derive(Default)]
pub struct Desks {
    open: Option<Desk>,
}

/// A mark as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Mark {
    pub outcome: String,
    pub note: String,
    pub by: String,
    pub at_ms: u64,
    pub conflict: bool,
}

/// One case on the desk.
pub struct Desk {
    /// The case.
    pub case: Arc<CaseModel>,
    /// Marks by item, `GD#1`.
    pub marks: HashMap<String, Mark>,
    /// Marks of this person in order, the last one on top; a step back takes it off.
    pub steps: Vec<Step>,
    vector: Vector,
    prices: Option<Arc<PriceBook>>,
    signals: Option<Arc<Signals>>,
}

impl Desks {
    /// The desk of a case as it stands now.
    ///
    /// # Errors
    /// When the case cannot be read.
    pub fn of(&mut self, session: &Session, home: &Home, stream: StreamId) -> Answer<&mut Desk> {
        let vector = home.vector(stream)?;
        let known = self.open.take().filter(|desk| desk.case.stream == stream);
        let desk = match known {
            Some(desk) if desk.vector == vector => desk,
            other => Desk::load(session, home, stream, vector, other)?,
        };
        Ok(self.open.insert(desk))
    }

    /// Clears the desk (the home was closed).
    pub fn clear(&mut self) {
        self.open = None;
    }
}

impl Desk {
    fn load(
        session: &Session,
        home: &Home,
        stream: StreamId,
        vector: Vector,
        before: Option<Self>,
    ) -> Answer<Self> {
        let case = CaseModel::load(session, home, stream)?;
        let same_items = before
            .as_ref()
            .is_some_and(|old| Arc::ptr_eq(&old.case.items, &case.items));
        let (prices, signals) = before
            .filter(|_| same_items)
            .map(|old| (old.prices, old.signals))
            .unwrap_or_default();
        Ok(Self {
            marks: marks(home, stream)?,
            steps: steps::read(home, stream)?,
            case,
            vector,
            prices,
            signals,
        })
    }

    /// The place of an item in the case, from 0.
    ///
    /// # Errors
    /// An item that the case does not hold.
    pub fn place(&self, gd: &str, gd_item: u32) -> Answer<usize> {
        self.case
            .items
            .iter()
            .position(|item| item.gd_uid == gd && item.item_no == gd_item)
            .ok_or_else(|| {
                ErrorBody::invalid(
                    "error-item-not-in-case",
                    format!("Item {gd_item} of declaration {gd} is not in the case."),
                )
                .arg("gd", gd)
                .arg("item", gd_item)
            })
    }

    /// The item at a place.
    pub fn item(&self, place: usize) -> Option<&Item> {
        self.case.items.get(place)
    }

    /// Is the line at that place marked?
    pub fn is_marked(&self, place: usize) -> bool {
        self.item(place)
            .is_some_and(|item| self.marks.contains_key(&item.key()))
    }

    /// What the extracts of this computer say about the goods of the case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn prices(&mut self, home: &Home) -> Answer<Arc<PriceBook>> {
        let stand = prices::stand(home)?;
        if let Some(book) = self.prices.as_ref().filter(|book| book.stand == stand) {
            return Ok(Arc::clone(book));
        }
        let book = Arc::new(prices::read(home, &self.case.items, stand)?);
        self.prices = Some(Arc::clone(&book));
        Ok(book)
    }

    /// What the newest risk run says about the items of the case.
    ///
    /// # Errors
    /// When the run cannot be made again from its inputs.
    pub fn signals(&mut self, home: &Home) -> Answer<Arc<Signals>> {
        let newest = signals::newest(home)?;
        if let Some(known) = self.signals.as_ref().filter(|known| known.run == newest) {
            return Ok(Arc::clone(known));
        }
        let found = Arc::new(signals::read(home, &self.case, newest)?);
        self.signals = Some(Arc::clone(&found));
        Ok(found)
    }

    /// Takes in a mark that this person has just recorded, when nobody wrote in between.
    pub fn marked(&mut self, recorded: &Recorded, now: Vector, step: Step, mark: Mark) {
        let mut expected = self.vector.clone();
        expected.retain(|head| head.actor != recorded.entry.actor);
        let mut others = now.clone();
        others.retain(|head| head.actor != recorded.entry.actor);
        if expected != others {
            // The old ends stay, so the next look finds them behind and reads everything again.
            return;
        }
        self.marks.insert(step.key(), mark);
        self.steps.push(step);
        self.vector = now;
    }
}

pub(crate) fn marks(home: &Home, stream: StreamId) -> Answer<HashMap<String, Mark>> {
    let mut marks = HashMap::new();
    for thing in home.entities(stream, EntityKind::TRIAGE)? {
        let outcome = thing.fields.get(&Field::TRIAGE_OUTCOME);
        let Some(live) = outcome.and_then(|state| state.values.first()) else {
            continue;
        };
        let mark = Mark {
            outcome: text(&thing, Field::TRIAGE_OUTCOME),
            note: text(&thing, Field::TRIAGE_NOTE),
            by: live.name.clone(),
            at_ms: live.hlc_ms,
            conflict: in_conflict(&thing),
        };
        let (gd, item) = (
            text(&thing, Field::TRIAGE_GD),
            text(&thing, Field::TRIAGE_GD_ITEM),
        );
        marks.insert(format!("{gd}#{item}"), mark);
    }
    Ok(marks)
}
