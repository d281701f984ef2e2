//! EXM-02: more goods under a concession than the trader's quota allows.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::Quota;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{base_quantity, stated_quantity};
use crate::groups::Groups;
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, count32, place};
use crate::sums::Sum;

/// Share above `f` at which the score is 100.
const SCALE: f64 = 0.50;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "EXM-02",
    title: "Over quota",
    rationale: "What comes in beyond an approved quota owes the full levies.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, s. 19; conditions of the concession",
    parameters: &[Parameter {
        name: "f",
        meaning: "share of the approved quantity",
        default: 1.0,
        least: 0.1,
        most: 100.0,
    }],
    texts: &[],
    needs: &[Need::Table(AuxiliaryTable::Quota), Need::Units],
    formula: "value = largest, over the trader's quotas, of quantity brought in under the key, code \
              and period / approved quantity; hit: value > f",
    scales: &[("share", SCALE)],
    sentences: &[("exm-02", "{used} of {approved} {unit} under {sro}")],
    rule: Rule::Keys(evaluate),
};

/// How far a quota is used.
struct Used<'a> {
    quota: &'a Quota,
    used: f64,
    approved: f64,
    unit: &'a str,
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let store = context.store;
    let f = settings.number("f");
    // A quota may run longer than the window, so that all items of the store count.
    let pairs = store.trader.iter().copied().zip(0_u32..);
    let of_trader = Groups::new(store.traders.len(), pairs);
    let judge = |trader: u32| {
        let items = context.traders.of(trader);
        let quotas = context.law.known.quotas(store.traders.text(trader));
        if items.is_empty() {
            return None;
        }
        let all = quotas
            .iter()
            .filter_map(|quota| used(context, quota, of_trader.of(trader)));
        // The first of equals stays.
        let most = all.reduce(|best, next| {
            if next.used / next.approved > best.used / best.approved {
                next
            } else {
                best
            }
        })?;
        let value = most.used / most.approved;
        let answer = outcome(value > f, value, || Finding {
            value,
            score: graded(value, f, SCALE),
            delta: 0.0,
            explanation: Explanation::new("exm-02")
                .with("used", FactValue::Ratio(most.used))
                .with("approved", FactValue::Ratio(most.approved))
                .with("unit", FactValue::text(most.unit))
                .with("sro", FactValue::text(&most.quota.sro_key)),
        });
        Some(Keyed::new(context, trader, items, answer))
    };
    (0..count32(store.traders.len()))
        .filter_map(judge)
        .collect()
}

/// `None` for a quota of nothing, or in a unit nobody knows.
fn used<'a>(context: &'a Context<'_>, quota: &'a Quota, items: &[u32]) -> Option<Used<'a>> {
    let store = context.store;
    let approved = stated_quantity(context, quota.approved_qty, &quota.unit)
        .filter(|approved| approved.is_positive())?;
    let stated = context.law.unit(&quota.unit).map(|unit| unit.base);
    let counts = |item: usize| {
        store.sros.text(at(&store.sro, item)) == quota.sro_key
            && store
                .pcts
                .text(at(&store.pct, item))
                .starts_with(&quota.pct_prefix)
            && quota.valid.holds(at(&store.date, item))
            && stated.is_none_or(|base| context.prices.base(store, item) == base)
    };
    let places = items.iter().map(|item| place(*item));
    let counted: Vec<usize> = places.filter(|item| counts(*item)).collect();
    let quantities = counted.iter();
    let quantities: Vec<Decimal> = quantities
        .filter_map(|item| base_quantity(context, *item))
        .collect();
    let own = counted
        .first()
        .map(|item| context.prices.base(store, *item));
    Some(Used {
        quota,
        used: Sum::of(quantities).to_f64(),
        approved: approved.to_f64(),
        unit: stated.or(own).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, date, decimal, item};
    use jaiza_domain::reference::{Quota, Validity};

    fn quota(ntn: &str, approved: &str, unit: &str) -> Quota {
        Quota {
            sro_key: "CONC-A".to_owned(),
            ntn: ntn.to_owned(),
            pct_prefix: "3904".to_owned(),
            approved_qty: decimal(approved),
            unit: unit.to_owned(),
            valid: Validity {
                from: Some(date("2025-07-01")),
                to: Some(date("2026-06-30")),
            },
            ..Quota::default()
        }
    }

    fn bring(case: &mut Case, gd: &str, no: u32, sro: Option<&str>, quantity: &str) {
        let mut one = item(gd, no, "39042200", 1_000);
        one.unit = "KGM".to_owned();
        one.quantity = decimal(quantity);
        one.sro_key = sro.map(str::to_owned);
        case.items.push(one);
    }

    #[test]
    fn measures_the_fullest_quota_over_its_whole_period() {
        let mut case = Case::new("EXM-02", &[]);
        case.tables.quota = vec![quota("1234567", "10", "MT"), quota("1234567", "5000", "NO")];
        bring(&mut case, "KAPE-HC-1-05-07-2025", 1, Some("CONC-A"), "6250");
        bring(&mut case, "KAPE-HC-2-05-01-2026", 1, Some("CONC-A"), "6250");
        bring(&mut case, "KAPE-HC-2-05-01-2026", 2, None, "900");
        bring(&mut case, "KAPE-HC-3-30-06-2025", 1, Some("CONC-A"), "900");
        let hit = case.keyed("1234567").unwrap();
        assert_eq!((hit.value, hit.score), (Some(1.25), Some(50.0)));
        assert_eq!(hit.sentence.unwrap(), "12500 of 10000 KGM under CONC-A.");
    }

    #[test]
    fn clears_a_quota_that_is_just_used_up_and_leaves_out_traders_without_one() {
        let mut case = Case::new("EXM-02", &[]);
        case.tables.quota = vec![quota("1234567", "0.3", "")];
        for no in 1..=3 {
            bring(&mut case, "KAPE-HC-1-05-07-2025", no, Some("CONC-A"), "0.1");
        }
        let full = case.keyed("1234567").unwrap();
        assert_eq!((full.value, full.hit), (Some(1.0), Some(false)));
        case.tables.quota = vec![quota("7654321", "1", "")];
        assert!(case.keyed("1234567").is_none());
        case.tables.quota = Vec::new();
        assert_eq!(
            case.missing(),
            ["needs the table quota, which no reference package holds"]
        );
    }
}
