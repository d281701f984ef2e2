//! Checklists.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, checklist::*};
use crate::error::Answer;

commands! {
    checklist_list(Nothing) -> Checklists, "Checklists of this program.", reads [], changes [], list;
    checklist_show(ChecklistIn) -> ChecklistShown, "A checklist as it stands in a case.", reads ["case"], changes [], show;
    checklist_answer(AnswerIn) -> ChecklistShown, "Record answers.", reads [], changes ["case"], answer;
}
