//! `cargo xtask e2e`: the user interface in WebKitGTK, the engine that ships.

use crate::Done;
use crate::program::{cargo, counted, execute, program, shown};
use crate::setup;
use crate::tally::Tally;
use crate::test;
use crate::tree;
use std::fs;

/// The window in the development profile, with the built user interface inside.
pub const WINDOW_BUILD: &str = "build --locked --package jaiza-window";

/// Sets up, builds everything and drives it on a screen that nobody sees.
pub fn run(_: &[String]) -> Done {
    let tally = drive()?;
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err("end-to-end tests failed".to_owned())
    }
}

/// The same for `ci`, which adds up the counts.
pub fn drive() -> Done<Tally> {
    setup::packages(&[setup::ENGINE, setup::WINDOW, setup::SCREENLESS])?;
    setup::user_interface()?;
    test::programs()?;
    execute(&mut cargo(WINDOW_BUILD))?;
    let shots = tree::target().join("e2e");
    fs::create_dir_all(&shots).map_err(|error| format!("{}: {error}", shots.display()))?;
    let tests = shown(&cargo("test --locked --test e2e -- --test-threads=1"));
    let screen = [
        "--",
        "xvfb-run",
        "--auto-servernum",
        "--server-args=-screen 0 1366x768x24",
    ];
    let words = screen.into_iter().chain(tests.split_whitespace());
    counted(
        program("dbus-run-session", words)
            .env("JAIZA_BIN", tree::built("jaiza"))
            .env("JAIZA_WINDOW", tree::built("jaiza-window"))
            .env("JAIZA_SHOTS", shots),
    )
}
