//! Descriptions as sets of telling words, and how alike two sets are.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::law::Law;
use crate::store::{Dictionary, Store, at, count32, place};
use crate::words::telling_words;

/// Number of the empty set.
pub(crate) const EMPTY: u32 = 0;

/// The distinct sets of the descriptions of a store. Within a set rare words stand in front, so
/// that two sets that are alike have one of the first words of each in common.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    words: Dictionary,
    /// By description.
    set_of: Vec<u32>,
    members: Vec<u32>,
    ends: Vec<u32>,
    numbers: HashMap<Vec<u32>, u32, FixedState>,
}

impl Tokens {
    /// Words of the tariff's own descriptions are known as well.
    pub fn new(store: &Store, law: &Law<'_>) -> Self {
        let mut read = Dictionary::default();
        let mut sets: Vec<Vec<u32>> = Vec::with_capacity(store.descriptions.len());
        for text in store.descriptions.texts() {
            sets.push(distinct(telling_words(text).map(|word| read.intern(&word))));
        }
        for line in law.all_lines() {
            telling_words(&line.description).for_each(|word| {
                read.intern(&word);
            });
        }
        let (words, renamed) = by_rarity(&read, &sets);
        let mut tokens = Self {
            words,
            ..Self::default()
        };
        tokens.number(Vec::new());
        for set in sets {
            let set = distinct(set.into_iter().map(|word| at(&renamed, place(word))));
            let number = tokens.number(set);
            tokens.set_of.push(number);
        }
        tokens
    }

    fn number(&mut self, set: Vec<u32>) -> u32 {
        if let Some(number) = self.numbers.get(&set) {
            return *number;
        }
        let number = count32(self.ends.len());
        self.members.extend(&set);
        self.ends.push(count32(self.members.len()));
        self.numbers.insert(set, number);
        number
    }

    /// Number of the set of a description; [`EMPTY`] if nothing in it tells the goods.
    pub fn set_of(&self, description: u32) -> u32 {
        at(&self.set_of, place(description))
    }

    /// Words of a set, ascending.
    pub fn members(&self, set: u32) -> &[u32] {
        let set = place(set);
        let begin = set
            .checked_sub(1)
            .map_or(0, |before| at(&self.ends, before));
        let end = at(&self.ends, set);
        self.members
            .get(place(begin)..place(end))
            .unwrap_or_default()
    }

    /// The known words of a text, ascending.
    pub fn words_of(&self, text: &str) -> Vec<u32> {
        distinct(telling_words(text).filter_map(|word| self.words.symbol(&word)))
    }

    /// Words of a set in the order of their bytes, joined by blanks.
    pub fn text(&self, set: u32) -> String {
        let members = self.members(set).iter();
        let mut words: Vec<&str> = members.map(|word| self.words.text(*word)).collect();
        words.sort_unstable();
        words.join(" ")
    }

    /// Have two sets at least three fifths of their words in common?
    pub fn alike(&self, a: u32, b: u32) -> bool {
        let (a, b) = (self.members(a), self.members(b));
        let both = common(a, b);
        let either = a.len() + b.len() - both;
        5 * both >= 3 * either
    }

    /// The words of which an alike set has at least one among its own of this kind.
    pub fn front(&self, set: u32) -> &[u32] {
        let members = self.members(set);
        let front = members.len() - (3 * members.len()).div_ceil(5) + 1;
        members.get(..front.min(members.len())).unwrap_or_default()
    }
}

/// Number of words that two ascending lists have in common.
pub(crate) fn common(a: &[u32], b: &[u32]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut found = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => {
                a.next();
            }
            std::cmp::Ordering::Greater => {
                b.next();
            }
            std::cmp::Ordering::Equal => {
                found += 1;
                a.next();
                b.next();
            }
        }
    }
    found
}

fn distinct(words: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut set: Vec<u32> = words.collect();
    set.sort_unstable();
    set.dedup();
    set
}

/// The same words with the rarest first, among equals by bytes.
fn by_rarity(read: &Dictionary, sets: &[Vec<u32>]) -> (Dictionary, Vec<u32>) {
    let mut uses = vec![0_u32; read.len()];
    for word in sets.iter().flatten() {
        if let Some(count) = uses.get_mut(place(*word)) {
            *count += 1;
        }
    }
    let mut order: Vec<u32> = (0..count32(read.len())).collect();
    order.sort_unstable_by(|a, b| {
        let by_use = at(&uses, place(*a)).cmp(&at(&uses, place(*b)));
        by_use.then_with(|| read.text(*a).cmp(read.text(*b)))
    });
    let mut words = Dictionary::default();
    let mut renamed = vec![0; read.len()];
    for word in order {
        let number = words.intern(read.text(word));
        if let Some(slot) = renamed.get_mut(place(word)) {
            *slot = number;
        }
    }
    (words, renamed)
}
