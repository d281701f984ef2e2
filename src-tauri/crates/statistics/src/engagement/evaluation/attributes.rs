//! The rate of deviations that a sample of items shows.

use super::{Examined, Review};
use crate::attribute::{Distribution, Limit, LimitRequest, Side};
use crate::confidence::Confidence;
use crate::engagement::drawing::Draw;
use crate::engagement::formulas::{Formula, counted, factor};
use crate::number::count;
use crate::refused::Answer;

impl Draw {
    pub(super) fn by_rate(&self, examined: &[Examined], review: &mut Review) -> Answer<()> {
        let deviating = |certain: bool| {
            let own = examined
                .iter()
                .filter(|one| one.picked.certainty == certain);
            own.filter(|one| one.deviates).count() as u64
        };
        let (deviations, known) = (deviating(false), deviating(true));
        let (frame, full) = (self.reconcile.frame.items, self.reconcile.certainty.items);
        let all = count(frame + full);
        let law = Distribution::read(&self.design.evaluation)?;
        let limit = if review.units == 0 {
            Limit::default()
        } else {
            LimitRequest {
                sample_size: review.units,
                deviations,
                confidence: Confidence::read(&self.design.confidence)?,
                distribution: law,
                side: Side::Upper,
                population: Some(frame),
            }
            .solve()?
        };
        // The rate of everything: the frame by the sample, the rest as counted.
        let joined = |rate: f64| (rate * count(frame) + count(known)) / all;
        let upper = limit.upper_rate.unwrap_or_default().min(1.0);
        (review.likely, review.upper) = (joined(limit.point_rate), joined(upper));
        let n = counted(review.units);
        review.formulas = vec![
            Formula::new(
                "projected",
                "k ÷ n",
                format!("{deviations} ÷ {n}"),
                factor(limit.point_rate),
            ),
            Formula::new(
                "limit_of_sample",
                match law {
                    Distribution::Hypergeometric => "max K: P(X ≤ k | N, K, n) > 1 − C, K ÷ N",
                    Distribution::Binomial => "max p: P(X ≤ k | n, p) ≥ 1 − C",
                    Distribution::Poisson => "Γ⁻¹(C; k + 1) ÷ n",
                },
                format!(
                    "k = {deviations}, n = {n}, N = {}, C = {}",
                    counted(frame),
                    self.design.confidence
                ),
                factor(upper),
            ),
            Formula::new(
                "upper_limit",
                "UL = (UL₀ × N + KE) ÷ (N + N₁)",
                format!(
                    "({} × {} + {known}) ÷ ({} + {})",
                    factor(upper),
                    counted(frame),
                    counted(frame),
                    counted(full)
                ),
                factor(review.upper),
            ),
        ];
        review.limit = Some(limit);
        Ok(())
    }
}
