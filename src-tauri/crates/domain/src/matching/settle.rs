//! Lines and items under one reference, brought together in fixed steps.

use super::compare::{Difference, within};
use super::reference::{Group, Links};
use super::{Alone, Basis, Entry, Matching, Pair, Reason, Tolerance};
use crate::exact::Ratio;

/// What is settled so far.
pub struct Open<'a> {
    pub lines: &'a [&'a Entry],
    pub items: &'a [&'a Entry],
    pub tolerance: &'a Tolerance,
    pub pairs: Vec<(usize, Pair)>,
    /// More than one partner fits the line, the item.
    pub unclear: (Vec<bool>, Vec<bool>),
    /// Is the line, the item still without a partner?
    pub left: (Vec<bool>, Vec<bool>),
}

/// Which figures must agree in a step, and how closely.
#[derive(Clone, Copy)]
struct Step {
    quantity: bool,
    value: bool,
    exact: bool,
}

/// From the surest to the least sure; in each, only a pair whose both sides fit no other is taken.
const STEPS: [Step; 4] = [
    step(true, true, true),
    step(true, true, false),
    step(true, false, false),
    step(false, true, false),
];

const fn step(quantity: bool, value: bool, exact: bool) -> Step {
    Step {
        quantity,
        value,
        exact,
    }
}

impl Open<'_> {
    /// Settles one group: one to one by figures, what remains by its sums.
    pub fn settle(&mut self, group: &Group) {
        let (mut lines, mut items) = (group.lines.clone(), group.items.clone());
        for step in STEPS {
            if lines.len() < 2 && items.len() < 2 {
                break;
            }
            let sure = self.sure(&lines, &items, step);
            // A value alone says little: a second transfer under the same invoice must not be left
            // over because the first one equals what was declared.
            let whole = sure.len() == lines.len() && sure.len() == items.len();
            if !step.quantity && !whole {
                continue;
            }
            for (line, item) in sure {
                let mut by = group.by.clone();
                by.extend(step.quantity.then_some(Basis::Quantity));
                by.extend(step.value.then_some(Basis::Value));
                self.take(&[line], &[item], by);
                lines.retain(|one| *one != line);
                items.retain(|one| *one != item);
            }
        }
        if lines.is_empty() || items.is_empty() {
            return;
        }
        let mut by = group.by.clone();
        if lines.len() > 1 || items.len() > 1 {
            by.push(Basis::Total);
        }
        if lines.len() == 1 || items.len() == 1 || self.sums_agree(&lines, &items) {
            self.take(&lines, &items, by);
        } else {
            mark(&mut self.unclear.0, &lines);
            mark(&mut self.unclear.1, &items);
        }
    }

    /// Pairs of a step in which each side fits the other and nothing else.
    fn sure(&self, lines: &[usize], items: &[usize], step: Step) -> Vec<(usize, usize)> {
        let fits = |line: usize, item: usize| {
            let pair = self.lines.get(line).zip(self.items.get(item));
            pair.is_some_and(|(line, item)| self.fits(line, item, step))
        };
        let mut found = Vec::new();
        for line in lines {
            let mut fitting = items.iter().filter(|item| fits(*line, **item));
            let (Some(item), None) = (fitting.next(), fitting.next()) else {
                continue;
            };
            if lines.iter().filter(|other| fits(**other, *item)).count() == 1 {
                found.push((*line, *item));
            }
        }
        found
    }

    fn fits(&self, line: &Entry, item: &Entry, step: Step) -> bool {
        let none = Tolerance::default();
        let tolerance = if step.exact { &none } else { self.tolerance };
        let found = Difference::of(&[line], &[item], tolerance);
        let value = found.value.as_ref().is_some_and(|value| value.agrees);
        let quantity = found.quantity.as_ref().is_some_and(|one| one.agrees);
        (!step.value || value) && (!step.quantity || quantity)
    }

    fn sums_agree(&self, lines: &[usize], items: &[usize]) -> bool {
        let found = self.difference(lines, items);
        found.value.as_ref().is_some_and(|value| value.agrees)
            && found.quantity.as_ref().is_none_or(|one| one.agrees)
    }

    fn difference(&self, lines: &[usize], items: &[usize]) -> Difference {
        Difference::of(
            &chosen(self.lines, lines),
            &chosen(self.items, items),
            self.tolerance,
        )
    }

    /// Takes lines and items as belonging together.
    pub fn take(&mut self, lines: &[usize], items: &[usize], by: Vec<Basis>) {
        let ids = |entries: &[&Entry]| entries.iter().map(|one| one.id.clone()).collect();
        let pair = Pair {
            lines: ids(&chosen(self.lines, lines)),
            items: ids(&chosen(self.items, items)),
            by,
            difference: self.difference(lines, items),
        };
        self.pairs
            .push((lines.first().copied().unwrap_or_default(), pair));
        for (flags, places) in [(&mut self.left.0, lines), (&mut self.left.1, items)] {
            for place in places {
                if let Some(flag) = flags.get_mut(*place) {
                    *flag = false;
                }
            }
        }
    }

    /// The whole result, in the order of the lines.
    pub fn finish(mut self, named: &Links) -> Matching {
        self.pairs.sort_by_key(|(line, _)| *line);
        let (lines, items) = (self.lines, self.items);
        let alone = |entries: &[&Entry], left: &[bool], unclear: &[bool], linked: &[bool]| {
            let flags = left.iter().zip(unclear).zip(linked);
            let open = entries
                .iter()
                .zip(flags)
                .filter(|(_, ((left, _), _))| **left);
            open.map(|(entry, ((_, unclear), linked))| Alone {
                id: entry.id.clone(),
                reason: reason(entry, *unclear, *linked),
            })
            .collect::<Vec<_>>()
        };
        let mut items = alone(items, &self.left.1, &self.unclear.1, &named.linked.1);
        // An item bears its own declaration number: that the books do not name it is no fault of it.
        for one in &mut items {
            if one.reason == Reason::ReferenceUnknown {
                one.reason = Reason::NothingFits;
            }
        }
        Matching {
            lines: alone(lines, &self.left.0, &self.unclear.0, &named.linked.0),
            items,
            pairs: self.pairs.into_iter().map(|(_, pair)| pair).collect(),
        }
    }
}

fn reason(entry: &Entry, unclear: bool, linked: bool) -> Reason {
    if unclear {
        Reason::Unclear
    } else if linked {
        Reason::Surplus
    } else if entry.invoices.is_empty() && entry.gd.is_empty() {
        Reason::NothingFits
    } else {
        Reason::ReferenceUnknown
    }
}

fn chosen<'e>(entries: &[&'e Entry], places: &[usize]) -> Vec<&'e Entry> {
    let found = places.iter().filter_map(|place| entries.get(*place));
    found.copied().collect()
}

fn mark(flags: &mut [bool], places: &[usize]) {
    for place in places {
        if let Some(flag) = flags.get_mut(*place) {
            *flag = true;
        }
    }
}

/// Is `found` within the tolerance of values around `declared`?
pub fn value_within(found: &Ratio, declared: &Ratio, tolerance: &Tolerance) -> bool {
    within(found, declared, &tolerance.value_pct, &tolerance.value_abs)
}
