//! Answers of the indicators as a run keeps them: hits with their particulars, the rest as bits and
//! counts.

use crate::indicators::{Finding, Indicator, NotAvailable};

/// An indicator of the run with what the package says about it.
#[derive(Debug)]
pub(crate) struct Column {
    pub indicator: &'static Indicator,
    pub weight: f64,
    pub p: f64,
}

/// What the run remembers of the window's items, in the order of declaration and item number.
#[derive(Debug, Default)]
pub(crate) struct Subjects {
    /// Symbol of the declaration.
    pub gd: Vec<u32>,
    pub item_no: Vec<u32>,
    /// Symbol of the trader.
    pub trader: Vec<u32>,
    /// Rupees.
    pub value: Vec<i64>,
    /// One bit for each column that has an answer.
    pub assessed: Vec<u64>,
    pub in_scope: Vec<bool>,
    /// Unit price in US dollars, NaN where not known.
    pub price: Vec<f64>,
    /// Number of the goods it is compared with.
    pub goods: Vec<u32>,
}

/// A hit on an item.
#[derive(Debug)]
pub(crate) struct ItemHit {
    /// Position among the subjects.
    pub position: u32,
    pub column: u8,
    pub note: Note,
}

/// Particulars of a hit.
#[derive(Debug)]
pub(crate) struct Note {
    pub value: f64,
    /// 0 to 100.
    pub score: f64,
    /// Levy effect in rupees, not negative.
    pub delta: f64,
    /// The explanation, packed.
    pub told: Box<[u8]>,
}

impl From<Finding> for Note {
    fn from(found: Finding) -> Self {
        Self {
            value: found.value,
            score: found.score,
            delta: found.delta.max(0.0),
            told: found.explanation.packed(),
        }
    }
}

/// The answer about a trader, a part of his goods or a declaration.
#[derive(Debug)]
pub(crate) struct KeyAnswer {
    pub column: u8,
    pub trader: u32,
    pub gd: Option<u32>,
    pub label: String,
    pub weight: i64,
    pub in_scope: bool,
    pub answer: Answer,
}

/// What an indicator says where it says something.
#[derive(Debug)]
pub(crate) enum Answer {
    Clear(f64),
    Hit(Note),
}

impl Answer {
    pub fn value(&self) -> f64 {
        match self {
            Self::Clear(value) => *value,
            Self::Hit(note) => note.value,
        }
    }

    pub fn note(&self) -> Option<&Note> {
        match self {
            Self::Clear(_) => None,
            Self::Hit(note) => Some(note),
        }
    }
}

/// One answer of a complete list, in 16 bytes; kept only when somebody wants the list.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell {
    NotAvailable(NotAvailable),
    Clear(f64),
    /// Stands among the hits.
    Hit,
}
