//! Rounding rules: to the nearest multiple of a step, in seven modes.

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::Signed;
use serde::{Deserialize, Serialize};

use super::form::{Form, power};
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

/// A rounding rule. Always sound: see [`Rounding::new`]. Serialises in the JSON form of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
        if !step.is_positive() || !(&step / &unit).0.fraction().is_integer() {
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
        let steps = match self.short_steps(value) {
            Some((number, of)) => Ratio(Form::whole(chosen(self.mode, &number, &of))),
            None => self.long_round(value),
        };
        Amount::new(&steps * &self.step, self.decimals)
    }

    /// Does `value` lie exactly half way between two multiples of the step?
    pub fn is_tie(&self, value: &Ratio) -> bool {
        let steps = (value / &self.step).0.fraction();
        *steps.denom() == BigInt::from(2)
    }

    /// How many steps the value is, as a fraction of 128 bits.
    fn short_steps(&self, value: &Ratio) -> Option<(i128, i128)> {
        let (
            Form::Short { mantissa, scale },
            Form::Short {
                mantissa: step,
                scale: step_scale,
            },
        ) = (&value.0, &self.step.0)
        else {
            return None;
        };
        // Halves are found by doubling, so the fraction keeps a bit free.
        let number = mantissa.checked_mul(power(*step_scale)?)?;
        let of = step.checked_mul(power(*scale)?)?;
        (number.checked_mul(2).is_some() && of.checked_mul(2).is_some()).then_some((number, of))
    }

    fn long_round(&self, value: &Ratio) -> Ratio {
        let steps = (value / &self.step).0.fraction();
        let chosen = chosen(self.mode, steps.numer(), steps.denom());
        Ratio(Form::of(BigRational::from_integer(chosen)))
    }
}

/// The whole number that `number / of` (`of` positive) goes to in that mode.
fn chosen<N>(mode: RoundingMode, number: &N, of: &N) -> N
where
    N: Integer + Signed + Clone,
{
    let (low, rest) = number.div_mod_floor(of);
    if rest.is_zero() {
        return low;
    }
    let high = low.clone() + N::one();
    let twice = rest.clone() + rest;
    let (toward, away) = if number.is_negative() {
        (high.clone(), low.clone())
    } else {
        (low.clone(), high.clone())
    };
    match mode {
        RoundingMode::Up => away,
        RoundingMode::Down => toward,
        RoundingMode::Ceil => high,
        RoundingMode::Floor => low,
        _ if twice > *of => high,
        _ if twice < *of => low,
        RoundingMode::HalfUp => away,
        RoundingMode::HalfDown => toward,
        RoundingMode::HalfEven if low.is_even() => low,
        RoundingMode::HalfEven => high,
    }
}
