//! The way of a draft, whatever it is about: its author signs and submits it, a second person
//! approves or returns it, and files carry it between the two.

use std::collections::BTreeMap;

use jaiza_casefile::{EntityId, EntryKind, Field, Home, Moment};
use serde_json::json;

use super::bundles::{self, Opened};
use super::drafts::{self, Draft, Reviewed};
use super::seal::{self, DraftText, ReviewText, SignedText, TableHash};
use super::subject::Subject;
use crate::dto::reference::ReferencePerson;
use crate::error::{Answer, ErrorBody, ErrorCode};

/// The person of this home, who may change and submit the draft.
///
/// # Errors
/// `not_permitted` for the draft of another, `conflict` once it is submitted.
pub fn author(home: &Home, draft: &Draft) -> Answer<ReferencePerson> {
    let author = seal::owner(home)?;
    draft.must_be_own(&author)?;
    draft.must_be(&["draft", "returned"])?;
    Ok(author)
}

/// The person of this home, who may approve or return the draft.
///
/// # Errors
/// `not_permitted` for an own draft, `conflict` unless it is submitted.
pub fn second_person(home: &Home, draft: &Draft) -> Answer<ReferencePerson> {
    let second = seal::owner(home)?;
    draft.must_be_anothers(&second)?;
    draft.must_be(&["submitted"])?;
    Ok(second)
}

/// A note or a reason that says something.
///
/// # Errors
/// `invalid_input` when it is blank.
pub fn words(note: &str) -> Answer<String> {
    let note = note.trim();
    if note.is_empty() {
        return Err(ErrorBody::invalid(
            "error-draft-words",
            "Say in a sentence why; the other person reads it. Nothing was changed.",
        ));
    }
    Ok(note.to_owned())
}

/// Signs the draft as its author and hands it in.
///
/// # Errors
/// As [`author`]; a refusal of the case file.
pub fn submit(
    home: &Home,
    draft: &Draft,
    note: &str,
    content: Vec<TableHash>,
    now: Moment,
) -> Answer<()> {
    let author = author(home, draft)?;
    let text = DraftText {
        format: draft.subject.draft.to_owned(),
        draft: draft.id.to_string(),
        name: draft.name.clone(),
        note: note.to_owned(),
        created: now.to_text().unwrap_or_default(),
        base: draft.base.clone(),
        tables: content,
        author,
    };
    let signed = SignedText::sign(home, draft.subject.draft, &text)?;
    let fields = vec![
        (Field::DRAFT_STATUS, json!("submitted")),
        (Field::DRAFT_NOTE, json!(note)),
        (Field::DRAFT_DIGEST, crate::door::write(&signed)?),
        (
            Field::DRAFT_APPROVER,
            crate::door::write(&Reviewed::default())?,
        ),
    ];
    let kind = EntryKind::REFERENCE_SUBMITTED;
    draft
        .subject
        .record(home, draft.id, kind, fields, note, now)
}

/// The author's signature, when it fits the content that lies here.
///
/// # Errors
/// `file_damaged` when it does not.
pub fn signed_by_author(draft: &Draft, content: &[TableHash]) -> Answer<(SignedText, DraftText)> {
    let signed = draft.signed.clone().unwrap_or_default();
    let text = signed.open::<DraftText>(draft.subject.draft);
    let text = text.filter(|text| {
        text.author.fingerprint == signed.fingerprint()
            && text.author == draft.author
            && text.tables == content
    });
    text.map(|text| (signed, text)).ok_or_else(|| {
        ErrorBody::new(
            ErrorCode::FileDamaged,
            "error-draft-tampered",
            format!("The content of the {} draft \"{}\" is not what its author signed; nothing was approved. Ask the author to submit it again.", draft.subject.noun, draft.name),
        )
        .arg("draft", &draft.name)
    })
}

/// Returns the draft of another person with a signed reason.
///
/// # Errors
/// As [`second_person`], [`words`] and [`signed_by_author`].
pub fn give_back(
    home: &Home,
    draft: &Draft,
    reason: &str,
    content: &[TableHash],
    now: Moment,
) -> Answer<()> {
    let reviewer = second_person(home, draft)?;
    let reason = words(reason)?;
    let (signed, _) = signed_by_author(draft, content)?;
    let purpose = draft.subject.review;
    let text = ReviewText {
        format: purpose.to_owned(),
        draft_sha256: signed.sha256(),
        reason: reason.clone(),
        reviewer: reviewer.clone(),
    };
    let outcome = Reviewed {
        person: Some(reviewer),
        note: reason.clone(),
        review: Some(SignedText::sign(home, purpose, &text)?),
        package: None,
    };
    decided(home, draft, "returned", &outcome, &reason, now)
}

/// Records how a draft was answered.
///
/// # Errors
/// A refusal of the case file.
pub fn decided(
    home: &Home,
    draft: &Draft,
    state: &str,
    outcome: &Reviewed,
    reason: &str,
    now: Moment,
) -> Answer<()> {
    let fields = vec![
        (Field::DRAFT_STATUS, json!(state)),
        (Field::DRAFT_APPROVER, crate::door::write(outcome)?),
    ];
    let kind = if state == "returned" {
        EntryKind::REFERENCE_RETURNED
    } else {
        EntryKind::REFERENCE_APPROVED
    };
    draft
        .subject
        .record(home, draft.id, kind, fields, reason, now)
}

/// The signed file of a submitted or returned draft, and the fingerprint of its author.
///
/// # Errors
/// `conflict` in any other state.
pub fn file(draft: &Draft) -> Answer<(Vec<u8>, String)> {
    draft.must_be(&["submitted", "returned"])?;
    let Some(signed) = &draft.signed else {
        return Err(not_a_draft(draft.subject, &draft.name));
    };
    let review = draft.reviewed.review.as_ref();
    let bytes = bundles::write(draft.subject, None, Some(signed), review, &draft.files())?;
    Ok((bytes, signed.fingerprint()))
}

/// Takes in the signed draft of another person, or an own one that was returned; tells its id.
/// `sound` refuses content that cannot be read.
///
/// # Errors
/// `invalid_input` for any other file; what `sound` says.
pub fn take_in(
    home: &Home,
    subject: &'static Subject,
    opened: &Opened,
    path: &str,
    sound: &dyn Fn(&Opened) -> Answer<()>,
    now: Moment,
) -> Answer<EntityId> {
    let (Some((signed, text)), None) = (&opened.draft, &opened.package) else {
        return Err(not_a_draft(subject, path));
    };
    if text.author.fingerprint == seal::owner(home)?.fingerprint {
        return returned(home, subject, opened, path, now);
    }
    sound(opened)?;
    let id = text.draft.parse().map(EntityId);
    let id = id.map_err(|_| not_a_draft(subject, path))?;
    if let Ok(known) = subject.find(home, &text.draft) {
        // A draft that was decided here may come again, changed; the same file twice is no news.
        if known.signed.as_ref() == Some(signed) {
            return Ok(known.id);
        }
        if known.author != text.author {
            return Err(not_a_draft(subject, path));
        }
    }
    let content: BTreeMap<String, String> = opened
        .tables
        .iter()
        .map(|(name, bytes)| (name.clone(), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    let mut fields = drafts::content(home, &content)?;
    fields.extend([
        (Field::DRAFT_NAME, json!(text.name)),
        (Field::DRAFT_STATUS, json!("submitted")),
        (Field::DRAFT_NOTE, json!(text.note)),
        (Field::DRAFT_AUTHOR, crate::door::write(&text.author)?),
        (Field::DRAFT_BASE, crate::door::write(&text.base)?),
        (Field::DRAFT_DIGEST, crate::door::write(signed)?),
        (
            Field::DRAFT_APPROVER,
            crate::door::write(&Reviewed::default())?,
        ),
    ]);
    let kind = EntryKind::REFERENCE_SUBMITTED;
    subject.record(home, id, kind, fields, &text.note, now)?;
    Ok(id)
}

/// An own draft that comes back with the reason why it was returned.
fn returned(
    home: &Home,
    subject: &'static Subject,
    opened: &Opened,
    path: &str,
    now: Moment,
) -> Answer<EntityId> {
    let (Some((signed, text)), Some((review, said))) = (&opened.draft, &opened.review) else {
        return Err(ErrorBody::invalid(
            "error-draft-own-file",
            "This file holds your own draft as you submitted it; hand it to the second person. Nothing was changed.",
        ));
    };
    let draft = subject.find(home, &text.draft)?;
    let speaks_of_it = said.draft_sha256 == signed.sha256()
        && said.reviewer.fingerprint == review.fingerprint()
        && draft.signed.as_ref() == Some(signed);
    if !speaks_of_it {
        return Err(not_a_draft(subject, path));
    }
    draft.must_be(&["submitted"])?;
    let outcome = Reviewed {
        person: Some(said.reviewer.clone()),
        note: said.reason.clone(),
        review: Some(review.clone()),
        package: None,
    };
    decided(home, &draft, "returned", &outcome, &said.reason, now)?;
    Ok(draft.id)
}

/// The draft that a signed package came from, when it is one of this home and waits.
///
/// # Errors
/// A refusal of the case file.
pub fn waiting(
    home: &Home,
    subject: &'static Subject,
    signed: &SignedText,
) -> Answer<Option<Draft>> {
    let sha256 = signed.sha256();
    let drafts = subject.all(home)?;
    let known = drafts.into_iter().find(|draft| {
        let own = draft.signed.as_ref();
        own.is_some_and(|own| own.sha256() == sha256)
    });
    Ok(known.filter(|draft| draft.state == "submitted"))
}

fn not_a_draft(subject: &Subject, file: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-not-a-draft",
        format!(
            "{file} is no {} draft that can be taken in here; nothing was changed.",
            subject.noun
        ),
    )
    .arg("file", file)
}
