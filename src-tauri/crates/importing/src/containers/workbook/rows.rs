//! Cells of the foreign parser as records.

use std::ops::ControlFlow;

use calamine::{Data, ExcelDateTime, Range};

use super::super::Each;
use super::super::xlsx::fault::Fault;
use super::super::xlsx::number::{iso_date_text, moment_text, number_text};
use super::super::xlsx::place::{MOST_COLUMNS, MOST_ROWS, cell_name};
use super::super::xlsx::sheet::Pending;
use super::super::xlsx::xml;
use super::MOST_CELLS;
use crate::record::{CellKind, Record};

/// Cells in the order of the sheet, gathered to records.
pub(super) struct Rows<'a, 'b> {
    each: &'a mut Each<'b>,
    bytes: u64,
    record: Record,
    next: Pending,
}

impl<'a, 'b> Rows<'a, 'b> {
    /// Before the first cell; `bytes` is the size of the file.
    pub fn new(each: &'a mut Each<'b>, bytes: u64) -> Self {
        let mut record = Record::default();
        record.restart(1);
        Self {
            each,
            bytes,
            record,
            next: Pending::new(),
        }
    }

    /// All cells of a range.
    pub fn range(&mut self, range: &Range<Data>) -> Result<(), Fault> {
        let (height, width) = range.get_size();
        if height as u64 * width as u64 > MOST_CELLS {
            return Err(Fault::damage("its sheet claims more than 20 million cells"));
        }
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
            let column = u32::try_from(column)
                .unwrap_or(u32::MAX)
                .saturating_add(left);
            if self.cell(row, column, value)?.is_break() {
                return Ok(());
            }
        }
        self.end()
    }

    /// A cell; its row and column count from 0.
    pub fn cell(&mut self, row: u32, column: u32, value: &Data) -> xml::Step {
        let name = || cell_name(row.saturating_add(1), column.saturating_add(1));
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Fault::Damage(format!("its cell {} does not exist", name())));
        }
        let Some((text, kind)) = content(value) else {
            return Ok(ControlFlow::Continue(()));
        };
        if row + 1 > self.record.number {
            if self.hand_on()?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            self.record.restart(row + 1);
        }
        if row + 1 != self.record.number || self.record.len() > column as usize {
            return Err(Fault::Damage(format!(
                "its cell {} is out of order",
                name()
            )));
        }
        while self.record.len() < column as usize {
            self.record.end_cell();
        }
        self.record.push(&text);
        self.record.end_cell_as(kind);
        Ok(ControlFlow::Continue(()))
    }

    /// There are no more cells.
    pub fn end(&mut self) -> Result<(), Fault> {
        let _: ControlFlow<()> = self.hand_on()?;
        Ok(())
    }

    fn hand_on(&mut self) -> xml::Step {
        self.record.mark_damaged();
        Ok(self.next.hand_on(&self.record, self.each, self.bytes)?)
    }
}

/// Text and kind of a cell; `None` for one without content.
fn content(value: &Data) -> Option<(String, CellKind)> {
    let number = |number: f64| {
        let kind = if number.is_finite() {
            CellKind::Number
        } else {
            CellKind::Damaged
        };
        (number_text(number), kind)
    };
    let iso = |text: &str| match iso_date_text(text) {
        Some(date) => (date, CellKind::Date),
        None => (text.to_owned(), CellKind::Text),
    };
    let (text, kind) = match value {
        Data::Empty => return None,
        Data::Int(n) => (n.to_string(), CellKind::Number),
        Data::Float(n) => number(*n),
        Data::String(text) | Data::DurationIso(text) => (text.clone(), CellKind::Text),
        Data::DateTimeIso(text) => iso(text),
        Data::Bool(yes) => (
            if *yes { "TRUE" } else { "FALSE" }.to_owned(),
            CellKind::Text,
        ),
        Data::DateTime(moment) => match date_of(moment) {
            Some(date) => (date, CellKind::Date),
            None => number(moment.as_f64()),
        },
        Data::Error(error) => (error.to_string(), CellKind::Damaged),
    };
    (!text.is_empty()).then_some((text, kind))
}

/// `None` for what is no day: durations, times alone.
fn date_of(moment: &ExcelDateTime) -> Option<String> {
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = chrono::NaiveDate::from_ymd_opt(i32::from(year), month.into(), day.into())?;
    let seconds = (u64::from(hour) * 60 + u64::from(minute)) * 60 + u64::from(second);
    Some(moment_text(date, seconds))
}
