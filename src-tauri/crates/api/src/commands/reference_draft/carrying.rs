//! Drafts as files: one home has one person, so the second person gets the draft by file.

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::{EntityId, EntryKind, Field, Home};
use jaiza_importing::reference::read_stored;
use serde_json::json;

use super::done;
use crate::commands::reference::written;
use crate::door::Call;
use crate::dto::reference::{Draft, DraftFileIn, ReferenceExported};
use crate::error::{Answer, ErrorBody};
use crate::reference::bundles::{self, Opened};
use crate::reference::drafts::Reviewed;
use crate::reference::{drafts, seal};

pub(super) fn export(call: &Call<'_>, input: DraftFileIn) -> Answer<ReferenceExported> {
    let home = call.session.home()?;
    let draft = drafts::find(&home, &input.draft)?;
    draft.must_be(&["submitted", "returned"])?;
    let Some(signed) = &draft.signed else {
        return Err(not_a_draft(&draft.name));
    };
    let review = draft.reviewed.review.as_ref();
    let bytes = bundles::write(None, Some(signed), review, &draft.files())?;
    written(&bytes, &input.path, signed.fingerprint())
}

pub(super) fn import(call: &Call<'_>, input: DraftFileIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let path = Path::new(&input.path);
    let opened = bundles::open(path)?;
    let (Some((signed, text)), None) = (&opened.draft, &opened.package) else {
        return Err(not_a_draft(&input.path));
    };
    if text.author.fingerprint == seal::owner(&home)?.fingerprint {
        return returned(call, &home, &opened, &input.path);
    }
    let tables = opened.tables.iter();
    read_stored(tables.map(|(name, bytes)| (name.as_str(), bytes.clone())))?;
    let id: EntityId = text
        .draft
        .parse()
        .map(EntityId)
        .map_err(|_| not_a_draft(&input.path))?;
    let tables: BTreeMap<String, String> = opened
        .tables
        .iter()
        .map(|(name, bytes)| (name.clone(), String::from_utf8_lossy(bytes).into_owned()))
        .collect();
    if let Ok(known) = drafts::find(&home, &text.draft) {
        // A draft that was decided here may come again, changed; the same file twice is no news.
        if known.signed.as_ref() == Some(signed) {
            return done(call, &home, known.id);
        }
        if known.author != text.author {
            return Err(not_a_draft(&input.path));
        }
    }
    let mut fields = drafts::content(&home, &tables)?;
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
    let now = call.session.now();
    drafts::record(
        &home,
        id,
        EntryKind::REFERENCE_SUBMITTED,
        fields,
        &text.note,
        now,
    )?;
    done(call, &home, id)
}

/// An own draft that comes back with the reason why it was returned.
fn returned(call: &Call<'_>, home: &Home, opened: &Opened, path: &str) -> Answer<Draft> {
    let (Some((signed, text)), Some((review, said))) = (&opened.draft, &opened.review) else {
        return Err(ErrorBody::invalid(
            "error-draft-own-file",
            "This file holds your own draft as you submitted it; hand it to the second person. Nothing was changed.",
        ));
    };
    let draft = drafts::find(home, &text.draft)?;
    let speaks_of_it = said.draft_sha256 == signed.sha256()
        && said.reviewer.fingerprint == review.fingerprint()
        && draft.signed.as_ref() == Some(signed);
    if !speaks_of_it {
        return Err(not_a_draft(path));
    }
    draft.must_be(&["submitted"])?;
    let reviewed = Reviewed {
        person: Some(said.reviewer.clone()),
        note: said.reason.clone(),
        review: Some(review.clone()),
        package: None,
    };
    let fields = vec![
        (Field::DRAFT_STATUS, json!("returned")),
        (Field::DRAFT_APPROVER, crate::door::write(&reviewed)?),
    ];
    let now = call.session.now();
    drafts::record(
        home,
        draft.id,
        EntryKind::REFERENCE_RETURNED,
        fields,
        &said.reason,
        now,
    )?;
    done(call, home, draft.id)
}

fn not_a_draft(file: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-not-a-draft",
        format!("{file} is no reference draft that can be taken in here; nothing was changed."),
    )
    .arg("file", file)
}
