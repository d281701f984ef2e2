//! Texts that occur many times, each kept once under a number.

use std::hash::BuildHasher as _;

/// A slot that holds no symbol.
const FREE: u32 = u32::MAX;

/// Distinct texts in one piece of memory. A symbol is the number of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary {
    text: String,
    /// Where each text ends; it begins where the one before ended.
    ends: Vec<usize>,
    /// Open addressing over symbols; the length is a power of two. Empty while the symbols stand in
    /// the order of the texts, which can be searched as they are.
    slots: Vec<u32>,
    hash: foldhash::fast::FixedState,
}

impl Dictionary {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a symbol; empty for a number that was never given.
    pub fn text(&self, symbol: u32) -> &str {
        let Ok(at) = usize::try_from(symbol) else {
            return "";
        };
        let Some(end) = self.ends.get(at) else {
            return "";
        };
        let begin = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let begin = begin.copied().unwrap_or_default();
        self.text.get(begin..*end).unwrap_or_default()
    }

    /// All texts in the order of their symbols.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        (0..count32(self.len())).map(|symbol| self.text(symbol))
    }

    /// The symbol of a text, if it is known.
    pub fn symbol(&self, text: &str) -> Option<u32> {
        if !self.slots.is_empty() {
            return self.find(text).ok();
        }
        // Sorted, and nothing added since.
        let (mut low, mut high) = (0, count32(self.len()));
        while low < high {
            let middle = low + (high - low) / 2;
            match self.text(middle).cmp(text) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The symbol of a text, new or known.
    pub fn intern(&mut self, text: &str) -> u32 {
        if self.slots.len() < (self.len() + 1) * 2 {
            self.grow();
        }
        match self.find(text) {
            Ok(symbol) => symbol,
            Err(slot) => {
                let symbol = count32(self.len());
                self.text.push_str(text);
                self.ends.push(self.text.len());
                if let Some(place) = self.slots.get_mut(slot) {
                    *place = symbol;
                }
                symbol
            }
        }
    }

    /// The same texts, to be looked up and not added to, with symbols in the order of their bytes, and the new symbol of each old one.
    pub fn sorted(&self) -> (Self, Vec<u32>) {
        let mut order: Vec<u32> = (0..count32(self.len())).collect();
        order.sort_unstable_by(|a, b| self.text(*a).cmp(self.text(*b)));
        let mut sorted = Self::default();
        sorted.text.reserve(self.text.len());
        sorted.ends.reserve(self.ends.len());
        let mut renamed = vec![FREE; self.len()];
        for (new, old) in (0_u32..).zip(order) {
            sorted.text.push_str(self.text(old));
            sorted.ends.push(sorted.text.len());
            if let Some(place) = usize::try_from(old).ok().and_then(|at| renamed.get_mut(at)) {
                *place = new;
            }
        }
        (sorted, renamed)
    }

    /// The symbol, or the free slot where it belongs.
    fn find(&self, text: &str) -> Result<u32, usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = self.first_slot(text);
        loop {
            match self.slots.get(slot & mask) {
                None => return Err(0),
                Some(&FREE) => return Err(slot & mask),
                Some(&symbol) if self.text(symbol) == text => return Ok(symbol),
                Some(_) => slot = slot.wrapping_add(1),
            }
        }
    }

    fn first_slot(&self, text: &str) -> usize {
        // The low bits choose the slot; a 32-bit address space only loses high ones.
        #[allow(clippy::cast_possible_truncation)]
        {
            self.hash.hash_one(text) as usize
        }
    }

    fn grow(&mut self) {
        self.rebuild((self.len() + 1) * 4);
    }

    fn rebuild(&mut self, least: usize) {
        self.slots = vec![FREE; least.next_power_of_two().max(16)];
        let mask = self.slots.len() - 1;
        for symbol in 0..count32(self.len()) {
            let mut slot = self.first_slot(self.text(symbol));
            while self
                .slots
                .get(slot & mask)
                .is_some_and(|held| *held != FREE)
            {
                slot = slot.wrapping_add(1);
            }
            if let Some(place) = self.slots.get_mut(slot & mask) {
                *place = symbol;
            }
        }
    }
}

/// A count of items or symbols; a store never holds more than 2^32 − 1 of either.
pub(crate) fn count32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn gives_each_text_one_symbol() {
        let mut words = Dictionary::default();
        assert_eq!(words.symbol("x"), None);
        let symbols: Vec<u32> = (0..1000)
            .map(|n| words.intern(&format!("{}", n % 300)))
            .collect();
        assert_eq!(words.len(), 300);
        assert_eq!(symbols[7], symbols[307]);
        assert_eq!(words.text(symbols[299]), "299");
        assert_eq!(words.intern(""), 300);
        assert_eq!(words.symbol(""), Some(300));
    }

    #[test]
    fn sorts_symbols_by_bytes() {
        let mut words = Dictionary::default();
        for text in ["b", "Ä", "a", "B"] {
            words.intern(text);
        }
        let (sorted, renamed) = words.sorted();
        assert_eq!(sorted.texts().collect::<Vec<_>>(), ["B", "a", "b", "Ä"]);
        assert_eq!(renamed, [2, 3, 1, 0]);
        assert_eq!(sorted.symbol("Ä"), Some(3));
        assert_eq!(sorted.symbol("B"), Some(0));
        assert_eq!(sorted.symbol("c"), None);
    }
}
