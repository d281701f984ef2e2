//! The part of a sheet, row by row.

use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::super::{Each, Note};
use super::cell::{Cell, Shared};
use super::fault::Fault;
use super::place::{MOST_COLUMNS, MOST_ROWS, cell_name, row_number};
use super::seen::Seen;
use super::xml::{Handler, Step, attribute, is_true};
use crate::error::ImportError;
use crate::record::{CellKind, Record};

/// Most bytes of the cells of one row.
pub(in crate::containers) const MOST_ROW: usize = 16 << 20;
/// Depths of the elements.
const ROW: usize = 3;
const CELL: usize = 4;

/// Where in its part the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Outside,
    Table,
    Row,
    Cell,
    Merges,
}

/// Reads a sheet and hands on its records.
pub(super) struct SheetReader<'a, 'b> {
    shared: Shared<'a>,
    each: &'a mut Each<'b>,
    /// Bytes of the file for each byte of the part.
    scale: f64,
    bytes: u64,
    place: Place,
    record: Record,
    /// The row was numbered by the file, or by a cell.
    numbered: bool,
    /// Column of the last cell.
    column: u32,
    cell: Cell,
    next: Pending,
    formulas: Seen,
    hidden: Seen,
    merged: Seen,
}

impl<'a, 'b> SheetReader<'a, 'b> {
    /// `scale`: bytes of the file for each byte of the part.
    pub fn new(shared: Shared<'a>, each: &'a mut Each<'b>, scale: f64) -> Self {
        Self {
            shared,
            each,
            scale,
            bytes: 0,
            place: Place::Outside,
            record: Record::default(),
            numbered: false,
            column: 0,
            cell: Cell::default(),
            next: Pending::new(),
            formulas: Seen::default(),
            hidden: Seen::default(),
            merged: Seen::default(),
        }
    }

    /// What a person should know of the sheet.
    pub fn notes(&self) -> Vec<Note> {
        [
            self.formulas.note("FORMULA_RESULTS"),
            self.hidden.note("HIDDEN_ROWS"),
            self.merged.note("MERGED_CELLS"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn open_row(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let before = self.record.number;
        let number = attribute(tag, "r")?;
        self.numbered = number.is_some();
        let row = number.map_or(Ok(before + 1), |number| row_number(&number))?;
        if row > MOST_ROWS {
            return Err(Fault::Damage(format!("its row \"{row}\" does not exist")));
        }
        if row <= before {
            return Err(Fault::Damage(format!(
                "its row {row} comes after row {before}"
            )));
        }
        self.record.restart(row);
        self.column = 0;
        if is_true(attribute(tag, "hidden")?.as_deref()) {
            self.hidden.add(|| row.to_string());
        }
        self.place = Place::Row;
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let named = self.cell.start(tag)?;
        let row = self.record.number;
        let (row, column) = match named {
            Some((named, column)) if named == row => (row, column),
            Some((named, column)) if !self.numbered && self.column == 0 && named > row => {
                self.record.restart(named);
                (named, column)
            }
            Some((named, column)) => {
                let name = cell_name(named, column);
                return Err(Fault::Damage(format!("its cell {name} lies in row {row}")));
            }
            None => (row, self.column + 1),
        };
        if column <= self.column || column > MOST_COLUMNS {
            let name = cell_name(row, column);
            let cause = if column == self.column {
                "is there twice"
            } else {
                "is out of order"
            };
            return Err(Fault::Damage(format!("its cell {name} {cause}")));
        }
        self.numbered = true;
        self.column = column;
        (self.cell.row, self.cell.column) = (row, column);
        self.place = Place::Cell;
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Fault> {
        self.place = Place::Row;
        let name = || cell_name(self.cell.row, self.cell.column);
        let Some((text, kind)) = self.cell.content(&self.shared) else {
            if self.cell.formula {
                self.formulas.add(name);
            }
            return Ok(());
        };
        if self.cell.formula && !(kind == CellKind::Damaged && text == "=") {
            self.formulas.add(name);
        }
        while self.record.len() + 1 < self.cell.column as usize {
            self.record.end_cell();
        }
        self.record.push(&text);
        self.record.end_cell_as(kind);
        if self.record.bytes() > MOST_ROW {
            let row = self.record.number;
            return Err(Fault::Damage(format!("its row {row} is larger than 16 MB")));
        }
        Ok(())
    }
}

impl Handler for SheetReader<'_, '_> {
    fn open(&mut self, depth: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        match (self.place, depth, name) {
            (Place::Cell, ..) => self.cell.open(depth - CELL, name),
            (Place::Row, CELL, "c") => self.open_cell(tag)?,
            (Place::Table, ROW, "row") => self.open_row(tag)?,
            (Place::Outside, 2, "sheetData") => self.place = Place::Table,
            (Place::Outside, 2, "mergeCells") => self.place = Place::Merges,
            (Place::Merges, 3, "mergeCell") => {
                let range = attribute(tag, "ref")?.unwrap_or_default();
                self.merged.add(|| super::place::short(&range));
            }
            (_, 1, name) if name != "worksheet" => {
                return Err(Fault::damage("the sheet is no table"));
            }
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, depth: usize, _: &str) -> Step {
        match (self.place, depth) {
            (Place::Cell, CELL) => self.close_cell()?,
            (Place::Cell, _) => self.cell.close(depth - CELL),
            (Place::Row, ROW) => {
                self.place = Place::Table;
                return Ok(self.next.hand_on(&self.record, self.each, self.bytes)?);
            }
            (Place::Table | Place::Merges, 2) => self.place = Place::Outside,
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, text: &str) -> Step {
        if self.place == Place::Cell {
            self.cell.text(text);
        }
        Ok(ControlFlow::Continue(()))
    }

    fn progress(&mut self, bytes: u64) {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )]
        let bytes = (bytes as f64 * self.scale) as u64;
        self.bytes = bytes;
    }
}

/// Blank records for the rows that are missing before the next one with cells; blank rows behind
/// the last are none.
pub(in crate::containers) struct Pending {
    blank: Record,
}

impl Pending {
    /// Before the first row.
    pub fn new() -> Self {
        let mut blank = Record::default();
        blank.restart(1);
        Self { blank }
    }

    /// Hands on a record, and blank ones before it. A record without cells waits.
    pub fn hand_on(
        &mut self,
        record: &Record,
        each: &mut Each<'_>,
        bytes: u64,
    ) -> Result<ControlFlow<()>, ImportError> {
        if record.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        while self.blank.number < record.number {
            if each(&self.blank, bytes)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            self.blank.restart(self.blank.number + 1);
        }
        self.blank.restart(record.number + 1);
        each(record, bytes)
    }
}
