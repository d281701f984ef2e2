//! Where things lie.

use std::path::{Path, PathBuf};

/// Root of the repository.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors()
        .nth(3)
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Folder of the user interface.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// A program built in the development profile.
pub fn built(name: &str) -> PathBuf {
    target().join("debug").join(name)
}
