//! RTE-01: customs duty below the tariff rate and no concession stated.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule, graded};
use crate::context::{Context, ItemFacts, rupees};
use crate::law::ClaimState;
use crate::package::IndicatorSettings;
use crate::recorded::{collected_line, present};
use crate::sentences::{Explanation, FactValue};

/// Points above `d` at which the score is 100.
const SCALE: f64 = 10.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "RTE-01",
    title: "Unexplained reduced duty",
    rationale: "Duty was charged at less than the tariff rate although the declaration names no \
                concession.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, s. 18, First Schedule",
    parameters: &[Parameter {
        name: "d",
        meaning: "points below the tariff rate",
        default: 0.5,
        least: 0.0,
        most: 100.0,
    }],
    texts: &[],
    needs: &[Need::Levies, Need::Tariff, Need::DeclarationTypes],
    formula: "value = T(CD) - 100 L(CD) / v; hit: value >= d and no claim; delta = LT - sumL",
    scales: &[("points", SCALE)],
    sentences: &[(
        "rte-01",
        "Customs duty was paid at {paid} % instead of {rate} % and no concession is stated",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let line = collected_line(facts)?;
    let [cd] = present([facts.item.levies.cd])?;
    let rate = line.cd_rate.ok_or(NotAvailable::SpecificDuty)?;
    let paid = 100.0 * rupees(cd) / facts.value();
    let value = rate.to_f64() - paid;
    let d = settings.number("d");
    if value >= d && facts.claim.state == ClaimState::None {
        return Ok(Outcome::Hit(Finding {
            value,
            score: graded(value, d, SCALE),
            delta: context.short_of_statutory(facts),
            explanation: Explanation::new("rte-01")
                .with("paid", FactValue::Percent(paid))
                .with("rate", FactValue::Percent(rate.to_f64())),
        }));
    }
    Ok(Outcome::Clear { value })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn duty(cd: Option<i64>) -> Case {
        let mut case = Case::new("RTE-01", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000_000);
        one.levies.cd = cd;
        case.items.push(one);
        case
    }

    #[test]
    fn hits_half_a_point_below_the_tariff() {
        assert_eq!(duty(Some(195_001)).result(1).hit, Some(false));
        assert_eq!(duty(Some(195_000)).result(1).hit, Some(true));
        let result = duty(Some(150_000)).result(1);
        assert_eq!((result.value, result.score), (Some(5.0), Some(45.0)));
        assert_eq!(result.delta, 710_577.0 - 150_000.0);
        assert_eq!(
            result.sentence.unwrap(),
            "Customs duty was paid at 15 % instead of 20 % and no concession is stated."
        );
    }

    #[test]
    fn does_not_hit_where_a_concession_is_named() {
        let mut case = duty(Some(0));
        case.items.first_mut().unwrap().sro_key = Some("CPFTA".to_owned());
        assert_eq!(case.result(1).hit, Some(false));
    }

    #[test]
    fn reports_the_first_missing_fact() {
        let reason = |change: fn(&mut jaiza_domain::declaration::Item)| {
            let mut case = duty(None);
            change(case.items.first_mut().unwrap());
            case.result(1).na.unwrap()
        };
        assert_eq!(
            reason(|one| one.gd_uid = "KAPE-IB-1-05-01-2026".to_owned()),
            "GD_TYPE"
        );
        assert_eq!(reason(|one| one.pct = "99999999".to_owned()), "NO_TARIFF");
        assert_eq!(reason(|_| ()), "LEVY_ABSENT");
        assert_eq!(
            reason(|one| {
                one.pct = "15111000".to_owned();
                one.levies.cd = Some(1);
            }),
            "SPECIFIC_DUTY"
        );
    }
}
