//! Values of expressions and how they compare.

use std::cmp::Ordering;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;

use super::Comparison;

/// A value while an expression is worked out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Text(String),
    Number(Decimal),
    Truth(bool),
}

impl Value {
    /// The value of an answer.
    pub fn of(answer: &str) -> Self {
        Self::Text(answer.trim().to_owned())
    }

    pub fn is_true(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Number(number) => !number.is_zero(),
            Self::Truth(truth) => *truth,
        }
    }

    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Truth(truth) => truth.to_string(),
        }
    }

    fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.parse().ok(),
            Self::Truth(_) => None,
        }
    }

    fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Text(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// By value if both are numbers, by date if both are days.
    fn order(&self, other: &Self) -> Option<Ordering> {
        let numbers = self.number().zip(other.number()).map(|(a, b)| a.cmp(&b));
        numbers.or_else(|| self.day().zip(other.day()).map(|(a, b)| a.cmp(&b)))
    }

    pub fn compares(&self, sign: Comparison, other: &Self) -> bool {
        let order = self.order(other);
        let equal = order.map_or_else(|| self.text() == other.text(), Ordering::is_eq);
        match sign {
            Comparison::Equal => equal,
            Comparison::Unequal => !equal,
            Comparison::Less => order.is_some_and(Ordering::is_lt),
            Comparison::LessOrEqual => order.is_some_and(Ordering::is_le),
            Comparison::Greater => order.is_some_and(Ordering::is_gt),
            Comparison::GreaterOrEqual => order.is_some_and(Ordering::is_ge),
        }
    }
}
