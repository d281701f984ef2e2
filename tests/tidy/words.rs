//! Words that must not stand in the source. Split here, so that this file does not name itself.

use crate::none_of;
use crate::source::{Source, files, text};
use serde_json::Value;

struct Banned {
    word: &'static str,
    endings: &'static [&'static str],
    why: &'static str,
}

const CODE: &[&str] = &[
    ".rs", ".ts", ".tsx", ".py", ".sql", ".css", ".html", ".js", ".sh",
];
const EVERYTHING: &[&str] = &[
    ".rs", ".ts", ".tsx", ".py", ".sql", ".css", ".html", ".js", ".json", ".toml", ".md", ".ftl",
    ".yml", ".npmrc",
];

const BANNED: &[Banned] = &[
    Banned {
        word: concat!("TO", "DO"),
        endings: CODE,
        why: "finish it or open an issue",
    },
    Banned {
        word: concat!("FIX", "ME"),
        endings: CODE,
        why: "finish it or open an issue",
    },
    Banned {
        word: concat!("dbg", "!("),
        endings: &[".rs"],
        why: "left over from a search for a fault",
    },
    Banned {
        word: concat!("inner", "HTML"),
        endings: &[".ts", ".tsx"],
        why: "text is shown as text",
    },
    Banned {
        word: concat!("dangerously", "Set"),
        endings: &[".ts", ".tsx"],
        why: "text is shown as text",
    },
    Banned {
        word: concat!("/wo", "rk/"),
        endings: EVERYTHING,
        why: "a path of one machine",
    },
    Banned {
        word: concat!("/tm", "p/"),
        endings: EVERYTHING,
        why: "a path of one machine",
    },
    Banned {
        word: concat!("/ro", "ot/"),
        endings: EVERYTHING,
        why: "a path of one machine",
    },
    Banned {
        word: concat!("C:\\", "Users"),
        endings: EVERYTHING,
        why: "a path of one machine",
    },
    Banned {
        word: concat!("registry.", "npmjs"),
        endings: EVERYTHING,
        why: "the host of a registry",
    },
    Banned {
        word: concat!("registry.", "yarnpkg"),
        endings: EVERYTHING,
        why: "the host of a registry",
    },
    Banned {
        word: concat!("index.", "crates.io"),
        endings: EVERYTHING,
        why: "the host of a registry",
    },
    Banned {
        word: concat!("static.", "crates.io"),
        endings: EVERYTHING,
        why: "the host of a registry",
    },
    Banned {
        word: concat!("files.", "pythonhosted"),
        endings: EVERYTHING,
        why: "the host of a registry",
    },
];

fn everything() -> Vec<Source> {
    let folders = ["src-tauri", "ui", "tests", "assets", ".cargo"];
    let mut sources: Vec<Source> = folders
        .iter()
        .flat_map(|folder| files(folder, EVERYTHING))
        .collect();
    for path in [
        "README.md",
        "Cargo.toml",
        ".clippy.toml",
        ".deny.toml",
        ".rustfmt.toml",
        ".ci/run",
    ] {
        sources.push(Source {
            path: path.to_owned(),
            text: text(path),
        });
    }
    sources
}

#[test]
fn no_banned_word_stands_in_the_source() {
    let mut findings = vec![];
    for source in everything() {
        for banned in BANNED.iter().filter(|banned| source.is(banned.endings)) {
            for (n, line) in source.text.lines().enumerate() {
                if line.contains(banned.word) {
                    findings.push(format!(
                        "{}:{}: `{}`: {}",
                        source.path,
                        n + 1,
                        banned.word,
                        banned.why
                    ));
                }
            }
        }
    }
    none_of("banned words:", &findings);
}

#[test]
fn no_statement_pages_by_offset() {
    let word = concat!("OFF", "SET");
    let mut findings = vec![];
    for source in files("src-tauri", &[".rs", ".sql"]) {
        for (n, line) in source.text.lines().enumerate() {
            let whole = line
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .any(|part| part == word);
            if whole && !line.trim_start().starts_with("//") {
                findings.push(format!("{}:{}", source.path, n + 1));
            }
        }
    }
    none_of(
        "a page joins a row set by its number, it never skips rows:",
        &findings,
    );
}

/// A page reads numbers as doubles: wider ones lose digits on the way.
#[test]
fn no_wide_number_crosses_the_door() {
    let mut findings = vec![];
    for source in files("src-tauri/crates/api/src/dto", &[".rs"]) {
        for (n, line) in source.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let mut parts = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            if let Some(wide) = parts
                .find(|part| ["i64", "u64", "i128", "u128", "f32", "f64", "usize"].contains(part))
            {
                findings.push(format!("{}:{}: {wide}", source.path, n + 1));
            }
        }
    }
    none_of("ids and money cross as text, counts as u32:", &findings);
}

#[test]
fn the_lock_file_of_npm_names_no_host() {
    let lock: Value = serde_json::from_str(&text("ui/package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().expect("packages");
    let findings: Vec<String> = packages
        .iter()
        .filter(|(_, package)| {
            package["resolved"]
                .as_str()
                .is_some_and(|from| from.contains("://"))
        })
        .map(|(name, package)| format!("{name}: {}", package["resolved"]))
        .collect();
    none_of(
        "set omit-lockfile-registry-resolved in ui/.npmrc and write the lock file again:",
        &findings,
    );
}
