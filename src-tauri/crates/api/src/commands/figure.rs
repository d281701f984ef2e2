//! Figures: their working in the window, and as a workbook that recomputes it.

use crate::commands;
use crate::door::Call;
use crate::dto::figure::*;
use crate::error::Answer;

commands! {
    figure_trace(TraceIn) -> Trace, "Show the working of a figure.", reads ["case"], changes [], trace;
    case_workbook(CaseWorkbookIn) -> CaseWorkbookWritten, "Write every figure of a case as a workbook with live formulas.", reads ["case"], changes [], workbook;
}

use crate::{case_model, figures};

mod workbook;

use workbook::write as workbook;

fn trace(call: &Call<'_>, input: TraceIn) -> Answer<Trace> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    figures::trace(&case, &input, call.session.today())
}
