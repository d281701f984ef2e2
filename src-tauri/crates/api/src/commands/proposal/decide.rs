//! Headquarters: adopt into a draft, or decline.

use jaiza_casefile::Home;
use jaiza_risk::PackageSource;

use super::store::{self, Recorded};
use super::{Decision, done};
use crate::commands::parameter::{changed, own_draft, stored_draft};
use crate::door::Call;
use crate::dto::parameter::{ParameterChange, Proposal, ProposalAdoptIn, ProposalDeclineIn};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::parameters::held;
use crate::reference::{four_eyes, seal};

pub(super) fn adopt(call: &Call<'_>, input: ProposalAdoptIn) -> Answer<Proposal> {
    let home = call.session.home()?;
    let proposal = open(&home, &input.proposal)?;
    let (draft, source) = own_draft(&home, &input.draft)?;
    let beside: Vec<PackageSource> = held::all(&home)?
        .into_iter()
        .map(|held| held.source)
        .collect();
    let changes: Vec<ParameterChange> = proposal
        .text
        .changes
        .iter()
        .map(|change| ParameterChange {
            path: change.path.clone(),
            value: change.to.clone(),
        })
        .collect();
    let source = changed(source, &changes, &beside)?.adopting(&noted(&proposal));
    let now = call.session.now();
    stored_draft(
        call,
        &home,
        draft.id,
        &source,
        Vec::new(),
        &proposal.text.reason,
    )?;
    let decision = Decision {
        words: input.note.trim().to_owned(),
        by: Some(seal::owner(&home)?),
        draft: draft.name,
    };
    store::decide(&home, proposal.id, "adopted", &decision, now)?;
    done(call, &home, &proposal.id)
}

/// What the package says of the proposal ever after: who measured which gain.
fn noted(proposal: &Recorded) -> [(&'static str, String); 5] {
    let text = &proposal.text;
    let changes = text.changes.iter();
    let changes: Vec<String> = changes
        .map(|change| format!("{} {} -> {}", change.path, change.from, change.to))
        .collect();
    let rate = |rate: &str| {
        if rate.is_empty() {
            "-".to_owned()
        } else {
            format!("{rate} %")
        }
    };
    let (before, after) = (&text.gain_before, &text.gain_after);
    let gain = format!(
        "hit rate {} of {} to {} of {}; rupees a day {} to {}; expected yield of the first {} {} to {}",
        rate(&before.hit_rate),
        before.audited,
        rate(&after.hit_rate),
        after.audited,
        if before.per_day.is_empty() {
            "-"
        } else {
            &before.per_day
        },
        if after.per_day.is_empty() {
            "-"
        } else {
            &after.per_day
        },
        text.first,
        text.before.expected_yield,
        text.after.expected_yield
    );
    [
        ("proposal", proposal.id.to_string()),
        ("by", text.author.name.clone()),
        ("office", text.author.office.clone()),
        ("changes", changes.join("; ")),
        ("gain", gain),
    ]
}

pub(super) fn decline(call: &Call<'_>, input: ProposalDeclineIn) -> Answer<Proposal> {
    let home = call.session.home()?;
    let proposal = open(&home, &input.proposal)?;
    let decision = Decision {
        words: four_eyes::words(&input.reason)?,
        by: Some(seal::owner(&home)?),
        draft: String::new(),
    };
    store::decide(
        &home,
        proposal.id,
        "declined",
        &decision,
        call.session.now(),
    )?;
    done(call, &home, &proposal.id)
}

/// A proposal on which nobody decided yet.
fn open(home: &Home, name: &str) -> Answer<Recorded> {
    let proposal = store::find(home, name)?;
    if ["received", "proposed"].contains(&proposal.state.as_str()) {
        return Ok(proposal);
    }
    Err(ErrorBody::new(
        ErrorCode::Conflict,
        "error-proposal-decided",
        format!(
            "The proposal of {} was {} already; nothing was changed.",
            proposal.text.author.name, proposal.state
        ),
    )
    .arg("author", &proposal.text.author.name))
}
