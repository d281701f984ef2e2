//! VAL-10: prices between related parties below those of everybody else.

use jaiza_statistics::quantiles;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::yes_or_no;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::RelatedParty;
use crate::store::{at, place};
use crate::strata::{Stratum, strata_of};

/// Share below `k` at which the score is 100.
const SCALE: f64 = 0.30;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-10",
    title: "Related-party price gap",
    rationale: "A price between related parties is accepted only where the relation did not \
                influence it.",
    grain: Grain::TraderCode,
    legal_basis: "Customs Act 1969, s. 25(3), (4); WTO Valuation Agreement, art. 1",
    parameters: &[
        Parameter {
            name: "k",
            meaning: "share of the price between unrelated parties",
            default: 0.90,
            least: 0.01,
            most: 1.0,
        },
        Parameter {
            name: "min_items",
            meaning: "fewest items from related sellers",
            default: 5.0,
            least: 1.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "min_peers",
            meaning: "fewest items of other traders from unrelated sellers",
            default: 10.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::Column(RelatedParty), Need::ExchangeRates, Need::Units],
    formula: "value = median up of items with relation / median up of other traders' items \
              without, same code, origin, unit; hit: value < k; score from k down",
    scales: &[("share", SCALE)],
    sentences: &[(
        "val-10",
        "Related-party price is {percent} % of the price between unrelated parties",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let k = settings.number("k");
    let least = (settings.count("min_items"), settings.count("min_peers"));
    let mut found = Vec::new();
    for stratum in strata_of(context, |item| related(context, item) == Some(true)) {
        let others = others(context, &stratum);
        if stratum.items.len() < least.0 || others.len() < least.1 {
            continue;
        }
        let medians = (median(context, &stratum.items), median(context, &others));
        let (Some(own), Some(peer)) = medians else {
            continue;
        };
        let value = own / peer;
        let answer = outcome(value < k, value, || Finding {
            value,
            score: graded(k - value, 0.0, SCALE),
            delta: 0.0,
            explanation: Explanation::new("val-10")
                .with("percent", FactValue::Percent(100.0 * value)),
        });
        found.push(stratum.keyed(context, answer));
    }
    found
}

fn related(context: &Context<'_>, item: u32) -> Option<bool> {
    yes_or_no(context.store.options.text(RelatedParty, place(item)))
}

/// Items of the same code, origin and unit that others bought from unrelated sellers.
fn others(context: &Context<'_>, stratum: &Stratum<'_>) -> Vec<u32> {
    let first = stratum.items.first().map(|item| place(*item));
    let group = first.and_then(|item| context.peers.same_goods(item));
    let members = group.map_or(&[][..], |group| context.peers.members(group));
    let wanted = |item: &&u32| {
        at(&context.store.trader, place(**item)) != stratum.trader
            && related(context, **item) == Some(false)
    };
    members.iter().filter(wanted).copied().collect()
}

fn median(context: &Context<'_>, items: &[u32]) -> Option<f64> {
    let prices = items.iter();
    let mut prices: Vec<f64> = prices
        .filter_map(|item| context.prices.unit_price(place(*item)))
        .collect();
    quantiles::sort(&mut prices);
    quantiles::median(&prices)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, decimal, item};

    fn sold(own: &[&str], others: &[&str]) -> Case {
        let mut case = Case::new("VAL-10", &[("min_items", 2.0), ("min_peers", 3.0)]);
        for (n, price) in (1..).zip(own) {
            let mut one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            one.price_declared = decimal(price);
            case.add(one, &[("related_party", "Y")]);
        }
        for (n, price) in (1..).zip(others) {
            let mut other = item(&format!("KAPE-HC-9{n}-05-01-2026"), 1, "84145190", 1_000);
            other.trader_id = "7654321".to_owned();
            other.price_declared = decimal(price);
            case.add(other, &[("related_party", "N")]);
        }
        case
    }

    #[test]
    fn hits_prices_below_those_of_unrelated_parties() {
        let case = sold(&["6", "8", "9"], &["8", "10", "12"]);
        let hit = case.keyed("1234567|8414.5190").unwrap();
        assert!((hit.value.unwrap() - 0.8).abs() < 1e-12);
        assert!((hit.score.unwrap() - 100.0 / 3.0).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "Related-party price is 80 % of the price between unrelated parties."
        );
        assert!(case.keyed("7654321|8414.5190").is_none());
    }

    #[test]
    fn says_nothing_with_too_few_on_either_side_and_clears_equal_prices() {
        assert!(
            sold(&["6"], &["8", "10", "12"])
                .keyed("1234567|8414.5190")
                .is_none()
        );
        assert!(
            sold(&["6", "8"], &["8", "10"])
                .keyed("1234567|8414.5190")
                .is_none()
        );
        let equal = sold(&["10", "10"], &["8", "10", "12"]);
        assert_eq!(equal.keyed("1234567|8414.5190").unwrap().hit, Some(false));
    }
}
