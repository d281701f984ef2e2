#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use proptest::prelude::*;

use super::*;
use crate::decimal::Decimal;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn pk() -> Schedule {
    Schedule::built_in("PK").unwrap()
}

fn with_rates(mut facts: Facts, rates: [&str; 6]) -> Facts {
    for (levy, pct) in ["CD", "ACD", "RD", "ST", "AST", "IT"]
        .into_iter()
        .zip(rates)
    {
        facts = facts.with_rate(levy, Rate::percent(number(pct)));
    }
    facts
}

const PRINTED: [&str; 6] = ["20", "4", "10", "18", "3", "5.5"];

#[test]
fn computes_the_cascade_on_rounded_levies() {
    let facts = Facts::built_up(number("8400"), number("2.35"), number("283.20"));
    let side = compute(&pk(), &with_rates(facts, PRINTED), &Share::WHOLE)
        .unwrap()
        .side;
    assert_eq!(side.customs_value.to_string(), "5702734");
    assert_eq!(side.total.to_string(), "4052231");
    assert_eq!(side.groups.get("CUS").unwrap().to_string(), "1938929");
}

#[test]
fn every_shipped_schedule_is_sound() {
    for (name, _) in Schedule::BUILT_IN {
        assert_eq!(Schedule::built_in(name).unwrap().parts().id, *name);
    }
}

#[test]
fn a_missing_rate_is_never_a_silent_zero() {
    let facts = Facts::fixed(number("100")).with_rate("CD", Rate::percent(number("5")));
    assert_eq!(
        compute(&pk(), &facts, &Share::WHOLE).unwrap_err().code(),
        "missing_fact"
    );
}

#[test]
fn a_percentage_of_a_later_levy_is_refused() {
    let base = Some(vec![Component::whole("ST")]);
    let facts = with_rates(Facts::fixed(number("100")), PRINTED).with_rate(
        "CD",
        Rate::Percent {
            pct: number("1"),
            base,
        },
    );
    assert_eq!(
        compute(&pk(), &facts, &Share::WHOLE).unwrap_err().code(),
        "invalid_argument"
    );
}

#[test]
fn a_value_that_is_set_drops_the_build_up_but_keeps_the_quantity() {
    let facts = Facts::built_up(number("5"), number("2"), number("280")).with_unit("KG");
    let value = ValuePatch {
        customs_value: Edit::Set(number("900")),
        ..ValuePatch::default()
    };
    let new = FactsPatch {
        value,
        ..FactsPatch::default()
    }
    .apply(&facts)
    .unwrap();
    assert_eq!(new.value.unit_price, None);
    assert_eq!(new.quantity("KG"), Some(number("5")));
    let value = ValuePatch {
        qty: Edit::Set(number("6")),
        ..ValuePatch::default()
    };
    assert!(
        FactsPatch {
            value,
            ..FactsPatch::default()
        }
        .apply(&new)
        .is_err()
    );
}

proptest! {
    #[test]
    fn short_less_excess_is_the_total(qty in 1_i64..90_000, before in 0_i64..900, after in 0_i64..900, cd in 0_i64..50) {
        let facts = |cents: i64, cd: i64| {
            let price = Decimal::new(cents.into(), 2);
            let facts = Facts::built_up(Decimal::whole(qty), price, number("281.9"));
            with_rates(facts, PRINTED).with_rate("CD", Rate::percent(Decimal::whole(cd)))
        };
        let found = delta(&pk(), &facts(before, 20), &facts(after, cd), &Share::WHOLE).unwrap();
        prop_assert_eq!(found.short.minus(&found.excess), found.difference.total.clone());
        let listed = found.excess_levies.total();
        prop_assert_eq!(listed.value(), found.excess.value());
        prop_assert_eq!(found.before.plus(&found.difference), found.after);
    }
}
