//! Rounded figures that remember how many decimals their rule shows.

use std::fmt;
use std::sync::Arc;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Ratio;

/// A rounded figure. Shows exactly the decimals of its rule ("12.50"), never "-0"; a sum shows the
/// largest number of decimals among its parts. Serialises as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    value: Ratio,
    decimals: u8,
}

impl Amount {
    /// A figure that its rule has rounded already.
    pub const fn new(value: Ratio, decimals: u8) -> Self {
        Self { value, decimals }
    }

    /// Zero with that many decimals.
    pub fn zero(decimals: u8) -> Self {
        Self::new(Ratio::zero(), decimals)
    }

    /// The exact value.
    pub const fn value(&self) -> &Ratio {
        &self.value
    }

    /// Decimals shown.
    pub const fn decimals(&self) -> u8 {
        self.decimals
    }

    /// Sum, not rounded again.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self::new(
            &self.value + &other.value,
            self.decimals.max(other.decimals),
        )
    }

    /// Difference, not rounded again.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self::new(
            &self.value - &other.value,
            self.decimals.max(other.decimals),
        )
    }

    /// The value when it is positive (a short levy), else zero.
    #[must_use]
    pub fn short(&self) -> Self {
        if self.value.is_positive() {
            self.clone()
        } else {
            Self::zero(self.decimals)
        }
    }

    /// The value without sign when it is negative (an excess), else zero.
    #[must_use]
    pub fn excess(&self) -> Self {
        if self.value.is_negative() {
            Self::new(self.value.abs(), self.decimals)
        } else {
            Self::zero(self.decimals)
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.value.fixed(u32::from(self.decimals)))
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

/// Figures by code, in the order of the schedule. Serialises as a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AmountMap(Vec<(Arc<str>, Amount)>);

impl AmountMap {
    /// Figures in the order given; a code given again adds to the first.
    pub fn collect<C: Into<Arc<str>>>(figures: impl IntoIterator<Item = (C, Amount)>) -> Self {
        let mut map = Self::default();
        for (code, amount) in figures {
            let code = code.into();
            match map.figure(&code) {
                Some(sum) => *sum = sum.plus(&amount),
                None => map.0.push((code, amount)),
            }
        }
        map
    }

    fn figure(&mut self, code: &str) -> Option<&mut Amount> {
        let figure = self.0.iter_mut().find(|(known, _)| **known == *code);
        figure.map(|(_, amount)| amount)
    }

    /// The figure of a code.
    pub fn get(&self, code: &str) -> Option<&Amount> {
        self.0
            .iter()
            .find(|(known, _)| **known == *code)
            .map(|(_, amount)| amount)
    }

    /// Codes and figures in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Amount)> {
        self.0.iter().map(|(code, amount)| (&**code, amount))
    }

    /// No code at all?
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds to the figure of a code, which is appended when new.
    pub fn add(&mut self, code: &str, amount: &Amount) {
        match self.figure(code) {
            Some(sum) => *sum = sum.plus(amount),
            None => self.0.push((code.into(), amount.clone())),
        }
    }

    /// Sum of all figures.
    pub fn total(&self) -> Amount {
        self.0
            .iter()
            .fold(Amount::zero(0), |sum, (_, amount)| sum.plus(amount))
    }

    /// Every figure changed by `change`.
    #[must_use]
    pub fn map(&self, change: impl Fn(&Amount) -> Amount) -> Self {
        Self(
            self.0
                .iter()
                .map(|(code, amount)| (code.clone(), change(amount)))
                .collect(),
        )
    }

    /// `change(left, right)` code by code over the codes of `self`; a code that `other` lacks is
    /// zero there.
    #[must_use]
    pub fn zip(&self, other: &Self, change: impl Fn(&Amount, &Amount) -> Amount) -> Self {
        let zero = Amount::zero(0);
        let pair = |(place, (code, left)): (usize, &(Arc<str>, Amount))| {
            // Maps of one schedule have the same order.
            let beside = other.0.get(place).filter(|(known, _)| known == code);
            let right = beside.map_or_else(|| other.get(code), |(_, amount)| Some(amount));
            (Arc::clone(code), change(left, right.unwrap_or(&zero)))
        };
        Self(self.0.iter().enumerate().map(pair).collect())
    }
}

impl Serialize for AmountMap {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(self.0.len()))?;
        for (code, amount) in &self.0 {
            map.serialize_entry(&**code, amount)?;
        }
        map.end()
    }
}
