//! The audit trail and conflicts.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::CaseIn, journal::*};
use crate::error::Answer;

commands! {
    journal_list(JournalIn) -> Journal, "The audit trail of a case, newest first.", reads ["case"], changes [], list;
    journal_verify(CaseIn) -> JournalVerified, "Check every chain and signature of a case.", reads ["case"], changes [], verify;
    conflict_list(Nothing) -> Conflicts, "Values that two people set differently.", reads ["case"], changes [], conflicts;
    conflict_settle(ConflictSettleIn) -> Settled, "Settle a conflict with a reason.", reads [], changes ["case"], settle;
}
