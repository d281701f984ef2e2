//! The desktop window: hands every call of the page to the door, and every event of the door to
//! the page. It holds no key, no SQL and no rule.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod host;

use std::process::ExitCode;

/// As in the headless program: many small values are made and dropped in every figure.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if let Some(code) = jaiza_api::reader::begin() {
        return code;
    }
    match host::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("The window could not be opened: {why}.");
            ExitCode::FAILURE
        }
    }
}
