//! Candidate findings.

use crate::commands;
use crate::door::Call;
use crate::dto::candidate::*;
use crate::error::Answer;

commands! {
    candidate_list(CandidatesIn) -> Candidates, "Candidate findings of a case, or of all cases.", reads ["case"], changes [], list;
    candidate_decide(CandidateDecideIn) -> Candidate, "Set a candidate finding aside with a reason, or open it again.", reads [], changes ["case"], decide;
}

mod amount;
mod store;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Write};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use serde_json::json;

use super::home::count;
use crate::case_model::{self, CaseModel};
use crate::error::ErrorBody;

pub use amount::{AtRisk, at_risk};
pub use store::{NewCandidate, candidate_id, of_case, sentence, take};

fn list(call: &Call<'_>, input: CandidatesIn) -> Answer<Candidates> {
    let home = call.session.home()?;
    let mut candidates = Vec::new();
    match input.case.as_deref().filter(|case| !case.is_empty()) {
        Some(case) => {
            let case = case_model::find(call.session, &home, case)?;
            candidates.extend(with_amounts(call, &case, of_case(&home, &case)?));
        }
        None => {
            for stream in case_model::case_streams(&home)? {
                let case = CaseModel::load(call.session, &home, stream)?;
                candidates.extend(with_amounts(call, &case, of_case(&home, &case)?));
            }
        }
    }
    if let Some(status) = input.status.filter(|status| !status.is_empty()) {
        candidates.retain(|one| one.status == status);
    }
    // The highest amount first; without an amount behind those with one.
    let money = |one: &Candidate| {
        one.amount
            .as_deref()
            .and_then(|a| a.parse::<Decimal>().ok())
    };
    candidates.sort_by_key(|one| std::cmp::Reverse(money(one)));
    let open = candidates.iter().filter(|one| one.status == "open");
    let sum: Ratio = open.clone().filter_map(money).map(Ratio::from).sum();
    Ok(Candidates {
        open: count(open.count()),
        open_amount: sum.plain(),
        candidates,
    })
}

/// Open candidates whose amount could not be computed when they were taken: tables or dates of the
/// case may have come since.
fn with_amounts(call: &Call<'_>, case: &CaseModel, mut found: Vec<Candidate>) -> Vec<Candidate> {
    let kinds = ["quantity", "value", "concession"];
    let lacking = found.iter_mut().filter(|one| {
        let computed = kinds.contains(&one.kind.as_str()) && !one.facts.is_empty();
        computed && one.status == "open" && one.amount.is_none() && one.gd_item > 0
    });
    for one in lacking {
        let now = at_risk(call, case, &one.kind, (&one.gd, one.gd_item), &one.facts);
        (one.amount, one.amount_note) = (now.amount, now.note);
    }
    found
}

fn decide(call: &Call<'_>, input: CandidateDecideIn) -> Answer<Candidate> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let wanted = input.candidate.trim();
    let known = of_case(&home, &case)?;
    let fitting: Vec<&Candidate> = known
        .iter()
        .filter(|one| {
            one.candidate == wanted || (wanted.len() >= 6 && one.candidate.starts_with(wanted))
        })
        .collect();
    let [candidate] = fitting.as_slice() else {
        return Err(ErrorBody::not_found(
            "error-no-such-candidate",
            format!("Case {} has no candidate finding \"{wanted}\"; `jaiza candidate list` names them all.", case.case_no),
        )
        .arg("candidate", wanted));
    };
    refuse_unsound(&input, candidate)?;
    let id = candidate_of(candidate)?;
    let set = |field, text: &str| Write::new(id, EntityKind::CANDIDATE, field, json!(text));
    let writes = vec![
        set(Field::CANDIDATE_STATUS, &input.status),
        set(Field::CANDIDATE_REASON, input.reason.trim()),
    ];
    let now = call.session.now();
    home.record(
        case.stream,
        &Action::new(EntryKind::CANDIDATE_DECIDED, writes),
        now,
    )?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    let decided = of_case(&home, &case)?;
    let found = decided
        .into_iter()
        .find(|one| one.candidate == candidate.candidate);
    Ok(found.unwrap_or_else(|| (*candidate).clone()))
}

fn refuse_unsound(input: &CandidateDecideIn, candidate: &Candidate) -> Answer<()> {
    if !["open", "dismissed"].contains(&input.status.as_str()) {
        return Err(ErrorBody::invalid(
            "error-candidate-status",
            format!(
                "A candidate finding can be dismissed or open, not \"{}\".",
                input.status
            ),
        )
        .arg("status", &input.status));
    }
    if candidate.status == "taken" {
        return Err(ErrorBody::invalid(
            "error-candidate-taken",
            "A finding was made from this candidate; change or remove the finding instead.",
        ));
    }
    if input.status == "dismissed" && input.reason.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-candidate-reason",
            "A candidate finding is set aside only with a written reason.",
        ));
    }
    Ok(())
}

fn candidate_of(candidate: &Candidate) -> Answer<jaiza_casefile::EntityId> {
    let id = candidate.candidate.parse::<uuid::Uuid>();
    id.map(jaiza_casefile::EntityId).map_err(|_| {
        ErrorBody::not_found(
            "error-no-such-candidate",
            "The candidate finding has no sound id.",
        )
        .arg("candidate", &candidate.candidate)
    })
}
