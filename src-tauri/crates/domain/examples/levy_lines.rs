//! Answers the lines of standard input: `levy_lines < requests.jsonl`.

use std::io::{BufRead, Write};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        if let Some(answer) = jaiza_domain::protocol::answer_line(&line?) {
            writeln!(out, "{answer}")?;
        }
    }
    out.flush()
}
