//! QTY-01: a unit of the goods weighs much less or more than nearly all others.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule};
use super::{graded, outcome};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::NetKg;
use crate::unit_weights::unit_weight;

/// Share beyond a limit at which the score is 100.
const SCALE: f64 = 1.0;
/// Base units that are weights themselves.
const WEIGHTS: [&str; 4] = ["KGM", "GRM", "TNE", "LBR"];

pub(super) static INDICATOR: Indicator = Indicator {
    code: "QTY-01",
    title: "Unit weight",
    rationale: "Where the weight per unit makes no sense, either the quantity or the goods are \
                declared wrongly.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 32, 79",
    parameters: &[
        Parameter {
            name: "lo",
            meaning: "percentile below which a weight is implausible",
            default: 1.0,
            least: 0.0,
            most: 50.0,
        },
        Parameter {
            name: "hi",
            meaning: "percentile above which a weight is implausible",
            default: 99.0,
            least: 50.0,
            most: 100.0,
        },
        Parameter {
            name: "n0",
            meaning: "fewest items of the code and unit",
            default: 100.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::Column(NetKg), Need::Units],
    formula: "value = net kg / q in base units; hit: below the lo or above the hi percentile of the \
              window's items of the code and base unit; score on the larger of lo / value - 1 and \
              value / hi - 1",
    scales: &[("share", SCALE)],
    sentences: &[(
        "qty-01",
        "{value} kg per {base}; {percent} % of {n} items lie between {lo} and {hi}",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    if !context.store.options.has(NetKg, facts.place) {
        return Err(NotAvailable::NoColumn);
    }
    if WEIGHTS.contains(&facts.base) {
        return Err(NotAvailable::WeightUnit);
    }
    let value = unit_weight(context, facts.place).ok_or(NotAvailable::Blank)?;
    let group = context.unit_weights.of(context, facts.place);
    let group = group.ok_or(NotAvailable::TooFewPeers)?;
    let beyond = (group.low / value - 1.0).max(value / group.high - 1.0);
    let hit = value < group.low || value > group.high;
    Ok(outcome(hit, value, || Finding {
        value,
        score: graded(beyond, 0.0, SCALE),
        delta: 0.0,
        explanation: Explanation::new("qty-01")
            .with("value", FactValue::Price(value))
            .with("base", FactValue::text(facts.base))
            .with(
                "percent",
                FactValue::Percent(settings.number("hi") - settings.number("lo")),
            )
            .with("n", FactValue::count(group.n))
            .with("lo", FactValue::Price(group.low))
            .with("hi", FactValue::Price(group.high)),
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};

    #[test]
    fn hits_weights_beyond_both_percentiles() {
        // Weights 2, 4, 4, 4, 12 kg a piece: quartiles 4 and 4.
        let mut case = Case::new("QTY-01", &[("lo", 25.0), ("hi", 75.0), ("n0", 5.0)]);
        for (no, net) in [
            (1, "4"),
            (2, "20"),
            (3, "40"),
            (4, "40"),
            (5, "120"),
            (6, ""),
        ] {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "84145190", 1_000);
            one.quantity = decimal(if no == 1 { "1" } else { "10" });
            case.add(one, &[("net_kg", net)]);
        }
        let light = case.result(2);
        assert_eq!((light.value, light.score), (Some(2.0), Some(100.0)));
        let heavy = case.result(5);
        assert_eq!((heavy.value, heavy.score), (Some(12.0), Some(100.0)));
        assert_eq!(
            heavy.sentence.unwrap(),
            "12 kg per C62; 50 % of 5 items lie between 4 and 4."
        );
        assert_eq!(case.result(1).hit, Some(false));
        assert_eq!(case.result(6).na, Some("BLANK"));
    }

    #[test]
    fn says_why_it_cannot_judge() {
        let mut case = Case::new("QTY-01", &[]);
        let mut kilograms = item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000);
        kilograms.unit = "MT".to_owned();
        case.add(kilograms, &[("net_kg", "5")]);
        case.add(
            item("KAPE-HC-1-05-01-2026", 2, "84145190", 1),
            &[("net_kg", "5")],
        );
        case.add(item("KAPE-HC-2-05-01-2026", 3, "84145190", 1), &[]);
        assert_eq!(case.result(1).na, Some("WEIGHT_UNIT"));
        assert_eq!(case.result(2).na, Some("N_LT_MIN"));
        assert_eq!(case.result(3).na, Some("NO_COLUMN"));
    }
}
