//! Peer groups of unit prices: what others paid for the same goods in the window.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use jaiza_statistics::quantiles;

use crate::goods::GoodsNumbers;
use crate::groups::Groups;
use crate::prices::Prices;
use crate::store::{Store, at, count32, place};

/// Normal-consistency factor of the median absolute deviation.
pub(crate) const MAD_TO_SIGMA: f64 = 1.4826;
/// Item without a group: outside the window or without a known price.
const NO_GROUP: u32 = u32::MAX;

/// Summary of the unit prices of one group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PeerStats {
    /// Items with a known unit price.
    pub n: usize,
    /// Lower quartile.
    pub q25: f64,
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

/// All groups of one level.
#[derive(Debug, Default)]
pub(crate) struct Level {
    group_of: Vec<u32>,
    stats: Vec<PeerStats>,
    members: Groups,
}

/// All groups of a window, the item itself and its trader included.
#[derive(Debug, Default)]
pub(crate) struct Peers([Level; 3]);

impl Peers {
    /// From its three levels.
    pub fn new(levels: [Level; 3]) -> Self {
        Self(levels)
    }

    /// The narrowest group of an item with at least `least` members.
    pub fn group(&self, item: usize, least: usize) -> Option<PeerGroup> {
        let mut groups = [1_u8, 2, 3]
            .into_iter()
            .zip(&self.0)
            .filter_map(|(level, groups)| {
                let group = groups.group_of.get(item)?;
                let stats = *groups.stats.get(place(*group))?;
                Some(PeerGroup { level, stats })
            });
        groups.find(|group| group.stats.n >= least)
    }

    /// Number of the group of equal code, origin and unit.
    pub fn same_goods(&self, item: usize) -> Option<u32> {
        let group = at(&self.0[0].group_of, item);
        (group != NO_GROUP && item < self.0[0].group_of.len()).then_some(group)
    }

    /// Items of equal code, origin and unit.
    pub fn members(&self, group: u32) -> &[u32] {
        self.0[0].members.of(group)
    }

    /// Their prices in figures.
    pub fn stats(&self, group: u32) -> Option<PeerStats> {
        self.0[0].stats.get(place(group)).copied()
    }
}

impl Level {
    /// Level 0: code, origin, unit; 1: code, unit; 2: subheading, unit.
    pub fn new(
        store: &Store,
        window: &[u32],
        prices: &Prices<'_>,
        goods: &GoodsNumbers,
        level: usize,
    ) -> Self {
        let key = |item: usize| {
            let (pct, base) = (at(&store.pct, item), prices.base_number(store, item));
            match level {
                0 => (pct, at(&store.origin, item), base),
                1 => (pct, NO_GROUP, base),
                _ => (at(&goods.subheading, place(pct)), NO_GROUP, base),
            }
        };
        let mut numbers: HashMap<(u32, u32, u32), u32, FixedState> = HashMap::default();
        let mut group_of = vec![NO_GROUP; store.len()];
        for item in window {
            if prices.unit_price(place(*item)).is_some()
                && let Some(slot) = group_of.get_mut(place(*item))
            {
                let next = count32(numbers.len());
                *slot = *numbers.entry(key(place(*item))).or_insert(next);
            }
        }
        let pairs = window
            .iter()
            .map(|item| (at(&group_of, place(*item)), *item));
        let pairs = pairs.filter(|(group, _)| *group != NO_GROUP);
        let members = Groups::new(numbers.len(), pairs);
        let stats = (0..count32(numbers.len()))
            .filter_map(|group| {
                let own = members.of(group).iter();
                summary(
                    own.filter_map(|item| prices.unit_price(place(*item)))
                        .collect(),
                )
            })
            .collect();
        Self {
            group_of,
            stats,
            members,
        }
    }
}

fn summary(mut prices: Vec<f64>) -> Option<PeerStats> {
    quantiles::sort(&mut prices);
    // A logarithm keeps the order, so that these need no sorting of their own.
    let logs: Vec<f64> = prices.iter().map(|price| price.ln()).collect();
    let log_median = quantiles::median(&logs)?;
    let mut distances: Vec<f64> = logs.iter().map(|log| (log - log_median).abs()).collect();
    quantiles::sort(&mut distances);
    Some(PeerStats {
        n: prices.len(),
        q25: quantiles::quantile(&prices, 0.25)?,
        median: quantiles::median(&prices)?,
        q75: quantiles::quantile(&prices, 0.75)?,
        log_median,
        log_mad: quantiles::median(&distances)?,
    })
}
