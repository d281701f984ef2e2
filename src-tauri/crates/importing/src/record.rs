//! One record of a table file, its cells in one reused buffer.

/// What the file itself says a cell holds. Text files know only text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Text, in whatever way its column is to be read.
    #[default]
    Text,
    /// A number of a workbook, written with a decimal point and without groups.
    Number,
    /// A date of a workbook, written `04-Aug-2025`.
    Date,
    /// Something the file marks as wrong: `#REF!`, a formula without a saved result (`=`), text
    /// that cannot be decoded. Never taken for a value.
    Damaged,
}

/// Cells of a line or sheet row, as text.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Number as a spreadsheet shows it; the header is 1.
    pub number: u32,
    text: String,
    ends: Vec<usize>,
    /// Kinds of the cells up to the last that is not text.
    kinds: Vec<CellKind>,
}

impl Record {
    /// Forgets the cells and takes a new number.
    pub fn restart(&mut self, number: u32) {
        self.number = number;
        self.text.clear();
        self.ends.clear();
        self.kinds.clear();
    }

    /// Adds to the cell that is being filled.
    pub fn push(&mut self, part: &str) {
        self.text.push_str(part);
    }

    /// Bytes of the cells so far.
    pub const fn bytes(&self) -> usize {
        self.text.len()
    }

    /// Marks the cells that hold a character which no text has: NUL, or the sign for bytes that
    /// could not be decoded.
    pub fn mark_damaged(&mut self) {
        for n in 0..self.len() {
            if self.cell(n).contains(['\0', '\u{fffd}']) {
                if self.kinds.len() <= n {
                    self.kinds.resize(n + 1, CellKind::Text);
                }
                if let Some(kind) = self.kinds.get_mut(n) {
                    *kind = CellKind::Damaged;
                }
            }
        }
    }

    /// Closes the open cell, a text.
    pub fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// Closes the open cell with what the file says it holds.
    pub fn end_cell_as(&mut self, kind: CellKind) {
        if kind != CellKind::Text {
            self.kinds.resize(self.ends.len(), CellKind::Text);
            self.kinds.push(kind);
        }
        self.end_cell();
    }

    /// What the file says a cell holds.
    pub fn kind(&self, n: usize) -> CellKind {
        self.kinds.get(n).copied().unwrap_or_default()
    }

    /// Is any cell marked as damaged?
    pub fn has_damaged(&self) -> bool {
        self.kinds.contains(&CellKind::Damaged)
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
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        (0..self.len()).map(|n| self.cell(n))
    }

    /// Adds the cells to packed records (`jaiza_domain::text::packed`).
    pub fn pack(&self, out: &mut Vec<u8>) {
        jaiza_domain::text::packed::pack_joined(out, self.number, &self.ends, &self.text);
    }

    /// A record of these cells.
    pub fn of(number: u32, cells: &[String]) -> Self {
        let mut record = Self::default();
        record.restart(number);
        for cell in cells {
            record.push(cell);
            record.end_cell();
        }
        record
    }
}
