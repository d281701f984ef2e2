//! Marks of lines, and the step back.

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, StreamId, Write};
use serde_json::{Value, json};

use super::{progress_of, shown};
use crate::case_model::{derived_id, find_stream};
use crate::desk::{Mark, OUTCOMES, Step};
use crate::door::Call;
use crate::dto::triage::{TriageMarkIn, TriageMarked, TriageUndoIn};
use crate::error::{Answer, ErrorBody, ErrorCode};

/// Most characters of a note.
const LONGEST_NOTE: usize = 2000;

/// Marks a line.
///
/// # Errors
/// An unknown outcome, a note that is too long, an item that is not in the case.
pub fn mark(call: &Call<'_>, input: TriageMarkIn) -> Answer<TriageMarked> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    check(&input)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    desk.place(&input.gd, input.gd_item)?;
    let key = format!("{}#{}", input.gd, input.gd_item);
    let entity = derived_id(stream, &format!("triage:{key}"));
    let before = desk.marks.get(&key);
    let before = before.map(|mark| (mark.outcome.clone(), mark.note.clone()));
    let writes = writes(&home, stream, entity, &input, before.is_none())?;
    let now = call.session.now();
    let recorded = home.record(stream, &Action::new(EntryKind::LINE_TRIAGED, writes), now)?;
    let at_ms = u64::try_from(now.ms).unwrap_or(0);
    let step = Step {
        entity,
        actor: recorded.entry.actor,
        gd: input.gd,
        gd_item: input.gd_item,
        outcome: input.outcome.clone(),
        before,
        at_ms,
    };
    let mark = Mark {
        outcome: input.outcome,
        note: input.note.trim().to_owned(),
        by: author(&home, stream, entity)?,
        at_ms,
        conflict: false,
    };
    let marked = shown(&step);
    desk.marked(&recorded, home.vector(stream)?, step, mark);
    call.session.saved(now);
    call.change("triage", &stream.to_string());
    let desk = desks.of(call.session, &home, stream)?;
    Ok(TriageMarked {
        case: stream.to_string(),
        line: marked,
        progress: progress_of(call.session, &home, desk, &input.list)?,
    })
}

fn check(input: &TriageMarkIn) -> Answer<()> {
    let outcome = input.outcome.as_str();
    if !OUTCOMES.contains(&outcome) {
        return Err(ErrorBody::invalid(
            "error-triage-outcome",
            format!(
                "\"{outcome}\" is not an outcome of a line; use one of {}.",
                OUTCOMES.join(", ")
            ),
        )
        .arg("outcome", outcome));
    }
    if input.note.trim().chars().count() > LONGEST_NOTE {
        return Err(ErrorBody::invalid(
            "error-triage-note",
            format!("The note is longer than {LONGEST_NOTE} characters; shorten it."),
        )
        .arg("most", LONGEST_NOTE));
    }
    Ok(())
}

/// Fields of a mark; which line it is about is written once, or again when it was taken back.
fn writes(
    home: &Home,
    stream: StreamId,
    entity: EntityId,
    input: &TriageMarkIn,
    first: bool,
) -> Answer<Vec<Write>> {
    let set = |field, value: Value| Write::new(entity, EntityKind::TRIAGE, field, value);
    let mut writes = vec![
        set(Field::TRIAGE_OUTCOME, json!(input.outcome)),
        set(Field::TRIAGE_NOTE, json!(input.note.trim())),
        set(Field::TRIAGE_LIST, json!(input.list)),
    ];
    if first {
        writes.push(set(Field::TRIAGE_GD, json!(input.gd)));
        let number = input.gd_item.to_string();
        writes.push(set(Field::TRIAGE_GD_ITEM, json!(number)));
        let thing = home.entity(stream, entity)?;
        if thing.is_some_and(|thing| thing.removed().is_some()) {
            writes.push(Write::restoration(entity, EntityKind::TRIAGE));
        }
    }
    Ok(writes)
}

/// Name of the person who wrote the outcome last shown.
fn author(home: &Home, stream: StreamId, entity: EntityId) -> Answer<String> {
    let thing = home.entity(stream, entity)?;
    let outcome = thing
        .as_ref()
        .and_then(|thing| thing.fields.get(&Field::TRIAGE_OUTCOME));
    let live = outcome.and_then(|state| state.values.last());
    Ok(live.map(|live| live.name.clone()).unwrap_or_default())
}

/// Takes the last mark of this person back.
///
/// # Errors
/// No mark to take back; a line that somebody else has marked since.
pub fn undo(call: &Call<'_>, input: TriageUndoIn) -> Answer<TriageMarked> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    let step = desk.steps.last().cloned().ok_or_else(|| {
        ErrorBody::new(
            ErrorCode::NotFound,
            "error-triage-no-step",
            "There is no mark of yours in this case to take back.",
        )
    })?;
    still_own(&home, stream, &step)?;
    let now = call.session.now();
    home.record(stream, &back(&step), now)?;
    call.session.saved(now);
    call.change("triage", &stream.to_string());
    let desk = desks.of(call.session, &home, stream)?;
    Ok(TriageMarked {
        case: stream.to_string(),
        line: shown(&step),
        progress: progress_of(call.session, &home, desk, &input.list)?,
    })
}

fn still_own(home: &Home, stream: StreamId, step: &Step) -> Answer<()> {
    let thing = home.entity(stream, step.entity)?;
    let outcome = thing
        .as_ref()
        .and_then(|thing| thing.fields.get(&Field::TRIAGE_OUTCOME));
    if outcome.is_some_and(|state| state.values.iter().any(|live| live.actor != step.actor)) {
        return Err(ErrorBody::new(
            ErrorCode::Conflict,
            "error-triage-theirs",
            format!(
                "Somebody else has marked {} since; mark the line again instead.",
                step.key()
            ),
        )
        .arg("item", step.key()));
    }
    Ok(())
}

/// The action that leaves a line as it was before a step.
fn back(step: &Step) -> Action {
    let Some((outcome, note)) = &step.before else {
        let removal = Write::removal(step.entity, EntityKind::TRIAGE, "taken back");
        return Action::new(EntryKind::THING_REMOVED, vec![removal]);
    };
    let set = |field, text: &str| Write::new(step.entity, EntityKind::TRIAGE, field, json!(text));
    let writes = vec![
        set(Field::TRIAGE_OUTCOME, outcome),
        set(Field::TRIAGE_NOTE, note),
    ];
    Action::new(EntryKind::THING_RESTORED, writes)
}
