//! EXM-01: a concession is claimed for goods it does not cover.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Rule};
use crate::context::{Context, ItemFacts};
use crate::law::ClaimState;
use crate::package::IndicatorSettings;
use crate::recorded::code;
use crate::sentences::{Explanation, FactValue};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "EXM-01",
    title: "Outside the scope of the concession",
    rationale: "The instrument named on the declaration grants nothing for this code and origin on \
                this day.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 18C, 19, Fifth Schedule",
    parameters: &[],
    texts: &[],
    needs: &[Need::Concessions, Need::Tariff, Need::LevyRates],
    formula: "value = 1 and hit if a claim is made and no row of the instrument covers the goods \
              at min(d, its last day); score 100; delta = LT - sumL",
    scales: &[],
    sentences: &[
        ("exm-01", "{sro} does not cover {pct} on {date}"),
        (
            "exm-01-fta",
            "{sro} does not cover {pct} from {org} on {date}",
        ),
    ],
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
    let Some(sro) = facts.claim.sro.filter(|_| !facts.claim.in_scope()) else {
        return Ok(Outcome::Clear { value: 0.0 });
    };
    let key = if sro.kind == "FTA" {
        "exm-01-fta"
    } else {
        "exm-01"
    };
    Ok(Outcome::Hit(Finding {
        value: 1.0,
        score: 100.0,
        delta: context.short_of_statutory(facts),
        explanation: Explanation::new(key)
            .with("sro", FactValue::text(&sro.sro_key))
            .with("pct", code(facts))
            .with("org", FactValue::text(facts.item.origin))
            .with("date", FactValue::Date(facts.item.gd_date)),
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn claimed(pct: &str, origin: &str, sro: Option<&str>) -> Case {
        let mut case = Case::new("EXM-01", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, pct, 1_000_000);
        one.origin = origin.to_owned();
        one.sro_key = sro.map(str::to_owned);
        case.items.push(one);
        case
    }

    #[test]
    fn hits_goods_or_origins_the_instrument_does_not_name() {
        let goods = claimed("84145190", "CN", Some("CONC-A")).result(1);
        assert_eq!(
            goods.sentence.unwrap(),
            "CONC-A does not cover 8414.5190 on 05-01-2026."
        );
        assert_eq!(goods.delta, 710_577.0);
        let origin = claimed("84145190", "DE", Some("CPFTA")).result(1);
        assert_eq!(
            origin.sentence.unwrap(),
            "CPFTA does not cover 8414.5190 from DE on 05-01-2026."
        );
        assert_eq!(
            claimed("84145190", "CN", Some("CPFTA")).result(1).hit,
            Some(false)
        );
        assert_eq!(claimed("84145190", "CN", None).result(1).hit, Some(false));
    }

    #[test]
    fn judges_an_expired_instrument_by_its_last_day() {
        assert_eq!(
            claimed("39042200", "CN", Some("OLD")).result(1).hit,
            Some(false)
        );
        assert_eq!(
            claimed("84145190", "CN", Some("OLD")).result(1).hit,
            Some(true)
        );
    }

    #[test]
    fn is_not_available_for_a_text_without_a_known_instrument() {
        assert_eq!(
            claimed("84145190", "CN", Some("?")).result(1).na,
            Some("SRO_UNKNOWN")
        );
    }
}
