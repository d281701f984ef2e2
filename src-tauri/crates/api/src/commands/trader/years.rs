//! Fiscal years of a trader as columns.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use jaiza_domain::declaration::{EXTRACT_LEVIES, ItemRow, dotted_pct};

use super::count;
use super::forgone::Forgone;
use super::mix::{Mix, percent};
use crate::dto::trader::{TraderCase, TraderConcession, TraderLevy, TraderMix, TraderYear};

/// First month of a fiscal year.
const JULY: u32 = 7;
/// Columns that name the agent, the better first.
const AGENT: [&str; 2] = ["agent_name", "agent_id"];
/// Column that names the channel of clearance.
const CHANNEL: [&str; 1] = ["channel"];

/// Years in their order, and the sum of all; no sum without an item.
pub fn of(
    items: &[ItemRow],
    forgone: &Forgone,
    cases: &[TraderCase],
) -> (Vec<TraderYear>, Option<TraderYear>) {
    let mut years: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (place, item) in items.iter().enumerate() {
        if let Some(day) = item.gd_date {
            years.entry(fiscal_year(day)).or_default().push(place);
        }
    }
    let whole = Whole { items, forgone };
    let columns = years
        .iter()
        .map(|(first, places)| {
            let (from, to) = (format!("{first}-07-01"), format!("{}-06-30", first + 1));
            let met = cases
                .iter()
                .filter(|case| case.period_from <= to && from <= case.period_to)
                .map(|case| case.case_no.clone())
                .collect();
            TraderYear {
                year: format!("{first}-{:02}", (first + 1).rem_euclid(100)),
                from,
                to,
                cases: met,
                ..whole.column(places)
            }
        })
        .collect();
    let all: Vec<usize> = (0..items.len()).collect();
    let total = (!items.is_empty()).then(|| TraderYear {
        cases: cases.iter().map(|case| case.case_no.clone()).collect(),
        ..whole.column(&all)
    });
    (columns, total)
}

/// The calendar year in which the fiscal year of a day begins.
fn fiscal_year(day: NaiveDate) -> i32 {
    if day.month() >= JULY {
        day.year()
    } else {
        day.year() - 1
    }
}

struct Whole<'a> {
    items: &'a [ItemRow],
    forgone: &'a Forgone,
}

impl Whole<'_> {
    fn column(&self, places: &[usize]) -> TraderYear {
        let own: Vec<&ItemRow> = places
            .iter()
            .filter_map(|place| self.items.get(*place))
            .collect();
        let declarations: BTreeSet<&str> = own.iter().map(|item| item.gd_uid.as_str()).collect();
        let value = sum(own.iter().map(|item| item.value));
        let rated: Vec<&&ItemRow> = own
            .iter()
            .filter(|item| {
                item.value.is_some() && item.levies.in_order().iter().any(Option::is_some)
            })
            .collect();
        let rated_levies = sum(rated.iter().map(|item| Some(item.levies.sum())));
        let rated_value = sum(rated.iter().map(|item| item.value));
        let levies = sum(own.iter().map(|item| Some(item.levies.sum())));
        TraderYear {
            year: String::new(),
            from: String::new(),
            to: String::new(),
            declarations: count(declarations.len()),
            items: count(own.len()),
            value: value.to_string(),
            valued: count(own.iter().filter(|item| item.value.is_some()).count()),
            levies: levies.to_string(),
            levy_rows: levy_rows(&own),
            effective_rate: percent(rated_levies, rated_value, 2),
            rated: count(rated.len()),
            pct: codes(&own, value),
            origins: mix(&own, value, |item| &item.origin),
            agents: self.beyond(&own, value, &AGENT),
            channels: self.beyond(&own, value, &CHANNEL),
            concessions: self.concessions(places),
            cases: Vec::new(),
        }
    }

    /// A mix of an optional column; `None` when no item of the trader has it in any year.
    fn beyond(&self, own: &[&ItemRow], value: i128, columns: &[&str]) -> Option<TraderMix> {
        let column = columns.iter().find(|column| {
            self.items
                .iter()
                .any(|item| item.beyond.columns.contains_key(**column))
        })?;
        let named = |item: &'_ &ItemRow| {
            item.beyond
                .columns
                .get(*column)
                .cloned()
                .unwrap_or_default()
        };
        let stated: Vec<String> = own.iter().map(named).collect();
        let mut mix = Mix::default();
        for (name, item) in stated.iter().zip(own) {
            mix.add(name, worth(item));
        }
        Some(mix.shown(value))
    }

    fn concessions(&self, places: &[usize]) -> Vec<TraderConcession> {
        let mut used: BTreeMap<&str, (u32, i128, u32, i128)> = BTreeMap::new();
        for place in places {
            let Some(item) = self.items.get(*place) else {
                continue;
            };
            let Some(key) = item.sro_key.as_deref() else {
                continue;
            };
            let one = used.entry(key).or_default();
            one.0 += 1;
            one.1 += worth(item);
            if let Some(amount) = self.forgone.get(place) {
                one.2 += 1;
                one.3 += amount;
            }
        }
        let mut used: Vec<TraderConcession> = used
            .into_iter()
            .map(
                |(name, (items, value, computed, forgone))| TraderConcession {
                    name: name.to_owned(),
                    items,
                    value: value.to_string(),
                    forgone: (computed > 0).then(|| forgone.to_string()),
                    computed,
                },
            )
            .collect();
        used.sort_by_key(|one| std::cmp::Reverse(one.value.parse::<i128>().unwrap_or(0)));
        used
    }
}

fn levy_rows(own: &[&ItemRow]) -> Vec<TraderLevy> {
    EXTRACT_LEVIES
        .iter()
        .enumerate()
        .map(|(place, levy)| {
            let amounts = || {
                own.iter()
                    .filter_map(|item| item.levies.in_order().get(place).copied().flatten())
            };
            TraderLevy {
                levy: (*levy).to_owned(),
                amount: sum(amounts().map(Some)).to_string(),
                items: count(amounts().count()),
            }
        })
        .collect()
}

fn codes(own: &[&ItemRow], value: i128) -> TraderMix {
    let mut mix = mix(own, value, |item| &item.pct);
    for part in &mut mix.parts {
        part.name = dotted_pct(&part.name);
    }
    mix
}

fn mix(own: &[&ItemRow], value: i128, name: fn(&ItemRow) -> &String) -> TraderMix {
    let mut mix = Mix::default();
    for item in own {
        mix.add(name(item), worth(item));
    }
    mix.shown(value)
}

fn worth(item: &ItemRow) -> i128 {
    i128::from(item.value.unwrap_or(0))
}

fn sum(amounts: impl Iterator<Item = Option<i64>>) -> i128 {
    amounts.flatten().map(i128::from).sum()
}
