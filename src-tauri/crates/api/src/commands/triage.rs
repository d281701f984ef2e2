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

use jaiza_casefile::Home;

use super::home::count;
use crate::case_model::find_stream;
use crate::desk::{self, Desk, QUEUES, Step, picked};
use crate::error::ErrorBody;
use crate::session::Session;

mod line;
mod mark;

use mark::{mark, undo};

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
        let run = desk.signals(&home)?.run.clone();
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

fn shown(step: &Step) -> TriageStep {
    TriageStep {
        gd: step.gd.clone(),
        gd_item: step.gd_item,
        outcome: step.outcome.clone(),
        was: step.before.as_ref().map(|(outcome, _)| outcome.clone()),
    }
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
