//! Evidence.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, evidence::*, extract::FileWritten};
use crate::error::Answer;

commands! {
    evidence_attach(EvidenceAttachIn) -> Evidence, "Attach a file with its hash.", reads [], changes ["case"], attach;
    evidence_list(CaseIn) -> EvidenceList, "Evidence of a case.", reads ["case"], changes [], list;
    evidence_save(EvidenceSaveIn) -> FileWritten, "Write a piece of evidence to a file.", reads ["case"], changes [], save;
}
