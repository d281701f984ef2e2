//! `cargo xtask test`: every test that needs no long time.

use crate::Done;
use crate::program::{cargo, counted, execute, npm};
use crate::setup;
use crate::tally::Tally;
use crate::tree;

/// Sets up, runs the tests of the engine and of the user interface, prints the totals.
pub fn run(_: &[String]) -> Done {
    prepare()?;
    let mut tally = engine()?;
    tally += user_interface()?;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err("tests failed".to_owned())
    }
}

/// Everything that the tests need: packages, npm packages, the programs that stories start.
pub fn prepare() -> Done {
    setup::packages(&[setup::ENGINE])?;
    setup::npm_packages()?;
    programs()
}

/// Builds the programs that stories, contracts and crash tests start as processes.
///
/// The same packages as in `cargo test` are named, so that no shared crate is compiled twice with
/// other features.
pub fn programs() -> Done {
    execute(&mut cargo("build --locked --bins --examples"))
}

/// Runs the Rust tests of all packages but the window.
pub fn engine() -> Done<Tally> {
    counted(cargo("test --locked --no-fail-fast").env("JAIZA_BIN", tree::built("jaiza")))
}

/// Runs the tests of the user interface.
pub fn user_interface() -> Done<Tally> {
    counted(npm("test").env("NO_COLOR", "1").env("CI", "1"))
}
