//! Where things lie.

use std::path::{Path, PathBuf};

/// Root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// A fixture of the tests.
pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// Cargo's target folder, as the running test binary lies in it (`TARGET/PROFILE/deps/test`).
pub fn profile() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().to_path_buf()
}

/// The built program of that name: from the environment variable, else beside the test binary.
pub fn program(variable: &str, name: &str) -> PathBuf {
    let path = std::env::var_os(variable).map_or_else(|| profile().join(name), PathBuf::from);
    assert!(
        path.is_file(),
        "{} is not built; `cargo xtask test` builds it",
        path.display()
    );
    path
}
