//! The sheet `survey`.

use super::Choices;
use super::table::{Table, localized};
use crate::errors::{FormProblem, ProblemKind};
use crate::expression::Expression;
use crate::model::{Group, Kind, Question, Severity};
use crate::sheets::Sheet;

/// Columns that are not translated.
const PLAIN: [&str; 10] = [
    "type",
    "name",
    "required",
    "relevant",
    "constraint",
    "evidence",
    "legal_ref",
    "weight",
    "severity",
    "finding_hint",
];
/// Columns with one cell per language.
const LOCALIZED: [&str; 3] = ["label", "hint", "constraint_message"];

struct Survey<'a> {
    table: Table<'a>,
    choices: &'a Choices,
    groups: Vec<Group>,
    /// Places of the groups that are open, with the row that opened them.
    open: Vec<(usize, u32)>,
    questions: Vec<Question>,
}

/// Groups and questions of the sheet; refusals go to `problems`.
pub(super) fn read(
    sheet: &Sheet,
    choices: &Choices,
    problems: &mut Vec<FormProblem>,
) -> (Vec<Group>, Vec<Question>) {
    let plain = PLAIN.iter().map(|name| (*name).to_owned());
    let known: Vec<String> = plain
        .chain(LOCALIZED.iter().flat_map(|column| localized(column)))
        .collect();
    let table = Table::new(
        sheet,
        &known,
        &["type", "name", "label::English (en)"],
        problems,
    );
    let mut survey = Survey {
        table,
        choices,
        groups: Vec::new(),
        open: Vec::new(),
        questions: Vec::new(),
    };
    for row in survey.table.rows() {
        survey.row(row);
    }
    while let Some((_, row)) = survey.open.pop() {
        survey.table.refuse_row(row, ProblemKind::GroupUnbalanced);
    }
    survey.check_references();
    (survey.groups, survey.questions)
}

impl Survey<'_> {
    fn row(&mut self, row: u32) {
        let Some(kind) = self.table.needed(row, "type") else {
            return;
        };
        let words: Vec<&str> = kind.split_whitespace().collect();
        match words.as_slice() {
            ["begin", "group"] | ["begin_group"] => self.begin_group(row),
            ["end", "group"] | ["end_group"] => {
                if self.open.pop().is_none() {
                    self.table.refuse_row(row, ProblemKind::GroupUnbalanced);
                }
            }
            ["select_one", list] => {
                let list = (*list).to_owned();
                if self.choices.contains_key(&list) {
                    self.question(row, Kind::SelectOne { list });
                } else {
                    self.table.refuse(row, "type", ProblemKind::ListUnknown);
                }
            }
            ["text"] => self.question(row, Kind::Text),
            ["integer"] => self.question(row, Kind::Integer),
            ["decimal"] => self.question(row, Kind::Decimal),
            ["date"] => self.question(row, Kind::Date),
            ["note"] => self.question(row, Kind::Note),
            _ => self
                .table
                .refuse(row, "type", ProblemKind::TypeNotSupported),
        }
    }

    fn begin_group(&mut self, row: u32) {
        let name = self.name(row);
        let group = Group {
            name,
            label: self.table.texts(row, "label", true),
            relevant: self.expression(row, "relevant"),
            parent: self.open.last().map(|(place, _)| *place),
        };
        if let Some(condition) = &group.relevant {
            self.must_stand_above(row, condition);
        }
        self.open.push((self.groups.len(), row));
        self.groups.push(group);
    }

    fn question(&mut self, row: u32, kind: Kind) {
        let name = self.name(row);
        let relevant = self.expression(row, "relevant");
        if let Some(condition) = &relevant {
            self.must_stand_above(row, condition);
        }
        let question = Question {
            name,
            label: self.table.texts(row, "label", true),
            hint: self.table.texts(row, "hint", false),
            required: self.one_of(row, "required", &[("no", false), ("yes", true)], false),
            relevant,
            constraint: self.expression(row, "constraint"),
            constraint_message: self.table.texts(row, "constraint_message", false),
            evidence: self.codes(row, "evidence"),
            legal_ref: self.table.cell(row, "legal_ref").to_owned(),
            weight: self.weight(row),
            severity: self.one_of(
                row,
                "severity",
                &[
                    ("low", Severity::Low),
                    ("medium", Severity::Medium),
                    ("high", Severity::High),
                ],
                Severity::Medium,
            ),
            finding_hint: self.codes(row, "finding_hint"),
            group: self.open.last().map(|(place, _)| *place),
            kind,
            row,
        };
        self.questions.push(question);
    }

    fn name(&mut self, row: u32) -> String {
        let Some(name) = self.table.needed(row, "name") else {
            return String::new();
        };
        let sound = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        if !sound {
            let expected = "letters, digits, _ and -, a letter first".to_owned();
            self.table
                .refuse(row, "name", ProblemKind::ValueNotAllowed { expected });
        }
        let mut names = self.groups.iter().map(|g| &g.name);
        if names.any(|n| *n == name) || self.questions.iter().any(|q| q.name == name) {
            self.table.refuse(row, "name", ProblemKind::NameRepeated);
        }
        name
    }

    fn one_of<T: Copy>(&mut self, row: u32, column: &str, known: &[(&str, T)], blank: T) -> T {
        let text = self.table.cell(row, column);
        if text.is_empty() {
            return blank;
        }
        if let Some((_, value)) = known.iter().find(|(name, _)| *name == text) {
            return *value;
        }
        let expected = known
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(", ");
        self.table
            .refuse(row, column, ProblemKind::ValueNotAllowed { expected });
        blank
    }

    fn codes(&self, row: u32, column: &str) -> Vec<String> {
        self.table
            .cell(row, column)
            .split_whitespace()
            .map(str::to_owned)
            .collect()
    }

    fn weight(&mut self, row: u32) -> u32 {
        let text = self.table.cell(row, "weight");
        if text.is_empty() {
            return 1;
        }
        text.parse()
            .ok()
            .filter(|weight| *weight <= 100)
            .unwrap_or_else(|| {
                let expected = "a whole number from 0 to 100".to_owned();
                self.table
                    .refuse(row, "weight", ProblemKind::ValueNotAllowed { expected });
                1
            })
    }

    fn expression(&mut self, row: u32, column: &str) -> Option<Expression> {
        let text = self.table.cell(row, column);
        if text.is_empty() {
            return None;
        }
        match Expression::parse(text) {
            Ok(expression) => Some(expression),
            Err(error) => {
                self.table
                    .refuse(row, column, ProblemKind::Expression(error));
                None
            }
        }
    }

    /// One pass from top to bottom then settles what is asked, and circles cannot arise.
    fn must_stand_above(&mut self, row: u32, condition: &Expression) {
        let stands = |name: &&str| self.questions.iter().any(|q| q.name == **name);
        if !condition.questions().iter().all(stands) {
            self.table
                .refuse(row, "relevant", ProblemKind::QuestionUnknown);
        }
    }

    fn check_references(&mut self) {
        let names: Vec<&str> = self.questions.iter().map(|q| q.name.as_str()).collect();
        for question in &self.questions {
            let used = question.constraint.iter().flat_map(Expression::questions);
            if used.into_iter().any(|name| !names.contains(&name)) {
                self.table
                    .refuse(question.row, "constraint", ProblemKind::QuestionUnknown);
            }
        }
    }
}
