//! Does the sum of a column rise or fall from month to month?

use std::collections::BTreeMap;

use jaiza_statistics::engagement::total;
use jaiza_statistics::number::Column;
use jaiza_statistics::trend::mann_kendall;

use super::amounts::{nothing, refused};
use super::found::{Found, Group, Test, figure, number, shown};
use super::view::{View, no_amount};
use crate::commands::home::count;
use crate::dto::data_test::{DataTestIn, DataTestPoint};
use crate::error::Answer;

pub const TEST: Test = Test {
    name: "trend",
    limit: "0.05",
    column: "value",
    keys: &[],
    unsuited: no_amount,
    run,
};

/// Months below which a trend says little.
const FEW: usize = 8;

fn run(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let mut months: BTreeMap<&str, (Vec<&str>, Vec<u32>)> = BTreeMap::new();
    let mut tested = 0_usize;
    for (place, text) in view.present(&ask.column) {
        let month = view.month(place);
        if month.is_empty() {
            continue;
        }
        let own = months.entry(month).or_default();
        own.0.push(text);
        own.1.push(place);
        tested += 1;
    }
    if months.is_empty() {
        return Err(nothing("gd_date"));
    }
    let mut sums = Vec::new();
    for (texts, _) in months.values() {
        sums.push(total(texts, &ask.column).map_err(refused)?);
    }
    let values = Column::read(&sums, &ask.column).map_err(refused)?;
    let trend = mann_kendall(&values).map_err(refused)?;
    let limit: f64 = ask.limit.parse().unwrap_or(0.05);
    let significant = trend.p_value <= limit;
    let points = months.keys().zip(&sums).map(|(month, sum)| DataTestPoint {
        label: (*month).to_owned(),
        value: sum.clone(),
        marked: false,
    });
    let figure = figure("line", "sum", points.collect());
    let few = months.len() < FEW;
    let length = months.len();
    let groups = months
        .into_iter()
        .zip(&sums)
        .map(|((month, (_, places)), sum)| Group {
            key: month.to_owned(),
            cells: vec![month.to_owned(), places.len().to_string(), sum.clone()],
            places,
            flagged: false,
        });
    Ok(Found {
        rows: count(view.rows()),
        tested: count(tested),
        groups: groups.collect(),
        numbers: vec![
            number("months", "n", length.to_string()),
            number("s", "S = Σ sign(xⱼ − xᵢ)", trend.s.to_string()),
            number("z", "(S ∓ 1) ÷ √Var", shown(trend.z, 4)),
            number("p-value", "2 (1 − Φ(|z|))", shown(trend.p_value, 6)),
            number(
                "slope",
                "median (xⱼ − xᵢ) ÷ (j − i)",
                shown(trend.sen_slope, 2),
            ),
            number(
                "trend",
                "p ≤ limit",
                if !significant {
                    "none"
                } else if trend.s > 0 {
                    "rises"
                } else {
                    "falls"
                },
            ),
        ],
        warnings: if few { vec!["few_months"] } else { Vec::new() },
        columns: vec!["month", "records", "sum"],
        figure: Some(figure),
        ..Found::default()
    })
}
