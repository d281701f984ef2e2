//! Tests on data over a view: what they flag leads to its records, and says when it cannot be trusted.

use jaiza_tests::audit::worked_case;
use jaiza_tests::jaiza::{Home, text_of};
use serde_json::Value;

fn run(home: &Home, words: &[&str]) -> Value {
    home.done(["test", "run"].into_iter().chain(words.iter().copied()))
}

fn warnings(found: &Value) -> Vec<&str> {
    found["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect()
}

#[test]
fn digits_count_every_record_once_and_open_them() {
    let (_, home, _) = worked_case(false);
    let found = run(&home, &["benford", "--variant", "first"]);
    let groups = found["groups"].as_array().unwrap();
    let sum: u64 = groups
        .iter()
        .map(|group| group["count"].as_u64().unwrap())
        .sum();
    assert_eq!(Some(sum), found["tested"].as_u64());
    let group = groups
        .iter()
        .find(|group| group["count"].as_u64() > Some(0))
        .unwrap();
    let key = text_of(group, "key");
    let records = home.done(["test", "records", "benford", key, "--variant", "first"]);
    assert_eq!(records["count"], group["count"]);
    assert!(warnings(&found).contains(&"few_values"));
}

#[test]
fn a_view_of_extracts_and_of_a_case_is_tested_alike() {
    let (_, home, case) = worked_case(false);
    let asked = ["relative_size", "--by", "pct", "--where", "value>=1000"];
    let of_extract = run(&home, &asked);
    let of_case = run(&home, &[&asked[..], &["--case", &case]].concat());
    assert_eq!(of_extract["numbers"], of_case["numbers"]);
    assert!(of_case["rows"].as_u64() <= of_extract["rows"].as_u64());
}

#[test]
fn made_amounts_and_unsuited_columns_are_told() {
    let (_, home, _) = worked_case(false);
    let made = run(&home, &["benford", "--column", "value"]);
    assert!(warnings(&made).contains(&"made_by_formula"));
    let error = home.refused(["test", "run", "benford", "--column", "pct"]);
    assert!(text_of(&error, "message").contains("pct"));
    let error = home.refused(["test", "run", "magic"]);
    assert_eq!(error["code"], "not_found");
    let error = home.refused(["test", "run", "trend", "--where", "value>=99999999999"]);
    assert_eq!(error["code"], "not_found");
    let error = home.refused(["test", "run", "relative_size", "--limit", "much"]);
    assert!(text_of(&error, "message").contains("much"));
}

#[test]
fn same_but_different_shows_what_differs() {
    let (_, home, _) = worked_case(false);
    let found = run(
        &home,
        &["duplicates", "--keys", "trader_id", "--different", "pct"],
    );
    let group = &found["groups"][0];
    assert!(group["cells"][1].as_str().unwrap().contains(" | "));
    let same = home.refused([
        "test",
        "run",
        "duplicates",
        "--keys",
        "pct",
        "--different",
        "pct",
    ]);
    assert!(text_of(&same, "message").contains("same and different"));
}
