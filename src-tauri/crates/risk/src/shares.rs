//! Traders whose share of something lies above the share of nearly all others.

use jaiza_statistics::quantiles;

use crate::context::Context;
use crate::indicators::{Finding, Keyed, graded, outcome};
use crate::package::IndicatorSettings;
use crate::sentences::Explanation;
use crate::store::count32;

/// Share above the limit at which the score is 100.
pub(crate) const SCALE: f64 = 0.30;

/// Traders with at least `min_items` window items, against the quantile `pct` of their shares;
/// nobody when fewer than `min_traders` of them.
pub(crate) fn above_most(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    share: impl Fn(&[u32]) -> f64,
    say: impl Fn(f64, f64) -> Explanation,
) -> Vec<Keyed> {
    let least = settings.count("min_items").max(1);
    let traders = 0..count32(context.store.traders.len());
    let shares: Vec<(u32, f64)> = traders
        .map(|trader| (trader, context.traders.of(trader)))
        .filter(|(_, items)| items.len() >= least)
        .map(|(trader, items)| (trader, share(items)))
        .collect();
    if shares.len() < settings.count("min_traders") {
        return Vec::new();
    }
    let mut sorted: Vec<f64> = shares.iter().map(|(_, share)| *share).collect();
    quantiles::sort(&mut sorted);
    let limit = quantiles::quantile(&sorted, settings.number("pct") / 100.0);
    let limit = limit.unwrap_or(f64::INFINITY);
    let answers = shares.into_iter().map(|(trader, value)| {
        let answer = outcome(value > limit, value, || Finding {
            value,
            score: graded(value, limit, SCALE),
            delta: 0.0,
            explanation: say(value, limit),
        });
        Keyed::new(context, trader, context.traders.of(trader), answer)
    });
    answers.collect()
}
