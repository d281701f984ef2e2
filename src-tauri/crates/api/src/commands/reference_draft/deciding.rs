//! Submitting, approving, returning.

use jaiza_casefile::Home;
use jaiza_casefile::extracts::PackageTable;
use jaiza_importing::reference::read_stored;

use super::done;
use crate::commands::reference::loading;
use crate::door::Call;
use crate::dto::reference::{Draft, DraftNoteIn};
use crate::error::{Answer, ErrorBody};
use crate::reference::seal::{PackageText, SignedText, TableHash};
use crate::reference::subject::TABLES;
use crate::reference::{checking, differences, drafts, four_eyes, packages};

pub(super) fn submit(call: &Call<'_>, input: DraftNoteIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = TABLES.find(&home, &input.draft)?;
    four_eyes::author(&home, &draft)?;
    let note = four_eyes::words(&input.note)?;
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
    let tables = hashes(&stored(&draft)?);
    four_eyes::submit(&home, &draft, &note, tables, call.session.now())?;
    done(call, &home, draft.id)
}

pub(super) fn approve(call: &Call<'_>, input: DraftNoteIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = TABLES.find(&home, &input.draft)?;
    let approver = four_eyes::second_person(&home, &draft)?;
    sound(&home, &draft)?;
    let tables = stored(&draft)?;
    let (signed, text) = four_eyes::signed_by_author(&draft, &hashes(&tables))?;
    let (valid_from, valid_to) = packages::validity(&tables);
    let package = PackageText {
        format: TABLES.package.to_owned(),
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
    let manifest = SignedText::sign(&home, TABLES.package, &package)?;
    let facts = loading::stated(package, manifest, Some(signed));
    let read = loading::Read::approved(&draft.name, &draft.files(), facts)?;
    // Loading marks the draft as approved.
    loading::keep(call, &home, read)?;
    done(call, &home, draft.id)
}

pub(super) fn give_back(call: &Call<'_>, input: DraftNoteIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let draft = TABLES.find(&home, &input.draft)?;
    four_eyes::second_person(&home, &draft)?;
    let tables = hashes(&stored(&draft)?);
    four_eyes::give_back(&home, &draft, &input.note, &tables, call.session.now())?;
    done(call, &home, draft.id)
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
