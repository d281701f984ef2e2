//! Workbooks: one sheet, row by row; a row that is missing is a blank record.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx};

use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::record::Record;
use crate::source::{Seekable, Source};

/// Last row and column of a sheet, from 0.
const LAST_ROW: u32 = 1_048_575;
const LAST_COLUMN: u32 = 16_383;

/// The kind.
pub const KIND: ContainerKind = ContainerKind {
    id: "xlsx",
    recognises: |source| source.head.starts_with(b"PK\x03\x04"),
    open: open_workbook,
};

struct Workbook {
    about: About,
}

fn open_workbook(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, ImportError> {
    let sheets = guarded(source, || Ok(open(source)?.sheet_names()))?;
    let wanted = options.sheet.as_deref();
    let sheet = match wanted {
        Some(name) => sheets.iter().find(|s| *s == name),
        None => sheets.first(),
    };
    let Some(sheet) = sheet.cloned() else {
        return Err(ImportError::UnknownSheet {
            file: source.name.clone(),
            sheet: wanted.unwrap_or_default().to_owned(),
        });
    };
    let about = About {
        kind: KIND.id,
        sheets,
        sheet: Some(sheet),
        ..About::default()
    };
    Ok(Box::new(Workbook { about }))
}

impl Tables for Workbook {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let sheet = self.about.sheet.as_deref().unwrap_or_default();
        guarded(source, || read_sheet(source, sheet, source.bytes, each))?;
        Ok(Vec::new())
    }
}

/// The parser is foreign code on foreign input: a panic there is a damaged file here.
fn guarded<T>(
    source: &Source,
    work: impl FnOnce() -> Result<T, ImportError>,
) -> Result<T, ImportError> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(source.damaged(&"its contents make no sense")))
}

fn open(source: &Source) -> Result<Xlsx<Box<dyn Seekable>>, ImportError> {
    Xlsx::new(source.seekable()?).map_err(|e| source.damaged(&e))
}

fn read_sheet(
    source: &Source,
    sheet: &str,
    bytes: u64,
    each: &mut Each<'_>,
) -> Result<(), ImportError> {
    let mut book = open(source)?;
    let damaged = |cause: &dyn std::fmt::Display| source.damaged(cause);
    let mut cells = book
        .worksheet_cells_reader(sheet)
        .map_err(|e| damaged(&e))?;
    let mut record = Record::default();
    record.restart(1);
    while let Some(cell) = cells
        .next_cell_with_formula_metadata()
        .map_err(|e| damaged(&e))?
    {
        let (row, column) = cell.pos;
        if row > LAST_ROW || column > LAST_COLUMN {
            return Err(damaged(&"a cell lies outside the sheet"));
        }
        let text = match (&cell.value, &cell.formula) {
            (DataRef::Empty, None) => continue,
            // A formula whose result was never saved is named, not taken for blank.
            (DataRef::Empty, Some(_)) => "=".to_owned(),
            (value, _) => text_of(value),
        };
        while record.number < row + 1 {
            if each(&record, bytes)?.is_break() {
                return Ok(());
            }
            record.restart(record.number + 1);
        }
        let column = column as usize;
        if record.number != row + 1 || record.len() > column {
            return Err(damaged(&"its cells are out of order"));
        }
        while record.len() < column {
            record.end_cell();
        }
        record.push(&text);
        record.end_cell();
    }
    if record.number > 1 || !record.is_empty() {
        let _: ControlFlow<()> = each(&record, bytes)?;
    }
    Ok(())
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => number_text(*n),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            match chrono::NaiveDate::from_ymd_opt(i32::from(year), month.into(), day.into()) {
                Some(date) => date.format("%d-%b-%Y").to_string(),
                None => number_text(moment.as_f64()),
            }
        }
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number as the sheet means it: all digits of a double that a spreadsheet keeps (15), no
/// exponent. Larger numbers have lost digits and get an exponent, which no reading accepts.
fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return "#NUM!".to_owned();
    }
    if number.abs() >= 1e15 {
        return format!("{number:E}");
    }
    let shortest = format!("{number}");
    let behind = shortest
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    if behind <= 12 {
        return shortest;
    }
    let whole = shortest.trim_start_matches('-').find('.').unwrap_or(0);
    let places = 15_usize.saturating_sub(whole).min(12);
    let rounded = format!("{number:.places$}");
    rounded
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
