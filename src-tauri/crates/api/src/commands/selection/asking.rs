//! From what is asked to what would be chosen.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Duration, NaiveDate};
use jaiza_casefile::Home;
use jaiza_domain::selection::{Choice, Days, How};
use jaiza_risk::{PackageSource, ParameterPackage, Target, TargetGrain};
use jaiza_statistics::selection::SAMPLER;

use super::days::{self, Terms};
use super::guard::Guard;
use super::ranking::Ranking;
use crate::commands::home::count;
use crate::commands::risk::{self, Inputs, KnownRun};
use crate::dto::Pair;
use crate::dto::risk::RiskRun;
use crate::dto::selection::{SelectionAsk, SelectionLine, SelectionProposal};
use crate::error::{Answer, ErrorBody};
use crate::session::Session;

/// Lines of the ranking that a proposal shows.
const SHOWN: usize = 500;

/// A run with everything that a choice from it needs.
pub struct Asked {
    /// What is asked, every default filled in.
    pub ask: SelectionAsk,
    /// What the run was made from; packages are those of its chain only, the nearest first.
    pub inputs: Inputs,
    /// Its summary.
    pub summary: RiskRun,
    /// Its targets.
    pub run: Arc<KnownRun>,
    /// Its package.
    pub package: ParameterPackage,
    /// Rule of days, usual random share.
    pub terms: Terms,
    /// First day of its window.
    pub from: String,
}

/// Words of a grain.
pub fn grain(word: Option<&str>) -> Answer<TargetGrain> {
    match word.map(str::to_uppercase).as_deref() {
        None | Some("TRADER" | "") => Ok(TargetGrain::Trader),
        Some("GD") => Ok(TargetGrain::Gd),
        Some(other) => Err(ErrorBody::invalid(
            "error-grain",
            format!("Targets are TRADER or GD, not \"{other}\"."),
        )
        .arg("text", other)),
    }
}

/// Is the order that of the expected yield?
pub fn by_yield(word: Option<&str>) -> Answer<bool> {
    match word {
        None | Some("rank" | "") => Ok(false),
        Some("yield_rank" | "yield") => Ok(true),
        Some(other) => Err(ErrorBody::invalid(
            "error-order",
            format!("The order is rank or yield_rank, not \"{other}\"."),
        )
        .arg("text", other)),
    }
}

impl Asked {
    /// Reads the run and fills in what the ask leaves open.
    ///
    /// # Errors
    /// An unknown run, words that mean nothing, a package that cannot be read.
    pub fn of(session: &Session, home: &Home, mut ask: SelectionAsk) -> Answer<Self> {
        let (mut inputs, summary) = risk::made_from(home, &ask.run_id)?;
        let run = risk::known(session, home, &ask.run_id)?;
        let day: NaiveDate = crate::times::date(&summary.run_date).ok_or_else(|| {
            ErrorBody::invalid(
                "error-date",
                "The run has no date; run the indicators again.",
            )
        })?;
        inputs.parameters = chain(&inputs.parameters)?;
        let package = risk::package(&inputs)?;
        let terms = days::terms(&inputs.parameters, day)?;
        let from = day - Duration::days(i64::from(package.window_days) - 1);
        for pair in ask.own.iter_mut().chain(&mut ask.left_out) {
            pair.name = crate::commands::case::trader_id(&pair.name);
        }
        if ask.grain.as_deref().unwrap_or_default().is_empty() {
            ask.grain = Some(guessed(&run, &ask.own).word().to_owned());
        }
        ask.grain = Some(grain(ask.grain.as_deref())?.word().to_owned());
        let order = if by_yield(ask.order.as_deref())? {
            "yield_rank"
        } else {
            "rank"
        };
        ask.order = Some(order.to_owned());
        ask.capacity = ask.capacity.filter(|text| !text.trim().is_empty());
        ask.random_pct = Some(match (ask.random_pct, &ask.capacity) {
            (Some(pct), _) => pct,
            (None, Some(_)) => terms.random_pct,
            (None, None) => 0,
        });
        Ok(Self {
            ask,
            inputs,
            summary,
            run,
            package,
            terms,
            from: from.to_string(),
        })
    }

    /// The ranking in the order asked for.
    ///
    /// # Errors
    /// Words that mean nothing.
    pub fn ranking(&self) -> Answer<Ranking<'_>> {
        let grain = grain(self.ask.grain.as_deref())?;
        let by_yield = by_yield(self.ask.order.as_deref())?;
        Ok(Ranking::of(
            &self.run.targets,
            grain,
            by_yield,
            &self.terms.rates,
        ))
    }

    /// The chosen targets as lines, in the order of the choice.
    pub fn picks(
        &self,
        ranking: &Ranking<'_>,
        choice: &Choice,
        guard: &Guard,
    ) -> Vec<SelectionLine> {
        let names = self.names();
        let lines = choice.picks.iter().filter_map(|pick| {
            let mut line = self.line(ranking, pick.place, &names, guard)?;
            self.how(pick.how).clone_into(&mut line.how);
            Some(line)
        });
        lines.collect()
    }

    fn how(&self, how: How) -> &'static str {
        match how {
            How::Own => "OWN",
            How::Random => "RANDOM",
            How::Ranked if self.ask.order.as_deref() == Some("yield_rank") => "YIELD",
            How::Ranked => "RANK",
        }
    }

    fn line(
        &self,
        ranking: &Ranking<'_>,
        place: usize,
        names: &HashMap<&str, &str>,
        guard: &Guard,
    ) -> Option<SelectionLine> {
        let target: &Target = ranking.targets.get(place)?;
        let trader = target.traders.first().map_or("", String::as_str);
        let said = |pairs: &[Pair]| {
            let found = pairs.iter().find(|pair| pair.name == target.key);
            found.map(|pair| pair.value.trim().to_owned())
        };
        let left_out = said(&self.ask.left_out);
        Some(SelectionLine {
            key: target.key.clone(),
            name: names.get(trader).copied().unwrap_or_default().to_owned(),
            grain: target.grain.word().to_owned(),
            traders: target.traders.clone(),
            rank: target.rank,
            yield_rank: target.yield_rank,
            score: format!("{:.3}", target.score),
            expected_yield: format!("{:.0}", target.expected_yield),
            value: target.value_pkr.to_string(),
            items: target.items,
            gds: ranking.declarations.get(place).copied().unwrap_or(0),
            days: ranking
                .days
                .get(place)
                .copied()
                .unwrap_or_default()
                .to_string(),
            days_sum: String::new(),
            how: left_out.iter().map(|_| "LEFT_OUT").collect(),
            reason: left_out.or_else(|| said(&self.ask.own)).unwrap_or_default(),
            overlaps: guard.of_target(target, &self.from, &self.summary.run_date),
            overlap_reason: said(&self.ask.despite).unwrap_or_default(),
            why: Vec::new(),
        })
    }

    fn names(&self) -> HashMap<&str, &str> {
        let targets = self.run.targets.iter();
        let traders = targets.filter(|one| one.grain == TargetGrain::Trader);
        traders
            .map(|one| (one.key.as_str(), one.name.as_str()))
            .collect()
    }

    /// What would be chosen.
    ///
    /// # Errors
    /// A choice that does not fit.
    pub fn proposal(&self, guard: &Guard) -> Answer<SelectionProposal> {
        let ranking = self.ranking()?;
        let choice = ranking.choose(&self.ask)?;
        let names = self.names();
        let hows: HashMap<usize, How> = choice
            .picks
            .iter()
            .map(|pick| (pick.place, pick.how))
            .collect();
        let mut sums = Vec::new();
        let mut lines = Vec::new();
        for place in 0..ranking.targets.len().min(SHOWN) {
            let Some(mut line) = self.line(&ranking, place, &names, guard) else {
                continue;
            };
            sums.extend(ranking.days.get(place).copied());
            line.days_sum = sums.iter().copied().sum::<Days>().to_string();
            if let Some(how) = hows.get(&place) {
                self.how(*how).clone_into(&mut line.how);
            }
            lines.push(line);
        }
        let ranked = choice.picks.iter().filter(|pick| pick.how == How::Ranked);
        let ranked_to = ranked.map(|pick| pick.place + 1).max().unwrap_or(0);
        let capacity: Option<Days> = self.ask.capacity.as_deref().and_then(|c| c.parse().ok());
        let key = |place: &usize| Some(ranking.targets.get(*place)?.key.clone());
        Ok(SelectionProposal {
            run_id: self.ask.run_id.clone(),
            grain: self.ask.grain.clone().unwrap_or_default(),
            order: self.ask.order.clone().unwrap_or_default(),
            population: count(ranking.targets.len()),
            capacity: self.ask.capacity.clone(),
            days: choice.days.to_string(),
            days_left: capacity
                .and_then(|days| days.less(choice.days))
                .map(|days| days.to_string()),
            rule: days::shown(&self.terms),
            random_pct: self.ask.random_pct.unwrap_or(0),
            random: count(hows.values().filter(|how| **how == How::Random).count()),
            seed: self.ask.seed.clone().unwrap_or_default(),
            algorithm: SAMPLER.to_owned(),
            ranked_to: count(ranked_to),
            picks: self.picks(&ranking, &choice, guard),
            too_long: choice.too_long.iter().filter_map(key).collect(),
            lines,
        })
    }
}

/// Own picks that are all declarations and no traders ask for declarations.
fn guessed(run: &KnownRun, own: &[Pair]) -> TargetGrain {
    let is = |grain: TargetGrain, key: &str| {
        let mut targets = run.targets.iter();
        targets.any(|one| one.grain == grain && one.key == key)
    };
    let gds = !own.is_empty()
        && own
            .iter()
            .all(|pair| !is(TargetGrain::Trader, &pair.name) && is(TargetGrain::Gd, &pair.name));
    if gds {
        TargetGrain::Gd
    } else {
        TargetGrain::Trader
    }
}

/// The package and its bases, the nearest first; what only lay beside it is left out.
fn chain(texts: &[String]) -> Answer<Vec<String>> {
    let Some(own) = texts.first() else {
        return Ok(Vec::new());
    };
    let mut chain = vec![own.clone()];
    let mut source = PackageSource::read(own)?;
    while let Some(base) = source.base.clone() {
        let found = texts.iter().find_map(|text| {
            let read = PackageSource::read(text).ok()?;
            (read.id == base).then_some((text, read))
        });
        let Some((text, read)) = found.filter(|(text, _)| !chain.contains(text)) else {
            break;
        };
        chain.push(text.clone());
        source = read;
    }
    Ok(chain)
}
