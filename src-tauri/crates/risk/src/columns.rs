//! Answers of the indicators as a run keeps them: one cell per indicator and item.

use crate::indicators::{Indicator, NotAvailable, Outcome};
use crate::sentences::Explanation;

/// An item of the window as the run remembers it.
#[derive(Debug)]
pub(crate) struct Subject {
    pub gd_uid: String,
    pub item_no: u32,
    pub trader_id: String,
    pub value: i64,
    pub in_scope: bool,
}

/// Answers of one indicator, one cell per item of the window.
#[derive(Debug)]
pub(crate) struct Column {
    pub indicator: &'static Indicator,
    pub weight: f64,
    pub p: f64,
    pub cells: Vec<Cell>,
    /// Particulars of the hits.
    pub notes: Vec<Note>,
}

/// An answer in 16 bytes; a million items times all indicators must fit an office laptop.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell {
    NotAvailable(NotAvailable),
    Clear(f64),
    /// Place in the column's notes.
    Hit(u32),
}

/// Particulars of a hit.
#[derive(Debug)]
pub(crate) struct Note {
    pub value: f64,
    pub score: f64,
    pub delta: f64,
    pub explanation: Explanation,
}

impl Column {
    /// Keeps an outcome for the next item.
    pub fn push(&mut self, outcome: Result<Outcome, NotAvailable>) {
        let cell = match outcome {
            Err(reason) => Cell::NotAvailable(reason),
            Ok(Outcome::Clear { value }) => Cell::Clear(value),
            Ok(Outcome::Hit(found)) => {
                let place = u32::try_from(self.notes.len()).unwrap_or(u32::MAX);
                self.notes.push(Note {
                    value: found.value,
                    score: found.score,
                    delta: found.delta.max(0.0),
                    explanation: found.explanation,
                });
                Cell::Hit(place)
            }
        };
        self.cells.push(cell);
    }

    /// Particulars of a hit at an item.
    pub fn note(&self, item: usize) -> Option<&Note> {
        match self.cells.get(item)? {
            Cell::Hit(place) => self.notes.get(usize::try_from(*place).ok()?),
            _ => None,
        }
    }

    /// Score at an item; `None` if not available.
    pub fn score(&self, item: usize) -> Option<f64> {
        match self.cells.get(item)? {
            Cell::NotAvailable(_) => None,
            Cell::Clear(_) => Some(0.0),
            Cell::Hit(_) => self.note(item).map(|note| note.score),
        }
    }
}
