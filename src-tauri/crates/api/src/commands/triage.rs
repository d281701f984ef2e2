//! Line triage: items of a case one by one, one mark each, a step back always.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, triage::*};
use crate::error::Answer;

commands! {
    triage_lists(CaseIn) -> TriageLists, "Queues of lines of a case.", reads ["triage", "case", "risk", "extract"], changes [], lists;
    triage_line(TriageLineIn) -> TriageLine, "Everything about one line: declared, assessed, found, recomputed, signals, peers, history.", reads ["triage", "case", "risk", "extract"], changes [], line;
    triage_next(TriageNextIn) -> TriageLine, "The next line without a mark.", reads ["triage", "case", "risk", "extract"], changes [], next;
    triage_mark(TriageMarkIn) -> TriageMarked, "Mark a line with its outcome.", reads [], changes ["triage"], mark;
    triage_undo(TriageUndoIn) -> TriageMarked, "Take back the last mark of this person in this case.", reads [], changes ["triage"], undo;
    triage_progress(TriageProgressIn) -> TriageProgress, "Lines marked and left, the pace, what a step back would take back.", reads ["triage", "case", "risk", "extract"], changes [], progress;
}

use std::collections::BTreeMap;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use super::home::count;
use crate::case_model::{derived_id, find_stream};
use crate::desk::{self, Desk, Mark, OUTCOMES, QUEUES, Step, picked};
use crate::error::{ErrorBody, ErrorCode};
use crate::session::Session;

mod line;

/// Most characters of a note.
const LONGEST_NOTE: usize = 2000;

fn lists(call: &Call<'_>, input: CaseIn) -> Answer<TriageLists> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    let mut lists = Vec::new();
    for queue in QUEUES {
        let places = (queue.pick)(call.session, &home, desk)?;
        let done = places
            .iter()
            .filter(|place| desk.is_marked(**place))
            .count();
        let run = desk.signals(call.session, &home)?.run.clone();
        lists.push(TriageList {
            list: queue.name.to_owned(),
            lines: count(places.len()),
            done: count(done),
            left: count(places.len() - done),
            run: run.filter(|_| queue.name == "flagged"),
        });
    }
    let usual = picked(call.session, &home, desk, "")?.0;
    Ok(TriageLists {
        case: stream.to_string(),
        case_no: desk.case.case_no.clone(),
        trader_name: desk.case.trader_name.clone(),
        lists,
        usual,
    })
}

fn line(call: &Call<'_>, input: TriageLineIn) -> Answer<TriageLine> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    let (list, places) = picked(call.session, &home, desk, &input.list)?;
    let at = match (&input.item, input.position) {
        (Some(key), _) => {
            let (gd, number) = desk::parts(key)?;
            let place = desk.place(&gd, number)?;
            // An item named outright is shown even when the queue does not hold it.
            let Some(at) = places.iter().position(|one| *one == place) else {
                let found = line::Chosen {
                    list,
                    places: &[place],
                    at: 0,
                };
                return line::show(call, &home, desk, &found);
            };
            at
        }
        (None, Some(position)) => usize::try_from(position).unwrap_or(usize::MAX),
        (None, None) => open_after(desk, &places, None).unwrap_or(0),
    };
    line::show(
        call,
        &home,
        desk,
        &line::Chosen {
            list,
            places: &places,
            at,
        },
    )
}

fn next(call: &Call<'_>, input: TriageNextIn) -> Answer<TriageLine> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    let (list, places) = picked(call.session, &home, desk, &input.list)?;
    let after = input
        .after
        .map(|at| usize::try_from(at).unwrap_or(usize::MAX));
    let at = open_after(desk, &places, after).ok_or_else(|| {
        ErrorBody::not_found(
            "error-triage-done",
            format!("Every line of the queue \"{list}\" is marked; nothing is left."),
        )
        .arg("list", &list)
    })?;
    line::show(
        call,
        &home,
        desk,
        &line::Chosen {
            list,
            places: &places,
            at,
        },
    )
}

/// Position of the first line without a mark behind `after`, then from the start.
fn open_after(desk: &Desk, places: &[usize], after: Option<usize>) -> Option<usize> {
    let from = after.map_or(0, |at| at.saturating_add(1));
    let open = |(_, place): &(usize, &usize)| !desk.is_marked(**place);
    let behind = places.iter().enumerate().skip(from).find(open);
    let found = behind.or_else(|| {
        let before = places.iter().enumerate().take(from);
        // The line itself is not its own next one.
        before.filter(|(at, _)| Some(*at) != after).find(open)
    });
    found.map(|(at, _)| at)
}

fn mark(call: &Call<'_>, input: TriageMarkIn) -> Answer<TriageMarked> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    let note = input.note.trim();
    check(&input.outcome, note)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    desk.place(&input.gd, input.gd_item)?;
    let key = format!("{}#{}", input.gd, input.gd_item);
    let entity = derived_id(stream, &format!("triage:{key}"));
    let before = desk
        .marks
        .get(&key)
        .map(|mark| (mark.outcome.clone(), mark.note.clone()));
    let set =
        |field, value: serde_json::Value| Write::new(entity, EntityKind::TRIAGE, field, value);
    let mut writes = vec![
        set(Field::TRIAGE_OUTCOME, json!(input.outcome)),
        set(Field::TRIAGE_NOTE, json!(note)),
        set(Field::TRIAGE_LIST, json!(input.list)),
    ];
    if before.is_none() {
        writes.push(set(Field::TRIAGE_GD, json!(input.gd)));
        writes.push(set(Field::TRIAGE_GD_ITEM, json!(input.gd_item.to_string())));
        let thing = home.entity(stream, entity)?;
        if thing.is_some_and(|thing| thing.removed().is_some()) {
            writes.push(Write::restoration(entity, EntityKind::TRIAGE));
        }
    }
    let now = call.session.now();
    let recorded = home.record(stream, &Action::new(EntryKind::LINE_TRIAGED, writes), now)?;
    let written = home.entity(stream, entity)?;
    let live = written
        .as_ref()
        .and_then(|thing| thing.fields.get(&Field::TRIAGE_OUTCOME)?.values.last());
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
        note: note.to_owned(),
        by: live.map(|live| live.name.clone()).unwrap_or_default(),
        at_ms,
        conflict: false,
    };
    let line = shown(&step);
    desk.marked(&recorded, home.vector(stream)?, step, mark);
    call.session.saved(now);
    call.change("triage", &stream.to_string());
    let desk = desks.of(call.session, &home, stream)?;
    let progress = progress_of(call.session, &home, desk, &input.list)?;
    Ok(TriageMarked {
        case: stream.to_string(),
        line,
        progress,
    })
}

fn check(outcome: &str, note: &str) -> Answer<()> {
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
    if note.chars().count() > LONGEST_NOTE {
        return Err(ErrorBody::invalid(
            "error-triage-note",
            format!("The note is longer than {LONGEST_NOTE} characters; shorten it."),
        )
        .arg("most", LONGEST_NOTE));
    }
    Ok(())
}

fn shown(step: &Step) -> TriageStep {
    TriageStep {
        gd: step.gd.clone(),
        gd_item: step.gd_item,
        outcome: step.outcome.clone(),
        was: step.before.as_ref().map(|(outcome, _)| outcome.clone()),
    }
}

fn undo(call: &Call<'_>, input: TriageUndoIn) -> Answer<TriageMarked> {
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
    let thing = home.entity(stream, step.entity)?;
    let outcome = thing
        .as_ref()
        .and_then(|thing| thing.fields.get(&Field::TRIAGE_OUTCOME));
    let theirs =
        outcome.is_some_and(|state| state.values.iter().any(|live| live.actor != step.actor));
    if theirs {
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
    let (kind, writes) = match &step.before {
        None => (
            EntryKind::THING_REMOVED,
            vec![Write::removal(
                step.entity,
                EntityKind::TRIAGE,
                "taken back",
            )],
        ),
        Some((outcome, note)) => {
            let set =
                |field, text: &str| Write::new(step.entity, EntityKind::TRIAGE, field, json!(text));
            (
                EntryKind::THING_RESTORED,
                vec![
                    set(Field::TRIAGE_OUTCOME, outcome),
                    set(Field::TRIAGE_NOTE, note),
                ],
            )
        }
    };
    let now = call.session.now();
    home.record(stream, &Action::new(kind, writes), now)?;
    call.session.saved(now);
    call.change("triage", &stream.to_string());
    let desk = desks.of(call.session, &home, stream)?;
    let progress = progress_of(call.session, &home, desk, &input.list)?;
    Ok(TriageMarked {
        case: stream.to_string(),
        line: shown(&step),
        progress,
    })
}

fn progress(call: &Call<'_>, input: TriageProgressIn) -> Answer<TriageProgress> {
    let home = call.session.home()?;
    let stream = find_stream(&home, &input.case)?;
    let mut desks = call.session.desks();
    let desk = desks.of(call.session, &home, stream)?;
    progress_of(call.session, &home, desk, &input.list)
}

fn progress_of(
    session: &Session,
    home: &Home,
    desk: &mut Desk,
    list: &str,
) -> Answer<TriageProgress> {
    let (list, places) = picked(session, home, desk, list)?;
    let mut outcomes: BTreeMap<String, u32> = BTreeMap::new();
    let items = places.iter().filter_map(|place| desk.item(*place));
    for mark in items.filter_map(|item| desk.marks.get(&item.key())) {
        *outcomes.entry(mark.outcome.clone()).or_default() += 1;
    }
    let done: u32 = outcomes.values().sum();
    let times: Vec<u64> = desk.steps.iter().map(|step| step.at_ms).collect();
    let (per_hour, paced) = desk::per_hour(&times);
    Ok(TriageProgress {
        case: desk.case.stream.to_string(),
        lines: count(places.len()),
        left: count(places.len()).saturating_sub(done),
        done,
        list,
        outcomes,
        per_hour,
        paced,
        undo: desk.steps.last().map(shown),
    })
}
