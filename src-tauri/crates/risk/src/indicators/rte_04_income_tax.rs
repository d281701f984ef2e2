//! RTE-04: income tax below the lowest rate for the code.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule, graded};
use crate::context::{Context, ItemFacts, rupees};
use crate::law::{Levy, half_up_percent};
use crate::package::IndicatorSettings;
use crate::recorded::{collected_line, granted, present, total};
use crate::sentences::{Explanation, FactValue};

/// Points above `d` at which the score is 100.
const SCALE: f64 = 5.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "RTE-04",
    title: "Income tax too low",
    rationale: "Advance income tax was collected at less than the lowest rate that any importer of \
                these goods may claim.",
    grain: Grain::Item,
    legal_basis: "Income Tax Ordinance 2001, s. 148, Twelfth Schedule",
    parameters: &[Parameter {
        name: "d",
        meaning: "points below the lowest rate",
        default: 0.1,
        least: 0.0,
        most: 100.0,
    }],
    texts: &[],
    needs: &[
        Need::Levies,
        Need::Tariff,
        Need::LevyRates,
        Need::Concessions,
        Need::DeclarationTypes,
    ],
    formula: "base = v + CD + ACD + RD + ST + AST; low = min(T(IT), claim's IT); \
              value = low - 100 L(IT) / base; hit: value > d; delta = half up base low - L(IT)",
    scales: &[("points", SCALE)],
    sentences: &[(
        "rte-04",
        "Income tax is {paid} % of its base; the lowest rate for this code is {low} %",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    _: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let item = facts.item;
    collected_line(facts)?;
    let [cd, acd, rd, st, ast, it] = present(item.levies.in_order())?;
    let claim = granted(facts)?;
    let statutory = facts.standing.percent(Levy::It);
    let low = claim.it.map_or(statutory, |granted| granted.min(statutory));
    let base = total(&[item.value, cd, acd, rd, st, ast]);
    let paid = 100.0 * rupees(it) / rupees(base);
    let value = low.to_f64() - paid;
    let d = settings.number("d");
    if value > d {
        let due = half_up_percent(base, low);
        return Ok(Outcome::Hit(Finding {
            value,
            score: graded(value, d, SCALE),
            delta: due.map_or(0.0, |due| rupees(due) - rupees(it)),
            explanation: Explanation::new("rte-04")
                .with("paid", FactValue::Percent(paid))
                .with("low", FactValue::Percent(low.to_f64())),
        }));
    }
    Ok(Outcome::Clear { value })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};
    use jaiza_domain::declaration::LevyAmounts;

    fn taxed(it: i64) -> Case {
        let mut case = Case::new("RTE-04", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000_000);
        one.levies =
            LevyAmounts::from_order([Some(0), Some(0), Some(0), Some(0), Some(0), Some(it)]);
        case.items.push(one);
        case
    }

    #[test]
    fn hits_below_the_lowest_rate() {
        assert_eq!(taxed(54_500).result(1).hit, Some(false));
        let result = taxed(35_000).result(1);
        assert_eq!((result.value, result.delta), (Some(2.0), 20_000.0));
        assert!((result.score.unwrap() - 38.0).abs() < 1e-9);
        assert_eq!(
            result.sentence.unwrap(),
            "Income tax is 3.5 % of its base; the lowest rate for this code is 5.5 %."
        );
    }
}
