//! What one unit of the goods of a code weighs, over all items of the window.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use jaiza_statistics::quantiles;

use crate::context::Context;
use crate::declarations::base_quantity;
use crate::package::IndicatorSettings;
use crate::store::{OptionalColumn, at, place};

/// Weights per unit between which most items lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnitWeight {
    /// Items with a weight.
    pub n: usize,
    /// Kilograms per base unit.
    pub low: f64,
    pub high: f64,
}

/// By code and base unit; only groups that are large enough.
#[derive(Debug, Default)]
pub(crate) struct UnitWeights(HashMap<(u32, u32), UnitWeight, FixedState>);

impl UnitWeights {
    /// Groups of at least `n0` items, with the percentiles `lo` and `hi` of the settings.
    pub fn new(context: &Context<'_>, settings: &IndicatorSettings) -> Self {
        let mut all: HashMap<(u32, u32), Vec<f64>, FixedState> = HashMap::default();
        for item in context.window.iter().map(|item| place(*item)) {
            if let Some(weight) = unit_weight(context, item) {
                all.entry(key(context, item)).or_default().push(weight);
            }
        }
        let large = all
            .into_iter()
            .filter(|(_, weights)| weights.len() >= settings.count("n0").max(1));
        let found = large.filter_map(|(key, mut weights)| {
            quantiles::sort(&mut weights);
            let quantile = |name| quantiles::quantile(&weights, settings.number(name) / 100.0);
            let weight = UnitWeight {
                n: weights.len(),
                low: quantile("lo")?,
                high: quantile("hi")?,
            };
            Some((key, weight))
        });
        Self(found.collect())
    }

    /// The group of an item.
    pub fn of(&self, context: &Context<'_>, item: usize) -> Option<UnitWeight> {
        self.0.get(&key(context, item)).copied()
    }
}

fn key(context: &Context<'_>, item: usize) -> (u32, u32) {
    let base = context.prices.base_number(context.store, item);
    (at(&context.store.pct, item), base)
}

/// Net kilograms per base unit; `None` where weight or quantity is not stated above zero.
pub(crate) fn unit_weight(context: &Context<'_>, item: usize) -> Option<f64> {
    let net = context
        .store
        .options
        .number(OptionalColumn::NetKg, item)
        .filter(|net| net.is_positive())?;
    let quantity = base_quantity(context, item).filter(|quantity| quantity.is_positive())?;
    Some(net.to_f64() / quantity.to_f64())
}
