//! Every text exists in every language that is shipped whole.

use crate::none_of;
use crate::source::files;
use std::collections::BTreeSet;

/// `en` is the source; `ur` follows at once.
const WHOLE: &[&str] = &["en", "ur"];

/// Ids of messages and `id.attribute` of attributes.
fn keys(language: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in files(&format!("assets/locales/{language}"), &[".ftl"]) {
        let mut message = String::new();
        for line in source.text.lines() {
            let Some((left, _)) = line.split_once('=') else {
                continue;
            };
            let id = left.trim_end();
            if let Some(attribute) = id.trim_start().strip_prefix('.') {
                found.insert(format!("{message}.{attribute}"));
            } else if is_id(id) {
                id.clone_into(&mut message);
                found.insert(id.to_owned());
            }
        }
    }
    found
}

fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let body = text.strip_prefix('-').unwrap_or(text);
    body.starts_with(|c: char| c.is_ascii_alphabetic()) && body.chars().all(plain)
}

#[test]
fn every_key_exists_in_every_language() {
    let everything: BTreeSet<String> = WHOLE.iter().flat_map(|language| keys(language)).collect();
    let mut findings = vec![];
    for language in WHOLE {
        let here = keys(language);
        findings.extend(
            everything
                .difference(&here)
                .map(|key| format!("{language}: {key}")),
        );
    }
    none_of("missing texts:", &findings);
}

#[test]
fn no_key_is_written_twice_in_a_file() {
    let mut findings = vec![];
    for language in WHOLE {
        for source in files(&format!("assets/locales/{language}"), &[".ftl"]) {
            let mut seen = BTreeSet::new();
            for (n, line) in source.text.lines().enumerate() {
                let id = line.split('=').next().unwrap_or_default().trim_end();
                if line.contains('=') && is_id(id) && !seen.insert(id.to_owned()) {
                    findings.push(format!("{}:{}: {id}", source.path, n + 1));
                }
            }
        }
    }
    none_of("the second text of a key is never shown:", &findings);
}
