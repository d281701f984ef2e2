//! How much of each list is printed. What is left out is counted on the page and stands in
//! the attached figures.

/// Pages, sizes, and most entries and letters.
pub struct Room {
    /// Pages the paper may take.
    pub pages: usize,
    /// What sizes of text are multiplied by.
    scale: f32,
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

const fn room(sizes: (usize, f32), counts: [usize; 5]) -> Room {
    let [reasons, rows, letters, amendments, changes] = counts;
    let (pages, scale) = sizes;
    Room {
        pages,
        scale,
        reasons,
        rows,
        letters,
        amendments,
        changes,
    }
}

/// From the widest to the narrowest: one page if at all possible, then two. Fields of amended
/// items give way before free texts, reasons of records last.
pub const ROOMS: [Room; 9] = [
    room((1, 1.0), [30, 16, 300, 12, 6]),
    room((1, 0.9), [30, 16, 300, 12, 6]),
    room((2, 1.0), [30, 16, 300, 12, 6]),
    room((2, 0.95), [30, 14, 200, 12, 3]),
    room((2, 0.92), [30, 10, 120, 12, 2]),
    room((2, 0.9), [30, 8, 100, 12, 1]),
    room((2, 0.88), [20, 6, 80, 8, 1]),
    room((2, 0.86), [10, 4, 60, 5, 1]),
    room((2, 0.86), [4, 3, 45, 3, 1]),
];

impl Room {
    /// Size of running text in points.
    pub fn body(&self) -> f32 {
        8.5 * self.scale
    }

    /// Size of text in tables.
    pub fn small(&self) -> f32 {
        7.5 * self.scale
    }

    /// Size of the heading of a section.
    pub fn section(&self) -> f32 {
        10.0 * self.scale
    }

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
