//! An extract as CSV or as workbook.

use super::{Extract, Kind};
use crate::Done;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Writes the extract; the ending of the file (`csv` or `xlsx`) says how.
///
/// # Errors
/// Another ending, or a place that cannot be written to.
pub fn write(extract: Extract, out: &Path) -> Done {
    let told = |error: &dyn std::fmt::Display| format!("{}: {error}", out.display());
    match out.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => csv(extract, out).map_err(|error| told(&error)),
        Some("xlsx") => workbook(extract, out).map_err(|error| told(&error)),
        _ => Err(told(&"the name ends in neither .csv nor .xlsx")),
    }
}

fn csv(extract: Extract, out: &Path) -> std::io::Result<()> {
    let mut file = BufWriter::new(File::create(out)?);
    let names = extract
        .columns()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    for row in std::iter::once(names).chain(extract.rows()) {
        for (n, cell) in row.iter().enumerate() {
            if n > 0 {
                file.write_all(b",")?;
            }
            if cell.contains([',', '"', '\n']) {
                write!(file, "\"{}\"", cell.replace('"', "\"\""))?;
            } else {
                file.write_all(cell.as_bytes())?;
            }
        }
        file.write_all(b"\n")?;
    }
    file.flush()
}

/// Texts are shared between cells, as spreadsheet programs save them; rows go to the disk one by one.
fn workbook(extract: Extract, out: &Path) -> Result<(), XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 7, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let columns = extract.columns();
    let sheet = book.add_worksheet_with_low_memory()?;
    for (column, (name, _)) in (0_u16..).zip(&columns) {
        sheet.write_string(0, column, name)?;
    }
    for (row, cells) in (1_u32..).zip(extract.rows()) {
        for (column, (cell, (_, kind))) in (0_u16..).zip(cells.iter().zip(&columns)) {
            place(sheet, (row, column), cell, *kind)?;
        }
    }
    book.save(out)
}

fn place(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &str,
    kind: Kind,
) -> Result<(), XlsxError> {
    match (kind, cell.parse::<f64>()) {
        (_, _) if cell.is_empty() => {}
        (Kind::Number, Ok(number)) => {
            sheet.write_number(row, column, number)?;
        }
        _ => {
            sheet.write_string(row, column, cell)?;
        }
    }
    Ok(())
}
