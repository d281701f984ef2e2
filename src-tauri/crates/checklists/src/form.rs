//! From sheets to a checklist, with every refusal named by sheet, row and column.

mod survey;
mod table;

use std::collections::BTreeMap;

use crate::errors::{ChecklistError, FormProblem, ProblemKind};
use crate::model::{Checklist, Choice};
use crate::sheets::{Sheet, sheets};
use table::{Table, localized};

/// Choices by list name.
type Choices = BTreeMap<String, Vec<Choice>>;

/// Reads a workbook.
///
/// # Errors
/// [`ChecklistError::Refused`] with all problems; the other variants if it is no workbook at all.
pub fn read_checklist(bytes: &[u8]) -> Result<Checklist, ChecklistError> {
    let mut problems = Vec::new();
    let sheets = sheets(bytes, &mut problems)?;
    for sheet in &sheets {
        if !["survey", "choices", "settings"].contains(&sheet.name.as_str()) {
            problems.push(whole(&sheet.name, ProblemKind::SheetNotSupported));
        }
    }
    let blank = Sheet::default();
    let mut sheet = |name: &str| {
        let found = sheets.iter().find(|sheet| sheet.name == name);
        if found.is_none() {
            problems.push(whole(name, ProblemKind::SheetMissing));
        }
        found.unwrap_or(&blank)
    };
    let (survey, choices, settings) = (sheet("survey"), sheet("choices"), sheet("settings"));
    let choices = choices_of(choices, &mut problems);
    let (groups, questions) = survey::read(survey, &choices, &mut problems);
    let [title, form_id, version] = settings_of(settings, &mut problems);
    if problems.is_empty() {
        Ok(Checklist {
            form_id,
            title,
            version,
            groups,
            questions,
            choices,
        })
    } else {
        Err(ChecklistError::Refused { problems })
    }
}

fn whole(sheet: &str, kind: ProblemKind) -> FormProblem {
    FormProblem {
        sheet: sheet.to_owned(),
        row: 0,
        column: String::new(),
        kind,
        found: String::new(),
    }
}

fn choices_of(sheet: &Sheet, problems: &mut Vec<FormProblem>) -> Choices {
    let columns = [
        vec!["list_name".to_owned(), "name".to_owned()],
        localized("label"),
    ]
    .concat();
    let mut table = Table::new(sheet, &columns, &["list_name", "name"], problems);
    let mut choices = Choices::new();
    for row in table.rows() {
        let (list, name) = (table.needed(row, "list_name"), table.needed(row, "name"));
        let (Some(list), Some(name)) = (list, name) else {
            continue;
        };
        let label = table.texts(row, "label", true);
        let held = choices.entry(list).or_default();
        if held.iter().any(|choice| choice.name == name) {
            table.refuse(row, "name", ProblemKind::NameRepeated);
        } else {
            held.push(Choice { name, label });
        }
    }
    choices
}

/// Title, id and version.
fn settings_of(sheet: &Sheet, problems: &mut Vec<FormProblem>) -> [String; 3] {
    const COLUMNS: [&str; 3] = ["form_title", "form_id", "version"];
    let mut table = Table::new(sheet, &COLUMNS.map(str::to_owned), &COLUMNS, problems);
    let rows = table.rows();
    for extra in rows.iter().skip(1) {
        table.refuse_row(*extra, ProblemKind::TooMuch { most: 1 });
    }
    let Some(row) = rows.first() else {
        table.refuse_row(2, ProblemKind::CellMissing);
        return COLUMNS.map(|_| String::new());
    };
    COLUMNS.map(|column| table.needed(*row, column).unwrap_or_default())
}

#[cfg(test)]
mod tests;
