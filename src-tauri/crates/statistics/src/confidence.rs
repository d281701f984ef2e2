//! A level of confidence, exact and as a float.

use num_rational::BigRational;
use num_traits::One;

use crate::number::{exact, float, is_share};
use crate::refused::{Answer, Refused};

/// A level of confidence, strictly between 0 and 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidence {
    exact: BigRational,
}

impl Confidence {
    /// Reads `"0.95"`.
    ///
    /// # Errors
    /// Not a decimal number strictly between 0 and 1.
    pub fn read(text: &str) -> Answer<Self> {
        let value = exact(text, "confidence")?;
        if !is_share(&value) {
            return Err(Refused::argument(
                "confidence",
                format!("A confidence of {text} is not between 0 and 1; write 0.95 for 95 %."),
            ));
        }
        Ok(Self { exact: value })
    }

    /// As a float.
    pub fn share(&self) -> f64 {
        float(&self.exact)
    }

    /// What is left to chance, exact.
    pub fn risk(&self) -> BigRational {
        BigRational::one() - &self.exact
    }

    /// What is left to chance.
    pub fn alpha(&self) -> f64 {
        float(&self.risk())
    }

    /// The level that leaves half of the chance on each side.
    #[must_use]
    pub fn two_sided(&self) -> Self {
        let half = BigRational::new(1.into(), 2.into());
        Self {
            exact: BigRational::one() - self.risk() * half,
        }
    }
}
