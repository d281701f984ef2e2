//! VAL-07: terms under which freight and insurance are still to be added, and neither is.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule};
use super::{graded, outcome};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{Freight, Incoterm, Insurance};
use crate::sums::Sum;

/// Terms whose price holds neither freight nor insurance.
const WITHOUT: [&str; 4] = ["EXW", "FCA", "FAS", "FOB"];

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-07",
    title: "Freight or insurance missing",
    rationale: "Freight and insurance to the place of importation belong to the customs value.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, s. 25(2); Customs Rules 2001, ch. IX",
    parameters: &[Parameter {
        name: "f",
        meaning: "share of the value below which freight and insurance count as missing",
        default: 0.01,
        least: 0.0001,
        most: 1.0,
    }],
    texts: &[],
    needs: &[
        Need::Column(Incoterm),
        Need::AnyColumn(&[Freight, Insurance]),
    ],
    formula: "value = (freight + insurance) / v, 1 for other terms; hit: value < f; score from f \
              down, width f; delta = sumL * (f - value)",
    scales: &[],
    sentences: &[(
        "val-07",
        "Terms {incoterm}, but freight and insurance are {percent} % of the value",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let options = &context.store.options;
    let has = |column| options.has(column, facts.place);
    if !has(Incoterm) || !(has(Freight) || has(Insurance)) {
        return Err(NotAvailable::NoColumn);
    }
    let term = options.text(Incoterm, facts.place).to_uppercase();
    let term = term.split_whitespace().next().unwrap_or_default();
    if !WITHOUT.contains(&term) {
        return Ok(Outcome::Clear { value: 1.0 });
    }
    let f = settings.number("f");
    let added = [Freight, Insurance].map(|column| options.number(column, facts.place));
    let value = Sum::of(added.into_iter().flatten()).to_f64() / facts.value();
    if !value.is_finite() {
        return Err(NotAvailable::Blank);
    }
    Ok(outcome(value < f, value, || Finding {
        value,
        score: graded(f - value, 0.0, f),
        delta: facts.levy_sum() * (f - value),
        explanation: Explanation::new("val-07")
            .with("incoterm", FactValue::text(term))
            .with("percent", FactValue::Percent(100.0 * value)),
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    #[test]
    fn hits_terms_without_freight_and_leaves_other_terms_alone() {
        let mut case = Case::new("VAL-07", &[]);
        for (no, cells) in [
            (
                1,
                [("incoterm", "fob Karachi"), ("freight_pkr", "4000")].as_slice(),
            ),
            (
                2,
                &[
                    ("incoterm", "FOB"),
                    ("freight_pkr", "9000"),
                    ("insurance_pkr", "1000"),
                ],
            ),
            (3, &[("incoterm", "CIF"), ("freight_pkr", "")]),
            (4, &[("incoterm", "EXW"), ("freight_pkr", "")]),
            (5, &[]),
        ] {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "84145190", 1_000_000);
            one.levies.cd = Some(100_000);
            case.add(one, cells);
        }
        let hit = case.result(1);
        assert_eq!((hit.value, hit.score), (Some(0.004), Some(60.0)));
        assert!((hit.delta - 600.0).abs() < 1e-9, "{}", hit.delta);
        assert_eq!(
            hit.sentence.unwrap(),
            "Terms FOB, but freight and insurance are 0.4 % of the value."
        );
        assert_eq!(case.result(2).hit, Some(false));
        assert_eq!(case.result(3).value, Some(1.0));
        assert_eq!(case.result(4).score, Some(100.0));
        assert_eq!(case.result(5).na, Some("NO_COLUMN"));
    }
}
