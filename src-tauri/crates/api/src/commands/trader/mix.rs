//! Parts of a sum: codes, origins, agents, channels with their shares in the value.

use std::collections::HashMap;

use crate::dto::trader::{TraderMix, TraderShare};

/// Parts shown by name.
const SHOWN: usize = 5;

/// Sums by name.
#[derive(Default)]
pub struct Mix<'a> {
    parts: HashMap<&'a str, (u32, i128)>,
    stated: u32,
}

impl<'a> Mix<'a> {
    /// Counts an item under a name; an empty name states nothing.
    pub fn add(&mut self, name: &'a str, value: i128) {
        if name.is_empty() {
            return;
        }
        let part = self.parts.entry(name).or_default();
        part.0 += 1;
        part.1 += value;
        self.stated += 1;
    }

    /// The five largest by value, then by name. `whole` = value of all items, in which shares are.
    pub fn shown(self, whole: i128) -> TraderMix {
        let mut parts: Vec<_> = self.parts.into_iter().collect();
        parts.sort_by(|(a, one), (b, other)| (other.1, *a).cmp(&(one.1, *b)));
        let rest = parts.split_off(parts.len().min(SHOWN));
        let share = |name: &str, items: u32, value: i128| TraderShare {
            name: name.to_owned(),
            items,
            value: value.to_string(),
            share: percent(value, whole, 1),
        };
        let (items, value) = rest.iter().fold((0, 0), |(items, value), (_, part)| {
            (items + part.0, value + part.1)
        });
        TraderMix {
            parts: parts
                .iter()
                .map(|(name, (items, value))| share(name, *items, *value))
                .collect(),
            others: super::count(rest.len()),
            rest: (!rest.is_empty()).then(|| share("", items, value)),
            stated: self.stated,
        }
    }
}

/// `part` in percent of `whole`, half up to so many decimals; `None` of nothing.
pub fn percent(part: i128, whole: i128, decimals: u32) -> Option<String> {
    if whole <= 0 {
        return None;
    }
    let scale = 10_i128.pow(decimals);
    let doubled = part.checked_mul(200 * scale)?.checked_add(whole)?;
    let digits = doubled.div_euclid(2 * whole);
    let (sign, digits) = if digits < 0 {
        ("-", -digits)
    } else {
        ("", digits)
    };
    let (before, behind) = (digits / scale, digits % scale);
    Some(match decimals {
        0 => format!("{sign}{before}"),
        _ => format!("{sign}{before}.{behind:0width$}", width = decimals as usize),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn percent_is_rounded_half_up_from_the_exact_quotient() {
        assert_eq!(percent(1, 3, 1).unwrap(), "33.3");
        assert_eq!(percent(1, 8, 1).unwrap(), "12.5");
        assert_eq!(percent(1, 16, 1).unwrap(), "6.3");
        assert_eq!(percent(2, 3, 2).unwrap(), "66.67");
        assert_eq!(percent(5, 5, 1).unwrap(), "100.0");
        assert_eq!(percent(5, 0, 1), None);
    }

    #[test]
    fn shares_are_of_all_items_and_the_rest_is_summed_up() {
        let names = ["A", "B", "C", "D", "E", "F", "G", "", "A"];
        let mut mix = Mix::default();
        for (name, value) in names.into_iter().zip([10, 20, 30, 40, 50, 5, 5, 40, 0]) {
            mix.add(name, value);
        }
        let shown = mix.shown(200);
        assert_eq!(shown.stated, 8);
        assert_eq!(shown.others, 2);
        let first = shown.parts.first().unwrap();
        assert_eq!(
            (first.name.as_str(), first.share.as_deref()),
            ("E", Some("25.0"))
        );
        let last = shown.parts.last().unwrap();
        assert_eq!((last.name.as_str(), last.items), ("A", 2));
        let rest = shown.rest.unwrap();
        assert_eq!(
            (rest.items, rest.value.as_str(), rest.share.as_deref()),
            (2, "10", Some("5.0"))
        );
    }
}
