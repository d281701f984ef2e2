//! The audit trail and conflicts.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::CaseIn, journal::*};
use crate::error::Answer;

commands! {
    journal_list(JournalIn) -> Journal, "The audit trail of a case, newest first.", reads ["case", "triage"], changes [], list;
    journal_verify(CaseIn) -> JournalVerified, "Check every chain and signature of a case.", reads ["case", "triage"], changes [], verify;
    conflict_list(Nothing) -> Conflicts, "Values that two people set differently.", reads ["case", "triage"], changes [], conflicts;
    conflict_settle(ConflictSettleIn) -> Settled, "Settle a conflict with a reason.", reads [], changes ["case"], settle;
}

use jaiza_casefile::{Action, Entity, EntityId, EntryKind, Field, Home, StreamId, Write};
use serde_json::Value;

use super::home::count;
use crate::case_model;
use crate::dto::Pair;
use crate::error::ErrorBody;

/// Entries of one page when the caller names no length.
const PAGE: u32 = 200;

fn list(call: &Call<'_>, input: JournalIn) -> Answer<Journal> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let all = home.journal(case.stream, 0, u32::MAX)?;
    let entries = all
        .iter()
        .rev()
        .skip(usize::try_from(input.from).unwrap_or(usize::MAX))
        .take(usize::try_from(input.len.unwrap_or(PAGE).min(500)).unwrap_or(0))
        .map(line)
        .collect();
    Ok(Journal {
        case: case.stream.to_string(),
        count: count(all.len()),
        entries,
    })
}

fn line(entry: &jaiza_casefile::JournalLine) -> JournalLine {
    let mut subjects: Vec<String> = entry
        .writes
        .iter()
        .map(|write| format!("{} {}", write.kind, write.entity))
        .collect();
    subjects.dedup();
    JournalLine {
        n: u32::try_from(entry.n).unwrap_or(u32::MAX),
        id: entry.id.hex(),
        person: entry.name.clone(),
        actor: entry.actor.hex(),
        seq: u32::try_from(entry.seq).unwrap_or(u32::MAX),
        kind: entry.kind.to_string(),
        claimed_at: entry.at.clone(),
        received_at: crate::times::local(entry.received_ms),
        via: entry.via.clone(),
        subjects,
        reason: entry.reason.clone().unwrap_or_default(),
        sets: entry
            .writes
            .iter()
            .map(|write| Pair {
                name: write.field.to_string(),
                value: plain(&write.value),
            })
            .collect(),
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn verify(call: &Call<'_>, input: crate::dto::case::CaseIn) -> Answer<JournalVerified> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let report = home.journal_verify(case.stream)?;
    Ok(JournalVerified {
        ok: report.problems.is_empty(),
        entries: report.entries,
        chains: report.chains,
        digest: case_model::digest_hex(&home, case.stream)?,
        problems: report
            .problems
            .into_iter()
            .map(|problem| problem.what)
            .collect(),
    })
}

fn conflicts(call: &Call<'_>, _: Nothing) -> Answer<Conflicts> {
    let home = call.session.home()?;
    let mut all = Vec::new();
    for conflict in home.conflicts(None)? {
        let values = conflict
            .values
            .iter()
            .map(|(_, live)| ConflictValue {
                value: plain(&live.value),
                person: live.name.clone(),
                at: crate::times::local_u64(live.hlc_ms),
                actor: live.actor.hex(),
                seq: u32::try_from(live.seq).unwrap_or(u32::MAX),
            })
            .collect();
        all.push(Conflict {
            case: conflict.stream.to_string(),
            case_no: case_model::case_no(&home, conflict.stream)?,
            entity: conflict.entity.to_string(),
            entity_kind: conflict.kind.to_string(),
            field: conflict.field.to_string(),
            values,
        });
    }
    Ok(Conflicts { conflicts: all })
}

fn settle(call: &Call<'_>, input: ConflictSettleIn) -> Answer<Settled> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    if input.reason.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-reason-missing",
            "A conflict is settled with a written reason.",
        ));
    }
    let (thing, field) = contested(&home, case.stream, &input)?;
    let state = thing.fields.get(&field);
    // One of the values that stand against each other keeps its form; another value is a text.
    let value = state
        .and_then(|state| {
            state
                .values
                .iter()
                .find(|live| plain(&live.value) == input.value)
        })
        .map_or_else(
            || Value::String(input.value.clone()),
            |live| live.value.clone(),
        );
    let seen = state
        .map(jaiza_casefile::FieldState::places)
        .unwrap_or_default();
    let write = Write::new(thing.id, thing.kind, field, value).seeing(seen);
    let action = Action::new(EntryKind::CONFLICT_SETTLED, vec![write]).because(input.reason.trim());
    let now = call.session.now();
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    let remaining = count(home.conflicts(Some(case.stream))?.len());
    Ok(Settled {
        case: case.stream.to_string(),
        remaining,
    })
}

fn contested(home: &Home, stream: StreamId, input: &ConflictSettleIn) -> Answer<(Entity, Field)> {
    let missing = || {
        ErrorBody::not_found(
            "error-no-such-conflict",
            format!(
                "{} has no field {} in this case.",
                input.entity, input.field
            ),
        )
    };
    let id = EntityId(input.entity.parse().map_err(|_| missing())?);
    let field = Field::named(&input.field).ok_or_else(missing)?;
    let thing = home.entity(stream, id)?.ok_or_else(missing)?;
    Ok((thing, field))
}
