//! ORG-01: a certificate of origin that is missing, used twice, or later than the declaration.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{Finding, Grain, Indicator, Keyed, Need, Rule, outcome};
use crate::context::{Context, count};
use crate::declarations::{Declaration, claims_preference, declarations};
use crate::law::folded;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{CooDate, CooNo, PreferenceCode};
use crate::store::at;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "ORG-01",
    title: "Certificate of origin defect",
    rationale: "A preference needs a certificate of its own, issued before the declaration.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 18C, 79; rules of origin of the agreements",
    parameters: &[],
    texts: &[],
    needs: &[
        Need::Column(PreferenceCode),
        Need::AnyColumn(&[CooNo, CooDate]),
    ],
    formula: "value = defects among items with preference: number blank, number and origin on \
              another declaration of the store, date after the declaration; hit: value > 0; score \
              100; delta = LT - sumL of the items concerned",
    scales: &[],
    sentences: &[
        (
            "org-01-missing",
            "Item {item} claims a preference without the number of a certificate",
        ),
        (
            "org-01-used",
            "Certificate {coo} of item {item} is also used on {other}",
        ),
        (
            "org-01-late",
            "Certificate {coo} of item {item} is dated {date}, later than the declaration",
        ),
        ("org-01-more", "; {defects} defects in all"),
    ],
    rule: Rule::Keys(evaluate),
};

/// Certificate and origin, with the first declaration and another one that name them.
type Uses = HashMap<(String, u32), (u32, Option<u32>), FixedState>;

/// Defects of one declaration.
#[derive(Default)]
struct Defects {
    count: usize,
    delta: f64,
    /// The first of them.
    told: Option<Explanation>,
}

fn evaluate(context: &Context<'_>, _: &IndicatorSettings) -> Vec<Keyed> {
    let uses = uses(context);
    let options = &context.store.options;
    let concerned = declarations(context).filter(|one| {
        one.places().any(|item| {
            let has = |column| options.has(column, item);
            has(PreferenceCode) && (has(CooNo) || has(CooDate))
        })
    });
    let answers = concerned.map(|one| {
        let found = defects(context, &uses, &one);
        let value = count(found.count);
        let answer = outcome(found.count > 0, value, || Finding {
            value,
            score: 100.0,
            delta: found.delta,
            explanation: found
                .told
                .unwrap_or_default()
                .with("defects", FactValue::count(found.count))
                .clause(found.count > 1, "org-01-more"),
        });
        one.keyed(context, answer)
    });
    answers.collect()
}

fn defects(context: &Context<'_>, uses: &Uses, one: &Declaration<'_>) -> Defects {
    let mut found = Defects::default();
    for item in one
        .places()
        .filter(|item| claims_preference(context, *item))
    {
        let told = of_item(context, uses, one, item);
        if told.is_empty() {
            continue;
        }
        found.count += told.len();
        found.delta += context.short_of_statutory(&context.facts(item)).max(0.0);
        found.told = found.told.or_else(|| told.into_iter().next());
    }
    found
}

/// Defects of an item that claims a preference.
fn of_item(
    context: &Context<'_>,
    uses: &Uses,
    one: &Declaration<'_>,
    item: usize,
) -> Vec<Explanation> {
    let options = &context.store.options;
    let number = folded(options.text(CooNo, item));
    let item_no = usize::try_from(at(&context.store.item_no, item)).unwrap_or(usize::MAX);
    let say = |key| Explanation::new(key).with("item", FactValue::count(item_no));
    let mut told = Vec::new();
    if options.has(CooNo, item) && number.is_empty() {
        told.push(say("org-01-missing"));
    }
    let key = (number, at(&context.store.origin, item));
    if let Some((first, other)) = uses.get(&key)
        && let Some(other) = [Some(*first), *other]
            .into_iter()
            .flatten()
            .find(|gd| *gd != one.gd)
    {
        let other = context.store.gds.text(other);
        told.push(
            say("org-01-used")
                .with("coo", FactValue::text(&key.0))
                .with("other", FactValue::text(other)),
        );
    }
    if let Some(date) = options.day(CooDate, item).filter(|date| *date > one.day) {
        told.push(
            say("org-01-late")
                .with("coo", FactValue::text(&key.0))
                .with("date", FactValue::Date(date)),
        );
    }
    told
}

fn uses(context: &Context<'_>) -> Uses {
    let store = context.store;
    let mut uses = Uses::default();
    for item in 0..store.len() {
        let number = folded(store.options.text(CooNo, item));
        if number.is_empty() {
            continue;
        }
        let gd = at(&store.gd, item);
        let slot = uses
            .entry((number, at(&store.origin, item)))
            .or_insert((gd, None));
        if slot.0 != gd && slot.1.is_none() {
            slot.1 = Some(gd);
        }
    }
    uses
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    #[test]
    fn counts_missing_reused_and_late_certificates() {
        let mut case = Case::new("ORG-01", &[]);
        let coo = |no: &'static str, date: &'static str| {
            [
                ("preference_code", "CPFTA"),
                ("coo_no", no),
                ("coo_date", date),
            ]
        };
        let gd = |n: u32| item(&format!("KAPE-HC-{n}-05-01-2026"), n, "84145190", 1_000_000);
        case.add(gd(1), &coo("", ""));
        case.add(gd(2), &coo("ab 1", "2026-01-06"));
        case.add(gd(3), &coo("AB1", "2026-01-05"));
        case.add(gd(4), &coo("C 9", "2026-01-05"));
        case.add(gd(5), &[("preference_code", ""), ("coo_no", "")]);
        let missing = case.keyed("KAPE-HC-1-05-01-2026").unwrap();
        assert_eq!((missing.value, missing.score), (Some(1.0), Some(100.0)));
        // CD 200,000, ACD 40,000, RD 100,000, ST 241,200, AST 40,200, IT 89,177: none was paid.
        assert_eq!(missing.delta, 710_577.0);
        assert_eq!(
            missing.sentence.unwrap(),
            "Item 1 claims a preference without the number of a certificate."
        );
        let twice = case.keyed("KAPE-HC-2-05-01-2026").unwrap();
        assert_eq!(twice.value, Some(2.0));
        assert_eq!(
            twice.sentence.unwrap(),
            "Certificate AB1 of item 2 is also used on KAPE-HC-3-05-01-2026; 2 defects in all."
        );
        assert_eq!(case.keyed("KAPE-HC-3-05-01-2026").unwrap().value, Some(1.0));
        for clear in ["KAPE-HC-4-05-01-2026", "KAPE-HC-5-05-01-2026"] {
            assert_eq!(case.keyed(clear).unwrap().hit, Some(false), "{clear}");
        }
    }

    #[test]
    fn says_which_columns_it_lacks() {
        let mut case = Case::new("ORG-01", &[]);
        case.add(
            item("KAPE-HC-1-05-01-2026", 1, "84145190", 1),
            &[("preference_code", "CPFTA")],
        );
        assert_eq!(
            case.missing(),
            ["needs one of the columns coo_no, coo_date; no extract has any of them"]
        );
    }
}
