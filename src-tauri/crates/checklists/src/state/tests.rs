#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::*;
use crate::expression::Expression;
use crate::model::{Choice, Group};
use crate::shipped::CHECKLISTS;

fn valuation() -> Checklist {
    CHECKLISTS[0].read().unwrap()
}

fn question_state<'a>(state: &'a State, name: &str) -> &'a QuestionState {
    state
        .questions
        .iter()
        .find(|question| question.name == name)
        .unwrap()
}

fn all_yes() -> Answers {
    let mut answers = Answers::default();
    for number in 1..=18 {
        answers.give(&format!("q{number:02}"), "yes");
    }
    answers
}

#[test]
fn asks_about_related_parties_only_if_they_are_related() {
    let checklist = valuation();
    let mut answers = all_yes();
    let related = evaluate(&checklist, &answers);
    assert!(related.complete && question_state(&related, "q11").relevant);
    answers.give("q09", "no");
    let unrelated = evaluate(&checklist, &answers);
    assert!(unrelated.complete);
    let skipped = question_state(&unrelated, "q11");
    assert!(!skipped.relevant && !skipped.answered);
    assert_eq!(
        unrelated.questions.iter().filter(|q| q.relevant).count(),
        15
    );
    // The answers are kept and count again when the question is asked again.
    assert_eq!(answers.get("q11").unwrap().value, "yes");
    answers.give("q09", "yes");
    assert_eq!(evaluate(&checklist, &answers), related);
}

#[test]
fn names_what_is_open() {
    let checklist = valuation();
    let none = evaluate(&checklist, &Answers::default());
    assert_eq!((none.complete, none.mandatory_open.len()), (false, 15));
    let mut answers = all_yes();
    answers.give("q07", " ");
    let state = evaluate(&checklist, &answers);
    assert_eq!(state.mandatory_open, ["q07"]);
    assert!(!state.complete);
    assert_eq!(
        state.weight_asked - state.weight_done,
        checklist.question("q07").unwrap().weight
    );
}

#[test]
fn wants_a_comment_where_a_question_is_not_applicable() {
    let checklist = valuation();
    let mut answers = all_yes();
    answers.give("q07", "na");
    let state = evaluate(&checklist, &answers);
    assert_eq!(
        question_state(&state, "q07").problems,
        [AnswerProblem::CommentMissing]
    );
    assert!(!state.complete && question_state(&state, "q07").missing_evidence.is_empty());
    answers.give("q07", "na").comment = "No licence agreement exists".to_owned();
    assert!(evaluate(&checklist, &answers).complete);
}

#[test]
fn suggests_a_finding_for_a_no_of_high_severity_only() {
    let checklist = valuation();
    let mut answers = all_yes();
    answers.give("q03", "no").comment = "Freight of Rs 900,000 left out".to_owned();
    answers.give("q05", "no");
    let state = evaluate(&checklist, &answers);
    assert_eq!(state.findings.len(), 1);
    assert_eq!(state.findings[0].question, "q03");
    assert_eq!(state.findings[0].finding_hint, ["VAL-07"]);
    assert_eq!(state.findings[0].comment, "Freight of Rs 900,000 left out");
    assert!(state.findings[0].label.get("ur").ends_with('؟'));
}

#[test]
fn shows_missing_evidence_without_holding_the_checklist_open() {
    let checklist = valuation();
    let mut answers = all_yes();
    answers.give("q01", "yes").evidence = vec!["E02".to_owned()];
    let state = evaluate(&checklist, &answers);
    assert_eq!(
        question_state(&state, "q01").missing_evidence,
        ["E01", "E06"]
    );
    assert!(state.complete);
}

/// A checklist with one question of every kind, in a group that depends on the first.
fn kinds() -> Checklist {
    let question = |name: &str, kind, constraint: Option<&str>| Question {
        name: name.to_owned(),
        kind,
        label: Texts::default(),
        hint: Texts::default(),
        required: false,
        relevant: None,
        constraint: constraint.map(|text| Expression::parse(text).unwrap()),
        constraint_message: Texts::default(),
        evidence: Vec::new(),
        legal_ref: String::new(),
        weight: 1,
        severity: Severity::Low,
        finding_hint: Vec::new(),
        group: (name != "asked").then_some(1),
        row: 2,
    };
    let group = |relevant: Option<&str>, parent| Group {
        name: "group".to_owned(),
        label: Texts::default(),
        relevant: relevant.map(|text| Expression::parse(text).unwrap()),
        parent,
    };
    let yes = Choice {
        name: "yes".to_owned(),
        label: Texts::default(),
    };
    Checklist {
        form_id: "kinds".to_owned(),
        title: String::new(),
        version: "1".to_owned(),
        groups: vec![group(Some("${asked} = 'yes'"), None), group(None, Some(0))],
        questions: vec![
            question(
                "asked",
                Kind::SelectOne {
                    list: "list".to_owned(),
                },
                None,
            ),
            question("count", Kind::Integer, Some(". <= ${limit}")),
            question("limit", Kind::Decimal, None),
            question("day", Kind::Date, None),
            question("text", Kind::Text, None),
        ],
        choices: BTreeMap::from([("list".to_owned(), vec![yes])]),
    }
}

#[test]
fn checks_every_kind_of_answer() {
    let checklist = kinds();
    let problems = |given: &[(&str, &str)], name: &str| {
        let mut answers = Answers::default();
        answers.give("asked", "yes");
        for (question, value) in given {
            answers.give(question, value);
        }
        question_state(&evaluate(&checklist, &answers), name)
            .problems
            .clone()
    };
    let broken = AnswerProblem::ConstraintBroken {
        message: Texts::default(),
    };
    assert_eq!(
        problems(&[("asked", "maybe")], "asked"),
        [AnswerProblem::NotAChoice]
    );
    assert_eq!(
        problems(&[("limit", "1,5")], "limit"),
        [AnswerProblem::NotADecimal]
    );
    assert_eq!(
        problems(&[("day", "31-03-2026")], "day"),
        [AnswerProblem::NotADate]
    );
    assert_eq!(
        problems(&[("day", "2026-02-30")], "day"),
        [AnswerProblem::NotADate]
    );
    assert_eq!(problems(&[("day", "2026-02-28"), ("text", "x")], "day"), []);
    // The constraint looks at a question below its own.
    assert_eq!(
        problems(&[("count", "3"), ("limit", "2.5")], "count"),
        [broken]
    );
    assert_eq!(problems(&[("count", "2"), ("limit", "2.5")], "count"), []);
    assert_eq!(
        problems(&[("count", "2.0"), ("limit", "9")], "count"),
        [AnswerProblem::NotAnInteger]
    );
}

#[test]
fn hides_what_stands_in_a_group_within_a_hidden_group() {
    let mut answers = Answers::default();
    answers.give("count", "not a number");
    let state = evaluate(&kinds(), &answers);
    assert!(!question_state(&state, "count").relevant);
    assert!(state.complete);
}
