//! Records that are the same in some columns, and differ in others when so asked.

use jaiza_statistics::records::duplicates;

use super::found::{Found, Group, Test, bar, bars, number};
use super::view::View;
use crate::commands::home::count;
use crate::dto::data_test::DataTestIn;
use crate::error::{Answer, ErrorBody};

pub const TEST: Test = Test {
    name: "duplicates",
    limit: "",
    column: "value",
    keys: &["trader_id", "gd_date", "pct", "value"],
    unsuited: |_| None,
    run,
};

/// Groups that the figure holds at most.
const BARS: usize = 30;

fn run(view: &View, ask: &DataTestIn) -> Answer<Found> {
    if ask.keys.iter().any(|key| ask.different.contains(key)) {
        return Err(ErrorBody::invalid(
            "error-test-argument",
            "A column cannot be the same and different at once.",
        )
        .arg("why", "same and different"));
    }
    let texts = |names: &[String], place: u32| -> Vec<String> {
        let all = names.iter();
        all.map(|name| view.text(name, place).to_owned()).collect()
    };
    let rows = count(view.rows());
    let records = (0..rows).map(|place| (texts(&ask.keys, place), texts(&ask.different, place)));
    let found = duplicates(records, !ask.different.is_empty());
    let in_groups: usize = found.iter().map(Vec::len).sum();
    let mut groups: Vec<Group> = found
        .into_iter()
        .filter_map(|places| {
            let places: Vec<u32> = places
                .into_iter()
                .filter_map(|place| u32::try_from(place).ok()?.checked_sub(1))
                .collect();
            let first = *places.first()?;
            let same = texts(&ask.keys, first).join(" · ");
            let mut differ: Vec<String> = places
                .iter()
                .map(|place| texts(&ask.different, *place).join(" · "))
                .collect();
            differ.sort_unstable();
            differ.dedup();
            Some(Group {
                key: first.to_string(),
                cells: vec![same, differ.join(" | "), places.len().to_string()],
                places,
                flagged: true,
            })
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.places.len()));
    Ok(Found {
        rows,
        tested: rows,
        numbers: vec![
            number("groups", "n > 1", groups.len().to_string()),
            number("in-groups", "Σn", in_groups.to_string()),
        ],
        columns: vec!["same", "different", "records"],
        figure: bars(
            "records",
            groups
                .iter()
                .take(BARS)
                .map(|group| bar(group, 0, group.places.len().to_string())),
        ),
        groups,
        ..Found::default()
    })
}
