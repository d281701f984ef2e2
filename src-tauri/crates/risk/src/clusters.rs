//! A trader's goods by what he calls them.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::context::Context;
use crate::parallel::each;
use crate::store::{at, count32, place};
use crate::tokens::{EMPTY, Tokens};

/// Items of one trader whose descriptions are alike, directly or through others of his.
#[derive(Debug)]
pub(crate) struct Cluster {
    pub trader: u32,
    sets: Vec<u32>,
    /// In the order of declaration and item number.
    pub items: Vec<u32>,
}

impl Cluster {
    /// The smallest of the texts of its sets.
    pub fn label(&self, tokens: &Tokens) -> String {
        let texts = self.sets.iter().map(|set| tokens.text(*set));
        texts.min().unwrap_or_default()
    }
}

/// The clusters of all traders of the window.
pub(crate) fn clusters(context: &Context<'_>, threads: usize) -> Vec<Cluster> {
    let traders = context.store.traders.len();
    let found = each(threads, traders, |trader| {
        of_trader(context, count32(trader))
    });
    found.into_iter().flatten().collect()
}

fn of_trader(context: &Context<'_>, trader: u32) -> Vec<Cluster> {
    let set = |item: &u32| {
        let description = at(&context.store.description, place(*item));
        context.tokens.set_of(description)
    };
    let mut items: Vec<(u32, u32)> = context
        .traders
        .of(trader)
        .iter()
        .map(|item| (set(item), *item))
        .filter(|(set, _)| *set != EMPTY)
        .collect();
    items.sort_unstable();
    let mut sets: Vec<u32> = items.iter().map(|(set, _)| *set).collect();
    sets.dedup();
    let mut joined = Joined::new(sets.len());
    join_alike(&context.tokens, &sets, &mut joined);
    let mut of_root: HashMap<usize, usize, FixedState> = HashMap::default();
    let mut found: Vec<Cluster> = Vec::new();
    for (at_set, set) in sets.iter().enumerate() {
        let number = *of_root.entry(joined.root(at_set)).or_insert(found.len());
        if number == found.len() {
            found.push(Cluster {
                trader,
                sets: Vec::new(),
                items: Vec::new(),
            });
        }
        if let Some(cluster) = found.get_mut(number) {
            cluster.sets.push(*set);
            let begin = items.partition_point(|(other, _)| other < set);
            let own = items
                .iter()
                .skip(begin)
                .take_while(|(other, _)| other == set);
            cluster.items.extend(own.map(|(_, item)| *item));
        }
    }
    for cluster in &mut found {
        cluster.items.sort_unstable();
    }
    found
}

/// Joins all sets that are alike; only those that share a word of their fronts can be.
fn join_alike(tokens: &Tokens, sets: &[u32], joined: &mut Joined) {
    let mut by_word: HashMap<u32, Vec<usize>, FixedState> = HashMap::default();
    for (own, set) in sets.iter().enumerate() {
        for word in tokens.front(*set) {
            let others = by_word.entry(*word).or_default();
            for other in others.iter() {
                if joined.root(own) != joined.root(*other)
                    && sets
                        .get(*other)
                        .is_some_and(|known| tokens.alike(*set, *known))
                {
                    joined.join(own, *other);
                }
            }
            others.push(own);
        }
    }
}

/// Which of a number of things are connected.
struct Joined(Vec<usize>);

impl Joined {
    fn new(n: usize) -> Self {
        Self((0..n).collect())
    }

    fn root(&mut self, mut thing: usize) -> usize {
        loop {
            let above = self.0.get(thing).copied().unwrap_or(thing);
            if above == thing {
                return thing;
            }
            let next = self.0.get(above).copied().unwrap_or(above);
            if let Some(slot) = self.0.get_mut(thing) {
                *slot = next;
            }
            thing = next;
        }
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The smaller root stays, so that the outcome does not depend on the order.
        if let Some(slot) = self.0.get_mut(a.max(b)) {
            *slot = a.min(b);
        }
    }
}

/// The thing that holds more than half of the value, if any does.
pub(crate) fn majority<T: Ord + Copy>(parts: impl Iterator<Item = (T, i64)>) -> Option<T> {
    let mut parts: Vec<(T, i64)> = parts.collect();
    parts.sort_unstable();
    let sum = |parts: &[(T, i64)]| parts.iter().map(|(_, v)| i128::from(*v)).sum::<i128>();
    let all = sum(&parts);
    let mut things = parts.chunk_by(|a, b| a.0 == b.0);
    let held = things.find(|own| 2 * sum(own) > all)?;
    held.first().map(|(thing, _)| *thing)
}
