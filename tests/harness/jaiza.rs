//! The program `jaiza` as a process on a home of its own.

use crate::tree;
use serde_json::Value;
use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Passphrase of every home that a test makes.
pub const PASSPHRASE: &str = "seven invented words for one test home";

/// No verb of these tests takes this long; one that does hangs.
const PATIENCE: Duration = Duration::from_secs(180);
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);

/// A home in a folder that is removed at the end.
pub struct Home {
    folder: TempDir,
    passphrase: String,
}

/// What the program answered.
pub struct Answer {
    /// Exit status; -1 when a signal ended the program.
    pub status: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    line: String,
}

impl Home {
    /// A folder where a home can be made, empty so far.
    pub fn none() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            folder,
            passphrase: PASSPHRASE.to_owned(),
        }
    }

    /// A home that belongs to the named person.
    pub fn of(person: &str) -> Self {
        let home = Self::none();
        home.done([
            "home",
            "create",
            "--person",
            person,
            "--name",
            "Test Person",
            "--office",
            "PCA-S",
        ]);
        home
    }

    /// The same home with another passphrase in the environment.
    #[must_use]
    pub fn with_passphrase(mut self, passphrase: &str) -> Self {
        passphrase.clone_into(&mut self.passphrase);
        self
    }

    /// Folder of the home.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A path beside the home, for files that a test writes.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these words, not started yet.
    pub fn command<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(tree::program("JAIZA_BIN", "jaiza"));
        command
            .arg("--home")
            .arg(self.path())
            .arg("--json")
            .args(words);
        command
            .env("JAIZA_PASSPHRASE", &self.passphrase)
            .stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub fn ask<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Answer {
        let words: Vec<OsString> = words
            .into_iter()
            .map(|word| word.as_ref().to_owned())
            .collect();
        let shown: Vec<_> = words
            .iter()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        Answer::read(
            &mut self.command(&words),
            format!("jaiza {}", shown.join(" ")),
        )
    }

    /// Runs the program, which must succeed, and reads its JSON.
    #[track_caller]
    pub fn done<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Value {
        let answer = self.ask(words);
        assert!(answer.status == 0, "{answer}");
        serde_json::from_str(&answer.stdout)
            .unwrap_or_else(|error| panic!("no JSON object ({error})\n{answer}"))
    }

    /// Runs the program, which must refuse with exit status 1, and reads the error it names.
    #[track_caller]
    pub fn refused<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Value {
        let answer = self.ask(words);
        assert!(
            answer.status == 1,
            "expected a refusal with exit status 1\n{answer}"
        );
        answer.error()
    }

    /// Fails unless the full check finds the home whole.
    #[track_caller]
    pub fn is_whole(&self) {
        let found = self.done(["home", "verify"]);
        assert!(found["ok"] == true, "home verify: {found:#}");
    }
}

impl Answer {
    /// Runs the command to its end, or ends it when it hangs.
    fn read(command: &mut Command, line: String) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stdout = in_background(child.stdout.take().unwrap());
        let stderr = in_background(child.stderr.take().unwrap());
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > PATIENCE {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("`{line}` did not end within {PATIENCE:?}");
            }
            std::thread::sleep(BETWEEN_LOOKS);
        };
        Self {
            status: status.code().unwrap_or(-1),
            stdout: stdout.join().unwrap(),
            stderr: stderr.join().unwrap(),
            line,
        }
    }

    /// The `error` object on the last line of standard error that holds one.
    #[track_caller]
    pub fn error(&self) -> Value {
        let found = self.stderr.lines().rev().find_map(|line| {
            let value: Value = serde_json::from_str(line).ok()?;
            value.get("error").cloned()
        });
        found.unwrap_or_else(|| panic!("no {{\"error\":…}} on standard error\n{self}"))
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(out, "$ {}\nexit status {}", self.line, self.status)?;
        writeln!(out, "--- stdout\n{}", shortened(&self.stdout))?;
        write!(out, "--- stderr\n{}", shortened(&self.stderr))
    }
}

fn in_background(mut stream: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = vec![];
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn shortened(text: &str) -> String {
    text.chars().take(4000).collect()
}

/// The first of these fields that holds a text.
#[track_caller]
pub fn text_of<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer[field]
        .as_str()
        .unwrap_or_else(|| panic!("no text `{field}` in {answer:#}"))
}

/// The words of a command line whose last word is a path.
pub fn words<'a>(words: &[&'a str], path: &'a Path) -> Vec<&'a OsStr> {
    words
        .iter()
        .copied()
        .map(OsStr::new)
        .chain([path.as_os_str()])
        .collect()
}
