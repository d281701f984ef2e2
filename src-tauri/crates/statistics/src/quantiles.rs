//! Quantiles of type 7 over sorted values.

/// Quantile `share` (0 to 1) of ascending `sorted`: linear between neighbours at `(n-1) * share`.
/// `None` for an empty slice.
pub fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[allow(clippy::cast_precision_loss)]
    let position = last as f64 * share;
    let lower = position.floor();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let index = lower as usize;
    let below = *sorted.get(index)?;
    let above = sorted.get(index + 1).copied().unwrap_or(below);
    Some(below + (position - lower) * (above - below))
}

/// Median of ascending values.
pub fn median(sorted: &[f64]) -> Option<f64> {
    quantile(sorted, 0.5)
}

/// Sorts floats by value; NaN sorts behind every number.
pub fn sort(values: &mut [f64]) {
    values.sort_unstable_by(f64::total_cmp);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp)]
    use super::*;

    #[test]
    fn lies_on_the_line_between_neighbours() {
        let values = [1.0, 2.0, 4.0, 8.0];
        assert_eq!(quantile(&values, 0.75), Some(5.0));
        assert_eq!(median(&values), Some(3.0));
        assert_eq!(quantile(&values, 1.0), Some(8.0));
    }

    #[test]
    fn has_no_answer_for_no_values() {
        assert_eq!(median(&[]), None);
    }
}
