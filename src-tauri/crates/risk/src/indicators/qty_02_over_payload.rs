//! QTY-02: more weight than the containers can carry.

use jaiza_domain::decimal::Decimal;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, declarations};
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{ContainerTypes, GrossKgTotal};
use crate::sums::Sum;

/// Share above `f` at which the score is 100.
const SCALE: f64 = 0.25;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "QTY-02",
    title: "Over payload",
    rationale: "A weight that the containers cannot carry was not weighed, or there are more \
                containers than declared.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 32, 79",
    parameters: &[Parameter {
        name: "f",
        meaning: "share of the payload",
        default: 1.02,
        least: 0.5,
        most: 10.0,
    }],
    texts: &[],
    needs: &[
        Need::Column(GrossKgTotal),
        Need::Column(ContainerTypes),
        Need::Table(AuxiliaryTable::ContainerType),
    ],
    formula: "value = gross weight / sum of the payloads of its containers; hit: value > f",
    scales: &[("share", SCALE)],
    sentences: &[("qty-02", "{gross} kg in containers that carry {payload} kg")],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let f = settings.number("f");
    let judge = |one: Declaration<'_>| {
        let gross = one.number(context, GrossKgTotal)?;
        let payload = payload(context, &one).filter(|payload| payload.is_positive())?;
        let value = gross.to_f64() / payload.to_f64();
        let answer = outcome(value > f, value, || Finding {
            value,
            score: graded(value, f, SCALE),
            delta: 0.0,
            explanation: Explanation::new("qty-02")
                .with("gross", FactValue::Ratio(gross.to_f64()))
                .with("payload", FactValue::Ratio(payload.to_f64())),
        });
        Some(one.keyed(context, answer))
    };
    declarations(context).filter_map(judge).collect()
}

/// What all its containers carry; `None` if there is none, or one of a type nobody knows.
fn payload(context: &Context<'_>, one: &Declaration<'_>) -> Option<Decimal> {
    let types = one.text(context, ContainerTypes);
    let types = types.split([',', ';', '|']).map(str::trim);
    let payloads: Option<Vec<Decimal>> = types
        .filter(|kind| !kind.is_empty())
        .map(|kind| context.law.known.payload(kind))
        .collect();
    payloads.map(|all| Sum::of(all).decimal())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};
    use jaiza_domain::reference::ContainerType;

    #[test]
    fn compares_gross_weight_with_what_all_containers_carry() {
        let mut case = Case::new("QTY-02", &[("f", 1.0)]);
        let kind = |code: &str, kg: &str| ContainerType {
            code: code.to_owned(),
            payload_kg: decimal(kg),
            ..ContainerType::default()
        };
        case.tables.container_type = vec![kind("22G1", "28000"), kind("42G1", "26000")];
        for (n, types, gross) in [
            (1, "22g1; 42G1", "60750"),
            (2, "42G1", "26000"),
            (3, "42G1, XXXX", "90000"),
            (4, "", "90000"),
            (5, "42G1", ""),
        ] {
            let one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            case.add(
                one,
                &[("container_types", types), ("gross_kg_total", gross)],
            );
        }
        let hit = case.keyed("KAPE-HC-1-05-01-2026").unwrap();
        assert_eq!((hit.value, hit.score), (Some(1.125), Some(50.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "60750 kg in containers that carry 54000 kg."
        );
        assert_eq!(case.keyed("KAPE-HC-2-05-01-2026").unwrap().hit, Some(false));
        for n in 3..=5 {
            assert!(
                case.keyed(&format!("KAPE-HC-{n}-05-01-2026")).is_none(),
                "{n}"
            );
        }
        case.tables.container_type = Vec::new();
        assert_eq!(
            case.missing(),
            ["needs the table container_type, which no reference package holds"]
        );
    }
}
