//! Records that were set aside, mended cell by cell; every correction stays visible.

use jaiza_casefile::extracts::{CellCorrection, Corrected, ExtractStore};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Moment, Write};
use jaiza_domain::declaration::{ItemRow, StoredTexts};
use jaiza_importing::correct::{place_of, reread};
use jaiza_importing::report::ImportReport;
use serde_json::{Value, json};
use uuid::Uuid;

use super::problems::shown_problem;
use super::shown::shown;
use crate::door::Call;
use crate::dto::extract::{
    CorrectIn, Correction, Corrections, Extract, ExtractIn, RecordCell, RecordIn, RecordShown,
};
use crate::error::{Answer, ErrorBody};
use crate::grid::extract_id;

/// The report of an import as the reader wrote it.
fn report_of(info: &jaiza_casefile::extracts::ExtractInfo) -> Answer<ImportReport> {
    serde_json::from_value(info.report.clone()).map_err(|_| {
        ErrorBody::invalid(
            "error-old-import",
            format!(
                "{} was imported by an earlier version; import the file again to see and correct its records.",
                info.file
            ),
        )
    })
}

/// A record as it stands in the file.
///
/// # Errors
/// An unknown extract or record.
pub fn record(call: &Call<'_>, input: RecordIn) -> Answer<RecordShown> {
    let home = call.session.home()?;
    let store = home.extracts()?;
    let id = extract_id(&input.extract_id)?;
    let report = report_of(&store.info(id)?)?;
    let cells = store.cells(id, input.record)?;
    if cells.is_empty() {
        return Err(ErrorBody::not_found(
            "error-no-such-record",
            format!("{} has no record {} with cells.", report.file, input.record),
        ));
    }
    let names = report.header.iter().map(String::as_str);
    let names = names
        .chain(std::iter::repeat(""))
        .take(cells.len().max(report.header.len()));
    let canonical = |source: &str| {
        let mut pairs = report.columns.iter();
        let pair = pairs.find(|(_, own)| !source.is_empty() && own.as_str() == source);
        pair.map(|(name, _)| name.clone()).unwrap_or_default()
    };
    let texts = cells
        .iter()
        .cloned()
        .chain(std::iter::repeat(String::new()));
    let corrections = made(&store, id)?;
    Ok(RecordShown {
        record: input.record,
        cells: names
            .zip(texts)
            .map(|(source, text)| RecordCell {
                source: source.to_owned(),
                canonical: canonical(source),
                text,
            })
            .collect(),
        problems: store
            .problems_of_record(id, input.record)?
            .into_iter()
            .map(shown_problem)
            .collect(),
        corrections: corrections
            .into_iter()
            .filter(|made| made.record == input.record)
            .collect(),
    })
}

fn made(store: &ExtractStore, id: Uuid) -> Answer<Vec<Correction>> {
    let corrections = store.corrections(id)?;
    Ok(corrections
        .into_iter()
        .map(|made| Correction {
            record: made.record,
            column: made.cell.column,
            before: made.cell.before,
            after: made.cell.after,
            reason: made.reason,
            person: made.person,
            made_at: made.made_at,
        })
        .collect())
}

/// All corrections of an extract.
///
/// # Errors
/// An unknown extract.
pub fn corrections(call: &Call<'_>, input: ExtractIn) -> Answer<Corrections> {
    let store = call.session.home()?.extracts()?;
    let corrections = made(&store, extract_id(&input.extract_id)?)?;
    Ok(Corrections { corrections })
}

/// Makes an item of a record that was set aside.
///
/// # Errors
/// A record that was not set aside, an unknown column, no reason, or cells that still cannot be
/// read.
pub fn correct(call: &Call<'_>, input: CorrectIn) -> Answer<Extract> {
    let home = call.session.home()?;
    let mut store = home.extracts()?;
    let id = extract_id(&input.extract_id)?;
    let report = report_of(&store.info(id)?)?;
    let reason = input.reason.trim();
    if reason.chars().count() < 5 {
        return Err(ErrorBody::invalid(
            "error-reason",
            "Say why the cell is corrected, and from what source.",
        ));
    }
    let problems = store.problems_of_record(id, input.record)?;
    let Some(problem) = problems
        .iter()
        .find(|problem| problem.first && !problem.corrected)
    else {
        return Err(ErrorBody::invalid(
            "error-record-not-set-aside",
            format!(
                "Record {} of {} was not set aside, or is corrected already.",
                input.record, report.file
            ),
        ));
    };
    let mut cells = store.cells(id, input.record)?;
    let changed = change_cells(&report, &mut cells, &input)?;
    let tables = crate::reference::tables(&home)?;
    let mut item = reread(&report, input.record, &cells, &tables)?
        .map_err(|wrong| still_wrong(&report.file, input.record, &wrong))?;
    number(&store, id, &mut item, problem.item_no)?;
    if store.has_item(id, &item.gd_uid, item.item_no, item.version_no)? {
        return Err(ErrorBody::invalid(
            "error-item-there",
            format!(
                "Item {} of {} is stored already; give the record its own item number or version.",
                item.item_no, item.gd_uid
            ),
        ));
    }
    item.flags.push("CORRECTED".to_owned());
    let (owner, now) = (home.owner()?, call.session.now());
    let mut texts = StoredTexts::default();
    let made = Corrected {
        cells: &changed,
        reason,
        person: &owner.person_id,
    };
    store.correct(id, &texts.of(&item), made, now)?;
    let entry = json!({ "record": input.record, "cells": changed, "reason": reason });
    note(&home, id, &entry, now)?;
    call.session.saved(now);
    call.change("extract", &input.extract_id);
    shown(&store, &store.info(id)?)
}

/// Puts the new texts into the cells.
fn change_cells(
    report: &ImportReport,
    cells: &mut Vec<String>,
    input: &CorrectIn,
) -> Answer<Vec<CellCorrection>> {
    let mut changed = Vec::new();
    for (column, after) in &input.cells {
        let place = place_of(report, column).ok_or_else(|| {
            ErrorBody::invalid(
                "error-column",
                format!("{} has no column \"{column}\".", report.file),
            )
            .arg("column", column)
        })?;
        if cells.len() <= place {
            cells.resize(place + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(place) {
            let before = std::mem::replace(cell, after.clone());
            if before != *after {
                changed.push(CellCorrection {
                    column: column.clone(),
                    before,
                    after: after.clone(),
                });
            }
        }
    }
    if changed.is_empty() {
        return Err(ErrorBody::invalid(
            "error-nothing-changed",
            "No cell is changed; write the text that is to be read instead.",
        ));
    }
    Ok(changed)
}

fn still_wrong(
    file: &str,
    record: u32,
    wrong: &[jaiza_importing::correct::StillWrong],
) -> ErrorBody {
    let named: Vec<String> = wrong
        .iter()
        .map(|(reason, column)| {
            let column = column.as_deref().unwrap_or("the record");
            format!("{column}: {} {}", reason.code(), reason.suggested_fix())
        })
        .collect();
    ErrorBody::invalid(
        "error-still-wrong",
        format!(
            "Record {record} of {file} still cannot be read. {}",
            named.join(" ")
        ),
    )
    .arg("why", named.join(" "))
}

/// The number that was kept free, else the next one of the declaration.
fn number(store: &ExtractStore, id: Uuid, item: &mut ItemRow, kept: Option<u32>) -> Answer<()> {
    if item.item_no_inferred {
        item.item_no = match kept {
            Some(number) if !store.has_item(id, &item.gd_uid, number, item.version_no)? => number,
            _ => store.next_item_no(id, &item.gd_uid)?,
        };
    }
    Ok(())
}

/// The journal of this device holds what was changed about an extract.
///
/// # Errors
/// A refusal of the home.
pub(super) fn note(home: &Home, id: Uuid, what: &Value, now: Moment) -> Answer<()> {
    let info = home.extracts()?.info(id)?;
    let entity = EntityId::fresh(now)?;
    let set = |field, value: Value| Write::new(entity, EntityKind::EXTRACT, field, value);
    let writes = vec![
        set(Field::EXTRACT_NAME, json!(info.file)),
        set(Field::EXTRACT_SHA256, json!(info.sha256)),
        set(Field::EXTRACT_RECIPE, what.clone()),
    ];
    home.record(
        home.device_stream()?,
        &Action::new(EntryKind::EXTRACT_CORRECTED, writes),
        now,
    )?;
    Ok(())
}
