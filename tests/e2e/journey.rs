//! One audit in the browser mode: the built user interface over `jaiza serve`.

use crate::http::free_port;
use crate::webdriver::{Browser, until};
use jaiza_tests::jaiza::{Home, words};
use jaiza_tests::tree;
use std::net::TcpStream;
use std::process::{Child, Stdio};

const TOKEN: &str = "token-of-one-test";

/// The development host on the demo home; the drop ends it.
pub struct Served {
    host: Child,
    /// Address of the first page, with its token.
    pub address: String,
    /// The home that is served.
    pub home: Home,
}

impl Served {
    fn demo() -> Self {
        let home = Home::none();
        home.done(words(&["demo", "--out"], &home.beside("demo")));
        Self::on(home)
    }

    /// Serves a home.
    pub fn on(home: Home) -> Self {
        let port = free_port();
        let pages = tree::root().join("ui/dist");
        assert!(
            pages.is_dir(),
            "{} is missing; `cargo xtask e2e` builds it",
            pages.display()
        );
        let line = [
            "serve",
            "--port",
            &port.to_string(),
            "--token",
            TOKEN,
            "--ui",
        ];
        let mut command = home.command(words(&line, &pages));
        let host = command.stdout(Stdio::null()).spawn().unwrap();
        let served = Self {
            host,
            address: format!("http://127.0.0.1:{port}/?token={TOKEN}"),
            home,
        };
        until("the host answers", || {
            TcpStream::connect(("127.0.0.1", port)).ok()
        });
        served
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Err(error) = self.host.kill().and_then(|()| self.host.wait().map(drop)) {
            eprintln!("the host was not ended: {error}");
        }
    }
}

#[test]
fn leads_from_the_work_list_to_a_written_report() {
    let served = Served::demo();
    let cases = served.home.done(["case", "list"]);
    let case_no = cases["cases"][0]["case_no"]
        .as_str()
        .expect("the demo opens a case")
        .to_owned();

    let demand = cases["cases"][0]["demand"]
        .as_str()
        .expect("a demand")
        .to_owned();

    let browser = Browser::mini();
    browser.open(&served.address);
    browser.find("heading", "Work list");
    shows(&browser, &case_no);
    browser.shoot("work-list");

    browser.click("link", "Cases");
    browser.click("link", "Crescent");
    browser.find("tab", "Findings");
    shows(&browser, &demand);
    browser.shoot("case");

    browser.click("tab", "Findings");
    shows(&browser, "4389203");
    browser.shoot("findings");

    browser.click("tab", "Reports");
    let report = served.home.beside("from-the-page.pdf");
    browser.fill("Save as", report.to_str().unwrap());
    browser.click("button", "Write the report");
    until("the report is written", || report.is_file().then_some(()));
    browser.shoot("reports");
    let verdict = served.home.done(words(&["report", "verify"], &report));
    assert_eq!(verdict["ok"], true, "{verdict:#}");
    assert_eq!(verdict["demand"], demand.as_str());
}

/// The page shows these words, or these digits however they are grouped.
#[track_caller]
pub fn shows(browser: &Browser, wanted: &str) {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|c| !",\u{2068}\u{2069}".contains(*c))
            .collect()
    };
    until(&format!("the page shows {wanted}"), || {
        let shown = browser.script("return document.body.innerText", &[]);
        plain(shown.as_str()?).contains(wanted).then_some(())
    });
}
