//! QTY-03: the declaration and the carrier's manifest state different weights.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, declarations};
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{GrossKgTotal, ManifestIndex, ManifestNo};

/// Share beyond `w` at which the score is 100.
const SCALE: f64 = 0.20;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "QTY-03",
    title: "Manifest weight gap",
    rationale: "The carrier was paid for the weight on the manifest; a declaration below it may \
                leave goods out.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 32, 43, 79",
    parameters: &[Parameter {
        name: "w",
        meaning: "share of the manifest weight",
        default: 0.05,
        least: 0.0,
        most: 10.0,
    }],
    texts: &[],
    needs: &[
        Need::Column(GrossKgTotal),
        Need::Column(ManifestNo),
        Need::Column(ManifestIndex),
        Need::Table(AuxiliaryTable::Manifest),
    ],
    formula: "value = (gross weight - manifest weight) / manifest weight; hit: |value| > w",
    scales: &[("share", SCALE)],
    sentences: &[(
        "qty-03",
        "Declared {gross} kg, manifest {kg} kg ({percent} %)",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let w = settings.number("w");
    let judge = |one: Declaration<'_>| {
        let gross = one.number(context, GrossKgTotal)?.to_f64();
        let (number, index) = (
            one.text(context, ManifestNo),
            one.text(context, ManifestIndex),
        );
        let kg = context.law.known.manifest_kg(number, index)?.to_f64();
        let value = Some((gross - kg) / kg).filter(|value| value.is_finite())?;
        let answer = outcome(value.abs() > w, value, || Finding {
            value,
            score: graded(value.abs(), w, SCALE),
            delta: 0.0,
            explanation: Explanation::new("qty-03")
                .with("gross", FactValue::Ratio(gross))
                .with("kg", FactValue::Ratio(kg))
                .with("percent", FactValue::Percent(100.0 * value)),
        });
        Some(one.keyed(context, answer))
    };
    declarations(context).filter_map(judge).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};
    use jaiza_domain::reference::Manifest;

    #[test]
    fn hits_gaps_in_both_directions() {
        let mut case = Case::new("QTY-03", &[]);
        case.tables.manifest = vec![Manifest {
            igm: "KAPE-0012".to_owned(),
            index: "7".to_owned(),
            kg: decimal("20000"),
            ..Manifest::default()
        }];
        for (n, index, gross) in [
            (1, "7", "17000"),
            (2, "7", "23000"),
            (3, "7", "21000"),
            (4, "8", "1"),
            (5, "7", ""),
        ] {
            let one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            let cells = [
                ("manifest_no", "kape-0012"),
                ("manifest_index", index),
                ("gross_kg_total", gross),
            ];
            case.add(one, &cells);
        }
        let below = case.keyed("KAPE-HC-1-05-01-2026").unwrap();
        assert_eq!(below.value, Some(-0.15));
        assert!((below.score.unwrap() - 50.0).abs() < 1e-9);
        assert_eq!(
            below.sentence.unwrap(),
            "Declared 17000 kg, manifest 20000 kg (-15 %)."
        );
        assert_eq!(case.keyed("KAPE-HC-2-05-01-2026").unwrap().hit, Some(true));
        assert_eq!(case.keyed("KAPE-HC-3-05-01-2026").unwrap().hit, Some(false));
        assert!(case.keyed("KAPE-HC-4-05-01-2026").is_none());
        assert!(case.keyed("KAPE-HC-5-05-01-2026").is_none());
    }
}
