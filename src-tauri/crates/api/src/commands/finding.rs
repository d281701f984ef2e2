//! Findings and figures.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, finding::*};
use crate::error::Answer;

commands! {
    finding_record(FindingIn) -> FindingsRecorded, "Record or change a finding; levies are recomputed.", reads [], changes ["case"], record;
    finding_preview(FindingIn) -> Totals, "Figures with this finding, nothing stored.", reads ["case"], changes [], preview;
    finding_record_facts(FactsIn) -> FindingsRecorded, "Record the findings of a facts file.", reads [], changes ["case"], record_facts;
    finding_list(CaseIn) -> Findings, "Findings of a case.", reads ["case"], changes [], list;
    case_totals(CaseIn) -> Totals, "Every figure of a case, recomputed.", reads ["case"], changes [], totals;
    figure_trace(TraceIn) -> Trace, "Show the working of a figure.", reads ["case"], changes [], trace;
}
