//! Audit samples of a case: plan, draw, widen, examine, evaluate, make again, print.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, sample::*};
use crate::error::Answer;

commands! {
    sample_plan(SamplePlanIn) -> SamplePlan, "Sizes of a sample by the conventions of the field, and what becomes of every item.", reads ["case"], changes [], plan;
    sample_draw(SampleDrawIn) -> Sample, "Draw a sample and freeze what it rests on.", reads [], changes ["sample"], drawing::draw;
    sample_list(CaseIn) -> Samples, "Samples of a case.", reads ["sample", "case", "triage"], changes [], list;
    sample_show(SampleIn) -> Sample, "A sample with its items and what was found of them.", reads ["sample", "case", "triage"], changes [], show;
    sample_extend(SampleExtendIn) -> Sample, "Widen a sample; what was drawn stays drawn.", reads [], changes ["sample"], drawing::extend;
    sample_replace(SampleReplaceIn) -> Sample, "Draw other units for an item that cannot be examined.", reads [], changes ["sample"], drawing::replace;
    sample_examine(SampleExamineIn) -> Sample, "Record what an item of the sample was found to be.", reads [], changes ["sample"], examining::examine;
    sample_redraw(SampleIn) -> SampleRedrawn, "Make a draw again from what it rests on: same, or what differs first.", reads ["sample", "case"], changes [], redraw;
    sample_evaluate(SampleIn) -> SampleReview, "What the sample says of its population, with the rule of the decision.", reads ["sample", "case", "triage"], changes [], evaluate;
    sample_paper(SamplePaperIn) -> SamplePaperWritten, "Write the working paper of a sample as PDF or workbook.", reads ["sample", "case", "triage"], changes [], paper::write;
}

use jaiza_statistics::engagement::{Frame, conventions, print};
use jaiza_statistics::refused::{Code, Refused};

use super::home::count;
use crate::case_model;
use crate::error::{ErrorBody, ErrorCode};

mod drawing;
mod examining;
mod outcomes;
mod paper;
mod population;
mod shown;
mod store;

pub(crate) use store::queue;

/// A refusal of the statistics as one sentence, with the code of the sampling contract.
#[allow(clippy::needless_pass_by_value)] // the form that `map_err` takes
fn refused(why: Refused) -> ErrorBody {
    let (code, key, reason) = match why.code {
        Code::EmptyFrame => (ErrorCode::NotFound, "error-sample-empty", "empty_frame"),
        Code::Infeasible => (
            ErrorCode::InvalidInput,
            "error-sample-infeasible",
            "infeasible",
        ),
        Code::InvalidArgument | Code::UnknownOp => (
            ErrorCode::InvalidInput,
            "error-sample-argument",
            "invalid_argument",
        ),
    };
    ErrorBody::new(code, key, why.message.clone())
        .arg("why", why.message)
        .arg("field", why.field)
        .arg("reason", reason)
}

fn plan(call: &Call<'_>, input: SamplePlanIn) -> Answer<SamplePlan> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let design = shown::design(&input.design)?;
    let lines = population::lines(&case, &input.filters, &design.measure)?;
    let frame = Frame::of(&lines, &design, None).map_err(refused)?;
    let print = print(&lines).map_err(refused)?;
    let all = conventions(&design, &frame).map_err(refused)?;
    Ok(SamplePlan {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        rows: count(lines.len()),
        total: print.total.clone(),
        seed: population::seed(&print),
        fingerprint: print.sha256,
        reconcile: shown::reconcile(&frame.reconcile),
        conventions: all
            .into_iter()
            .map(|(name, used_by, one)| shown::convention(name, used_by, one))
            .collect(),
        design: shown::design_out(&design),
    })
}

fn list(call: &Call<'_>, input: CaseIn) -> Answer<Samples> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let mut samples = Vec::new();
    for held in store::all(&home, &case)? {
        samples.push(match &held.frozen {
            Some(_) => {
                let found = outcomes::of(call, &home, &case, &held)?;
                shown::line(&held, &found)
            }
            None => shown::absent(&held),
        });
    }
    Ok(Samples {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        samples,
    })
}

fn show(call: &Call<'_>, input: SampleIn) -> Answer<Sample> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let held = store::one(&home, &case, &input.no)?;
    let found = outcomes::of(call, &home, &case, &held)?;
    shown::sample(&case, &held, &found)
}

fn redraw(call: &Call<'_>, input: SampleIn) -> Answer<SampleRedrawn> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let held = store::one(&home, &case, &input.no)?;
    let frozen = held.frozen()?;
    let now = population::lines(&case, &frozen.filters, &frozen.draw.design.measure)?;
    let again = frozen.draw.again(&now).map_err(refused)?;
    Ok(SampleRedrawn {
        case: case.stream.to_string(),
        no: held.no.clone(),
        population: again.population,
        selection: again.selection,
        differs: again
            .differs
            .map(|[what, was, now]| SampleDiffers { what, was, now }),
        algorithm: frozen.draw.algorithm.clone(),
        sampler: frozen.draw.sampler.clone(),
    })
}

fn evaluate(call: &Call<'_>, input: SampleIn) -> Answer<SampleReview> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let held = store::one(&home, &case, &input.no)?;
    let found = outcomes::of(call, &home, &case, &held)?;
    let draw = &held.frozen()?.draw;
    let review = draw.review(&outcomes::only(&found)).map_err(refused)?;
    Ok(shown::review(&case, &held.no, draw, &review))
}
