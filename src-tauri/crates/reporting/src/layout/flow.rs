//! Places blocks on pages from top to bottom.

use super::block::Block;
use super::shape::Shaper;
use super::sheet::{Orientation, Sheet, Strip};
use super::table::{SetRow, Table};

/// Margins in points: left and right, top, bottom. The head and foot of a page stand in them.
pub const MARGIN_X: f32 = 42.0;
/// Space above the text.
pub const MARGIN_TOP: f32 = 52.0;
/// Space below the text.
pub const MARGIN_BOTTOM: f32 = 50.0;
/// What a heading wants to see below itself, in points.
const HEADING_NEEDS: f32 = 64.0;
/// Space under a heading, in points.
const HEADING_GAP: f32 = 3.0;

/// Pages being filled.
pub struct Flow {
    /// Shapes text.
    pub shaper: Shaper,
    /// Pages so far; the last one is being filled.
    pub sheets: Vec<Sheet>,
    y: f32,
    fresh: bool,
}

impl Flow {
    /// An empty first page.
    pub fn new(shaper: Shaper, orientation: Orientation) -> Self {
        let sheets = vec![Sheet {
            orientation,
            marks: Vec::new(),
        }];
        Self {
            shaper,
            sheets,
            y: MARGIN_TOP,
            fresh: true,
        }
    }

    /// Places blocks one after the other.
    pub fn place(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Section(orientation) => self.section(*orientation),
                Block::Table(table) => self.place_table(table),
                Block::Together(_) => self.place_together(block),
                Block::Heading(..) | Block::HeadingBeside(_) => {
                    let strips = self.strips(block);
                    let height: f32 = strips.iter().map(|s| s.height).sum();
                    self.make_room(height + HEADING_NEEDS);
                    self.place_strips(strips);
                    self.y += HEADING_GAP;
                }
                Block::Space(height) => {
                    if !self.fresh {
                        self.y += height;
                    }
                }
                _ => {
                    let strips = self.strips(block);
                    self.place_strips(strips);
                }
            }
        }
    }

    fn strips(&mut self, block: &Block) -> Vec<Strip> {
        let width = self.width();
        block.strips(&mut self.shaper, width)
    }

    fn orientation(&self) -> Orientation {
        self.sheets
            .last()
            .map_or(Orientation::Portrait, |s| s.orientation)
    }

    fn width(&self) -> f32 {
        self.orientation().size().0 - 2.0 * MARGIN_X
    }

    fn room(&self) -> f32 {
        self.orientation().size().1 - MARGIN_BOTTOM - self.y
    }

    fn body_height(&self) -> f32 {
        self.orientation().size().1 - MARGIN_BOTTOM - MARGIN_TOP
    }

    fn section(&mut self, orientation: Orientation) {
        if self.fresh {
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.orientation = orientation;
            }
        } else {
            self.turn(orientation);
        }
    }

    fn turn(&mut self, orientation: Orientation) {
        self.sheets.push(Sheet {
            orientation,
            marks: Vec::new(),
        });
        self.y = MARGIN_TOP;
        self.fresh = true;
    }

    fn make_room(&mut self, height: f32) {
        if !self.fresh && height > self.room() {
            self.turn(self.orientation());
        }
    }

    fn put(&mut self, strip: Strip) {
        let y = self.y;
        if let Some(sheet) = self.sheets.last_mut() {
            sheet
                .marks
                .extend(strip.marks.into_iter().map(|m| m.shifted(MARGIN_X, y)));
        }
        self.y += strip.height;
        self.fresh = false;
    }

    fn place_strips(&mut self, strips: Vec<Strip>) {
        for strip in strips {
            self.make_room(strip.height);
            self.put(strip);
        }
    }

    fn place_together(&mut self, block: &Block) {
        let strips = self.strips(block);
        let height: f32 = strips.iter().map(|s| s.height).sum();
        if height <= self.body_height() {
            self.make_room(height);
            self.place_strips(strips);
        } else if let Block::Together(blocks) = block {
            self.place(blocks);
        }
    }

    fn place_table(&mut self, table: &Table) {
        let width = self.width();
        let head: Vec<SetRow> = table
            .head
            .iter()
            .map(|r| table.set_row(&mut self.shaper, r, width, true))
            .collect();
        let head_height: f32 = head.iter().map(SetRow::height).sum();
        let mut totals = vec![0_i128; table.carry.as_ref().map_or(0, |c| c.columns.len())];
        // The line "carried forward" must fit under the last row of a page.
        let reserve = self
            .carried(table, &totals, false)
            .map_or(0.0, |r| r.height());
        let first = table
            .rows
            .first()
            .map(|r| table.set_row(&mut self.shaper, r, width, false));
        self.make_room(head_height + first.map_or(0.0, |r| r.height()) + reserve);
        self.put_rows(table, &head);
        let last = table.rows.len().saturating_sub(1);
        for (index, row) in table.rows.iter().enumerate() {
            let mut set = table.set_row(&mut self.shaper, row, width, false);
            let kept = if index == last { 0.0 } else { reserve };
            let tallest = self.body_height() - head_height - 2.0 * reserve;
            if set.height() + kept > self.room() && set.height() <= tallest {
                self.turn_table(table, &head, &totals, index > 0);
            }
            while set.height() > self.room() - kept {
                let part = set.split((self.room() - kept).max(tallest.min(40.0)));
                self.put_rows(table, std::slice::from_ref(&part));
                self.turn_table(table, &head, &totals, index > 0);
            }
            self.put_rows(table, std::slice::from_ref(&set));
            for (total, amount) in totals.iter_mut().zip(&row.amounts) {
                *total = total.saturating_add(*amount);
            }
        }
    }

    fn carried(&mut self, table: &Table, totals: &[i128], brought: bool) -> Option<SetRow> {
        let row = table.carry_row(table.carry.as_ref()?, totals, brought);
        let width = self.width();
        Some(table.set_row(&mut self.shaper, &row, width, false))
    }

    fn turn_table(&mut self, table: &Table, head: &[SetRow], totals: &[i128], begun: bool) {
        let forward = if begun {
            self.carried(table, totals, false)
        } else {
            None
        };
        self.put_rows(table, forward.as_slice());
        self.turn(self.orientation());
        self.put_rows(table, head);
        let brought = if begun {
            self.carried(table, totals, true)
        } else {
            None
        };
        self.put_rows(table, brought.as_slice());
    }

    fn put_rows(&mut self, table: &Table, rows: &[SetRow]) {
        let (width, rtl) = (self.width(), self.shaper.page_is_rtl);
        for row in rows {
            let strip = table.strip(row, width, rtl);
            self.put(strip);
        }
    }
}
