//! The auditee's books against what was declared: match, reconcile, sales annex, candidates.

use std::fs;

use jaiza_tests::audit::Audit;
use jaiza_tests::jaiza::{Home, text_of};
use jaiza_tests::tree;
use serde_json::{Value, json};

/// A home with the worked case, and the id of the case.
fn with_case() -> (Home, String) {
    let home = Home::of("books-auditor");
    let audit = Audit::of(&tree::root().join("tests/fixtures/worked_case"));
    audit.load_reference(&home);
    audit.import(&home, "extract.csv");
    let case = audit.open_case(&home);
    let paid = audit.file("evidence/payments.csv");
    home.done(["case", "payments", &case, &paid.to_string_lossy()]);
    home.done(["case", "set", &case, "notice_date", "2026-03-31"]);
    home.done(["case", "set", &case, "surcharge_margin", "3"]);
    (home, case)
}

/// Declared items of the case in its order.
fn items(home: &Home, case: &str) -> Vec<Value> {
    let totals = home.done(["case", "totals", case]);
    totals["items"].as_array().unwrap().clone()
}

fn book(home: &Home, case: &str, kind: &str, text: &str) -> String {
    let path = home.beside(&format!("{kind}.csv"));
    fs::write(&path, text).unwrap();
    let path = path.to_string_lossy().into_owned();
    let book = home.done(["book", "import", case, &path, "--kind", kind]);
    assert_eq!(book["set_aside"], 0, "{book}");
    text_of(&book, "id").to_owned()
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap().parse().unwrap()
}

fn closes(run: &Value) {
    for side in ["lines", "items"] {
        let (matched, alone) = (format!("{side}_matched"), format!("{side}_alone"));
        let count = |name: &str| run[name]["count"].as_u64().unwrap();
        assert_eq!(
            count(side),
            count(&matched) + count(&alone),
            "{side}: {run:#}"
        );
        for (currency, all) in run[side]["values"].as_object().unwrap() {
            let of = |name: &str| run[name]["values"].get(currency).map_or(0.0, number);
            assert!(
                (number(all) - of(&matched) - of(&alone)).abs() < 1e-6,
                "{side}: {run:#}"
            );
        }
    }
}

#[test]
fn prices_that_the_bank_paid_become_candidates_with_the_levies_at_risk() {
    let (home, case) = with_case();
    let items = items(&home, &case);
    let (first, second) = (&items[0], &items[1]);
    let price = number(&first["unit_price"]) * 2.0;
    let half = number(&first["unit_price"]) * number(&first["qty"]);
    let rest = number(&second["unit_price"]) * number(&second["qty"]);
    let text = format!(
        "gd,gd_item,advice_no,currency,paid_through_bank,paid_second_transfer,unit_price_found\n\
         {},{},RA-1,USD,{half},{half},{price}\n\
         {},{},RA-2,USD,{rest},,\n\
         KAPE-HC-99999-01-01-2026,1,RA-3,USD,1000,,\n",
        text_of(first, "gd"),
        first["gd_item"],
        text_of(second, "gd"),
        second["gd_item"],
    );
    let id = book(&home, &case, "remittances", &text);
    let run = home.done(["book", "match", &case, "--book", &id]);
    closes(&run);
    assert_eq!(
        (&run["agree"], &run["differ"]),
        (&json!(1), &json!(1)),
        "{run:#}"
    );
    let again = home.done(["book", "match", &case, "--book", &id]);
    assert_eq!(
        (&run["digest"], &run["matching"]),
        (&again["digest"], &again["matching"])
    );
    assert_eq!(again["reproduced"], true);
    let matching = text_of(&run, "matching");
    let rows = home.done(["book", "rows", &case, matching, "--part", "lines"]);
    assert_eq!(rows["rows"][0]["reason"], "reference-unknown", "{rows:#}");
    let differ = home.done(["book", "rows", &case, matching]);
    let row = text_of(&differ["rows"][0], "row").to_owned();
    let taken = home.done(["book", "take", &case, matching, &row, "l0"]);
    assert_eq!(taken["new"], 2, "{taken:#}");
    let known = home.done(["book", "take", &case, matching, &row, "l0"]);
    assert_eq!((&known["new"], &known["known"]), (&json!(0), &json!(2)));
    amount_is_that_of_the_finding(&home, &case);
    home.is_whole();
}

/// The finding made from the candidate's facts has the amount that the candidate states.
fn amount_is_that_of_the_finding(home: &Home, case: &str) {
    let listed = home.done(["candidate", "list", case]);
    let [value, unrecorded] = listed["candidates"].as_array().unwrap().as_slice() else {
        panic!("two candidates: {listed:#}")
    };
    assert_eq!(
        (&value["kind"], &unrecorded["kind"]),
        (&json!("value"), &json!("unrecorded"))
    );
    assert_eq!(unrecorded["amount"], Value::Null, "nothing is guessed");
    let finding = json!({
        "case": case, "finding_no": "B1", "kind": "value", "rule": "32(2)", "title": "price paid", "candidate": value["candidate"],
        "changes": [{ "gd": value["gd"], "gd_item": value["gd_item"], "unit_price": value["facts"]["unit_price"] }],
    });
    let recorded = home.done(["rpc", "finding_record", &finding.to_string()]);
    assert_eq!(
        recorded["recomputed"]["totals"]["B1"]["short"],
        value["amount"]
    );
    let listed = home.done(["candidate", "list", case, "--status", "taken"]);
    assert_eq!(
        listed["candidates"][0]["candidate"], value["candidate"],
        "{listed:#}"
    );
}

#[test]
fn a_candidate_is_set_aside_only_with_a_reason_and_can_be_opened_again() {
    let (home, case) = with_case();
    let id = book(
        &home,
        &case,
        "purchases",
        "invoice no,date,amount,curr\nINV-1,2025-08-01,77,USD\n",
    );
    let run = home.done(["book", "match", &case, "--book", &id]);
    let taken = home.done(["book", "take", &case, text_of(&run, "matching"), "l0"]);
    let candidate = text_of(&taken["candidates"][0], "candidate").to_owned();
    let refused = home.refused(["candidate", "dismiss", &case, &candidate, "--reason", " "]);
    assert_eq!(refused["code"], "invalid_input");
    let aside = home.done([
        "candidate",
        "dismiss",
        &case,
        &candidate,
        "--reason",
        "local purchase",
    ]);
    assert_eq!(
        (&aside["status"], &aside["reason"]),
        (&json!("dismissed"), &json!("local purchase"))
    );
    let open = home.done(["candidate", "reopen", &case, &candidate]);
    assert_eq!(open["status"], "open");
    let trail = home.done(["journal", "list", &case]);
    let text = trail.to_string();
    for kind in ["books_matched", "candidates_found", "candidate_decided"] {
        assert!(text.contains(kind), "{kind} is in the trail");
    }
}

#[test]
fn an_input_that_neither_exports_nor_stock_explain_is_worked_out_and_taken_with_its_reason() {
    let (home, case) = with_case();
    let words = |more: &[&'static str]| {
        let mut words = vec![
            "book",
            "reconcile",
            "--text",
            "yarn",
            "--unit",
            "KG",
            "--imports",
            "150000",
            "--opening",
            "12000",
            "--closing",
            "9500",
            "--exports",
            "96000",
            "--ratio",
            "1.30",
            "--per-unit",
            "92.40",
        ];
        words.extend(more);
        words.insert(2, &case);
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    let found = home.done(words(&[]));
    assert_eq!(
        (
            &found["available"],
            &found["justified"],
            &found["unexplained"],
            &found["beyond"],
            &found["amount"]
        ),
        (
            &json!("152500"),
            &json!("124800"),
            &json!("27700"),
            &json!("0"),
            &json!("2559480")
        )
    );
    home.refused(words(&["--take"]));
    let taken = home.done(words(&[
        "--take",
        "--reason",
        "stock register of the auditee",
    ]));
    assert_eq!(taken["candidate"]["amount"], "2559480", "{taken:#}");
    let stock = book(
        &home,
        &case,
        "stock",
        "date,item,qty,uom,type\n2025-07-01,YARN,12,MT,opening\n2026-01-31,YARN,9500,KG,closing\n",
    );
    let opening = format!("book:{stock}:quantity,movement_type=opening");
    let closing = format!("book:{stock}:quantity,movement_type=closing");
    let summed = home.done([
        "book",
        "reconcile",
        &case,
        "--unit",
        "KG",
        "--imports",
        "150000",
        "--opening",
        &opening,
        "--closing",
        &closing,
        "--exports",
        "96000",
        "--ratio",
        "1.30",
    ]);
    assert_eq!(summed["unexplained"], "27700", "{summed:#}");
    let wrong = home.refused([
        "book",
        "reconcile",
        &case,
        "--imports",
        "1",
        "--opening",
        "0",
        "--closing",
        "0",
        "--exports",
        "5",
        "--ratio",
        "0",
    ]);
    assert!(
        wrong["message"].as_str().unwrap().contains("ratio"),
        "{wrong}"
    );
}

#[test]
fn onward_sales_are_set_against_the_items_that_claimed_a_concession() {
    let (home, case) = with_case();
    let items = items(&home, &case);
    let claimed = items
        .iter()
        .find(|item| !item["claim"].is_null())
        .expect("an item with a claim");
    let plain = items
        .iter()
        .find(|item| item["claim"].is_null())
        .expect("an item without a claim");
    let third = number(&claimed["qty"]) / 4.0;
    let line = |item: &Value, quantity: f64| {
        format!(
            "2026-01,{},{quantity},{},{},{}\n",
            text_of(item, "pct"),
            text_of(item, "unit"),
            text_of(item, "gd"),
            item["gd_item"]
        )
    };
    let loose = format!(
        "2026-01,{},{third},{},,\n",
        text_of(claimed, "pct"),
        text_of(claimed, "unit")
    );
    let text = format!(
        "period,pct,qty,unit,source_gd,source_item\n{}{}{}{loose}",
        line(claimed, third),
        line(claimed, third),
        line(plain, 1.0)
    );
    let annex = book(&home, &case, "sales_annex", &text);
    let found = home.done(["book", "annex", &case, &annex]);
    let [row] = found["rows"].as_array().unwrap().as_slice() else {
        panic!("one row: {found:#}")
    };
    assert!(
        (number(&row["affected_qty"]) - 2.0 * third).abs() < 1e-9,
        "{found:#}"
    );
    assert_eq!(row["share_pct"], "50");
    let reasons: Vec<&str> = found["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|left| text_of(&left["reason"], "key"))
        .collect();
    assert_eq!(reasons, ["annex-left-no-claim", "annex-left-no-source"]);
    let oldest = home.done(["book", "annex", &case, &annex, "--fifo"]);
    let sold: f64 = oldest["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| number(&row["sold"]))
        .sum();
    assert!((sold - 3.0 * third).abs() < 1e-9, "{oldest:#}");
    let taken = home.done([
        "book",
        "annex",
        &case,
        &annex,
        "--take",
        text_of(row, "row"),
    ]);
    let candidate = &taken["candidates"][0];
    assert_eq!(candidate["facts"]["deny"], claimed["claim"]);
    assert_eq!(candidate["amount"], row["amount"], "{taken:#}");
}
