//! What payments, decisions and the start of an audit do to a demand.

use crate::findings::{EXCHANGE, finding, office, record};
use jaiza_tests::jaiza::text_of;
use serde_json::json;

#[test]
fn money_goes_through_its_stages_and_an_audit_starts_once() {
    let home = office();
    record(
        &home,
        &[finding(
            "B",
            "value",
            EXCHANGE,
            &json!({"exchange_rate": "283.20"}),
        )],
    );
    let demand = text_of(
        &home.done(["case", "totals", "C1"])["totals"]["all"],
        "demand",
    )
    .to_owned();
    home.done([
        "money",
        "record",
        "C1",
        "framed",
        "--date",
        "2026-04-01",
        "--reference",
        "CR 1/2026",
    ]);
    home.done([
        "money",
        "record",
        "C1",
        "recovered",
        "--date",
        "2026-04-20",
        "--amount",
        "10000",
        "--reference",
        "CPR-77",
    ]);
    let money = home.done(["money", "list", "C1"]);
    assert_eq!(money["framed"], demand.as_str());
    assert_eq!(money["recovered"], "10000");
    let left = demand.parse::<i64>().unwrap() - 10_000;
    assert_eq!(money["outstanding"], left.to_string());
    home.refused([
        "money",
        "record",
        "C1",
        "recovered",
        "--date",
        "2026-04-21",
        "--amount=-5",
        "--reference",
        "CPR-78",
    ]);
    home.refused([
        "money",
        "record",
        "C1",
        "lost",
        "--date",
        "2026-04-21",
        "--amount",
        "5",
        "--reference",
        "x",
    ]);
    assert_eq!(
        home.done(["money", "list", "C1"])["events"],
        money["events"]
    );
    home.done([
        "money",
        "start-audit",
        "C1",
        "2026-02-02",
        "--proof",
        "notice 12, courier receipt",
    ]);
    let error = home.refused([
        "money",
        "start-audit",
        "C1",
        "2026-02-09",
        "--proof",
        "another",
    ]);
    assert!(
        text_of(&error, "message").contains("2026-02-02"),
        "{error:#}"
    );
}
