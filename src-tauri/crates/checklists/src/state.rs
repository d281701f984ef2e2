//! Where a checklist stands: what is asked, what is answered, what is open.

mod checks;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::answers::Answers;
use crate::model::{Checklist, Kind, Question, Severity, Texts};
use checks::problems_of;

/// Name of the choice that needs a reason.
const NOT_APPLICABLE: &str = "na";
/// Name of the choice that suggests a finding where the severity is high.
const NO: &str = "no";

/// State of a whole checklist.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct State {
    /// All questions in the order of the checklist, notes left out.
    pub questions: Vec<QuestionState>,
    /// Every required question that is asked is answered, and no answer has a problem. Missing
    /// evidence is shown but does not hold a checklist open.
    pub complete: bool,
    /// Names of required questions that are asked and not answered.
    pub mandatory_open: Vec<String>,
    /// Findings to begin with, one for each "no" of high severity.
    pub findings: Vec<FindingStub>,
    /// Weight of the questions asked.
    pub weight_asked: u32,
    /// Weight of those answered without a problem.
    pub weight_done: u32,
}

/// State of one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionState {
    /// Name of the question.
    pub name: String,
    /// It is asked.
    pub relevant: bool,
    /// It is asked and answered. An answer to a question that is not asked is kept, not counted.
    pub answered: bool,
    /// Codes of evidence the answer still lacks; none for "not applicable".
    pub missing_evidence: Vec<String>,
    /// What is wrong with the answer.
    pub problems: Vec<AnswerProblem>,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
#[non_exhaustive]
pub enum AnswerProblem {
    /// Not a choice of the list.
    NotAChoice,
    /// Not a whole number.
    NotAnInteger,
    /// Not a decimal number with a point.
    NotADecimal,
    /// Not a day `YYYY-MM-DD`.
    NotADate,
    /// The constraint of the question does not hold.
    ConstraintBroken {
        /// What the checklist says about it.
        message: Texts,
    },
    /// "Not applicable" without a comment.
    CommentMissing,
}

/// A finding that an answer suggests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingStub {
    /// Question answered with "no".
    pub question: String,
    /// The question itself, as a start for the condition.
    pub label: Texts,
    /// Criterion.
    pub legal_ref: String,
    /// Indicators that point the same way.
    pub finding_hint: Vec<String>,
    /// The auditor's remark.
    pub comment: String,
}

/// Works out the state of a checklist under given answers. Answers to questions that the checklist
/// does not have are ignored.
pub fn evaluate(checklist: &Checklist, answers: &Answers) -> State {
    let mut counted: BTreeMap<&str, &str> = BTreeMap::new();
    let mut state = State {
        questions: Vec::new(),
        complete: true,
        mandatory_open: Vec::new(),
        findings: Vec::new(),
        weight_asked: 0,
        weight_done: 0,
    };
    for question in checklist.questions.iter().filter(|q| q.kind != Kind::Note) {
        let relevant = is_asked(checklist, question, &counted);
        let answer = answers.get(&question.name).filter(|_| relevant);
        if let Some(answer) = answer {
            counted.insert(&question.name, answer.value.trim());
        }
        state.questions.push(QuestionState {
            name: question.name.clone(),
            relevant,
            answered: answer.is_some(),
            missing_evidence: Vec::new(),
            problems: Vec::new(),
        });
    }
    // A constraint may look at any question, so all answers are counted before the first is judged.
    let asked = checklist.questions.iter().filter(|q| q.kind != Kind::Note);
    for (question, place) in asked
        .zip(&mut state.questions)
        .filter(|(_, place)| place.relevant)
    {
        let tally = (&mut state.weight_asked, &mut state.weight_done);
        *tally.0 = tally.0.saturating_add(question.weight);
        let Some(answer) = answers.get(&question.name) else {
            if question.required {
                state.mandatory_open.push(question.name.clone());
            }
            continue;
        };
        place.problems = problems_of(checklist, question, answer, &counted);
        let value = answer.value.trim();
        if value != NOT_APPLICABLE {
            let lacks = |code: &&String| !answer.evidence.contains(code);
            place.missing_evidence = question.evidence.iter().filter(lacks).cloned().collect();
        }
        if value == NO && question.severity == Severity::High {
            state.findings.push(stub(question, &answer.comment));
        }
        if place.problems.is_empty() {
            *tally.1 = tally.1.saturating_add(question.weight);
        } else {
            state.complete = false;
        }
    }
    state.complete &= state.mandatory_open.is_empty();
    state
}

fn stub(question: &Question, comment: &str) -> FindingStub {
    FindingStub {
        question: question.name.clone(),
        label: question.label.clone(),
        legal_ref: question.legal_ref.clone(),
        finding_hint: question.finding_hint.clone(),
        comment: comment.to_owned(),
    }
}

/// Its own condition and those of all groups around it hold.
fn is_asked(checklist: &Checklist, question: &Question, counted: &BTreeMap<&str, &str>) -> bool {
    let answer = |name: &str| counted.get(name).copied();
    let mut conditions: Vec<_> = question.relevant.iter().collect();
    let mut group = question.group.and_then(|place| checklist.groups.get(place));
    while let Some(around) = group {
        conditions.extend(&around.relevant);
        group = around.parent.and_then(|place| checklist.groups.get(place));
    }
    conditions
        .into_iter()
        .all(|condition| condition.holds(&answer, ""))
}

#[cfg(test)]
mod tests;
