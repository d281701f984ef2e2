//! Seeded draws that anybody can repeat with a calculator for SHA-256: Rivest's sampler.

use std::collections::HashSet;

use sha2::{Digest, Sha256};

/// Name of the procedure, stored with every draw.
pub const ALGORITHM: &str = "rivest-sha256-v1";

/// Places 0 to `population - 1` in the order in which a seed draws them, each once.
///
/// Pick `i` (from 1) is SHA-256 of the seed, a comma and `i`, as a number modulo the population; a
/// place that came before is passed over and `i` goes on. So a longer draw only continues a shorter
/// one.
pub fn distinct(seed: &str, population: usize) -> Distinct {
    Distinct {
        seed: seed.to_owned(),
        population,
        next: 1,
        drawn: HashSet::new(),
    }
}

/// Iterator of [`distinct`].
#[derive(Clone, Debug)]
pub struct Distinct {
    seed: String,
    population: usize,
    next: u64,
    drawn: HashSet<usize>,
}

impl Iterator for Distinct {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.drawn.len() < self.population {
            let place = place(&self.seed, self.next, self.population);
            self.next += 1;
            if self.drawn.insert(place) {
                return Some(place);
            }
        }
        None
    }
}

fn place(seed: &str, i: u64, population: usize) -> usize {
    let digest = Sha256::digest(format!("{seed},{i}").as_bytes());
    let population = population as u128;
    let rest = digest.iter().fold(0_u128, |rest, byte| {
        ((rest << 8) | u128::from(*byte)) % population
    });
    usize::try_from(rest).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn draws_what_the_published_procedure_draws() {
        // SHA-256 of "12345,1" and the next, each modulo 100, by another program.
        let first: Vec<usize> = distinct("12345", 100).take(5).collect();
        assert_eq!(first, EXPECTED);
    }

    const EXPECTED: [usize; 5] = [52, 83, 15, 60, 53];

    #[test]
    fn an_empty_population_gives_nothing() {
        assert_eq!(distinct("7", 0).next(), None);
    }

    proptest! {
        #[test]
        fn draws_every_place_once_and_the_same_again(seed in "[0-9]{1,20}", population in 1_usize..200) {
            let all: Vec<usize> = distinct(&seed, population).collect();
            let mut sorted = all.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..population).collect::<Vec<_>>());
            let again: Vec<usize> = distinct(&seed, population).take(population / 2).collect();
            prop_assert_eq!(&again[..], &all[..population / 2]);
        }
    }
}
