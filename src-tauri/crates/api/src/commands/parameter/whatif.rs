//! What if: other parameters on a stored run. Nothing is stored.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_risk::{Band, PackageSource, RiskRun, Target, TargetGrain};

use super::{changed, shown};
use crate::commands::home::count;
use crate::commands::risk::{Inputs, assess, known, run_inputs};
use crate::door::Call;
use crate::dto::parameter::*;
use crate::error::Answer;
use crate::parameters::gain::ClosedCases;
use crate::parameters::{held, names};

/// Targets that are selected when nobody says how many.
const FIRST: u32 = 20;
/// Targets that stay and changed their place, as they are listed.
const STAYING: usize = 200;

/// A ranking by one of its orders.
struct Ranking<'a> {
    by_key: BTreeMap<&'a str, &'a Target>,
    /// Keys of the selected, best first.
    first: Vec<&'a str>,
}

pub(super) fn whatif(call: &Call<'_>, input: WhatIfIn) -> Answer<WhatIf> {
    let home = call.session.home()?;
    tried(call, &home, &input)
}

/// Runs the indicators again with the parameters to be tried, and compares.
///
/// # Errors
/// A run that is not here, values that no package may have, a refusal of the engine.
pub(crate) fn tried(call: &Call<'_>, home: &Home, input: &WhatIfIn) -> Answer<WhatIf> {
    let stored = run_inputs(home, &input.run_id)?;
    let (base, mut beside, approved) = base(home, input, &stored.inputs)?;
    beside.extend(held::all(home)?.into_iter().map(|held| held.source));
    let source = changed(base.clone(), &input.changes, &beside)?;
    let inputs = Inputs {
        as_of: Some(stored.run_date.clone()),
        parameters: chain(&source, &beside)?,
        ..stored.inputs
    };
    let before = known(call.session, home, &input.run_id)?;
    let (run, _) = assess(home, &inputs, false)?;
    let grain = if input.grain.eq_ignore_ascii_case("GD") {
        TargetGrain::Gd
    } else {
        TargetGrain::Trader
    };
    let first = if input.first == 0 { FIRST } else { input.first };
    let by_yield = input.order == "yield_rank";
    let old = Ranking::new(&before.targets, grain, by_yield, first);
    let new = Ranking::new(&run.targets, grain, by_yield, first);
    let cases = crate::commands::risk::cases(call.session, home)?;
    let moves = Moves {
        old: &old,
        new: &new,
        by_yield,
        cases: &cases,
    };
    let closed = ClosedCases::read(call.session, home, call.session.today())?;
    let (common, indicators) = shown::settings(&source, &beside)?;
    Ok(WhatIf {
        run_id: input.run_id.clone(),
        run_date: stored.run_date,
        base: base.id,
        package: source.id.clone(),
        approved,
        first,
        ranked: count(new.by_key.len()),
        entering: moves.of(new.first.iter().filter(|key| !old.first.contains(*key))),
        leaving: moves.of(old.first.iter().filter(|key| !new.first.contains(*key))),
        staying: moves.of(new
            .first
            .iter()
            .filter(|key| old.first.contains(*key))
            .take(STAYING)),
        before: old.sum(),
        after: new.sum(),
        hits: hits(&stored.hits, &run),
        gain_before: closed.of(old.first.iter().copied()),
        gain_after: closed.of(new.first.iter().copied()),
        common,
        indicators,
    })
}

/// What the values are laid over: the named package, else that of the run; what it may build on;
/// and whether two people approved it.
fn base(
    home: &Home,
    input: &WhatIfIn,
    inputs: &Inputs,
) -> Answer<(PackageSource, Vec<PackageSource>, bool)> {
    if let Some(name) = input
        .package
        .as_deref()
        .filter(|name| !name.trim().is_empty())
    {
        let named = names::named(home, name)?;
        let approved = named
            .usable
            .as_ref()
            .is_some_and(|held| held.state == "approved");
        return Ok((named.source, named.beside, approved));
    }
    let mut texts = inputs.parameters.iter();
    let own = texts.next().map_or(jaiza_risk::NATIONAL, String::as_str);
    let beside = texts
        .filter_map(|text| PackageSource::read(text).ok())
        .collect();
    let approved = super::super::risk::approval(home, &inputs.parameters)? == "approved";
    Ok((PackageSource::read(own)?, beside, approved))
}

/// Texts of the package and its bases, as a run keeps them.
fn chain(source: &PackageSource, beside: &[PackageSource]) -> Answer<Vec<String>> {
    let chain = jaiza_risk::bases(source, beside)?;
    Ok(chain.iter().map(PackageSource::canonical).collect())
}

impl<'a> Ranking<'a> {
    fn new(targets: &'a [Target], grain: TargetGrain, by_yield: bool, first: u32) -> Self {
        let mut own: Vec<&Target> = targets
            .iter()
            .filter(|target| target.grain == grain)
            .collect();
        own.sort_by_key(|target| place(target, by_yield));
        let keys = own.iter().map(|target| target.key.as_str());
        Self {
            first: keys
                .take(usize::try_from(first).unwrap_or(usize::MAX))
                .collect(),
            by_key: own
                .iter()
                .map(|target| (target.key.as_str(), *target))
                .collect(),
        }
    }

    fn sum(&self) -> WhatIfSum {
        let chosen: Vec<&Target> = self
            .first
            .iter()
            .filter_map(|key| self.by_key.get(key).copied())
            .collect();
        let of_band =
            |band: Band| count(chosen.iter().filter(|target| target.band == band).count());
        let total: f64 = chosen.iter().map(|target| target.score).sum();
        let expected: f64 = chosen.iter().map(|target| target.expected_yield).sum();
        let mean = total / f64::from(count(chosen.len()).max(1));
        WhatIfSum {
            targets: count(chosen.len()),
            mean_score: format!("{mean:.3}"),
            expected_yield: format!("{expected:.0}"),
            red: of_band(Band::Red),
            amber: of_band(Band::Amber),
        }
    }
}

fn place(target: &Target, by_yield: bool) -> u32 {
    if by_yield {
        target.yield_rank
    } else {
        target.rank
    }
}

/// How targets moved between two rankings.
struct Moves<'a> {
    old: &'a Ranking<'a>,
    new: &'a Ranking<'a>,
    by_yield: bool,
    cases: &'a [(String, String)],
}

impl Moves<'_> {
    fn of<'k>(&self, keys: impl Iterator<Item = &'k &'k str>) -> Vec<WhatIfTarget> {
        keys.map(|key| self.target(key)).collect()
    }

    fn target(&self, key: &str) -> WhatIfTarget {
        let (before, after) = (self.old.by_key.get(key), self.new.by_key.get(key));
        let either = after.or(before);
        let score =
            |of: Option<&&Target>| of.map(|t| format!("{:.3}", t.score)).unwrap_or_default();
        let expected = |of: Option<&&Target>| {
            of.map(|t| format!("{:.0}", t.expected_yield))
                .unwrap_or_default()
        };
        let band = |of: Option<&&Target>| of.map(|t| t.band.word().to_owned()).unwrap_or_default();
        WhatIfTarget {
            key: key.to_owned(),
            name: either.map(|target| target.name.clone()).unwrap_or_default(),
            rank_before: before.map(|target| place(target, self.by_yield)),
            rank_after: after.map(|target| place(target, self.by_yield)),
            score_before: score(before),
            score_after: score(after),
            yield_before: expected(before),
            yield_after: expected(after),
            band_before: band(before),
            band_after: band(after),
            cases: self
                .cases
                .iter()
                .filter(|(trader, _)| trader == key)
                .map(|(_, no)| no.clone())
                .collect(),
        }
    }
}

/// Hits of every indicator of either run.
fn hits(before: &BTreeMap<String, u32>, run: &RiskRun) -> Vec<WhatIfHits> {
    let after: BTreeMap<String, u32> = run
        .summary()
        .into_iter()
        .map(|line| (line.indicator.to_owned(), line.hits))
        .collect();
    let codes: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    codes
        .into_iter()
        .map(|code| WhatIfHits {
            indicator: code.clone(),
            title: jaiza_risk::catalogue_title(code)
                .unwrap_or_default()
                .to_owned(),
            before: before.get(code).copied().unwrap_or_default(),
            after: after.get(code).copied().unwrap_or_default(),
        })
        .collect()
}
