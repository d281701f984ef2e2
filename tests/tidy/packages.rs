//! Who depends on whom, over `cargo metadata`.

use crate::none_of;
use jaiza_tests::tree;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;
use std::sync::OnceLock;

/// What each package of the house may import. Siblings never import each other.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("jaiza-domain", &[]),
    ("jaiza-statistics", &["jaiza-domain"]),
    ("jaiza-casefile", &["jaiza-domain", "jaiza-statistics"]),
    (
        "jaiza-importing",
        &["jaiza-domain", "jaiza-statistics", "jaiza-casefile"],
    ),
    (
        "jaiza-risk",
        &["jaiza-domain", "jaiza-statistics", "jaiza-casefile"],
    ),
    (
        "jaiza-checklists",
        &["jaiza-domain", "jaiza-statistics", "jaiza-casefile"],
    ),
    (
        "jaiza-reporting",
        &["jaiza-domain", "jaiza-statistics", "jaiza-casefile"],
    ),
    (
        "jaiza-sync",
        &["jaiza-domain", "jaiza-statistics", "jaiza-casefile"],
    ),
    (
        "jaiza-api",
        &[
            "jaiza-domain",
            "jaiza-statistics",
            "jaiza-casefile",
            "jaiza-importing",
            "jaiza-risk",
            "jaiza-checklists",
            "jaiza-reporting",
            "jaiza-sync",
        ],
    ),
    // Lines of levies and of statistics are answered without a home.
    (
        "jaiza-cli",
        &["jaiza-api", "jaiza-domain", "jaiza-statistics"],
    ),
    ("jaiza-window", &["jaiza-api"]),
    (
        "jaiza-tests",
        &["jaiza-api", "jaiza-casefile", "jaiza-domain"],
    ),
    ("xtask", &[]),
];

/// Two versions of these cost minutes of build or megabytes of program.
const ONE_VERSION: &[&str] = &[
    "rusqlite",
    "libsqlite3-sys",
    "printpdf",
    "lopdf",
    "tauri",
    "calamine",
    "wry",
];

/// The answer of `cargo metadata`, asked once.
pub fn metadata() -> &'static Value {
    static ASKED: OnceLock<Value> = OnceLock::new();
    ASKED.get_or_init(|| {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args([
                "metadata",
                "--format-version=1",
                "--locked",
                "--filter-platform",
            ])
            .arg(format!("{}-unknown-linux-gnu", std::env::consts::ARCH))
            .current_dir(tree::root())
            .output()
            .expect("cargo starts");
        assert!(
            output.status.success(),
            "cargo metadata: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).expect("metadata is JSON")
    })
}

/// Packages of the house.
fn ours() -> Vec<&'static Value> {
    let packages = metadata()["packages"].as_array().unwrap();
    packages
        .iter()
        .filter(|package| package["source"].is_null())
        .collect()
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap()
}

fn wishes(package: &Value) -> impl Iterator<Item = &str> {
    package["dependencies"].as_array().unwrap().iter().map(name)
}

#[test]
fn imports_flow_down() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let members: Vec<&str> = ours().into_iter().map(name).collect();
    let mut findings = vec![];
    for package in ours() {
        let Some(may) = allowed.get(name(package)) else {
            findings.push(format!("{} has no line in MAY_IMPORT", name(package)));
            continue;
        };
        for wish in wishes(package).filter(|wish| members.contains(wish) && !may.contains(wish)) {
            findings.push(format!("{} imports {wish}", name(package)));
        }
    }
    none_of("an arrow points the wrong way:", &findings);
}

#[test]
fn names_no_package_that_is_gone() {
    let members: Vec<&str> = ours().into_iter().map(name).collect();
    let gone: Vec<String> = MAY_IMPORT
        .iter()
        .map(|(package, _)| (*package).to_owned())
        .filter(|p| !members.contains(&p.as_str()))
        .collect();
    none_of("MAY_IMPORT names packages that do not exist:", &gone);
}

#[test]
fn only_the_window_knows_tauri() {
    let guilty = |package: &&Value| {
        name(package) != "jaiza-window" && wishes(package).any(|wish| wish.starts_with("tauri"))
    };
    let findings: Vec<String> = ours()
        .iter()
        .filter(|p| guilty(p))
        .map(|p| name(p).to_owned())
        .collect();
    none_of("these packages depend on tauri:", &findings);
}

#[test]
fn heavy_crates_come_in_one_version() {
    let packages = metadata()["packages"].as_array().unwrap();
    let mut findings = vec![];
    for heavy in ONE_VERSION {
        let versions: Vec<&str> = packages
            .iter()
            .filter(|p| name(p) == *heavy)
            .filter_map(|p| p["version"].as_str())
            .collect();
        if versions.len() > 1 {
            findings.push(format!("{heavy}: {}", versions.join(", ")));
        }
    }
    none_of("more than one version of a heavy crate:", &findings);
}

#[test]
fn libraries_carry_no_anyhow() {
    let findings: Vec<String> = ours()
        .into_iter()
        .filter(|p| wishes(p).any(|wish| wish == "anyhow"))
        .map(|p| name(p).to_owned())
        .collect();
    none_of("errors are types here, anyhow is not used:", &findings);
}
