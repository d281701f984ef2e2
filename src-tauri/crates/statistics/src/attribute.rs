//! Attribute sampling: how many items to examine for a rate of deviations, and what a sample says
//! of that rate.

mod limit;
mod plan;

pub(crate) use limit::upper_count;
pub use limit::{Limit, LimitRequest, Side, lower_rate, upper_rate};
pub use plan::{Expected, Plan, PlanRequest, smallest_draw};

use crate::refused::{Answer, Refused};

/// How deviations are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distribution {
    /// Draws with replacement, or from a population without bound.
    Binomial,
    /// Rare deviations.
    Poisson,
    /// Draws without replacement from a population of known size.
    Hypergeometric,
}

impl Distribution {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "binomial" => Ok(Self::Binomial),
            "poisson" => Ok(Self::Poisson),
            "hypergeometric" => Ok(Self::Hypergeometric),
            other => Err(Refused::argument(
                "distribution",
                format!(
                    "\"{other}\" is not a distribution; use binomial, poisson or hypergeometric."
                ),
            )),
        }
    }
}
