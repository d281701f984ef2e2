//! Licences of everything that is linked in.

use crate::none_of;
use crate::packages::metadata;

/// Licences that the program may carry. `.deny.toml` holds the same list for `cargo xtask audit`.
const ALLOWED: &[&str] = &[
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "0BSD",
    // The cipher of the files: SQLite's own blessing, and LibTomCrypt.
    "blessing",
    "WTFPL",
];

/// Whether the licence expression can be met with allowed licences: `OR` and `/` let us choose,
/// `AND` does not.
fn is_met(expression: &str) -> bool {
    let words = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = words.split_whitespace().collect();
    let mut rest = words.as_slice();
    let met = any(&mut rest);
    met && rest.is_empty()
}

fn any(rest: &mut &[&str]) -> bool {
    let mut met = all(rest);
    while rest.first() == Some(&"OR") {
        *rest = &rest[1..];
        met |= all(rest);
    }
    met
}

fn all(rest: &mut &[&str]) -> bool {
    let mut met = one(rest);
    while rest.first() == Some(&"AND") {
        *rest = &rest[1..];
        met &= one(rest);
    }
    met
}

fn one(rest: &mut &[&str]) -> bool {
    let Some((first, after)) = rest.split_first() else {
        return false;
    };
    *rest = after;
    if *first == "(" {
        let met = any(rest);
        let closed = rest.first() == Some(&")");
        *rest = rest.get(1..).unwrap_or_default();
        return met && closed;
    }
    let mut name = (*first).to_owned();
    if let ["WITH", exception, after @ ..] = rest {
        name = format!("{name} WITH {exception}");
        *rest = after;
    }
    ALLOWED.contains(&name.as_str())
}

#[test]
fn every_crate_may_be_carried() {
    let packages = metadata()["packages"].as_array().unwrap();
    let findings: Vec<String> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(is_met))
        .map(|package| {
            format!(
                "{} {}: {}",
                package["name"], package["version"], package["license"]
            )
        })
        .collect();
    none_of("licences outside the list:", &findings);
}

#[test]
fn reads_licence_expressions() {
    for met in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT/GPL-2.0",
        "(MIT OR GPL-3.0) AND Zlib",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_met(met), "{met}");
    }
    for unmet in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT",
        "",
        "MIT MIT",
        "GPL-3.0 AND (MIT OR Zlib)",
    ] {
        assert!(!is_met(unmet), "{unmet}");
    }
}

#[test]
fn audit_allows_the_same_licences() {
    let settings = crate::source::text(".deny.toml");
    let missing: Vec<String> = ALLOWED
        .iter()
        .filter(|name| !settings.contains(&format!("\"{name}\"")))
        .map(|name| (*name).to_owned())
        .collect();
    none_of(".deny.toml does not allow:", &missing);
}
