//! Input–output reconciliation: what was there to be used against what its use justifies.
//!
//! Rule: opening stock + imports − closing stock is what was available; quantity exported × the
//! approved ratio of input to output, local sales and wastage allowed are what is justified. What is
//! left over was used otherwise, and the levies remitted on it are at risk. More justified than
//! available is another matter (goods from elsewhere, or figures that are wrong): it is kept apart
//! and bears no amount.

use crate::exact::{Amount, Ratio, Rounding};

/// Quantities of one input over a period, all in one unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Stock at the beginning.
    pub opening: Ratio,
    /// Imported in the period.
    pub imports: Ratio,
    /// Stock at the end.
    pub closing: Ratio,
    /// Output exported.
    pub exports: Ratio,
    /// Input per unit of output, as approved.
    pub ratio: Ratio,
    /// Sold locally with levies paid.
    pub local_sales: Ratio,
    /// Wastage allowed, in percent of what the exports used.
    pub wastage_pct: Ratio,
    /// Rupees of levies remitted per unit of input.
    pub per_unit: Option<Ratio>,
}

/// The outcome, with every step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Opening + imports − closing.
    pub available: Ratio,
    /// Exports × ratio.
    pub used: Ratio,
    /// Wastage allowed on what was used.
    pub wastage: Ratio,
    /// Used + wastage + local sales.
    pub justified: Ratio,
    /// Available beyond what is justified; never below zero.
    pub unexplained: Ratio,
    /// Justified beyond what was available; never below zero.
    pub beyond: Ratio,
    /// Unexplained × rupees per unit, whole rupees, halves up; absent without a rate.
    pub amount: Option<Amount>,
}

/// A quantity that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BalanceError {
    /// A figure is below zero.
    #[error("{0} is below zero")]
    BelowZero(&'static str),
    /// There are exports, but no ratio.
    #[error("the ratio of input to output must be above zero when there are exports")]
    NoRatio,
}

impl Balance {
    /// Works the balance out.
    ///
    /// # Errors
    /// A figure below zero, or exports without a ratio.
    pub fn work_out(&self) -> Result<Outcome, BalanceError> {
        let figures = [
            ("opening stock", &self.opening),
            ("imports", &self.imports),
            ("closing stock", &self.closing),
            ("exports", &self.exports),
            ("the ratio", &self.ratio),
            ("local sales", &self.local_sales),
            ("wastage", &self.wastage_pct),
        ];
        let rate = self
            .per_unit
            .as_ref()
            .map(|rate| ("the amount per unit", rate));
        for (name, figure) in figures.into_iter().chain(rate) {
            if figure.is_negative() {
                return Err(BalanceError::BelowZero(name));
            }
        }
        if self.exports.is_positive() && !self.ratio.is_positive() {
            return Err(BalanceError::NoRatio);
        }
        let available = &(&self.opening + &self.imports) - &self.closing;
        let used = &self.exports * &self.ratio;
        let wastage = (&used * &self.wastage_pct).percent();
        let justified = &(&used + &wastage) + &self.local_sales;
        let rest = &available - &justified;
        let above = |rest: &Ratio| {
            if rest.is_positive() {
                rest.clone()
            } else {
                Ratio::zero()
            }
        };
        let unexplained = above(&rest);
        let amount = self.per_unit.as_ref();
        Ok(Outcome {
            amount: amount.map(|rate| Rounding::whole_half_up().round(&(&unexplained * rate))),
            beyond: above(&-&rest),
            available,
            used,
            wastage,
            justified,
            unexplained,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decimal::Decimal;

    fn number(text: &str) -> Ratio {
        Ratio::from(text.parse::<Decimal>().unwrap())
    }

    fn exercise() -> Balance {
        Balance {
            opening: number("12000"),
            imports: number("150000"),
            closing: number("9500"),
            exports: number("96000"),
            ratio: number("1.30"),
            per_unit: Some(number("92.40")),
            ..Balance::default()
        }
    }

    #[test]
    fn leaves_what_neither_exports_nor_stock_explain() {
        let outcome = exercise().work_out().unwrap();
        assert_eq!(outcome.available.plain(), "152500");
        assert_eq!(outcome.justified.plain(), "124800");
        assert_eq!(outcome.unexplained.plain(), "27700");
        assert_eq!(outcome.amount.unwrap().to_string(), "2559480");
        assert!(outcome.beyond.is_zero());
    }

    #[test]
    fn keeps_an_excess_apart_and_without_an_amount() {
        let outcome = Balance {
            exports: number("120000"),
            ..exercise()
        }
        .work_out()
        .unwrap();
        assert!(outcome.unexplained.is_zero());
        assert_eq!(outcome.beyond.plain(), "3500");
        assert_eq!(outcome.amount.unwrap().to_string(), "0");
    }

    #[test]
    fn refuses_figures_that_cannot_be() {
        let closing = Balance {
            closing: number("-1"),
            ..exercise()
        };
        assert_eq!(
            closing.work_out(),
            Err(BalanceError::BelowZero("closing stock"))
        );
        let ratio = Balance {
            ratio: Ratio::zero(),
            ..exercise()
        };
        assert_eq!(ratio.work_out(), Err(BalanceError::NoRatio));
    }

    proptest! {
        #[test]
        fn shortage_and_excess_never_meet_and_close_the_balance(
            opening in 0_i64..1000, imports in 0_i64..1000, closing in 0_i64..1000, exports in 0_i64..1000, sales in 0_i64..100,
        ) {
            let outcome = Balance {
                opening: Ratio::whole(opening), imports: Ratio::whole(imports), closing: Ratio::whole(closing),
                exports: Ratio::whole(exports), ratio: number("1.25"), local_sales: Ratio::whole(sales), wastage_pct: number("2"),
                per_unit: None,
            }.work_out().unwrap();
            prop_assert!(outcome.unexplained.is_zero() || outcome.beyond.is_zero());
            prop_assert_eq!(&(&outcome.justified + &outcome.unexplained) - &outcome.beyond, outcome.available);
        }
    }
}
