//! Levies of one item: the schedule of a country as data, the facts of an item, the cascade and
//! its trace, and the difference between two states of the facts.
//!
//! Rules: levies contract, "Schedule", "Facts of one item", `levy.compute`, `levy.delta`.

pub mod compute;
pub mod delta;
pub mod error;
pub mod facts;
pub mod patch;
pub mod rates;
pub mod schedule;
pub mod side;
pub mod value;

pub use self::compute::{Computed, LevyTrace, Share, Trace, Variance, compute, variance};
pub use self::delta::{Delta, delta};
pub use self::error::{LevyError, ReferenceFault};
pub use self::facts::{Adjustment, AdjustmentCurrency, Charge, Facts, Stage, ValueFacts};
pub use self::patch::{Edit, FactsPatch, ValuePatch};
pub use self::rates::{Component, Rate};
pub use self::schedule::{LandingMode, Levy, Schedule, ScheduleParts, ValueRule};
pub use self::side::{Balance, Side};
pub use self::value::{ValueTrace, customs_value_of};

/// The name of the customs value in a base.
pub const CUSTOMS_VALUE: &str = "CV";

/// Is `name` written like a levy code: `[A-Z][A-Z0-9_]{0,15}`?
pub fn is_code(name: &str) -> bool {
    name.len() <= 16
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

#[cfg(test)]
mod tests;
