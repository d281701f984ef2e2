//! Rounding rules: to the nearest multiple of a step, in seven modes.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};

use super::{Amount, Ratio};
use crate::decimal::Decimal;

/// Most decimals a rule may ask for.
pub const MOST_DECIMALS: u8 = 6;

/// Which multiple of the step a value between two of them goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingMode {
    /// The nearest; ties away from zero.
    HalfUp,
    /// The nearest; ties toward zero.
    HalfDown,
    /// The nearest; ties to the even multiple.
    HalfEven,
    /// Away from zero.
    Up,
    /// Toward zero.
    Down,
    /// To the greater.
    Ceil,
    /// To the smaller.
    Floor,
}

impl RoundingMode {
    /// All modes, with the names of the contract.
    pub const ALL: [(&'static str, Self); 7] = [
        ("half_up", Self::HalfUp),
        ("half_down", Self::HalfDown),
        ("half_even", Self::HalfEven),
        ("up", Self::Up),
        ("down", Self::Down),
        ("ceil", Self::Ceil),
        ("floor", Self::Floor),
    ];

    /// The mode of that name (case counts).
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|(n, _)| *n == name)
            .map(|(_, mode)| mode)
    }
}

/// A rounding rule. Always sound: see [`Rounding::new`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounding {
    decimals: u8,
    mode: RoundingMode,
    step: Ratio,
}

/// The parts do not make a rounding rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a rounding rule has 0 to 6 decimals and a positive step that is a multiple of 10^-decimals"
)]
pub struct BadRounding;

impl Rounding {
    /// Whole units, halves away from zero.
    pub fn whole_half_up() -> Self {
        Self {
            decimals: 0,
            mode: RoundingMode::HalfUp,
            step: Ratio::whole(1),
        }
    }

    /// A rule; `step` defaults to `10^-decimals`.
    ///
    /// # Errors
    /// More than six decimals, a step that is not positive or finer than the decimals.
    pub fn new(
        decimals: u8,
        mode: RoundingMode,
        step: Option<Decimal>,
    ) -> Result<Self, BadRounding> {
        if decimals > MOST_DECIMALS {
            return Err(BadRounding);
        }
        let unit = Ratio::from(Decimal::new(1, decimals));
        let step = step.map_or_else(|| unit.clone(), Ratio::from);
        if !step.is_positive() || !(&step / &unit).0.is_integer() {
            return Err(BadRounding);
        }
        Ok(Self {
            decimals,
            mode,
            step,
        })
    }

    /// Decimals that a figure of this rule shows.
    pub const fn decimals(&self) -> u8 {
        self.decimals
    }

    /// Which multiple is taken.
    pub const fn mode(&self) -> RoundingMode {
        self.mode
    }

    /// Multiples of this are taken.
    pub const fn step(&self) -> &Ratio {
        &self.step
    }

    /// `value` rounded by this rule.
    pub fn round(&self, value: &Ratio) -> Amount {
        let steps = value / &self.step;
        let (low, tie) = (steps.floor(), is_half(&steps));
        let high: BigInt = if steps.0.is_integer() {
            low.clone()
        } else {
            &low + 1
        };
        let nearest = (&steps.0 + BigRational::new(1.into(), 2.into()))
            .floor()
            .to_integer();
        let away = if steps.is_negative() { &low } else { &high };
        let chosen = match self.mode {
            RoundingMode::HalfUp if tie => away.clone(),
            RoundingMode::HalfDown if tie => steps.truncated(),
            RoundingMode::HalfEven if tie => {
                if low.is_even() {
                    low
                } else {
                    high
                }
            }
            RoundingMode::HalfUp | RoundingMode::HalfDown | RoundingMode::HalfEven => nearest,
            RoundingMode::Up => away.clone(),
            RoundingMode::Down => steps.truncated(),
            RoundingMode::Ceil => high,
            RoundingMode::Floor => low,
        };
        let chosen = Ratio::from_rational(BigRational::from_integer(chosen));
        Amount::new(&chosen * &self.step, self.decimals)
    }

    /// Does `value` lie exactly half way between two multiples of the step?
    pub fn is_tie(&self, value: &Ratio) -> bool {
        is_half(&(value / &self.step))
    }
}

fn is_half(steps: &Ratio) -> bool {
    *steps.0.denom() == BigInt::from(2)
}
