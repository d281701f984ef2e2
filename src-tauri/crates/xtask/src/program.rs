//! Running other programs.

use crate::Done;
use crate::tally::Tally;
use crate::tree;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A command that starts in the root of the repository and reads nothing from the terminal.
pub fn program<S: AsRef<OsStr>>(name: &str, arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(name);
    command
        .args(arguments)
        .current_dir(tree::root())
        .stdin(Stdio::null());
    command
}

/// `cargo` with the given words.
pub fn cargo(words: &str) -> Command {
    let name = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    program(&name, words.split_whitespace())
}

/// `npm` with the given words, in the folder of the user interface.
pub fn npm(words: &str) -> Command {
    let mut command = program("npm", words.split_whitespace());
    command.current_dir(tree::ui());
    command
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

/// Runs a command with its output on the terminal.
pub fn execute(command: &mut Command) -> Done {
    let line = shown(command);
    eprintln!("$ {line}");
    let status = command
        .status()
        .map_err(|error| format!("`{line}` did not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` ended with {status}"))
    }
}

/// Runs a command and gives back what it wrote to standard output.
pub fn capture(command: &mut Command) -> Done<String> {
    let line = shown(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("`{line}` did not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{line}` ended with {}", output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be started at all.
pub fn exists(name: &str) -> bool {
    let silent = Command::new(name)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    silent.is_ok()
}

/// Runs a test runner, shows its output and counts passed and failed tests in it.
///
/// A runner that fails without naming a failed test (it did not compile, say) counts as one failure.
pub fn counted(command: &mut Command) -> Done<Tally> {
    let line = shown(command);
    eprintln!("$ {line}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{line}` did not start: {error}"))?;
    let mut tally = Tally::default();
    if let Some(stdout) = child.stdout.take() {
        for text in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let text = String::from_utf8_lossy(&text).into_owned();
            println!("{text}");
            tally.read(&text);
        }
    }
    let status = child
        .wait()
        .map_err(|error| format!("`{line}` was lost: {error}"))?;
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}
