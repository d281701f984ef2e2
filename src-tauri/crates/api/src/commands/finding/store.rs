//! A finding as journal entries: only what differs from the finding as it stands.

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use crate::case_model::{CaseModel, FindingThing, derived_id, facts_set};
use crate::door::Call;
use crate::dto::finding::{FindingChange, FindingIn};
use crate::error::{Answer, ErrorBody};

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
    let mut writes = text_writes(id, input, known);
    writes.extend(evidence_writes(case, input)?);
    writes.extend(candidate_writes(id, input, known)?);
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

fn text_writes(id: EntityId, input: &FindingIn, known: Option<&FindingThing>) -> Vec<Write> {
    let nothing = FindingThing::default();
    let old = known.unwrap_or(&nothing);
    let wording = input.wording.clone().unwrap_or_default();
    let texts = [
        (Field::FINDING_NO, &input.finding_no, &old.no),
        (Field::FINDING_KIND, &input.kind, &old.kind),
        (Field::FINDING_TYPE, &input.finding_type, &old.type_code),
        (Field::FINDING_RULE, &input.rule, &old.rule),
        (Field::FINDING_TITLE, &input.title, &old.title),
        (Field::FINDING_CONDITION, &input.condition, &old.condition),
        (Field::FINDING_CRITERION, &input.criterion, &old.criterion),
        (Field::FINDING_CAUSE, &input.cause, &old.cause),
        (Field::FINDING_EFFECT, &input.effect, &old.effect),
        (
            Field::FINDING_SERIOUSNESS,
            &input.seriousness,
            &old.seriousness,
        ),
        (
            Field::FINDING_SERIOUSNESS_REASON,
            &input.seriousness_reason,
            &old.seriousness_reason,
        ),
        (Field::FINDING_SECTION, &input.section, &old.section),
        (
            Field::FINDING_RECOMMENDATION,
            &input.recommendation,
            &old.recommendation,
        ),
        (
            Field::FINDING_REMARK,
            &input.system_remark,
            &old.system_remark,
        ),
        (
            Field::FINDING_FEEDBACK,
            &input.risk_feedback,
            &old.risk_feedback,
        ),
        (Field::FINDING_WORDING, &wording, &old.wording),
    ];
    let always = [Field::FINDING_NO, Field::FINDING_KIND, Field::FINDING_TYPE];
    let mut writes: Vec<Write> = texts
        .into_iter()
        .filter(|(field, new, old)| new != old || (known.is_none() && always.contains(field)))
        .map(|(field, new, _)| Write::new(id, EntityKind::FINDING, field, json!(new)))
        .collect();
    if input.questions != old.questions {
        let questions = json!(input.questions);
        let field = Field::FINDING_QUESTIONS;
        writes.push(Write::new(id, EntityKind::FINDING, field, questions));
    }
    writes
}

/// A finding names its evidence by id (or `D-01`); each piece keeps the numbers of its findings.
fn evidence_writes(case: &CaseModel, input: &FindingIn) -> Answer<Vec<Write>> {
    let Some(named) = &input.evidence else {
        return Ok(Vec::new());
    };
    let spoken = |place: usize, id: EntityId| [id.to_string(), format!("D-{:02}", place + 1)];
    let pieces: Vec<_> = case.evidence.iter().enumerate().collect();
    for name in named {
        let known = pieces
            .iter()
            .any(|(place, piece)| spoken(*place, piece.id).contains(name));
        if !known {
            return Err(ErrorBody::not_found(
                "error-no-such-evidence",
                format!("The case has no evidence {name}; the finding was not recorded."),
            )
            .arg("evidence", name));
        }
    }
    let mut writes = Vec::new();
    for (place, piece) in pieces {
        let wanted = spoken(place, piece.id)
            .iter()
            .any(|name| named.contains(name));
        let had = piece.findings.contains(&input.finding_no);
        if wanted == had {
            continue;
        }
        let mut findings = piece.findings.clone();
        if wanted {
            findings.push(input.finding_no.clone());
            findings.sort();
        } else {
            findings.retain(|number| *number != input.finding_no);
        }
        let field = Field::EVIDENCE_FINDINGS;
        writes.push(Write::new(
            piece.id,
            EntityKind::EVIDENCE,
            field,
            json!(findings),
        ));
    }
    Ok(writes)
}

/// The candidate a finding was made from is taken.
fn candidate_writes(
    id: EntityId,
    input: &FindingIn,
    known: Option<&FindingThing>,
) -> Answer<Vec<Write>> {
    let Some(candidate) = input.candidate.as_deref().filter(|name| !name.is_empty()) else {
        return Ok(Vec::new());
    };
    if known.is_some_and(|known| known.candidate == candidate) {
        return Ok(Vec::new());
    }
    let uuid = candidate.parse().map_err(|_| {
        ErrorBody::invalid(
            "error-no-such-candidate",
            format!("\"{candidate}\" is not a candidate finding; the finding was not recorded."),
        )
        .arg("candidate", candidate)
    })?;
    let taken =
        |field, value: &str| Write::new(EntityId(uuid), EntityKind::CANDIDATE, field, json!(value));
    Ok(vec![
        Write::new(
            id,
            EntityKind::FINDING,
            Field::FINDING_CANDIDATE,
            json!(candidate),
        ),
        taken(Field::CANDIDATE_STATUS, "taken"),
        taken(Field::CANDIDATE_FINDING, &input.finding_no),
    ])
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
    let write = |field, value| Write::new(id, EntityKind::FINDING_CHANGE, field, value);
    let finding = derived_id(case.stream, &format!("finding:{}", input.finding_no));
    let mut writes = vec![write(Field::CHANGE_SET, facts_set(facts))];
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
