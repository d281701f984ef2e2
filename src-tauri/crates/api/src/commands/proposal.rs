//! Proposals: values that an office measured to do better, on their way to headquarters.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, parameter::*, reference::ReferenceExported};
use crate::error::Answer;

commands! {
    proposal_list(Nothing) -> Proposals, "Proposals made here or received.", reads ["parameter"], changes [], list;
    proposal_make(ProposalMakeIn) -> Proposal, "Propose changed values with the gain measured on a run.", reads [], changes ["parameter"], make;
    proposal_export(ProposalFileIn) -> ReferenceExported, "Write a proposal as one signed file.", reads ["parameter"], changes [], export;
    proposal_read(ProposalFileIn) -> Proposal, "Take in the signed proposal of an office.", reads [], changes ["parameter"], receive;
    proposal_adopt(ProposalAdoptIn) -> Proposal, "Adopt a received proposal into an own draft.", reads [], changes ["parameter"], decide::adopt;
    proposal_decline(ProposalDeclineIn) -> Proposal, "Decline a received proposal with a reason.", reads [], changes ["parameter"], decide::decline;
}

mod decide;
mod store;

use std::path::Path;

use jaiza_risk::PackageSource;

use super::parameter::whatif::tried;
use super::reference::written;
use super::risk::run_inputs;
use crate::error::ErrorBody;
use crate::parameters::held;
use crate::reference::four_eyes;
use crate::reference::seal::{self, SignedText};
use store::{Decision, PROPOSAL, ProposalText};

fn list(call: &Call<'_>, _: Nothing) -> Answer<Proposals> {
    let home = call.session.home()?;
    let me = seal::owner(&home)?;
    let all = store::all(&home)?;
    Ok(Proposals {
        proposals: all.into_iter().map(|one| one.shown(&me)).collect(),
    })
}

fn make(call: &Call<'_>, input: ProposalMakeIn) -> Answer<Proposal> {
    let home = call.session.home()?;
    let reason = four_eyes::words(&input.reason)?;
    if input.changes.is_empty() {
        return Err(ErrorBody::invalid(
            "error-proposal-empty",
            "A proposal names at least one value that is to change; nothing was made.",
        ));
    }
    let tried = tried(
        call,
        &home,
        &WhatIfIn {
            run_id: input.run_id.clone(),
            package: None,
            changes: input.changes.clone(),
            grain: "TRADER".to_owned(),
            order: input.order,
            first: input.first,
        },
    )?;
    let stored = run_inputs(&home, &input.run_id)?.inputs;
    let mut texts = stored
        .parameters
        .iter()
        .map(|text| PackageSource::read(text));
    let own = texts
        .next()
        .unwrap_or_else(|| PackageSource::read(jaiza_risk::NATIONAL))?;
    let beside: Vec<PackageSource> = texts.filter_map(Result::ok).collect();
    let now = call.session.now();
    let text = ProposalText {
        format: PROPOSAL.to_owned(),
        package: own.id.clone(),
        package_sha256: held::hash(&own),
        definition_sha256: jaiza_risk::definition_hash(),
        run_date: tried.run_date,
        created: now.to_text().unwrap_or_default(),
        reason: reason.clone(),
        changes: compared(&own, &beside, &input.changes)?,
        first: tried.first,
        entering: super::home::count(tried.entering.len()),
        before: tried.before,
        after: tried.after,
        gain_before: tried.gain_before,
        gain_after: tried.gain_after,
        author: seal::owner(&home)?,
    };
    let signed = SignedText::sign(&home, PROPOSAL, &text)?;
    let id = store::record(&home, &signed, "proposed", &reason, now)?;
    done(call, &home, &id)
}

/// Each change with the value that stands now.
fn compared(
    own: &PackageSource,
    beside: &[PackageSource],
    changes: &[ParameterChange],
) -> Answer<Vec<ProposedChange>> {
    let settings = jaiza_risk::effective(own, beside)?;
    let from = |path: &str| {
        let found = settings.iter().find(|one| one.path == path);
        found.map(|one| one.value.clone()).unwrap_or_default()
    };
    Ok(changes
        .iter()
        .map(|change| ProposedChange {
            from: from(&change.path),
            path: change.path.clone(),
            to: change.value.trim().to_owned(),
        })
        .collect())
}

fn export(call: &Call<'_>, input: ProposalFileIn) -> Answer<ReferenceExported> {
    let home = call.session.home()?;
    let proposal = store::find(&home, &input.proposal)?;
    let bytes = format!("{:#}\n", crate::door::write(&proposal.signed)?);
    written(bytes.as_bytes(), &input.path, proposal.signed.fingerprint())
}

fn receive(call: &Call<'_>, input: ProposalFileIn) -> Answer<Proposal> {
    let home = call.session.home()?;
    let path = Path::new(&input.path);
    let bytes = crate::files::read(path)?;
    let signed: Option<SignedText> = serde_json::from_slice(&bytes).ok();
    let text = signed.as_ref().and_then(store::opened);
    let (Some(signed), Some(text)) = (signed, text) else {
        return Err(ErrorBody::new(
            crate::error::ErrorCode::FileDamaged,
            "error-proposal-file",
            format!("{} is no proposal, or it was changed after it was signed; nothing was taken in. Ask the office for the file again.", path.display()),
        )
        .arg("file", path.display()));
    };
    let id = store::id_of(&signed);
    // The same file twice is no news.
    if store::find(&home, &id.to_string()).is_err() {
        store::record(&home, &signed, "received", &text.reason, call.session.now())?;
    }
    done(call, &home, &id)
}

/// The proposal as it stands after a step.
fn done(
    call: &Call<'_>,
    home: &jaiza_casefile::Home,
    id: &jaiza_casefile::EntityId,
) -> Answer<Proposal> {
    call.session.saved(call.session.now());
    call.change("parameter", &id.to_string());
    Ok(store::find(home, &id.to_string())?.shown(&seal::owner(home)?))
}
