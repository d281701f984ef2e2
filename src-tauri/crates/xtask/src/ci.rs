//! `cargo xtask ci`: everything that must hold before a change is accepted.

use crate::Done;
use crate::program::{cargo, counted, execute, npm};
use crate::tally::Tally;
use crate::{e2e, generate, setup, test, tree};
use std::process::Command;
use std::time::{Duration, Instant};

struct Part {
    name: &'static str,
    run: fn() -> Done<Tally>,
}

/// In this order: the command that README names, then what it leaves out.
const PARTS: &[Part] = &[
    Part {
        name: "setup",
        run: prepare,
    },
    Part {
        name: "test (engine)",
        run: test::engine,
    },
    Part {
        name: "test (window code)",
        run: test::user_interface,
    },
    Part {
        name: "format",
        run: format,
    },
    Part {
        name: "biome and tsc",
        run: user_interface_lints,
    },
    Part {
        name: "generated files",
        run: generated,
    },
    Part {
        name: "crash",
        run: crash,
    },
    Part {
        name: "clippy",
        run: clippy,
    },
    Part {
        name: "docs",
        run: docs,
    },
    Part {
        name: "e2e",
        run: e2e::drive,
    },
];

/// Runs every part, also after a failure; prints minutes by part and the totals.
pub fn run(_: &[String]) -> Done {
    let mut total = Tally::default();
    let mut lines = vec![];
    let mut broken = vec![];
    for part in PARTS {
        println!("\n== {} ==", part.name);
        let start = Instant::now();
        let outcome = (part.run)();
        let verdict = match outcome {
            Ok(tally) => {
                total += tally;
                if tally.failed == 0 { "ok" } else { "FAILED" }
            }
            Err(sentence) => {
                println!("{}: {sentence}", part.name);
                total.failed += 1;
                "FAILED"
            }
        };
        if verdict != "ok" {
            broken.push(part.name);
        }
        lines.push(format!(
            "{:>6} min  {:20} {verdict}",
            minutes(start.elapsed()),
            part.name
        ));
    }
    println!("\n{}", lines.join("\n"));
    println!("{} passed, {} failed", total.passed, total.failed);
    if broken.is_empty() {
        Ok(())
    } else {
        Err(format!("failed: {}", broken.join(", ")))
    }
}

fn minutes(spent: Duration) -> String {
    format!("{:.1}", spent.as_secs_f64() / 60.0)
}

/// A check that is either met or not: one passed, or an error.
fn check(command: &mut Command) -> Done<Tally> {
    execute(command)?;
    Ok(Tally {
        passed: 1,
        failed: 0,
    })
}

fn prepare() -> Done<Tally> {
    setup::packages(&[setup::ENGINE, setup::WINDOW, setup::SCREENLESS])?;
    setup::user_interface()?;
    test::programs()?;
    Ok(Tally::default())
}

fn format() -> Done<Tally> {
    check(&mut cargo("fmt --all -- --check"))
}

fn user_interface_lints() -> Done<Tally> {
    check(&mut npm("run check"))
}

fn generated() -> Done<Tally> {
    generate::check()?;
    Ok(Tally {
        passed: 1,
        failed: 0,
    })
}

fn crash() -> Done<Tally> {
    counted(
        cargo("test --locked --test crash")
            .env("JAIZA_BIN", tree::built("jaiza"))
            .env("JAIZA_KILLS", "200"),
    )
}

fn clippy() -> Done<Tally> {
    check(&mut cargo(
        "clippy --locked --workspace --all-targets -- -D warnings",
    ))
}

fn docs() -> Done<Tally> {
    check(cargo("doc --locked --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings"))
}
