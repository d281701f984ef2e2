//! How much of each list is printed. What is left out is counted on the page and stands in
//! the attached figures.

/// Most entries and letters.
pub struct Room {
    /// Reasons of each kind.
    pub reasons: usize,
    /// Conversions, answers, notes, totals.
    pub rows: usize,
    /// Letters of a free text.
    pub letters: usize,
    /// Amended items.
    pub amendments: usize,
    /// Changed fields of one item.
    pub changes: usize,
}

const fn room(
    reasons: usize,
    rows: usize,
    letters: usize,
    amendments: usize,
    changes: usize,
) -> Room {
    Room {
        reasons,
        rows,
        letters,
        amendments,
        changes,
    }
}

/// From the widest to the narrowest.
pub const ROOMS: [Room; 5] = [
    room(30, 16, 300, 12, 6),
    room(24, 12, 200, 12, 3),
    room(20, 8, 120, 8, 2),
    room(10, 5, 80, 5, 1),
    room(5, 3, 50, 3, 1),
];

impl Room {
    /// A free text, cut where it is too long.
    pub fn text(&self, text: &str) -> String {
        if text.chars().count() <= self.letters {
            return text.to_owned();
        }
        let kept: String = text.chars().take(self.letters).collect();
        format!("{}…", kept.trim_end())
    }

    /// A name from the file, cut, and kept from left to right.
    pub fn name(&self, text: &str) -> String {
        ltr(&self.text(text))
    }
}

/// A code, name or figure that keeps its order inside a text from right to left; text that has
/// letters from right to left keeps its own.
pub fn ltr(text: &str) -> String {
    let arabic = |c: char| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FEFC}');
    if text.is_empty() || text.chars().any(arabic) {
        return text.to_owned();
    }
    format!("\u{2066}{text}\u{2069}")
}
