//! CLS-06: the code was not in the tariff on the date of the declaration.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Rule};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::recorded::code;
use crate::sentences::{Explanation, FactValue};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "CLS-06",
    title: "Invalid tariff code",
    rationale: "A code that did not exist on the day cannot have the right rates.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, s. 18, First Schedule",
    parameters: &[],
    texts: &[],
    needs: &[Need::Tariff],
    formula: "value = 1 and hit if pct is not in the tariff at d, else 0; score 100; delta 0",
    scales: &[],
    sentences: &[
        ("cls-06", "Code {pct} was not in force on {date}"),
        ("cls-06-until", "; valid until {until}"),
        ("cls-06-from", "; valid from {from}"),
    ],
    rule: Rule::Item(evaluate),
};

// Nothing is ever missing for this rule; the type is that of all rules.
#[allow(clippy::unnecessary_wraps)]
fn evaluate(
    context: &Context<'_>,
    _: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    if facts.standing.line.is_some() {
        return Ok(Outcome::Clear { value: 0.0 });
    }
    let day = facts.item.gd_date;
    let rows = context.law.lines_of(facts.item.pct);
    let ended = rows
        .iter()
        .filter_map(|row| row.valid.to)
        .filter(|end| *end < day)
        .max();
    let begins = rows
        .iter()
        .filter_map(|row| row.valid.from)
        .filter(|begin| *begin > day)
        .min();
    let mut explanation = Explanation::new("cls-06")
        .clause(ended.is_some(), "cls-06-until")
        .clause(begins.is_some(), "cls-06-from")
        .with("pct", code(facts))
        .with("date", FactValue::Date(day));
    for (name, known) in [("until", ended), ("from", begins)] {
        if let Some(known) = known {
            explanation = explanation.with(name, FactValue::Date(known));
        }
    }
    Ok(Outcome::Hit(Finding {
        value: 1.0,
        score: 100.0,
        delta: 0.0,
        explanation,
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    #[test]
    fn hits_a_code_of_another_edition_and_says_when_it_was_valid() {
        let mut case = Case::new("CLS-06", &[]);
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 1, "84145110", 1_000_000));
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 2, "84145190", 1_000_000));
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 3, "99999999", 1_000_000));
        assert_eq!(
            case.result(1).sentence.unwrap(),
            "Code 8414.5110 was not in force on 05-01-2026; valid until 30-06-2025."
        );
        assert_eq!(case.result(2).hit, Some(false));
        assert_eq!(
            case.result(3).sentence.unwrap(),
            "Code 9999.9999 was not in force on 05-01-2026."
        );
    }
}
