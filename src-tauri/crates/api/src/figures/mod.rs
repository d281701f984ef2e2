//! Figures of a case: facts and findings become one `case.totals` request of the levy engine, its
//! answer becomes the tables of the screens and of the report. No amount is ever typed.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

mod answer;
mod facts;
mod request;
mod trace;

use serde_json::{Value, json};

use crate::case_model::CaseModel;
use crate::dto::finding::Totals;
use crate::error::{Answer, ErrorBody};

pub use trace::{Shown, trace};

/// Everything computed for a case, with the request it was computed from.
pub struct Figures {
    /// The tables.
    pub totals: Totals,
    /// The request of the levy engine: anyone can send it through `jaiza levy --jsonl`.
    pub request: Value,
    /// A stand-in was used (a payment date, the notice date): no report may be issued on it.
    pub provisional: bool,
}

/// Recomputes a case. `today` stands in for a notice date that is not set yet.
///
/// # Errors
/// Facts or reference rows that are missing or contradict each other, each in one sentence.
pub fn compute(case: &CaseModel, today: chrono::NaiveDate) -> Answer<Figures> {
    whole(case)?;
    let draft = request::build(case, today)?;
    let result = ask("case.totals", draft.request.clone())?;
    let limitation = answer::limitation(case, &draft)?;
    let totals = answer::totals(case, &draft, &result, limitation)?;
    Ok(Figures {
        totals,
        request: draft.request,
        provisional: draft.provisional,
    })
}

/// Is all content of the case on this computer?
fn whole(case: &CaseModel) -> Answer<()> {
    if case.missing.is_empty() {
        return Ok(());
    }
    Err(ErrorBody::not_found(
        "error-content-missing",
        format!(
            "{} parts of case {} are not on this computer yet; exchange again before figures are computed.",
            case.missing.len(),
            case.case_no
        ),
    ))
}

/// Asks the levy engine; the same code that answers `jaiza levy --jsonl`.
///
/// # Errors
/// The engine's refusal as one sentence.
#[allow(clippy::needless_pass_by_value)] // requests are made for one question
pub fn ask(op: &str, input: Value) -> Answer<Value> {
    let line = json!({ "id": "1", "op": op, "input": input }).to_string();
    let answered = jaiza_domain::protocol::answer_line(&line).unwrap_or_default();
    let mut answer: Value = serde_json::from_str(&answered).unwrap_or_default();
    if answer["ok"] == Value::Bool(true) {
        return Ok(answer["result"].take());
    }
    let (code, message) = (
        text(&answer["error"]["code"]),
        text(&answer["error"]["message"]),
    );
    Err(ErrorBody::invalid(
        "error-figures",
        format!(
            "The figures cannot be computed ({code}): {}",
            crate::refusals::sentence_case(&message)
        ),
    )
    .arg("why", message)
    .arg("reason", code))
}

/// Text of a JSON value; empty for null.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
