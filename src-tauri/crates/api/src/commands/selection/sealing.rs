//! Sealing: the run is made again, compared, and written down with everything it rests on.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_domain::fingerprint::Fingerprint;
use jaiza_domain::selection::Choice;
use jaiza_statistics::selection::SAMPLER;

use super::asking::Asked;
use super::guard::{self, Guard};
use super::memo::{FORM, KIND, Memo, PackageText, Person, RunFacts, Sealed, TableFacts, Weight};
use super::ranking::Ranking;
use super::store::{self, Facts, Kept};
use super::{days, notice, paper, prints};
use crate::commands::home::count;
use crate::commands::risk;
use crate::door::Call;
use crate::dto::selection::{SelectionLine, SelectionSealIn, SelectionSealed};
use crate::error::{Answer, ErrorBody};
use crate::files;
use crate::grid::extract_id;

/// Targets at the beginning of the ranking that the memo names.
const HEAD: usize = 100;

/// Seals a choice.
///
/// # Errors
/// No reason, an overlap without a reason, a confidential word in the notice, a run that does not
/// come out again, files that cannot be written.
pub fn seal(call: &Call<'_>, input: SelectionSealIn) -> Answer<SelectionSealed> {
    let home = call.session.home()?;
    if input.reason.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-selection-reason",
            "A selection is sealed with a written reason; give one.",
        ));
    }
    notice::check(&input.notice)?;
    let lang = crate::commands::report::language(input.lang.as_deref())?;
    let asked = Asked::of(call.session, &home, input.ask.clone())?;
    let known = store::all(&home)?;
    let name = name(&asked, &known);
    let guard = Guard::load(call.session, &home, Some(&name))?;
    let ranking = asked.ranking()?;
    let choice = ranking.choose(&asked.ask)?;
    let mut picks = asked.picks(&ranking, &choice, &guard);
    check(&picks)?;
    same_again(&home, &asked, &ranking)?;
    for pick in &mut picks {
        pick.why = risk::reasons(&home, Some(&asked.ask.run_id), &pick.key)?;
    }
    let mut memo = memo(call, &home, &asked, &ranking, &choice)?;
    memo.supersedes = known
        .iter()
        .find(|one| one.facts.name == name && one.state() == "sealed")
        .map(|one| one.code.clone())
        .unwrap_or_default();
    (memo.name, memo.picks) = (name, picks);
    input.reason.trim().clone_into(&mut memo.reason);
    input.notice.trim().clone_into(&mut memo.notice);
    let sealed = Sealed::of(memo)?;
    // Files first: what cannot be written is not sealed.
    let files = paper::write(
        call,
        &home,
        &sealed,
        (input.memo.as_deref(), input.pdf.as_deref()),
        lang,
    )?;
    let facts = facts(&sealed.memo, &asked);
    let now = call.session.now();
    let stream = store::keep(&home, &sealed, &facts, now)?;
    call.session.saved(now);
    call.change("selection", &stream.to_string());
    let kept = store::find(&home, &sealed.code)?;
    Ok(SelectionSealed {
        code: sealed.code,
        sha256: sealed.sha256,
        selection: super::shown(&home, kept)?,
        files,
    })
}

/// The name that was given, or the run date with the next free number.
fn name(asked: &Asked, known: &[Kept]) -> String {
    let given = asked.ask.name.as_deref().unwrap_or_default().trim();
    if !given.is_empty() {
        return given.to_owned();
    }
    let mut names = (1..).map(|n| format!("{} / {n}", asked.summary.run_date));
    let free = names.find(|name| known.iter().all(|one| one.facts.name != *name));
    free.unwrap_or_default()
}

/// Somebody is chosen, not too many, and nobody who meets another audit without a reason.
fn check(picks: &[SelectionLine]) -> Answer<()> {
    if picks.is_empty() {
        return Err(ErrorBody::invalid(
            "error-nobody-chosen",
            "Nobody is chosen: give days, own picks or a number to draw.",
        ));
    }
    if picks.len() > store::MOST {
        return Err(ErrorBody::invalid(
            "error-too-many-chosen",
            format!(
                "{} targets are chosen and a selection holds at most {}; give fewer days.",
                picks.len(),
                store::MOST
            ),
        )
        .arg("count", picks.len())
        .arg("most", store::MOST));
    }
    let open: Vec<String> = picks
        .iter()
        .filter(|pick| !pick.overlaps.is_empty() && pick.overlap_reason.is_empty())
        .map(|pick| {
            let met: Vec<String> = pick.overlaps.iter().map(guard::said).collect();
            format!("{} ({})", pick.key, met.join("; "))
        })
        .collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(ErrorBody::invalid(
        "error-selection-overlap",
        format!(
            "Already under audit or selected: {}; give a reason for each to take it all the same, or leave it out with a reason. Nothing was sealed.",
            open.join(", ")
        ),
    )
    .arg("targets", open.join(", ")))
}

/// The stored ranking must come out again from what lies here now.
fn same_again(home: &Home, asked: &Asked, stored: &Ranking<'_>) -> Answer<()> {
    let tables = crate::reference::tables(home)?;
    let (run, _) = risk::assess_with(home, &asked.inputs, &tables, false)?;
    let grain = super::asking::grain(asked.ask.grain.as_deref())?;
    let by_yield = super::asking::by_yield(asked.ask.order.as_deref())?;
    let again = Ranking::of(&run.targets, grain, by_yield, &asked.terms.rates);
    if again.digest() == stored.digest() {
        return Ok(());
    }
    Err(ErrorBody::invalid(
        "error-run-is-old",
        "The run does not come out again as it is stored: extracts, corrections or reference tables changed since. Run the indicators again and choose from that run.",
    ))
}

/// The memo without name, texts and picks.
fn memo(
    call: &Call<'_>,
    home: &Home,
    asked: &Asked,
    ranking: &Ranking<'_>,
    choice: &Choice,
) -> Answer<Memo> {
    let owner = home.owner()?;
    let store = home.extracts()?;
    let mut print = Fingerprint::default();
    let mut extracts = Vec::new();
    for id in &asked.inputs.extracts {
        let (facts, own) = prints::of_extract(home, &store.info(extract_id(id)?)?)?;
        print.join(&own);
        extracts.push(facts);
    }
    // The order of import says nothing.
    extracts.sort_by(|a, b| (&a.sha256, &a.file).cmp(&(&b.sha256, &b.file)));
    let tables = crate::reference::in_force(home)?.tables_from;
    let mut ask = asked.ask.clone();
    ask.seed = ask.seed.map(|seed| seed.trim().to_owned());
    let key = |place: &usize| Some(ranking.targets.get(*place)?.key.clone());
    Ok(Memo {
        kind: KIND.to_owned(),
        form: FORM,
        name: String::new(),
        supersedes: String::new(),
        made_at: call.session.now().to_text()?,
        made_by: Person {
            id: owner.person_id,
            name: owner.name,
            office: owner.office,
            device: home.actor()?.hex(),
        },
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        run: RunFacts {
            run_id: asked.ask.run_id.clone(),
            run_date: asked.summary.run_date.clone(),
            window_from: asked.from.clone(),
            package: asked.package.id.clone(),
            approval: risk::approval(home, &asked.inputs.parameters)?.to_owned(),
            definition_sha256: asked.summary.definition_sha256.clone(),
            only: asked.inputs.only.clone(),
        },
        items: extracts.iter().map(|one| one.items).sum(),
        extracts,
        fingerprint: print.to_texts(),
        reference: tables
            .into_iter()
            .map(|one| TableFacts {
                package: one.package,
                table: one.table,
                sha256: one.sha256,
            })
            .collect(),
        parameters: packages(asked)?,
        weights: asked
            .package
            .indicators
            .iter()
            .filter(|one| one.enabled)
            .map(|one| {
                let weight = Weight {
                    weight: one.weight.to_string(),
                    p: one.p.to_string(),
                };
                (one.code.clone(), weight)
            })
            .collect(),
        asked: ask,
        rule: days::shown(&asked.terms),
        algorithm: SAMPLER.to_owned(),
        population: count(ranking.targets.len()),
        ranking_sha256: ranking.digest(),
        ranking_head: ranking.head(HEAD),
        days: choice.days.to_string(),
        picks: Vec::new(),
        too_long: choice.too_long.iter().filter_map(key).collect(),
        reason: String::new(),
        notice: String::new(),
    })
}

fn packages(asked: &Asked) -> Answer<Vec<PackageText>> {
    let texts = asked.inputs.parameters.iter();
    let read = texts.map(|text| {
        Ok(PackageText {
            id: jaiza_risk::PackageSource::read(text)?.id,
            sha256: files::sha256_hex(text.as_bytes()),
            text: text.clone(),
        })
    });
    read.collect()
}

fn facts(memo: &Memo, asked: &Asked) -> Facts {
    Facts {
        name: memo.name.clone(),
        supersedes: memo.supersedes.clone(),
        made_at: memo.made_at.clone(),
        made_by: memo.made_by.name.clone(),
        office: memo.made_by.office.clone(),
        package: memo.run.package.clone(),
        grain: asked.ask.grain.clone().unwrap_or_default(),
        from: memo.run.window_from.clone(),
        to: memo.run.run_date.clone(),
        days: memo.days.clone(),
        capacity: memo.asked.capacity.clone(),
        population: memo.population,
    }
}

/// The memo that a text names: a file, or the code of a selection sealed or received here.
///
/// # Errors
/// `not_found`; a file that is no memo; a memo that has not arrived yet.
pub fn named(home: &Home, text: &str) -> Answer<(Sealed, bool)> {
    let path = Path::new(text.trim());
    if path.is_file() {
        return Sealed::read(&files::read(path)?, &files::file_name(path));
    }
    let kept = store::find(home, text)?;
    let sealed = kept.memo(home)?.ok_or_else(|| {
        ErrorBody::not_found(
            "error-memo-not-here",
            format!(
                "The memo of selection {} has not reached this computer yet; exchange again.",
                kept.code
            ),
        )
        .arg("code", &kept.code)
    })?;
    Ok((sealed, !kept.altered))
}
