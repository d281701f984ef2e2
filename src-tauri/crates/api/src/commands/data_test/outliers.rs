//! Amounts that stand apart from their group: modified z scores, and fences of quartiles.

use jaiza_statistics::outliers::{iqr, modified_z};

use super::amounts::{Amounts, refused};
use super::found::{Found, Group, Test, number, shown};
use super::view::{View, no_amount};
use crate::commands::home::count;
use crate::dto::data_test::{DataTestFigure, DataTestIn, DataTestPoint, DataTestSeries};
use crate::error::Answer;

pub const MODIFIED_Z: Test = Test {
    name: "modified_z",
    limit: "3.5",
    column: "price_declared",
    unsuited: no_amount,
    run: by_z,
};

pub const IQR: Test = Test {
    name: "iqr",
    limit: "1.5",
    column: "price_declared",
    unsuited: no_amount,
    run: by_fences,
};

/// Values below which a group says nothing of outliers.
const FEWEST: u64 = 10;
/// Values that a figure holds at most.
const DRAWN: usize = 40;

fn by_z(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let amounts = Amounts::of(view, ask)?;
    let found = modified_z(&amounts.names, &amounts.values, &ask.limit, FEWEST).map_err(refused)?;
    let mut groups: Vec<(f64, Group)> = Vec::new();
    for (one, score) in &found.scores {
        let Some(place) = amounts.place(*one) else {
            continue;
        };
        let name = amounts.name(*one);
        let centre = found.groups.get(name);
        let cells = vec![
            named(name),
            view.text(&ask.column, place).to_owned(),
            centre.map_or_else(String::new, |centre| shown(centre.median, 4)),
            centre.map_or_else(String::new, |centre| shown(centre.mad, 4)),
            shown(*score, 3),
        ];
        groups.push((score.abs(), single(place, cells)));
    }
    let small = found.groups.values().filter(|one| one.n < FEWEST).count();
    Ok(Found {
        numbers: vec![
            number("groups", "k", found.groups.len().to_string()),
            number("small-groups", "n < 10", small.to_string()),
            number(
                "flagged",
                "|0.6745 (x − m) ÷ MAD| > limit",
                groups.len().to_string(),
            ),
        ],
        columns: vec!["group", "amount", "median", "mad", "z"],
        ..told(view, &amounts, groups, small > 0)
    })
}

fn by_fences(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let amounts = Amounts::of(view, ask)?;
    let found = iqr(&amounts.names, &amounts.values, &ask.limit).map_err(refused)?;
    let mut groups: Vec<(f64, Group)> = Vec::new();
    for one in &found.flagged {
        let Some(place) = amounts.place(*one) else {
            continue;
        };
        let name = amounts.name(*one);
        let Some(fences) = found.groups.get(name).filter(|one| one.n >= FEWEST) else {
            continue;
        };
        let amount: f64 = view.text(&ask.column, place).parse().unwrap_or(f64::NAN);
        let beyond = (fences.lower - amount).max(amount - fences.upper);
        let spread = fences.q3 - fences.q1;
        let cells = vec![
            named(name),
            view.text(&ask.column, place).to_owned(),
            shown(fences.lower, 4),
            shown(fences.upper, 4),
            if spread > 0.0 {
                shown(beyond / spread, 3)
            } else {
                "–".to_owned()
            },
        ];
        let rank = if spread > 0.0 {
            beyond / spread
        } else {
            f64::MAX
        };
        groups.push((rank, single(place, cells)));
    }
    let small = found.groups.values().filter(|one| one.n < FEWEST).count();
    Ok(Found {
        numbers: vec![
            number("groups", "k", found.groups.len().to_string()),
            number("small-groups", "n < 10", small.to_string()),
            number(
                "flagged",
                "x < Q1 − k·IQR, x > Q3 + k·IQR",
                groups.len().to_string(),
            ),
        ],
        columns: vec!["group", "amount", "lower", "upper", "beyond"],
        ..told(view, &amounts, groups, small > 0)
    })
}

/// What both tests tell alike: the furthest first, and a figure of them.
fn told(view: &View, amounts: &Amounts, mut groups: Vec<(f64, Group)>, small: bool) -> Found {
    groups.sort_by(|a, b| b.0.total_cmp(&a.0));
    let points = groups
        .iter()
        .take(DRAWN)
        .map(|(score, group)| DataTestPoint {
            label: group.cells.get(1).cloned().unwrap_or_default(),
            value: shown(*score, 3),
            marked: true,
        });
    let figure = DataTestFigure {
        kind: "bar".to_owned(),
        unit: String::new(),
        series: vec![DataTestSeries {
            name: "distance".to_owned(),
            points: points.collect(),
        }],
    };
    Found {
        rows: count(view.rows()),
        tested: count(amounts.places.len()),
        warnings: if small {
            vec!["small_groups"]
        } else {
            Vec::new()
        },
        figure: (!groups.is_empty()).then_some(figure),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        ..Found::default()
    }
}

fn single(place: u32, cells: Vec<String>) -> Group {
    Group {
        key: place.to_string(),
        cells,
        places: vec![place],
        flagged: true,
    }
}

fn named(name: &str) -> String {
    if name.is_empty() { "–" } else { name }.to_owned()
}
