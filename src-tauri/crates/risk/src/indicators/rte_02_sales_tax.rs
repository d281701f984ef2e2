//! RTE-02: sales tax does not follow from the recorded values.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule};
use crate::context::{Context, ItemFacts, rupees};
use crate::law::{Levy, half_up_percent};
use crate::package::IndicatorSettings;
use crate::recorded::{collected_line, granted, present, total};
use crate::sentences::{Explanation, FactValue};

/// Share of the expected tax above the tolerance at which the score is 100.
const SHARE_SCALE: f64 = 0.10;
/// Least rupees above the tolerance at which the score is 100.
const LEAST_SCALE: f64 = 100.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "RTE-02",
    title: "Sales-tax arithmetic",
    rationale: "The sales tax recorded is not the rate on value and duties: a wrong base, a wrong \
                rate or an unnamed concession.",
    grain: Grain::Item,
    legal_basis: "Sales Tax Act 1990, ss. 3, 6; Customs Act 1969, s. 18",
    parameters: &[
        Parameter {
            name: "a",
            meaning: "tolerated rupees",
            default: 5.0,
            least: 0.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "rel",
            meaning: "tolerated share of the tax",
            default: 0.001,
            least: 0.0,
            most: 1.0,
        },
    ],
    texts: &[],
    needs: &[
        Need::Levies,
        Need::Tariff,
        Need::LevyRates,
        Need::Concessions,
        Need::DeclarationTypes,
    ],
    formula: "expected = half up (v + CD + ACD + RD) min(T(ST), claim's ST); value = L(ST) - \
              expected; hit: |value| > tol = max(a, rel L(ST)); delta = -value",
    scales: &[("share", SHARE_SCALE), ("rupees", LEAST_SCALE)],
    sentences: &[(
        "rte-02",
        "Sales tax is Rs {paid} where the recorded values give Rs {expected}: difference \
         Rs {value}",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let (item, law) = (facts.item, &context.law);
    let line = collected_line(facts)?;
    let levies = item.levies;
    let [cd, acd, rd, st] = present([levies.cd, levies.acd, levies.rd, levies.st])?;
    if facts.standing.third_schedule {
        return Err(NotAvailable::ThirdSchedule);
    }
    let claim = granted(facts)?;
    let statutory = law.percent(Levy::St, line, item.gd_date);
    let rate = claim.st.map_or(statutory, |granted| granted.min(statutory));
    let base = total(&[item.value, cd, acd, rd]);
    let expected = half_up_percent(base, rate).ok_or(NotAvailable::LevyAbsent)?;
    let difference = st.saturating_sub(expected);
    let value = rupees(difference);
    let tolerance = settings
        .number("a")
        .max(settings.number("rel") * rupees(st));
    if value.abs() > tolerance {
        let scale = LEAST_SCALE.max(SHARE_SCALE * rupees(expected));
        return Ok(Outcome::Hit(Finding {
            value,
            score: 100.0 * ((value.abs() - tolerance) / scale).clamp(0.0, 1.0),
            delta: -value,
            explanation: Explanation::new("rte-02")
                .with("paid", FactValue::rupees(st))
                .with("expected", FactValue::rupees(expected))
                .with("value", FactValue::rupees(difference)),
        }));
    }
    Ok(Outcome::Clear { value })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn taxed(st: i64) -> Case {
        let mut case = Case::new("RTE-02", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000_000);
        let levies = &mut one.levies;
        (levies.cd, levies.acd, levies.rd, levies.st) =
            (Some(200_000), Some(40_000), Some(100_000), Some(st));
        case.items.push(one);
        case
    }

    #[test]
    fn hits_beyond_the_tolerance_in_both_directions() {
        // 1,340,000 at 18 percent = 241,200; tolerance about Rs 241.
        assert_eq!(taxed(241_000).result(1).hit, Some(false));
        let short = taxed(229_000).result(1);
        assert_eq!((short.value, short.delta), (Some(-12_200.0), 12_200.0));
        assert_eq!(taxed(253_000).result(1).hit, Some(true));
        assert_eq!(
            short.sentence.unwrap(),
            "Sales tax is Rs 229,000 where the recorded values give Rs 241,200: difference \
             Rs -12,200."
        );
    }

    #[test]
    fn leaves_claims_that_do_not_hold_to_others() {
        let mut case = taxed(0);
        case.items.first_mut().unwrap().sro_key = Some("?".to_owned());
        assert_eq!(case.result(1).na, Some("SRO_UNKNOWN"));
        case.items.first_mut().unwrap().sro_key = Some("CONC-A".to_owned());
        assert_eq!(case.result(1).na, Some("CLAIM_INVALID"));
        case.items.first_mut().unwrap().pct = "33049900".to_owned();
        assert_eq!(case.result(1).na, Some("THIRD_SCHEDULE"));
    }
}
