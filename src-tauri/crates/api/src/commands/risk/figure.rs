//! Price strips: a trader's unit prices against everybody's for the same code, origin, unit and
//! currency.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::Filter;
use jaiza_domain::declaration::dotted_pct;
use jaiza_risk::RiskRun as Run;
use jaiza_statistics::quantiles;

use crate::dto::risk::PeerFigure;
use crate::error::Answer;

/// Most strips of a target.
const STRIPS: usize = 4;
/// Least prices of others for a strip.
const LEAST: usize = 3;

/// Prices of one kind of goods: all of them, and the trader's own.
#[derive(Default)]
struct Strip {
    all: Vec<f64>,
    own: Vec<f64>,
}

/// Strips of a trader, those furthest below the median first.
///
/// # Errors
/// When the store cannot be read.
pub fn peer_prices(home: &Home, run: &Run, key: &str) -> Answer<Vec<PeerFigure>> {
    let mut strips: BTreeMap<(String, String, String, String), Strip> = BTreeMap::new();
    home.extracts()?
        .each_item(&Filter::default(), &mut |_, item| {
            let day = item.gd_date;
            let inside = |day| (run.window_from..=run.run_date).contains(&day);
            let price = item.price_assessed.or(item.price_declared);
            let Some(price) = price.filter(|_| item.current && day.is_some_and(inside)) else {
                return;
            };
            let price = price.to_f64();
            let own = item.trader_id == key || item.gd_uid == key;
            let strip = strips
                .entry((item.pct, item.origin, item.unit, item.currency))
                .or_default();
            strip.all.push(price);
            if own {
                strip.own.push(price);
            }
        })?;
    let mut figures: Vec<(f64, PeerFigure)> = strips
        .into_iter()
        .filter(|(_, strip)| !strip.own.is_empty() && strip.all.len() >= strip.own.len() + LEAST)
        .map(|((pct, origin, unit, currency), mut strip)| {
            quantiles::sort(&mut strip.all);
            let at = |share| quantiles::quantile(&strip.all, share).unwrap_or(f64::NAN);
            let median = at(0.5);
            let lowest = strip.own.iter().copied().fold(f64::INFINITY, f64::min);
            let figure = PeerFigure {
                title: format!("{} {origin}", dotted_pct(&pct)),
                unit: format!("{currency}/{unit}"),
                low: plain(at(0.25)),
                median: plain(median),
                high: plain(at(0.75)),
                dots: strip.own.iter().map(|price| plain(*price)).collect(),
            };
            (lowest / median, figure)
        })
        .collect();
    figures
        .sort_by(|(a, one), (b, other)| a.total_cmp(b).then_with(|| one.title.cmp(&other.title)));
    Ok(figures
        .into_iter()
        .take(STRIPS)
        .map(|(_, figure)| figure)
        .collect())
}

fn plain(price: f64) -> String {
    format!("{price:.4}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
