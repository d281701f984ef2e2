//! EXM-03: goods brought in for one's own production under a concession and sold as they came.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{base_quantity, stated_quantity};
use crate::law::{AuxiliaryTable, ClaimState};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, place};
use crate::strata::by_code;
use crate::sums::Sum;

/// Share above `s` at which the score is 100.
const SCALE: f64 = 0.50;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "EXM-03",
    title: "Sold as such",
    rationale: "A concession for the importer's own production does not cover goods that he sells \
                on unprocessed.",
    grain: Grain::TraderCode,
    legal_basis: "Customs Act 1969, ss. 19, 32; conditions of the concession",
    parameters: &[Parameter {
        name: "s",
        meaning: "share of the imported quantity sold",
        default: 0.05,
        least: 0.0,
        most: 10.0,
    }],
    texts: &[],
    needs: &[
        Need::Table(AuxiliaryTable::SalesAnnex),
        Need::Concessions,
        Need::Units,
    ],
    formula: "value = quantity sold under the code in months that begin in the window / quantity \
              brought in under a valid claim in the window; hit: value > s",
    scales: &[("share", SCALE)],
    sentences: &[(
        "exm-03",
        "{percent} % of the quantity imported under {sro} was sold unprocessed",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let s = settings.number("s");
    let mut found = Vec::new();
    for (trader, items) in by_code(context) {
        let Some(pct) = items.first().map(|item| code(context, *item)) else {
            continue;
        };
        let claimed: Vec<u32> = items
            .iter()
            .copied()
            .filter(|item| context.claim(place(*item)).state == ClaimState::Valid)
            .collect();
        let quantities = claimed
            .iter()
            .filter_map(|item| base_quantity(context, place(*item)));
        let imported = Sum::of(quantities).to_f64();
        let sro = claimed
            .first()
            .and_then(|item| context.claim(place(*item)).sro);
        let (Some(sold), Some(sro)) = (sold(context, trader, pct), sro) else {
            continue;
        };
        if imported <= 0.0 {
            continue;
        }
        let value = sold / imported;
        let answer = outcome(value > s, value, || Finding {
            value,
            score: graded(value, s, SCALE),
            delta: 0.0,
            explanation: Explanation::new("exm-03")
                .with("percent", FactValue::Percent(100.0 * value))
                .with("sro", FactValue::text(&sro.sro_key)),
        });
        let label = jaiza_domain::declaration::dotted_pct(pct);
        found.push(Keyed::new(context, trader, items, answer).labelled(label));
    }
    found
}

fn code<'c>(context: &Context<'c>, item: u32) -> &'c str {
    context.store.pcts.text(at(&context.store.pct, place(item)))
}

/// Quantity the trader sold under a code; `None` if he has no sales annex for the window at all.
fn sold(context: &Context<'_>, trader: u32, pct: &str) -> Option<f64> {
    let rows = context.law.known.sales(context.store.traders.text(trader));
    let window = context.window_from..=context.run_date;
    let mut rows = rows
        .iter()
        .filter(|row| window.contains(&row.month))
        .peekable();
    rows.peek()?;
    let own = rows.filter(|row| row.pct == pct);
    let sold = own.filter_map(|row| stated_quantity(context, row.qty, &row.unit));
    Some(Sum::of(sold).to_f64())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, date, decimal, item};
    use jaiza_domain::reference::SalesAnnex;

    fn sale(pct: &str, month: &str, qty: &str, unit: &str) -> SalesAnnex {
        SalesAnnex {
            ntn: "1234567".to_owned(),
            month: date(month),
            pct: pct.to_owned(),
            qty: decimal(qty),
            unit: unit.to_owned(),
            ..SalesAnnex::default()
        }
    }

    fn resin(sales: Vec<SalesAnnex>) -> Case {
        let mut case = Case::new("EXM-03", &[]);
        case.tables.sales_annex = sales;
        for (no, sro, quantity) in [
            (1, Some("CONC-A"), "800"),
            (2, None, "5000"),
            (3, Some("CONC-A"), "200"),
        ] {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "39042200", 1_000);
            one.unit = "KGM".to_owned();
            one.quantity = decimal(quantity);
            one.sro_key = sro.map(str::to_owned);
            case.items.push(one);
        }
        case
    }

    #[test]
    fn compares_what_was_sold_with_what_came_in_under_the_concession() {
        let case = resin(vec![
            sale("39042200", "2026-01-01", "0.2", "MT"),
            sale("39042200", "2025-02-01", "105", ""),
            sale("39042200", "2025-01-01", "900", ""),
            sale("84145190", "2025-12-01", "900", ""),
        ]);
        let hit = case.keyed("1234567|3904.2200").unwrap();
        assert_eq!(hit.value, Some(0.305));
        assert!((hit.score.unwrap() - 51.0).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "30.5 % of the quantity imported under CONC-A was sold unprocessed."
        );
    }

    #[test]
    fn clears_other_sales_and_says_nothing_without_a_sales_annex_of_the_window() {
        let other = resin(vec![sale("84145190", "2025-12-01", "900", "")]);
        let clear = other.keyed("1234567|3904.2200").unwrap();
        assert_eq!((clear.value, clear.hit), (Some(0.0), Some(false)));
        let old = resin(vec![sale("39042200", "2024-12-01", "900", "")]);
        assert!(old.keyed("1234567|3904.2200").is_none());
        assert_eq!(
            resin(Vec::new()).missing(),
            ["needs the table sales_annex, which no reference package holds"]
        );
    }
}
