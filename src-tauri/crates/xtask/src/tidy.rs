//! `cargo xtask tidy`: the structure of the house.

use crate::Done;
use crate::program::{cargo, execute};

/// Runs the tidy tests alone; `cargo xtask test` holds them too.
pub fn run(_: &[String]) -> Done {
    execute(&mut cargo(
        "test --locked --quiet --package jaiza-tests --test tidy",
    ))
}
