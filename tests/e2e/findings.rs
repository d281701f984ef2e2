//! The worked case, its findings written by hand in the window: search, type, record.

use jaiza_tests::audit::{Audit, TABLES};
use jaiza_tests::jaiza::{Home, text_of, words};
use jaiza_tests::{tables, tree};
use serde_json::Value;

use crate::journey::{Served, shows};
use crate::webdriver::Browser;

/// Types of findings by what they change, as the window names them.
const TYPES: [(&str, &str); 3] = [
    ("classification", "CLS"),
    ("value", "VAL"),
    ("concession", "EXM"),
];
/// Facts with the beginning of the name of their field.
const FACTS: [(&str, &str); 4] = [
    ("pct", "PCT"),
    ("unit_price", "Price per unit"),
    ("quantity", "Quantity"),
    ("affected_qty", "Affected quantity"),
];

#[test]
fn findings_written_in_the_window_come_out_to_the_rupee() {
    let audit = Audit::of(&tree::root().join("tests/fixtures/worked_case"));
    let facts = audit.json("facts.json");
    let home = Home::of("P-E2E");
    audit.load_reference(&home);
    audit.import(&home, "extract.csv");
    let case = audit.open_case(&home);
    parameters(&home, &case, &facts);
    home.done(words(
        &["case", "payments", &case],
        &audit.file("evidence/payments.csv"),
    ));
    let served = Served::on(home);
    let browser = Browser::mini();
    browser.open(&format!(
        "{}#/cases/{case}?tab=findings&finding=new",
        served.address
    ));
    for finding in facts["findings"].as_array().expect("findings") {
        write(&browser, finding);
        browser.click("button", "New finding");
    }
    let expected = audit.json("expected.json");
    shows(&browser, text_of(&expected["totals"]["all"], "demand"));
    browser.shoot("findings-written");
    let totals = served.home.done(["case", "totals", &case]);
    tables::must_agree(TABLES, &expected, &totals);
}

/// Dates and parameters of the facts, as `case set` takes them.
fn parameters(home: &Home, case: &str, facts: &Value) {
    let set = |name: &str, value: &str| {
        home.done(["case", "set", case, name, value]);
    };
    set("case_no", text_of(&facts["case"], "case_no"));
    set("audit_hours", text_of(&facts["case"], "audit_hours"));
    set("importer_status", text_of(&facts["importer"], "status"));
    let parameters = &facts["parameters"];
    for name in [
        "notice_date",
        "computation_date",
        "insurance_pct",
        "landing_pct",
        "landing_mode",
        "cr_threshold",
    ] {
        set(name, text_of(parameters, name));
    }
    set(
        "surcharge_margin",
        text_of(&parameters["surcharge"], "margin"),
    );
}

fn write(browser: &Browser, finding: &Value) {
    let kind = text_of(finding, "kind");
    let (_, code) = TYPES
        .iter()
        .find(|(name, _)| *name == kind)
        .expect("a type");
    shows(browser, &format!("Finding {}", text_of(finding, "id")));
    browser.fill("Title", text_of(finding, "title"));
    choose(browser, "Type", code);
    choose(browser, "Rule", text_of(finding, "rule"));
    for change in finding["changes"].as_array().expect("changes") {
        let place = format!("{} / {}", text_of(change, "gd"), change["gd_item"]);
        browser.fill("Add an item", &place);
        browser.click("button", &place);
        for (fact, name) in FACTS {
            let Some(found) = change[fact].as_str() else {
                continue;
            };
            if fact == "affected_qty" {
                another_fact(browser, fact);
            }
            browser.fill_where(name, &place, found);
        }
    }
    browser.click("button", "Record the finding");
    browser.find("button", "Record the change");
}

fn choose(browser: &Browser, field: &str, option: &str) {
    browser.click("button", field);
    browser.click("option", option);
}

/// Takes a further fact from the list of the item that was added last.
fn another_fact(browser: &Browser, fact: &str) {
    let body = "const lists = [...document.querySelectorAll('section select')]
            .filter((one) => one.value === '' && !one.closest('[aria-hidden]'));
        const list = lists.at(-1);
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(list, arguments[0]);
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.script(body, &[fact.into()]);
}
