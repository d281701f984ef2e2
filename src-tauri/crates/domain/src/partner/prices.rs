//! The price filter: unit prices declared here against quartiles of the partner's shipments.

use std::collections::BTreeMap;

use super::{Parameters, Row};
use crate::exact::Ratio;

/// Quartiles of dollars per kg, FOB, of one code of a partner (type 7, exact).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// Partner country.
    pub partner: String,
    /// Six digits.
    pub hs6: String,
    /// Rows they were taken from.
    pub rows: usize,
    /// A quarter of the rows lies below.
    pub low: Ratio,
    /// Half of the rows lies below.
    pub median: Ratio,
    /// A quarter of the rows lies above.
    pub high: Ratio,
}

/// An import whose price lies outside the middle half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceSign {
    /// Place of the import.
    pub import: usize,
    /// Place in the quartiles.
    pub quartiles: usize,
    /// Its price in dollars per kg, brought to FOB by the factor.
    pub price: Ratio,
    /// Below the lower quartile (else above the upper).
    pub below: bool,
    /// Dollars CIF between its value and the quartile.
    pub usd: Ratio,
}

/// Quartiles of the exports, and the imports outside them, the greatest difference first. Sums of a
/// month are one row each, so that files without shipments give none but rough quartiles.
pub fn prices(
    exports: &[Row],
    imports: &[Row],
    parameters: &Parameters,
) -> (Vec<Quartiles>, Vec<PriceSign>) {
    let mut by_code: BTreeMap<(&str, &str), Vec<Ratio>> = BTreeMap::new();
    for row in exports {
        if let Some(price) = price(row) {
            by_code
                .entry((&row.partner, row.code(6)))
                .or_default()
                .push(price);
        }
    }
    by_code.retain(|_, prices| prices.len() >= parameters.least_prices.max(1));
    let mut all = Vec::new();
    let mut places = BTreeMap::new();
    for ((partner, hs6), mut found) in by_code {
        found.sort_unstable();
        let [low, median, high] = [25, 50, 75].map(|pct| quantile(&found, pct));
        places.insert((partner, hs6), all.len());
        all.push(Quartiles {
            partner: partner.to_owned(),
            hs6: hs6.to_owned(),
            rows: found.len(),
            low,
            median,
            high,
        });
    }
    let mut signs: Vec<PriceSign> = imports
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let place = *places.get(&(row.partner.as_str(), row.code(6)))?;
            sign((at, row), (place, all.get(place)?), parameters)
        })
        .collect();
    signs.sort_by(|a, b| b.usd.cmp(&a.usd).then(a.import.cmp(&b.import)));
    (all, signs)
}

fn price(row: &Row) -> Option<Ratio> {
    row.usd.as_ref()?.checked_div(row.kg.as_ref()?)
}

fn sign(
    (import, row): (usize, &Row),
    (quartiles, of): (usize, &Quartiles),
    parameters: &Parameters,
) -> Option<PriceSign> {
    let price = price(row)?.checked_div(&parameters.cif_factor)?;
    let below = price < of.low;
    if !below && price <= of.high {
        return None;
    }
    let apart = if below {
        &of.low - &price
    } else {
        &price - &of.high
    };
    Some(PriceSign {
        import,
        quartiles,
        usd: apart * row.kg.clone()? * parameters.cif_factor.clone(),
        price,
        below,
    })
}

/// Type 7: on the line between the neighbours at `(n - 1) * pct / 100`.
fn quantile(sorted: &[Ratio], pct: usize) -> Ratio {
    let steps = sorted.len().saturating_sub(1) * pct;
    let (at, rest) = (steps / 100, i64::try_from(steps % 100).unwrap_or(0));
    let low = sorted.get(at).cloned().unwrap_or_default();
    let high = sorted.get(at + 1).cloned().unwrap_or_else(|| low.clone());
    &low + &(&(&high - &low) * &Ratio::whole(rest).percent())
}
