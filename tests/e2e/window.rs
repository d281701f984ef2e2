//! A smoke of the real window: it starts on a home, shows the shell and can be driven.

use crate::webdriver::Browser;
use jaiza_tests::jaiza::{Home, PASSPHRASE, words};
use jaiza_tests::tree;

#[test]
fn opens_the_demo_home_in_the_window() {
    let home = Home::none();
    home.done(words(&["demo", "--out"], &home.beside("demo")));
    let path = home.path();
    let environment = [
        ("JAIZA_HOME", path.to_str().unwrap()),
        ("JAIZA_PASSPHRASE", PASSPHRASE),
    ];
    let browser = Browser::window(&tree::program("JAIZA_WINDOW", "jaiza-window"), &environment);
    browser.find("navigation", "");
    browser.find("heading", "Work list");
    browser.find("gridcell", "PCA-S-2026-0117");
    browser.shoot("window");
}
