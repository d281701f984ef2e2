//! VAL-05: many declarations at practically one price where the price of others varies.

use std::collections::BTreeSet;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, count};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, place};
use crate::strata::{Stratum, strata};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-05",
    title: "Frozen price",
    rationale: "A price that never moves in a market that does looks agreed for customs rather than \
                paid.",
    grain: Grain::TraderCode,
    legal_basis: "Customs Act 1969, s. 25; Customs Rules 2001, ch. IX",
    parameters: &[
        Parameter {
            name: "a",
            meaning: "own variation below",
            default: 0.01,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "b",
            meaning: "variation of others above",
            default: 0.10,
            least: 0.0,
            most: 10.0,
        },
        Parameter {
            name: "min_gds",
            meaning: "fewest declarations",
            default: 8.0,
            least: 2.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "min_peers",
            meaning: "fewest items of other traders",
            default: 10.0,
            least: 2.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::ExchangeRates, Need::Units],
    formula: "value = sd / mean of up; hit: value < a and sd / mean of other traders, same code, \
              origin, unit > b; score from a down, width a",
    scales: &[],
    sentences: &[(
        "val-05",
        "{n} declarations in a year at practically one price (variation {own} %, peers {peer} %)",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let (a, b) = (settings.number("a"), settings.number("b"));
    let least = (settings.count("min_gds"), settings.count("min_peers"));
    let mut found = Vec::new();
    for stratum in strata(context) {
        let gds: BTreeSet<u32> = stratum
            .items
            .iter()
            .map(|item| gd(context, *item))
            .collect();
        if gds.len() < least.0 {
            continue;
        }
        // A market may be long and is looked through for every trader in it: no further than needed.
        if others(context, &stratum).take(least.1).count() < least.1 {
            continue;
        }
        let Some(value) = variation(context, stratum.items.iter().copied()) else {
            continue;
        };
        let peer = if value < a {
            variation(context, others(context, &stratum))
        } else {
            None
        };
        let hit = peer.is_some_and(|peer| peer > b);
        let answer = outcome(hit, value, || Finding {
            value,
            score: graded(a - value, 0.0, a),
            delta: 0.0,
            explanation: Explanation::new("val-05")
                .with("n", FactValue::count(gds.len()))
                .with("own", FactValue::Percent(100.0 * value))
                .with("peer", FactValue::Percent(100.0 * peer.unwrap_or_default())),
        });
        found.push(stratum.keyed(context, answer));
    }
    found
}

fn gd(context: &Context<'_>, item: u32) -> u32 {
    at(&context.store.gd, place(item))
}

/// Items of the same code, origin and unit that other traders imported.
fn others<'c>(
    context: &'c Context<'_>,
    stratum: &Stratum<'_>,
) -> impl Iterator<Item = u32> + use<'c> {
    let first = stratum.items.first().map(|item| place(*item));
    let group = first.and_then(|item| context.peers.same_goods(item));
    let members = group.map_or(&[][..], |group| context.peers.members(group));
    let trader = stratum.trader;
    let other = move |item: &u32| at(&context.store.trader, place(*item)) != trader;
    members.iter().copied().filter(other)
}

/// Standard deviation over mean of the unit prices; `None` for fewer than two.
fn variation(context: &Context<'_>, items: impl Iterator<Item = u32>) -> Option<f64> {
    let prices: Vec<f64> = items
        .filter_map(|item| context.prices.unit_price(place(item)))
        .collect();
    let n = count(prices.len());
    let mean = prices.iter().sum::<f64>() / n;
    let squares = prices
        .iter()
        .map(|price| (price - mean).powi(2))
        .sum::<f64>();
    (prices.len() > 1).then(|| (squares / (n - 1.0)).sqrt() / mean)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, decimal, item};

    fn frozen(others: &[&str]) -> Case {
        let mut case = Case::new("VAL-05", &[("min_gds", 3.0), ("min_peers", 3.0)]);
        for n in 1..=3 {
            case.items.push(item(
                &format!("KAPE-HC-{n}-05-01-2026"),
                1,
                "84145190",
                1_000,
            ));
        }
        for (n, price) in (1..).zip(others) {
            let mut other = item(&format!("KAPE-HC-9{n}-05-01-2026"), 1, "84145190", 1_000);
            other.trader_id = "7654321".to_owned();
            other.price_declared = decimal(price);
            case.items.push(other);
        }
        case
    }

    #[test]
    fn hits_one_price_in_a_market_that_moves() {
        let case = frozen(&["8", "10", "12"]);
        let hit = case.keyed("1234567|8414.5190").unwrap();
        assert_eq!((hit.hit, hit.score), (Some(true), Some(100.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "3 declarations in a year at practically one price (variation 0 %, peers 20 %)."
        );
        assert_eq!(case.keyed("7654321|8414.5190").unwrap().hit, Some(false));
    }

    #[test]
    fn does_not_hit_where_prices_of_others_stand_still_too() {
        let case = frozen(&["10", "10", "10"]);
        assert_eq!(case.keyed("1234567|8414.5190").unwrap().hit, Some(false));
        assert!(frozen(&["8", "12"]).keyed("1234567|8414.5190").is_none());
    }
}
