//! Drafts as files: one home has one person, so the second person gets the draft by file.

use std::path::Path;

use jaiza_importing::reference::read_stored;

use super::done;
use crate::commands::reference::written;
use crate::door::Call;
use crate::dto::reference::{Draft, DraftFileIn, ReferenceExported};
use crate::error::Answer;
use crate::reference::bundles::{self, Opened};
use crate::reference::four_eyes;
use crate::reference::subject::TABLES;

pub(super) fn export(call: &Call<'_>, input: DraftFileIn) -> Answer<ReferenceExported> {
    let home = call.session.home()?;
    let draft = TABLES.find(&home, &input.draft)?;
    let (bytes, fingerprint) = four_eyes::file(&draft)?;
    written(&bytes, &input.path, fingerprint)
}

pub(super) fn import(call: &Call<'_>, input: DraftFileIn) -> Answer<Draft> {
    let home = call.session.home()?;
    let opened = bundles::open(&TABLES, Path::new(&input.path))?;
    let now = call.session.now();
    let id = four_eyes::take_in(&home, &TABLES, &opened, &input.path, &reads, now)?;
    done(call, &home, id)
}

/// Refuses tables that do not read.
fn reads(opened: &Opened) -> Answer<()> {
    let tables = opened.tables.iter();
    read_stored(tables.map(|(name, bytes)| (name.as_str(), bytes.clone())))?;
    Ok(())
}
