//! What holds of every case: sums, steps that follow each other, and a memory that changes nothing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::sample::{Seed, case, seeds};
use super::*;
use crate::exact::Ratio;
use crate::findings::Lot;
use crate::json::case::{read, write};
use crate::protocol::answer_line;

fn request(seed: &Seed) -> CaseRequest {
    read(&case(seed)).unwrap()
}

fn sum<'a>(amounts: impl Iterator<Item = &'a Ratio>) -> Ratio {
    amounts.fold(Ratio::zero(), |sum, amount| &sum + amount)
}

/// Puts a value in the place that the turns lead to.
fn disturb(value: &mut Value, turns: &[usize], with: &Value) {
    let parts = match value {
        Value::Object(map) => map.values_mut().collect::<Vec<_>>(),
        Value::Array(list) => list.iter_mut().collect(),
        _ => vec![],
    };
    match turns.split_first() {
        Some((turn, rest)) if !parts.is_empty() => {
            let nth = turn % parts.len();
            disturb(parts.into_iter().nth(nth).unwrap(), rest, with);
        }
        _ => *value = with.clone(),
    }
}

fn oddities() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        "0",
        "-1",
        "1e9",
        "999999999999999999",
        "-999999999999999999",
        "0.000000000001",
        "31-02-2025",
        "CD",
        "\u{200f}5",
    ];
    prop_oneof![
        Just(Value::Null),
        Just(Value::Bool(true)),
        Just(Value::Array(vec![])),
        Just(Value::Object(serde_json::Map::new())),
        any::<i64>().prop_map(Value::from),
        (0..texts.len()).prop_map(move |nth| Value::from(texts[nth])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn rows_sum_to_their_findings_and_findings_to_the_case(seed in seeds()) {
        let request = request(&seed);
        let Ok(totals) = compute(&request) else { return Ok(()) };
        let counted = || totals.rows.iter().filter(|row| row.counted);
        for finding in &totals.findings {
            let own = counted().filter(|row| row.row.finding == finding.id);
            let total = sum(own.map(|row| row.row.difference.total.value()));
            prop_assert_eq!(finding.totals.balance.total.value(), &total);
        }
        let all = &totals.all.balance;
        let of_findings = sum(totals.findings.iter().map(|finding| finding.totals.balance.total.value()));
        prop_assert_eq!(all.total.value(), &of_findings);
        prop_assert_eq!(&(all.short.value() - all.excess.value()), all.total.value());
        let surcharge = sum(totals.all.surcharge.iter().map(|(_, amount)| amount.value()));
        prop_assert_eq!(totals.all.demand.value(), &(all.short.value() + &surcharge));
    }

    #[test]
    fn each_step_on_a_whole_item_begins_where_the_one_before_ended(seed in seeds()) {
        let request = request(&seed);
        let Ok(totals) = compute(&request) else { return Ok(()) };
        let mut left: BTreeMap<&str, (&Side, Ratio)> = BTreeMap::new();
        for (item, declared) in request.items.iter().zip(&totals.declared) {
            left.insert(&item.id, (declared, Ratio::zero()));
        }
        let split = |item: &str| totals.rows.iter().any(|row| row.row.item == item && row.row.lot != Lot::Whole);
        let mut ordered: Vec<_> = totals.rows.iter().filter(|row| !split(&row.row.item)).collect();
        ordered.sort_by_key(|row| totals.order.iter().position(|id| *id == row.row.finding));
        for row in ordered {
            let (side, moved) = left.get_mut(row.row.item.as_str()).unwrap();
            prop_assert_eq!(&row.row.before, *side);
            *moved = &*moved + row.row.difference.total.value();
            *side = &row.row.after;
        }
        for (item, declared) in request.items.iter().zip(&totals.declared) {
            let (end, moved) = &left[item.id.as_str()];
            prop_assert_eq!(&(end.total.value() - declared.total.value()), moved);
        }
    }

    #[test]
    fn the_order_in_which_findings_are_written_changes_nothing(seed in seeds(), turn in 0_usize..5) {
        let straight = request(&seed);
        let mut kinds: Vec<_> = seed.findings.iter().map(|(kind, ..)| kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        if kinds.len() < seed.findings.len() || seed.findings.is_empty() { return Ok(()) }
        let mut turned = straight.clone();
        turned.findings.rotate_left(turn % seed.findings.len());
        match (compute(&straight), compute(&turned)) {
            (Ok(one), Ok(other)) => {
                prop_assert_eq!(one.order, other.order);
                prop_assert_eq!(one.all, other.all);
                prop_assert_eq!(one.forum, other.forum);
            }
            (one, other) => prop_assert_eq!(one.is_err(), other.is_err()),
        }
    }

    #[test]
    fn one_memory_over_any_edits_answers_as_none_does(first in seeds(), edits in prop::collection::vec(seeds(), 1..6)) {
        // An edit keeps the items and writes other findings; now and then the case is another one.
        let edited = |(nth, edit): (usize, &Seed)| {
            let kept = if nth % 3 == 2 { edit } else { &first };
            Seed { findings: edit.findings.clone(), ..kept.clone() }
        };
        let mut memory = Memory::default();
        for seed in edits.iter().enumerate().map(edited).chain([first.clone()]) {
            let request = request(&seed);
            prop_assert_eq!(compute_again(&request, &mut memory), compute(&request));
        }
    }

    #[test]
    fn a_case_that_is_written_reads_back_the_same(seed in seeds()) {
        let request = request(&seed);
        prop_assert_eq!(read(&write(&request)).unwrap(), request);
    }

    #[test]
    fn a_disturbed_request_is_answered_and_never_ends_the_engine(
        seed in seeds(),
        turns in prop::collection::vec(0_usize..12, 1..7),
        with in oddities(),
    ) {
        let mut asked = case(&seed);
        asked["id"] = "1".into();
        asked["op"] = "case.totals".into();
        disturb(&mut asked, &turns, &with);
        if asked.is_object() {
            let answer = answer_line(&asked.to_string()).unwrap();
            prop_assert!(serde_json::from_str::<Value>(&answer).unwrap().is_object());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn many_new_items_at_once_come_out_as_one_by_one(seed in seeds(), known in 0_usize..200) {
        // Enough items to be shared among threads; the memory of some of them comes from before.
        let request = request(&Seed { items: 200, ..seed });
        let mut before = request.clone();
        before.findings.clear();
        before.items.truncate(known);
        let mut memory = Memory::default();
        for end in (1..=known).step_by(50) {
            let mut part = before.clone();
            part.items.truncate(end);
            let _ = compute_again(&part, &mut memory);
        }
        prop_assert_eq!(compute_again(&request, &mut memory), compute(&request));
    }
}
