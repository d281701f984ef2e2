//! `cargo xtask bench [NAME] [OPTIONS]`: ratios against named peers in one run. Outside CI.
//!
//! One bench is one file in `bench/` and one entry in [`BENCHES`].

mod findings;
mod import;
mod risk;
mod sampling;

use crate::Done;
use crate::program::{cargo, execute};

struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Done,
}

const BENCHES: &[Bench] = &[
    Bench {
        name: "findings",
        about: "levies against Python's decimal; a case of 2,000 items and 300 findings opened and edited",
        run: findings::run,
    },
    Bench {
        name: "import",
        about: "extract import of CSV and XLSX against programs that check and encrypt nothing",
        run: import::run,
    },
    Bench {
        name: "risk",
        about: "risk runs over a million items against pandas and DuckDB",
        run: risk::run,
    },
    Bench {
        name: "sampling",
        about: "a draw of money and a count of digits over a million amounts against numpy",
        run: sampling::run,
    },
];

/// Runs the named bench, or all of them; the words after the name are its options.
pub fn run(arguments: &[String]) -> Done {
    let (name, options) = match arguments.split_first() {
        Some((name, rest)) if !name.starts_with("--") => (Some(name), rest),
        _ => (None, arguments),
    };
    let chosen = |bench: &&Bench| name.is_none_or(|name| name == bench.name);
    let benches: Vec<&Bench> = BENCHES.iter().filter(chosen).collect();
    if benches.is_empty() {
        let known: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        return Err(format!("no such bench; known: {}", known.join(", ")));
    }
    execute(&mut cargo("build --locked --release --package jaiza-cli"))?;
    for bench in benches {
        println!("{}: {}", bench.name, bench.about);
        (bench.run)(options)?;
    }
    Ok(())
}
