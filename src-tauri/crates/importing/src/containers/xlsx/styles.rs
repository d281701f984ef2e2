//! Which cell styles show a number as a date.

use std::collections::HashMap;
use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::xml::{Handler, Step, attribute};

/// Most styles that are looked at; a spreadsheet allows 64,000.
const MOST_STYLES: usize = 65_536;

/// Reads the part with the styles.
#[derive(Default)]
pub(super) struct StylesReader {
    custom: HashMap<u32, bool>,
    in_cell_formats: bool,
    /// For each cell style: does it show dates?
    pub dates: Vec<bool>,
}

impl Handler for StylesReader {
    fn open(&mut self, depth: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        match (depth, name) {
            (2, _) => self.in_cell_formats = name == "cellXfs",
            (3, "numFmt") => {
                let id = attribute(tag, "numFmtId")?.and_then(|id| id.trim().parse().ok());
                let code = attribute(tag, "formatCode")?;
                if let (Some(id), Some(code)) = (id, code)
                    && self.custom.len() < MOST_STYLES
                {
                    self.custom.insert(id, is_date_format(&code));
                }
            }
            (3, "xf") if self.in_cell_formats && self.dates.len() < MOST_STYLES => {
                let id = attribute(tag, "numFmtId")?.and_then(|id| id.trim().parse().ok());
                let id = id.unwrap_or(0);
                let custom = self.custom.get(&id).copied();
                self.dates
                    .push(custom.unwrap_or_else(|| is_builtin_date(id)));
            }
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, _: usize, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }
}

/// Formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
const fn is_builtin_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Does a format code hold a letter of dates outside of quotes, brackets and escapes?
pub(super) fn is_date_format(code: &str) -> bool {
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => while letters.next().is_some_and(|c| c != '"') {},
            '[' => while letters.next().is_some_and(|c| c != ']') {},
            '\\' | '_' | '*' => {
                letters.next();
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            _ => {}
        }
    }
    false
}
