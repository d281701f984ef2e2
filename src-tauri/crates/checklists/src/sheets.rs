//! Sheets of a workbook as rows of text cells, within bounds.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};

use crate::errors::{ChecklistError, FormProblem, ProblemKind};

/// Largest file in bytes.
const LARGEST: usize = 5 * 1024 * 1024;
/// Most rows of a sheet.
const MOST_ROWS: u32 = 2000;
/// Most columns of a sheet.
const MOST_COLUMNS: u32 = 60;
/// Longest cell in characters.
const LONGEST_CELL: u32 = 4000;

/// A sheet: header cells and rows that are not blank.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub name: String,
    pub header: BTreeMap<u32, String>,
    /// Row number from 1, cells by column from 0.
    pub rows: Vec<(u32, BTreeMap<u32, String>)>,
}

/// All sheets in the order of the workbook; what exceeds a bound goes to `problems`.
pub(crate) fn sheets(
    bytes: &[u8],
    problems: &mut Vec<FormProblem>,
) -> Result<Vec<Sheet>, ChecklistError> {
    if bytes.len() > LARGEST {
        return Err(ChecklistError::TooLarge {
            found: bytes.len(),
            most: LARGEST,
        });
    }
    let unreadable = |error: calamine::XlsxError| ChecklistError::Unreadable {
        detail: error.to_string(),
    };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = workbook.sheet_names();
    let mut found = Vec::new();
    for name in names {
        let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(unreadable)?;
        while let Some(cell) = cells.next_cell().map_err(unreadable)? {
            let (row, column) = cell.get_position();
            let text = text_of(cell.get_value());
            if text.is_empty() {
                continue;
            }
            if let Some(most) = bound(row, column, &text) {
                problems.push(FormProblem {
                    sheet: name.clone(),
                    row: row.saturating_add(1),
                    column: letters(column),
                    kind: ProblemKind::TooMuch { most },
                    found: text.chars().take(40).collect(),
                });
                break;
            }
            rows.entry(row).or_default().insert(column, text);
        }
        let header = rows.remove(&0).unwrap_or_default();
        let rows = rows
            .into_iter()
            .map(|(row, cells)| (row + 1, cells))
            .collect();
        found.push(Sheet { name, header, rows });
    }
    Ok(found)
}

fn bound(row: u32, column: u32, text: &str) -> Option<u32> {
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let bounds = [
        (row, MOST_ROWS - 1),
        (column, MOST_COLUMNS - 1),
        (length, LONGEST_CELL),
    ];
    bounds
        .into_iter()
        .find(|(found, most)| found > most)
        .map(|(_, most)| most)
}

/// Text of a cell, trimmed; a number without an idle fraction.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::DateTime(moment) => moment.to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// Column letters as a spreadsheet shows them, from column 0.
pub(crate) fn letters(column: u32) -> String {
    let mut text = String::new();
    let mut rest = column;
    loop {
        text.extend(char::from_digit(rest % 26 + 10, 36).map(|c| c.to_ascii_uppercase()));
        rest /= 26;
        if rest == 0 {
            break;
        }
        rest -= 1;
    }
    text.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn names_columns_as_a_spreadsheet_does() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA"]
        );
    }
}
