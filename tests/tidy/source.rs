//! The source tree as the rules see it.

use jaiza_tests::tree;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold no source of ours.
const NOT_OURS: &[&str] = &[".git", "target", "node_modules", "dist", "gen"];

/// A text file of the repository.
pub struct Source {
    /// Path from the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// Whether the name ends so.
    pub fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// All text files below a folder of the repository whose names end so. A folder that is missing is
/// named, never skipped.
#[track_caller]
pub fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = vec![];
    collect(&tree::root().join(folder), endings, &mut found);
    assert!(
        !found.is_empty(),
        "no file {endings:?} under {folder}: the rule has nothing to look at"
    );
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    for path in entries(folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && let Ok(text) = fs::read_to_string(&path)
        {
            found.push(Source {
                path: from_root(&path),
                text,
            });
        }
    }
}

/// What lies in a folder, in order; a folder that does not exist is named.
#[track_caller]
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("folder {} is missing: {error}", from_root(folder)));
    let mut paths: Vec<PathBuf> = listed.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The path from the root of the repository.
pub fn from_root(path: &Path) -> String {
    path.strip_prefix(tree::root())
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// Text of a file that must exist.
#[track_caller]
pub fn text(path: &str) -> String {
    fs::read_to_string(tree::root().join(path))
        .unwrap_or_else(|error| panic!("{path} is missing: {error}"))
}
