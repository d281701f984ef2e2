//! Items by their money: at an interval, in cells, at random, through a sieve (sampling contract,
//! `select.interval_mus`, `select.cell_mus`, `select.random_mus`, `select.sieve_mus`).

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive};
use serde::Serialize;

use super::fraction_of;
use super::frame::{Entry, Excluded, Walk, frame, total};
use super::items::start_in;
use crate::number::{Column, float, whole};
use crate::refused::{Answer, Refused};

/// Where the first hit comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Named by the auditor.
    Start(BigRational),
    /// Drawn from a seed.
    Seed(String),
}

/// Fractions of the draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draws {
    /// Given one by one, each at least 0 and below 1.
    Given(Vec<BigRational>),
    /// Drawn from a seed.
    Seed(String),
}

impl Draws {
    /// `size` fractions.
    fn of(&self, size: u64) -> Answer<Vec<BigRational>> {
        match self {
            Self::Seed(seed) => Ok((1..=size).map(|place| fraction_of(seed, place)).collect()),
            Self::Given(given) => {
                if given.len() as u64 != size {
                    return Err(Refused::argument(
                        "fractions",
                        format!("{size} fractions are needed, {} are given.", given.len()),
                    ));
                }
                if given
                    .iter()
                    .any(|one| one.is_negative() || one >= &BigRational::one())
                {
                    return Err(Refused::argument(
                        "fractions",
                        "A fraction is not at least 0 and below 1.",
                    ));
                }
                Ok(given.clone())
            }
        }
    }
}

/// How far the hits lie apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// So many hits.
    Size(u64),
    /// One hit in so much money.
    Interval(BigRational),
}

/// What becomes of items as large as the interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HighValue {
    /// They stay; they may be hit more than once.
    #[default]
    None,
    /// They are taken out once, to be examined in full; the interval stays.
    SinglePass,
    /// They are taken out until no item reaches the interval of the rest.
    Iterative,
}

impl HighValue {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "none" => Ok(Self::None),
            "single_pass" => Ok(Self::SinglePass),
            "iterative" => Ok(Self::Iterative),
            other => Err(Refused::argument(
                "high_value",
                format!("\"{other}\" is unknown; use none, single_pass or iterative."),
            )),
        }
    }
}

/// What a draw at an interval is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntervalMus<'a> {
    /// Values in list order.
    pub values: &'a Column,
    /// Hits or interval.
    pub spacing: Spacing,
    /// Start or seed.
    pub origin: Origin,
    /// What becomes of large items.
    pub high_value: HighValue,
}

/// A draw at an interval.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct IntervalDraw {
    /// Money between hits.
    pub interval: f64,
    /// One place, from 1, for each hit, in order.
    pub selected: Vec<u64>,
    /// What no unit can be drawn from.
    pub excluded: Excluded,
    /// Places examined in full.
    pub high_value: Vec<u64>,
    /// The first hit, when a seed chose it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<f64>,
}

fn sized(sample_size: u64) -> Answer<BigRational> {
    if sample_size == 0 {
        return Err(Refused::argument("sample_size", "The sample has no items."));
    }
    Ok(whole(sample_size))
}

/// Draws money at an interval.
///
/// # Errors
/// Nothing above zero; a start outside the first interval; an interval that is not above zero.
pub fn interval_mus(request: &IntervalMus<'_>) -> Answer<IntervalDraw> {
    let column = request.values;
    let (mut entries, excluded) = frame(column)?;
    // Everything is reckoned in units of the column; a unit goes back to money at the end.
    let unit = BigRational::from_integer(column.unit());
    let mut interval = match &request.spacing {
        Spacing::Size(size) => BigRational::from_integer(total(&entries)) / sized(*size)?,
        Spacing::Interval(money) if money.is_positive() => money * &unit,
        Spacing::Interval(_) => {
            return Err(Refused::argument(
                "interval",
                "The interval must be above zero.",
            ));
        }
    };
    let mut high_value = Vec::new();
    let mut hits = match (&request.spacing, request.high_value) {
        (Spacing::Size(size), HighValue::None | HighValue::Iterative) => Some(*size),
        _ => None,
    };
    match (request.high_value, &request.spacing) {
        (HighValue::None, _) => {}
        (HighValue::SinglePass, _) => {
            take(&mut entries, &mut high_value, &interval);
        }
        (HighValue::Iterative, Spacing::Interval(_)) => {
            return Err(Refused::argument(
                "high_value",
                "Large items can be taken out again and again only for a sample size, not for an interval.",
            ));
        }
        (HighValue::Iterative, Spacing::Size(size)) => {
            while take(&mut entries, &mut high_value, &interval) {
                let left = size.saturating_sub(high_value.len() as u64);
                hits = Some(left);
                if left == 0 || entries.is_empty() {
                    break;
                }
                interval = BigRational::from_integer(total(&entries)) / whole(left);
            }
        }
    }
    high_value.sort_unstable();
    let origin = match &request.origin {
        Origin::Start(start) => Origin::Start(start * &unit),
        seed @ Origin::Seed(_) => seed.clone(),
    };
    let start = start_in(&interval, &origin)?;
    Ok(IntervalDraw {
        interval: float(&(&interval / &unit)),
        selected: at_interval(&entries, &start, &interval, hits),
        excluded,
        high_value,
        start: matches!(origin, Origin::Seed(_)).then(|| float(&(start / unit))),
    })
}

/// Takes out entries as large as the interval; were there any?
fn take(entries: &mut Vec<Entry>, taken: &mut Vec<u64>, interval: &BigRational) -> bool {
    let least = interval.ceil().to_integer();
    let before = taken.len();
    entries.retain(|entry| {
        let large = BigInt::from(entry.units) >= least;
        if large {
            taken.push(entry.place);
        }
        !large
    });
    taken.len() > before
}

/// The place of every hit `start + j × interval`: the first entry whose running sum reaches it.
fn at_interval(
    entries: &[Entry],
    start: &BigRational,
    interval: &BigRational,
    hits: Option<u64>,
) -> Vec<u64> {
    let end = total(entries);
    // One denominator for all hits, so that a hit is one division of whole numbers.
    let common = start.denom().lcm(interval.denom());
    let mut position = start.numer() * (&common / start.denom());
    let step = interval.numer() * (&common / interval.denom());
    let mut walk = Walk::over(entries);
    let mut selected = Vec::new();
    while hits.is_none_or(|hits| (selected.len() as u64) < hits) {
        let reached = Integer::div_ceil(&position, &common);
        if reached > end {
            break;
        }
        match walk.until(|sum| reached.to_i128().is_some_and(|reached| sum >= reached)) {
            Some(place) => selected.push(place),
            None => break,
        }
        position += &step;
    }
    selected
}

/// A draw of one unit in each cell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CellDraw {
    /// Money of a cell.
    pub interval: f64,
    /// One place for each cell.
    pub selected: Vec<u64>,
    /// What no unit can be drawn from.
    pub excluded: Excluded,
}

/// Draws one unit at random in each of `sample_size` cells of equal money.
///
/// # Errors
/// Nothing above zero; too few or bad fractions.
pub fn cell_mus(values: &Column, sample_size: u64, draws: &Draws) -> Answer<CellDraw> {
    let (entries, excluded) = frame(values)?;
    let size = sized(sample_size)?;
    let interval = BigRational::from_integer(total(&entries)) / &size;
    let mut walk = Walk::over(&entries);
    let mut selected = Vec::new();
    for (cell, fraction) in (0_u64..).zip(draws.of(sample_size)?) {
        let units = ((whole(cell) + fraction) * &interval).floor().to_integer();
        let past = |sum| units.to_i128().is_some_and(|units| units < sum);
        selected.extend(walk.until(past));
    }
    Ok(CellDraw {
        interval: values.float_of(&interval),
        selected,
        excluded,
    })
}

/// A draw of units at random.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RandomDraw {
    /// One place for each draw, in the order of the draws.
    pub selected: Vec<u64>,
    /// What no unit can be drawn from.
    pub excluded: Excluded,
}

/// Draws units at random, with replacement.
///
/// # Errors
/// Nothing above zero; too few or bad fractions.
pub fn random_mus(values: &Column, sample_size: u64, draws: &Draws) -> Answer<RandomDraw> {
    let (entries, excluded) = frame(values)?;
    sized(sample_size)?;
    let mut running = 0_i128;
    let sums: Vec<i128> = entries
        .iter()
        .map(|entry| {
            running += entry.units;
            running
        })
        .collect();
    let all = BigRational::from_integer(running.into());
    let place = |fraction: BigRational| {
        let units = (fraction * &all).floor().to_integer().to_i128()?;
        let at = sums.partition_point(|sum| *sum <= units);
        entries.get(at).map(|entry| entry.place)
    };
    Ok(RandomDraw {
        selected: draws
            .of(sample_size)?
            .into_iter()
            .filter_map(place)
            .collect(),
        excluded,
    })
}

/// A draw through a sieve; its size varies.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SieveDraw {
    /// Money of the sieve.
    pub interval: f64,
    /// Places that were kept back.
    pub selected: Vec<u64>,
    /// What no unit can be drawn from.
    pub excluded: Excluded,
}

/// Takes every entry whose value exceeds a fraction of the interval, one fraction for each entry.
///
/// # Errors
/// Nothing above zero; too few or bad fractions.
pub fn sieve_mus(values: &Column, sample_size: u64, draws: &Draws) -> Answer<SieveDraw> {
    let (entries, excluded) = frame(values)?;
    let interval = BigRational::from_integer(total(&entries)) / sized(sample_size)?;
    let fractions = draws.of(values.values.len() as u64)?;
    let kept = (1_u64..)
        .zip(&values.values)
        .zip(fractions)
        .filter(|((_, units), fraction)| {
            **units > 0 && BigRational::from_integer(BigInt::from(**units)) > fraction * &interval
        });
    Ok(SieveDraw {
        selected: kept.map(|((place, _), _)| place).collect(),
        interval: values.float_of(&interval),
        excluded,
    })
}

impl Column {
    /// Units, not always whole, as money.
    fn float_of(&self, units: &BigRational) -> f64 {
        float(&(units / BigRational::from_integer(self.unit())))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp)]
    use super::*;

    fn drawn(values: &[&str], request: impl Fn(&Column) -> IntervalMus<'_>) -> IntervalDraw {
        let column = Column::read(values, "values").unwrap();
        interval_mus(&request(&column)).unwrap()
    }

    #[test]
    fn taking_out_large_items_again_and_again_leaves_none_at_the_interval() {
        let values = ["1000", "300", "90", "50", "20", "10", "5", "5"];
        let draw = drawn(&values, |values| IntervalMus {
            values,
            spacing: Spacing::Size(4),
            origin: Origin::Seed("s".into()),
            high_value: HighValue::Iterative,
        });
        assert_eq!(draw.high_value, [1, 2, 3]);
        assert_eq!(draw.selected.len(), 1);
        assert_eq!(draw.interval, 90.0);
    }

    #[test]
    fn an_interval_is_never_rounded() {
        let draw = drawn(&["1", "1", "1"], |values| IntervalMus {
            values,
            spacing: Spacing::Size(2),
            origin: Origin::Start(BigRational::new(3.into(), 2.into())),
            high_value: HighValue::None,
        });
        assert_eq!(draw.selected, [2, 3]);
    }
}
