//! VAL-02: unit price below the valuation ruling in force.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};

/// Distance below the tolerated ratio at which the score is 100.
const SCALE: f64 = 0.30;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-02",
    title: "Below valuation ruling",
    rationale: "Goods were assessed below the customs value that a ruling fixed for their code, \
                origin and unit.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, s. 25A",
    parameters: &[Parameter {
        name: "tol",
        meaning: "tolerated share below the ruling",
        default: 0.02,
        least: 0.0,
        most: 1.0,
    }],
    texts: &[],
    needs: &[Need::ValuationRulings, Need::ExchangeRates, Need::Units],
    formula: "value = up / ruling; hit: value < 1 - tol; delta = sumL (ruling / up - 1)",
    scales: &[("ratio", SCALE)],
    sentences: &[(
        "val-02",
        "Unit price USD {up} is below {vr_no} ({price} {currency} per {unit}, {group}) by \
         {percent} %",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let item = facts.item;
    let up = facts.unit_price.ok_or(NotAvailable::NoFx)?;
    let found = context
        .law
        .ruling(item.pct, item.origin, facts.base, item.gd_date);
    let (ruling, price) = found.ok_or(NotAvailable::NoRuling)?;
    let floor = 1.0 - settings.number("tol");
    let value = up / price;
    if value < floor {
        return Ok(Outcome::Hit(Finding {
            value,
            score: 100.0 * ((floor - value) / SCALE).clamp(0.0, 1.0),
            delta: facts.levy_sum() * (price / up - 1.0),
            explanation: Explanation::new("val-02")
                .with("up", FactValue::Price(up))
                .with("vr_no", FactValue::text(&ruling.vr_no))
                .with("price", FactValue::Text(ruling.price_fc.to_string()))
                .with("currency", FactValue::text(&ruling.currency))
                .with("unit", FactValue::text(&ruling.unit))
                .with("group", FactValue::text(&ruling.origin_group))
                .with("percent", FactValue::Percent(100.0 * (1.0 - value))),
        }));
    }
    Ok(Outcome::Clear { value })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};

    fn priced(price: &str, origin: &str) -> Case {
        let mut case = Case::new("VAL-02", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, "08022030", 1_000_000);
        one.unit = "TNE".to_owned();
        one.price_declared = decimal(price);
        one.origin = origin.to_owned();
        case.items.push(one);
        case
    }

    #[test]
    fn compares_in_base_units_with_the_narrowest_group() {
        // ANY: USD 3.00 per kg; EUROPE (2 members): USD 4.00 per kg; the item is in tonnes.
        let result = priced("2400", "DE").result(1);
        assert_eq!((result.value, result.hit), (Some(0.6), Some(true)));
        assert_eq!(result.score, Some(100.0));
        assert_eq!(
            result.sentence.unwrap(),
            "Unit price USD 2.4 is below VR 2/2025 (4 USD per KG, EUROPE) by 40 %."
        );
        assert!((priced("2400", "CN").result(1).value.unwrap() - 0.8).abs() < 1e-12);
    }

    #[test]
    fn tolerates_two_percent() {
        assert_eq!(priced("2940", "CN").result(1).hit, Some(false));
        assert_eq!(priced("2939", "CN").result(1).hit, Some(true));
    }

    #[test]
    fn is_not_available_without_a_ruling_for_the_unit() {
        let mut case = priced("2400", "CN");
        case.items.first_mut().unwrap().unit = "C62".to_owned();
        assert_eq!(case.result(1).na, Some("NO_RULING"));
    }
}
