//! `cargo xtask audit`: advisories, licences, unused dependencies. Outside CI: installing the tools costs minutes.

use crate::Done;
use crate::program::{cargo, execute, exists};

/// Runs cargo-deny and cargo-machete; a missing tool is named.
pub fn run(_: &[String]) -> Done {
    for tool in ["cargo-deny", "cargo-machete"] {
        if !exists(tool) {
            return Err(format!(
                "{tool} is not installed; `cargo install --locked {tool}` brings it"
            ));
        }
    }
    execute(&mut cargo("deny --config .deny.toml check"))?;
    execute(&mut cargo("machete"))
}
