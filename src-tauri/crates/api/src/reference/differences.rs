//! What a draft changes of the tables it started from.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_importing::reference::plain::{PlainRow, PlainTable};
use jaiza_importing::reference::shape::shape;

use super::drafts::Draft;
use crate::dto::Pair;
use crate::dto::reference::DraftChange;
use crate::error::Answer;

/// Every row that differs, by table: changed, ended, added, removed.
///
/// # Errors
/// When the store cannot be read.
pub fn changes(home: &Home, draft: &Draft) -> Answer<Vec<DraftChange>> {
    let mut changes = Vec::new();
    for table in draft.plain() {
        let base = base(home, draft, &table.name)?;
        changes.extend(between(&base, &table));
    }
    Ok(changes)
}

/// The table a draft started from: by its hash, else (on a computer that never held it) the one in
/// force; nothing for a draft that started from nothing.
fn base(home: &Home, draft: &Draft, name: &str) -> Answer<PlainTable> {
    let Some(hash) = draft.base.iter().find(|table| table.name == name) else {
        return Ok(PlainTable {
            name: name.to_owned(),
            ..PlainTable::default()
        });
    };
    let store = home.extracts()?;
    let mut held = store.tables_ever()?;
    held.retain(|(_, table)| table.name == name);
    let exact = held
        .iter()
        .position(|(_, table)| table.sha256 == hash.sha256);
    let found = exact
        .or(held.len().checked_sub(1))
        .and_then(|at| held.get(at));
    Ok(found.map_or_else(
        || PlainTable {
            name: name.to_owned(),
            ..PlainTable::default()
        },
        |(_, table)| PlainTable::read(name, &table.bytes),
    ))
}

/// Rows of one table that differ. Rows that are alike to the letter are no change wherever they
/// stand; of the others those about one thing from one day are the same row, changed.
pub fn between(base: &PlainTable, draft: &PlainTable) -> Vec<DraftChange> {
    let mut alike: BTreeMap<Vec<(String, String)>, usize> = BTreeMap::new();
    for row in &base.rows {
        *alike.entry(content(base, row)).or_default() += 1;
    }
    let mut new: Vec<&PlainRow> = Vec::new();
    for row in &draft.rows {
        match alike.get_mut(&content(draft, row)) {
            Some(left) if *left > 0 => *left -= 1,
            _ => new.push(row),
        }
    }
    // What is left over of the base was changed or removed.
    let mut old: Vec<&PlainRow> = Vec::new();
    for row in base.rows.iter().rev() {
        if let Some(left) = alike.get_mut(&content(base, row)).filter(|left| **left > 0) {
            *left -= 1;
            old.push(row);
        }
    }
    old.reverse();
    let mut changes = Vec::new();
    for row in new {
        let twin = old.iter().position(|was| same(base, was, draft, row));
        let was = twin.map(|at| old.remove(at));
        changes.push(change(base, was, draft, Some(row)));
    }
    changes.extend(
        old.into_iter()
            .map(|was| change(base, Some(was), draft, None)),
    );
    changes
}

/// Cells that are not empty, by column: an added column without values changes nothing.
fn content(table: &PlainTable, row: &PlainRow) -> Vec<(String, String)> {
    let cells = table.header.iter().cloned().zip(row.cells.iter().cloned());
    let mut cells: Vec<(String, String)> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
    cells.sort();
    cells
}

fn same(base: &PlainTable, was: &PlainRow, draft: &PlainTable, row: &PlainRow) -> bool {
    let Some(shape) = shape(&draft.name) else {
        return false;
    };
    let subject = shape.subject.iter().chain(shape.within).copied();
    let mut columns = subject.chain(shape.period.map(|(from, _)| from));
    columns.all(|column| base.compared(was, column) == draft.compared(row, column))
}

fn change(
    base: &PlainTable,
    was: Option<&PlainRow>,
    draft: &PlainTable,
    row: Option<&PlainRow>,
) -> DraftChange {
    let before: BTreeMap<String, String> = was
        .map(|was| content(base, was))
        .unwrap_or_default()
        .into_iter()
        .collect();
    let after: BTreeMap<String, String> = row
        .map(|row| content(draft, row))
        .unwrap_or_default()
        .into_iter()
        .collect();
    let last_day = shape(&draft.name)
        .and_then(|shape| shape.period)
        .map(|(_, to)| to);
    let differing: Vec<&String> = before
        .keys()
        .chain(after.keys())
        .filter(|name| before.get(*name) != after.get(*name))
        .collect();
    let only_ended = differing.iter().all(|name| Some(name.as_str()) == last_day);
    let kind = match (was, row) {
        (None, _) => "added",
        (_, None) => "removed",
        _ if only_ended => "ended",
        _ => "changed",
    };
    let shown = |cells: &BTreeMap<String, String>| {
        let columns = draft
            .header
            .iter()
            .chain(base.header.iter().filter(|c| !draft.header.contains(c)));
        let cells = columns.filter_map(|name| cells.get_key_value(name));
        cells
            .map(|(name, value)| Pair {
                name: name.clone(),
                value: value.clone(),
            })
            .collect()
    };
    DraftChange {
        table: draft.name.clone(),
        kind: kind.to_owned(),
        line: row.or(was).map_or(0, |row| row.line),
        before: shown(&before),
        after: shown(&after),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn table(text: &str) -> PlainTable {
        PlainTable::read("limitation", text.as_bytes())
    }

    #[test]
    fn tells_an_ended_row_from_a_changed_an_added_and_a_removed_one() {
        let base = table(
            "id,years,valid_from,valid_to\nA,5,2018-07-01,\nB,3,2018-07-01,\nC,1,2018-07-01,\n",
        );
        let draft = table(
            "id,years,valid_from,valid_to,source\nA,5,2018-07-01,2025-06-30,\nA,4,2025-07-01,,Act\nB,2,2018-07-01,,\n",
        );
        let found: Vec<(String, u32)> = between(&base, &draft)
            .into_iter()
            .map(|change| (change.kind, change.line))
            .collect();
        let expected = [("ended", 2), ("added", 3), ("changed", 4), ("removed", 4)];
        assert_eq!(found, expected.map(|(kind, line)| (kind.to_owned(), line)));
        assert!(between(&base, &base).is_empty());
    }

    #[test]
    fn sees_that_one_of_two_equal_rows_is_gone() {
        let base = table("id,years\nA,5\nA,5\n");
        let found = between(&base, &table("id,years\nA,5\n"));
        assert_eq!((found.len(), found[0].kind.as_str()), (1, "removed"));
    }
}
