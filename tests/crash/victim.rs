//! A process that is killed at a random moment, and what it had acknowledged until then.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Kills of one test without `JAIZA_KILLS`: enough to see a broken promise, quick enough for every day.
const FEW: u32 = 20;

/// How many kills this run makes.
pub fn kills() -> u32 {
    number("JAIZA_KILLS")
        .and_then(|n| u32::try_from(n).ok())
        .unwrap_or(FEW)
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Random moments from a printed seed (`SplitMix64`).
pub struct Moments(u64);

impl Moments {
    /// A new row of moments for the named test.
    pub fn new(test: &str) -> Self {
        let seed = number("JAIZA_SEED").unwrap_or_else(|| u64::from(std::process::id()));
        println!("{test}: JAIZA_SEED={seed}");
        Self(seed)
    }

    /// A moment between now and the longest.
    pub fn within(&mut self, longest: Duration) -> Duration {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let micros = u64::try_from(longest.as_micros()).unwrap().max(1);
        Duration::from_micros(mixed % micros)
    }
}

/// How a victim ended.
pub struct Ended {
    /// Lines that it had written to the end.
    pub lines: Vec<String>,
    /// Whether it ended by itself before the kill.
    pub finished: bool,
}

/// Starts the command, kills it after the moment (counted from its first line when `from_first_line`),
/// and returns the whole lines it had written. A line without its end was never acknowledged.
pub fn kill_after(command: &mut Command, moment: Duration, from_first_line: bool) -> Ended {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut lines = vec![];
    if from_first_line {
        lines.extend(whole_line(&mut reader));
    }
    let rest = std::thread::spawn(move || {
        std::iter::from_fn(|| whole_line(&mut reader)).collect::<Vec<_>>()
    });
    std::thread::sleep(moment);
    let finished = child
        .try_wait()
        .unwrap()
        .is_some_and(|status| status.success());
    child.kill().unwrap();
    child.wait().unwrap();
    lines.extend(rest.join().unwrap());
    Ended { lines, finished }
}

fn whole_line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    match reader.read_line(&mut line) {
        Ok(read) if read > 0 && line.ends_with('\n') => Some(line.trim_end().to_owned()),
        _ => None,
    }
}
