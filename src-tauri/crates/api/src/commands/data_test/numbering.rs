//! Numbers that are missing in a row. Of a declaration the number within its office and year counts,
//! each declaration once.

use std::collections::{BTreeMap, HashMap};

use jaiza_statistics::records::{Gap, gaps};
use num_bigint::BigUint;

use super::found::{Found, Group, Test, bars, number};
use super::view::View;
use crate::commands::home::count;
use crate::dto::data_test::{DataTestIn, DataTestPoint};
use crate::error::Answer;

pub const TEST: Test = Test {
    name: "gaps",
    limit: "",
    column: "gd_uid",
    keys: &[],
    unsuited: |column| (!matches!(column, "gd_uid" | "record")).then_some("no_numbering"),
    run,
};

fn run(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let mut numbered: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (place, text) in view.present(&ask.column) {
        let one = match ask.column.as_str() {
            "gd_uid" => within_year(text),
            _ => text.to_owned(),
        };
        numbered.entry(one).or_default().push(place);
    }
    let texts: Vec<&String> = numbered.keys().collect();
    let found = gaps(&texts);
    let known = by_number(&numbered);
    let groups = found.gaps.iter().map(|gap| {
        let beside = [neighbour(&gap.from, false), neighbour(&gap.to, true)];
        let places = beside.into_iter().flatten().flat_map(|number| {
            let own = known.get(&(gap.prefix.as_str(), number));
            own.into_iter().flatten().copied()
        });
        Group {
            key: format!("{}{}", gap.prefix, gap.from),
            cells: vec![
                gap.prefix.clone(),
                gap.from.to_string(),
                gap.to.to_string(),
                gap.count().to_string(),
            ],
            places: places.collect(),
            flagged: true,
        }
    });
    let groups: Vec<Group> = groups.take(MOST).collect();
    let mut longest: Vec<(BigUint, &Group)> =
        found.gaps.iter().map(Gap::count).zip(&groups).collect();
    longest.sort_by(|a, b| b.0.cmp(&a.0));
    let drawn = longest
        .iter()
        .take(BARS)
        .map(|(missing, group)| DataTestPoint {
            label: group.key.clone(),
            value: missing.to_string(),
            marked: true,
        });
    let figure = bars("missing", drawn);
    Ok(Found {
        rows: count(view.rows()),
        tested: count(numbered.len()),
        in_all: found.gaps.len(),
        numbers: vec![
            number("numbers", "n", numbered.len().to_string()),
            number("gaps", "k", found.gaps.len().to_string()),
            number("missing", "Σ(b − a + 1)", found.missing().to_string()),
        ],
        warnings: if ask.column == "gd_uid" {
            vec!["numbers_of_the_office"]
        } else {
            Vec::new()
        },
        columns: vec!["series", "from", "to", "missing"],
        figure,
        groups,
    })
}

/// Gaps that the figure holds at most.
const BARS: usize = 30;
/// Gaps that are told.
const MOST: usize = 500;

/// `KAPE-HC-10421-04-08-2025` as `KAPE-HC-2025-10421`.
fn within_year(gd: &str) -> String {
    let parts: Vec<&str> = gd.split('-').collect();
    match parts.as_slice() {
        [office, kind, number, _, _, year] => format!("{office}-{kind}-{year}-{number}"),
        _ => gd.to_owned(),
    }
}

/// The number before or behind one.
fn neighbour(number: &BigUint, behind: bool) -> Option<BigUint> {
    let one = BigUint::from(1_u32);
    if behind {
        Some(number + one)
    } else if number >= &one {
        Some(number - one)
    } else {
        None
    }
}

/// Places by series and number.
fn by_number(numbered: &BTreeMap<String, Vec<u32>>) -> HashMap<(&str, BigUint), Vec<u32>> {
    let mut known: HashMap<(&str, BigUint), Vec<u32>> = HashMap::new();
    for (text, places) in numbered {
        let series = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let number = text.get(series.len()..).unwrap_or_default();
        if let Ok(number) = number.parse() {
            known.entry((series, number)).or_default().extend(places);
        }
    }
    known
}
