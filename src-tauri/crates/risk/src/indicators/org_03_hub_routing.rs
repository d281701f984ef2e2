//! ORG-03: goods under a preference that came from a hub, not from their origin.

use super::{Finding, Grain, Indicator, Keyed, Need, Outcome, Rule};
use crate::context::{Context, count};
use crate::declarations::{claims_preference, declarations};
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{CountryExport, PreferenceCode};
use crate::store::at;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "ORG-03",
    title: "Hub routing",
    rationale: "Goods that change hands in a hub may lose the direct consignment, or the origin, \
                that their preference needs.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, s. 18C; rules of origin of the agreements, direct consignment",
    parameters: &[],
    texts: &[],
    needs: &[
        Need::Column(PreferenceCode),
        Need::Column(CountryExport),
        Need::Table(AuxiliaryTable::Hub),
    ],
    formula: "value = items with preference whose country of export is not the origin and is a \
              hub; hit: value > 0; score 100",
    scales: &[],
    sentences: &[(
        "org-03",
        "Preference of {org} claimed, but goods came from {country}",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, _: &IndicatorSettings) -> Vec<Keyed> {
    let store = context.store;
    let origin = |item: usize| store.origins.text(at(&store.origin, item));
    let from = |item: usize| {
        let known = &context.law.known;
        let country = known.country(store.options.text(CountryExport, item));
        let hub = country != origin(item) && known.is_hub(&country, at(&store.date, item));
        (hub && claims_preference(context, item)).then_some(country)
    };
    let concerned = declarations(context)
        .filter(|one| one.has(context, PreferenceCode) && one.has(context, CountryExport));
    let answers = concerned.map(|one| {
        let routed: Vec<(usize, String)> = one
            .places()
            .filter_map(|item| Some((item, from(item)?)))
            .collect();
        let value = count(routed.len());
        let answer = match routed.first() {
            None => Outcome::Clear { value },
            Some((item, country)) => Outcome::Hit(Finding {
                value,
                score: 100.0,
                delta: 0.0,
                explanation: Explanation::new("org-03")
                    .with("org", FactValue::text(origin(*item)))
                    .with("country", FactValue::text(country)),
            }),
        };
        one.keyed(context, answer)
    });
    answers.collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};
    use jaiza_domain::reference::{Country, Hub};

    #[test]
    fn counts_preferred_items_that_came_from_a_hub() {
        let mut case = Case::new("ORG-03", &[]);
        case.tables.hub = vec![Hub {
            country: "AE".to_owned(),
            ..Hub::default()
        }];
        case.tables.country = vec![Country {
            code: "AE".to_owned(),
            name: "United Arab Emirates".to_owned(),
            ..Country::default()
        }];
        for (n, preference, country) in [
            (1, "CPFTA", "united arab emirates"),
            (2, "CPFTA", "CN"),
            (3, "CPFTA", "KR"),
            (4, "", "AE"),
        ] {
            let one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            case.add(
                one,
                &[("preference_code", preference), ("country_export", country)],
            );
        }
        let hit = case.keyed("KAPE-HC-1-05-01-2026").unwrap();
        assert_eq!((hit.value, hit.score), (Some(1.0), Some(100.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Preference of CN claimed, but goods came from AE."
        );
        for n in 2..=4 {
            let clear = case.keyed(&format!("KAPE-HC-{n}-05-01-2026")).unwrap();
            assert_eq!((clear.value, clear.hit), (Some(0.0), Some(false)), "{n}");
        }
    }
}
