//! Verifying: the same data, law and rules must give the same list, on any computer.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::Home;
use jaiza_casefile::extracts::ExtractInfo;
use jaiza_domain::fingerprint::Fingerprint;
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::selection::How;
use jaiza_importing::reference::read_stored;

use super::asking;
use super::days;
use super::memo::{ExtractFacts, Memo, Sealed};
use super::prints;
use super::ranking::{Ranking, line};
use super::{sealing, store};
use crate::commands::risk::{self, Inputs};
use crate::door::Call;
use crate::dto::selection::{SelectionDifference, SelectionIn, SelectionVerified};
use crate::error::{Answer, ErrorBody};
use crate::files;

/// Rows that are named when rows differ.
const NAMED: usize = 5;

/// Makes a selection again from its memo and says whether it is the same.
///
/// # Errors
/// A file that is no memo; a store that cannot be read. A difference is no error.
pub fn verify(call: &Call<'_>, input: SelectionIn) -> Answer<SelectionVerified> {
    let home = call.session.home()?;
    let (sealed, whole) = sealing::named(&home, &input.selection)?;
    let mut found = Found::default();
    if !whole {
        found.reason(
            "memo",
            &sealed.code,
            "The memo is not as the program wrote it: somebody changed it.".to_owned(),
        );
    }
    let memo = &sealed.memo;
    packages(memo, &mut found);
    let extracts = extracts(&home, memo, &mut found)?;
    let tables = tables(&home, memo, &mut found)?;
    if let Some(extracts) = extracts {
        again(&home, memo, extracts, &tables, &mut found)?;
    }
    found.verdict(&home, &sealed)
}

/// Differences so far.
#[derive(Default)]
struct Found {
    reasons: Vec<SelectionDifference>,
    notes: Vec<SelectionDifference>,
}

fn difference(what: &str, subject: &str, detail: String) -> SelectionDifference {
    SelectionDifference {
        what: what.to_owned(),
        subject: subject.to_owned(),
        detail,
    }
}

impl Found {
    fn reason(&mut self, what: &str, subject: &str, detail: String) {
        self.reasons.push(difference(what, subject, detail));
    }

    fn note(&mut self, what: &str, subject: &str, detail: String) {
        self.notes.push(difference(what, subject, detail));
    }

    fn verdict(mut self, home: &Home, sealed: &Sealed) -> Answer<SelectionVerified> {
        // A note explains a list that is another; by itself it changed nothing.
        if !self.reasons.is_empty() {
            self.reasons.append(&mut self.notes);
        }
        let known = store::all(home)?
            .iter()
            .any(|one| one.sha256 == sealed.sha256 && !one.altered);
        Ok(SelectionVerified {
            same: self.reasons.is_empty(),
            code: sealed.code.clone(),
            sha256: sealed.sha256.clone(),
            known,
            reasons: self.reasons,
            notes: self.notes,
        })
    }
}

/// Packages travel in the memo; program and definitions are those of this computer.
fn packages(memo: &Memo, found: &mut Found) {
    for package in &memo.parameters {
        if files::sha256_hex(package.text.as_bytes()) != package.sha256 {
            let detail = format!(
                "The text of the parameter package {} does not have the hash that the memo states.",
                package.id
            );
            found.reason("package", &package.id, detail);
        }
    }
    let own = jaiza_risk::PackageSource::read(jaiza_risk::NATIONAL).map(|own| own.id);
    let national = memo
        .parameters
        .iter()
        .find(|one| own.as_ref().is_ok_and(|id| *id == one.id));
    if let Some(package) = national
        && package.text != jaiza_risk::NATIONAL
    {
        let detail = format!(
            "The package {} of the memo is another edition than the one this program ships.",
            package.id
        );
        found.note("package", &package.id, detail);
    }
    let program = env!("CARGO_PKG_VERSION");
    if memo.program_version != program {
        let detail = format!(
            "Sealed by program version {}, verified by {program}.",
            memo.program_version
        );
        found.note("program", program, detail);
    }
}

/// Ids here of the extracts of the memo, or of those that stand in their places; `None` when one
/// is not here at all.
fn extracts(home: &Home, memo: &Memo, found: &mut Found) -> Answer<Option<Vec<String>>> {
    let here = home.extracts()?.list()?;
    let mut free: Vec<&ExtractInfo> = here.iter().collect();
    let mut taken: BTreeMap<usize, &ExtractInfo> = BTreeMap::new();
    let wanted = memo.extracts.iter().enumerate();
    for (at, want) in wanted.clone() {
        if let Some(place) = free.iter().position(|info| info.sha256 == want.sha256) {
            taken.insert(at, free.remove(place));
        }
    }
    let unmet = memo.extracts.len() - taken.len();
    for (at, want) in wanted {
        if taken.contains_key(&at) {
            continue;
        }
        let same_name = free.iter().position(|info| info.file == want.file);
        // The one that is left can only stand for the one that is missing.
        let only = (unmet == 1 && free.len() == 1).then_some(0);
        if let Some(place) = same_name.or(only) {
            let stands_in = free.remove(place);
            let detail = format!(
                "{} (SHA-256 {}…) is not here; {} has other bytes ({}…) and was compared in its place.",
                want.file,
                short(&want.sha256),
                stands_in.file,
                short(&stands_in.sha256)
            );
            found.reason("extract_bytes", &want.file, detail);
            taken.insert(at, stands_in);
        } else {
            let detail = format!(
                "{} (SHA-256 {}…) is not imported here.",
                want.file,
                short(&want.sha256)
            );
            found.reason("extract_missing", &want.file, detail);
        }
    }
    if taken.len() < memo.extracts.len() {
        return Ok(None);
    }
    rows(home, memo, &taken, found)?;
    let mut ids: Vec<String> = taken.values().map(|info| info.id.to_string()).collect();
    ids.sort_unstable();
    Ok(Some(ids))
}

fn short(sha256: &str) -> &str {
    sha256.get(..12).unwrap_or(sha256)
}

/// Compares the items with the fingerprint of the memo and names those that differ.
fn rows(
    home: &Home,
    memo: &Memo,
    taken: &BTreeMap<usize, &ExtractInfo>,
    found: &mut Found,
) -> Answer<()> {
    let mut print = Fingerprint::default();
    let mut own: Vec<ExtractFacts> = Vec::new();
    for info in taken.values() {
        let (facts, one) = prints::of_extract(home, info)?;
        print.join(&one);
        own.push(facts);
    }
    let Some(sealed) = Fingerprint::from_texts(&memo.fingerprint) else {
        found.reason(
            "memo",
            &memo.name,
            "The fingerprint of the items in the memo cannot be read.".to_owned(),
        );
        return Ok(());
    };
    if print == sealed {
        return Ok(());
    }
    let differing = print.differing(&sealed);
    if !differing.complete {
        let here: u32 = own.iter().map(|one| one.items).sum();
        let detail = format!(
            "Many items differ from those that were sealed ({here} here, {} sealed).",
            memo.items
        );
        found.reason("rows_differ", &memo.name, detail);
        return Ok(());
    }
    let names = |rows: &[jaiza_domain::fingerprint::Row]| -> BTreeSet<u64> {
        rows.iter().map(|row| row.name).collect()
    };
    let (here, there) = (names(&differing.here), names(&differing.there));
    let mut items = Vec::new();
    for info in taken.values() {
        items.extend(prints::named(home, info.id, &here)?);
    }
    items.sort_unstable();
    items.dedup();
    let more = items.len().saturating_sub(NAMED);
    for item in items.iter().take(NAMED) {
        let detail = format!("Item {item} is not as it was sealed.");
        found.reason("row_differs", item, detail);
    }
    let gone = there.difference(&here).count();
    if more > 0 || gone > 0 {
        let detail =
            format!("Further {more} items differ, and {gone} that were sealed are not here.");
        found.reason("rows_differ", &memo.name, detail);
    }
    Ok(())
}

/// The very tables of the memo, wherever they lie here; those in force when one is not here.
fn tables(home: &Home, memo: &Memo, found: &mut Found) -> Answer<ReferenceTables> {
    let ever = home.extracts()?.tables_ever()?;
    let mut chosen = Vec::new();
    for want in &memo.reference {
        let have = ever
            .iter()
            .find(|(_, one)| one.name == want.table && one.sha256 == want.sha256);
        if let Some((_, table)) = have {
            chosen.push((table.name.as_str(), table.bytes.clone()));
        } else {
            let detail = format!(
                "The reference table {} of {} (SHA-256 {}…) is not loaded here.",
                want.table,
                want.package,
                short(&want.sha256)
            );
            found.reason("reference", &want.table, detail);
        }
    }
    if chosen.len() < memo.reference.len() {
        return crate::reference::tables(home);
    }
    Ok(read_stored(chosen)?.tables)
}

/// Makes run and choice again and compares them with the memo.
fn again(
    home: &Home,
    memo: &Memo,
    extracts: Vec<String>,
    tables: &ReferenceTables,
    found: &mut Found,
) -> Answer<()> {
    let inputs = Inputs {
        extracts,
        as_of: Some(memo.run.run_date.clone()),
        parameters: memo.parameters.iter().map(|one| one.text.clone()).collect(),
        only: memo.run.only.clone(),
    };
    let (run, _) = risk::assess_with(home, &inputs, tables, false)?;
    if run.definition_hash != memo.run.definition_sha256 {
        let detail =
            "The definitions of the indicators are not those under which it was sealed.".to_owned();
        found.note("definition", &run.definition_hash, detail);
    }
    let day = crate::times::date(&memo.run.run_date)
        .ok_or_else(|| ErrorBody::invalid("error-date", "The memo has no run date."))?;
    let terms = days::terms(&inputs.parameters, day)?;
    let grain = asking::grain(memo.asked.grain.as_deref())?;
    let by_yield = asking::by_yield(memo.asked.order.as_deref())?;
    let ranking = Ranking::of(&run.targets, grain, by_yield, &terms.rates);
    compare(memo, &ranking, found);
    choice(memo, &ranking, found);
    Ok(())
}

fn compare(memo: &Memo, ranking: &Ranking<'_>, found: &mut Found) {
    if ranking.digest() == memo.ranking_sha256 {
        return;
    }
    let head = ranking.head(memo.ranking_head.len());
    let pairs = memo.ranking_head.iter().zip(&head);
    let first = pairs.clone().find(|(sealed, now)| sealed != now);
    let Some((sealed, now)) = first else {
        let detail = format!(
            "The ranking differs behind its first {} targets.",
            memo.ranking_head.len()
        );
        found.reason("ranking", &memo.name, detail);
        return;
    };
    let key = sealed.split('|').next().unwrap_or_default();
    let detail = format!(
        "The ranking differs first at {key}: sealed as {sealed}, now {now} (key, place by score, place by yield, score, yield)."
    );
    found.reason("ranking", key, detail);
}

/// The choice made again must hold the same targets, in the same way.
fn choice(memo: &Memo, ranking: &Ranking<'_>, found: &mut Found) {
    let made = match ranking.choose(&memo.asked) {
        Ok(made) => made,
        Err(why) => {
            found.reason("choice", &memo.name, why.detail);
            return;
        }
    };
    let by_yield = memo.asked.order.as_deref() == Some("yield_rank");
    let now = made.picks.iter().filter_map(|pick| {
        let target = ranking.targets.get(pick.place)?;
        let how = match pick.how {
            How::Own => "OWN",
            How::Random => "RANDOM",
            How::Ranked if by_yield => "YIELD",
            How::Ranked => "RANK",
        };
        Some(format!("{how} {}", line(target)))
    });
    let now: BTreeSet<String> = now.collect();
    let stated = |pick: &crate::dto::selection::SelectionLine| (pick.how.clone(), pick.key.clone());
    let held: BTreeSet<(String, String)> = now
        .iter()
        .filter_map(|text| {
            let (how, rest) = text.split_once(' ')?;
            Some((how.to_owned(), rest.split('|').next()?.to_owned()))
        })
        .collect();
    let sealed: BTreeSet<(String, String)> = memo.picks.iter().map(stated).collect();
    let gone = sealed.difference(&held).next();
    let come = held.difference(&sealed).next();
    if let Some((how, key)) = gone {
        let detail = format!("{key} was chosen ({how}) and would not be chosen so now.");
        found.reason("choice", key, detail);
    }
    if let Some((how, key)) = come {
        let detail = format!("{key} would be chosen now ({how}) and was not.");
        found.reason("choice", key, detail);
    }
    if gone.is_none() && come.is_none() && made.days.to_string() != memo.days {
        let detail = format!(
            "The days are {} and were sealed as {}.",
            made.days, memo.days
        );
        found.reason("choice", &memo.name, detail);
    }
    figures(memo, ranking, found);
}

/// Places and figures of the picks as the memo states them.
fn figures(memo: &Memo, ranking: &Ranking<'_>, found: &mut Found) {
    let other = memo.picks.iter().find_map(|pick| {
        let target = ranking.targets.get(ranking.place(&pick.key)?)?;
        let now = (
            target.rank,
            target.yield_rank,
            format!("{:.3}", target.score),
            format!("{:.0}", target.expected_yield),
        );
        let was = (
            pick.rank,
            pick.yield_rank,
            pick.score.clone(),
            pick.expected_yield.clone(),
        );
        (now != was).then_some((pick, now))
    });
    if let Some((pick, (rank, yield_rank, score, gain))) = other {
        let detail = format!(
            "{} stood at place {} ({} by yield) with score {} and yield {}; now {rank} ({yield_rank}), {score}, {gain}.",
            pick.key, pick.rank, pick.yield_rank, pick.score, pick.expected_yield
        );
        found.reason("ranking", &pick.key, detail);
    }
}
