//! The frame of a draw of money: values above zero with their places, in list order.

use num_bigint::BigInt;
use serde::Serialize;

use crate::number::{Column, sum};
use crate::refused::{Answer, Refused};

/// Entries that no unit can be drawn from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Values below zero.
    pub negative: u64,
    /// Values of zero.
    pub zero: u64,
}

/// An entry of the frame: its place in the list and its units.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub place: u64,
    pub units: i128,
}

/// Entries above zero, with what was left out.
pub(super) fn frame(values: &Column) -> Answer<(Vec<Entry>, Excluded)> {
    let mut excluded = Excluded::default();
    let mut entries = Vec::with_capacity(values.values.len());
    for (place, &units) in (1_u64..).zip(&values.values) {
        match units.signum() {
            1 => entries.push(Entry { place, units }),
            0 => excluded.zero += 1,
            _ => excluded.negative += 1,
        }
    }
    if entries.is_empty() {
        return Err(Refused::empty(
            "values",
            "No value is above zero: there is nothing to draw from.",
        ));
    }
    Ok((entries, excluded))
}

pub(super) fn total(entries: &[Entry]) -> BigInt {
    sum(entries.iter().map(|entry| entry.units))
}

/// Goes along the entries with their running sum, never back.
pub(super) struct Walk<'a> {
    entries: std::slice::Iter<'a, Entry>,
    current: Option<Entry>,
    sum: i128,
}

impl<'a> Walk<'a> {
    pub fn over(entries: &'a [Entry]) -> Self {
        let mut entries = entries.iter();
        let current = entries.next().copied();
        Self {
            entries,
            current,
            sum: current.map_or(0, |entry| entry.units),
        }
    }

    /// The first entry, from the present one on, whose running sum is enough.
    pub fn until(&mut self, enough: impl Fn(i128) -> bool) -> Option<u64> {
        while let Some(entry) = self.current {
            if enough(self.sum) {
                return Some(entry.place);
            }
            self.current = self.entries.next().copied();
            self.sum += self.current.map_or(0, |next| next.units);
        }
        None
    }
}
