//! WHS-01: goods that stay in bond beyond their time.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use jaiza_domain::decimal::Decimal;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, base_quantity, days_over, declarations, kind};
use crate::law::declaration_key;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::PrevDoc;
use crate::store::at;
use crate::sums::Sum;

/// Days beyond the limit at which the score is 100.
const SCALE: f64 = 180.0;
/// Type of declarations into bond.
const INTO_BOND: &str = "IB";

pub(super) static INDICATOR: Indicator = Indicator {
    code: "WHS-01",
    title: "Bond overstay",
    rationale: "Goods in bond beyond the time allowed owe their levies, and may be gone.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 98, 111, 112",
    parameters: &[Parameter {
        name: "t",
        meaning: "days allowed in bond",
        default: 180.0,
        least: 1.0,
        most: 3660.0,
    }],
    texts: &[],
    needs: &[Need::Column(PrevDoc), Need::DeclarationTypes, Need::Units],
    formula: "value = days since the declaration beyond t, 0 if not passed; hit: value > 0 and \
              quantity of the declarations that name it as previous document < its own",
    scales: &[("days", SCALE)],
    sentences: &[(
        "whs-01",
        "{open} {unit} still in bond {days} days after the limit",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let t = settings.number("t");
    let cleared = cleared(context);
    let in_bond = declarations(context).filter(|one| one.kind(context) == INTO_BOND);
    let judge = |one: Declaration<'_>| {
        let value = days_over(context, one.day, t);
        let brought = one.quantity(context, |_| true);
        let number = one.number_of(context);
        let gone = cleared.get(number).copied().unwrap_or_default();
        let mut open = brought;
        open.add(negative(gone.decimal()));
        let hit = value > 0.0 && open.decimal().is_positive();
        let answer = outcome(hit, value, || Finding {
            value,
            score: graded(value, 0.0, SCALE),
            delta: 0.0,
            explanation: Explanation::new("whs-01")
                .with("open", FactValue::Ratio(open.to_f64()))
                .with("unit", FactValue::text(one.base(context)))
                .with("days", FactValue::Ratio(value)),
        });
        one.keyed(context, answer)
    };
    in_bond.map(judge).collect()
}

fn negative(number: Decimal) -> Decimal {
    let (digits, scale) = number.parts();
    Decimal::new(-digits, scale)
}

/// Quantities that left bond, by the declaration into bond that they name.
fn cleared(context: &Context<'_>) -> HashMap<String, Sum, FixedState> {
    let store = context.store;
    let mut found: HashMap<String, Sum, FixedState> = HashMap::default();
    for item in 0..store.len() {
        let named = store.options.text(PrevDoc, item);
        let own = store.gds.text(at(&store.gd, item));
        if named.is_empty() || kind(own) == INTO_BOND {
            continue;
        }
        if let Some(quantity) = base_quantity(context, item) {
            found
                .entry(declaration_key(named))
                .or_default()
                .add(quantity);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, date, decimal, item};

    fn bond(as_of: &str, out: &str) -> Case {
        let mut case = Case::new("WHS-01", &[]);
        let mut into = item("KAPE-IB-1-05-01-2026", 1, "39042200", 1_000);
        into.unit = "MT".to_owned();
        into.quantity = decimal("10");
        case.add(into, &[("prev_doc", "")]);
        let mut ex = item("KAPE-EB-2-05-02-2026", 1, "39042200", 1_000);
        ex.unit = "KGM".to_owned();
        ex.quantity = decimal(out);
        case.add(ex, &[("prev_doc", "kape-ib-1-05-01-2026")]);
        case.as_of = Some(date(as_of));
        case
    }

    #[test]
    fn counts_days_beyond_the_limit_while_goods_are_left() {
        // 5 January + 180 days = 4 July.
        let hit = bond("2026-10-02", "7500")
            .keyed("KAPE-IB-1-05-01-2026")
            .unwrap();
        assert_eq!((hit.value, hit.score), (Some(90.0), Some(50.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "2500 KGM still in bond 90 days after the limit."
        );
        let last_day = bond("2026-07-04", "7500")
            .keyed("KAPE-IB-1-05-01-2026")
            .unwrap();
        assert_eq!((last_day.value, last_day.hit), (Some(0.0), Some(false)));
        let empty = bond("2026-10-02", "10000")
            .keyed("KAPE-IB-1-05-01-2026")
            .unwrap();
        assert_eq!((empty.value, empty.hit), (Some(90.0), Some(false)));
    }

    #[test]
    fn says_nothing_of_other_declarations_and_needs_the_previous_document() {
        let case = bond("2026-10-02", "1");
        assert!(case.keyed("KAPE-EB-2-05-02-2026").is_none());
        let mut without = Case::new("WHS-01", &[]);
        without
            .items
            .push(item("KAPE-IB-1-05-01-2026", 1, "39042200", 1));
        assert_eq!(
            without.missing(),
            ["needs the column prev_doc, which no extract has"]
        );
    }
}
