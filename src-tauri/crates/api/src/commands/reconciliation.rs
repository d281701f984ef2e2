//! Input–output reconciliation, and goods that were sold as they were imported.

use crate::commands;
use crate::door::Call;
use crate::dto::{candidate::*, reconciliation::*};
use crate::error::Answer;

commands! {
    book_reconcile(ReconcileIn) -> Reconciled, "Reconcile input with output: what was available, what its use justifies, what is unexplained.", reads ["case", "book"], changes [], reconcile;
    book_reconcile_take(ReconcileIn) -> Reconciled, "Take the unexplained quantity of a reconciliation as a candidate finding.", reads [], changes ["case"], reconcile_take;
    book_annex(AnnexIn) -> Annex, "Goods of a sales annex against the items imported under a concession.", reads ["case", "book"], changes [], annex::show;
    book_annex_take(AnnexTakeIn) -> CandidatesTaken, "Take items that were sold onward as candidate findings.", reads [], changes ["case"], annex::take;
}

mod allocation;
mod annex;
mod figures;

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_domain::exact::Ratio;
use jaiza_domain::reconciliation::{Balance, Outcome};

use self::figures::{Figure, Question};
use crate::case_model::{self, CaseModel};
use crate::commands::candidate::{self, AtRisk, NewCandidate, candidate_id, sentence};
use crate::error::ErrorBody;

fn reconcile(call: &Call<'_>, input: ReconcileIn) -> Answer<Reconciled> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let worked = work_out(&home, &case, &input)?;
    shown(&home, &case, &input, &worked)
}

/// A reconciliation worked out.
struct Worked {
    balance: Balance,
    outcome: Outcome,
    figures: Vec<Figure>,
    unit: String,
}

fn work_out(home: &Home, case: &CaseModel, input: &ReconcileIn) -> Answer<Worked> {
    let question = Question::of(case, input)?;
    let typed = |name: &str, text: &Option<String>| figures::typed_number(name, text.as_deref());
    let opening = question.figure(home, "opening", Some(&input.opening))?;
    let imports = match &input.imports {
        Some(given) => question.figure(home, "imports", Some(given))?,
        None => question.imports()?,
    };
    let closing = question.figure(home, "closing", Some(&input.closing))?;
    let exports = question.figure(home, "exports", Some(&input.exports))?;
    let sales = question.figure(home, "local_sales", input.local_sales.as_ref())?;
    let ratio = figures::typed_number("ratio", Some(&input.ratio))?.unwrap_or_default();
    let balance = Balance {
        opening: opening.amount.clone(),
        imports: imports.amount.clone(),
        closing: closing.amount.clone(),
        exports: exports.amount.clone(),
        ratio,
        local_sales: sales.amount.clone(),
        wastage_pct: typed("wastage_pct", &input.wastage_pct)?.unwrap_or_default(),
        per_unit: typed("per_unit", &input.per_unit)?,
    };
    let outcome = balance.work_out().map_err(|why| {
        ErrorBody::invalid(
            "error-reconcile",
            format!("The reconciliation cannot be worked out: {why}."),
        )
        .arg("why", why)
    })?;
    Ok(Worked {
        balance,
        outcome,
        unit: question.unit_said(),
        figures: vec![opening, imports, closing, exports, sales],
    })
}

fn shown(
    home: &Home,
    case: &CaseModel,
    input: &ReconcileIn,
    worked: &Worked,
) -> Answer<Reconciled> {
    let outcome = &worked.outcome;
    let id = candidate_id(case, &key_of(input, worked)).to_string();
    let known = candidate::of_case(home, case)?;
    Ok(Reconciled {
        case: case.stream.to_string(),
        unit: worked.unit.clone(),
        figures: worked.figures.iter().map(Figure::shown).collect(),
        steps: steps(worked),
        available: outcome.available.plain(),
        justified: outcome.justified.plain(),
        unexplained: outcome.unexplained.plain(),
        beyond: outcome.beyond.plain(),
        amount: outcome.amount.as_ref().map(ToString::to_string),
        candidate: known.into_iter().find(|one| one.candidate == id),
    })
}

fn steps(worked: &Worked) -> Vec<ReconcileStep> {
    let (balance, outcome) = (&worked.balance, &worked.outcome);
    let step = |name: &str, formula: String, result: String| ReconcileStep {
        name: name.to_owned(),
        formula,
        result,
    };
    let mut steps = vec![
        step(
            "available",
            format!(
                "{} + {} − {}",
                balance.opening, balance.imports, balance.closing
            ),
            outcome.available.plain(),
        ),
        step(
            "used",
            format!("{} × {}", balance.exports, balance.ratio),
            outcome.used.plain(),
        ),
    ];
    if balance.wastage_pct.is_positive() {
        let formula = format!("{} × {} %", outcome.used, balance.wastage_pct);
        steps.push(step("wastage", formula, outcome.wastage.plain()));
    }
    steps.push(step(
        "justified",
        format!(
            "{} + {} + {}",
            outcome.used, outcome.wastage, balance.local_sales
        ),
        outcome.justified.plain(),
    ));
    let excess = outcome.beyond.is_positive();
    let (name, rest) = if excess {
        ("beyond", &outcome.beyond)
    } else {
        ("unexplained", &outcome.unexplained)
    };
    let (more, less) = if excess {
        (&outcome.justified, &outcome.available)
    } else {
        (&outcome.available, &outcome.justified)
    };
    steps.push(step(name, format!("{more} − {less}"), rest.plain()));
    if let (Some(rate), Some(amount)) = (&balance.per_unit, &outcome.amount) {
        let formula = format!("{} × {rate}", outcome.unexplained);
        steps.push(step("amount", formula, amount.to_string()));
    }
    steps
}

/// The same input of the same period with the same outcome is one candidate.
fn key_of(input: &ReconcileIn, worked: &Worked) -> String {
    let amount = worked.outcome.amount.as_ref().map(ToString::to_string);
    format!(
        "reconciliation:{}:{}:{}:{}:{}",
        input_said(input),
        input.from.as_deref().unwrap_or_default(),
        input.to.as_deref().unwrap_or_default(),
        worked.outcome.unexplained,
        amount.unwrap_or_default()
    )
}

fn input_said(input: &ReconcileIn) -> String {
    let named = [input.pct.trim(), input.text.trim()];
    let named: Vec<&str> = named.into_iter().filter(|text| !text.is_empty()).collect();
    named.join(" ")
}

fn reconcile_take(call: &Call<'_>, input: ReconcileIn) -> Answer<Reconciled> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let worked = work_out(&home, &case, &input)?;
    if !worked.outcome.unexplained.is_positive() {
        return Err(ErrorBody::invalid(
            "error-reconcile-nothing",
            "Nothing is left unexplained, so there is no finding to take.",
        ));
    }
    let typed = worked.figures.iter().any(|figure| figure.source == "typed");
    if typed && input.reason.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-reconcile-reason",
            "Figures were typed; write where they come from before the result is taken as a candidate finding.",
        ));
    }
    let new = new_candidate(&input, &worked);
    candidate::take(call, &home, &case, &[new])?;
    shown(&home, &case, &input, &worked)
}

fn new_candidate(input: &ReconcileIn, worked: &Worked) -> NewCandidate {
    let outcome = &worked.outcome;
    let plain = |number: &Ratio| number.plain();
    let mut facts: BTreeMap<String, String> = worked
        .figures
        .iter()
        .map(|figure| (figure.name.clone(), plain(&figure.amount)))
        .collect();
    facts.insert("ratio".into(), plain(&worked.balance.ratio));
    facts.insert("unexplained".into(), plain(&outcome.unexplained));
    if let Some(rate) = &worked.balance.per_unit {
        facts.insert("per_unit".into(), plain(rate));
    }
    if !input.reason.trim().is_empty() {
        facts.insert("reason".into(), input.reason.trim().to_owned());
    }
    let args = [
        ("unexplained", plain(&outcome.unexplained)),
        ("unit", worked.unit.clone()),
        ("input", input_said(input)),
        ("available", plain(&outcome.available)),
        ("justified", plain(&outcome.justified)),
    ];
    NewCandidate {
        key: key_of(input, worked),
        source: "reconciliation",
        kind: "unexplained",
        gd: String::new(),
        gd_item: 0,
        facts,
        sentence: sentence("candidate-unexplained", &args),
        at_risk: AtRisk {
            amount: outcome.amount.as_ref().map(ToString::to_string),
            note: String::new(),
        },
    }
}
