//! Peer groups of unit prices: what others paid for the same goods in the window.

use std::collections::HashMap;

use crate::context::ItemFacts;
use jaiza_statistics::quantiles;

/// Normal-consistency factor of the median absolute deviation.
pub(crate) const MAD_TO_SIGMA: f64 = 1.4826;

/// Summary of the unit prices of one group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PeerStats {
    /// Items with a known unit price.
    pub n: usize,
    /// Median unit price, US dollars per base unit.
    pub median: f64,
    /// Upper quartile.
    pub q75: f64,
    /// Median of the logarithms.
    pub log_median: f64,
    /// Median absolute deviation of the logarithms.
    pub log_mad: f64,
}

/// The group that was used for an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PeerGroup {
    /// 1 = code, origin, unit; 2 = code, unit; 3 = subheading, unit.
    pub level: u8,
    pub stats: PeerStats,
}

/// Code or subheading, origin or none, base unit.
type GroupKey<'a> = (&'a str, Option<&'a str>, &'a str);

/// All groups of a window, the item itself and its trader included.
pub(crate) struct Peers<'a>(HashMap<GroupKey<'a>, PeerStats>);

impl<'a> Peers<'a> {
    pub fn new(items: &[ItemFacts<'a>]) -> Self {
        let mut prices: HashMap<GroupKey<'a>, Vec<f64>> = HashMap::new();
        for facts in items {
            if let Some(up) = facts.unit_price {
                for key in keys(facts) {
                    prices.entry(key).or_default().push(up);
                }
            }
        }
        let stats = prices
            .into_iter()
            .filter_map(|(key, list)| Some((key, summary(list)?)));
        Self(stats.collect())
    }

    /// The narrowest group of the item with at least `least` members.
    pub fn group(&self, facts: &ItemFacts<'a>, least: usize) -> Option<PeerGroup> {
        let levels = [1_u8, 2, 3].into_iter().zip(keys(facts));
        let mut groups = levels.filter_map(|(level, key)| {
            Some(PeerGroup {
                level,
                stats: *self.0.get(&key)?,
            })
        });
        groups.find(|group| group.stats.n >= least)
    }
}

fn keys<'a>(facts: &ItemFacts<'a>) -> [GroupKey<'a>; 3] {
    let item = facts.item;
    let hs6 = item.pct.get(..6).unwrap_or(&item.pct);
    [
        (&item.pct, Some(&item.origin), facts.base),
        (&item.pct, None, facts.base),
        (hs6, None, facts.base),
    ]
}

fn summary(mut prices: Vec<f64>) -> Option<PeerStats> {
    quantiles::sort(&mut prices);
    let logs: Vec<f64> = prices.iter().map(|price| price.ln()).collect();
    let log_median = quantiles::median(&logs)?;
    let mut distances: Vec<f64> = logs.iter().map(|log| (log - log_median).abs()).collect();
    quantiles::sort(&mut distances);
    Some(PeerStats {
        n: prices.len(),
        median: quantiles::median(&prices)?,
        q75: quantiles::quantile(&prices, 0.75)?,
        log_median,
        log_mad: quantiles::median(&distances)?,
    })
}
