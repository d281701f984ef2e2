//! What a person should know of a sheet: how often it was seen, and the first places.

use super::super::Note;

/// Places that are named.
const NAMED: usize = 5;

/// Places of one kind.
#[derive(Default)]
pub(in crate::containers) struct Seen {
    count: u32,
    first: Vec<String>,
}

impl Seen {
    /// Counts a place.
    pub fn add(&mut self, place: impl FnOnce() -> String) {
        self.count = self.count.saturating_add(1);
        if self.first.len() < NAMED {
            self.first.push(place());
        }
    }

    /// The note, when anything was seen.
    pub fn note(&self, code: &str) -> Option<Note> {
        let more = if self.first.len() < self.count as usize {
            ", …"
        } else {
            ""
        };
        let detail = || self.first.join(", ") + more;
        (self.count > 0).then(|| Note::new(code, self.count, detail()))
    }
}
