//! `levy --jsonl`, `stat --jsonl`: one request a line in, one answer a line out, no home, no clock.

use std::io::{BufRead as _, Write as _};

use crate::call::Failure;

/// Answers every line of stdin in order; single refusals are answers, not failures.
///
/// # Errors
/// When stdin cannot be read or stdout cannot be written.
pub fn answer(engine: impl Fn(&str) -> Option<String>) -> Result<(), Failure> {
    let broken =
        |why: std::io::Error| Failure::Usage(format!("The lines cannot be passed on: {why}."));
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.map_err(broken)?;
        let line = String::from_utf8_lossy(&line);
        if let Some(answer) = engine(&line) {
            writeln!(out, "{answer}").map_err(broken)?;
        }
    }
    out.flush().map_err(broken)
}
