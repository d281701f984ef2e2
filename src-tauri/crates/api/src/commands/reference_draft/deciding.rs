//! Submitting, approving, returning.

use jaiza_casefile::extracts::PackageTable;
use jaiza_casefile::{EntryKind, Field, Home};
use jaiza_importing::reference::read_stored;
use serde_json::json;

use super::done;
use crate::commands::reference::loading;
use crate::door::Call;
use crate::dto::reference::{Draft, DraftNoteIn};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::reference::drafts::Reviewed;
use crate::reference::seal::{
    self, DRAFT, DraftText, PACKAGE, PackageText, REVIEW, ReviewText, SignedText, TableHash,
};
use crate::reference::{checking, differences, drafts, packages};

pub(super) fn submit(call: &Call<'_>, input: DraftNoteIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = drafts::find(&home, &input.draft)?;
    let author = seal::owner(&home)?;
    draft.must_be_own(&author)?;
    draft.must_be(&["draft", "returned"])?;
    let note = words(&input.note)?;
    sound(&home, &draft)?;
    if differences::changes(&home, &draft)?.is_empty() {
        return Err(ErrorBody::invalid(
            "error-draft-empty",
            format!(
                "The reference draft \"{}\" changes nothing; there is nothing to approve.",
                draft.name
            ),
        )
        .arg("draft", &draft.name));
    }
    let now = call.session.now();
    let text = DraftText {
        format: DRAFT.to_owned(),
        draft: draft.id.to_string(),
        name: draft.name.clone(),
        note: note.clone(),
        created: now.to_text().unwrap_or_default(),
        base: draft.base.clone(),
        tables: hashes(&stored(&draft)?),
        author,
    };
    let fields = vec![
        (Field::DRAFT_STATUS, json!("submitted")),
        (Field::DRAFT_NOTE, json!(note)),
        (
            Field::DRAFT_DIGEST,
            crate::door::write(&SignedText::sign(&home, DRAFT, &text)?)?,
        ),
        (
            Field::DRAFT_APPROVER,
            crate::door::write(&Reviewed::default())?,
        ),
    ];
    drafts::record(
        &home,
        draft.id,
        EntryKind::REFERENCE_SUBMITTED,
        fields,
        &note,
        now,
    )?;
    done(call, &home, draft.id)
}

pub(super) fn approve(call: &Call<'_>, input: DraftNoteIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = drafts::find(&home, &input.draft)?;
    let approver = seal::owner(&home)?;
    draft.must_be_anothers(&approver)?;
    draft.must_be(&["submitted"])?;
    sound(&home, &draft)?;
    let (signed, text) = what_was_signed(&draft)?;
    let tables = stored(&draft)?;
    let (valid_from, valid_to) = packages::validity(&tables);
    let package = PackageText {
        format: PACKAGE.to_owned(),
        name: draft.name.clone(),
        version: next_version(&home, &draft.name)?,
        published_by: approver.office.clone(),
        created: call.session.now().to_text().unwrap_or_default(),
        valid_from,
        valid_to,
        note: input.note.trim().to_owned(),
        tables: text.tables,
        author: text.author,
        approver: Some(approver),
    };
    let manifest = SignedText::sign(&home, PACKAGE, &package)?;
    let facts = loading::stated(package, manifest, Some(signed));
    let read = loading::Read::approved(&draft.name, &draft.files(), facts)?;
    // Loading marks the draft as approved.
    loading::keep(call, &home, read)?;
    done(call, &home, draft.id)
}

pub(super) fn give_back(call: &Call<'_>, input: DraftNoteIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = drafts::find(&home, &input.draft)?;
    let reviewer = seal::owner(&home)?;
    draft.must_be_anothers(&reviewer)?;
    draft.must_be(&["submitted"])?;
    let reason = words(&input.note)?;
    let (signed, _) = what_was_signed(&draft)?;
    let text = ReviewText {
        format: REVIEW.to_owned(),
        draft_sha256: signed.sha256(),
        reason: reason.clone(),
        reviewer: reviewer.clone(),
    };
    let outcome = Reviewed {
        person: Some(reviewer),
        note: reason.clone(),
        review: Some(SignedText::sign(&home, REVIEW, &text)?),
        package: None,
    };
    let fields = vec![
        (Field::DRAFT_STATUS, json!("returned")),
        (Field::DRAFT_APPROVER, crate::door::write(&outcome)?),
    ];
    let now = call.session.now();
    drafts::record(
        &home,
        draft.id,
        EntryKind::REFERENCE_RETURNED,
        fields,
        &reason,
        now,
    )?;
    done(call, &home, draft.id)
}

fn words(note: &str) -> Answer<String> {
    let note = note.trim();
    if note.is_empty() {
        return Err(ErrorBody::invalid(
            "error-draft-words",
            "Say in a sentence why; the other person reads it. Nothing was changed.",
        ));
    }
    Ok(note.to_owned())
}

/// Refuses a draft whose tables have errors, held against the tables in force.
fn sound(home: &Home, draft: &drafts::Draft) -> Answer<()> {
    let (errors, _) = checking::problems(home, &draft.plain(), true)?;
    if errors.is_empty() {
        Ok(())
    } else {
        Err(checking::refusal(&draft.name, &errors))
    }
}

/// The author's signature, when it fits the tables that lie here.
fn what_was_signed(draft: &drafts::Draft) -> Answer<(SignedText, DraftText)> {
    let signed = draft.signed.clone().unwrap_or_default();
    let text = signed.open::<DraftText>(DRAFT);
    let text = text.filter(|text| {
        text.author.fingerprint == signed.fingerprint() && text.author == draft.author
    });
    let same = |text: &DraftText| stored(draft).is_ok_and(|tables| hashes(&tables) == text.tables);
    text.filter(same).map(|text| (signed, text)).ok_or_else(|| {
        ErrorBody::new(
            ErrorCode::FileDamaged,
            "error-draft-tampered",
            format!("The tables of the reference draft \"{}\" are not those its author signed; nothing was approved. Ask the author to submit it again.", draft.name),
        )
        .arg("draft", &draft.name)
    })
}

fn stored(draft: &drafts::Draft) -> Answer<Vec<PackageTable>> {
    let files = draft.files();
    let files = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.clone()));
    Ok(read_stored(files)?
        .loaded
        .iter()
        .map(loading::stored)
        .collect())
}

fn hashes(tables: &[PackageTable]) -> Vec<TableHash> {
    crate::commands::reference::hashes(tables)
}

/// One more than the highest version of that name here.
fn next_version(home: &Home, name: &str) -> Answer<String> {
    let mut highest = 0_u32;
    for (info, _) in packages::all(home)?
        .iter()
        .filter(|(info, _)| info.name == name)
    {
        let version = packages::facts(home, info)?.version;
        // A folder loaded under the name was the first version.
        highest = highest.max(version.parse().unwrap_or(1));
    }
    Ok((highest + 1).to_string())
}
