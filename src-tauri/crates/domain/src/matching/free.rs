//! Lines and items that name nothing in common: by value, quantity and date, when only one fits.

use std::collections::BTreeMap;

use super::compare::Difference;
use super::reference::Links;
use super::settle::{Open, value_within};
use super::{Basis, Entry, Tolerance};
use crate::exact::Ratio;

/// Pairs what is left, exact figures first, then within the tolerance.
pub fn pair(open: &mut Open<'_>, links: &Links) {
    let exact = Tolerance {
        days: open.tolerance.days,
        ..Tolerance::default()
    };
    for tolerance in [&exact, open.tolerance] {
        let fitting = fitting(open, links, tolerance);
        let mut lines_of: BTreeMap<usize, u32> = BTreeMap::new();
        for item in fitting.values().flatten() {
            *lines_of.entry(*item).or_default() += 1;
        }
        for (line, items) in &fitting {
            match items.as_slice() {
                [item] if lines_of.get(item) == Some(&1) => {
                    let by = basis(open, *line, *item);
                    open.take(&[*line], &[*item], by);
                }
                items => {
                    mark(&mut open.unclear.0, *line);
                    for item in items {
                        mark(&mut open.unclear.1, *item);
                    }
                }
            }
        }
    }
}

fn mark(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}

/// Items that fit each line that is still open and linked to nothing.
fn fitting(open: &Open<'_>, links: &Links, tolerance: &Tolerance) -> BTreeMap<usize, Vec<usize>> {
    let is_open = |left: &[bool], linked: &[bool], at: usize| {
        left.get(at) == Some(&true) && linked.get(at) == Some(&false)
    };
    let mut by_value: BTreeMap<&str, Vec<(&Ratio, usize)>> = BTreeMap::new();
    for (n, item) in open.items.iter().enumerate() {
        if !is_open(&open.left.1, &links.linked.1, n) {
            continue;
        }
        for worth in &item.values {
            let values = by_value.entry(worth.currency.as_str()).or_default();
            values.push((&worth.amount, n));
        }
    }
    for values in by_value.values_mut() {
        values.sort();
    }
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (n, line) in open.lines.iter().enumerate() {
        if !is_open(&open.left.0, &links.linked.0, n) {
            continue;
        }
        let items = near(line, &by_value, tolerance);
        let items: Vec<usize> = items
            .into_iter()
            .filter(|item| {
                let item = open.items.get(*item);
                item.is_some_and(|item| fits(line, item, tolerance))
            })
            .collect();
        if !items.is_empty() {
            found.insert(n, items);
        }
    }
    found
}

/// Items whose value lies near that of the line, in the first currency that finds any.
fn near(
    line: &Entry,
    by_value: &BTreeMap<&str, Vec<(&Ratio, usize)>>,
    tolerance: &Tolerance,
) -> Vec<usize> {
    for worth in &line.values {
        let Some(values) = by_value.get(worth.currency.as_str()) else {
            continue;
        };
        let below = values.partition_point(|(value, _)| {
            **value < worth.amount && !value_within(&worth.amount, value, tolerance)
        });
        let near = values.iter().skip(below);
        let near = near
            .take_while(|(value, _)| {
                **value <= worth.amount || value_within(&worth.amount, value, tolerance)
            })
            .map(|(_, item)| *item);
        let mut near: Vec<usize> = near.collect();
        near.sort_unstable();
        if !near.is_empty() {
            return near;
        }
    }
    Vec::new()
}

/// Value agrees, quantity and date do not contradict, and no reference says that it is another.
fn fits(line: &Entry, item: &Entry, tolerance: &Tolerance) -> bool {
    let differ = |a: &[String], b: &[String]| !a.is_empty() && !b.is_empty() && a != b;
    if differ(&line.invoices, &item.invoices) || !line.gd.is_empty() {
        return false;
    }
    let found = Difference::of(&[line], &[item], tolerance);
    let near = found
        .days
        .is_none_or(|days| days.unsigned_abs() <= u64::from(tolerance.days));
    near && found.value.as_ref().is_some_and(|value| value.agrees)
        && found.quantity.as_ref().is_none_or(|one| one.agrees)
}

fn basis(open: &Open<'_>, line: usize, item: usize) -> Vec<Basis> {
    let (Some(line), Some(item)) = (open.lines.get(line), open.items.get(item)) else {
        return Vec::new();
    };
    let found = Difference::of(&[line], &[item], open.tolerance);
    let mut by = Vec::new();
    by.extend(found.quantity.is_some().then_some(Basis::Quantity));
    by.push(Basis::Value);
    by.extend(found.days.is_some().then_some(Basis::Date));
    by
}
