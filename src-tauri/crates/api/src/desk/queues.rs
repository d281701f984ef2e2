//! Queues of lines: which items of a case are looked at, and in which order. The next one is a
//! function and an entry of [`QUEUES`].

// Every queue has one form, also those that cannot fail.
#![allow(clippy::unnecessary_wraps)]

use std::collections::HashSet;

use jaiza_casefile::{EntityKind, Field, Home};

use super::{Desk, calls_for_finding};
use crate::case_model::text;
use crate::error::{Answer, ErrorBody};
use crate::session::Session;

/// A queue.
pub struct Queue {
    /// Name, also the key of its words.
    pub name: &'static str,
    /// Places of its items in the case, in the order of the work.
    pub pick: fn(&Session, &Home, &mut Desk) -> Answer<Vec<usize>>,
}

/// Every queue, in the order in which they are offered.
pub const QUEUES: &[Queue] = &[
    Queue {
        name: "flagged",
        pick: flagged,
    },
    Queue {
        name: "named",
        pick: named,
    },
    Queue {
        name: "unwritten",
        pick: unwritten,
    },
    Queue {
        name: "all",
        pick: all,
    },
];

/// Queues among which the usual one is the first that has lines.
const FIRST: &[&str] = &["flagged", "all"];

/// Marks a list of items by their keys.
const IDS: &str = "ids:";
/// Marks the items of an audit sample by its number.
const SAMPLE: &str = "sample:";

/// Name and places of a queue; of the usual one when none is named.
///
/// # Errors
/// A queue that does not exist, a listed item that is not in the case.
pub fn picked(
    session: &Session,
    home: &Home,
    desk: &mut Desk,
    list: &str,
) -> Answer<(String, Vec<usize>)> {
    if let Some(keys) = list.strip_prefix(IDS) {
        return Ok((list.to_owned(), by_keys(desk, keys)?));
    }
    if let Some(no) = list.strip_prefix(SAMPLE) {
        let keys = crate::commands::sample::queue(home, &desk.case, no)?;
        return Ok((list.to_owned(), by_keys(desk, &keys.join("|"))?));
    }
    if list.is_empty() {
        for name in FIRST {
            let (name, places) = picked(session, home, desk, name)?;
            if !places.is_empty() {
                return Ok((name, places));
            }
        }
    }
    let wanted = if list.is_empty() { "all" } else { list };
    let queue = QUEUES.iter().find(|queue| queue.name == wanted);
    let queue = queue.ok_or_else(|| no_queue(wanted))?;
    Ok((wanted.to_owned(), (queue.pick)(session, home, desk)?))
}

fn no_queue(name: &str) -> ErrorBody {
    let names: Vec<&str> = QUEUES.iter().map(|queue| queue.name).collect();
    ErrorBody::not_found(
        "error-triage-list",
        format!(
            "There is no queue \"{name}\"; use {}, sample:S1, or ids:GD#1|GD#2.",
            names.join(", ")
        ),
    )
    .arg("list", name)
}

fn by_keys(desk: &Desk, keys: &str) -> Answer<Vec<usize>> {
    keys.split('|')
        .map(|key| {
            let (gd, number) = parts(key)?;
            desk.place(&gd, number)
        })
        .collect()
}

/// Declaration and item number of `GD#1`.
///
/// # Errors
/// A text of another form.
pub fn parts(key: &str) -> Answer<(String, u32)> {
    let (gd, number) = key.trim().rsplit_once('#').unwrap_or((key, ""));
    let number = number.parse().map_err(|_| {
        ErrorBody::invalid(
            "error-triage-item",
            format!("\"{key}\" is not an item; write the declaration, # and the item number, such as KAPE-HC-10421-04-08-2025#1."),
        )
        .arg("item", key)
    })?;
    Ok((gd.to_owned(), number))
}

/// Items the newest risk run hit, the largest expected levy effect first.
fn flagged(_: &Session, home: &Home, desk: &mut Desk) -> Answer<Vec<usize>> {
    let signals = desk.signals(home)?;
    let mut found: Vec<(f64, f64, usize)> = desk
        .case
        .items
        .iter()
        .enumerate()
        .filter_map(|(place, item)| {
            let (delta, score) = signals.weight(&item.key())?;
            Some((delta, score, place))
        })
        .collect();
    found.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then(b.1.total_cmp(&a.1))
            .then(a.2.cmp(&b.2))
    });
    Ok(found.into_iter().map(|(_, _, place)| place).collect())
}

/// Items that a candidate finding names, or a finding with evidence behind it.
fn named(_: &Session, home: &Home, desk: &mut Desk) -> Answer<Vec<usize>> {
    let mut keys = HashSet::new();
    for thing in home.entities(desk.case.stream, EntityKind::CANDIDATE)? {
        let (gd, item) = (
            text(&thing, Field::CANDIDATE_GD),
            text(&thing, Field::CANDIDATE_GD_ITEM),
        );
        keys.insert(format!("{gd}#{item}"));
    }
    let evidenced: HashSet<&String> = desk
        .case
        .evidence
        .iter()
        .flat_map(|e| &e.findings)
        .collect();
    for finding in &desk.case.findings {
        if evidenced.contains(&finding.no) {
            let changes = finding.changes.iter();
            keys.extend(changes.map(|c| format!("{}#{}", c.facts.gd, c.facts.gd_item)));
        }
    }
    Ok(places(desk, |key| keys.contains(key)))
}

/// Items whose mark calls for a finding that nobody has written yet.
fn unwritten(_: &Session, _: &Home, desk: &mut Desk) -> Answer<Vec<usize>> {
    let written: HashSet<String> = desk
        .case
        .findings
        .iter()
        .flat_map(|finding| &finding.changes)
        .map(|change| format!("{}#{}", change.facts.gd, change.facts.gd_item))
        .collect();
    let waits = |key: &str| {
        let mark = desk.marks.get(key);
        mark.is_some_and(|mark| calls_for_finding(&mark.outcome)) && !written.contains(key)
    };
    Ok(places(desk, waits))
}

/// Every item, in the order of the extract.
fn all(_: &Session, _: &Home, desk: &mut Desk) -> Answer<Vec<usize>> {
    Ok((0..desk.case.items.len()).collect())
}

fn places(desk: &Desk, wanted: impl Fn(&str) -> bool) -> Vec<usize> {
    let numbered = desk.case.items.iter().enumerate();
    numbered
        .filter(|(_, item)| wanted(&item.key()))
        .map(|(place, _)| place)
        .collect()
}
