//! Proposals as the journal keeps them: the signed text, and what was decided on it.

use jaiza_casefile::{Action, Entity, EntityId, EntityKind, EntryKind, Field, Home, Moment, Write};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::case_model::{derived_id, text, value};
use crate::dto::parameter::{Gain, Proposal, ProposedChange, WhatIfSum};
use crate::dto::reference::ReferencePerson;
use crate::error::{Answer, ErrorBody};
use crate::reference::seal::SignedText;
use crate::reference::subject::PARAMETERS;

/// What an office says of values it measured.
pub const PROPOSAL: &str = "jaiza-parameter-proposal-v1";

/// What an office signs.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ProposalText {
    /// [`PROPOSAL`].
    pub format: String,
    /// Package that the values were measured against, by id and hash.
    pub package: String,
    pub package_sha256: String,
    /// Hash of the indicator definitions.
    pub definition_sha256: String,
    pub run_date: String,
    pub created: String,
    pub reason: String,
    pub changes: Vec<ProposedChange>,
    /// Targets that were selected, and how many of them are new.
    pub first: u32,
    pub entering: u32,
    pub before: WhatIfSum,
    pub after: WhatIfSum,
    /// What closed cases say of either selection.
    pub gain_before: Gain,
    pub gain_after: Gain,
    pub author: ReferencePerson,
}

/// What was decided at headquarters.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Decision {
    pub words: String,
    pub by: Option<ReferencePerson>,
    pub draft: String,
}

/// A proposal as recorded.
pub struct Recorded {
    /// Its id: the same wherever the file is read.
    pub id: EntityId,
    /// What the office signed.
    pub signed: SignedText,
    /// The text of it.
    pub text: ProposalText,
    /// `proposed`, `received`, `adopted`, `declined`.
    pub state: String,
    /// The decision, when there is one.
    pub decision: Decision,
}

/// The text, when the signature fits and the author is who signed.
pub fn opened(signed: &SignedText) -> Option<ProposalText> {
    let text = signed.open::<ProposalText>(PROPOSAL)?;
    (text.author.fingerprint == signed.fingerprint()).then_some(text)
}

/// Id of a proposal.
pub fn id_of(signed: &SignedText) -> EntityId {
    derived_id(PARAMETERS.stream, &format!("proposal:{}", signed.sha256()))
}

/// Records a proposal made here or received.
///
/// # Errors
/// A refusal of the case file.
pub fn record(
    home: &Home,
    signed: &SignedText,
    state: &str,
    reason: &str,
    now: Moment,
) -> Answer<EntityId> {
    let stream = PARAMETERS.made_stream(home, now)?;
    let id = id_of(signed);
    let set = |field, value| Write::new(id, EntityKind::PROPOSAL, field, value);
    let writes = vec![
        set(Field::PROPOSAL_SIGNED, crate::door::write(signed)?),
        set(Field::PROPOSAL_STATUS, json!(state)),
    ];
    let action = Action::new(EntryKind::PARAMETERS_PROPOSED, writes).because(reason);
    home.record(stream, &action, now)?;
    Ok(id)
}

/// Records what was decided.
///
/// # Errors
/// A refusal of the case file.
pub fn decide(
    home: &Home,
    id: EntityId,
    state: &str,
    decision: &Decision,
    now: Moment,
) -> Answer<()> {
    let set = |field, value| Write::new(id, EntityKind::PROPOSAL, field, value);
    let writes = vec![
        set(Field::PROPOSAL_STATUS, json!(state)),
        set(Field::PROPOSAL_DECISION, crate::door::write(decision)?),
    ];
    let action = Action::new(EntryKind::PROPOSAL_DECIDED, writes).because(&decision.words);
    home.record(PARAMETERS.stream, &action, now)?;
    Ok(())
}

/// All proposals, the newest first.
///
/// # Errors
/// A refusal of the case file.
pub fn all(home: &Home) -> Answer<Vec<Recorded>> {
    if !PARAMETERS.exists(home)? {
        return Ok(Vec::new());
    }
    let things = home.entities(PARAMETERS.stream, EntityKind::PROPOSAL)?;
    let mut all: Vec<Recorded> = things.iter().filter_map(read).collect();
    all.sort_by(|a, b| b.text.created.cmp(&a.text.created).then(a.id.cmp(&b.id)));
    Ok(all)
}

/// What does not carry a signature that fits is no proposal.
fn read(thing: &Entity) -> Option<Recorded> {
    let signed: SignedText =
        serde_json::from_value(value(thing, Field::PROPOSAL_SIGNED)?.clone()).ok()?;
    let decision = value(thing, Field::PROPOSAL_DECISION).cloned();
    Some(Recorded {
        id: thing.id,
        text: opened(&signed)?,
        state: text(thing, Field::PROPOSAL_STATUS),
        decision: decision
            .and_then(|value| serde_json::from_value(value).ok())
            .unwrap_or_default(),
        signed,
    })
}

/// The proposal of that id, or beginning of an id.
///
/// # Errors
/// `not_found`.
pub fn find(home: &Home, name: &str) -> Answer<Recorded> {
    let wanted = name.trim();
    let found = all(home)?
        .into_iter()
        .find(|one| wanted.len() >= 6 && one.id.to_string().starts_with(wanted));
    found.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-proposal",
            format!("There is no proposal \"{wanted}\" here; `jaiza parameters proposal list` names them all."),
        )
        .arg("proposal", wanted)
    })
}

impl Recorded {
    /// The proposal as the door shows it to a person.
    pub fn shown(self, me: &ReferencePerson) -> Proposal {
        let text = self.text;
        Proposal {
            id: self.id.to_string(),
            state: self.state,
            mine: text.author.fingerprint == me.fingerprint,
            package: text.package,
            package_sha256: text.package_sha256,
            run_date: text.run_date,
            created: text.created,
            reason: text.reason,
            changes: text.changes,
            first: text.first,
            entering: text.entering,
            before: text.before,
            after: text.after,
            gain_before: text.gain_before,
            gain_after: text.gain_after,
            author: text.author,
            decision: self.decision.words,
            decided_by: self.decision.by,
            draft: self.decision.draft,
        }
    }
}
