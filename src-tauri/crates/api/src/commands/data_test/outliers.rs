//! Amounts that stand apart from their group: modified z scores, and fences of quartiles.

use jaiza_statistics::outliers::{iqr, modified_z};

use super::amounts::{Amounts, refused};
use super::found::{Found, Group, Test, bar, bars, named, number, shown};
use super::view::{View, no_amount};
use crate::commands::home::count;
use crate::dto::data_test::DataTestIn;
use crate::error::Answer;

pub const MODIFIED_Z: Test = Test {
    name: "modified_z",
    limit: "3.5",
    column: "price_declared",
    keys: &[],
    unsuited: no_amount,
    run: by_z,
};

pub const IQR: Test = Test {
    name: "iqr",
    limit: "1.5",
    column: "price_declared",
    keys: &[],
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
    let rule = "|0.6745 (x − m) ÷ MAD| > limit";
    let sizes = found.groups.values().map(|one| one.n);
    Ok(Found {
        columns: vec!["group", "amount", "median", "mad", "z"],
        ..told(view, &amounts, groups, sizes, rule)
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
    let rule = "x < Q1 − k·IQR, x > Q3 + k·IQR";
    let sizes = found.groups.values().map(|one| one.n);
    Ok(Found {
        columns: vec!["group", "amount", "lower", "upper", "beyond"],
        ..told(view, &amounts, groups, sizes, rule)
    })
}

/// What both tests tell alike: how many groups by their `sizes`, the furthest first, a figure of them.
fn told(
    view: &View,
    amounts: &Amounts,
    mut groups: Vec<(f64, Group)>,
    sizes: impl Iterator<Item = u64>,
    rule: &str,
) -> Found {
    groups.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (small, large): (Vec<u64>, Vec<u64>) = sizes.partition(|size| *size < FEWEST);
    let drawn = groups.iter().take(DRAWN);
    Found {
        rows: count(view.rows()),
        tested: count(amounts.places.len()),
        numbers: vec![
            number("groups", "k", (small.len() + large.len()).to_string()),
            number("small-groups", "n < 10", small.len().to_string()),
            number("flagged", rule, groups.len().to_string()),
        ],
        warnings: if small.is_empty() {
            Vec::new()
        } else {
            vec!["small_groups"]
        },
        figure: bars(
            "distance",
            drawn.map(|(score, group)| bar(group, 1, shown(*score, 3))),
        ),
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
