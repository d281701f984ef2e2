//! What was answered. Answers are never dropped, also when their question is no longer asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Answers by question name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Choice name, text, number or day as text; blank = not answered.
    pub value: String,
    /// Reason or remark.
    #[serde(default)]
    pub comment: String,
    /// Codes of the evidence attached, such as `E01`.
    #[serde(default)]
    pub evidence: Vec<String>,
}

impl Answers {
    /// Gives a plain answer without comment or evidence.
    pub fn give(&mut self, question: &str, value: &str) -> &mut Answer {
        let answer = self.0.entry(question.to_owned()).or_default();
        value.clone_into(&mut answer.value);
        answer
    }

    /// The answer to a question, if there is one that is not blank.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0
            .get(question)
            .filter(|answer| !answer.value.trim().is_empty())
    }
}
