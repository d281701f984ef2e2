//! Drawing, widening, replacing: every step freezes the whole draw anew.

use jaiza_casefile::{Action, EntryKind};
use jaiza_statistics::engagement::{Draw, Frame, Step, conventions, print};

use super::store::{Facts, Frozen, Held};
use super::{outcomes, population, refused, shown, store};
use crate::case_model::{self, CaseModel, derived_id};
use crate::door::Call;
use crate::dto::sample::{Sample, SampleDrawIn, SampleExtendIn, SampleReplaceIn};
use crate::error::{Answer, ErrorBody};

/// Draws a sample.
pub fn draw(call: &Call<'_>, input: SampleDrawIn) -> Answer<Sample> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let mut design = shown::design(&input.design)?;
    let lines = population::lines(&case, &input.filters, &design.measure)?;
    let size = if let Some(size) = input.sample_size {
        u64::from(size)
    } else {
        let frame = Frame::of(&lines, &design, None).map_err(refused)?;
        let all = conventions(&design, &frame).map_err(refused)?;
        let wanted = design.convention.as_str();
        let one = all
            .into_iter()
            .find(|(name, ..)| wanted.is_empty() || *name == wanted);
        let (name, _, one) = one.ok_or_else(|| no_convention(wanted))?;
        name.clone_into(&mut design.convention);
        one.map_err(refused)?.sample_size
    };
    let print = print(&lines).map_err(refused)?;
    let typed = input.seed.as_deref().map(str::trim).unwrap_or_default();
    let seed = if typed.is_empty() {
        (population::seed(&print), "population".to_owned())
    } else {
        (typed.to_owned(), "given".to_owned())
    };
    let now = call.session.now();
    let (at, owner) = (now.to_text()?, home.owner()?);
    let by = (at.clone(), owner.name.clone());
    let drawn = Draw::first(design, size, seed, lines, by).map_err(refused)?;
    if !drawn.reconcile.holds() {
        return Err(ErrorBody::invalid(
            "error-sample-reconcile",
            "The parts of the population do not add up to the whole; nothing was drawn.",
        ));
    }
    let no = store::next_no(&store::all(&home, &case)?);
    let facts = Facts {
        name: input.name.trim().to_owned(),
        at,
        by: owner.name,
        office: owner.office,
        filters: input.filters,
    };
    let frozen = Frozen::first(&case, &no, facts, drawn);
    let sha256 = frozen.put(&home)?;
    // The same draw recorded twice is the same thing.
    let id = derived_id(case.stream, &format!("sample:{sha256}"));
    let writes = store::writes(id, &frozen, &sha256, true);
    home.record(
        case.stream,
        &Action::new(EntryKind::SAMPLE_DRAWN, writes),
        now,
    )?;
    told(call, &case, &sha256)
}

fn no_convention(name: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-sample-convention",
        format!(
            "There is no convention \"{name}\" for this sample; `jaiza sample plan` names them."
        ),
    )
    .arg("text", name)
}

/// Widens a sample.
pub fn extend(call: &Call<'_>, input: SampleExtendIn) -> Answer<Sample> {
    let step = Step {
        size: u64::from(input.by),
        reason: input.reason.trim().to_owned(),
        ..Step::default()
    };
    further(call, (&input.case, &input.no), step)
}

/// Draws other units for an item.
pub fn replace(call: &Call<'_>, input: SampleReplaceIn) -> Answer<Sample> {
    let step = Step {
        replaces: Some(input.item.trim().to_owned()),
        reason: input.reason.trim().to_owned(),
        ..Step::default()
    };
    further(call, (&input.case, &input.no), step)
}

fn further(call: &Call<'_>, (case, no): (&str, &str), step: Step) -> Answer<Sample> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, case)?;
    let held = store::one(&home, &case, no)?;
    settled(&held)?;
    let frozen = held.frozen()?;
    let now = call.session.now();
    let step = Step {
        at: now.to_text()?,
        by: home.owner()?.name,
        ..step
    };
    let reason = step.reason.clone();
    let drawn = frozen.draw.further(step).map_err(refused)?;
    let next = frozen.followed(&held.sha256, drawn);
    let sha256 = next.put(&home)?;
    let writes = store::writes(held.id, &next, &sha256, false);
    let action = Action::new(EntryKind::SAMPLE_EXTENDED, writes).because(&reason);
    home.record(case.stream, &action, now)?;
    told(call, &case, &sha256)
}

/// A draw on which two people disagree is not widened further.
fn settled(held: &Held) -> Answer<()> {
    if held.conflict {
        return Err(ErrorBody::new(
            crate::error::ErrorCode::Conflict,
            "error-sample-conflict",
            format!(
                "Two people changed sample {} before they exchanged; settle that first.",
                held.no
            ),
        )
        .arg("sample", &held.no));
    }
    Ok(())
}

fn told(call: &Call<'_>, case: &CaseModel, sha256: &str) -> Answer<Sample> {
    call.session.saved(call.session.now());
    call.change("sample", &case.stream.to_string());
    let home = call.session.home()?;
    let case = CaseModel::load(call.session, &home, case.stream)?;
    let held = store::one(&home, &case, sha256)?;
    let found = outcomes::of(call, &home, &case, &held)?;
    shown::sample(&case, &held, &found)
}
