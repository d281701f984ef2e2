//! Project commands: `cargo xtask run|test|ci|gen|tidy|e2e|bench|bundle|audit`.
//!
//! One command is one file and one entry in [`COMMANDS`].

mod audit;
mod bench;
mod bundle;
mod ci;
mod e2e;
mod generate;
mod measure;
mod options;
mod program;
mod rows;
mod run;
mod setup;
mod tally;
mod test;
mod tidy;
mod tree;

use std::process::ExitCode;

/// Result of a step; the error is one sentence for the person at the terminal.
type Done<T = ()> = Result<T, String>;

struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Done,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        about: "set up and open the window on the demo workspace",
        run: run::run,
    },
    Command {
        name: "test",
        about: "set up and run every quick test",
        run: test::run,
    },
    Command {
        name: "ci",
        about: "test, lints, docs, generated files, crash tests, e2e",
        run: ci::run,
    },
    Command {
        name: "gen",
        about: "write generated files (--check fails on a stale one), or `extract` of any length",
        run: generate::run,
    },
    Command {
        name: "tidy",
        about: "check structure: imports, registries, words, sizes",
        run: tidy::run,
    },
    Command {
        name: "e2e",
        about: "drive the user interface in the shipped engine",
        run: e2e::run,
    },
    Command {
        name: "bench",
        about: "measure against named peers",
        run: bench::run,
    },
    Command {
        name: "bundle",
        about: "write a .deb into target/bundle",
        run: bundle::run,
    },
    Command {
        name: "audit",
        about: "cargo deny and cargo machete, when installed",
        run: audit::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = match arguments.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("", [].as_slice()),
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("usage: cargo xtask COMMAND");
        for command in COMMANDS {
            eprintln!("  {:7} {}", command.name, command.about);
        }
        return ExitCode::from(2);
    };
    match (command.run)(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask {name}: {sentence}");
            ExitCode::FAILURE
        }
    }
}
