//! One record of a table file, its cells in one reused buffer.

/// Cells of a line or sheet row, as text.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Number as a spreadsheet shows it; the header is 1.
    pub number: u32,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// Forgets the cells and takes a new number.
    pub fn restart(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
    }

    /// Adds to the cell that is being filled.
    pub fn push(&mut self, part: &str) {
        self.text.push_str(part);
    }

    /// Takes a carriage return back from the end of the open cell.
    pub fn drop_carriage_return(&mut self) {
        let start = self.ends.last().copied().unwrap_or(0);
        if self.text.len() > start && self.text.ends_with('\r') {
            self.text.pop();
        }
    }

    /// Closes the open cell.
    pub fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// Number of closed cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// No cell at all?
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell by position from 0; empty beyond the last.
    pub fn cell(&self, n: usize) -> &str {
        let Some(&end) = self.ends.get(n) else {
            return "";
        };
        let start = n
            .checked_sub(1)
            .and_then(|m| self.ends.get(m))
            .copied()
            .unwrap_or(0);
        self.text.get(start..end).unwrap_or_default()
    }

    /// All cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|n| self.cell(n))
    }

    /// The cells as a JSON array of texts.
    pub fn to_json(&self) -> String {
        let cells: Vec<&str> = self.cells().collect();
        serde_json::to_string(&cells).unwrap_or_default()
    }
}
