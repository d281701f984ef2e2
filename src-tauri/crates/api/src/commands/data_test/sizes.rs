//! The largest amount of a group beside its second, and sums of two periods.

use jaiza_statistics::number::Column;
use jaiza_statistics::outliers::{period_change, relative_size};

use super::amounts::{Amounts, nothing, refused};
use super::found::{Found, Group, Test, bar, figure, named, number, shown};
use super::view::{View, no_amount};
use crate::commands::home::count;
use crate::dto::data_test::{DataTestFigure, DataTestIn};
use crate::error::{Answer, ErrorBody};

pub const RELATIVE_SIZE: Test = Test {
    name: "relative_size",
    limit: "10",
    column: "value",
    keys: &[],
    unsuited: no_amount,
    run: relative,
};

pub const PERIOD_CHANGE: Test = Test {
    name: "period_change",
    limit: "2",
    column: "value",
    keys: &[],
    unsuited: no_amount,
    run: change,
};

/// Groups that a figure holds at most.
const DRAWN: usize = 30;

fn limit(ask: &DataTestIn) -> Answer<f64> {
    let limit: f64 = ask.limit.parse().unwrap_or(f64::NAN);
    if limit >= 1.0 {
        return Ok(limit);
    }
    Err(ErrorBody::invalid(
        "error-test-argument",
        format!("The limit \"{}\" must be a number of 1 or more.", ask.limit),
    )
    .arg("why", &ask.limit))
}

fn relative(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let (limit, amounts) = (limit(ask)?, Amounts::of(view, ask)?);
    let found = relative_size(&amounts.names, &amounts.values).map_err(refused)?;
    let mut places = amounts.by_name();
    let mut groups: Vec<(f64, Group)> = found
        .iter()
        .map(|(name, one)| {
            let factor = one.rsf.unwrap_or(0.0);
            let cells = vec![
                named(name),
                shown(one.largest, 2),
                one.second.map_or("–".to_owned(), |second| shown(second, 2)),
                one.rsf.map_or("–".to_owned(), |factor| shown(factor, 3)),
            ];
            let group = Group {
                key: name.clone(),
                cells,
                places: places.remove(name.as_str()).unwrap_or_default(),
                flagged: factor >= limit,
            };
            (factor, group)
        })
        .collect();
    groups.sort_by(|a, b| b.0.total_cmp(&a.0));
    Ok(Found {
        rows: count(view.rows()),
        tested: count(amounts.places.len()),
        numbers: vec![number("groups", "k", groups.len().to_string())],
        columns: vec!["group", "largest", "second", "factor"],
        figure: Some(drawn("factor", &groups, 3)),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        ..Found::default()
    })
}

fn change(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let limit = limit(ask)?;
    let amounts = Amounts::of(view, ask)?;
    let mut days: Vec<&str> = amounts
        .places
        .iter()
        .map(|place| view.day(*place))
        .collect();
    days.sort_unstable();
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return Err(nothing("gd_date"));
    };
    let from = if ask.from.trim().is_empty() {
        middle(first, last).ok_or_else(|| nothing("gd_date"))?
    } else {
        ask.from.trim().to_owned()
    };
    let part = |later: bool| {
        let mut names = Vec::new();
        let mut values = Column {
            scale: amounts.values.scale,
            values: Vec::new(),
        };
        for ((place, name), units) in amounts
            .places
            .iter()
            .zip(&amounts.names)
            .zip(&amounts.values.values)
        {
            if (view.day(*place) >= from.as_str()) == later {
                names.push(name.clone());
                values.values.push(*units);
            }
        }
        (names, values)
    };
    let (now, before) = (part(true), part(false));
    let found = period_change((&now.0, &now.1), (&before.0, &before.1));
    let mut places = amounts.by_name();
    let mut groups: Vec<(f64, Group)> = found
        .iter()
        .map(|(name, one)| {
            let far = one
                .ratio
                .is_none_or(|ratio| ratio >= limit || ratio <= 1.0 / limit);
            let cells = vec![
                named(name),
                shown(one.current, 2),
                shown(one.previous, 2),
                shown(one.change, 2),
                one.ratio.map_or("–".to_owned(), |ratio| shown(ratio, 3)),
            ];
            let group = Group {
                key: name.clone(),
                cells,
                places: places.remove(name.as_str()).unwrap_or_default(),
                flagged: far,
            };
            (one.change, group)
        })
        .collect();
    groups.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    Ok(Found {
        rows: count(view.rows()),
        tested: count(amounts.places.len()),
        numbers: vec![
            number("groups", "k", groups.len().to_string()),
            number("from", "≥", from),
            number("first-day", "min", first),
            number("last-day", "max", last),
        ],
        columns: vec!["group", "current", "previous", "change", "ratio"],
        figure: Some(drawn("change", &groups, 0)),
        groups: groups.into_iter().map(|(_, group)| group).collect(),
        ..Found::default()
    })
}

/// The day in the middle of two.
fn middle(first: &str, last: &str) -> Option<String> {
    let (first, last) = (crate::times::date(first)?, crate::times::date(last)?);
    let half = (last - first) / 2;
    Some((first + half + chrono::Days::new(1)).to_string())
}

fn drawn(name: &str, groups: &[(f64, Group)], places: usize) -> DataTestFigure {
    let foremost = groups.iter().take(DRAWN);
    let points = foremost.map(|(value, group)| bar(group, 0, shown(*value, places)));
    figure("bar", name, points.collect())
}
