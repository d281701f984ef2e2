//! Evaluation of drawn monetary units.

use super::{Examined, Review};
use crate::confidence::Confidence;
use crate::engagement::design::Direction;
use crate::engagement::drawing::Draw;
use crate::engagement::formulas::{Formula, amount, counted, factor, shown};
use crate::monetary::{ErrorItem, Evaluation, EvaluationRequest, Method};
use crate::number::{exact, float};
use crate::refused::Answer;

impl Draw {
    pub(super) fn by_units(&self, examined: &[Examined], review: &mut Review) -> Answer<()> {
        let in_error = |certain: bool| -> Vec<ErrorItem> {
            examined
                .iter()
                .filter(|one| one.picked.certainty == certain && one.book != one.audit)
                .map(|one| ErrorItem {
                    book: one.book.clone(),
                    audit: one.audit.clone(),
                    hits: one.picked.hits.max(1),
                })
                .collect()
        };
        let known = float(&Self::known(examined));
        // Everything examined in full: nothing is left to chance.
        if review.units == 0 {
            let signed = match self.design.direction {
                Direction::Understatement => -known,
                Direction::Overstatement => known,
            };
            (review.likely, review.upper) = (signed, signed);
            review.formulas.push(Formula::new(
                "upper_limit",
                "UL = Σ",
                "Σ".to_owned(),
                amount(signed),
            ));
            return Ok(());
        }
        let request = EvaluationRequest {
            confidence: Confidence::read(&self.design.confidence)?,
            population_value: exact(&self.reconcile.frame.sum, "population_value")?,
            sample_size: review.units,
            method: Method::read(&self.design.evaluation)?,
            errors: in_error(false),
            high_value_errors: in_error(true),
            top_stratum: false,
        };
        let solved = request.solve()?;
        (review.likely, review.upper) = match self.design.direction {
            Direction::Understatement => {
                (-solved.total.projected, solved.total.upper_understatement)
            }
            Direction::Overstatement => (solved.total.projected, solved.total.upper_overstatement),
        };
        let own = match self.design.direction {
            Direction::Understatement => &solved.understatement,
            Direction::Overstatement => &solved.overstatement,
        };
        review.stages.clone_from(&own.stages);
        review.formulas = formulas(self, review, &solved);
        review.warnings.extend(solved.warnings.iter().copied());
        review.monetary = Some(solved);
        Ok(())
    }
}

fn formulas(draw: &Draw, review: &Review, solved: &Evaluation) -> Vec<Formula> {
    let (own, other, sign) = match draw.design.direction {
        Direction::Understatement => (&solved.understatement, &solved.overstatement, -1.0),
        Direction::Overstatement => (&solved.overstatement, &solved.understatement, 1.0),
    };
    let interval = amount(solved.interval);
    let mut all = vec![
        Formula::new(
            "interval",
            "I = BV ÷ n",
            format!(
                "{} ÷ {}",
                shown(&draw.reconcile.frame.sum),
                counted(review.units)
            ),
            interval.clone(),
        ),
        Formula::new(
            "projected",
            "ML = I × Σt",
            format!("{interval} × {}", factor(own.projected / solved.interval)),
            amount(own.projected),
        ),
    ];
    if let (Some(first), Some(last)) = (own.stages.first(), own.stages.last()) {
        all.push(Formula::new(
            "basic_precision",
            "BP = I × n × p(0) × max(1; t₁)",
            format!(
                "{interval} × {} × {}",
                factor(first.factor),
                factor(first.taint)
            ),
            amount(own.basic_precision),
        ));
        all.push(Formula::new(
            "limit_of_sample",
            "UL₀ = I × UEL(k)",
            format!("{interval} × {}", factor(last.limit)),
            amount(own.upper_limit),
        ));
    } else if own.upper_limit != 0.0 {
        all.push(Formula::new(
            "limit_of_sample",
            "UL₀ = BV × p",
            format!(
                "{} × {}",
                shown(&draw.reconcile.frame.sum),
                factor(own.upper_limit / (solved.interval * crate::number::count(review.units)))
            ),
            amount(own.upper_limit),
        ));
    }
    let known = sign * solved.known.net;
    if own.upper_limit == 0.0 {
        all.push(Formula::new(
            "upper_limit",
            "UL = N̂ + t × SE + KE",
            format!("{} + {}", amount(review.upper - known), amount(known)),
            amount(review.upper),
        ));
    } else {
        all.push(Formula::new(
            "upper_limit",
            "UL = UL₀ − ML′ + KE",
            format!(
                "{} − {} + {}",
                amount(own.upper_limit),
                amount(other.projected),
                amount(known)
            ),
            amount(review.upper),
        ));
    }
    all
}
