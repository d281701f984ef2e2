//! Tables of a page. A table inside a cell is a table of its own; its text is not the cell's.

use std::ops::ControlFlow;

use super::super::xlsx::fault::Fault;
use super::super::xlsx::place::{MOST_COLUMNS, MOST_ROWS, cell_name};
use super::super::xlsx::seen::Seen;
use super::super::xlsx::sheet::{MOST_ROW, Pending};
use super::super::{Each, Note};
use super::attributes::number;
use super::tokens::Pieces;
use crate::record::Record;

/// Most tables of a page, and most tables inside each other.
const MOST_TABLES: usize = 10_000;
const MOST_DEPTH: usize = 256;
/// Most bytes of a cell.
const MOST_CELL: usize = 1 << 20;

type Flow = Result<ControlFlow<()>, Fault>;
const ON: Flow = Ok(ControlFlow::Continue(()));

/// Counts the tables of a page.
#[derive(Default)]
pub(super) struct Count {
    pub tables: usize,
}

impl Pieces for Count {
    fn open(&mut self, name: &str, _: &str) -> Flow {
        if name == "table" {
            self.tables += 1;
            if self.tables > MOST_TABLES {
                return Err(Fault::damage("the page has more than 10,000 tables"));
            }
        }
        ON
    }

    fn close(&mut self, _: &str) -> Flow {
        ON
    }

    fn text(&mut self, _: &str) -> Result<(), Fault> {
        Ok(())
    }
}

/// Reads the table at one place and hands on its records.
pub(super) struct TableReader<'a, 'b> {
    wanted: usize,
    /// Tables begun so far.
    begun: usize,
    /// Places of the open tables.
    open: Vec<usize>,
    each: &'a mut Each<'b>,
    bytes: u64,
    row: Row,
    next: Pending,
    merged: Seen,
    over: bool,
}

/// The row that is being read.
#[derive(Default)]
struct Row {
    record: Record,
    is_open: bool,
    in_cell: bool,
    cell: String,
    colspan: u32,
    rowspan: u32,
    /// For each column: rows below that a cell above still covers.
    covered: Vec<u32>,
}

impl<'a, 'b> TableReader<'a, 'b> {
    pub fn new(wanted: usize, each: &'a mut Each<'b>) -> Self {
        Self {
            wanted,
            begun: 0,
            open: Vec::new(),
            each,
            bytes: 0,
            row: Row::default(),
            next: Pending::new(),
            merged: Seen::default(),
            over: false,
        }
    }

    /// What a person should know of the table.
    pub fn notes(&self) -> Vec<Note> {
        self.merged.note("MERGED_CELLS").into_iter().collect()
    }

    /// The page is over; so are its rows.
    pub fn end(&mut self) -> Result<(), Fault> {
        if !self.over {
            let _: ControlFlow<()> = self.close_row()?;
        }
        Ok(())
    }

    fn is_inside(&self) -> bool {
        self.open.last() == Some(&self.wanted)
    }

    fn open_row(&mut self) -> Result<(), Fault> {
        let number = self.row.record.number.saturating_add(1);
        if number > MOST_ROWS {
            return Err(Fault::damage("its table has more than 1,048,576 rows"));
        }
        self.row.record.restart(number);
        self.row.is_open = true;
        Ok(())
    }

    fn open_cell(&mut self, attributes: &str) -> Result<(), Fault> {
        self.close_cell()?;
        if !self.row.is_open {
            self.open_row()?;
        }
        let row = &mut self.row;
        row.cell.clear();
        row.colspan = number(attributes, "colspan").unwrap_or(1).clamp(1, 1_000);
        row.rowspan = number(attributes, "rowspan").unwrap_or(1).clamp(1, 65_534);
        row.in_cell = true;
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Fault> {
        let row = &mut self.row;
        if !row.in_cell {
            return Ok(());
        }
        row.in_cell = false;
        row.skip_covered();
        let column = u32::try_from(row.record.len()).unwrap_or(u32::MAX);
        let number = row.record.number;
        let name = || cell_name(number, column.saturating_add(1));
        if column >= MOST_COLUMNS {
            return Err(Fault::Damage(format!("its cell {} does not exist", name())));
        }
        if row.colspan > 1 || row.rowspan > 1 {
            self.merged.add(name);
        }
        let text = row.cell.trim_matches([' ', '\n']);
        row.record.push(text);
        row.record.end_cell();
        row.cover(column);
        for _ in 1..row.colspan {
            row.record.end_cell();
        }
        if row.record.bytes() > MOST_ROW {
            return Err(Fault::Damage(format!(
                "its row {number} is larger than 16 MB"
            )));
        }
        Ok(())
    }

    fn close_row(&mut self) -> Flow {
        self.close_cell()?;
        if !self.row.is_open {
            return ON;
        }
        self.row.is_open = false;
        for left in &mut self.row.covered {
            *left = left.saturating_sub(1);
        }
        self.row.record.mark_damaged();
        Ok(self.next.hand_on(&self.row.record, self.each, self.bytes)?)
    }
}

impl Row {
    /// Blank cells where cells of rows above reach down.
    fn skip_covered(&mut self) {
        while self
            .covered
            .get(self.record.len())
            .is_some_and(|left| *left > 0)
        {
            self.record.end_cell();
        }
    }

    /// Remembers the cell from a column on for the rows below.
    fn cover(&mut self, column: u32) {
        if self.rowspan < 2 {
            return;
        }
        let (from, to) = (column as usize, (column + self.colspan) as usize);
        if self.covered.len() < to {
            self.covered.resize(to, 0);
        }
        if let Some(columns) = self.covered.get_mut(from..to) {
            columns.fill(self.rowspan);
        }
    }

    /// Adds text; runs of blanks are one.
    fn push(&mut self, text: &str) -> Result<(), Fault> {
        for letter in text.chars() {
            let letter = if letter.is_ascii_whitespace() {
                ' '
            } else {
                letter
            };
            if letter != ' ' || !self.cell.ends_with([' ', '\n']) {
                self.cell.push(letter);
            }
        }
        if self.cell.len() > MOST_CELL {
            let name = cell_name(
                self.record.number,
                u32::try_from(self.record.len())
                    .unwrap_or(u32::MAX)
                    .saturating_add(1),
            );
            return Err(Fault::Damage(format!(
                "its cell {name} is larger than 1 MB"
            )));
        }
        Ok(())
    }

    fn break_line(&mut self) {
        if self.in_cell && !self.cell.is_empty() {
            self.cell.truncate(self.cell.trim_end_matches(' ').len());
            self.cell.push('\n');
        }
    }
}

impl Pieces for TableReader<'_, '_> {
    fn open(&mut self, name: &str, attributes: &str) -> Flow {
        if name == "table" {
            if self.open.len() >= MOST_DEPTH {
                return Err(Fault::damage("its tables are too deeply nested"));
            }
            self.open.push(self.begun);
            self.begun += 1;
            return ON;
        }
        if !self.is_inside() {
            return ON;
        }
        match name {
            "tr" => {
                if self.close_row()?.is_break() {
                    self.over = true;
                    return Ok(ControlFlow::Break(()));
                }
                self.open_row()?;
            }
            "td" | "th" => self.open_cell(attributes)?,
            "br" | "p" | "div" | "li" => self.row.break_line(),
            _ => {}
        }
        ON
    }

    fn close(&mut self, name: &str) -> Flow {
        let inside = self.is_inside();
        match name {
            "td" | "th" if inside => self.close_cell()?,
            "tr" if inside => {
                let flow = self.close_row()?;
                self.over = flow.is_break();
                return Ok(flow);
            }
            "table" => {
                if inside {
                    let _: ControlFlow<()> = self.close_row()?;
                    self.over = true;
                    return Ok(ControlFlow::Break(()));
                }
                self.open.pop();
            }
            _ => {}
        }
        ON
    }

    fn text(&mut self, text: &str) -> Result<(), Fault> {
        if self.row.in_cell && self.is_inside() {
            self.row.push(text)?;
        }
        Ok(())
    }

    fn progress(&mut self, bytes: u64) {
        self.bytes = bytes;
    }
}
