//! One audit in the browser mode: the built user interface over `jaiza serve`.

use crate::http::free_port;
use crate::webdriver::{Browser, until};
use jaiza_tests::jaiza::{Home, words};
use jaiza_tests::tree;
use std::net::TcpStream;
use std::process::{Child, Stdio};

const TOKEN: &str = "token-of-one-test";

/// The development host on the demo home; the drop ends it.
struct Served {
    host: Child,
    address: String,
    home: Home,
}

impl Served {
    fn demo() -> Self {
        let home = Home::none();
        home.done(words(&["demo", "--out"], &home.beside("demo")));
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

    let browser = Browser::mini();
    browser.open(&served.address);
    browser.click("link", &case_no);
    browser.find("heading", &case_no);
    browser.shoot("case");

    browser.click("tab", "Findings");
    browser.shoot("findings");
    let demand = cases["cases"][0]["demand"]
        .as_str()
        .expect("a demand")
        .to_owned();
    let shown = browser.script("return document.body.innerText", &[]);
    let digits: String = shown
        .as_str()
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert!(
        digits.contains(&demand),
        "the demand {demand} is not on the page"
    );
}
