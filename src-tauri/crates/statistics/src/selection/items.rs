//! Items by number: at random, or at an interval (sampling contract, `select.random_items`,
//! `select.interval_items`).

use std::collections::HashSet;

use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive};
use serde::Serialize;

use super::{Origin, fraction_of, number_of};
use crate::number::{ceiling, float, whole};
use crate::refused::{Answer, Refused};

/// Items drawn at random, in the order of the draw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RandomItems {
    /// Places in the population, from 1.
    pub selected: Vec<u64>,
    /// Numbers of the stream that were used, those of an earlier draw included.
    pub picks: u64,
}

/// What a random draw is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomRequest<'a> {
    /// Items of the population.
    pub population: u64,
    /// Items to draw.
    pub sample_size: u64,
    /// The seed, as text.
    pub seed: &'a str,
    /// May an item be drawn twice?
    pub replace: bool,
    /// Items of the same stream that were drawn earlier; the draw goes on behind them.
    pub already_selected: u64,
}

/// Draws items by Rivest's sampler.
///
/// # Errors
/// No population; more items than there are.
pub fn random_items(request: &RandomRequest<'_>) -> Answer<RandomItems> {
    let RandomRequest {
        population,
        sample_size,
        seed,
        replace,
        already_selected,
    } = *request;
    if population == 0 {
        return Err(Refused::empty(
            "population",
            "There are no items to draw from.",
        ));
    }
    let wanted = already_selected.saturating_add(sample_size);
    if sample_size == 0 {
        return Err(Refused::argument("sample_size", "The sample has no items."));
    }
    if !replace && wanted > population {
        return Err(Refused::infeasible(
            "sample_size",
            format!("{wanted} different items cannot be drawn from {population}."),
        ));
    }
    let mut seen = HashSet::new();
    let mut drawn = RandomItems::default();
    let mut accepted = 0;
    while accepted < wanted {
        drawn.picks += 1;
        let rest = number_of(seed, drawn.picks) % population;
        let item = rest.to_u64().unwrap_or(0) + 1;
        if !replace && !seen.insert(item) {
            continue;
        }
        accepted += 1;
        if accepted > already_selected {
            drawn.selected.push(item);
        }
    }
    Ok(drawn)
}

/// Items at an interval.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IntervalItems {
    /// Population ÷ sample size.
    pub interval: f64,
    /// Places in the population, from 1.
    pub selected: Vec<u64>,
    /// Where the first hit lies, when a seed chose it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<f64>,
}

/// Draws the records `ceil(start + j × interval)`.
///
/// # Errors
/// No population; more items than there are; a start outside the first interval.
pub fn interval_items(population: u64, sample_size: u64, origin: &Origin) -> Answer<IntervalItems> {
    if population == 0 {
        return Err(Refused::empty(
            "population",
            "There are no items to draw from.",
        ));
    }
    if sample_size == 0 {
        return Err(Refused::argument("sample_size", "The sample has no items."));
    }
    if sample_size > population {
        return Err(Refused::infeasible(
            "sample_size",
            format!("{sample_size} different items cannot be drawn from {population}."),
        ));
    }
    let interval = whole(population) / whole(sample_size);
    let start = start_in(&interval, origin)?;
    let place = |j| ceiling(&(&start + &interval * whole(j))).unwrap_or(population);
    Ok(IntervalItems {
        interval: float(&interval),
        selected: (0..sample_size).map(place).collect(),
        start: matches!(origin, Origin::Seed(_)).then(|| float(&start)),
    })
}

/// The start of a draw at an interval: above 0, at most the interval.
pub(super) fn start_in(interval: &BigRational, origin: &Origin) -> Answer<BigRational> {
    match origin {
        Origin::Seed(seed) => Ok(interval * (BigRational::one() - fraction_of(seed, 1))),
        Origin::Start(start) if start.is_positive() && start <= interval => Ok(start.clone()),
        Origin::Start(_) => Err(Refused::argument(
            "start",
            "The start must lie above 0 and not beyond the first interval.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(sample_size: u64, already_selected: u64) -> Vec<u64> {
        let request = RandomRequest {
            population: 50,
            sample_size,
            seed: "s",
            replace: false,
            already_selected,
        };
        random_items(&request).unwrap().selected
    }

    #[test]
    fn an_extension_goes_on_where_the_sample_ended() {
        let whole = draw(30, 0);
        assert_eq!(draw(12, 0), whole[..12]);
        assert_eq!(draw(18, 12), whole[12..]);
    }

    #[test]
    fn all_items_can_be_drawn_each_once() {
        let mut all = draw(50, 0);
        all.sort_unstable();
        assert_eq!(all, (1..=50).collect::<Vec<_>>());
    }
}
