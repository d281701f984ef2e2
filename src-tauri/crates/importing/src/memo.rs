//! Cells come again and again: what was read of one is kept for the next that is equal to it.

use std::cell::RefCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;

/// Readings that are kept at most; then all are forgotten.
const MOST: usize = 50_000;
/// Longest cell whose reading is kept, in bytes.
const LONGEST: usize = 200;

/// Readings by cell.
#[derive(Clone, Debug)]
pub(crate) struct Memo<T>(RefCell<HashMap<String, T, RandomState>>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: Clone> Memo<T> {
    /// What was read of an equal cell, else what `read` gives.
    pub(crate) fn get(&self, cell: &str, read: impl FnOnce() -> T) -> T {
        if let Some(known) = self.0.borrow().get(cell) {
            return known.clone();
        }
        let fresh = read();
        if cell.len() <= LONGEST {
            let mut kept = self.0.borrow_mut();
            if kept.len() >= MOST {
                kept.clear();
            }
            kept.insert(cell.to_owned(), fresh.clone());
        }
        fresh
    }
}
