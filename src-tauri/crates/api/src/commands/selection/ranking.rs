//! A ranking as a choice walks it: targets of one grain in one order, with their audit days.

use std::collections::{BTreeSet, HashMap};

use jaiza_domain::selection::{Choice, DayRates, Days, Refusal, Size, Wish, choose};
use jaiza_risk::{Target, TargetGrain};
use jaiza_statistics::selection::{RandomRequest, random_items};
use sha2::{Digest, Sha256};

use crate::dto::Pair;
use crate::dto::selection::SelectionAsk;
use crate::error::{Answer, ErrorBody};

/// Targets of one grain in the order of the ask.
pub struct Ranking<'a> {
    /// In order, the first to be taken first.
    pub targets: Vec<&'a Target>,
    /// Audit days of each.
    pub days: Vec<Days>,
    /// Declarations of each.
    pub declarations: Vec<u32>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Ranking<'a> {
    /// The targets of a run in the order asked for.
    pub fn of(all: &'a [Target], grain: TargetGrain, by_yield: bool, rates: &DayRates) -> Self {
        let mut targets: Vec<&Target> = all.iter().filter(|one| one.grain == grain).collect();
        if by_yield {
            targets.sort_by_key(|one| one.yield_rank);
        } else {
            targets.sort_by_key(|one| one.rank);
        }
        let counts = declarations(all);
        let count = |one: &Target| match grain {
            TargetGrain::Gd => 1,
            TargetGrain::Trader => counts.get(one.key.as_str()).copied().unwrap_or(0),
        };
        let declarations: Vec<u32> = targets.iter().map(|one| count(one)).collect();
        let sizes = targets.iter().zip(&declarations);
        let days = sizes.map(|(one, declarations)| {
            rates.days(Size {
                declarations: *declarations,
                items: one.items,
                value: one.value_pkr,
            })
        });
        Self {
            days: days.collect(),
            places: targets
                .iter()
                .enumerate()
                .map(|(place, one)| (one.key.as_str(), place))
                .collect(),
            declarations,
            targets,
        }
    }

    /// Place of a key.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.places.get(key).copied()
    }

    /// Makes the choice of an ask.
    ///
    /// # Errors
    /// Targets that are not ranked, days that are no days, a draw without a seed, a choice that
    /// does not fit.
    pub fn choose(&self, ask: &SelectionAsk) -> Answer<Choice> {
        let wish = self.wish(ask)?;
        let seed = ask.seed.clone().unwrap_or_default();
        let draws = wish.random > 0 || (wish.random_pct > 0 && wish.capacity.is_some());
        if draws && seed.trim().is_empty() {
            return Err(ErrorBody::invalid(
                "error-seed",
                "The random share is drawn by a seed: give one that nobody could choose to please himself, such as thrown dice.",
            ));
        }
        let draw = self.draw(seed.trim(), draws);
        choose(&self.days, &wish, draw).map_err(|why| refused(why, &wish))
    }

    fn wish(&self, ask: &SelectionAsk) -> Answer<Wish> {
        let capacity = ask.capacity.as_deref().map(str::trim);
        let capacity = capacity
            .filter(|text| !text.is_empty())
            .map(|text| {
                text.parse::<Days>().map_err(|()| {
                    ErrorBody::invalid(
                        "error-capacity",
                        format!("\"{text}\" is not a number of audit days such as 120 or 37.5."),
                    )
                    .arg("text", text)
                })
            })
            .transpose()?;
        Ok(Wish {
            own: self.named(&ask.own)?,
            left_out: self.named(&ask.left_out)?.into_iter().collect(),
            random: usize::try_from(ask.random).unwrap_or(usize::MAX),
            // A share of what the ranking adds: without a capacity it adds nobody.
            random_pct: match capacity {
                Some(_) => ask.random_pct.unwrap_or(0),
                None => 0,
            },
            capacity,
        })
    }

    /// Places of named targets, each with a written reason.
    fn named(&self, pairs: &[Pair]) -> Answer<Vec<usize>> {
        let mut places = Vec::new();
        for Pair { name, value } in pairs {
            let place = self.place(name).ok_or_else(|| {
                ErrorBody::not_found(
                    "error-no-such-target",
                    format!("The run ranks no target \"{name}\"."),
                )
                .arg("target", name)
            })?;
            if value.trim().is_empty() {
                return Err(ErrorBody::invalid(
                    "error-pick-reason",
                    format!("Taking {name} against the ranking, or leaving it out, needs a written reason."),
                )
                .arg("target", name));
            }
            places.push(place);
        }
        Ok(places)
    }

    /// Places in the order of the draw: the sampler draws among all targets in the order of their
    /// keys, so that another order of the ranking draws the same targets.
    fn draw(&self, seed: &str, draws: bool) -> impl Iterator<Item = usize> + '_ {
        let mut keys: Vec<&str> = self.targets.iter().map(|one| one.key.as_str()).collect();
        keys.sort_unstable();
        let seed = seed.to_owned();
        let population = u64::try_from(keys.len()).unwrap_or(0);
        let (mut read, mut items) = (0_u64, Vec::<u64>::new().into_iter());
        std::iter::from_fn(move || {
            if !draws {
                return None;
            }
            if let Some(item) = items.next() {
                return Some(item);
            }
            let more = read.max(64).min(population - read);
            let request = RandomRequest {
                population,
                sample_size: more,
                seed: &seed,
                replace: false,
                already_selected: read,
            };
            items = random_items(&request).ok()?.selected.into_iter();
            read += more;
            items.next()
        })
        .filter_map(move |item| {
            let at = usize::try_from(item.checked_sub(1)?).ok()?;
            self.place(keys.get(at)?)
        })
    }

    /// SHA-256 over every target with its places and figures, in order.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for one in &self.targets {
            hash.update(line(one).as_bytes());
            hash.update(b"\n");
        }
        hex::encode(hash.finalize())
    }

    /// The first targets as [`line`]s.
    pub fn head(&self, most: usize) -> Vec<String> {
        let first = self.targets.iter().take(most);
        first.map(|one| line(one)).collect()
    }
}

/// A target with its places and figures in one line. Scores have six places and yields two: finer
/// differences do not order.
pub fn line(one: &Target) -> String {
    format!(
        "{}|{}|{}|{:.6}|{:.2}",
        one.key, one.rank, one.yield_rank, one.score, one.expected_yield
    )
}

/// Number of declarations of each trader.
fn declarations(all: &[Target]) -> HashMap<&str, u32> {
    let mut counts = HashMap::new();
    for one in all.iter().filter(|one| one.grain == TargetGrain::Gd) {
        let traders: BTreeSet<&str> = one.traders.iter().map(String::as_str).collect();
        for trader in traders {
            *counts.entry(trader).or_insert(0) += 1;
        }
    }
    counts
}

fn refused(why: Refusal, wish: &Wish) -> ErrorBody {
    let capacity = wish.capacity.map(|days| days.to_string());
    let capacity = capacity.unwrap_or_default();
    match why {
        Refusal::OwnBeyondCapacity { own } => ErrorBody::invalid(
            "error-own-beyond-capacity",
            format!("The officers' own picks take {own} days, and {capacity} are available; take fewer or raise the days."),
        )
        .arg("own", own),
        Refusal::RandomBeyondCapacity => ErrorBody::invalid(
            "error-random-beyond-capacity",
            format!("The random share does not fit into {capacity} days; raise the days or draw fewer."),
        ),
        Refusal::ShareOutOfRange => ErrorBody::invalid(
            "error-random-share",
            "The random share is a percentage from 0 to 100.",
        ),
    }
    .arg("capacity", capacity)
}
