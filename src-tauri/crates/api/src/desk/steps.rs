//! The marks of this person in order, as the journal states them: what a step back takes back.

use std::collections::HashMap;

use jaiza_casefile::{
    ActorId, EntityId, EntityKind, EntryKind, Field, Home, JournalLine, StreamId,
};
use serde_json::Value;

use crate::error::Answer;

/// How entries of this computer arrive.
const OWN: &str = "own";

/// One mark this person made and has not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The thing that holds the mark.
    pub entity: EntityId,
    /// Who wrote it.
    pub actor: ActorId,
    /// Declaration.
    pub gd: String,
    /// Item of the declaration.
    pub gd_item: u32,
    /// The outcome.
    pub outcome: String,
    /// Outcome and note before; `None` when the line had no mark.
    pub before: Option<(String, String)>,
    /// When, unix ms.
    pub at_ms: u64,
}

impl Step {
    /// `GD#1`.
    pub fn key(&self) -> String {
        format!("{}#{}", self.gd, self.gd_item)
    }
}

/// Reads the steps of a case.
///
/// # Errors
/// When the journal cannot be read.
pub fn read(home: &Home, stream: StreamId) -> Answer<Vec<Step>> {
    Ok(replay(&home.journal(stream, 0, u32::MAX)?))
}

/// What a thing of triage held at a moment of the replay.
#[derive(Clone, Default)]
struct Held {
    gd: String,
    gd_item: u32,
    mark: Option<(String, String)>,
}

/// Marks put a step on the pile, a step back takes the last one off.
fn replay(lines: &[JournalLine]) -> Vec<Step> {
    let mut held: HashMap<EntityId, Held> = HashMap::new();
    let mut steps = Vec::new();
    for line in lines {
        let Some(entity) = line
            .writes
            .iter()
            .find(|write| write.kind == EntityKind::TRIAGE)
            .map(|write| write.entity)
        else {
            continue;
        };
        let thing = held.entry(entity).or_default();
        let before = thing.mark.clone();
        apply(thing, line, entity);
        if line.via != OWN {
            continue;
        }
        match line.kind {
            EntryKind::THING_REMOVED | EntryKind::THING_RESTORED => {
                steps.pop();
            }
            EntryKind::LINE_TRIAGED => steps.push(Step {
                entity,
                actor: line.actor,
                gd: thing.gd.clone(),
                gd_item: thing.gd_item,
                outcome: thing.mark.clone().unwrap_or_default().0,
                before,
                at_ms: u64::try_from(line.received_ms).unwrap_or(0),
            }),
            _ => {}
        }
    }
    steps
}

fn apply(thing: &mut Held, line: &JournalLine, entity: EntityId) {
    let plain = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for write in line.writes.iter().filter(|write| write.entity == entity) {
        match write.field {
            Field::TRIAGE_GD => thing.gd = plain(&write.value),
            Field::TRIAGE_GD_ITEM => thing.gd_item = plain(&write.value).parse().unwrap_or(0),
            Field::TRIAGE_OUTCOME => {
                thing.mark.get_or_insert_default().0 = plain(&write.value);
            }
            Field::TRIAGE_NOTE => thing.mark.get_or_insert_default().1 = plain(&write.value),
            Field::REMOVED if !write.value.is_null() => thing.mark = None,
            _ => {}
        }
    }
}
