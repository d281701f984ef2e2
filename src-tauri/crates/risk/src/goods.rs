//! Headings and subheadings of the codes of a store, as numbers.

use crate::store::{Store, count32};

/// By the symbol of a code: numbers of its subheading and heading.
#[derive(Debug, Default)]
pub(crate) struct GoodsNumbers {
    pub subheading: Vec<u32>,
    pub heading: Vec<u32>,
}

impl GoodsNumbers {
    pub fn new(store: &Store) -> Self {
        Self {
            subheading: beginnings(store, 6),
            heading: beginnings(store, 4),
        }
    }
}

/// First `digits` of a code; the whole of a shorter one.
pub(crate) fn beginning(pct: &str, digits: usize) -> &str {
    pct.get(..digits).unwrap_or(pct)
}

/// Codes stand in the order of their bytes, so that equal beginnings are neighbours.
fn beginnings(store: &Store, digits: usize) -> Vec<u32> {
    let mut numbers = Vec::with_capacity(store.pcts.len());
    let mut before: Option<(&str, u32)> = None;
    for pct in store.pcts.texts() {
        let own = beginning(pct, digits);
        let number = match before {
            Some((known, number)) if known == own => number,
            Some((_, number)) => number + 1,
            None => 0,
        };
        before = Some((own, number));
        numbers.push(number);
    }
    debug_assert_eq!(count32(numbers.len()), count32(store.pcts.len()));
    numbers
}
