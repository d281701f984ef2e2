//! CLS-04: more of a trader's value than of nearly all others is on residual lines.

use super::{Grain, Indicator, Keyed, Parameter, Rule, TextParameter};
use crate::context::{Context, rupees};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::shares::{SCALE, above_most};
use crate::store::{at, place};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "CLS-04",
    title: "Residual lines",
    rationale: "Lines for goods not named elsewhere are where goods end up that nobody wants to \
                name.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, s. 79, First Schedule",
    parameters: &[
        Parameter {
            name: "pct",
            meaning: "percent of the traders that lie at or below the limit",
            default: 90.0,
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
            default: 10.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[TextParameter {
        name: "suffix",
        meaning: "last digits of a residual line",
        default: "90",
        most: 8,
    }],
    needs: &[],
    formula: "value = share of value in codes that end in suffix; limit = quantile pct of the \
              traders' values; hit: value > limit",
    scales: &[("share", SCALE)],
    sentences: &[(
        "cls-04",
        "{percent} % of the value is declared under residual lines; {most} % of the traders are at \
         or below {limit} %",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let suffix = settings.text("suffix").unwrap_or("90");
    let pcts = context.store.pcts.texts();
    let residual: Vec<bool> = pcts.map(|pct| pct.ends_with(suffix)).collect();
    let share = |items: &[u32]| {
        let own = items
            .iter()
            .filter(|item| at(&residual, place(at(&context.store.pct, place(**item)))));
        let own: Vec<u32> = own.copied().collect();
        rupees(context.value_of(&own)) / rupees(context.value_of(items))
    };
    above_most(context, settings, share, |value, limit| {
        Explanation::new("cls-04")
            .with("percent", FactValue::Percent(100.0 * value))
            .with("most", FactValue::Percent(settings.number("pct")))
            .with("limit", FactValue::Percent(100.0 * limit))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item};

    /// Nine traders without residual lines, one with `share` percent.
    fn traders(share: i64) -> Case {
        let mut case = Case::new("CLS-04", &[("min_items", 2.0)]);
        for n in 0..10 {
            let values = if n == 9 {
                [100 - share, share]
            } else {
                [100, 1]
            };
            for (no, pct, value) in [(1, "48219000", values[0]), (2, "84145190", values[1])] {
                let pct = if n == 9 || no == 1 { pct } else { "84821000" };
                let mut one = item(&format!("KAPE-HC-{n}-05-01-2026"), no, pct, value);
                one.trader_id = format!("000000{n}");
                case.items.push(one);
            }
        }
        case
    }

    #[test]
    fn hits_whoever_lies_above_nine_of_ten() {
        let case = traders(40);
        let hit = case.keyed("0000009").unwrap();
        assert_eq!((hit.value, hit.hit), (Some(0.4), Some(true)));
        assert_eq!(
            hit.sentence.unwrap(),
            "40 % of the value is declared under residual lines; 90 % of the traders are at or \
             below 4 %."
        );
        assert_eq!(case.keyed("0000001").unwrap().hit, Some(false));
    }

    #[test]
    fn reports_nobody_among_too_few_traders() {
        let mut case = traders(40);
        case.items.retain(|item| item.trader_id != "0000001");
        assert!(case.keyed("0000009").is_none());
    }
}
