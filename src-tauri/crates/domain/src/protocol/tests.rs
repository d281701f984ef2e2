#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn answer(line: &str) -> Value {
    serde_json::from_str(&answer_line(line).unwrap()).unwrap()
}

fn code_of(op: &str, input: &Value) -> String {
    let line = json!({ "id": "x", "op": op, "input": input }).to_string();
    answer(&line)["error"]["code"]
        .as_str()
        .unwrap_or("ok")
        .to_owned()
}

#[test]
fn skips_blank_lines_and_answers_broken_ones_with_a_null_id() {
    assert_eq!(answer_line(" \t"), None);
    let broken = answer("[1]");
    assert_eq!(
        (&broken["id"], &broken["error"]["code"]),
        (&Value::Null, &json!("bad_json"))
    );
}

#[test]
fn refuses_unknown_fields_operations_and_ids() {
    let rounding = json!({ "decimals": 0, "mode": "half_up" });
    let sound = json!({ "value": "1", "rounding": rounding });
    assert_eq!(code_of("money.round", &sound), "ok");
    assert_eq!(code_of("money.guess", &sound), "unknown_op");
    let extra = json!({ "value": "1", "rounding": rounding, "colour": null });
    assert_eq!(code_of("money.round", &extra), "invalid_argument");
    assert_eq!(
        answer(r#"{"id":"","op":"money.round","input":{}}"#)["id"],
        Value::Null
    );
}

#[test]
fn reads_back_the_facts_that_it_writes() {
    let written = json!({
        "value": { "qty": "8400", "unit_price": "2.35", "fx": "283.2", "unit": "KG",
            "mode": "ADD", "insurance": { "amount": "5" }, "landing": { "pct": "1" },
            "deductions": [{ "amount": "20", "currency": "foreign", "stage": "final" }] },
        "rates": { "CD": { "higher_of": ["12.5", { "specific": "0.4", "unit": "KG", "currency": "EUR" }] },
            "ST": { "pct": "18", "base": ["RETAIL", { "of": "CV", "pct": "-50" }] },
            "IT": { "sum": [{ "amount": "10" }, "1"] } },
        "units": { "NO": "5" }, "extras": { "RETAIL": "7" }, "fx_rates": { "EUR": "310.5" }
    });
    let facts = crate::json::facts::read(&written).unwrap();
    let again = serde_json::to_value(&facts).unwrap();
    assert_eq!(crate::json::facts::read(&again).unwrap(), facts);
}

#[test]
fn refuses_four_alternatives_inside_one_another() {
    let mut rate = json!("1");
    for depth in 1..=4 {
        rate = json!({ "sum": [rate, "1"] });
        let facts = json!({ "value": { "customs_value": "5" }, "rates": { "CD": rate, "ACD": "0",
            "RD": "0", "ST": "0", "AST": "0", "IT": "0" } });
        let input = json!({ "schedule": "PK", "facts": facts });
        let want = if depth <= 3 { "ok" } else { "invalid_argument" };
        assert_eq!(code_of("levy.compute", &input), want, "{depth}");
    }
}

#[test]
fn every_operation_refuses_an_empty_input() {
    for op in ops::OPS {
        assert_eq!(
            code_of(op.name, &json!({})),
            "invalid_argument",
            "{}",
            op.name
        );
    }
}

proptest! {
    #[test]
    fn answers_any_line_with_one_object(line in "\\PC{1,60}") {
        if let Some(text) = answer_line(&line) {
            prop_assert!(serde_json::from_str::<Value>(&text).unwrap().is_object());
        }
    }
}
