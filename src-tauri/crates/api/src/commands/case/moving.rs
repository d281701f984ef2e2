//! Closing a case and opening it again.

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Write};
use serde_json::json;

use super::shown;
use crate::case_model::{self, CaseModel};
use crate::commands::feedback;
use crate::door::Call;
use crate::dto::case::{CaseMoveIn, CaseShown};
use crate::error::{Answer, ErrorBody};

/// State of a case whose audit is over.
pub const CLOSED: &str = "CLOSED";
/// State in which a case is opened.
const FIELDWORK: &str = "FIELDWORK";

/// Moves a case. Closing asks for the feedback record, opening again for a reason.
///
/// # Errors
/// A state that does not follow, a feedback record that is not complete, a reason that is missing.
pub fn moved(call: &Call<'_>, input: CaseMoveIn) -> Answer<CaseShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let state = input.state.trim().to_ascii_uppercase();
    let reason = input
        .reason
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let closed_on = match (case.state.as_str(), state.as_str()) {
        (FIELDWORK, CLOSED) => {
            feedback::require(&case)?;
            call.session.today().to_string()
        }
        (CLOSED, FIELDWORK) if reason.is_none() => {
            return Err(ErrorBody::invalid(
                "error-reopen-reason",
                format!(
                    "Case {} is closed; to open it again, give the reason.",
                    case.case_no
                ),
            )
            .arg("case", &case.case_no));
        }
        (CLOSED, FIELDWORK) => String::new(),
        (from, _) => {
            return Err(ErrorBody::invalid(
                "error-case-state",
                format!(
                    "Case {} stands at {from} and cannot move to {state}; it can move to {}.",
                    case.case_no,
                    if from == CLOSED { FIELDWORK } else { CLOSED }
                ),
            )
            .arg("case", &case.case_no)
            .arg("from", from)
            .arg("state", &state));
        }
    };
    let set = |field, value: &str| {
        let id = EntityId::from(case.stream);
        Write::new(id, EntityKind::CASE, field, json!(value))
    };
    let mut action = Action::new(
        EntryKind::STATE_MOVED,
        vec![
            set(Field::CASE_STATE, &state),
            set(Field::CASE_CLOSED_ON, &closed_on),
        ],
    );
    action.reason = reason.map(str::to_owned);
    let now = call.session.now();
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    let case = CaseModel::load(call.session, &home, case.stream)?;
    shown(call.session, &home, &case)
}
