#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::json::case::read as read_case;

/// A case of the contract's form; the random numbers decide what it holds.
fn case(seed: &Seed) -> Value {
    let items: Vec<Value> = (0..seed.items).map(|n| item(n, seed)).collect();
    let findings: Vec<Value> = (0..seed.findings.len()).map(|n| finding(n, seed)).collect();
    let basis = ["ACT/365", "ACT/360", "ACT/ACT", "30E/360"][seed.basis];
    json!({
        "schedule": "PK", "items": items, "findings": findings,
        "limitation": { "notice_date": "2025-06-30", "rules": [
            { "id": "R/1", "version": "line 2", "years": 3, "min_amount": "2500" },
            { "id": "R2", "months": 18, "days": 10 },
        ] },
        "surcharge": {
            "to": "2025-08-31", "tables": { "T": [
                { "from": "2019-01-01", "to": "2024-12-31", "rate": "21.37" }, { "from": "2025-01-01", "rate": "12.5" },
            ] },
            "groups": [{ "group": "CUS", "table": "T", "margin": "3", "basis": basis }, { "group": "STX", "table": "T" }],
            "remissions": [{ "id": "Z", "from": "2025-02-01", "to": "2025-03-31", "pct": "40", "groups": ["CUS"] }],
        },
    })
}

fn item(n: usize, seed: &Seed) -> Value {
    let (qty, price) = (seed.qty + u32::try_from(n).unwrap() * 7, seed.price);
    let value = match (n + seed.shape) % 4 {
        0 => {
            json!({ "qty": qty.to_string(), "unit": "KG", "unit_price": cents(price), "fx": "281.05" })
        }
        1 => {
            json!({ "customs_value": (price * 13 + 1).to_string(), "qty": qty.to_string(), "unit": "KG" })
        }
        2 => json!({
            "qty": qty.to_string(), "unit": "KG", "unit_price": cents(price), "fx": "191.37", "fx_per": "100", "mode": "ADD",
            "insurance": { "amount": "77.5" }, "additions": [{ "amount": "12.35", "currency": "foreign", "name": "freight" }, { "amount": "400" }],
            "deductions": [{ "amount": "3", "stage": "final" }],
        }),
        _ => json!({
            "qty": qty.to_string(), "unit": "KG", "unit_price": cents(price), "fx": "281.05",
            "deductions": [{ "amount": "0.5", "currency": "foreign" }], "additions": [{ "amount": "9.99", "stage": "final", "currency": "foreign" }],
        }),
    };
    let rd = match (n + seed.basis) % 3 {
        0 => json!("5"),
        1 => json!({ "higher_of": ["2", { "specific": "1.5", "unit": "KG", "per": "10" }] }),
        _ => {
            json!({ "sum": [{ "pct": "1", "base": ["CV", { "of": "RETAIL", "pct": "-3" }] }, { "lower_of": [{ "amount": "70", "currency": "USD" }, "4"] }] })
        }
    };
    let year = 2025 - (n + seed.shape) % 4;
    json!({
        "id": n.to_string(), "gd": format!("GD-{}", n / 2),
        "facts": {
            "value": value, "extras": { "RETAIL": "900" }, "fx_rates": { "USD": "281.05" },
            "rates": { "CD": seed.rate.to_string(), "ACD": "2", "RD": rd, "ST": "18", "AST": "3", "IT": "5.5" },
        },
        "dates": { "payment": format!("{year}-02-28"), "gd": format!("{year}-02-25") },
        "paid": { "CD": "12345" },
    })
}

fn cents(price: u32) -> String {
    format!("{}.{:02}", price / 100, price % 100)
}

/// A finding of one kind on every item that it may change. Values stay above what RETAIL takes off
/// the base of RD, which the engine rightly refuses to see below zero.
fn finding(n: usize, seed: &Seed) -> Value {
    let (kind, new, part) = seed.findings[n];
    let mut changes = Vec::new();
    for place in 0..seed.items {
        let fixed = (place + seed.shape) % 4 == 1;
        let set = match kind {
            0 if fixed => {
                json!({ "value": { "qty": "55", "customs_value": (new + 900).to_string() } })
            }
            0 => json!({ "value": { "qty": (new + 1).to_string() } }),
            1 if fixed => json!({ "value": { "customs_value": (new * 3 + 900).to_string() } }),
            1 => json!({ "value": { "unit_price": cents(new + 100) } }),
            2 => json!({ "rates": { "CD": (new % 40).to_string(), "ST": "17" } }),
            3 => {
                json!({ "rates": { "ACD": (new % 9).to_string(), "RD": { "specific": "2", "unit": "KG" } } })
            }
            _ => json!({ "rates": { "IT": "1", "AST": "0" }, "extras": { "RETAIL": "40" } }),
        };
        changes.push(json!({ "item": place.to_string(), "set": set }));
        // Only one finding of a case splits, and only its first item.
        if part && place == 0 && kind > 0 && seed.split(n) {
            changes[0]["affected_qty"] = json!("1.25");
        }
    }
    let rule = if n.is_multiple_of(2) { "R/1" } else { "R2" };
    let kind = [
        "quantity",
        "value",
        "classification",
        "origin",
        "concession",
    ][kind];
    json!({ "id": format!("F{n}"), "kind": kind, "rule": rule, "changes": changes })
}

#[derive(Clone, Debug)]
struct Seed {
    items: usize,
    shape: usize,
    basis: usize,
    qty: u32,
    price: u32,
    rate: u32,
    findings: Vec<(usize, u32, bool)>,
}

impl Seed {
    /// Is this the first finding that would split an item, in the order of application?
    fn split(&self, n: usize) -> bool {
        let mut places: Vec<usize> = (0..self.findings.len()).collect();
        places.sort_by_key(|place| self.findings[*place].0);
        let first = places.iter().find(|place| {
            let (kind, _, part) = self.findings[**place];
            part && kind > 0
        });
        first == Some(&n)
    }
}

fn seeds() -> impl Strategy<Value = Seed> {
    let findings = prop::collection::vec((0_usize..5, 1_u32..9_999, any::<bool>()), 0..5);
    (
        1_usize..5,
        0_usize..4,
        0_usize..4,
        2_u32..5_000,
        200_u32..9_999,
        0_u32..60,
        findings,
    )
        .prop_map(|(items, shape, basis, qty, price, rate, findings)| Seed {
            items,
            shape,
            basis,
            qty,
            price,
            rate,
            findings,
        })
}

fn working(seed: &Seed) -> Working {
    Working::new(read_case(&case(seed)).unwrap()).unwrap()
}

fn plain() -> Seed {
    Seed {
        items: 3,
        shape: 0,
        basis: 0,
        qty: 100,
        price: 500,
        rate: 10,
        findings: vec![(2, 20, true), (1, 600, false)],
    }
}

fn said(figure: &Figure) -> String {
    let rule = figure.rule.as_ref().unwrap();
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Part(place) => figure.parts[*place].shown.clone(),
    };
    rule.pieces().iter().map(piece).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn traces_recompute_to_the_amount(seed in seeds()) {
        // The engine's rows are compared while the figures are drawn up.
        let working = working(&seed);
        let figures = working.all().unwrap();
        let by_path: BTreeMap<&str, &Figure> = figures.iter().map(|f| (f.path.as_str(), f)).collect();
        prop_assert_eq!(by_path.len(), figures.len());
        for figure in &figures {
            prop_assert_eq!(figure.recomputed(), Some(figure.content.clone()), "{}", figure.path);
            for part in &figure.parts {
                let known = by_path.get(part.path.as_str());
                prop_assert_eq!(known.map(|f| &f.content), Some(&part.content), "{} in {}", part.path, figure.path);
            }
        }
        let demand = &working.totals().all.demand;
        prop_assert_eq!(&by_path["total/all/demand"].shown, &demand.to_string());
        for (place, figure) in figures.iter().enumerate() {
            if place % 17 == 0 {
                prop_assert_eq!(working.figure(&figure.path).unwrap(), Some(figure.clone()));
            }
        }
    }

    #[test]
    fn nothing_is_said_that_the_engine_refuses(seed in seeds()) {
        let mut broken = case(&seed);
        broken["items"][0]["facts"]["rates"].as_object_mut().unwrap().remove("ST");
        prop_assert!(Working::new(read_case(&broken).unwrap()).is_err());
    }
}

#[test]
fn a_step_starts_from_what_the_step_before_left() {
    let working = working(&plain());
    let before = working.figure("finding/F0/1/before/CD").unwrap().unwrap();
    assert_eq!(before.parts[0].path, "finding/F1/1/after/CD");
    let after = working.figure("finding/F0/1/after/CD").unwrap().unwrap();
    assert_eq!(after.parts[1].shown, "20");
    assert_eq!(
        said(&after),
        format!("{} × 20 %", after.parts[0].shown),
        "{after:?}"
    );
}

#[test]
fn a_partial_quantity_is_shown_as_its_share_of_the_whole() {
    let seed = Seed {
        findings: vec![(2, 20, true)],
        shape: 1,
        items: 1,
        ..plain()
    };
    let working = working(&seed);
    let value = working
        .figure("finding/F0/0/after/customs_value")
        .unwrap()
        .unwrap();
    assert_eq!(said(&value), "6501 × 1.25 / 100");
    assert_eq!(value.shown, "81");
}

#[test]
fn a_finding_that_came_too_late_leads_to_its_last_lawful_day() {
    let seed = Seed {
        findings: vec![(2, 20, false), (2, 30, false)],
        shape: 3,
        ..plain()
    };
    let working = working(&seed);
    let late = working
        .figure("finding/F1/0/difference/CD")
        .unwrap()
        .unwrap();
    assert_eq!(
        (late.path.as_str(), late.shown.as_str()),
        ("limitation/0/R2", "2023-09-07")
    );
    assert_eq!(said(&late), "2022-02-28 + 0 y + 18 m + 10 d");
    let left = working
        .figure("limitation/0/R2/days_left")
        .unwrap()
        .unwrap();
    assert_eq!(left.shown, "-662");
}

#[test]
fn an_unknown_path_is_no_figure() {
    let working = working(&plain());
    for path in [
        "",
        "item",
        "item/9/declared/CD",
        "finding/F0/0/after/VAT",
        "total/all/levies",
        "x/y",
    ] {
        assert_eq!(working.figure(path).unwrap(), None, "{path}");
    }
}

#[test]
fn another_name_of_a_sum_leads_to_it() {
    let working = working(&plain());
    let one = working.figure("total/F0/demand").unwrap().unwrap();
    assert_eq!(one.path, "finding/F0/demand");
    assert!(
        working
            .figure("finding/F0/surcharge/CUS")
            .unwrap()
            .is_some()
    );
}
