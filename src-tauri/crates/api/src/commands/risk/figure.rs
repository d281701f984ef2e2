//! Price strips: a target's unit prices against everybody's for the same code, origin and unit.

use jaiza_domain::declaration::dotted_pct;
use jaiza_risk::{Dossier, Goods, TargetGrain};

use super::kept::Known;
use crate::dto::risk::PeerFigure;

/// Most strips of a target.
const STRIPS: usize = 4;
/// Least prices of others for a strip.
const LEAST: usize = 3;
/// Most dots of a strip: the lowest prices.
const DOTS: usize = 200;

/// Strips of a target, those furthest below the median first.
pub fn peer_prices(known: &Known) -> Vec<PeerFigure> {
    let strips = known
        .dossiers
        .iter()
        .flat_map(|dossier| strips(known, dossier));
    let mut strips: Vec<(f64, PeerFigure)> = strips.collect();
    strips.sort_by(|(a, one), (b, other)| a.total_cmp(b).then_with(|| one.title.cmp(&other.title)));
    strips
        .into_iter()
        .take(STRIPS)
        .map(|(_, strip)| strip)
        .collect()
}

fn strips<'a>(
    known: &'a Known,
    dossier: &'a Dossier,
) -> impl Iterator<Item = (f64, PeerFigure)> + 'a {
    let mut own: Vec<Vec<f64>> = vec![Vec::new(); dossier.goods.len()];
    for item in &dossier.items {
        let declaration = usize::try_from(item.declaration).ok();
        let declaration = declaration.and_then(|at| dossier.declarations.get(at));
        let inside =
            known.target.grain == TargetGrain::Trader || declaration == Some(&known.target.key);
        let slot = item
            .goods
            .and_then(|at| own.get_mut(usize::try_from(at).ok()?));
        if let (true, Some(price), Some(prices)) = (inside, item.price, slot) {
            prices.push(price);
        }
    }
    let goods = dossier.goods.iter().zip(own);
    goods.filter_map(|(goods, prices)| strip(goods, prices))
}

fn strip(goods: &Goods, mut prices: Vec<f64>) -> Option<(f64, PeerFigure)> {
    let others = usize::try_from(goods.n).ok()?.checked_sub(prices.len())?;
    prices.sort_unstable_by(f64::total_cmp);
    let lowest = *prices.first()?;
    (others >= LEAST).then(|| {
        let figure = PeerFigure {
            title: format!("{} {}", dotted_pct(&goods.pct), goods.origin),
            unit: format!("USD/{}", goods.base),
            low: plain(goods.low),
            median: plain(goods.median),
            high: plain(goods.high),
            dots: prices
                .iter()
                .take(DOTS)
                .map(|price| plain(*price))
                .collect(),
        };
        (lowest / goods.median, figure)
    })
}

fn plain(price: f64) -> String {
    format!("{price:.4}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
