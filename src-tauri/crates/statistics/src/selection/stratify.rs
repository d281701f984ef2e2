//! Dividing a sample among strata (sampling contract, `stratify.allocate`).

use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::number::whole;
use crate::refused::{Answer, Refused};

/// A stratum of the population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stratum {
    /// Items.
    pub size: u64,
    /// Standard deviation of their values.
    pub std_dev: BigRational,
    /// Their value.
    pub value: BigRational,
}

/// By what the sample is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allocation {
    /// Items.
    Proportional,
    /// Items × standard deviation.
    Neyman,
    /// Value.
    Value,
    /// Alike.
    Equal,
}

impl Allocation {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "proportional" => Ok(Self::Proportional),
            "neyman" => Ok(Self::Neyman),
            "value" => Ok(Self::Value),
            "equal" => Ok(Self::Equal),
            other => Err(Refused::argument(
                "method",
                format!("\"{other}\" is unknown; use proportional, neyman, value or equal."),
            )),
        }
    }

    fn weight(self, stratum: &Stratum) -> BigRational {
        match self {
            Self::Proportional => whole(stratum.size),
            Self::Neyman => whole(stratum.size) * &stratum.std_dev,
            Self::Value => stratum.value.clone(),
            Self::Equal => BigRational::one(),
        }
    }
}

/// Parts that add up to the sample: whole shares first, the rest to the largest remainders, ties to
/// the lower stratum.
///
/// # Errors
/// No strata, weights below zero, or all of them zero.
pub fn allocate(sample_size: u64, method: Allocation, strata: &[Stratum]) -> Answer<Vec<u64>> {
    if strata.is_empty() {
        return Err(Refused::empty(
            "strata",
            "There are no strata to divide the sample among.",
        ));
    }
    let weights: Vec<BigRational> = strata
        .iter()
        .map(|stratum| method.weight(stratum))
        .collect();
    if let Some(place) = weights.iter().position(Signed::is_negative) {
        let field = format!("strata[{}]", place + 1);
        return Err(Refused::argument(
            &field,
            format!("The weight of {field} is below zero."),
        ));
    }
    let sum: BigRational = weights
        .iter()
        .fold(BigRational::zero(), |sum, weight| sum + weight);
    if sum.is_zero() {
        return Err(Refused::argument(
            "strata",
            "All strata weigh nothing; choose another method.",
        ));
    }
    let shares: Vec<BigRational> = weights
        .iter()
        .map(|weight| whole(sample_size) * weight / &sum)
        .collect();
    let mut parts: Vec<u64> = shares
        .iter()
        .map(|share| share.floor().to_integer().to_u64().unwrap_or(0))
        .collect();
    let given: u64 = parts.iter().sum();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let rest = |place: &usize| shares.get(*place).map(BigRational::fract);
    // A stable sort leaves ties in the order of the strata.
    order.sort_by_key(|place| std::cmp::Reverse(rest(place)));
    for place in order
        .into_iter()
        .take(usize::try_from(sample_size - given).unwrap_or(0))
    {
        if let Some(part) = parts.get_mut(place) {
            *part += 1;
        }
    }
    Ok(parts)
}
