//! Onward sales set against the items they came from.

use std::collections::BTreeMap;

use jaiza_casefile::extracts::BookLine;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::Item;
use jaiza_domain::exact::Ratio;

use crate::case_model::CaseModel;
use crate::commands::matching::{base_of, cells, declaration};
use crate::dto::candidate::Sentence;
use crate::dto::reconciliation::AnnexLeft;

/// Why a line concerns no claimed item, in English.
const REASONS: &[(&str, &str)] = &[
    (
        "annex-left-quantity",
        "The quantity is not a number above zero.",
    ),
    ("annex-left-no-item", "The case has no such item."),
    (
        "annex-left-no-claim",
        "The item was imported without a concession.",
    ),
    (
        "annex-left-unit",
        "The unit does not convert to that of the item.",
    ),
    (
        "annex-left-no-source",
        "The line names no declaration and item.",
    ),
    (
        "annex-left-not-allocated",
        "No earlier import under a concession is left for it.",
    ),
];

/// What was sold of one item of the case.
#[derive(Clone, Debug, Default)]
pub struct Sold {
    /// Quantity in the unit of the item.
    pub quantity: Ratio,
    /// Lines that say so.
    pub lines: u32,
}

/// Sales by place of the item, and the lines that are left.
#[derive(Default)]
pub struct Allocation {
    pub sold: BTreeMap<usize, Sold>,
    pub left: Vec<AnnexLeft>,
    pub lines: u32,
    /// Lines set against an item in whole.
    pub used: u32,
}

/// Sets every line against its item; with `fifo` a line without a source against the oldest claimed
/// items of its code that were imported by then.
pub fn allocate(case: &CaseModel, lines: &[BookLine], fifo: bool) -> Allocation {
    let mut found = Allocation::default();
    let mut later = Vec::new();
    for line in lines {
        found.lines += 1;
        let cells = cells(&line.line);
        let text = |name: &str| cells.get(name).cloned().unwrap_or_default();
        let quantity = text("quantity").parse::<Decimal>().ok();
        let Some(quantity) = quantity.filter(|number| number.is_positive()) else {
            found.leave(line.record, &cells, "annex-left-quantity");
            continue;
        };
        let item = text("gd_item").parse::<u32>().ok();
        if text("gd_no").is_empty() || item.is_none() {
            later.push((line.record, cells, quantity));
            continue;
        }
        let place = case.place_of(&declaration(case, &text("gd_no")), item.unwrap_or(0));
        let reason = match place.and_then(|place| Some((place, case.items.get(place)?))) {
            None => Some("annex-left-no-item"),
            Some((_, item)) if claim(item).is_none() => Some("annex-left-no-claim"),
            Some((place, item)) => match converted(case, quantity, &text("unit"), &item.unit) {
                None => Some("annex-left-unit"),
                Some(amount) => {
                    found.add(place, amount);
                    found.used += 1;
                    None
                }
            },
        };
        if let Some(reason) = reason {
            found.leave(line.record, &cells, reason);
        }
    }
    for (record, cells, quantity) in in_time(later) {
        if fifo {
            found.oldest_first(case, record, &cells, quantity);
        } else {
            found.leave(record, &cells, "annex-left-no-source");
        }
    }
    found
}

type Open = (u32, BTreeMap<String, String>, Decimal);

fn in_time(mut lines: Vec<Open>) -> Vec<Open> {
    lines.sort_by_key(|(record, cells, _)| (until(cells), *record));
    lines
}

/// Month or day of a sale, as it sorts.
fn until(cells: &BTreeMap<String, String>) -> String {
    let stated = ["sale_date", "period"]
        .into_iter()
        .find_map(|name| cells.get(name));
    stated.cloned().unwrap_or_default()
}

/// The concession that an item claims.
pub fn claim(item: &Item) -> Option<&str> {
    item.sro_key.as_deref().filter(|key| *key != "?")
}

fn converted(case: &CaseModel, quantity: Decimal, unit: &str, wanted: &str) -> Option<Ratio> {
    let table = &case.pinned.tables.uom;
    let (base, times) = base_of(table, unit)?;
    let (other, factor) = base_of(table, wanted)?;
    if base != other {
        return None;
    }
    (Ratio::from(quantity) * times).checked_div(&factor)
}

impl Allocation {
    fn add(&mut self, place: usize, amount: Ratio) {
        let sold = self.sold.entry(place).or_default();
        sold.quantity = &sold.quantity + &amount;
        sold.lines += 1;
    }

    fn leave(&mut self, record: u32, cells: &BTreeMap<String, String>, reason: &str) {
        let text = |name: &str| cells.get(name).cloned().unwrap_or_default();
        let english = REASONS.iter().find(|(key, _)| *key == reason);
        self.left.push(AnnexLeft {
            record,
            pct: text("pct"),
            quantity: text("quantity"),
            unit: text("unit"),
            gd: text("gd_no"),
            reason: Sentence {
                key: reason.to_owned(),
                args: BTreeMap::new(),
                english: english.map_or(reason, |(_, said)| said).to_owned(),
            },
        });
    }

    fn oldest_first(
        &mut self,
        case: &CaseModel,
        record: u32,
        cells: &BTreeMap<String, String>,
        quantity: Decimal,
    ) {
        let pct = cells.get("pct").map_or("", String::as_str);
        let digits: String = pct.chars().filter(char::is_ascii_digit).collect();
        let unit = cells.get("unit").map_or("", String::as_str);
        let until = until(cells);
        let mut places: Vec<usize> = (0..case.items.len())
            .filter(|place| {
                let item = case.items.get(*place);
                item.is_some_and(|item| {
                    let day = item.gd_date.to_string();
                    // "2025-10" holds every day of its month.
                    let by_then = until.is_empty()
                        || day <= until
                        || (day.starts_with(&until) && until.len() == 7);
                    item.pct == digits && claim(item).is_some() && by_then
                })
            })
            .collect();
        places.sort_by_key(|place| {
            let item = case.items.get(*place);
            item.map(|item| (item.gd_date, item.gd_uid.clone(), item.item_no))
        });
        let mut open = Ratio::from(quantity);
        for place in places {
            let Some(item) = case.items.get(place) else {
                continue;
            };
            let Some(one) = converted(case, Decimal::whole(1), unit, &item.unit) else {
                continue;
            };
            let sold = self.sold.get(&place).map(|sold| sold.quantity.clone());
            let room = &Ratio::from(item.quantity) - &sold.unwrap_or_default();
            let wanted = &open * &one;
            let taken = if wanted < room { wanted } else { room };
            if !taken.is_positive() {
                continue;
            }
            open = &open - &taken.checked_div(&one).unwrap_or_default();
            self.add(place, taken);
            if !open.is_positive() {
                self.used += 1;
                return;
            }
        }
        let mut rest = cells.clone();
        rest.insert("quantity".into(), open.plain());
        self.leave(record, &rest, "annex-left-not-allocated");
    }
}
