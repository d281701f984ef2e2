//! A case that comes out of a sealed selection carries how it was chosen.

use jaiza_casefile::{
    Action, Entity, EntityId, EntityKind, EntryKind, Field, Home, Moment, StreamId, Write,
};
use serde_json::json;

use super::memo::Sealed;
use super::sealing;
use crate::case_model::derived_id;
use crate::dto::selection::{CaseSelection, SelectionLine};
use crate::error::{Answer, ErrorBody};

/// A target of a sealed selection.
pub struct Taken {
    /// The memo.
    pub sealed: Sealed,
    /// The target in it.
    pub pick: SelectionLine,
}

/// The target of a selection on which a case is to be opened.
///
/// # Errors
/// No such memo, one that was changed, or one that did not choose the trader.
pub fn pick(home: &Home, selection: &str, trader: &str) -> Answer<Taken> {
    let (sealed, whole) = sealing::named(home, selection)?;
    if !whole {
        return Err(ErrorBody::invalid(
            "error-memo-altered",
            format!(
                "Selection {} is not as it was sealed; no case is opened from it.",
                sealed.code
            ),
        )
        .arg("code", &sealed.code));
    }
    let mut picks = sealed.memo.picks.iter();
    let found = picks.find(|pick| pick.traders.iter().any(|one| one == trader));
    let pick = found.cloned().ok_or_else(|| {
        ErrorBody::invalid(
            "error-not-selected",
            format!("Selection {} did not choose trader {trader}; open the case without it and give a reason.", sealed.code),
        )
        .arg("code", &sealed.code)
        .arg("trader", trader)
    })?;
    Ok(Taken { sealed, pick })
}

/// Records in a case how it was chosen.
///
/// # Errors
/// A refusal of the case file.
pub fn record(home: &Home, case: StreamId, taken: &Taken, now: Moment) -> Answer<()> {
    let (memo, pick) = (&taken.sealed.memo, &taken.pick);
    let shown = CaseSelection {
        code: taken.sealed.code.clone(),
        name: memo.name.clone(),
        made_at: memo.made_at.get(..16).unwrap_or_default().replace('T', " "),
        made_by: memo.made_by.name.clone(),
        how: pick.how.clone(),
        rank: pick.rank,
        yield_rank: pick.yield_rank,
        population: memo.population,
        score: pick.score.clone(),
        expected_yield: pick.expected_yield.clone(),
        days: pick.days.clone(),
        seed: memo.asked.seed.clone().unwrap_or_default(),
        reason: memo.reason.clone(),
        notice: memo.notice.clone(),
        pick_reason: pick.reason.clone(),
        overlap_reason: pick.overlap_reason.clone(),
        overlaps: pick.overlaps.clone(),
    };
    let id = place(case);
    let set = |field, value| Write::new(id, EntityKind::SELECTION, field, value);
    let writes = vec![
        set(Field::SELECTION_CODE, json!(taken.sealed.code)),
        set(Field::SELECTION_RESULT, crate::door::write(&shown)?),
        set(
            Field::SELECTION_REASON,
            json!({ "internal": memo.reason, "notice": memo.notice }),
        ),
        set(Field::SELECTION_STATUS, json!("TAKEN")),
    ];
    home.record(case, &Action::new(EntryKind::SELECTION_TAKEN, writes), now)?;
    Ok(())
}

fn place(case: StreamId) -> EntityId {
    derived_id(case, "selection")
}

/// How a case was chosen, if it came out of a sealed selection.
///
/// # Errors
/// When the case file cannot be read.
pub fn of_case(home: &Home, case: StreamId) -> Answer<Option<CaseSelection>> {
    let entity: Option<Entity> = home.entity(case, place(case))?;
    let value = entity.and_then(|entity| entity.value(Field::SELECTION_RESULT).cloned());
    Ok(value.and_then(|value| serde_json::from_value(value).ok()))
}
