//! How large the tables of an ODS package claim to be. Rows and cells may be repeated by a number,
//! and the foreign parser writes all of them out.

use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::super::xlsx::fault::Fault;
use super::super::xlsx::package::Package;
use super::super::xlsx::xml::{self, Handler, Step, attribute};
use super::MOST_CELLS;

const PART: &str = "content.xml";

/// Looks through the tables of a package.
///
/// # Errors
/// When a table claims more cells than any export has, or the XML is damaged.
pub(super) fn check(package: &mut Package) -> Result<(), Fault> {
    let Some(mut input) = package.part(PART)? else {
        return Err(Fault::damage("its package holds no workbook"));
    };
    xml::read(&mut input, &mut Extent::default()).map_err(|fault| fault.in_part(PART))
}

/// Size of a table up to its last cell with content.
#[derive(Default)]
struct Extent {
    rows: u64,
    /// Rows of the table so far, blank ones included.
    all_rows: u64,
    repeated: u64,
    column: u64,
    /// Columns of the open row, and the most of all rows.
    columns: u64,
    most_columns: u64,
}

impl Handler for Extent {
    fn open(&mut self, _: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        match name {
            "table" => *self = Self::default(),
            "table-row" => {
                self.repeated = count(tag, "number-rows-repeated")?;
                (self.column, self.columns) = (0, 0);
            }
            "table-cell" | "covered-table-cell" => {
                let repeated = count(tag, "number-columns-repeated")?;
                self.column = self.column.saturating_add(repeated);
                if attribute(tag, "value-type")?.is_some() || attribute(tag, "formula")?.is_some() {
                    self.columns = self.column;
                }
            }
            "p" if self.column > 0 => self.columns = self.column,
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, _: usize, name: &str) -> Step {
        if name == "table-row" {
            self.all_rows = self.all_rows.saturating_add(self.repeated);
            if self.columns > 0 {
                self.rows = self.all_rows;
                self.most_columns = self.most_columns.max(self.columns);
            }
            (self.column, self.columns) = (0, 0);
            if self.rows.saturating_mul(self.most_columns) > MOST_CELLS {
                return Err(Fault::damage("its sheet claims more than 20 million cells"));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }
}

fn count(tag: &BytesStart<'_>, name: &str) -> Result<u64, Fault> {
    let text = attribute(tag, name)?;
    Ok(text.map_or(1, |text| text.trim().parse().unwrap_or(u64::MAX)))
}
