//! Reports.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::CaseIn, home::PathIn, report::*};
use crate::error::Answer;

commands! {
    report_kinds(Nothing) -> ReportKinds, "Reports this program writes.", reads [], changes [], kinds;
    report_write(ReportWriteIn) -> ReportWritten, "Write a sealed report.", reads [], changes ["case"], write;
    report_list(CaseIn) -> Reports, "Reports of a case.", reads ["case"], changes [], list;
    report_verify(PathIn) -> ReportVerified, "Whose, when, unchanged or not, which figures recompute.", reads ["case"], changes [], verify;
}
