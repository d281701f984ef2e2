//! Rates: percentages, specific duties, fixed amounts, and the higher, the lower or the sum of
//! several.

use std::collections::BTreeSet;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{LevyError, is_code};
use crate::decimal::Decimal;

/// Most alternatives inside one another.
const DEEPEST: usize = 3;
/// Fewest and most members of an alternative.
const MEMBERS: std::ops::RangeInclusive<usize> = 2..=8;

/// A part of a base: the customs value, an earlier levy or a named extra amount, with a weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// `CV`, a levy code or the name of an extra amount.
    pub of: String,
    /// Weight in percent, may be negative; `None` = 100.
    pub pct: Option<Decimal>,
}

impl Component {
    /// The whole of `name`.
    pub fn whole(name: &str) -> Self {
        Self {
            of: name.to_owned(),
            pct: None,
        }
    }
}

/// The rate of a levy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rate {
    /// Percent of the levy's base, or of a base of its own.
    Percent {
        /// Percent.
        pct: Decimal,
        /// Own base.
        base: Option<Vec<Component>>,
    },
    /// An amount per `per` units.
    Specific {
        /// Amount.
        specific: Decimal,
        /// Unit of the quantity.
        unit: String,
        /// Units per amount; `None` = 1.
        per: Option<Decimal>,
        /// Currency of the amount; `None` = that of the schedule.
        currency: Option<String>,
    },
    /// A fixed amount.
    Fixed {
        /// Amount.
        amount: Decimal,
        /// Currency of the amount; `None` = that of the schedule.
        currency: Option<String>,
    },
    /// The highest of the members, compared unrounded.
    HigherOf(Vec<Rate>),
    /// The lowest of the members, compared unrounded.
    LowerOf(Vec<Rate>),
    /// The sum of the members, added unrounded.
    Sum(Vec<Rate>),
}

impl Rate {
    /// Percent of the levy's base.
    pub const fn percent(pct: Decimal) -> Self {
        Self::Percent { pct, base: None }
    }

    /// A specific duty in local currency per unit.
    pub fn per_unit(specific: Decimal, unit: &str) -> Self {
        Self::Specific {
            specific,
            unit: unit.to_owned(),
            per: None,
            currency: None,
        }
    }

    /// Is the rate well formed?
    ///
    /// # Errors
    /// `invalid_argument`: a negative figure, a quantity of units that is not positive, an own
    /// base that is empty, holds a bad name or one twice; fewer than 2 or more than 8 members;
    /// more than three alternatives inside one another.
    pub fn check(&self) -> Result<(), LevyError> {
        self.check_at(0)
    }

    fn check_at(&self, depth: usize) -> Result<(), LevyError> {
        let refuse = |what: &str| Err(LevyError::invalid(what));
        match self {
            Self::Percent { pct, base } => {
                if *pct < Decimal::ZERO {
                    return refuse("a percentage is not negative");
                }
                base.as_deref().map_or(Ok(()), check_base)
            }
            Self::Specific {
                specific: amount,
                per,
                ..
            } => {
                if *amount < Decimal::ZERO || per.is_some_and(|per| !per.is_positive()) {
                    return refuse(
                        "a specific rate is not negative and is per a positive quantity",
                    );
                }
                Ok(())
            }
            Self::Fixed { amount, .. } if *amount < Decimal::ZERO => {
                refuse("a fixed amount is not negative")
            }
            Self::Fixed { .. } => Ok(()),
            Self::HigherOf(members) | Self::LowerOf(members) | Self::Sum(members) => {
                if !MEMBERS.contains(&members.len()) || depth == DEEPEST {
                    return refuse("2 to 8 rates are combined, at most three inside one another");
                }
                members
                    .iter()
                    .try_for_each(|member| member.check_at(depth + 1))
            }
        }
    }
}

fn check_base(base: &[Component]) -> Result<(), LevyError> {
    let mut named = BTreeSet::new();
    let sound = |c: &Component| is_code(&c.of) && named.insert(c.of.clone());
    if base.is_empty() || !base.iter().all(sound) {
        return Err(LevyError::invalid("an own base names each component once"));
    }
    Ok(())
}

impl Serialize for Component {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Some(pct) = self.pct else {
            return out.serialize_str(&self.of);
        };
        let mut map = out.serialize_map(Some(2))?;
        map.serialize_entry("of", &self.of)?;
        map.serialize_entry("pct", &pct)?;
        map.end()
    }
}

/// The JSON form of the contract.
impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if let Self::Percent { pct, base: None } = self {
            return pct.serialize(out);
        }
        let mut map = out.serialize_map(None)?;
        match self {
            Self::Percent { pct, base } => {
                map.serialize_entry("pct", pct)?;
                map.serialize_entry("base", base)?;
            }
            Self::Specific {
                specific,
                unit,
                per,
                currency,
            } => {
                map.serialize_entry("specific", specific)?;
                map.serialize_entry("unit", unit)?;
                map.serialize_entry("per", per)?;
                map.serialize_entry("currency", currency)?;
            }
            Self::Fixed { amount, currency } => {
                map.serialize_entry("amount", amount)?;
                map.serialize_entry("currency", currency)?;
            }
            Self::HigherOf(members) => map.serialize_entry("higher_of", members)?,
            Self::LowerOf(members) => map.serialize_entry("lower_of", members)?,
            Self::Sum(members) => map.serialize_entry("sum", members)?,
        }
        map.end()
    }
}
