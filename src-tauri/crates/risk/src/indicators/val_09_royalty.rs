//! VAL-09: a trader who pays royalty never adds anything to a value.

use super::{Finding, Grain, Indicator, Keyed, Need, Rule, outcome};
use crate::context::Context;
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::Explanation;
use crate::store::OptionalColumn::OtherAdditions;
use crate::store::{count32, place};
use crate::sums::Sum;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-09",
    title: "Royalty never added",
    rationale: "Royalties and licence fees that are a condition of the sale belong to the customs \
                value.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, s. 25(2); WTO Valuation Agreement, art. 8",
    parameters: &[],
    texts: &[],
    needs: &[
        Need::Table(AuxiliaryTable::TraderProfile),
        Need::Column(OtherAdditions),
    ],
    formula: "value = sum of other additions in the window; hit: royalty payer and value = 0; \
              score 100",
    scales: &[],
    sentences: &[(
        "val-09",
        "Pays royalty, yet nothing was added to any value in a year",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, _: &IndicatorSettings) -> Vec<Keyed> {
    let store = context.store;
    let judge = |trader: u32| {
        let items = context.traders.of(trader);
        let stated = |item: &u32| store.options.has(OtherAdditions, place(*item));
        let known = context
            .law
            .known
            .profile(store.traders.text(trader), context.run_date);
        let pays = known?.royalty_payer.filter(|_| items.iter().any(stated))?;
        let added = items
            .iter()
            .filter_map(|item| store.options.number(OtherAdditions, place(*item)));
        let value = Sum::of(added).to_f64();
        let answer = outcome(pays && value == 0.0, value, || Finding {
            value,
            score: 100.0,
            delta: 0.0,
            explanation: Explanation::new("val-09"),
        });
        Some(Keyed::new(context, trader, items, answer))
    };
    (0..count32(store.traders.len()))
        .filter_map(judge)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};
    use jaiza_domain::reference::TraderProfile;

    fn profile(ntn: &str, royalty_payer: Option<bool>) -> TraderProfile {
        TraderProfile {
            ntn: ntn.to_owned(),
            royalty_payer,
            ..TraderProfile::default()
        }
    }

    #[test]
    fn hits_a_payer_of_royalty_who_adds_nothing() {
        let mut case = Case::new("VAL-09", &[]);
        case.tables.trader_profile = vec![
            profile("0000001", Some(true)),
            profile("0000002", Some(true)),
            profile("0000003", Some(false)),
            profile("0000004", None),
        ];
        for (n, added) in [(1, ""), (2, "500"), (3, ""), (4, ""), (5, "")] {
            let mut one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            one.trader_id = format!("000000{n}");
            case.add(one, &[("other_pkr", added)]);
        }
        let hit = case.keyed("0000001").unwrap();
        assert_eq!((hit.value, hit.score), (Some(0.0), Some(100.0)));
        let clear = case.keyed("0000002").unwrap();
        assert_eq!((clear.value, clear.hit), (Some(500.0), Some(false)));
        assert_eq!(case.keyed("0000003").unwrap().hit, Some(false));
        // Nobody knows whether he pays; nothing is known of the last at all.
        assert!(case.keyed("0000004").is_none() && case.keyed("0000005").is_none());
    }

    #[test]
    fn says_which_table_and_column_it_lacks() {
        let mut case = Case::new("VAL-09", &[]);
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000));
        assert_eq!(
            case.missing(),
            [
                "needs the table trader_profile, which no reference package holds",
                "needs the column other_pkr, which no extract has"
            ]
        );
    }
}
