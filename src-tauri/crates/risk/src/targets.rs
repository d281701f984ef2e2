//! Declarations and traders: scores, expected yield, two orders, bands.

use std::collections::BTreeMap;

use crate::columns::{Column, Subject};
use crate::context::rupees;
use crate::package::Thresholds;
use crate::run::{Band, RiskRun, Target, TargetGrain};

/// All targets with at least one item in scope, ranked per grain.
pub(crate) fn ranked(run: &RiskRun, limits: Thresholds) -> Vec<Target> {
    let yields = item_yields(run);
    let mut all = Vec::new();
    for grain in [TargetGrain::Gd, TargetGrain::Trader] {
        let groups = members(run, grain);
        let shown = groups
            .into_iter()
            .filter(|(_, places)| in_scope(run, places));
        let mut targets: Vec<Target> = shown
            .map(|(key, places)| target(run, grain, key, &places, &yields, limits))
            .collect();
        place(&mut targets);
        all.append(&mut targets);
    }
    all
}

fn in_scope(run: &RiskRun, places: &[usize]) -> bool {
    places.iter().any(|place| {
        run.items
            .get(*place)
            .is_some_and(|subject| subject.in_scope)
    })
}

/// Places of the window's items by target key, in the order of the bytes of the keys.
fn members(run: &RiskRun, grain: TargetGrain) -> BTreeMap<&str, Vec<usize>> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, subject) in run.items.iter().enumerate() {
        groups
            .entry(key_of(subject, grain))
            .or_default()
            .push(place);
    }
    groups
}

/// Places of the items of one target.
pub(crate) fn places_of(run: &RiskRun, grain: TargetGrain, key: &str) -> Vec<usize> {
    let subjects = run.items.iter().enumerate();
    subjects
        .filter(|(_, subject)| key_of(subject, grain) == key)
        .map(|(place, _)| place)
        .collect()
}

fn key_of(subject: &Subject, grain: TargetGrain) -> &str {
    match grain {
        TargetGrain::Gd => &subject.gd_uid,
        TargetGrain::Trader => &subject.trader_id,
    }
}

/// Per item the largest `p * delta` over its hits: two indicators often see the same short levy.
fn item_yields(run: &RiskRun) -> Vec<f64> {
    let of = |place: usize| {
        let hits = run
            .columns
            .iter()
            .filter_map(|column| column.note(place).map(|note| column.p * note.delta));
        hits.fold(0.0, f64::max)
    };
    (0..run.items.len()).map(of).collect()
}

fn target(
    run: &RiskRun,
    grain: TargetGrain,
    key: &str,
    places: &[usize],
    yields: &[f64],
    limits: Thresholds,
) -> Target {
    let score = mean(&parts(run, grain, places));
    let values = places
        .iter()
        .filter_map(|place| run.items.get(*place))
        .map(|s| s.value);
    Target {
        grain,
        key: key.to_owned(),
        items: u32::try_from(places.len()).unwrap_or(u32::MAX),
        value_pkr: values.fold(0, i64::saturating_add),
        score,
        expected_yield: places.iter().filter_map(|place| yields.get(*place)).sum(),
        rank: 0,
        yield_rank: 0,
        band: band(score, limits),
    }
}

/// Score of a target under each indicator that has something to say about it.
pub(crate) fn parts<'a>(
    run: &'a RiskRun,
    grain: TargetGrain,
    places: &[usize],
) -> Vec<(&'a Column, f64)> {
    let of = |column: &'a Column| {
        let scores = places
            .iter()
            .filter_map(|place| Some((column.score(*place)?, run.items.get(*place)?.value)));
        let score = match grain {
            TargetGrain::Gd => scores.map(|(score, _)| score).reduce(f64::max),
            TargetGrain::Trader => {
                let (sum, weight) = scores.fold((0.0, 0.0), |(sum, weight), (score, value)| {
                    (sum + rupees(value) * score, weight + rupees(value))
                });
                (weight > 0.0).then(|| sum / weight)
            }
        };
        score.map(|score| (column, score))
    };
    run.columns.iter().filter_map(of).collect()
}

/// Sum of the weights of the indicators that count for a target.
pub(crate) fn weight_of(parts: &[(&Column, f64)]) -> f64 {
    parts.iter().map(|(column, _)| column.weight).sum()
}

fn mean(parts: &[(&Column, f64)]) -> f64 {
    let weight = weight_of(parts);
    let sum: f64 = parts
        .iter()
        .map(|(column, score)| column.weight * score)
        .sum();
    if weight > 0.0 { sum / weight } else { 0.0 }
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
/// a point and below a paisa do not order; keys then do, by bytes.
fn place(targets: &mut [Target]) {
    let score = |t: &Target| (t.score * 1e6 + 0.5).floor();
    let gain = |t: &Target| (t.expected_yield * 100.0 + 0.5).floor();
    targets.sort_by(|a, b| {
        let by_yield = gain(b).total_cmp(&gain(a));
        by_yield
            .then(score(b).total_cmp(&score(a)))
            .then_with(|| a.key.cmp(&b.key))
    });
    for (rank, target) in (1..).zip(targets.iter_mut()) {
        target.yield_rank = rank;
    }
    targets.sort_by(|a, b| {
        let by_score = score(b).total_cmp(&score(a));
        by_score
            .then(gain(b).total_cmp(&gain(a)))
            .then_with(|| a.key.cmp(&b.key))
    });
    for (rank, target) in (1..).zip(targets.iter_mut()) {
        target.rank = rank;
    }
}
