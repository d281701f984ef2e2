//! Checklists.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, checklist::*};
use crate::error::Answer as Answer_;

commands! {
    checklist_list(Nothing) -> Checklists, "Checklists of this program.", reads [], changes [], list;
    checklist_show(ChecklistIn) -> ChecklistShown, "A checklist as it stands in a case.", reads ["case"], changes [], show;
    checklist_answer(AnswerIn) -> ChecklistShown, "Record answers.", reads [], changes ["case"], answer;
}

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Write};
use jaiza_checklists::{
    Answers, CHECKLISTS, Checklist, Kind, Question as FormQuestion, State, evaluate,
};
use serde_json::json;

use super::home::count;
use crate::case_model::{self, CaseModel, derived_id};
use crate::dto::case::CaseChecklist;
use crate::error::{ErrorBody, ErrorCode};

fn list(_: &Call<'_>, _: Nothing) -> Answer_<Checklists> {
    let mut checklists = Vec::new();
    for shipped in CHECKLISTS {
        let form = read(shipped.form_id)?;
        checklists.push(ChecklistLine {
            checklist: form.form_id.clone(),
            title: form.title.clone(),
            version: form.version.clone(),
            questions: count(
                form.questions
                    .iter()
                    .filter(|question| question.kind != Kind::Note)
                    .count(),
            ),
        });
    }
    Ok(Checklists { checklists })
}

/// The form of that id; the beginning of an id is enough when only one fits (`c3`).
fn read(id: &str) -> Answer_<Checklist> {
    let wanted = id.trim().to_lowercase();
    let shipped = CHECKLISTS
        .iter()
        .find(|shipped| shipped.form_id.to_lowercase() == wanted)
        .or_else(|| {
            CHECKLISTS.iter().find(|shipped| {
                !wanted.is_empty() && shipped.form_id.to_lowercase().starts_with(&wanted)
            })
        })
        .ok_or_else(|| {
            let known: Vec<&str> = CHECKLISTS.iter().map(|shipped| shipped.form_id).collect();
            ErrorBody::not_found(
                "error-no-such-checklist",
                format!(
                    "There is no checklist \"{id}\"; there are {}.",
                    known.join(", ")
                ),
            )
        })?;
    shipped.read().map_err(|why| {
        ErrorBody::new(
            ErrorCode::FileDamaged,
            "error-checklist",
            crate::refusals::sentence_case(&why.to_string()),
        )
    })
}

/// Answers of a case to a form, with the kinds of evidence attached to the case.
fn answers_of(case: &CaseModel, form: &Checklist) -> Answers {
    let mut answers = Answers::default();
    let kinds: Vec<String> = case
        .evidence
        .iter()
        .map(|thing| thing.kind.clone())
        .collect();
    for given in case
        .answers
        .iter()
        .filter(|given| given.checklist == form.form_id)
    {
        let answer = answers.give(&given.question, &given.value);
        answer.comment.clone_from(&given.comment);
        answer.evidence.clone_from(&kinds);
    }
    answers
}

/// Progress of every checklist that was begun, and of the valuation checklist.
pub(crate) fn progress(case: &CaseModel) -> Answer_<Vec<CaseChecklist>> {
    let mut lines = Vec::new();
    for shipped in CHECKLISTS {
        let form = read(shipped.form_id)?;
        let state = evaluate(&form, &answers_of(case, &form));
        lines.push(CaseChecklist {
            checklist: form.form_id.clone(),
            title: form.title.clone(),
            version: form.version.clone(),
            answered: count(
                state
                    .questions
                    .iter()
                    .filter(|q| q.relevant && q.answered)
                    .count(),
            ),
            asked: count(asked(&form, &state).count()),
            mandatory_open: count(state.mandatory_open.len()),
        });
    }
    Ok(lines)
}

fn asked<'a>(form: &'a Checklist, state: &'a State) -> impl Iterator<Item = &'a FormQuestion> {
    form.questions
        .iter()
        .zip(&state.questions)
        .filter(|(q, s)| s.relevant && q.kind != Kind::Note)
        .map(|(q, _)| q)
}

fn show(call: &Call<'_>, input: ChecklistIn) -> Answer_<ChecklistShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let form = read(&input.checklist)?;
    Ok(shown(&case, &form, input.lang.as_deref().unwrap_or("en")))
}

/// Every checklist that has answers in the case.
pub(crate) fn answered(case: &CaseModel, lang: &str) -> Answer_<Vec<ChecklistShown>> {
    let begun = CHECKLISTS.iter().filter(|shipped| {
        case.answers
            .iter()
            .any(|given| given.checklist == shipped.form_id)
    });
    begun
        .map(|shipped| Ok(shown(case, &read(shipped.form_id)?, lang)))
        .collect()
}

/// A checklist as it stands in a case, in a language (English where a text is missing).
pub(crate) fn shown(case: &CaseModel, form: &Checklist, lang: &str) -> ChecklistShown {
    let answers = answers_of(case, form);
    let state = evaluate(form, &answers);
    let mut number = 0;
    let questions: Vec<Question> = form
        .questions
        .iter()
        .zip(&state.questions)
        .map(|(question, now)| {
            number += u32::from(question.kind != Kind::Note);
            self::question(case, form, question, now, lang, number)
        })
        .collect();
    ChecklistShown {
        case: case.stream.to_string(),
        checklist: form.form_id.clone(),
        title: form.title.clone(),
        version: form.version.clone(),
        answered: count(
            state
                .questions
                .iter()
                .filter(|q| q.relevant && q.answered)
                .count(),
        ),
        asked: count(asked(form, &state).count()),
        mandatory_open: count(state.mandatory_open.len()),
        complete: state.complete,
        questions,
    }
}

fn question(
    case: &CaseModel,
    form: &Checklist,
    asked: &FormQuestion,
    now: &jaiza_checklists::QuestionState,
    lang: &str,
    number: u32,
) -> Question {
    let given = case
        .answers
        .iter()
        .find(|a| a.checklist == form.form_id && a.question == asked.name);
    let choices = match &asked.kind {
        Kind::SelectOne { list } => form
            .choices
            .get(list)
            .map(Vec::as_slice)
            .unwrap_or_default(),
        _ => &[],
    };
    Question {
        name: asked.name.clone(),
        number: number.to_string(),
        section: asked
            .group
            .and_then(|at| form.groups.get(at))
            .map(|group| group.label.get(lang).to_owned())
            .unwrap_or_default(),
        kind: kind_word(&asked.kind).to_owned(),
        label: asked.label.get(lang).to_owned(),
        hint: asked.hint.get(lang).to_owned(),
        choices: choices
            .iter()
            .map(|c| Choice {
                value: c.name.clone(),
                label: c.label.get(lang).to_owned(),
            })
            .collect(),
        required: asked.required,
        relevant: now.relevant,
        evidence: asked.evidence.clone(),
        legal_ref: asked.legal_ref.clone(),
        severity: format!("{:?}", asked.severity).to_lowercase(),
        finding_hint: asked.finding_hint.join(" "),
        answer: given.map(|given| given.value.clone()),
        comment: given.map(|given| given.comment.clone()).unwrap_or_default(),
        answered_by: given.map(|given| given.by.clone()).unwrap_or_default(),
        problem: now.problems.first().map(problem_word),
        conflict: given.is_some_and(|given| given.conflict),
    }
}

fn kind_word(kind: &Kind) -> &'static str {
    match kind {
        Kind::SelectOne { .. } => "select_one",
        Kind::Text => "text",
        Kind::Integer => "integer",
        Kind::Decimal => "decimal",
        Kind::Date => "date",
        Kind::Note => "note",
    }
}

/// Stable word of a problem; the window has its text.
fn problem_word(problem: &jaiza_checklists::AnswerProblem) -> String {
    serde_json::to_value(problem)
        .ok()
        .and_then(|value| Some(value.get("problem")?.as_str()?.to_owned()))
        .unwrap_or_default()
}

fn answer(call: &Call<'_>, input: AnswerIn) -> Answer_<ChecklistShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let form = read(&input.checklist)?;
    let mut answers = answers_of(&case, &form);
    for given in &input.answers {
        if form.question(&given.question).is_none() {
            return Err(ErrorBody::not_found(
                "error-no-such-question",
                format!(
                    "Checklist {} has no question \"{}\"; nothing was recorded.",
                    form.form_id, given.question
                ),
            ));
        }
        given
            .comment
            .clone_into(&mut answers.give(&given.question, &given.value).comment);
    }
    refuse_unfit(&form, &answers, &input)?;
    let mut writes = Vec::new();
    for given in &input.answers {
        let id = derived_id(
            case.stream,
            &format!("answer:{}:{}", form.form_id, given.question),
        );
        let old = case
            .answers
            .iter()
            .find(|a| a.checklist == form.form_id && a.question == given.question);
        let set = |field, value: &str| Write::new(id, EntityKind::ANSWER, field, json!(value));
        if old.is_none() {
            writes.push(set(Field::ANSWER_CHECKLIST, &form.form_id));
            writes.push(set(Field::ANSWER_QUESTION, &given.question));
        }
        if old.is_none_or(|old| old.version != form.version) {
            writes.push(set(Field::ANSWER_VERSION, &form.version));
        }
        if old.is_none_or(|old| old.value != given.value || old.conflict) {
            writes.push(set(Field::ANSWER_VALUE, &given.value));
        }
        if old.is_none_or(|old| old.comment != given.comment) {
            writes.push(set(Field::ANSWER_COMMENT, &given.comment));
        }
    }
    if !writes.is_empty() {
        let now = call.session.now();
        home.record(
            case.stream,
            &Action::new(EntryKind::ANSWER_GIVEN, writes),
            now,
        )?;
        call.session.saved(now);
        call.change("case", &case.stream.to_string());
    }
    let case = CaseModel::load(call.session, &home, case.stream)?;
    Ok(shown(&case, &form, "en"))
}

/// An answer of a wrong kind, or "not applicable" without a comment, is refused as a whole.
fn refuse_unfit(form: &Checklist, answers: &Answers, input: &AnswerIn) -> Answer_<()> {
    let state = evaluate(form, answers);
    for (question, now) in form.questions.iter().zip(&state.questions) {
        let asked = input
            .answers
            .iter()
            .any(|given| given.question == question.name && !given.value.is_empty());
        if asked && let Some(problem) = now.problems.first() {
            return Err(ErrorBody::invalid(
                "error-answer",
                format!(
                    "The answer to {} does not fit ({}); nothing was recorded.",
                    question.name,
                    problem_word(problem).replace('_', " ")
                ),
            )
            .arg("question", &question.name)
            .arg("problem", problem_word(problem)));
        }
    }
    Ok(())
}
