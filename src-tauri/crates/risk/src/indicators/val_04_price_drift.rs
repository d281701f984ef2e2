//! VAL-04: a trader's price falls month by month while the price of others does not move.

use std::collections::{BTreeSet, HashMap};

use chrono::Datelike as _;
use foldhash::fast::FixedState;
use jaiza_statistics::quantiles;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, count};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, place};
use crate::strata::{Stratum, strata};

/// Share a month beyond `s` at which the score is 100.
const SCALE: f64 = 0.05;
/// Share of `s` within which the price of others counts as unmoved.
const UNMOVED: f64 = 2.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-04",
    title: "Price drifting down",
    rationale: "A declared price that slides in small steps while the market stands still avoids \
                the comparison with the price before.",
    grain: Grain::TraderCode,
    legal_basis: "Customs Act 1969, s. 25; Customs Rules 2001, ch. IX",
    parameters: &[
        Parameter {
            name: "s",
            meaning: "fall of the logarithm of the price in a month",
            default: 0.02,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "min_months",
            meaning: "fewest months with data",
            default: 6.0,
            least: 2.0,
            most: 120.0,
        },
    ],
    texts: &[],
    needs: &[Need::ExchangeRates, Need::Units],
    formula: "value = slope of the monthly medians of ln up; hit: value <= -s and \
              |slope of other traders, same subheading, origin, unit| <= s / 2",
    scales: &[("month", SCALE)],
    sentences: &[(
        "val-04",
        "Price of {pct} from {org} fell by {fall} % a month over {n} months while peers moved by \
         {peer} %",
    )],
    rule: Rule::Keys(evaluate),
};

/// Subheading, origin, base unit.
type Market = (u32, u32, u32);

/// An item of a market: month, price as bits (a price above 0 orders by them as by its size), trader.
type Priced = (i32, u64, u32);

/// Prices of all items of the window by market, month by month in ascending order.
#[derive(Default)]
struct Markets {
    markets: HashMap<Market, OfMarket, FixedState>,
}

/// One market, so kept that it need not be gone through for every trader in it.
#[derive(Default)]
struct OfMarket {
    priced: Vec<Priced>,
    /// Where each month ends in `priced`.
    months: Vec<(i32, usize)>,
    /// Places of each trader's items in `priced`, ascending.
    own: HashMap<u32, Vec<usize>, FixedState>,
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let markets = Markets::new(context);
    let (s, least) = (settings.number("s"), settings.count("min_months").max(2));
    let mut found = Vec::new();
    for stratum in strata(context) {
        let months: BTreeSet<i32> = stratum.items.iter().map(|i| month(context, *i)).collect();
        if months.len() < least {
            continue;
        }
        let Some(own) = slope(&points(context, &stratum.items)) else {
            continue;
        };
        let others = markets.others(context, &stratum);
        let Some(peer) = slope(&others).filter(|_| others.len() >= least) else {
            continue;
        };
        let hit = own <= -s && peer.abs() <= s / UNMOVED;
        let answer = outcome(hit, own, || Finding {
            value: own,
            score: graded(-s - own, 0.0, SCALE),
            delta: 0.0,
            explanation: Explanation::new("val-04")
                .with("pct", FactValue::Code(stratum.code(context).to_owned()))
                .with(
                    "org",
                    FactValue::text(context.store.origins.text(stratum.origin)),
                )
                .with("fall", FactValue::Percent(-100.0 * own))
                .with("n", FactValue::count(months.len()))
                .with("peer", FactValue::Percent(100.0 * peer)),
        });
        found.push(stratum.keyed(context, answer));
    }
    found
}

impl Markets {
    fn new(context: &Context<'_>) -> Self {
        let mut all = Self::default();
        for item in &context.window {
            if let Some(price) = context.prices.unit_price(place(*item)) {
                let trader = at(&context.store.trader, place(*item));
                let own = all.markets.entry(market(context, *item)).or_default();
                own.priced
                    .push((month(context, *item), price.to_bits(), trader));
            }
        }
        for market in all.markets.values_mut() {
            market.arrange();
        }
        all
    }

    /// Month and median of the logarithms of the prices of other traders in the stratum's market.
    fn others(&self, context: &Context<'_>, stratum: &Stratum<'_>) -> Vec<(f64, f64)> {
        let first = stratum.items.first().copied().unwrap_or_default();
        let market = self.markets.get(&market(context, first));
        market.map_or_else(Vec::new, |market| market.without(stratum.trader))
    }
}

impl OfMarket {
    fn arrange(&mut self) {
        self.priced.sort_unstable();
        for (place, (month, _, trader)) in self.priced.iter().enumerate() {
            self.own.entry(*trader).or_default().push(place);
            match self.months.last_mut() {
                Some((last, end)) if last == month => *end = place + 1,
                _ => self.months.push((*month, place + 1)),
            }
        }
    }

    fn without(&self, trader: u32) -> Vec<(f64, f64)> {
        let own = self.own.get(&trader).map_or(&[][..], Vec::as_slice);
        let mut begin = 0;
        let mut points = Vec::with_capacity(self.months.len());
        for (month, end) in &self.months {
            let from = own.partition_point(|place| *place < begin);
            let to = own.partition_point(|place| place < end);
            let own = own.get(from..to).unwrap_or_default();
            let others = end - begin - own.len();
            if others > 0 {
                let logs: Vec<f64> = ((others - 1) / 2..=others / 2)
                    .filter_map(|nth| self.priced.get(other(begin + nth, own)))
                    .map(|(_, bits, _)| f64::from_bits(*bits).ln())
                    .collect();
                let median = quantiles::median(&logs);
                points.extend(median.map(|median| (f64::from(*month), median)));
            }
            begin = *end;
        }
        points
    }
}

/// The place that stands for `place` when those in `own`, ascending, are passed over.
fn other(mut place: usize, own: &[usize]) -> usize {
    for passed in own {
        if *passed > place {
            break;
        }
        place += 1;
    }
    place
}

fn market(context: &Context<'_>, item: u32) -> Market {
    let item = place(item);
    let store = context.store;
    (
        at(&context.goods.subheading, place(at(&store.pct, item))),
        at(&store.origin, item),
        context.prices.base_number(store, item),
    )
}

fn month(context: &Context<'_>, item: u32) -> i32 {
    let day = at(&context.store.date, place(item));
    let of_year = i32::try_from(day.month()).unwrap_or_default();
    12 * day.year() + of_year
}

/// Month and median of the logarithms of the unit prices; items may stand in any order.
fn points(context: &Context<'_>, items: &[u32]) -> Vec<(f64, f64)> {
    let mut prices: Vec<(i32, u64)> = items
        .iter()
        .filter_map(|item| {
            let price = context.prices.unit_price(place(*item))?;
            Some((month(context, *item), price.to_bits()))
        })
        .collect();
    if !prices.is_sorted() {
        prices.sort_unstable();
    }
    let by_month = prices.chunk_by(|a, b| a.0 == b.0);
    by_month
        .filter_map(|prices| {
            let (month, _) = prices.first()?;
            Some((f64::from(*month), median_of_logs(prices)?))
        })
        .collect()
}

/// Only the one or two prices in the middle need a logarithm.
fn median_of_logs(prices: &[(i32, u64)]) -> Option<f64> {
    let middle = prices.get((prices.len() - 1) / 2..=prices.len() / 2)?;
    let logs: Vec<f64> = middle
        .iter()
        .map(|(_, bits)| f64::from_bits(*bits).ln())
        .collect();
    quantiles::median(&logs)
}

/// Least squares over the points, each once; `None` for fewer than two.
fn slope(points: &[(f64, f64)]) -> Option<f64> {
    if points.len() < 2 {
        return None;
    }
    let n = count(points.len());
    let mean_x = points.iter().map(|(x, _)| x).sum::<f64>() / n;
    let mean_y = points.iter().map(|(_, y)| y).sum::<f64>() / n;
    let along = points
        .iter()
        .map(|(x, y)| (x - mean_x) * (y - mean_y))
        .sum::<f64>();
    let spread = points
        .iter()
        .map(|(x, _)| (x - mean_x).powi(2))
        .sum::<f64>();
    Some(along / spread)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, decimal, item};

    /// Six months of a falling price of one trader beside a level one of another.
    fn falling(by: &[&str]) -> Case {
        let mut case = Case::new("VAL-04", &[]);
        for (month, price) in (1..).zip(by) {
            let mut one = item(
                &format!("KAPE-HC-{month}-05-0{month}-2026"),
                1,
                "84145190",
                1_000,
            );
            one.price_declared = decimal(price);
            let mut other = one.clone();
            other.gd_uid = format!("KAPE-HC-9{month}-05-0{month}-2026");
            other.trader_id = "7654321".to_owned();
            other.price_declared = decimal("10");
            case.items.extend([one, other]);
        }
        case
    }

    #[test]
    fn hits_a_price_that_falls_alone() {
        let case = falling(&["10", "9.5", "9", "8.5", "8.1", "7.7"]);
        let hit = case.keyed("1234567|8414.5190").unwrap();
        assert_eq!(hit.hit, Some(true));
        assert!((hit.value.unwrap() + 0.0525).abs() < 1e-3);
        assert!(
            hit.sentence
                .unwrap()
                .starts_with("Price of 8414.5190 from CN fell by 5.2")
        );
        assert_eq!(case.keyed("7654321|8414.5190").unwrap().hit, Some(false));
    }

    #[test]
    fn reports_nothing_with_too_few_months_or_without_others() {
        assert!(
            falling(&["10", "9", "8", "7", "6"])
                .keyed("1234567|8414.5190")
                .is_none()
        );
        let mut case = falling(&["10", "9.5", "9", "8.5", "8.1", "7.7"]);
        case.items.retain(|item| item.trader_id == "1234567");
        assert!(case.keyed("1234567|8414.5190").is_none());
    }

    #[test]
    fn does_not_hit_when_the_market_falls_too() {
        let mut case = falling(&["10", "9.5", "9", "8.5", "8.1", "7.7"]);
        let own: Vec<_> = case
            .items
            .iter()
            .map(|i| i.price_declared)
            .step_by(2)
            .collect();
        for (other, price) in case.items.iter_mut().skip(1).step_by(2).zip(own) {
            other.price_declared = price;
        }
        assert_eq!(case.keyed("1234567|8414.5190").unwrap().hit, Some(false));
    }
}
