//! A lean `WebDriver` client: `WebKitWebDriver`, a session, elements by role and name, screenshots.

use crate::http::{exchange, free_port};
use jaiza_tests::tree;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const DRIVER: &str = "WebKitWebDriver";
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const PATIENCE: Duration = Duration::from_secs(20);
/// A picture taken sooner can be empty: the engine paints on its own time.
const PAINT: Duration = Duration::from_millis(1_500);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// What the driver says of an element that was drawn anew between the look and the click.
const MOVED: [&str; 3] = [
    "element not interactable",
    "stale element reference",
    "element click intercepted",
];

/// A browser under control; the drop closes it.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

/// An element of the page.
pub struct Element(Value);

impl Element {
    fn id(&self) -> &str {
        self.0.as_str().expect("an element id")
    }
}

impl Browser {
    /// The plain browser of the engine.
    pub fn mini() -> Self {
        let options = json!({"binary": MINI_BROWSER, "args": ["--automation"]});
        Self::start(&options, &[])
    }

    /// The window of the program, with these variables in its environment.
    pub fn window(binary: &Path, environment: &[(&str, &str)]) -> Self {
        // Without these the session waits forever for a window that offers itself to automation.
        let mut variables = vec![
            ("TAURI_AUTOMATION", "true"),
            ("TAURI_WEBVIEW_AUTOMATION", "true"),
            // Under Xvfb there is no graphics card to share buffers with.
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
        ];
        variables.extend(environment);
        Self::start(&json!({"binary": binary}), &variables)
    }

    fn start(options: &Value, environment: &[(&str, &str)]) -> Self {
        let port = free_port();
        let driver = Command::new(DRIVER)
            .arg(format!("--port={port}"))
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{DRIVER} did not start ({error}); package webkit2gtk-driver has it")
            });
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
        };
        until("the driver answers", || {
            exchange(port, "GET", "/status", &Value::Null).ok()
        });
        let wish = json!({"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}});
        let answer = browser.send("POST", "/session", &wish);
        answer["sessionId"]
            .as_str()
            .expect("a session")
            .clone_into(&mut browser.session);
        browser
    }

    #[track_caller]
    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer =
            exchange(self.port, method, path, body).unwrap_or_else(|error| panic!("{error}"));
        let value = answer["value"].clone();
        assert!(
            value["error"].is_null(),
            "{method} {path}: {} ({})",
            value["error"],
            value["message"]
        );
        value
    }

    #[track_caller]
    fn in_session(&self, method: &str, path: &str, body: &Value) -> Value {
        self.send(method, &format!("/session/{}/{path}", self.session), body)
    }

    /// Opens a page. The engine now and then never ends its first load: then it is asked once more.
    #[track_caller]
    pub fn open(&self, url: &str) {
        let limit = u32::try_from(PATIENCE.as_millis()).expect("a short time");
        self.in_session("POST", "timeouts", &json!({"pageLoad": limit}));
        let path = format!("/session/{}/url", self.session);
        let asked = json!({"url": url});
        let answer = exchange(self.port, "POST", &path, &asked);
        let late = |value: &Value| value["value"]["error"] == "timeout";
        if answer.is_err() || answer.is_ok_and(|value| late(&value)) {
            self.in_session("POST", "url", &asked);
        }
    }

    /// Runs a function body in the page and gives back what it returns.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.in_session(
            "POST",
            "execute/sync",
            &json!({"script": body, "args": arguments}),
        )
    }

    /// The visible element with this role whose name holds the text, if there is one now.
    pub fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        let found = self.script(include_str!("by_role.js"), &[role.into(), name.into()]);
        found.get(ELEMENT).cloned().map(Element)
    }

    /// Waits for the element; fails with what the page shows.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Some(element) = self.look_for(role, name) {
                return element;
            }
            if start.elapsed() > PATIENCE {
                let shown = self.script("return document.body.innerText", &[]);
                panic!(
                    "no {role} named `{name}`; the page shows:\n{}",
                    shown.as_str().unwrap_or_default()
                );
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Waits for the element and clicks it. A page that is drawn anew between the two may have replaced or moved it:
    /// then it is looked for again, as a hand would.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        let start = Instant::now();
        loop {
            let element = self.find(role, name);
            // The driver scrolls the page only, not a list within it.
            let body = "arguments[0].scrollIntoView({ block: 'nearest' })";
            self.script(body, &[json!({ELEMENT: element.id()})]);
            let path = format!("/session/{}/element/{}/click", self.session, element.id());
            let answer = exchange(self.port, "POST", &path, &json!({}))
                .unwrap_or_else(|error| panic!("{error}"));
            let fault = &answer["value"]["error"];
            let moved = fault.as_str().is_some_and(|code| MOVED.contains(&code));
            if !moved || start.elapsed() > PATIENCE {
                if !fault.is_null() {
                    let seen = self.shoot("not-clicked");
                    panic!(
                        "click on the {role} `{name}`: {fault}; see {}",
                        seen.display()
                    );
                }
                return;
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }

    /// Waits for the field and types into it.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        let element = self.find("textbox", name);
        self.on(&element, "POST", "value", &json!({"text": text}));
    }

    /// Waits for the field whose name begins with `name` and ends with `place`, and types into it.
    #[track_caller]
    pub fn fill_where(&self, name: &str, place: &str, text: &str) {
        let named = until(&format!("a field {name}, {place}"), || {
            let body = "const [name, place] = arguments;
                const named = (e) => e.getAttribute('aria-label') || e.labels?.[0]?.textContent || '';
                return [...document.querySelectorAll('input')].map(named)
                    .find((one) => one.startsWith(name) && one.endsWith(place)) || null;";
            let found = self.script(body, &[name.into(), place.into()]);
            found.as_str().map(str::to_owned)
        });
        self.fill(&named, text);
    }

    /// Text of an element as a reader sees it.
    pub fn text(&self, element: &Element) -> String {
        self.on(element, "GET", "text", &Value::Null)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    #[track_caller]
    fn on(&self, element: &Element, method: &str, act: &str, body: &Value) -> Value {
        self.in_session(method, &format!("element/{}/{act}", element.id()), body)
    }

    /// Waits until the engine has painted what the page holds.
    pub fn settle(&self) {
        std::thread::sleep(PAINT);
        self.script("return document.fonts.status", &[]);
    }

    /// Saves what the page shows as `NAME.png` and returns where.
    pub fn shoot(&self, name: &str) -> PathBuf {
        self.settle();
        let folder = std::env::var_os("JAIZA_SHOTS")
            .map_or_else(|| tree::profile().with_file_name("e2e"), PathBuf::from);
        fs::create_dir_all(&folder).unwrap();
        let picture = self.in_session("GET", "screenshot", &Value::Null);
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, base64(picture.as_str().expect("a picture"))).unwrap();
        file
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let path = format!("/session/{}", self.session);
        if let Err(error) = exchange(self.port, "DELETE", &path, &Value::Null) {
            eprintln!("the browser was not closed: {error}");
        }
        if let Err(error) = self
            .driver
            .kill()
            .and_then(|()| self.driver.wait().map(drop))
        {
            eprintln!("the driver was not ended: {error}");
        }
    }
}

/// Tries until there is a value; fails naming what was waited for.
#[track_caller]
pub fn until<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(value) = attempt() {
            return value;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(BETWEEN_LOOKS);
    }
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = vec![];
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes() {
        let Some(six) = LETTERS.iter().position(|known| *known == letter) else {
            continue;
        };
        bits = (bits << 6) | u32::try_from(six).unwrap();
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held).unwrap());
            bits &= (1 << held) - 1;
        }
    }
    bytes
}
