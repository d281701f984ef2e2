//! Mean taint with Student's t, two-sided; degrees of freedom from the taints that are not zero.

use super::evaluation::EvaluationRequest;
use crate::number::{count, float, length};
use crate::refused::{Answer, Refused};
use crate::special::student_quantile;

/// Limits of the net misstatement.
pub struct Limits {
    pub lower: f64,
    pub upper: f64,
    pub degrees_of_freedom: u64,
}

/// Limits from taints of both signs; all other units of the sample have the taint zero.
pub fn limits(over: &[f64], under: &[f64], request: &EvaluationRequest) -> Answer<Limits> {
    let errors = over.len() + under.len();
    let n = count(request.sample_size);
    let degrees_of_freedom = (errors as u64).saturating_sub(1);
    if degrees_of_freedom == 0 || request.sample_size < 2 {
        return Err(Refused::argument(
            "errors",
            "This method needs at least two errors in the sample; use a bound instead.",
        ));
    }
    let taints = || over.iter().copied().chain(under.iter().map(|taint| -taint));
    let mean = taints().sum::<f64>() / n;
    let squares = taints().map(|taint| (taint - mean).powi(2)).sum::<f64>()
        + (n - length(errors)) * mean * mean;
    let value = float(&request.population_value);
    let error = value * (squares / (n - 1.0) / n).sqrt();
    let t = student_quantile(
        count(degrees_of_freedom),
        request.confidence.two_sided().share(),
    );
    Ok(Limits {
        lower: value * mean - t * error,
        upper: value * mean + t * error,
        degrees_of_freedom,
    })
}
