//! The rows of one sheet.

use std::borrow::Cow;
use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::super::xlsx::fault::Fault;
use super::super::xlsx::number::{iso_date_text, number_cell};
use super::super::xlsx::place::{MOST_COLUMNS, MOST_ROWS, cell_name};
use super::super::xlsx::seen::Seen;
use super::super::xlsx::sheet::{MOST_ROW, Pending};
use super::super::xlsx::xml::{Handler, Step, attribute, is_true};
use super::super::{Each, Note};
use crate::record::{CellKind, Record};

/// Depths of the elements.
const SHEET: usize = 2;
const ROW: usize = 4;
const CELL: usize = 5;
const DATA: usize = 6;

/// Where in the document the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Outside,
    Sheet,
    Row,
    Data,
}

/// Reads the sheet at one place and hands on its records.
pub(super) struct SheetReader<'a, 'b> {
    each: &'a mut Each<'b>,
    bytes: u64,
    /// Sheets before the chosen one; `None` once it is over.
    before: Option<usize>,
    place: Place,
    record: Record,
    next_row: u32,
    column: u32,
    next_column: u32,
    kind: String,
    value: String,
    formula: bool,
    next: Pending,
    formulas: Seen,
    hidden: Seen,
    merged: Seen,
}

impl<'a, 'b> SheetReader<'a, 'b> {
    pub fn new(place: usize, each: &'a mut Each<'b>) -> Self {
        Self {
            each,
            bytes: 0,
            before: Some(place),
            place: Place::Outside,
            record: Record::default(),
            next_row: 1,
            column: 0,
            next_column: 1,
            kind: String::new(),
            value: String::new(),
            formula: false,
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
        let row = number(tag, "Index")?.unwrap_or(self.next_row);
        if row == 0 || row > MOST_ROWS {
            return Err(Fault::Damage(format!("its row \"{row}\" does not exist")));
        }
        if row < self.next_row {
            let before = self.next_row - 1;
            return Err(Fault::Damage(format!(
                "its row {row} comes after row {before}"
            )));
        }
        let span = number(tag, "Span")?.unwrap_or(0);
        self.next_row = row.saturating_add(1).saturating_add(span);
        if is_true(attribute(tag, "Hidden")?.as_deref()) {
            self.hidden.add(|| row.to_string());
        }
        self.record.restart(row);
        self.next_column = 1;
        self.place = Place::Row;
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<(), Fault> {
        let column = number(tag, "Index")?.unwrap_or(self.next_column);
        let name = || cell_name(self.record.number, column);
        if column == 0 || column > MOST_COLUMNS {
            let row = self.record.number;
            return Err(Fault::Damage(format!(
                "its row {row} has a cell in no column ({column})"
            )));
        }
        if column < self.next_column {
            return Err(Fault::Damage(format!(
                "its cell {} is out of order",
                name()
            )));
        }
        let across = number(tag, "MergeAcross")?.unwrap_or(0);
        if across > 0 || number(tag, "MergeDown")?.unwrap_or(0) > 0 {
            self.merged.add(name);
        }
        self.column = column;
        self.next_column = column.saturating_add(1).saturating_add(across);
        self.formula = attribute(tag, "Formula")?.is_some();
        self.kind.clear();
        self.value.clear();
        Ok(())
    }

    fn close_cell(&mut self) -> Result<(), Fault> {
        if self.formula {
            let (row, column) = (self.record.number, self.column);
            self.formulas.add(|| cell_name(row, column));
        }
        if self.value.is_empty() && (!self.formula || self.kind == "String") {
            return Ok(());
        }
        while self.record.len() + 1 < self.column as usize {
            self.record.end_cell();
        }
        let (text, kind) = content(&self.kind, &self.value);
        self.record.push(&text);
        self.record.end_cell_as(kind);
        if self.record.bytes() > MOST_ROW {
            let row = self.record.number;
            return Err(Fault::Damage(format!("its row {row} is larger than 16 MB")));
        }
        Ok(())
    }
}

/// Text and kind of a value of some type.
fn content<'a>(kind: &str, value: &'a str) -> (Cow<'a, str>, CellKind) {
    if value.is_empty() {
        return (Cow::Borrowed("="), CellKind::Damaged);
    }
    match kind {
        "Number" => number_cell(value),
        "DateTime" => match iso_date_text(value) {
            Some(date) => (Cow::Owned(date), CellKind::Date),
            None => (Cow::Borrowed(value), CellKind::Damaged),
        },
        "Boolean" => match value.trim() {
            "1" => (Cow::Borrowed("TRUE"), CellKind::Text),
            "0" => (Cow::Borrowed("FALSE"), CellKind::Text),
            _ => (Cow::Borrowed(value), CellKind::Damaged),
        },
        "String" => (Cow::Borrowed(value), CellKind::Text),
        _ => (Cow::Borrowed(value), CellKind::Damaged),
    }
}

fn number(tag: &BytesStart<'_>, name: &str) -> Result<Option<u32>, Fault> {
    let text = attribute(tag, name)?;
    Ok(text.map(|text| text.trim().parse().unwrap_or(u32::MAX)))
}

impl Handler for SheetReader<'_, '_> {
    fn open(&mut self, depth: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        match (depth, name) {
            (SHEET, "Worksheet") => {
                self.place = if self.before == Some(0) {
                    Place::Sheet
                } else {
                    Place::Outside
                };
                self.before = self.before.and_then(|before| before.checked_sub(1));
            }
            (ROW, "Row") if self.place == Place::Sheet => self.open_row(tag)?,
            (CELL, "Cell") if self.place == Place::Row => self.open_cell(tag)?,
            (DATA, "Data") if self.place == Place::Row => {
                self.place = Place::Data;
                self.kind = attribute(tag, "Type")?.unwrap_or_default();
            }
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, depth: usize, name: &str) -> Step {
        match (depth, name) {
            (SHEET, _) => self.place = Place::Outside,
            (ROW, "Row") if self.place == Place::Row => {
                self.place = Place::Sheet;
                return Ok(self.next.hand_on(&self.record, self.each, self.bytes)?);
            }
            (CELL, "Cell") if self.place == Place::Row => self.close_cell()?,
            (DATA, _) if self.place == Place::Data => self.place = Place::Row,
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, text: &str) -> Step {
        if self.place == Place::Data {
            self.value.push_str(text);
            if self.value.len() > MOST_ROW {
                let name = cell_name(self.record.number, self.column);
                return Err(Fault::Damage(format!(
                    "its cell {name} is larger than 16 MB"
                )));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn progress(&mut self, bytes: u64) {
        self.bytes = bytes;
    }
}
