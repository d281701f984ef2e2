//! Cases.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::*};
use crate::error::Answer;

commands! {
    case_open(CaseOpenIn) -> CaseOpened, "Open a case on a trader and a period.", reads [], changes ["case"], open;
    case_list(Nothing) -> Cases, "All cases with their money and clocks.", reads ["case"], changes [], list;
    case_show(CaseIn) -> CaseShown, "One case.", reads ["case"], changes [], show;
    case_set(CaseSetIn) -> CaseShown, "Set a dated fact or parameter of a case.", reads [], changes ["case"], set;
    case_payments(CasePaymentsIn) -> PaymentsRecorded, "Record payment dates of declarations from a CSV file.", reads [], changes ["case"], payments;
}
