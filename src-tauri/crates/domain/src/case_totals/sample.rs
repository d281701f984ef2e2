//! Random cases for tests, in the form of the contract.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use proptest::prelude::*;
use serde_json::{Value, json};

/// A case of the contract's form; the random numbers decide what it holds.
pub(crate) fn case(seed: &Seed) -> Value {
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
pub(crate) struct Seed {
    pub items: usize,
    pub shape: usize,
    pub basis: usize,
    pub qty: u32,
    pub price: u32,
    pub rate: u32,
    /// Kind, what is found, and whether only a part is affected.
    pub findings: Vec<(usize, u32, bool)>,
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

pub(crate) fn seeds() -> impl Strategy<Value = Seed> {
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

pub(crate) fn plain() -> Seed {
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
