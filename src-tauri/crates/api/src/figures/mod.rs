//! Figures of a case: facts and findings become one question to the levy engine (`case.totals` of the
//! levies contract), its answer becomes the tables of the screens and of the report. No amount is
//! ever typed.

mod answer;
mod changes;
mod clock;
mod facts;
mod request;
mod scope;
mod terms;
mod trace;

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::NaiveDate;
use jaiza_domain::case_totals::{CaseRequest, CaseTotals, Memory, compute_again};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::json::case;
use jaiza_domain::levies::{LevyError, Schedule};
use serde_json::Value;

use crate::case_model::CaseModel;
use crate::dto::finding::{CaseItems, Totals};
use crate::error::{Answer, ErrorBody};

pub use clock::clock;
pub use facts::{engine_rates, unit_name};
pub use trace::{Shown, base_and_rate, trace};

use scope::Scope;

/// The schedule of levies of a case.
const SCHEDULE: &str = "PK";

/// Everything computed for a case, with the question it was computed from.
pub struct Figures {
    /// The engine's answer.
    pub result: CaseTotals,
    /// The question to the levy engine.
    pub asked: CaseRequest,
    /// Every item with what applied on its day, in order.
    pub declared: Arc<Vec<facts::Declared>>,
    /// What a reader must know about these figures.
    pub notes: Vec<String>,
    /// A stand-in was used (a payment date, the notice date): no report may be issued on it.
    pub provisional: bool,
    tables: OnceLock<Totals>,
}

impl Figures {
    /// The question as anyone can send it through `jaiza levy --jsonl`.
    pub fn request(&self) -> Value {
        case::write(&self.asked)
    }

    /// All tables of the case.
    ///
    /// # Errors
    /// A date or rule that is missing.
    pub fn totals(&self, case: &CaseModel) -> Answer<&Totals> {
        if self.tables.get().is_none() {
            let tables = answer::tables(case, self, &Scope::All)?;
            let _ = self.tables.set(tables);
        }
        self.tables.get().ok_or_else(|| {
            ErrorBody::new(
                crate::error::ErrorCode::Internal,
                "error-internal",
                "The tables of the case are gone.",
            )
        })
    }

    /// Sums of all findings with the rows of one, as a screen needs them.
    ///
    /// # Errors
    /// A date or rule that is missing.
    pub fn screen(&self, case: &CaseModel, finding: Option<&str>) -> Answer<Totals> {
        answer::tables(case, self, &Scope::of_finding(&self.result, finding))
    }

    /// Items by text or key, as the tables show them.
    ///
    /// # Errors
    /// Never today; the shape of the other tables.
    pub fn items(&self, case: &CaseModel, input: &crate::dto::finding::CaseItemsIn) -> CaseItems {
        answer::find_items(case, self, input)
    }
}

/// Figures of a case as computed before. The answer of one state of a case is kept with it; what was
/// computed of its items goes over to its next state.
#[derive(Default)]
pub struct Kept {
    working: Arc<Mutex<Working>>,
    answer: OnceLock<(NaiveDate, Arc<Figures>)>,
}

#[derive(Default)]
struct Working {
    prepared: Option<Arc<request::Prepared>>,
    memory: Memory,
}

/// Another state of the same case.
impl Clone for Kept {
    fn clone(&self) -> Self {
        Self {
            working: Arc::clone(&self.working),
            answer: OnceLock::new(),
        }
    }
}

/// Recomputes a case. `today` stands in for a notice date that is not set yet.
///
/// # Errors
/// Facts or reference rows that are missing or contradict each other, each in one sentence.
pub fn compute(case: &CaseModel, today: NaiveDate) -> Answer<Arc<Figures>> {
    if let Some((day, figures)) = case.kept.answer.get()
        && *day == today
    {
        return Ok(Arc::clone(figures));
    }
    let draft = draft(case, today)?;
    let result = {
        let mut working = lock(&case.kept.working);
        compute_again(&draft.request, &mut working.memory).map_err(refused)?
    };
    let figures = Arc::new(Figures {
        result,
        asked: draft.request,
        declared: draft.declared,
        notes: draft.notes,
        provisional: draft.provisional,
        tables: OnceLock::new(),
    });
    let _ = case.kept.answer.set((today, Arc::clone(&figures)));
    Ok(figures)
}

/// The question of a case, ready to be asked.
fn draft(case: &CaseModel, today: NaiveDate) -> Answer<request::Draft> {
    if !case.missing.is_empty() {
        return Err(ErrorBody::not_found(
            "error-content-missing",
            format!(
                "{} parts of case {} are not on this computer yet; exchange again before figures are computed.",
                case.missing.len(),
                case.case_no
            ),
        ));
    }
    let schedule = Schedule::built_in(SCHEDULE).map_err(refused)?;
    let known = lock(&case.kept.working).prepared.clone();
    let prepared = match known.filter(|known| known.fits(case, &schedule)) {
        Some(known) => known,
        None => Arc::new(request::Prepared::of(case, &schedule)?),
    };
    lock(&case.kept.working).prepared = Some(Arc::clone(&prepared));
    request::build(case, &prepared, schedule, today)
}

fn lock(working: &Mutex<Working>) -> std::sync::MutexGuard<'_, Working> {
    working.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A refusal of the levy engine as one sentence.
#[allow(clippy::needless_pass_by_value)] // the form that `map_err` takes
pub fn refused(why: LevyError) -> ErrorBody {
    refused_at("", &why)
}

/// A refusal of the levy engine as one sentence that says what it was about.
pub fn refused_at(place: &str, why: &LevyError) -> ErrorBody {
    let said = crate::refusals::sentence_case(&why.to_string());
    let said = if place.is_empty() {
        said
    } else {
        format!("{place}: {said}")
    };
    ErrorBody::invalid(
        "error-figures",
        format!("The figures cannot be computed ({}): {said}", why.code()),
    )
    .arg("why", said)
    .arg("reason", why.code())
}

/// A decimal that a person or a table gave.
///
/// # Errors
/// A text that is not a decimal.
pub fn decimal(name: &str, text: &str) -> Answer<Decimal> {
    text.trim().parse().map_err(|_| {
        ErrorBody::invalid(
            "error-not-a-number",
            format!("{name} \"{text}\" is not a number."),
        )
        .arg("text", text)
    })
}

/// Asks the levy engine; the same code that answers `jaiza levy --jsonl`.
///
/// # Errors
/// The engine's refusal as one sentence.
#[allow(clippy::needless_pass_by_value)] // requests are made for one question
pub fn ask(op: &str, input: Value) -> Answer<Value> {
    jaiza_domain::protocol::ask(op, &input).map_err(refused)
}

/// Text of a JSON value; empty for null.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}
