#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use proptest::prelude::*;

use super::*;
use crate::levies::{Edit, Rate, Schedule, ValuePatch};

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn item(qty: u32, cents: u32) -> StackItem {
    let mut facts = Facts::built_up(qty.into_decimal(0), cents.into_decimal(2), number("281.05"));
    for (levy, pct) in [
        ("CD", "10"),
        ("ACD", "0"),
        ("RD", "0"),
        ("ST", "18"),
        ("AST", "3"),
        ("IT", "5.5"),
    ] {
        facts = facts.with_rate(levy, Rate::percent(number(pct)));
    }
    StackItem {
        id: "1".into(),
        facts: facts.with_unit("KG"),
    }
}

trait IntoDecimal {
    fn into_decimal(self, scale: u8) -> Decimal;
}

impl IntoDecimal for u32 {
    fn into_decimal(self, scale: u8) -> Decimal {
        Decimal::new(self.into(), scale)
    }
}

fn finding(id: &str, kind: FindingKind, set: FactsPatch) -> Finding {
    Finding {
        id: id.into(),
        kind,
        changes: vec![Change::whole("1", set)],
    }
}

fn price(cents: u32) -> FactsPatch {
    let value = ValuePatch {
        unit_price: Edit::Set(cents.into_decimal(2)),
        ..ValuePatch::default()
    };
    FactsPatch {
        value,
        ..FactsPatch::default()
    }
}

fn rate(levy: &str, pct: u32) -> FactsPatch {
    FactsPatch::default().with_rate(levy, Rate::percent(pct.into_decimal(0)))
}

fn pk() -> Schedule {
    Schedule::built_in("PK").unwrap()
}

#[test]
fn applies_value_before_classification_whatever_the_list_order() {
    let findings = [
        finding("A", FindingKind::Classification, rate("CD", 20)),
        finding("B", FindingKind::Value, price(260)),
    ];
    let stacked = stack(&pk(), &[item(6900, 210)], &findings).unwrap();
    assert_eq!(stacked.order, ["B", "A"]);
    assert_eq!(stacked.rows[1].before.customs_value.to_string(), "4154270");
    assert_eq!(stacked.rows[0].before.customs_value.to_string(), "5143382");
}

#[test]
fn refuses_a_rate_in_a_value_finding_and_a_lot_of_an_unsplit_item() {
    let wrong = finding("A", FindingKind::Value, rate("CD", 20));
    assert_eq!(
        stack(&pk(), &[item(1, 1)], &[wrong]).unwrap_err().code(),
        "invalid_argument"
    );
    let mut lot = finding("A", FindingKind::Origin, rate("CD", 20));
    lot.changes[0].lot = Some(Lot::Rest);
    assert_eq!(
        stack(&pk(), &[item(1, 1)], &[lot]).unwrap_err().code(),
        "invalid_argument"
    );
}

#[test]
fn splits_once_and_names_the_lots_afterwards() {
    let mut first = finding("A", FindingKind::Origin, rate("CD", 20));
    first.changes[0].affected_qty = Some(number("40"));
    let mut second = finding("B", FindingKind::Concession, rate("RD", 5));
    second.changes[0].lot = Some(Lot::Rest);
    let stacked = stack(&pk(), &[item(100, 500)], &[first.clone(), second.clone()]).unwrap();
    assert_eq!(stacked.rows[0].lot, Lot::Affected);
    assert_eq!(stacked.rows[1].lot, Lot::Rest);
    assert_eq!(
        stacked.rows[1].before.levies.get("CD").unwrap().to_string(),
        "8601"
    );
    second.changes[0].lot = None;
    second.changes[0].affected_qty = Some(number("10"));
    assert!(stack(&pk(), &[item(100, 500)], &[first, second]).is_err());
}

#[test]
fn lists_excess_and_names_levies_with_both_signs() {
    let findings = [
        finding("A", FindingKind::Value, price(100)),
        finding("B", FindingKind::Classification, rate("CD", 30)),
    ];
    let stacked = stack(&pk(), &[item(1000, 200)], &findings).unwrap();
    assert!(
        stacked
            .excess
            .iter()
            .any(|row| row.finding == "A" && row.levy == "CD")
    );
    assert_eq!(stacked.offset_candidates[0].levy, "CD");
    let totals = &stacked.totals;
    assert_eq!(totals.short.minus(&totals.excess), totals.total);
}

proptest! {
    #[test]
    fn differences_sum_to_final_less_declared(qty in 1_u32..50_000, old in 1_u32..9_999, new in 1_u32..9_999, cd in 0_u32..60) {
        let findings = [
            finding("A", FindingKind::Classification, rate("CD", cd)),
            finding("B", FindingKind::Value, price(new)),
            finding("C", FindingKind::Concession, rate("IT", 1)),
        ];
        let start = item(qty, old);
        let stacked = stack(&pk(), std::slice::from_ref(&start), &findings).unwrap();
        let mut facts = start.facts.clone();
        for finding in &findings {
            facts = finding.changes[0].set.apply(&facts).unwrap();
        }
        let end = crate::levies::compute(&pk(), &facts, &crate::levies::Share::WHOLE).unwrap();
        prop_assert_eq!(&stacked.items[0].final_side, &end.side);
        prop_assert_eq!(&stacked.items[0].change, &end.side.minus(&stacked.items[0].declared));
        prop_assert_eq!(&stacked.totals.total, &stacked.items[0].change.total);
    }

    #[test]
    fn list_order_of_different_kinds_does_not_matter(old in 1_u32..9_999, new in 1_u32..9_999, turn in 0_usize..3) {
        let mut findings = vec![
            finding("A", FindingKind::Value, price(new)),
            finding("B", FindingKind::Classification, rate("CD", 20)),
            finding("C", FindingKind::Origin, rate("ACD", 4)),
        ];
        let straight = stack(&pk(), &[item(7, old)], &findings).unwrap();
        findings.rotate_left(turn);
        let turned = stack(&pk(), &[item(7, old)], &findings).unwrap();
        prop_assert_eq!(&straight.order, &turned.order);
        for row in &straight.rows {
            prop_assert!(turned.rows.contains(row));
        }
    }
}
