//! A sheet with a known set of columns.

use std::collections::BTreeMap;

use crate::errors::{FormProblem, ProblemKind};
use crate::model::{LANGUAGES, Texts};
use crate::sheets::{Sheet, letters};

/// A sheet whose header was checked.
pub(super) struct Table<'a> {
    sheet: &'a Sheet,
    columns: BTreeMap<&'a str, u32>,
    problems: &'a mut Vec<FormProblem>,
}

/// `label` as `label::English (en)` and so on.
pub(super) fn localized(column: &str) -> Vec<String> {
    LANGUAGES
        .iter()
        .map(|(code, name)| header(column, code, name))
        .collect()
}

fn header(column: &str, code: &str, name: &str) -> String {
    format!("{column}::{name} ({code})")
}

impl<'a> Table<'a> {
    /// Checks the header: every column must be among `known`, all of `needed` must be there.
    pub fn new(
        sheet: &'a Sheet,
        known: &[String],
        needed: &[&str],
        problems: &'a mut Vec<FormProblem>,
    ) -> Self {
        let mut table = Self {
            sheet,
            columns: BTreeMap::new(),
            problems,
        };
        for (column, name) in &sheet.header {
            if !known.contains(name) {
                table.push(1, &letters(*column), ProblemKind::ColumnNotSupported, name);
            } else if table.columns.insert(name, *column).is_some() {
                table.push(1, &letters(*column), ProblemKind::ColumnRepeated, name);
            }
        }
        for name in needed {
            if !sheet.name.is_empty() && !table.columns.contains_key(name) {
                table.push(1, name, ProblemKind::ColumnMissing, "");
            }
        }
        table.refuse_cells_without_header();
        table
    }

    fn refuse_cells_without_header(&mut self) {
        let sheet = self.sheet;
        for (row, cells) in &sheet.rows {
            for (column, text) in cells.iter().filter(|(c, _)| !sheet.header.contains_key(c)) {
                self.push(
                    *row,
                    &letters(*column),
                    ProblemKind::ColumnNotSupported,
                    text,
                );
            }
        }
    }

    /// Row numbers of the rows that are not blank.
    pub fn rows(&self) -> Vec<u32> {
        self.sheet.rows.iter().map(|(row, _)| *row).collect()
    }

    /// Text of a cell, empty if it is blank.
    pub fn cell(&self, row: u32, column: &str) -> &'a str {
        let place = self.columns.get(column);
        let cells = self.sheet.rows.iter().find(|(number, _)| *number == row);
        let text = place
            .zip(cells)
            .and_then(|(place, (_, cells))| cells.get(place));
        text.map_or("", String::as_str)
    }

    /// Text of a cell that must not be blank.
    pub fn needed(&mut self, row: u32, column: &str) -> Option<String> {
        let text = self.cell(row, column);
        if text.is_empty() {
            self.refuse(row, column, ProblemKind::CellMissing);
            return None;
        }
        Some(text.to_owned())
    }

    /// Texts of a localized column; English must be there if `needed` or any other language is.
    pub fn texts(&mut self, row: u32, column: &str, needed: bool) -> Texts {
        let mut texts = Texts::default();
        for (code, name) in LANGUAGES {
            let text = self.cell(row, &header(column, code, name));
            if !text.is_empty() {
                texts.0.insert(code, text.to_owned());
            }
        }
        if (needed || !texts.is_empty()) && !texts.0.contains_key("en") {
            self.refuse(
                row,
                &header(column, "en", "English"),
                ProblemKind::CellMissing,
            );
        }
        texts
    }

    /// Refuses a cell, naming its column and its text.
    pub fn refuse(&mut self, row: u32, column: &str, kind: ProblemKind) {
        let found = self.cell(row, column);
        self.push(row, column, kind, found);
    }

    /// Refuses a row.
    pub fn refuse_row(&mut self, row: u32, kind: ProblemKind) {
        self.push(row, "", kind, "");
    }

    fn push(&mut self, row: u32, column: &str, kind: ProblemKind, found: &str) {
        self.problems.push(FormProblem {
            sheet: self.sheet.name.clone(),
            row,
            column: column.to_owned(),
            kind,
            found: found.chars().take(120).collect(),
        });
    }
}
