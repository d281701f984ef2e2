//! Whom to audit: a ranking walked down a capacity, a random share, officers' own picks. Pure: the
//! same ranking, wish and draw give the same choice.

mod days;

use std::collections::BTreeSet;

pub use days::{DayRates, Days, Size};

/// How a target came into a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Down the ranking.
    Ranked,
    /// By the seeded draw.
    Random,
    /// An officer's own pick.
    Own,
}

/// What is wanted. Places count in the ranking, from 0.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Officers' own picks.
    pub own: Vec<usize>,
    /// Targets an officer leaves out, with a reason kept elsewhere.
    pub left_out: BTreeSet<usize>,
    /// Days that are available; `None` = the ranking adds nobody.
    pub capacity: Option<Days>,
    /// Random places at least.
    pub random: usize,
    /// Random places at least, in percent of all places.
    pub random_pct: u32,
}

/// A target that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Place in the ranking, from 0.
    pub place: usize,
    /// How it came in.
    pub how: How,
}

/// A choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Own picks, then the ranked, then the drawn.
    pub picks: Vec<Pick>,
    /// Drawn, but longer than all days that own picks leave.
    pub too_long: Vec<usize>,
    /// Days of all picks.
    pub days: Days,
}

/// Why there is no choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Own picks alone take more than there is.
    OwnBeyondCapacity {
        /// Days of the own picks.
        own: Days,
    },
    /// The random share alone takes more than there is.
    RandomBeyondCapacity,
    /// A share of the random places outside 0 to 100.
    ShareOutOfRange,
}

/// Chooses. `days` are the audit days of the targets in the order of the ranking; `draw` gives
/// places in the ranking in the order of the seeded draw, each once.
///
/// As many targets as fit are taken down the ranking, without passing one over, so that the random
/// places they call for fit too. The capacity is never exceeded.
///
/// # Errors
/// [`Refusal`].
pub fn choose(
    days: &[Days],
    wish: &Wish,
    draw: impl Iterator<Item = usize>,
) -> Result<Choice, Refusal> {
    if wish.random_pct > 100 {
        return Err(Refusal::ShareOutOfRange);
    }
    let own: BTreeSet<usize> = wish.own.iter().copied().collect();
    let of = |place: usize| days.get(place).copied().unwrap_or_default();
    let own_days: Days = own.iter().map(|place| of(*place)).sum();
    let rest = match wish.capacity {
        Some(capacity) => capacity
            .less(own_days)
            .ok_or(Refusal::OwnBeyondCapacity { own: own_days })?,
        None => Days::MOST,
    };
    let ranked: Vec<usize> = match wish.capacity {
        Some(_) => prefix(days, rest, &own, &wish.left_out),
        None => Vec::new(),
    };
    let mut drawn = Drawn {
        known: Vec::new(),
        rest: draw,
    };
    for taken in (0..=ranked.len()).rev() {
        let part = ranked.get(..taken).unwrap_or_default();
        let wanted = random_places(own.len() + taken, wish);
        let found = Draw {
            days,
            own: &own,
            left_out: &wish.left_out,
            ranked: part,
            rest,
            wanted,
        };
        if let Some((random, too_long)) = found.run(&mut drawn) {
            let pick = |how| move |place: &usize| Pick { place: *place, how };
            let mut seen = BTreeSet::new();
            let own = wish.own.iter().filter(|place| seen.insert(**place));
            let mut picks: Vec<Pick> = own.map(pick(How::Own)).collect();
            picks.extend(part.iter().map(pick(How::Ranked)));
            picks.extend(random.iter().map(pick(How::Random)));
            return Ok(Choice {
                days: picks.iter().map(|pick| of(pick.place)).sum(),
                picks,
                too_long,
            });
        }
    }
    Err(Refusal::RandomBeyondCapacity)
}

/// Places down the ranking whose days fit, up to the first that does not.
fn prefix(
    days: &[Days],
    rest: Days,
    own: &BTreeSet<usize>,
    left_out: &BTreeSet<usize>,
) -> Vec<usize> {
    let mut left = rest;
    let mut taken = Vec::new();
    for (place, days) in days.iter().enumerate() {
        if own.contains(&place) || left_out.contains(&place) {
            continue;
        }
        let Some(less) = left.less(*days) else { break };
        left = less;
        taken.push(place);
    }
    taken
}

/// The fewest random places that are `random_pct` of all places, and at least `random`.
fn random_places(others: usize, wish: &Wish) -> usize {
    let pct = usize::try_from(wish.random_pct).unwrap_or(100);
    let share = match 100 - pct.min(100) {
        0 if others > 0 => usize::MAX,
        0 => 0,
        left => (others * pct).div_ceil(left),
    };
    share.max(wish.random)
}

/// A draw that is read only as far as it is needed, and then known.
struct Drawn<I> {
    known: Vec<usize>,
    rest: I,
}

impl<I: Iterator<Item = usize>> Drawn<I> {
    fn at(&mut self, number: usize) -> Option<usize> {
        while self.known.len() <= number {
            let next = self.rest.next()?;
            self.known.push(next);
        }
        self.known.get(number).copied()
    }
}

struct Draw<'a> {
    days: &'a [Days],
    own: &'a BTreeSet<usize>,
    left_out: &'a BTreeSet<usize>,
    ranked: &'a [usize],
    rest: Days,
    wanted: usize,
}

impl Draw<'_> {
    /// Drawn places, and those that no capacity holds; `None` when the days do not suffice.
    fn run<I: Iterator<Item = usize>>(
        &self,
        drawn: &mut Drawn<I>,
    ) -> Option<(Vec<usize>, Vec<usize>)> {
        let of = |place: usize| self.days.get(place).copied().unwrap_or_default();
        let ranked: BTreeSet<usize> = self.ranked.iter().copied().collect();
        let mut left = self
            .rest
            .less(ranked.iter().map(|place| of(*place)).sum())?;
        let (mut random, mut too_long) = (Vec::new(), Vec::new());
        let mut number = 0;
        while random.len() < self.wanted {
            let Some(place) = drawn.at(number) else { break };
            number += 1;
            let known = [self.own, self.left_out, &ranked];
            if known.iter().any(|places| places.contains(&place)) {
                continue;
            }
            if of(place) > self.rest {
                too_long.push(place);
                continue;
            }
            left = left.less(of(place))?;
            random.push(place);
        }
        // Too few are left to draw from: ranked places make room, until there are none.
        let met = random.len() == self.wanted || self.ranked.is_empty();
        met.then_some((random, too_long))
    }
}

#[cfg(test)]
mod tests;
