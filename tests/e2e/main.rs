//! The user interface in `WebKitGTK`, the engine that ships, driven from outside.
//!
//! Needs a screen (Xvfb does), D-Bus and the built programs: `cargo xtask e2e` provides them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod engine;
mod findings;
mod http;
mod journey;
mod page;
mod webdriver;
mod window;
