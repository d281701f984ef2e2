//! VAL-08: the rupee value does not follow from price and official rate.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule, graded};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};

/// Distance above `e` at which the score is 100.
const SCALE: f64 = 0.02;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-08",
    title: "Exchange rate mismatch",
    rationale: "The value implies another exchange rate than the one notified for the date of the \
                declaration.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 25, 30",
    parameters: &[
        Parameter {
            name: "e",
            meaning: "tolerated share of the official rate",
            default: 0.005,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "abs_pkr",
            meaning: "tolerated rupees of value",
            default: 10.0,
            least: 0.0,
            most: 1_000_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::ExchangeRates],
    formula: "implied = v / (q assessed load); value = (implied - official) / official; \
              hit: |value| > e and |v - q assessed load official| > abs_pkr; \
              delta = sumL (official / implied - 1)",
    scales: &[("share", SCALE)],
    sentences: &[(
        "val-08",
        "The value implies {implied} rupees per {currency}; the official rate of {date} is \
         {official} ({percent} %)",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let item = facts.item;
    let assessed = item.price_assessed.ok_or(NotAvailable::NoPrice)?.to_f64();
    let rate = context.prices.official(context.store, facts.place);
    let official = rate.ok_or(NotAvailable::NoFx)?;
    let foreign = item.quantity.to_f64() * assessed * context.load;
    let implied = facts.value() / foreign;
    let value = (implied - official) / official;
    let e = settings.number("e");
    let gap = (facts.value() - foreign * official).abs();
    if value.abs() > e && gap > settings.number("abs_pkr") {
        return Ok(Outcome::Hit(Finding {
            value,
            score: graded(value.abs(), e, SCALE),
            delta: facts.levy_sum() * (official / implied - 1.0),
            explanation: Explanation::new("val-08")
                .with("implied", FactValue::Price(implied))
                .with("currency", FactValue::text(item.currency))
                .with("date", FactValue::Date(item.gd_date))
                .with("official", FactValue::Price(official))
                .with("percent", FactValue::Percent(100.0 * value)),
        }));
    }
    Ok(Outcome::Clear { value })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};

    fn valued(value: i64) -> Case {
        let mut case = Case::new("VAL-08", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, "84145190", value);
        one.quantity = decimal("100");
        one.price_assessed = Some(decimal("10"));
        case.items.push(one);
        case
    }

    #[test]
    fn hits_when_the_value_follows_an_older_rate() {
        // 1,000 x 1.0201 x 280 = 285,628 at the official rate.
        assert_eq!(valued(285_628).result(1).hit, Some(false));
        let result = valued(282_568).result(1);
        assert_eq!(result.hit, Some(true));
        assert!((result.value.unwrap() + 0.010_713).abs() < 1e-6);
        assert_eq!(
            result.sentence.unwrap(),
            "The value implies 277.0003 rupees per USD; the official rate of 05-01-2026 is 280 \
             (-1.07 %)."
        );
    }

    #[test]
    fn is_not_available_without_an_assessed_price() {
        let mut case = valued(285_628);
        case.items.first_mut().unwrap().price_assessed = None;
        assert_eq!(case.result(1).na, Some("NO_PRICE"));
    }
}
