//! What verification says, in sentences a director can read aloud.

use jaiza_reporting::ReportVerdict;

use super::code;
use crate::case_model;
use crate::dto::report::ReportVerified;
use crate::error::Answer;
use crate::session::Session;

/// Turns a verdict on bytes into the answer of the door, compared with the case when it is here.
///
/// # Errors
/// When the case file cannot be read.
pub fn verdict(session: &Session, verdict: ReportVerdict) -> Answer<ReportVerified> {
    let case_state = case_state(session, &verdict)?;
    Ok(ReportVerified {
        ok: verdict.readable
            && verdict.sealed
            && verdict.unchanged
            && verdict.signature_ok
            && verdict.figures.ok,
        sealed: verdict.sealed,
        unchanged: verdict.unchanged,
        signature_ok: verdict.signature_ok,
        sentences: sentences(&verdict, &case_state),
        signer: verdict.signer_person,
        actor: verdict.signer_actor,
        written_at: verdict.signed_at,
        case_no: verdict.case_no,
        code: code(&verdict.state_digest),
        state_digest: verdict.state_digest,
        figures_ok: verdict.figures.ok,
        short_levied: verdict.short_levied,
        surcharge: verdict.surcharge,
        demand: verdict.demand,
        problems: verdict.problems,
        case_state,
    })
}

fn sentences(verdict: &ReportVerdict, case_state: &str) -> Vec<String> {
    if !verdict.readable {
        return vec!["This is not a report of this program, or it is damaged.".to_owned()];
    }
    let mut said = Vec::new();
    said.push(match (verdict.sealed, verdict.unchanged) {
        (false, _) => {
            "The report carries no seal: nothing can be said about where it comes from.".to_owned()
        }
        (true, true) => format!(
            "Sealed by {} (key {}) on the state of {}; not one byte was changed since.",
            verdict.signer_person,
            verdict.signer_actor.get(..8).unwrap_or_default(),
            verdict.signed_at
        ),
        (true, false) => {
            "The seal does not fit: the report was changed after it was sealed.".to_owned()
        }
    });
    said.push(if verdict.figures.ok {
        format!(
            "All {} figures recompute from the data it carries.",
            verdict.figures.checked
        )
    } else {
        let first = verdict.figures.differences.first();
        let where_ = first.map(|d| {
            format!(
                ": {} says {}, the rows give {}",
                d.place, d.stated, d.recomputed
            )
        });
        format!(
            "{} figures do not recompute{}.",
            verdict.figures.differences.len(),
            where_.unwrap_or_default()
        )
    });
    // Only a report of a case states a demand; a memo, a certificate or a sample is no state of a case.
    if verdict.demand.is_empty() {
        return said;
    }
    said.push(
        match case_state {
            "same" => "The case on this computer stands as it did when the report was written.",
            "changed" => "The case on this computer was changed since the report was written.",
            _ => "The case is not on this computer; the report was checked by itself.",
        }
        .to_owned(),
    );
    said
}

fn case_state(session: &Session, verdict: &ReportVerdict) -> Answer<String> {
    let Some(home) = session.home_if_open() else {
        return Ok("not_here".into());
    };
    for stream in case_model::case_streams(&home)? {
        if case_model::case_no(&home, stream)? == verdict.case_no {
            let same = case_model::standing(&home, stream)?.digest == verdict.state_digest;
            return Ok(if same { "same" } else { "changed" }.into());
        }
    }
    Ok("not_here".into())
}
