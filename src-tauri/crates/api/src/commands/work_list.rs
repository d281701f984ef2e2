//! The work list.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, work_list::*};
use crate::error::Answer;

commands! {
    work_list(Nothing) -> WorkList, "What must be done today, and what is lost if it is not.", reads ["case", "risk", "extract"], changes [], work_list;
}
