//! VAL-03: dear goods on a low-duty line.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule, graded};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::recorded::present;
use crate::sentences::{Explanation, FactValue};

/// Distance above `k` at which the score is 100.
const SCALE: f64 = 1.5;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-03",
    title: "High price on low-duty goods",
    rationale: "Where little duty is due, a price far above the peers may move money abroad or \
                hide dearer goods of another line.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 25, 32C",
    parameters: &[
        Parameter {
            name: "d",
            meaning: "levies in percent of the value",
            default: 5.0,
            least: 0.0,
            most: 100.0,
        },
        Parameter {
            name: "k",
            meaning: "times the upper quartile",
            default: 1.5,
            least: 1.0,
            most: 1000.0,
        },
        Parameter {
            name: "n0",
            meaning: "fewest items of a peer group",
            default: 30.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[
        Need::ExchangeRates,
        Need::Units,
        Need::Levies,
        Need::DeclarationTypes,
    ],
    formula: "value = up / q75; hit: 100 sumL / v <= d and up >= k q75",
    scales: &[("ratio", SCALE)],
    sentences: &[(
        "val-03",
        "Goods bearing {percent} % of levies are priced at {value} times the upper quartile \
         USD {q75} of {n} peers: possible over-invoicing",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let up = facts.unit_price.ok_or(NotAvailable::NoFx)?;
    if !facts.collected {
        return Err(NotAvailable::GdType);
    }
    present(facts.item.levies.in_order())?;
    let group = context
        .peers
        .group(facts.place, settings.count("n0"))
        .ok_or(NotAvailable::TooFewPeers)?;
    let (q75, k) = (group.stats.q75, settings.number("k"));
    let value = up / q75;
    let burden = 100.0 * facts.levy_sum() / facts.value();
    if burden <= settings.number("d") && up >= k * q75 {
        return Ok(Outcome::Hit(Finding {
            value,
            score: graded(value, k, SCALE),
            delta: 0.0,
            explanation: Explanation::new("val-03")
                .with("percent", FactValue::Percent(burden))
                .with("value", FactValue::Ratio(value))
                .with("q75", FactValue::Price(q75))
                .with("n", FactValue::count(group.stats.n)),
        }));
    }
    Ok(Outcome::Clear { value })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};

    fn dear(levies: i64) -> Case {
        let mut case = Case::new("VAL-03", &[("n0", 5.0)]);
        for (no, price) in (1..).zip(["30", "10", "10", "10", "10"]) {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "84145190", 1_000_000);
            one.price_declared = decimal(price);
            one.levies = jaiza_domain::declaration::LevyAmounts::from_order([
                Some(levies),
                Some(0),
                Some(0),
                Some(0),
                Some(0),
                Some(0),
            ]);
            case.items.push(one);
        }
        case
    }

    #[test]
    fn hits_where_levies_are_low_and_the_price_high() {
        let result = dear(50_000).result(1);
        assert_eq!((result.value, result.score), (Some(3.0), Some(100.0)));
        assert!(
            result
                .sentence
                .unwrap()
                .starts_with("Goods bearing 5 % of levies are priced at 3")
        );
        assert_eq!(dear(50_001).result(1).hit, Some(false));
    }

    #[test]
    fn is_not_available_when_a_levy_is_absent() {
        let mut case = dear(0);
        case.items.first_mut().unwrap().levies.it = None;
        assert_eq!(case.result(1).na, Some("LEVY_ABSENT"));
    }
}
