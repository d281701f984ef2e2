//! Tables that leave the house: CSV safe against formulas, XLSX with typed cells.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::error::{Answer, ErrorBody, ErrorCode};

/// Letters with which a spreadsheet begins a formula, plain and full width.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A text cell that no spreadsheet takes for a formula; numbers stay as they are.
pub fn safe(text: &str) -> String {
    let number = text.parse::<jaiza_domain::decimal::Decimal>().is_ok();
    if text.starts_with(FORMULA) && !number {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// CSV, UTF-8 with mark (so that spreadsheets read it as such), RFC 4180.
pub fn csv(head: &[String], rows: &[Vec<Option<String>>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    // Writing to memory cannot fail.
    let _ = writer.write_record(head.iter().map(|text| safe(text)));
    for row in rows {
        let _ = writer.write_record(
            row.iter()
                .map(|cell| safe(cell.as_deref().unwrap_or_default())),
        );
    }
    writer.into_inner().unwrap_or_default()
}

/// XLSX: codes as text cells, numbers as numbers, the filter written above the head.
///
/// # Errors
/// When the table is too large for a sheet.
pub fn xlsx(
    head: &[String],
    rows: &[Vec<Option<String>>],
    numeric: &[bool],
    note: &str,
) -> Answer<Vec<u8>> {
    build(head, rows, numeric, note).map_err(|why| {
        ErrorBody::new(
            ErrorCode::InvalidInput,
            "error-xlsx",
            format!("The table does not fit into a sheet ({why}); export it as CSV."),
        )
    })
}

fn build(
    head: &[String],
    rows: &[Vec<Option<String>>],
    numeric: &[bool],
    note: &str,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let (bold, amount) = (
        Format::new().set_bold(),
        Format::new().set_num_format("#,##0.####"),
    );
    let first = u32::from(!note.is_empty());
    if !note.is_empty() {
        sheet.write_string(0, 0, note)?;
    }
    for (column, text) in (0_u16..).zip(head) {
        sheet.write_string_with_format(first, column, text, &bold)?;
    }
    for (row, cells) in (first + 1..).zip(rows) {
        for ((column, cell), is_number) in (0_u16..)
            .zip(cells)
            .zip(numeric.iter().chain(std::iter::repeat(&false)))
        {
            let Some(text) = cell else { continue };
            match text.parse::<jaiza_domain::decimal::Decimal>() {
                Ok(number) if *is_number => {
                    sheet.write_number_with_format(row, column, number.to_f64(), &amount)?
                }
                _ => sheet.write_string(row, column, text)?,
            };
        }
    }
    sheet.set_freeze_panes(first + 1, 0)?;
    sheet.autofit();
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_begin_a_formula_are_made_plain() {
        for text in ["=1+1", "+CMD", "@SUM(A1)", "-x", "\tx", "＝1"] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        for text in ["-12.5", "4821.9000", "KAPE-HC-1", ""] {
            assert_eq!(safe(text), text);
        }
    }
}
