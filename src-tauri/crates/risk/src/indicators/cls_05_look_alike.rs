//! CLS-05: the description is closer to a line with regulatory duty than to the declared one.

use super::{
    Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule, graded, outcome,
};
use crate::context::{Context, ItemFacts};
use crate::law::Levy;
use crate::package::IndicatorSettings;
use crate::recorded::code;
use crate::sentences::{Explanation, FactValue};
use crate::store::at;
use crate::tokens::EMPTY;

/// Below `s` by this much the score begins.
const LEAD: f64 = 0.20;
/// Likeness beyond the start at which the score is 100.
const SCALE: f64 = 0.40;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "CLS-05",
    title: "Regulatory-duty look-alike",
    rationale: "Goods that read like those of a neighbouring line with regulatory duty may belong \
                there.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 18(3), 79, First Schedule",
    parameters: &[
        Parameter {
            name: "s",
            meaning: "least likeness to the other line",
            default: 0.80,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "min_common",
            meaning: "fewest words in common",
            default: 2.0,
            least: 1.0,
            most: 100.0,
        },
    ],
    texts: &[],
    needs: &[Need::Tariff, Need::LevyRates],
    formula: "value = best likeness (common words / words of the shorter) to lines of the chapter \
              with T(RD) > 0; hit: value >= s and value > likeness to the own line; score from \
              s - 0.20; delta = LT(best line) - sumL",
    scales: &[("lead", LEAD), ("likeness", SCALE)],
    sentences: &[(
        "cls-05",
        "The description is closer to {line} (regulatory duty {rate} %) than to the declared \
         {pct}: {percent} % against {own} %",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    facts.standing.line.ok_or(NotAvailable::NoTariff)?;
    let set = context
        .tokens
        .set_of(at(&context.store.description, facts.place));
    if set == EMPTY {
        return Err(NotAvailable::NoTokens);
    }
    let near = context
        .look_alikes
        .get(set, context.standing_number(facts.place));
    let Some((near, line)) = near.and_then(|near| Some((near, near.line?))) else {
        return Ok(Outcome::Clear { value: 0.0 });
    };
    let (value, s) = (near.best, settings.number("s"));
    Ok(outcome(value >= s && value > near.own, value, || {
        let rate = context.law.percent(Levy::Rd, line, facts.item.gd_date);
        Finding {
            value,
            score: graded(value, s - LEAD, SCALE),
            delta: context.short_of(facts, &line.pct),
            explanation: Explanation::new("cls-05")
                .with("line", FactValue::Code(line.pct.clone()))
                .with("rate", FactValue::Percent(rate.to_f64()))
                .with("pct", code(facts))
                .with("percent", FactValue::Percent(100.0 * value))
                .with("own", FactValue::Percent(100.0 * near.own)),
        }
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item, tables};

    /// 8414.5190 bears a regulatory duty of 10 percent, 8414.5130 none.
    fn described(pct: &str, description: &str) -> crate::fixture::CaseResult {
        let mut case = Case::new("CLS-05", &[]);
        case.tables = tables();
        for (pct, text) in [
            ("84145190", "Pedestal fans of other kinds, electric"),
            ("84145130", "Ceiling fans, electric"),
        ] {
            let lines = case.tables.pct_tariff.iter_mut();
            lines
                .filter(|line| line.pct == pct)
                .for_each(|line| line.description = text.to_owned());
        }
        let mut one = item("KAPE-HC-1-05-01-2026", 1, pct, 1_000_000);
        one.description = description.to_owned();
        case.items.push(one);
        case.result(1)
    }

    #[test]
    fn hits_a_description_of_the_line_with_the_duty() {
        let hit = described("84145130", "PEDESTAL FANS ELECTRIC 18 INCH");
        assert_eq!((hit.value, hit.hit), (Some(1.0), Some(true)));
        assert!((hit.score.unwrap() - 100.0).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "The description is closer to 8414.5190 (regulatory duty 10 %) than to the declared \
             8414.5130: 100 % against 66.67 %."
        );
        assert!((hit.delta - 710_577.0).abs() < 1e-9);
    }

    #[test]
    fn does_not_hit_goods_of_the_own_line_or_under_the_duty() {
        let own = described("84145130", "CEILING FANS ELECTRIC");
        assert_eq!(own.hit, Some(false));
        assert!((own.value.unwrap() - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(described("84145190", "PEDESTAL FANS").value, Some(0.0));
        // One word in common says nothing.
        assert_eq!(described("84145130", "FANS").value, Some(0.0));
    }

    #[test]
    fn is_not_available_without_line_or_words() {
        assert_eq!(described("99999999", "FANS").na, Some("NO_TARIFF"));
        assert_eq!(described("84145130", "12/77 B").na, Some("NO_TOKENS"));
    }
}
