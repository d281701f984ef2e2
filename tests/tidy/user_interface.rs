//! The window's code: one host file, imports that flow down, no English in TSX.

use crate::none_of;
use crate::source::{Source, files};

/// What each folder of `ui/src` may import besides itself.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    (
        "app",
        &[
            "pages",
            "domain",
            "components",
            "api",
            "host",
            "i18n",
            "styles",
        ],
    ),
    (
        "pages",
        &[
            "app",
            "domain",
            "components",
            "api",
            "host",
            "i18n",
            "styles",
        ],
    ),
    ("domain", &["components", "api", "host", "i18n", "styles"]),
    ("components", &["i18n", "styles"]),
    ("api", &["host", "i18n"]),
    ("host", &["i18n", "api"]),
    ("i18n", &[]),
    ("styles", &[]),
];

fn modules() -> Vec<Source> {
    let ours = |source: &Source| {
        !source.path.contains(".test.") && !source.path.starts_with("ui/src/test/")
    };
    files("ui/src", &[".ts", ".tsx"])
        .into_iter()
        .filter(ours)
        .collect()
}

/// Paths that a module imports, as they are written.
fn imports(text: &str) -> Vec<(usize, &str)> {
    let mut found = vec![];
    for (n, line) in text.lines().enumerate() {
        for word in ["from ", "import ", "import("] {
            let Some(at) = line.find(word) else { continue };
            let rest = &line[at + word.len()..];
            if let Some(quote) = rest.chars().next().filter(|c| *c == '\'' || *c == '"')
                && let Some(end) = rest[1..].find(quote)
            {
                found.push((n + 1, &rest[1..=end]));
                break;
            }
        }
    }
    found
}

/// Where an import leads, from `ui/src/`; none for a package.
fn target(from: &str, import: &str) -> Option<String> {
    if let Some(rest) = import.strip_prefix("@/") {
        return Some(rest.to_owned());
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = from.strip_prefix("ui/src/")?.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[test]
fn only_one_file_knows_tauri() {
    let mut findings = vec![];
    for source in modules() {
        for (n, import) in imports(&source.text) {
            if import.starts_with("@tauri-apps") && source.path != "ui/src/host/tauri.ts" {
                findings.push(format!("{}:{n}: {import}", source.path));
            }
        }
    }
    none_of("only ui/src/host/tauri.ts imports @tauri-apps:", &findings);
}

#[test]
fn imports_flow_down() {
    let mut findings = vec![];
    for source in modules() {
        let path = source.path.trim_start_matches("ui/src/");
        let Some((from, _)) = path.split_once('/') else {
            continue;
        };
        let Some((_, may)) = MAY_IMPORT.iter().find(|(folder, _)| *folder == from) else {
            findings.push(format!(
                "{}: this folder has no line in MAY_IMPORT",
                source.path
            ));
            continue;
        };
        for (n, import) in imports(&source.text) {
            let Some(to) = target(&source.path, import) else {
                continue;
            };
            let folder = to.split('/').next().unwrap_or_default();
            let sibling = from == "domain"
                && folder == "domain"
                && to.split('/').nth(1) != path.split('/').nth(1);
            if sibling || (folder != from && !may.contains(&folder)) {
                findings.push(format!("{}:{n}: {import}", source.path));
            }
        }
    }
    none_of(
        "pages import domain, domain imports components, components import i18n and styles:",
        &findings,
    );
}

/// Text between a tag and the next closing tag, and attributes that people read.
fn literal_words(text: &str) -> Vec<(usize, String)> {
    let mut found = vec![];
    for (at, _) in text.match_indices('>') {
        if text[..at].ends_with('=') {
            continue;
        }
        let rest = &text[at + 1..];
        let Some(end) = rest.find('<') else { continue };
        let between = &rest[..end];
        let is_text =
            rest[end..].starts_with("</") && !between.contains(['{', '}', '(', ')', ';', '=']);
        if is_text && has_word(between) {
            found.push((line_of(text, at), between.trim().to_owned()));
        }
    }
    for attribute in ["aria-label", "title", "placeholder", "alt", "label"] {
        for (at, _) in text.match_indices(&format!(" {attribute}=\"")) {
            let value = text[at..].split('"').nth(1).unwrap_or_default();
            if has_word(value) && value.contains(|c: char| c.is_ascii_uppercase() || c == ' ') {
                found.push((line_of(text, at), format!("{attribute}=\"{value}\"")));
            }
        }
    }
    found
}

fn has_word(text: &str) -> bool {
    text.as_bytes()
        .windows(2)
        .any(|pair| pair.iter().all(u8::is_ascii_alphabetic))
}

fn line_of(text: &str, at: usize) -> usize {
    text[..=at].matches('\n').count() + 1
}

#[test]
fn no_english_stands_in_tsx() {
    let mut findings = vec![];
    for source in modules().into_iter().filter(|source| source.is(&[".tsx"])) {
        for (n, words) in literal_words(&source.text) {
            findings.push(format!("{}:{n}: {words}", source.path));
        }
    }
    none_of("words come from assets/locales:", &findings);
}

#[test]
fn sees_words_between_tags_and_in_attributes() {
    let seen = literal_words("<p>\n  Open the case\n</p><a title=\"Go on\">{t('x')}</a>");
    assert_eq!(seen.len(), 2, "{seen:?}");
    let unseen =
        literal_words("const f = (a: Map<string, number>) => a.size < 2; <p>{name}</p><i>·</i>");
    assert!(unseen.is_empty(), "{unseen:?}");
}
