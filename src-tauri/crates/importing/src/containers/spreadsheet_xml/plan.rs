//! The sheets of the document.

use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::super::xlsx::fault::Fault;
use super::super::xlsx::xml::{Handler, Step, attribute};

/// Most sheets.
const MOST_SHEETS: usize = 10_000;

/// Names of the sheets, and whether each is hidden.
#[derive(Default)]
pub(super) struct Plan {
    pub sheets: Vec<(String, bool)>,
    in_visible: bool,
}

impl Handler for Plan {
    fn open(&mut self, depth: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        match (depth, name) {
            (1, name) if name != "Workbook" => return Err(Fault::damage("it is no workbook")),
            (2, "Worksheet") if self.sheets.len() < MOST_SHEETS => {
                self.sheets
                    .push((attribute(tag, "Name")?.unwrap_or_default(), false));
            }
            (4, "Visible") => self.in_visible = true,
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, _: usize, _: &str) -> Step {
        self.in_visible = false;
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, text: &str) -> Step {
        if self.in_visible
            && matches!(text.trim(), "SheetHidden" | "SheetVeryHidden")
            && let Some((_, hidden)) = self.sheets.last_mut()
        {
            *hidden = true;
        }
        Ok(ControlFlow::Continue(()))
    }
}
