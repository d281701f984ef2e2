//! Drafts of reference packages: one person writes, a second approves or returns.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, reference::*};
use crate::error::Answer;
use crate::reference::subject::TABLES;

commands! {
    reference_draft_list(Nothing) -> Drafts, "Drafts of reference packages.", reads ["reference"], changes [], list;
    reference_draft_show(DraftIn) -> Draft, "A draft with what it changes and what is wrong with it.", reads ["reference"], changes [], show;
    reference_draft_new(DraftNewIn) -> Draft, "Start a draft from the tables in force, or from nothing.", reads [], changes ["reference"], new;
    reference_draft_set(DraftSetIn) -> Draft, "Add a row to a draft, or change cells of a row.", reads [], changes ["reference"], editing::set;
    reference_draft_end(DraftEndIn) -> Draft, "Let a row of a draft end on a day.", reads [], changes ["reference"], editing::end;
    reference_draft_follow(DraftFollowIn) -> Draft, "Let a row of a draft end and another follow it.", reads [], changes ["reference"], editing::follow;
    reference_draft_remove(DraftRemoveIn) -> Draft, "Remove a row of a draft.", reads [], changes ["reference"], editing::remove;
    reference_draft_submit(DraftNoteIn) -> Draft, "Sign a draft and hand it in for approval.", reads [], changes ["reference"], deciding::submit;
    reference_draft_approve(DraftNoteIn) -> Draft, "Approve the draft of another person: it is loaded as a new version.", reads [], changes ["reference"], deciding::approve;
    reference_draft_return(DraftNoteIn) -> Draft, "Return the draft of another person with a reason.", reads [], changes ["reference"], deciding::give_back;
    reference_draft_export(DraftFileIn) -> ReferenceExported, "Write a submitted or returned draft as a signed file.", reads ["reference"], changes [], carrying::export;
    reference_draft_import(DraftFileIn) -> Draft, "Take in the signed draft of another person, or a draft that was returned.", reads [], changes ["reference"], carrying::import;
}

mod carrying;
mod deciding;
mod editing;

use jaiza_casefile::{EntityId, EntryKind, Field, Home};
use serde_json::json;

use crate::error::ErrorBody;
use crate::reference::seal::{self, TableHash};
use crate::reference::{checking, differences, drafts};

fn list(call: &Call<'_>, _: Nothing) -> Answer<Drafts> {
    let home = call.session.home()?;
    let drafts = TABLES.all(&home)?;
    let drafts = drafts.into_iter().map(|draft| shown(&home, draft));
    Ok(Drafts {
        drafts: drafts.collect::<Answer<_>>()?,
    })
}

fn show(call: &Call<'_>, input: DraftIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = TABLES.find(&home, &input.draft)?;
    shown(&home, draft)
}

fn new(call: &Call<'_>, input: DraftNewIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let name = input.name.trim();
    if name.is_empty() {
        return Err(ErrorBody::invalid(
            "error-draft-name",
            "A reference draft needs the name of the package it is to become; nothing was made.",
        ));
    }
    let now = call.session.now();
    let base: Vec<TableHash> = if input.empty {
        Vec::new()
    } else {
        let stored = home.extracts()?.tables_in_force()?;
        let hashes = stored.into_iter().map(|(_, table)| TableHash {
            name: table.name,
            rows: table.rows,
            sha256: table.sha256,
        });
        hashes.collect()
    };
    let id = EntityId::fresh(now)?;
    let mut fields = drafts::content(&home, &std::collections::BTreeMap::new())?;
    fields.extend([
        (Field::DRAFT_NAME, json!(name)),
        (Field::DRAFT_STATUS, json!("draft")),
        (
            Field::DRAFT_AUTHOR,
            crate::door::write(&seal::owner(&home)?)?,
        ),
        (Field::DRAFT_BASE, crate::door::write(&base)?),
    ]);
    TABLES.record(&home, id, EntryKind::REFERENCE_DRAFTED, fields, "", now)?;
    done(call, &home, id)
}

/// The draft as it stands after a change.
fn done(call: &Call<'_>, home: &Home, id: EntityId) -> Answer<Draft> {
    call.session.saved(call.session.now());
    call.change("reference", &id.to_string());
    shown(home, TABLES.find(home, &id.to_string())?)
}

fn shown(home: &Home, draft: drafts::Draft) -> Answer<Draft> {
    let (mut problems, warnings) = checking::problems(home, &draft.plain(), true)?;
    problems.extend(warnings);
    Ok(Draft {
        mine: draft.author.fingerprint == seal::owner(home)?.fingerprint,
        changes: differences::changes(home, &draft)?,
        id: draft.id.to_string(),
        tables: draft.tables.keys().cloned().collect(),
        name: draft.name,
        state: draft.state,
        note: draft.note,
        author: draft.author,
        reviewer: draft.reviewed.person,
        review_note: draft.reviewed.note,
        package: draft.reviewed.package,
        content: draft.content,
        problems,
    })
}
