//! TRN-02: another weight at the border than on arrival.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, declarations};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{WeighInKg, WeighOutKg};

/// Share beyond `w` at which the score is 100.
const SCALE: f64 = 0.10;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "TRN-02",
    title: "Transit weight gap",
    rationale: "Goods taken out or put in on the way change the weight between two weighbridges.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, s. 129; Customs Rules 2001, transit chapters",
    parameters: &[Parameter {
        name: "w",
        meaning: "share of the weight on arrival",
        default: 0.02,
        least: 0.0,
        most: 10.0,
    }],
    texts: &[],
    needs: &[Need::Column(WeighInKg), Need::Column(WeighOutKg)],
    formula: "value = (weight at the border - weight on arrival) / weight on arrival; hit: |value| \
              > w",
    scales: &[("share", SCALE)],
    sentences: &[(
        "trn-02",
        "Weighed {in} kg on arrival, {out} kg at the border",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let w = settings.number("w");
    let judge = |one: Declaration<'_>| {
        let arrived = one.number(context, WeighInKg)?;
        let arrived = Some(arrived).filter(|kg| kg.is_positive())?.to_f64();
        let left = one.number(context, WeighOutKg)?.to_f64();
        let value = (left - arrived) / arrived;
        let answer = outcome(value.abs() > w, value, || Finding {
            value,
            score: graded(value.abs(), w, SCALE),
            delta: 0.0,
            explanation: Explanation::new("trn-02")
                .with("in", FactValue::Ratio(arrived))
                .with("out", FactValue::Ratio(left)),
        });
        Some(one.keyed(context, answer))
    };
    declarations(context).filter_map(judge).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    #[test]
    fn hits_weight_lost_or_won_on_the_way() {
        let mut case = Case::new("TRN-02", &[]);
        for (n, arrived, left) in [
            (1, "25000", "23250"),
            (2, "25000", "25500"),
            (3, "25000", "27500"),
            (4, "0", "25000"),
            (5, "25000", ""),
        ] {
            let one = item(&format!("KAPE-TP-{n}-05-01-2026"), 1, "84145190", 1_000);
            case.add(one, &[("weigh_in_kg", arrived), ("weigh_out_kg", left)]);
        }
        let lost = case.keyed("KAPE-TP-1-05-01-2026").unwrap();
        assert_eq!(lost.value, Some(-0.07));
        assert!((lost.score.unwrap() - 50.0).abs() < 1e-9);
        assert_eq!(
            lost.sentence.unwrap(),
            "Weighed 25000 kg on arrival, 23250 kg at the border."
        );
        let at_limit = case.keyed("KAPE-TP-2-05-01-2026").unwrap();
        assert_eq!((at_limit.value, at_limit.hit), (Some(0.02), Some(false)));
        assert_eq!(case.keyed("KAPE-TP-3-05-01-2026").unwrap().hit, Some(true));
        assert!(case.keyed("KAPE-TP-4-05-01-2026").is_none());
        assert!(case.keyed("KAPE-TP-5-05-01-2026").is_none());
    }
}
