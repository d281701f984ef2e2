//! Declarations and traders: scores, expected yield, two orders, bands.

use std::cmp::Reverse;

use crate::context::rupees;
use crate::package::Thresholds;
use crate::run::{Band, Part, RiskRun, Target, TargetGrain};
use crate::store::{at, count32, place};

/// All targets with at least one item in scope, ranked per grain.
pub(crate) fn ranked(run: &RiskRun, limits: Thresholds) -> Vec<Target> {
    let yields = item_yields(run);
    let mut all = declarations(run, &yields, limits);
    place_in_order(&mut all);
    let mut traders = traders(run, &yields, limits);
    place_in_order(&mut traders);
    all.append(&mut traders);
    all
}

/// Per item the largest `p * delta` over its hits: two indicators often see the same short levy.
fn item_yields(run: &RiskRun) -> Vec<f64> {
    let mut yields = vec![0.0_f64; run.items()];
    for hit in &run.hits {
        let p = run
            .columns
            .get(place(hit.column.into()))
            .map_or(0.0, |column| column.p);
        if let Some(most) = yields.get_mut(place(hit.position)) {
            *most = most.max(p * hit.note.delta);
        }
    }
    yields
}

/// Score of a target under one indicator.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// Scores by weight, or the largest.
    score: f64,
    weight: f64,
    /// Anything to say?
    assessed: bool,
    hit: bool,
}

impl Tally {
    fn weigh(&mut self, weight: i64, score: f64) {
        self.assessed = true;
        self.weight += rupees(weight);
        self.score += rupees(weight) * score;
    }

    fn largest(&mut self, score: f64) {
        self.assessed = true;
        self.weight = 1.0;
        self.score = self.score.max(score);
    }

    /// `None` where there is nothing to say.
    fn mean(self) -> Option<f64> {
        (self.assessed && self.weight > 0.0).then(|| self.score / self.weight)
    }
}

/// Sums of a target while its items are read.
#[derive(Clone, Debug)]
struct Sums {
    items: u32,
    value: i64,
    gain: f64,
    in_scope: bool,
    traders: Vec<u32>,
    tallies: Vec<Tally>,
}

impl Sums {
    fn new(run: &RiskRun) -> Self {
        Self {
            items: 0,
            value: 0,
            gain: 0.0,
            in_scope: false,
            traders: Vec::new(),
            tallies: vec![Tally::default(); run.columns.len()],
        }
    }

    fn add(&mut self, run: &RiskRun, position: usize, yields: &[f64]) {
        self.items += 1;
        self.value = self.value.saturating_add(at(&run.subjects.value, position));
        self.gain += at(yields, position);
        self.in_scope |= at(&run.subjects.in_scope, position);
        let trader = at(&run.subjects.trader, position);
        if !self.traders.contains(&trader) {
            self.traders.push(trader);
        }
    }

    fn tally(&mut self, column: u8) -> Option<&mut Tally> {
        self.tallies.get_mut(usize::from(column))
    }

    fn target(self, run: &RiskRun, grain: TargetGrain, key: &str, limits: Thresholds) -> Target {
        let scored = || {
            let columns = run.columns.iter().zip(&self.tallies).zip(0_u8..);
            columns.filter_map(|((column, tally), number)| {
                Some((number, column.weight, tally.mean()?, tally.hit))
            })
        };
        let weight: f64 = scored().map(|(_, weight, ..)| weight).sum();
        let sum: f64 = scored().map(|(_, weight, score, _)| weight * score).sum();
        let share = |points: f64| if weight > 0.0 { points / weight } else { 0.0 };
        let score = share(sum);
        let parts = scored().filter(|(.., hit)| *hit);
        Target {
            grain,
            key: key.to_owned(),
            name: match (grain, self.traders.first()) {
                (TargetGrain::Trader, Some(trader)) => {
                    run.names.get(place(*trader)).cloned().unwrap_or_default()
                }
                _ => String::new(),
            },
            traders: self
                .traders
                .iter()
                .map(|trader| run.traders.text(*trader).to_owned())
                .collect(),
            items: self.items,
            value_pkr: self.value,
            score,
            expected_yield: self.gain,
            rank: 0,
            yield_rank: 0,
            band: band(score, limits),
            parts: parts
                .map(|(column, weight, score, _)| Part {
                    column,
                    score,
                    contribution: share(weight * score),
                })
                .collect(),
        }
    }
}

/// Items stand by declaration, so that one pass reads declaration after declaration.
fn declarations(run: &RiskRun, yields: &[f64], limits: Thresholds) -> Vec<Target> {
    let mut of_key: Vec<(u32, u8, f64, bool)> = run
        .keys
        .iter()
        .filter_map(|key| {
            let note = key.answer.note();
            Some((
                key.gd?,
                key.column,
                note.map_or(0.0, |n| n.score),
                note.is_some(),
            ))
        })
        .collect();
    of_key.sort_unstable_by_key(|(gd, column, ..)| (*gd, *column));
    let mut of_key = of_key.into_iter().peekable();
    let mut hits = run.hits.iter().peekable();
    let mut position = 0;
    let mut targets = Vec::new();
    for items in run.subjects.gd.chunk_by(|a, b| a == b) {
        let gd = items.first().copied().unwrap_or_default();
        let mut sums = Sums::new(run);
        for _ in items {
            sums.add(run, position, yields);
            for (column, tally) in sums.tallies.iter_mut().enumerate() {
                if at(&run.subjects.assessed, position) >> column & 1 == 1 {
                    tally.largest(0.0);
                }
            }
            while let Some(hit) = hits.next_if(|hit| place(hit.position) == position) {
                if let Some(tally) = sums.tally(hit.column) {
                    tally.largest(hit.note.score);
                    tally.hit = true;
                }
            }
            position += 1;
        }
        while let Some((_, column, score, hit)) = of_key.next_if(|key| key.0 <= gd) {
            if let Some(tally) = sums.tally(column) {
                tally.largest(score);
                tally.hit |= hit;
            }
        }
        if sums.in_scope {
            targets.push(sums.target(run, TargetGrain::Gd, run.gds.text(gd), limits));
        }
    }
    targets
}

fn traders(run: &RiskRun, yields: &[f64], limits: Thresholds) -> Vec<Target> {
    let mut all = vec![Sums::new(run); run.traders.len()];
    for position in 0..run.items() {
        let trader = at(&run.subjects.trader, position);
        let Some(sums) = all.get_mut(place(trader)) else {
            continue;
        };
        sums.add(run, position, yields);
        let value = at(&run.subjects.value, position);
        let mut bits = at(&run.subjects.assessed, position);
        while bits != 0 {
            let column = u8::try_from(bits.trailing_zeros()).unwrap_or(u8::MAX);
            if let Some(tally) = sums.tally(column) {
                tally.weigh(value, 0.0);
            }
            bits &= bits - 1;
        }
    }
    for hit in &run.hits {
        let position = place(hit.position);
        let sums = all.get_mut(place(at(&run.subjects.trader, position)));
        if let Some(tally) = sums.and_then(|sums| sums.tally(hit.column)) {
            tally.score += rupees(at(&run.subjects.value, position)) * hit.note.score;
            tally.hit = true;
        }
    }
    for key in &run.keys {
        let sums = all.get_mut(place(key.trader));
        if let Some(tally) = sums.and_then(|sums| sums.tally(key.column)) {
            let note = key.answer.note();
            tally.weigh(key.weight, note.map_or(0.0, |note| note.score));
            tally.hit |= note.is_some();
        }
    }
    let shown = (0..count32(all.len()))
        .zip(all)
        .filter(|(_, sums)| sums.in_scope);
    shown
        .map(|(trader, sums)| {
            sums.target(run, TargetGrain::Trader, run.traders.text(trader), limits)
        })
        .collect()
}

fn band(score: f64, limits: Thresholds) -> Band {
    if score >= limits.red {
        Band::Red
    } else if score >= limits.amber {
        Band::Amber
    } else {
        Band::Green
    }
}

/// Gives both ranks and leaves the targets in the order of `rank`. Differences below a millionth of
/// a point and below a paisa do not order; keys then do, and the targets come in their order.
fn place_in_order(targets: &mut [Target]) {
    #[allow(clippy::cast_possible_truncation)]
    let steps = |number: f64| (number + 0.5).floor() as i64;
    let score = |t: &Target| Reverse(steps(t.score * 1e6));
    let gain = |t: &Target| Reverse(steps(t.expected_yield * 100.0));
    let mut by_yield: Vec<_> = targets
        .iter()
        .enumerate()
        .map(|(at_target, t)| (gain(t), score(t), at_target))
        .collect();
    by_yield.sort_unstable();
    for (rank, (.., at_target)) in (1..).zip(by_yield) {
        if let Some(target) = targets.get_mut(at_target) {
            target.yield_rank = rank;
        }
    }
    targets.sort_by_key(|t| (score(t), gain(t)));
    for (rank, target) in (1..).zip(targets.iter_mut()) {
        target.rank = rank;
    }
}
