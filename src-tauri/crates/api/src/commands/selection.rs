//! Whom to audit: choosing targets of a risk run, sealing the choice, verifying it.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, selection::*};
use crate::error::Answer;

commands! {
    selection_propose(SelectionAsk) -> SelectionProposal, "Whom a choice would take: days, overlaps, the random draw. Nothing is kept.", reads ["risk", "case", "selection"], changes [], propose;
    selection_seal(SelectionSealIn) -> SelectionSealed, "Seal a choice with everything it rests on.", reads [], changes ["selection"], sealing::seal;
    selection_list(Nothing) -> Selections, "Sealed selections.", reads ["selection"], changes [], list;
    selection_show(SelectionIn) -> SelectionShown, "One sealed selection.", reads ["selection"], changes [], show;
    selection_write(SelectionWriteIn) -> SelectionWritten, "Write the memo of a sealed selection as files.", reads ["selection"], changes [], write;
    selection_verify(SelectionIn) -> SelectionVerified, "Make a selection again from its memo: same, or what differs.", reads ["selection", "extract", "reference"], changes [], verify::verify;
}

use jaiza_casefile::Home;

mod asking;
mod days;
mod guard;
mod memo;
mod notice;
mod paper;
mod prints;
mod ranking;
mod sealing;
mod store;
mod taken;
mod verify;

pub(crate) use guard::Guard;
pub(crate) use taken::{Taken, of_case, pick, record};

/// The latest sealed selection that nothing replaced, for the work list.
///
/// # Errors
/// When the case file cannot be read.
pub(crate) fn latest(home: &Home) -> Answer<Option<SelectionShown>> {
    let all = store::all(home)?;
    let found = all.into_iter().find(|one| one.state() == "sealed");
    found.map(|one| shown(home, one)).transpose()
}

fn propose(call: &Call<'_>, input: SelectionAsk) -> Answer<SelectionProposal> {
    let home = call.session.home()?;
    let asked = asking::Asked::of(call.session, &home, input)?;
    let guard = Guard::load(call.session, &home, asked.ask.name.as_deref())?;
    asked.proposal(&guard)
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<Selections> {
    let home = call.session.home()?;
    let selections = store::all(&home)?.into_iter();
    let selections = selections.map(|one| shown(&home, one));
    Ok(Selections {
        selections: selections.collect::<Answer<_>>()?,
    })
}

fn show(call: &Call<'_>, input: SelectionIn) -> Answer<SelectionShown> {
    let home = call.session.home()?;
    let (sealed, _) = sealing::named(&home, &input.selection)?;
    shown(&home, store::find(&home, &sealed.code)?)
}

fn write(call: &Call<'_>, input: SelectionWriteIn) -> Answer<SelectionWritten> {
    let home = call.session.home()?;
    let (sealed, _) = sealing::named(&home, &input.selection)?;
    let lang = crate::commands::report::language(input.lang.as_deref())?;
    let paths = (input.memo.as_deref(), input.pdf.as_deref());
    Ok(SelectionWritten {
        files: paper::write(call, &home, &sealed, paths, lang)?,
        code: sealed.code,
    })
}

fn shown(home: &Home, kept: store::Kept) -> Answer<SelectionShown> {
    let memo = kept.memo(home)?;
    let state = kept.state().to_owned();
    Ok(SelectionShown {
        code: kept.code,
        sha256: kept.sha256,
        name: kept.facts.name,
        state,
        supersedes: kept.facts.supersedes,
        superseded_by: kept.superseded_by,
        made_at: kept
            .facts
            .made_at
            .get(..16)
            .unwrap_or_default()
            .replace('T', " "),
        made_by: kept.facts.made_by,
        office: kept.facts.office,
        run_id: kept.run_id,
        package: kept.facts.package,
        days: kept.facts.days,
        capacity: kept.facts.capacity,
        seed: kept.seed,
        population: kept.facts.population,
        reason: kept.reason,
        notice: kept.notice,
        memo_here: memo.is_some(),
        picks: memo.map(|sealed| sealed.memo.picks).unwrap_or_default(),
    })
}
