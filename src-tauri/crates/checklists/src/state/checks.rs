//! Is an answer of the kind its question asks for?

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;

use super::{AnswerProblem, NOT_APPLICABLE};
use crate::answers::Answer;
use crate::model::{Checklist, Kind, Question};

/// What is wrong with an answer that is not blank.
pub(super) fn problems_of(
    checklist: &Checklist,
    question: &Question,
    answer: &Answer,
    counted: &BTreeMap<&str, &str>,
) -> Vec<AnswerProblem> {
    let value = answer.value.trim();
    let mut problems = Vec::from_iter(wrong_kind(checklist, &question.kind, value));
    let of = |name: &str| counted.get(name).copied();
    if question
        .constraint
        .as_ref()
        .is_some_and(|rule| !rule.holds(&of, value))
    {
        let message = question.constraint_message.clone();
        problems.push(AnswerProblem::ConstraintBroken { message });
    }
    let selects = matches!(question.kind, Kind::SelectOne { .. });
    if selects && value == NOT_APPLICABLE && answer.comment.trim().is_empty() {
        problems.push(AnswerProblem::CommentMissing);
    }
    problems
}

fn wrong_kind(checklist: &Checklist, kind: &Kind, value: &str) -> Option<AnswerProblem> {
    let (sound, problem) = match kind {
        Kind::SelectOne { list } => {
            let choices = checklist.choices.get(list);
            let held = choices.is_some_and(|held| held.iter().any(|c| c.name == value));
            (held, AnswerProblem::NotAChoice)
        }
        Kind::Integer => {
            let whole = value.parse::<Decimal>().is_ok() && !value.contains('.');
            (whole, AnswerProblem::NotAnInteger)
        }
        Kind::Decimal => (value.parse::<Decimal>().is_ok(), AnswerProblem::NotADecimal),
        Kind::Date => {
            let day = value.len() == 10 && value.parse::<NaiveDate>().is_ok();
            (day, AnswerProblem::NotADate)
        }
        Kind::Text | Kind::Note => return None,
    };
    (!sound).then_some(problem)
}
