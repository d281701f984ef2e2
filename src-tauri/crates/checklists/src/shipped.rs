//! The checklists that ship with the program.

use crate::errors::ChecklistError;
use crate::form::read_checklist;
use crate::model::Checklist;

/// A workbook within the program.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// Its `form_id`.
    pub form_id: &'static str,
    /// The workbook, as it can be saved and edited.
    pub workbook: &'static [u8],
}

/// All shipped checklists.
pub const CHECKLISTS: [Shipped; 1] = [Shipped {
    form_id: "c3-valuation",
    workbook: include_bytes!("../../../../assets/checklists/c3-valuation.xlsx"),
}];

impl Shipped {
    /// Reads the workbook.
    ///
    /// # Errors
    /// [`ChecklistError`] if it does not fit the subset (a test rules this out).
    pub fn read(&self) -> Result<Checklist, ChecklistError> {
        read_checklist(self.workbook)
    }
}
