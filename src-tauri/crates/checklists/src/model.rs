//! A checklist as read from its workbook.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::expression::Expression;

/// Languages of the labels with the names their columns carry; English is needed.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("ur", "Urdu"), ("ru", "Russian")];

/// A text in one or more languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Texts(pub(crate) BTreeMap<&'static str, String>);

impl Texts {
    /// The text in a language, else in English, else empty.
    pub fn get(&self, language: &str) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.get("en"))
            .map_or("", String::as_str)
    }

    /// Is there no text at all?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A checklist.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Checklist {
    /// Id, the same over versions.
    pub form_id: String,
    /// Title.
    pub title: String,
    /// Version; answers stay with the version they were given for.
    pub version: String,
    /// Groups in the order of their beginnings.
    pub groups: Vec<Group>,
    /// Questions and notes in the order of the sheet.
    pub questions: Vec<Question>,
    /// Choices by list.
    pub choices: BTreeMap<String, Vec<Choice>>,
}

/// Questions under a common heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// Name.
    pub name: String,
    /// Heading.
    pub label: Texts,
    /// Condition for the whole group.
    pub relevant: Option<Expression>,
    /// Place of the group around it.
    pub parent: Option<usize>,
}

/// A question or note.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// Name, unique in the checklist.
    pub name: String,
    /// What it takes.
    pub kind: Kind,
    /// The question.
    pub label: Texts,
    /// Help.
    pub hint: Texts,
    /// Must be answered while relevant.
    pub required: bool,
    /// Condition under which it is asked.
    pub relevant: Option<Expression>,
    /// What an answer must fulfil; `.` is the answer.
    pub constraint: Option<Expression>,
    /// Said when it does not.
    pub constraint_message: Texts,
    /// Codes of the evidence an answer rests on.
    pub evidence: Vec<String>,
    /// Law behind the question.
    pub legal_ref: String,
    /// Weight of the question.
    pub weight: u32,
    /// How much a "no" matters.
    pub severity: Severity,
    /// Indicators that point the same way.
    pub finding_hint: Vec<String>,
    /// Place of the group it stands in.
    pub group: Option<usize>,
    /// Row in the sheet.
    pub row: u32,
}

/// What a question takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// One choice of a list.
    SelectOne {
        /// Name of the list.
        list: String,
    },
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A decimal number with a point.
    Decimal,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// Nothing: it is only read.
    Note,
}

/// How much a "no" matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Severity {
    Low,
    #[default]
    Medium,
    /// A "no" suggests a finding.
    High,
}

/// One choice of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What is stored.
    pub name: String,
    /// What is shown.
    pub label: Texts,
}

impl Checklist {
    /// The question of a name.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.name == name)
    }
}
