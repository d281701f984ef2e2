//! The goods of a trader that are compared over time: of one code, the origin and unit that occur
//! most.

use crate::context::Context;
use crate::indicators::{Keyed, Outcome};
use crate::store::{at, count32, place};

/// Items of one trader, code, origin and base unit with known prices.
#[derive(Debug)]
pub(crate) struct Stratum<'a> {
    pub trader: u32,
    pub origin: u32,
    pub items: Vec<u32>,
    /// All his items of the code.
    of_code: &'a [u32],
}

impl Stratum<'_> {
    /// The code of the goods.
    pub fn code<'c>(&self, context: &Context<'c>) -> &'c str {
        code_of(context, self.of_code)
    }

    /// An answer about the trader and the code.
    pub fn keyed(&self, context: &Context<'_>, outcome: Outcome) -> Keyed {
        let label = jaiza_domain::declaration::dotted_pct(self.code(context));
        Keyed::new(context, self.trader, self.of_code, outcome).labelled(label)
    }
}

fn code_of<'c>(context: &Context<'c>, items: &[u32]) -> &'c str {
    let first = items.first().copied().unwrap_or_default();
    context
        .store
        .pcts
        .text(at(&context.store.pct, place(first)))
}

/// Items of the window by trader and code.
pub(crate) fn by_code<'c>(context: &'c Context<'_>) -> impl Iterator<Item = (u32, &'c [u32])> {
    let pct = |item: &u32| at(&context.store.pct, place(*item));
    (0..count32(context.store.traders.len())).flat_map(move |trader| {
        let items = context.traders.of(trader);
        let runs = items.chunk_by(move |a, b| pct(a) == pct(b));
        runs.map(move |run| (trader, run))
    })
}

/// The stratum of every trader and code that has an item with a known price: most items, then
/// larger value, then smaller text.
pub(crate) fn strata<'c>(context: &'c Context<'_>) -> impl Iterator<Item = Stratum<'c>> {
    strata_of(context, |_| true)
}

/// The same over the items that `wanted` names.
pub(crate) fn strata_of<'c>(
    context: &'c Context<'_>,
    wanted: impl Fn(u32) -> bool + 'c,
) -> impl Iterator<Item = Stratum<'c>> {
    by_code(context).filter_map(move |(trader, of_code)| {
        let kind = |item: u32| {
            let item = place(item);
            let base = context.prices.base_number(context.store, item);
            (at(&context.store.origin, item), base)
        };
        let priced = of_code
            .iter()
            .filter(|item| context.prices.unit_price(place(**item)).is_some() && wanted(**item));
        let mut priced: Vec<((u32, u32), u32)> = priced.map(|i| (kind(*i), *i)).collect();
        priced.sort_unstable();
        let kinds = priced.chunk_by(|a, b| a.0 == b.0).map(|items| {
            let items: Vec<u32> = items.iter().map(|(_, item)| *item).collect();
            (items.len(), context.value_of(&items), items)
        });
        // Kinds come in the order of their texts, and the first of equals stays.
        let chosen = kinds.reduce(|best, next| {
            if (next.0, next.1) > (best.0, best.1) {
                next
            } else {
                best
            }
        });
        let (_, _, items) = chosen?;
        let first = place(*items.first()?);
        Some(Stratum {
            trader,
            origin: at(&context.store.origin, first),
            items,
            of_code,
        })
    })
}
