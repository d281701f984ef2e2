//! RTE-03: no additional sales tax and nothing that waives it.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Rule};
use crate::context::{Context, ItemFacts, rupees, waived};
use crate::law::{Levy, half_up_percent};
use crate::package::IndicatorSettings;
use crate::recorded::{code, collected_line, granted, present, total};
use crate::sentences::Explanation;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "RTE-03",
    title: "Additional sales tax missing",
    rationale: "Commercial importers owe value addition tax at import unless the goods are excluded \
                or a concession waives it. For an industrial importer a hit is a question, not yet \
                a finding.",
    grain: Grain::Item,
    legal_basis: "Sales Tax Act 1990, s. 3, Twelfth Schedule",
    parameters: &[],
    texts: &[],
    needs: &[
        Need::Levies,
        Need::Tariff,
        Need::LevyRates,
        Need::Concessions,
        Need::DeclarationTypes,
    ],
    formula: "hit (value 1): L(AST) = 0, T(AST) > 0 and the claim's row does not set AST to 0; \
              score 100; delta = half up (v + CD + ACD + RD) T(AST)",
    scales: &[],
    sentences: &[(
        "rte-03",
        "No additional sales tax was charged; {pct} is not on the exclusion list and no concession \
         waives it",
    )],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    _: &Context<'_>,
    _: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let item = facts.item;
    collected_line(facts)?;
    let levies = item.levies;
    let [cd, acd, rd, ast] = present([levies.cd, levies.acd, levies.rd, levies.ast])?;
    let claim = granted(facts)?;
    let rate = facts.standing.percent(Levy::Ast);
    if ast != 0 || !rate.is_positive() || waived(claim.ast) {
        return Ok(Outcome::Clear { value: 0.0 });
    }
    let due = half_up_percent(total(&[item.value, cd, acd, rd]), rate);
    Ok(Outcome::Hit(Finding {
        value: 1.0,
        score: 100.0,
        delta: due.map_or(0.0, rupees),
        explanation: Explanation::new("rte-03").with("pct", code(facts)),
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn untaxed(pct: &str, sro: Option<&str>) -> Case {
        let mut case = Case::new("RTE-03", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, pct, 1_000_000);
        let levies = &mut one.levies;
        (levies.cd, levies.acd, levies.rd, levies.ast) =
            (Some(200_000), Some(40_000), Some(100_000), Some(0));
        one.sro_key = sro.map(str::to_owned);
        case.items.push(one);
        case
    }

    #[test]
    fn hits_unless_the_goods_or_the_concession_are_free_of_it() {
        let result = untaxed("84145190", None).result(1);
        assert_eq!((result.value, result.delta), (Some(1.0), 40_200.0));
        assert!(
            result
                .sentence
                .unwrap()
                .contains("8414.5190 is not on the exclusion list")
        );
        assert_eq!(untaxed("84821000", None).result(1).hit, Some(false));
        assert_eq!(
            untaxed("39042200", Some("CONC-A")).result(1).hit,
            Some(false)
        );
    }
}
