//! Places of cells (`B7`) and ranges.

use super::fault::Fault;

/// Rows and columns of a sheet (ECMA-376 leaves them open; every spreadsheet ends here).
pub(in crate::containers) const MOST_ROWS: u32 = 1_048_576;
pub(in crate::containers) const MOST_COLUMNS: u32 = 16_384;

/// Name of a cell; row and column count from 1.
pub(in crate::containers) fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// Number of a row that exists.
pub(super) fn row_number(text: &str) -> Result<u32, Fault> {
    let text = text.trim_ascii();
    let row = text
        .parse::<u32>()
        .ok()
        .filter(|row| (1..=MOST_ROWS).contains(row));
    row.ok_or_else(|| Fault::Damage(format!("its row \"{}\" does not exist", short(text))))
}

/// Row and column of a cell that exists.
pub(super) fn cell_place(text: &str) -> Result<(u32, u32), Fault> {
    let text = text.trim_ascii();
    let (mut column, mut row, mut letters) = (0_u32, 0_u32, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' if at == letters => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.saturating_mul(26).saturating_add(letter);
                letters += 1;
            }
            b'0'..=b'9' if letters > 0 => {
                row = row
                    .saturating_mul(10)
                    .saturating_add(u32::from(byte - b'0'));
            }
            _ => return Err(no_such_cell(text)),
        }
    }
    let exists = (1..=MOST_ROWS).contains(&row) && (1..=MOST_COLUMNS).contains(&column);
    if exists {
        Ok((row, column))
    } else {
        Err(no_such_cell(text))
    }
}

fn no_such_cell(text: &str) -> Fault {
    Fault::Damage(format!("its cell \"{}\" does not exist", short(text)))
}

/// The beginning of a text, for messages.
pub(super) fn short(text: &str) -> String {
    text.chars().take(40).collect()
}
