//! QTY-04: more of a trader's quantities than of nearly all others are round hundreds.

use jaiza_domain::decimal::Decimal;

use super::{Grain, Indicator, Keyed, Parameter, Rule};
use crate::context::{Context, count};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::shares::{SCALE, above_most};
use crate::store::place;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "QTY-04",
    title: "Round quantities",
    rationale: "Real consignments rarely come in round hundreds; many of them point at quantities \
                that were estimated or made up.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 32, 79",
    parameters: &[
        Parameter {
            name: "pct",
            meaning: "percent of the traders that lie at or below the limit",
            default: 95.0,
            least: 0.0,
            most: 100.0,
        },
        Parameter {
            name: "min_items",
            meaning: "fewest items of a trader",
            default: 30.0,
            least: 1.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "min_traders",
            meaning: "fewest such traders",
            default: 20.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[],
    formula: "value = share of items whose quantity is an exact multiple of 100; limit = quantile \
              pct of the traders' values; hit: value > limit",
    scales: &[("share", SCALE)],
    sentences: &[(
        "qty-04",
        "{percent} % of the quantities are multiples of 100; {most} % of the traders are at or \
         below {limit} %",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let share = |items: &[u32]| {
        let round = items
            .iter()
            .filter(|item| is_round(context.store.quantity(place(**item))));
        count(round.count()) / count(items.len())
    };
    above_most(context, settings, share, |value, limit| {
        Explanation::new("qty-04")
            .with("percent", FactValue::Percent(100.0 * value))
            .with("most", FactValue::Percent(settings.number("pct")))
            .with("limit", FactValue::Percent(100.0 * limit))
    })
}

/// A whole number of hundreds?
fn is_round(quantity: Decimal) -> bool {
    let (digits, scale) = quantity.parts();
    scale == 0 && digits % 100 == 0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::fixture::{Case, decimal, item};

    #[test]
    fn hits_whoever_has_more_round_hundreds_than_nineteen_of_twenty() {
        let mut case = Case::new("QTY-04", &[("min_items", 1.0)]);
        for n in 10..30 {
            let mut one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            one.trader_id = format!("00000{n}");
            one.quantity = decimal(if n == 29 { "1500" } else { "150" });
            case.items.push(one);
        }
        let hit = case.keyed("0000029").unwrap();
        assert_eq!((hit.value, hit.hit), (Some(1.0), Some(true)));
        assert!(
            hit.sentence
                .unwrap()
                .starts_with("100 % of the quantities are multiples of 100;")
        );
        assert_eq!(case.keyed("0000010").unwrap().hit, Some(false));
        case.items.pop();
        assert!(case.keyed("0000010").is_none());
    }

    #[test]
    fn takes_exact_multiples_only() {
        for (text, round) in [("100", true), ("0", true), ("100.5", false), ("1e2", false)] {
            assert_eq!(text.parse().is_ok_and(is_round), round, "{text}");
        }
    }
}
