//! Estimates from drawn items, with strata or without.

use num_traits::Zero;

use super::{Examined, Review};
use crate::confidence::Confidence;
use crate::engagement::design::Direction;
use crate::engagement::drawing::Draw;
use crate::engagement::formulas::{Formula, amount, counted};
use crate::engagement::population::{bounds, stratum_of};
use crate::estimate::{Estimate, Estimator, Pairs, Sampled, stratified};
use crate::number::{Column, exact, float, sum};
use crate::refused::Answer;

impl Draw {
    pub(super) fn by_items(&self, examined: &[Examined], review: &mut Review) -> Answer<()> {
        let confidence = Confidence::read(&self.design.confidence)?;
        let estimator = Estimator::read(&self.design.evaluation)?;
        let strata = self.strata(examined)?;
        let known = Self::known(examined);
        let estimate = match strata.as_slice() {
            // Nothing was left to draw: everything is known.
            [] => Estimate::default(),
            [only] => only.estimate(estimator, &confidence, true)?,
            many => stratified(many, estimator, &confidence)?,
        };
        let (point, lower, upper) = (
            estimate.misstatement.point,
            estimate.misstatement.lower,
            estimate.misstatement.upper,
        );
        let known = float(&known);
        (review.likely, review.upper) = match self.design.direction {
            Direction::Understatement => (-point - known, -lower - known),
            Direction::Overstatement => (point + known, upper + known),
        };
        let differ = examined
            .iter()
            .any(|one| !one.picked.certainty && one.book != one.audit);
        if !differ && estimator != Estimator::MeanPerUnit && !strata.is_empty() {
            review.warnings.push("method_needs_differences");
        }
        review.warnings.extend(estimate.warnings.iter().copied());
        review.formulas = formulas(self, review, &estimate, known);
        review.estimate = Some(estimate);
        Ok(())
    }

    /// The strata of the frame with what was examined of each; one without strata, none without frame.
    fn strata(&self, examined: &[Examined]) -> Answer<Vec<Sampled>> {
        let frame = self.frame()?;
        let bounds = bounds(&self.design, &frame.values)?;
        let mut strata = Vec::new();
        for k in 0..=bounds.len() {
            let own: Vec<i128> = frame
                .values
                .values
                .iter()
                .copied()
                .filter(|units| stratum_of(*units, &bounds) == k)
                .collect();
            if own.is_empty() {
                continue;
            }
            let pairs: Vec<[String; 2]> = examined
                .iter()
                .filter(|one| !one.picked.certainty && one.picked.stratum == k)
                .map(|one| [one.picked.book.clone(), decimal(&one.audit)])
                .collect();
            let column = Column {
                scale: frame.values.scale,
                values: Vec::new(),
            };
            strata.push(Sampled {
                items: own.len() as u64,
                value: column.value(sum(own.iter().copied())),
                pairs: Pairs::read(&pairs, "sample")?,
            });
        }
        Ok(strata)
    }
}

/// An exact amount as a decimal text; audited amounts are decimals, and so are their doubles.
fn decimal(value: &num_rational::BigRational) -> String {
    (0..=400)
        .map(|scale| (scale, num_bigint::BigInt::from(10).pow(scale)))
        .find(|(_, unit)| (unit % value.denom()).is_zero())
        .map(|(scale, unit)| {
            crate::engagement::population::money(&(value.numer() * (unit / value.denom())), scale)
        })
        .unwrap_or_default()
}

fn formulas(draw: &Draw, review: &Review, estimate: &Estimate, known: f64) -> Vec<Formula> {
    let (rule, point) = match draw.design.evaluation.as_str() {
        "mpu" => ("M = BV − N × Σa ÷ n", estimate.misstatement.point),
        "ratio" => ("M = BV × (1 − Σa ÷ Σb)", estimate.misstatement.point),
        "regression" => (
            "M = BV − (N × ā + b₁ × (BV − N × b̄))",
            estimate.misstatement.point,
        ),
        _ => ("M = N × Σ(b − a) ÷ n", estimate.misstatement.point),
    };
    let (n, items) = (counted(review.units), counted(draw.reconcile.frame.items));
    let value = exact(&draw.reconcile.frame.sum, "sum").map_or(0.0, |value| float(&value));
    let reach = estimate.misstatement.upper - point;
    let times = if estimate.standard_error > 0.0 {
        reach / estimate.standard_error
    } else {
        0.0
    };
    let sign = match draw.design.direction {
        Direction::Understatement => -1.0,
        Direction::Overstatement => 1.0,
    };
    vec![
        Formula::new(
            "projected",
            rule,
            format!("BV = {}, N = {items}, n = {n}", amount(value)),
            amount(point),
        ),
        Formula::new(
            "standard_error",
            "SE = N × √(s² × (1 − n ÷ N) ÷ n)",
            format!("N = {items}, n = {n}"),
            amount(estimate.standard_error),
        ),
        Formula::new(
            "upper_limit",
            "UL = M + t × SE + KE",
            format!(
                "{} + {} × {} + {}",
                amount(sign * point),
                crate::engagement::formulas::factor(times),
                amount(estimate.standard_error),
                amount(sign * known)
            ),
            amount(review.upper),
        ),
    ]
}
