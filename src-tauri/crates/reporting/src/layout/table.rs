//! Tables that may run over many pages.

use super::shape::{Line, Shaper};
use super::sheet::{Mark, Strip, set_lines};
use super::style::{Align, Ink, Style};

/// Space between a cell's text and its column's edges.
const PAD_X: f32 = 4.5;
/// Space above and below a row's text.
const PAD_Y: f32 = 2.2;

/// A column: its share of the width, and whether it holds figures.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Share of the table's width; shares add up to one or are scaled to.
    pub share: f32,
    /// Figures: right-aligned, left to right.
    pub figures: bool,
}

/// The text of a cell: one or more paragraphs under each other.
#[derive(Clone, Debug, Default)]
pub struct Cell(pub Vec<String>);

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self(vec![text.into()])
    }
}

/// A row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Cells from the start side.
    pub cells: Vec<Cell>,
    /// A total: bold, under a line.
    pub total: bool,
    /// Amounts that add to the carried totals, one for each [`Carry::columns`].
    pub amounts: Vec<i128>,
}

/// Totals that are carried from page to page.
#[derive(Clone, Debug)]
pub struct Carry {
    /// Columns that carry a total.
    pub columns: Vec<usize>,
    /// Column of the words "carried forward".
    pub label_column: usize,
    /// "Carried forward".
    pub forward: String,
    /// "Brought forward".
    pub brought: String,
    /// How an amount is written.
    pub write: fn(i128) -> String,
}

/// A table with a head that is repeated on every page.
#[derive(Clone, Debug)]
pub struct Table {
    /// Columns from the start side.
    pub columns: Vec<Column>,
    /// Rows of the head.
    pub head: Vec<Row>,
    /// Rows of the body.
    pub rows: Vec<Row>,
    /// Looks of the text.
    pub style: Style,
    /// Totals carried over, if wanted.
    pub carry: Option<Carry>,
}

/// A row with its text broken into lines.
pub struct SetRow {
    cells: Vec<Vec<Line>>,
    total: bool,
    head: bool,
}

impl SetRow {
    /// Height in points.
    pub fn height(&self) -> f32 {
        let tallest = self
            .cells
            .iter()
            .map(|c| c.iter().map(|l| l.height).sum())
            .fold(0.0, f32::max);
        tallest + 2.0 * PAD_Y
    }

    /// Takes as many lines from the front as fit into `height`; the rest stays.
    pub fn split(&mut self, height: f32) -> Self {
        let room = height - 2.0 * PAD_Y;
        let cells = self.cells.iter_mut().map(|lines| {
            let mut used = 0.0;
            let fits = |line: &&Line| {
                used += line.height;
                used <= room
            };
            let count = lines
                .iter()
                .take_while(fits)
                .count()
                .max(1)
                .min(lines.len());
            lines.drain(..count).collect()
        });
        Self {
            cells: cells.collect(),
            total: self.total,
            head: self.head,
        }
    }
}

impl Table {
    /// Left edge and width of every column.
    pub fn edges(&self, width: f32, rtl: bool) -> Vec<(f32, f32)> {
        let all: f32 = self.columns.iter().map(|c| c.share).sum();
        let mut at = 0.0;
        let edge = |column: &Column| {
            let wide = width * column.share / all.max(f32::MIN_POSITIVE);
            let left = if rtl { width - at - wide } else { at };
            at += wide;
            (left, wide)
        };
        self.columns.iter().map(edge).collect()
    }

    /// Breaks the text of a row.
    pub fn set_row(&self, shaper: &mut Shaper, row: &Row, width: f32, head: bool) -> SetRow {
        let edges = self.edges(width, shaper.page_is_rtl);
        let columns = self.columns.iter().zip(&edges);
        let cells = row
            .cells
            .iter()
            .zip(columns)
            .map(|(cell, (column, (_, wide)))| {
                let mut style = match (column.figures, shaper.page_is_rtl) {
                    (true, _) => self.style.figure(),
                    // Codes and names stand at the side where the row begins, whatever their script.
                    (false, true) => self.style.align(Align::Right),
                    (false, false) => self.style.align(Align::Left),
                };
                if column.figures && head {
                    style = Style {
                        direction: self.style.direction,
                        breakable: true,
                        ..style
                    };
                }
                if head || row.total {
                    style = style.bold();
                }
                cell.0
                    .iter()
                    .flat_map(|t| shaper.lines(t, &style, wide - 2.0 * PAD_X))
                    .collect()
            });
        SetRow {
            cells: cells.collect(),
            total: row.total,
            head,
        }
    }

    /// A set row as a strip.
    pub fn strip(&self, row: &SetRow, width: f32, rtl: bool) -> Strip {
        let mut strip = Strip {
            height: row.height(),
            marks: Vec::new(),
        };
        if row.head {
            let (height, ink) = (strip.height, Ink::Tint);
            strip.marks.push(Mark::Fill {
                x: 0.0,
                y: 0.0,
                width,
                height,
                ink,
            });
        }
        for (lines, (left, _)) in row.cells.iter().zip(self.edges(width, rtl)) {
            let ink = if row.head {
                Ink::Accent
            } else {
                self.style.ink
            };
            set_lines(lines, left + PAD_X, PAD_Y, ink, &mut strip.marks);
        }
        if row.total {
            strip
                .marks
                .push(Mark::rule(0.0, 0.0, width, 0.7, Ink::Black));
        }
        let (thickness, ink) = if row.head || row.total {
            (0.7, Ink::Accent)
        } else {
            (0.35, Ink::Hair)
        };
        strip
            .marks
            .push(Mark::rule(0.0, strip.height, width, thickness, ink));
        strip
    }

    /// The row that says what was carried forward or brought forward.
    pub fn carry_row(&self, carry: &Carry, totals: &[i128], brought: bool) -> Row {
        let mut cells = vec![Cell::default(); self.columns.len()];
        let label = if brought {
            &carry.brought
        } else {
            &carry.forward
        };
        if let Some(cell) = cells.get_mut(carry.label_column) {
            *cell = Cell::from(label.clone());
        }
        for (column, total) in carry.columns.iter().zip(totals) {
            if let Some(cell) = cells.get_mut(*column) {
                *cell = Cell::from((carry.write)(*total));
            }
        }
        Row {
            cells,
            total: true,
            amounts: Vec::new(),
        }
    }

    /// The whole table as strips, for tables that stay together.
    pub fn strips(&self, shaper: &mut Shaper, width: f32) -> Vec<Strip> {
        let rtl = shaper.page_is_rtl;
        let rows = self
            .head
            .iter()
            .map(|r| (r, true))
            .chain(self.rows.iter().map(|r| (r, false)));
        let set = |(row, head)| {
            let set = self.set_row(shaper, row, width, head);
            self.strip(&set, width, rtl)
        };
        rows.map(set).collect()
    }
}
