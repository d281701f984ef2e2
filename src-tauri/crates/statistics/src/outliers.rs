//! Values far from the others of their group (sampling contract, `outliers.modified_z`,
//! `outliers.iqr`). Medians and quartiles are exact; what is flagged does not hang on rounding.

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::Signed;
use serde::Serialize;

use crate::number::{Column, exact, float, sum};
use crate::refused::{Answer, Refused};

/// Values by group, each with its place in the list, from 1.
pub(crate) type Groups<'a> = BTreeMap<&'a str, Vec<(u64, i128)>>;

/// Puts values into their groups.
pub(crate) fn grouped<'a>(names: &'a [String], values: &Column) -> Groups<'a> {
    let mut groups: Groups<'a> = BTreeMap::new();
    for (place, (name, &units)) in (1_u64..).zip(names.iter().zip(&values.values)) {
        groups
            .entry(name.as_str())
            .or_default()
            .push((place, units));
    }
    groups
}

/// Centre and spread of a group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Centre {
    /// Values in the group.
    pub n: u64,
    /// Their median.
    pub median: f64,
    /// Median of the distances from it.
    pub mad: f64,
}

/// Modified z scores.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ModifiedZ {
    /// Places beyond the threshold, ascending.
    pub flagged: Vec<u64>,
    /// Their scores.
    pub scores: BTreeMap<u64, f64>,
    /// The groups.
    pub groups: BTreeMap<String, Centre>,
}

/// Parts into which a unit is cut, so that medians of medians stay whole.
const PARTS: i128 = 4;

/// Twice the median of ascending whole numbers, as a whole number.
fn twice_median(sorted: &[i128]) -> i128 {
    let middle = sorted.len() / 2;
    let at = |place: usize| sorted.get(place).copied().unwrap_or(0);
    if sorted.len() % 2 == 1 {
        at(middle) * 2
    } else {
        at(middle) + at(middle.saturating_sub(1))
    }
}

/// Flags values whose modified z score exceeds the threshold, in groups of at least `min_group`.
///
/// # Errors
/// No values; a threshold below zero.
pub fn modified_z(
    names: &[String],
    values: &Column,
    threshold: &str,
    min_group: u64,
) -> Answer<ModifiedZ> {
    let threshold = positive(threshold, "threshold")?;
    if values.values.is_empty() {
        return Err(Refused::empty("items", "There are no values."));
    }
    let mut found = ModifiedZ::default();
    for (name, members) in grouped(names, values) {
        // In quarters of a unit: the median is even, the distances are even, their median is whole.
        let mut sorted: Vec<i128> = members.iter().map(|(_, units)| units * PARTS).collect();
        sorted.sort_unstable();
        let median = twice_median(&sorted) / 2;
        let mut distances: Vec<i128> = sorted.iter().map(|units| (units - median).abs()).collect();
        distances.sort_unstable();
        let mad = twice_median(&distances) / 2;
        let money = |parts: i128| values.float(parts) / 4.0;
        let n = members.len() as u64;
        found.groups.insert(
            name.to_owned(),
            Centre {
                n,
                median: money(median),
                mad: money(mad),
            },
        );
        if n < min_group {
            continue;
        }
        // |z| > threshold as whole numbers: factor × distance > threshold × spread.
        let (factor, spread) = if mad > 0 {
            (exact("0.6745", "")?, BigRational::from_integer(mad.into()))
        } else {
            let all = sum(distances.iter().copied());
            (
                exact("1", "")?,
                exact("1.253314", "")? * BigRational::new(all, members.len().into()),
            )
        };
        if !spread.is_positive() {
            continue;
        }
        for (place, units) in members {
            let distance = units * PARTS - median;
            let z = &factor * BigRational::from_integer(distance.into()) / &spread;
            if z.abs() > threshold {
                found.flagged.push(place);
                found.scores.insert(place, float(&z));
            }
        }
    }
    found.flagged.sort_unstable();
    Ok(found)
}

fn positive(text: &str, field: &str) -> Answer<BigRational> {
    let value = exact(text, field)?;
    if value.is_negative() {
        return Err(Refused::argument(field, format!("{field} is below zero.")));
    }
    Ok(value)
}

/// Quartiles of a group and the fences built on them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fences {
    /// Values in the group.
    pub n: u64,
    /// Lower quartile, type 7.
    pub q1: f64,
    /// Upper quartile, type 7.
    pub q3: f64,
    /// Lower fence.
    pub lower: f64,
    /// Upper fence.
    pub upper: f64,
}

/// Values outside the fences.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OutsideFences {
    /// Places outside, ascending.
    pub flagged: Vec<u64>,
    /// The groups.
    pub groups: BTreeMap<String, Fences>,
}

/// Flags values more than `k` interquartile ranges outside the quartiles.
///
/// # Errors
/// No values; `k` below zero.
pub fn iqr(names: &[String], values: &Column, k: &str) -> Answer<OutsideFences> {
    let k = positive(k, "k")?;
    if values.values.is_empty() {
        return Err(Refused::empty("items", "There are no values."));
    }
    let mut found = OutsideFences::default();
    for (name, members) in grouped(names, values) {
        let mut sorted: Vec<i128> = members.iter().map(|(_, units)| *units).collect();
        sorted.sort_unstable();
        let whole = |parts: i128| BigRational::from_integer(parts.into());
        let (q1, q3) = (whole(quarter(&sorted, 1)), whole(quarter(&sorted, 3)));
        let reach = &k * (&q3 - &q1);
        let (lower, upper) = (&q1 - &reach, &q3 + &reach);
        for (place, units) in &members {
            let value = whole(units * PARTS);
            if value < lower || value > upper {
                found.flagged.push(*place);
            }
        }
        let money = |parts: &BigRational| {
            float(&(parts / whole(PARTS) / BigRational::from_integer(values.unit())))
        };
        let n = members.len() as u64;
        let fences = Fences {
            n,
            q1: money(&q1),
            q3: money(&q3),
            lower: money(&lower),
            upper: money(&upper),
        };
        found.groups.insert(name.to_owned(), fences);
    }
    found.flagged.sort_unstable();
    Ok(found)
}

/// The quartile of ascending values, type 7, in quarters of a unit.
fn quarter(sorted: &[i128], quarters: usize) -> i128 {
    let position = sorted.len().saturating_sub(1) * quarters;
    let at = |place: usize| sorted.get(place).copied().unwrap_or(0);
    let (below, rest) = (at(position / 4), i128::try_from(position % 4).unwrap_or(0));
    let above = if rest > 0 {
        at(position / 4 + 1)
    } else {
        below
    };
    below * PARTS + rest * (above - below)
}

/// The largest value of a group beside the second largest.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RelativeSize {
    /// Largest value.
    pub largest: f64,
    /// Its place, from 1; the first of equals.
    pub index: u64,
    /// Second largest value; none in a group of one.
    pub second: Option<f64>,
    /// Largest ÷ second; none where that has no sense.
    pub rsf: Option<f64>,
}

/// Relative size of the largest value of each group (`ratio.relative_size`).
///
/// # Errors
/// No values.
pub fn relative_size(names: &[String], values: &Column) -> Answer<BTreeMap<String, RelativeSize>> {
    if values.values.is_empty() {
        return Err(Refused::empty("items", "There are no values."));
    }
    let mut groups = BTreeMap::new();
    for (name, mut members) in grouped(names, values) {
        members.sort_by(|(a_place, a), (b_place, b)| b.cmp(a).then(a_place.cmp(b_place)));
        let mut members = members.into_iter();
        let Some((index, largest)) = members.next() else {
            continue;
        };
        let second = members.next().map(|(_, units)| units);
        let ratio = second.filter(|second| *second != 0);
        groups.insert(
            name.to_owned(),
            RelativeSize {
                largest: values.float(largest),
                index,
                second: second.map(|second| values.float(second)),
                rsf: ratio.map(|second| float(&BigRational::new(largest.into(), second.into()))),
            },
        );
    }
    Ok(groups)
}

/// Sums of two periods.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Sum of this period.
    pub current: f64,
    /// Sum of the period before.
    pub previous: f64,
    /// Current less previous.
    pub change: f64,
    /// Current ÷ previous; none where there was nothing before.
    pub ratio: Option<f64>,
}

/// Change of each group between two periods (`ratio.period_change`).
pub fn period_change(
    current: (&[String], &Column),
    previous: (&[String], &Column),
) -> BTreeMap<String, Change> {
    let sums = |(names, values): (&[String], &Column)| -> BTreeMap<String, BigRational> {
        grouped(names, values)
            .into_iter()
            .map(|(name, members)| {
                (
                    name.to_owned(),
                    values.value(sum(members.iter().map(|(_, units)| *units))),
                )
            })
            .collect()
    };
    let (now, before) = (sums(current), sums(previous));
    let nothing = BigRational::from_integer(0.into());
    now.keys()
        .chain(before.keys())
        .map(|name| {
            let (now, before) = (
                now.get(name).unwrap_or(&nothing),
                before.get(name).unwrap_or(&nothing),
            );
            let change = Change {
                current: float(now),
                previous: float(before),
                change: float(&(now - before)),
                ratio: (before != &nothing).then(|| float(&(now / before))),
            };
            (name.clone(), change)
        })
        .collect()
}
