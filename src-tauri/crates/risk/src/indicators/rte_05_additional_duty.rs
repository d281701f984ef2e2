//! RTE-05: additional or regulatory duty due and not charged.

use jaiza_domain::decimal::Decimal;

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Rule};
use crate::context::{Context, ItemFacts, count, rupees, waived};
use crate::law::{Levy, half_up_percent};
use crate::package::IndicatorSettings;
use crate::recorded::{collected_line, granted};
use crate::sentences::{Explanation, FactValue};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "RTE-05",
    title: "Additional or regulatory duty missing",
    rationale: "The schedules ask for additional customs duty or regulatory duty, none was charged \
                and nothing on the declaration waives it.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, s. 18(3), 18(5)",
    parameters: &[],
    texts: &[],
    needs: &[
        Need::Levies,
        Need::Tariff,
        Need::LevyRates,
        Need::Concessions,
        Need::DeclarationTypes,
    ],
    formula: "missing: T > 0, L = 0 and the claim's row does not set it to 0, for ACD and RD; \
              value = number missing; hit: value > 0; score 100; delta = sum of half up v T",
    scales: &[],
    sentences: &[
        (
            "rte-05-acd",
            "Additional customs duty {acd} % was not charged and nothing on the declaration \
             waives it",
        ),
        (
            "rte-05-rd",
            "Regulatory duty {rd} % was not charged and nothing on the declaration waives it",
        ),
        (
            "rte-05-both",
            "Additional customs duty {acd} % and regulatory duty {rd} % were not charged and \
             nothing on the declaration waives them",
        ),
    ],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    _: &Context<'_>,
    _: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let item = facts.item;
    collected_line(facts)?;
    let acd = facts.standing.percent(Levy::Acd);
    let rd = facts.standing.percent(Levy::Rd);
    let due = [(acd, item.levies.acd), (rd, item.levies.rd)];
    if due
        .iter()
        .any(|(rate, paid)| rate.is_positive() && paid.is_none())
    {
        return Err(NotAvailable::LevyAbsent);
    }
    let claim = granted(facts)?;
    let missing = |rate: Decimal, paid: Option<i64>, row: Option<Decimal>| {
        rate.is_positive() && paid == Some(0) && !waived(row)
    };
    let no_acd = missing(acd, item.levies.acd, claim.acd);
    let no_rd = missing(rd, item.levies.rd, claim.rd);
    let key = match (no_acd, no_rd) {
        (false, false) => return Ok(Outcome::Clear { value: 0.0 }),
        (true, false) => "rte-05-acd",
        (false, true) => "rte-05-rd",
        (true, true) => "rte-05-both",
    };
    let short = [(no_acd, acd), (no_rd, rd)]
        .into_iter()
        .filter(|(missing, _)| *missing);
    let amounts = short.filter_map(|(_, rate)| half_up_percent(item.value, rate));
    Ok(Outcome::Hit(Finding {
        value: count(usize::from(no_acd) + usize::from(no_rd)),
        score: 100.0,
        delta: amounts.map(rupees).sum(),
        explanation: Explanation::new(key)
            .with("acd", FactValue::Percent(acd.to_f64()))
            .with("rd", FactValue::Percent(rd.to_f64())),
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn charged(pct: &str, acd: Option<i64>, rd: Option<i64>) -> Case {
        let mut case = Case::new("RTE-05", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, pct, 1_000_000);
        (one.levies.acd, one.levies.rd) = (acd, rd);
        case.items.push(one);
        case
    }

    #[test]
    fn counts_what_is_missing() {
        let both = charged("84145190", Some(0), Some(0)).result(1);
        assert_eq!((both.value, both.delta), (Some(2.0), 140_000.0));
        let one = charged("84145190", Some(40_000), Some(0)).result(1);
        assert_eq!(
            one.sentence.unwrap(),
            "Regulatory duty 10 % was not charged and nothing on the declaration waives it."
        );
        assert_eq!(
            charged("84145190", Some(1), Some(1)).result(1).hit,
            Some(false)
        );
    }

    #[test]
    fn needs_only_the_levies_that_are_due() {
        assert_eq!(
            charged("84145190", Some(1), None).result(1).na,
            Some("LEVY_ABSENT")
        );
        assert_eq!(charged("48219000", None, None).result(1).hit, Some(false));
    }

    #[test]
    fn does_not_hit_what_the_agreement_waives() {
        let mut case = charged("84145190", Some(0), Some(100_000));
        case.items.first_mut().unwrap().sro_key = Some("CPFTA".to_owned());
        assert_eq!(case.result(1).hit, Some(false));
    }
}
