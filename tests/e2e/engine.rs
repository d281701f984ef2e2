//! The harness itself: if these fail, nothing that the journeys say can be trusted.

use crate::page;
use crate::webdriver::Browser;

const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Harness</title>
<label for=q>Search سرچ</label><input id=q>
<button hidden>Count</button><button onclick=\"out.textContent = 'counted ' + q.value\">Count</button>
<h1 id=out>nothing yet</h1>";

#[test]
fn drives_a_page_by_role_and_name() {
    let browser = Browser::mini();
    browser.open(&page::serve(PAGE));
    browser.fill("Search", "7,01");
    browser.click("button", "Count");
    let heading = browser.find("heading", "counted");
    assert_eq!(browser.text(&heading), "counted 7,01");
    assert!(browser.look_for("button", "Missing").is_none());
    let picture = std::fs::read(browser.shoot("harness")).unwrap();
    assert!(picture.starts_with(b"\x89PNG"), "not a picture");
}
