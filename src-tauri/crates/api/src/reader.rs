//! Which process reads foreign files.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;

use jaiza_importing::{Reader, apart};

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// To be called by a host before anything else. `Some` = this process was started to read a file
/// and has done so; `None` = go on, files will be read by processes of this program.
pub fn begin() -> Option<ExitCode> {
    if let Some(code) = apart::run_if_called() {
        return Some(code);
    }
    if let Ok(program) = std::env::current_exe() {
        PROGRAM.get_or_init(|| program);
    }
    None
}

/// Reads in a process of the host, or in this one when no host has begun.
pub(crate) fn reader() -> Reader {
    PROGRAM
        .get()
        .map_or_else(Reader::here, |program| Reader::apart(program.clone()))
}
