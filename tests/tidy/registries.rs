//! One list per kind of thing: files in the folder = `mod` lines = entries of the list.

use crate::none_of;
use crate::source::{entries, from_root, text};
use jaiza_tests::tree;
use std::path::Path;

struct Registry {
    /// Folder with one file per thing.
    folder: &'static str,
    /// File that declares the modules; for SQL the file that includes the texts.
    modules: &'static str,
    /// File with the list.
    list_file: &'static str,
    /// Name of the `const` list; for SQL unused names are found by their file.
    list: &'static str,
    /// Ending of the files: `rs` or `sql`.
    ending: &'static str,
}

macro_rules! registry {
    ($folder:literal, $modules:literal, $list_file:literal, $list:literal, $ending:literal) => {
        Registry {
            folder: $folder,
            modules: $modules,
            list_file: $list_file,
            list: $list,
            ending: $ending,
        }
    };
}

#[rustfmt::skip]
const REGISTRIES: &[Registry] = &[
    registry!("src-tauri/crates/risk/src/indicators", "src-tauri/crates/risk/src/indicators.rs", "src-tauri/crates/risk/src/indicators.rs", "INDICATORS", "rs"),
    registry!("src-tauri/crates/importing/src/formats", "src-tauri/crates/importing/src/formats.rs", "src-tauri/crates/importing/src/formats.rs", "FORMATS", "rs"),
    registry!("src-tauri/crates/reporting/src/reports", "src-tauri/crates/reporting/src/reports.rs", "src-tauri/crates/reporting/src/reports.rs", "REPORTS", "rs"),
    registry!("src-tauri/crates/sync/src/transports", "src-tauri/crates/sync/src/transports.rs", "src-tauri/crates/sync/src/transports.rs", "TRANSPORTS", "rs"),
    registry!("src-tauri/crates/api/src/commands", "src-tauri/crates/api/src/commands.rs", "src-tauri/crates/api/src/table.rs", "NOUNS", "rs"),
    registry!("src-tauri/crates/casefile/src/migrations", "src-tauri/crates/casefile/src/migrations.rs", "src-tauri/crates/casefile/src/migrations.rs", "MIGRATIONS", "sql"),
    registry!("src-tauri/crates/xtask/src/bench", "src-tauri/crates/xtask/src/bench.rs", "src-tauri/crates/xtask/src/bench.rs", "BENCHES", "rs"),
];

/// A module file may be `folder.rs` or `folder/mod.rs`; the one that exists.
#[track_caller]
fn module_text(path: &str) -> String {
    let inside = path.replace(".rs", "/mod.rs");
    text(if tree::root().join(&inside).is_file() {
        &inside
    } else {
        path
    })
}

/// The text between `const LIST…= ` and the `;` that ends it; several lists count together.
fn lists(source: &str, name: &str) -> String {
    let mut found = String::new();
    for (at, _) in source.match_indices("const ") {
        let declaration = &source[at + "const ".len()..];
        let label: String = declaration
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        if label.ends_with(name)
            && let Some(open) = declaration.find('=')
            && let Some(close) = declaration[open..].find("];")
        {
            found.push_str(&declaration[open..open + close]);
        }
    }
    found
}

/// Names of the things: `name.rs` or `name/mod.rs`, for SQL also deeper; `mod.rs` and test files are no
/// things.
fn things(folder: &Path, ending: &str) -> Vec<String> {
    let mut found = vec![];
    for path in entries(folder) {
        if path.is_dir() && ending == "sql" {
            found.extend(things(&path, ending));
            continue;
        }
        let is_thing = if path.is_dir() {
            path.join("mod.rs").is_file()
        } else {
            path.extension().is_some_and(|found| found == ending)
        };
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if is_thing && name != "mod" && name != "tests" {
            found.push(name);
        }
    }
    found
}

fn check(registry: &Registry) -> Vec<String> {
    let folder = tree::root().join(registry.folder);
    let things = things(&folder, registry.ending);
    let modules = module_text(registry.modules);
    let list = lists(&module_text(registry.list_file), registry.list);
    let mut findings = vec![];
    if things.is_empty() || list.is_empty() {
        findings.push(format!(
            "{}: {} files, list {} {}",
            registry.folder,
            things.len(),
            registry.list,
            if list.is_empty() {
                "not found"
            } else {
                "found"
            }
        ));
    }
    for thing in &things {
        let (declared, listed) = match registry.ending {
            "sql" => (true, list.contains(&format!("{thing}.sql"))),
            _ => (
                declares(&modules, thing),
                list.contains(&format!("{thing}::")),
            ),
        };
        if !declared {
            findings.push(format!("{}/{thing} has no `mod` line", registry.folder));
        }
        if !listed {
            findings.push(format!(
                "{}/{thing} is not in {}",
                registry.folder, registry.list
            ));
        }
    }
    findings
}

fn declares(modules: &str, name: &str) -> bool {
    let ending = format!("mod {name};");
    modules
        .lines()
        .map(str::trim)
        .any(|line| line.ends_with(&ending) && !line.starts_with("//"))
}

#[test]
fn every_file_of_a_registry_is_in_its_list() {
    let mut findings = vec![];
    for registry in REGISTRIES {
        if tree::root().join(registry.folder).is_dir() {
            findings.extend(check(registry));
        } else {
            findings.push(format!(
                "folder {} is missing",
                from_root(&tree::root().join(registry.folder))
            ));
        }
    }
    none_of(
        "files in the folder = `mod` lines = list entries:",
        &findings,
    );
}

#[test]
fn finds_a_list_by_the_end_of_its_name() {
    let source = "pub const A_FORMATS: &[F] = &[csv::F];\nconst OTHER: &[F] = &[xml::F];";
    assert!(lists(source, "FORMATS").contains("csv::"));
    assert!(!lists(source, "FORMATS").contains("xml::"));
}
