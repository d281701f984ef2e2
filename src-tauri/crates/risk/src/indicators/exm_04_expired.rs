//! EXM-04: the concession claimed had ended.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Rule};
use crate::context::{Context, ItemFacts, count};
use crate::law::ClaimState;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "EXM-04",
    title: "Concession expired",
    rationale: "The instrument named on the declaration was no longer in force.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 18C, 19",
    parameters: &[],
    texts: &[],
    needs: &[Need::Concessions, Need::Tariff, Need::LevyRates],
    formula: "value = days after the last day of the instrument, 0 if not expired; \
              hit: expired; score 100; delta = LT - sumL",
    scales: &[],
    sentences: &[(
        "exm-04",
        "{sro} ended on {valid_to}, {days} days before the declaration",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    _: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    if facts.claim.state == ClaimState::Unknown {
        return Err(NotAvailable::SroUnknown);
    }
    let expired = facts
        .claim
        .sro
        .filter(|_| facts.claim.state == ClaimState::Expired);
    let Some((sro, end)) = expired.and_then(|sro| Some((sro, sro.valid.to?))) else {
        return Ok(Outcome::Clear { value: 0.0 });
    };
    let days = usize::try_from((facts.item.gd_date - end).num_days()).unwrap_or(0);
    Ok(Outcome::Hit(Finding {
        value: count(days),
        score: 100.0,
        delta: context.short_of_statutory(facts),
        explanation: Explanation::new("exm-04")
            .with("sro", FactValue::text(&sro.sro_key))
            .with("valid_to", FactValue::Date(end))
            .with("days", FactValue::count(days)),
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    #[test]
    fn counts_the_days_since_the_last_day() {
        let mut case = Case::new("EXM-04", &[]);
        for (no, sro) in [(1, "OLD"), (2, "CONC-A"), (3, "?")] {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "39042200", 1_000_000);
            one.sro_key = Some(sro.to_owned());
            case.items.push(one);
        }
        let result = case.result(1);
        assert_eq!((result.value, result.score), (Some(5.0), Some(100.0)));
        assert_eq!(
            result.sentence.unwrap(),
            "OLD ended on 31-12-2025, 5 days before the declaration."
        );
        assert_eq!(case.result(2).hit, Some(false));
        assert_eq!(case.result(3).na, Some("SRO_UNKNOWN"));
    }
}
