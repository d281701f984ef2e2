//! What an XML text holds besides declarations.

/// Texts that stand in no declaration.
#[derive(Default)]
pub(in super::super) struct Outside {
    /// How many.
    pub count: u32,
    /// The beginning of the first.
    pub first: String,
}

impl Outside {
    /// Counts the text unless it is blank.
    pub(super) fn note(&mut self, text: &str) {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if !text.is_empty() {
            if self.count == 0 {
                self.first = text.chars().take(60).collect();
            }
            self.count = self.count.saturating_add(1);
        }
    }
}
