//! Drafts: one person changes values, a second approves; then the package never changes.

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::{EntityId, EntryKind, Field, Home};
use jaiza_risk::PackageSource;
use serde_json::json;

use super::{shown, sound};
use crate::door::Call;
use crate::dto::parameter::*;
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::parameters::{held, names};
use crate::reference::drafts::{self, Draft, Reviewed};
use crate::reference::four_eyes;
use crate::reference::seal::{self, PackageText, SignedText, TableHash};
use crate::reference::subject::PARAMETERS;

pub(super) fn new(call: &Call<'_>, input: ParameterDraftNewIn) -> Answer<ParameterShown> {
    let home = call.session.home()?;
    let id = input.id.trim();
    free_id(&home, id)?;
    let mut source = begun(&home, &input, id)?;
    for (path, text) in [
        ("package.id", id),
        ("package.base", input.base.trim()),
        ("package.level", input.level.trim()),
        ("package.region", input.region.trim()),
        ("package.case", input.case_no.trim()),
        ("package.valid_from", input.valid_from.trim()),
        ("package.valid_to", input.valid_to.trim()),
    ] {
        if !text.is_empty() {
            source = source.with(path, text)?;
        }
    }
    if source.base.is_none() && source.level() != "template" {
        return Err(ErrorBody::invalid(
            "error-parameters-base",
            "A parameter package builds on another one; name it with a base, such as rp-PK-NAT-1. Nothing was made.",
        ));
    }
    // A base that is not here is told now, not at the approval.
    let beside: Vec<PackageSource> = held::all(&home)?
        .into_iter()
        .map(|held| held.source)
        .collect();
    jaiza_risk::bases(&source, &beside)?;
    let draft = EntityId::fresh(call.session.now())?;
    let base = base_of(&source, &beside);
    let fields = vec![
        (Field::DRAFT_NAME, json!(id)),
        (
            Field::DRAFT_AUTHOR,
            crate::door::write(&seal::owner(&home)?)?,
        ),
        (Field::DRAFT_BASE, crate::door::write(&base)?),
    ];
    stored_draft(call, &home, draft, &source, fields, "")?;
    done(call, &home, draft)
}

/// What a new draft starts from: a file, a copy, or nothing but its head.
fn begun(home: &Home, input: &ParameterDraftNewIn, id: &str) -> Answer<PackageSource> {
    if !input.file.trim().is_empty() {
        let (text, _) = names::file(Path::new(input.file.trim()))?;
        sound(home, &text)?;
        return Ok(PackageSource::read(&text)?);
    }
    if !input.copy.trim().is_empty() {
        return Ok(names::named(home, &input.copy)?.source);
    }
    let text = format!("[package]\nid = {}\nschema = 3\n", json!(id));
    Ok(PackageSource::read(&text)?)
}

/// Ids are short words, and each names one package for ever.
fn free_id(home: &Home, id: &str) -> Answer<()> {
    let sound = (3..=60).contains(&id.len())
        && id
            .chars()
            .all(|one| one.is_ascii_alphanumeric() || "-_.".contains(one));
    if !sound {
        return Err(ErrorBody::invalid(
            "error-parameters-id",
            format!("\"{id}\" cannot be the id of a parameter package; use 3 to 60 letters, digits, - _ and dots, such as rp-PK-SOUTH-2026Q3. Nothing was made."),
        )
        .arg("id", id));
    }
    let known = held::all(home)?.iter().any(|held| held.source.id == id);
    let drafted = PARAMETERS
        .all(home)?
        .iter()
        .any(|draft| draft.name == id && draft.state != "approved");
    if known || drafted {
        return Err(held::taken(id));
    }
    Ok(())
}

fn base_of(source: &PackageSource, beside: &[PackageSource]) -> Vec<TableHash> {
    let base = beside
        .iter()
        .find(|one| Some(&one.id) == source.base.as_ref());
    base.map(held::content).unwrap_or_default()
}

/// Records the text of a draft, which is a draft again.
pub(crate) fn stored_draft(
    call: &Call<'_>,
    home: &Home,
    draft: EntityId,
    source: &PackageSource,
    more: Vec<(Field, serde_json::Value)>,
    reason: &str,
) -> Answer<()> {
    let texts = BTreeMap::from([(source.id.clone(), source.canonical())]);
    let mut fields = drafts::content(home, &texts)?;
    fields.push((Field::DRAFT_STATUS, json!("draft")));
    fields.extend(more);
    let kind = EntryKind::REFERENCE_DRAFTED;
    PARAMETERS.record(home, draft, kind, fields, reason, call.session.now())
}

/// The draft of that name, which this person may change.
///
/// # Errors
/// `not_found`, `not_permitted`, `conflict`.
pub(crate) fn own_draft(home: &Home, name: &str) -> Answer<(Draft, PackageSource)> {
    let draft = PARAMETERS.find(home, name)?;
    four_eyes::author(home, &draft)?;
    let (_, source) = names::of_draft(&draft)?;
    Ok((draft, source))
}

/// The package with changed values, each refused unless it fits its range.
///
/// # Errors
/// `invalid_input` naming the value.
pub(crate) fn changed(
    source: PackageSource,
    changes: &[ParameterChange],
    beside: &[PackageSource],
) -> Answer<PackageSource> {
    let mut source = source;
    for change in changes {
        if change.path.starts_with("package.") && !HEAD.contains(&change.path.as_str()) {
            return Err(ErrorBody::invalid(
                "error-parameters-head",
                format!(
                    "{} cannot be changed in a draft; start another one. Nothing was saved.",
                    change.path
                ),
            )
            .arg("path", &change.path));
        }
        source = source.with(change.path.trim(), &change.value)?;
    }
    jaiza_risk::ParameterPackage::resolve(&source, beside)?;
    Ok(source)
}

/// Fields of the head that a draft may change.
const HEAD: [&str; 3] = ["package.valid_from", "package.valid_to", "package.base"];

pub(super) fn edit(call: &Call<'_>, input: ParameterDraftEditIn) -> Answer<ParameterShown> {
    let home = call.session.home()?;
    let (draft, source) = own_draft(&home, &input.draft)?;
    if input
        .seen
        .as_ref()
        .is_some_and(|seen| *seen != held::hash(&source))
    {
        return Err(ErrorBody::new(
            ErrorCode::Conflict,
            "error-draft-moved",
            format!("The parameter draft \"{}\" changed since it was shown; look at it again. Nothing was saved.", draft.name),
        )
        .arg("draft", &draft.name));
    }
    let beside: Vec<PackageSource> = held::all(&home)?
        .into_iter()
        .map(|held| held.source)
        .collect();
    let source = changed(source, &input.changes, &beside)?;
    stored_draft(call, &home, draft.id, &source, Vec::new(), "")?;
    done(call, &home, draft.id)
}

pub(super) fn submit(call: &Call<'_>, input: ParameterDraftNoteIn) -> Answer<ParameterShown> {
    let home = call.session.home()?;
    let (draft, source) = own_draft(&home, &input.draft)?;
    let note = four_eyes::words(&input.note)?;
    sound(&home, &source.canonical())?;
    if source.own_paths().is_empty() {
        return Err(ErrorBody::invalid(
            "error-draft-empty",
            format!(
                "The parameter draft \"{}\" changes nothing; there is nothing to approve.",
                draft.name
            ),
        )
        .arg("draft", &draft.name));
    }
    four_eyes::submit(
        &home,
        &draft,
        &note,
        held::content(&source),
        call.session.now(),
    )?;
    done(call, &home, draft.id)
}

pub(super) fn approve(call: &Call<'_>, input: ParameterDraftNoteIn) -> Answer<ParameterShown> {
    let home = call.session.home()?;
    let draft = PARAMETERS.find(&home, &input.draft)?;
    let approver = four_eyes::second_person(&home, &draft)?;
    let (text, source) = names::of_draft(&draft)?;
    sound(&home, &text)?;
    let (by_author, said) = four_eyes::signed_by_author(&draft, &held::content(&source))?;
    let day = |name: &str| Some(source.head(name).to_owned()).filter(|day| !day.is_empty());
    let now = call.session.now();
    let package = PackageText {
        format: PARAMETERS.package.to_owned(),
        name: source.id.clone(),
        version: "1".to_owned(),
        published_by: approver.office.clone(),
        created: now.to_text().unwrap_or_default(),
        valid_from: day("valid_from"),
        valid_to: day("valid_to"),
        note: input.note.trim().to_owned(),
        tables: said.tables,
        author: said.author,
        approver: Some(approver.clone()),
    };
    let signed = held::Signed {
        package: SignedText::sign(&home, PARAMETERS.package, &package)?,
        draft: by_author,
    };
    held::keep(&home, &text, &signed, now)?;
    let outcome = Reviewed {
        person: Some(approver),
        note: input.note.trim().to_owned(),
        review: None,
        package: Some(source.id.clone()),
    };
    four_eyes::decided(&home, &draft, "approved", &outcome, "", now)?;
    call.session.saved(now);
    call.change("parameter", &source.id);
    shown::whole(&names::named(&home, &source.id)?, call.session.today())
}

pub(super) fn give_back(call: &Call<'_>, input: ParameterDraftNoteIn) -> Answer<ParameterShown> {
    let home = call.session.home()?;
    let draft = PARAMETERS.find(&home, &input.draft)?;
    let (_, source) = names::of_draft(&draft)?;
    let content = held::content(&source);
    four_eyes::give_back(&home, &draft, &input.note, &content, call.session.now())?;
    done(call, &home, draft.id)
}

/// The draft as it stands after a change.
fn done(call: &Call<'_>, home: &Home, draft: EntityId) -> Answer<ParameterShown> {
    call.session.saved(call.session.now());
    call.change("parameter", &draft.to_string());
    shown::whole(
        &names::named(home, &draft.to_string())?,
        call.session.today(),
    )
}
