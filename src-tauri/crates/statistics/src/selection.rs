//! Drawing samples: the same request gives the same items, years later and on another machine.
//!
//! Fractions come from SHA-256 of the seed and a count (Rivest's sampler); nothing rests on a
//! generator of some library. All positions are exact.

mod frame;
mod items;
mod monetary;
mod stratify;

pub use frame::Excluded;
pub use items::{IntervalItems, RandomItems, RandomRequest, interval_items, random_items};
pub use monetary::{
    CellDraw, Draws, HighValue, IntervalDraw, IntervalMus, Origin, RandomDraw, SieveDraw, Spacing,
    cell_mus, interval_mus, random_mus, sieve_mus,
};
pub use stratify::{Allocation, Stratum, allocate};

use num_bigint::{BigInt, BigUint, Sign};
use num_rational::BigRational;
use num_traits::One;
use sha2::{Digest, Sha256};

/// Name and version of the sampler, recorded with every draw.
pub const SAMPLER: &str = "sha256-counter/1";

/// The number that a seed gives at a place, from 1: below 2^256.
pub fn number_of(seed: &str, place: u64) -> BigUint {
    BigUint::from_bytes_be(&Sha256::digest(format!("{seed},{place}")))
}

/// The fraction that a seed gives at a place: at least 0, below 1, exact.
pub fn fraction_of(seed: &str, place: u64) -> BigRational {
    let whole: BigInt = BigInt::one() << 256_u32;
    BigRational::new(
        BigInt::from_biguint(Sign::Plus, number_of(seed, place)),
        whole,
    )
}
