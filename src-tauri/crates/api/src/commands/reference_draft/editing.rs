//! Rows of a draft: added, changed, ended, followed, removed. Each step leaves tables that read.

use std::collections::BTreeMap;

use jaiza_casefile::{EntryKind, Field, Home};
use jaiza_importing::reference::plain::{PlainRow, PlainTable};
use jaiza_importing::reference::read_stored;
use serde_json::json;

use super::done;
use crate::commands::reference::{day, known};
use crate::door::Call;
use crate::dto::reference::{Draft, DraftEndIn, DraftFollowIn, DraftRemoveIn, DraftSetIn};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::reference::subject::TABLES;
use crate::reference::{drafts, seal};

/// A step on one table of a draft.
struct Step<'a> {
    draft: &'a str,
    table: &'a str,
    seen: Option<&'a str>,
}

pub(super) fn set(call: &Call<'_>, input: DraftSetIn) -> Answer<Draft> {
    let step = Step {
        draft: &input.draft,
        table: &input.table,
        seen: input.seen.as_deref(),
    };
    edit(call, &step, |table| {
        columns_for(table, &input.cells)?;
        let place = if let Some(line) = input.line {
            place_of(table, line)?
        } else {
            let cells = vec![String::new(); table.header.len()];
            table.rows.push(PlainRow { line: 0, cells });
            table.rows.len() - 1
        };
        fill(table, place, &input.cells);
        Ok(())
    })
}

pub(super) fn end(call: &Call<'_>, input: DraftEndIn) -> Answer<Draft> {
    let step = Step {
        draft: &input.draft,
        table: &input.table,
        seen: input.seen.as_deref(),
    };
    let last = day(&input.on)?.to_string();
    edit(call, &step, |table| {
        let (_, to) = period(table)?;
        let place = place_of(table, input.line)?;
        let cells = BTreeMap::from([(to.to_owned(), last.clone())]);
        columns_for(table, &cells)?;
        fill(table, place, &cells);
        Ok(())
    })
}

pub(super) fn follow(call: &Call<'_>, input: DraftFollowIn) -> Answer<Draft> {
    let step = Step {
        draft: &input.draft,
        table: &input.table,
        seen: input.seen.as_deref(),
    };
    let first = day(&input.from)?;
    edit(call, &step, |table| {
        let (from, to) = period(table)?;
        let place = place_of(table, input.line)?;
        let last = first
            .pred_opt()
            .map(|day| day.to_string())
            .unwrap_or_default();
        columns_for(table, &input.cells)?;
        let ended = BTreeMap::from([(to.to_owned(), last)]);
        columns_for(table, &ended)?;
        if let Some(row) = table.rows.get(place).cloned() {
            table.rows.insert(place + 1, row);
        }
        fill(table, place, &ended);
        // What the first row's source said is not said of the second.
        let fresh = [
            ("source", String::new()),
            ("legal_ref", String::new()),
            (from, first.to_string()),
        ];
        let fresh = fresh
            .into_iter()
            .filter(|(name, _)| table.place(name).is_some());
        let fresh = fresh.map(|(name, cell)| (name.to_owned(), cell)).collect();
        fill(table, place + 1, &fresh);
        fill(table, place + 1, &input.cells);
        Ok(())
    })
}

pub(super) fn remove(call: &Call<'_>, input: DraftRemoveIn) -> Answer<Draft> {
    let step = Step {
        draft: &input.draft,
        table: &input.table,
        seen: input.seen.as_deref(),
    };
    edit(call, &step, |table| {
        let place = place_of(table, input.line)?;
        table.rows.remove(place);
        Ok(())
    })
}

/// Changes one table of an own draft and stores it, if every row still reads.
fn edit(
    call: &Call<'_>,
    step: &Step<'_>,
    change: impl FnOnce(&mut PlainTable) -> Answer<()>,
) -> Answer<Draft> {
    let home = call.session.home()?;
    let mut draft = TABLES.find(&home, step.draft)?;
    draft.must_be_own(&seal::owner(&home)?)?;
    draft.must_be(&["draft", "returned"])?;
    if step.seen.is_some_and(|seen| seen != draft.content) {
        return Err(ErrorBody::new(
            ErrorCode::Conflict,
            "error-draft-moved",
            format!("The reference draft \"{}\" changed since it was shown; look at it again. Nothing was saved.", draft.name),
        )
        .arg("draft", &draft.name));
    }
    let mut table = table_of(&home, &draft, step.table)?;
    change(&mut table)?;
    let bytes = table.to_csv();
    read_stored([(step.table, bytes.clone())])?;
    draft.tables.insert(
        step.table.to_owned(),
        String::from_utf8_lossy(&bytes).into_owned(),
    );
    let now = call.session.now();
    let mut fields = drafts::content(&home, &draft.tables)?;
    fields.push((Field::DRAFT_STATUS, json!("draft")));
    TABLES.record(
        &home,
        draft.id,
        EntryKind::REFERENCE_DRAFTED,
        fields,
        "",
        now,
    )?;
    done(call, &home, draft.id)
}

/// The table as the draft has it, else the one it starts from, else an empty one.
fn table_of(home: &Home, draft: &drafts::Draft, name: &str) -> Answer<PlainTable> {
    let shape = known(name)?;
    if let Some(text) = draft.tables.get(name) {
        return Ok(PlainTable::read(name, text.as_bytes()));
    }
    let Some(base) = draft.base.iter().find(|table| table.name == name) else {
        return Ok(PlainTable::empty(shape));
    };
    let held = home.extracts()?.tables_ever()?;
    let found = held
        .into_iter()
        .find(|(_, table)| table.name == name && table.sha256 == base.sha256);
    Ok(found.map_or_else(
        || PlainTable::empty(shape),
        |(_, table)| PlainTable::read(name, &table.bytes),
    ))
}

/// Adds columns that the file lacks; refuses those the table does not know.
fn columns_for(table: &mut PlainTable, cells: &BTreeMap<String, String>) -> Answer<()> {
    let shape = known(&table.name)?;
    for name in cells.keys() {
        if shape.all_columns().all(|column| column.name != name) {
            let names: Vec<&str> = shape.all_columns().map(|column| column.name).collect();
            return Err(ErrorBody::invalid(
                "error-no-such-column",
                format!(
                    "The table {} has no column \"{name}\"; it has {}. Nothing was saved.",
                    table.name,
                    names.join(", ")
                ),
            )
            .arg("table", &table.name)
            .arg("column", name));
        }
        if table.place(name).is_none() {
            table.header.push(name.clone());
            for row in &mut table.rows {
                row.cells.push(String::new());
            }
        }
    }
    Ok(())
}

fn fill(table: &mut PlainTable, place: usize, cells: &BTreeMap<String, String>) {
    for (name, text) in cells {
        let column = table.place(name);
        if let Some(cell) = column
            .zip(table.rows.get_mut(place))
            .and_then(|(at, row)| row.cells.get_mut(at))
        {
            text.trim().clone_into(cell);
        }
    }
}

fn place_of(table: &PlainTable, line: u32) -> Answer<usize> {
    let place = table.rows.iter().position(|row| row.line == line);
    place.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-line",
            format!(
                "The table {} has no row on line {line}. Nothing was saved.",
                table.name
            ),
        )
        .arg("table", &table.name)
        .arg("line", line)
    })
}

fn period(table: &PlainTable) -> Answer<(&'static str, &'static str)> {
    known(&table.name)?.period.ok_or_else(|| {
        ErrorBody::invalid(
            "error-no-period",
            format!(
                "Rows of the table {} hold always; they cannot end on a day. Nothing was saved.",
                table.name
            ),
        )
        .arg("table", &table.name)
    })
}
