//! A finding as journal entries: only what differs from the finding as it stands.

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use crate::case_model::{CaseModel, FindingThing, derived_id};
use crate::door::Call;
use crate::dto::finding::{FindingChange, FindingIn};
use crate::error::Answer;

/// Changes in one journal entry; an entry holds 64 KiB.
const CHANGES_AT_ONCE: usize = 100;

/// Name from which the id of a change is derived, the same on every computer.
pub fn change_name(finding_no: &str, facts: &FindingChange) -> String {
    format!("change:{finding_no}:{}#{}", facts.gd, facts.gd_item)
}

/// Writes what differs from the finding as it stands: new texts, new or changed facts, removals.
pub fn store(call: &Call<'_>, home: &Home, case: &CaseModel, input: &FindingIn) -> Answer<()> {
    let id = derived_id(case.stream, &format!("finding:{}", input.finding_no));
    let known = case.findings.iter().find(|finding| finding.id == id);
    let texts = [
        (Field::FINDING_NO, &input.finding_no, known.map(|k| &k.no)),
        (Field::FINDING_KIND, &input.kind, known.map(|k| &k.kind)),
        (Field::FINDING_RULE, &input.rule, known.map(|k| &k.rule)),
        (Field::FINDING_TITLE, &input.title, known.map(|k| &k.title)),
        (
            Field::FINDING_CONDITION,
            &input.condition,
            known.map(|k| &k.condition),
        ),
        (
            Field::FINDING_CRITERION,
            &input.criterion,
            known.map(|k| &k.criterion),
        ),
        (Field::FINDING_CAUSE, &input.cause, known.map(|k| &k.cause)),
        (
            Field::FINDING_EFFECT,
            &input.effect,
            known.map(|k| &k.effect),
        ),
    ];
    let mut writes: Vec<Write> = texts
        .into_iter()
        .filter(|(_, new, old)| *old != Some(*new))
        .map(|(field, new, _)| Write::new(id, EntityKind::FINDING, field, json!(new)))
        .collect();
    if known.is_none() {
        writes.push(Write::new(
            id,
            EntityKind::FINDING,
            Field::FINDING_STATUS,
            json!("draft"),
        ));
        if home
            .entity(case.stream, id)?
            .is_some_and(|thing| thing.removed().is_some())
        {
            writes.push(Write::restoration(id, EntityKind::FINDING));
        }
    }
    let mut changes: Vec<Vec<Write>> = Vec::new();
    for facts in &input.changes {
        changes.push(change_writes(case, input, facts, known));
    }
    let kept: Vec<_> = input
        .changes
        .iter()
        .map(|facts| (&facts.gd, facts.gd_item))
        .collect();
    for old in known.into_iter().flat_map(|k| &k.changes) {
        if !kept.contains(&(&old.facts.gd, old.facts.gd_item)) {
            let reason = format!("no longer part of finding {}", input.finding_no);
            changes.push(vec![Write::removal(
                old.id,
                EntityKind::FINDING_CHANGE,
                &reason,
            )]);
        }
    }
    let kind = if known.is_some() {
        EntryKind::FINDING_CHANGED
    } else {
        EntryKind::FINDING_RECORDED
    };
    let now = call.session.now();
    let mut parts = changes.chunks(CHANGES_AT_ONCE);
    writes.extend(parts.next().into_iter().flatten().flatten().cloned());
    if !writes.is_empty() {
        home.record(case.stream, &Action::new(kind, writes), now)?;
    }
    for part in parts {
        let writes: Vec<Write> = part.iter().flatten().cloned().collect();
        if !writes.is_empty() {
            home.record(
                case.stream,
                &Action::new(EntryKind::FINDING_CHANGED, writes),
                now,
            )?;
        }
    }
    call.session.saved(now);
    Ok(())
}

fn change_writes(
    case: &CaseModel,
    input: &FindingIn,
    facts: &FindingChange,
    known: Option<&FindingThing>,
) -> Vec<Write> {
    let id = derived_id(case.stream, &change_name(&input.finding_no, facts));
    let old = known.and_then(|k| k.changes.iter().find(|change| change.id == id));
    if old.is_some_and(|old| old.facts == *facts) {
        return Vec::new();
    }
    let mut set = serde_json::Map::new();
    for (name, fact) in [
        ("pct", &facts.pct),
        ("unit_price", &facts.unit_price),
        ("quantity", &facts.quantity),
        ("origin", &facts.origin),
    ] {
        if let Some(text) = fact {
            set.insert(name.to_owned(), json!(text));
        }
    }
    let write = |field, value| Write::new(id, EntityKind::FINDING_CHANGE, field, value);
    let finding = derived_id(case.stream, &format!("finding:{}", input.finding_no));
    let mut writes = vec![write(Field::CHANGE_SET, serde_json::Value::Object(set))];
    if old.is_none() {
        writes.push(write(Field::CHANGE_FINDING, json!(finding.to_string())));
        writes.push(write(Field::CHANGE_GD, json!(facts.gd)));
        writes.push(write(
            Field::CHANGE_GD_ITEM,
            json!(facts.gd_item.to_string()),
        ));
        writes.push(write(
            Field::CHANGE_ITEM_KEY,
            json!(format!("{}#{}", facts.gd, facts.gd_item)),
        ));
        writes.push(Write::restoration(id, EntityKind::FINDING_CHANGE));
    }
    let text = |fact: &Option<String>| json!(fact.clone().unwrap_or_default());
    if old.map(|old| &old.facts.affected_qty) != Some(&facts.affected_qty) {
        writes.push(write(Field::CHANGE_AFFECTED_QTY, text(&facts.affected_qty)));
    }
    if old.map(|old| &old.facts.deny) != Some(&facts.deny) {
        writes.push(write(Field::CHANGE_DENY, text(&facts.deny)));
    }
    writes
}
