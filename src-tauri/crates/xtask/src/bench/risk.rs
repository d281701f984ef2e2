//! Risk runs: how long, how much memory, against whom.
//!
//! Ours is the whole program: it starts, unlocks the home, reads the encrypted store, computes all
//! indicators, ranks, and keeps ranking and explanations. Against the peers it computes the same
//! twelve indicators as they do; they read a typed Parquet file of their own, unencrypted, and
//! write the hits beside it. The counts of hits must be equal.

mod peers;

use crate::measure::{Measured, measured};
use crate::options::Options;
use crate::program::{capture, program};
use crate::rows::{self, Extract};
use crate::{Done, tree};
use peers::{PEERS, Peers, TWELVE};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Longest that a run over a million items may take, in seconds.
const SECONDS: f64 = 10.0;
/// Most memory of it, in MiB.
const MEMORY: u64 = 600;
/// Longest that explaining a target may take beyond opening the home, in seconds.
const EXPLAIN: f64 = 0.1;
/// From so many rows on the limits of time and memory hold.
const FULL: u32 = 1_000_000;

/// Hits by indicator.
type Hits = BTreeMap<String, u64>;

/// All rounds of one program.
struct Line {
    name: String,
    rounds: Vec<Measured>,
}

/// The files of a bench.
struct Extracted {
    file: PathBuf,
    reference: PathBuf,
    parameters: PathBuf,
    /// Do the limits hold for its length?
    full: bool,
}

/// `--rows N`, `--rounds N`, or another extract with `--file F`, its `--reference DIR` and its
/// `--parameters F.toml` (packages beside it may be its base).
pub fn run(arguments: &[String]) -> Done {
    let known = [
        "--rows",
        "--rounds",
        "--file",
        "--reference",
        "--parameters",
    ];
    let options = Options::read(arguments, &known)?;
    let rounds = options.number("--rounds", 3_usize)?.max(1);
    let folder = tree::target().join("bench");
    let work = folder.join("risk");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    }
    fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    let extract = extract(&options, &work)?;
    let ours = Ours::new(&work, &extract)?;
    let peers = Peers::prepare(&folder, &work, &extract.file, &extract.reference);
    let mut all = Line::new("jaiza risk run, all indicators");
    let mut twelve = Line::new("jaiza risk run --only, the peers' twelve");
    let mut theirs: Vec<Line> = PEERS.iter().map(|peer| Line::new(peer.name)).collect();
    for _ in 0..rounds {
        all.rounds.push(ours.risk_run(&[])?);
        twelve.rounds.push(ours.risk_run(&TWELVE)?);
        for (peer, line) in PEERS.iter().zip(&mut theirs) {
            if peers.has() {
                line.rounds.push(peers.run(peer, &extract)?);
            }
        }
    }
    let explained = ours.explain_best(&all)?;
    theirs.retain(|line| !line.rounds.is_empty());
    report(&all, &twelve, &theirs, explained);
    let mut wrong = complaints(&twelve, &theirs)?;
    if extract.full {
        wrong.extend(beyond_limits(&all, explained));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("; "))
    }
}

fn extract(options: &Options, work: &Path) -> Done<Extracted> {
    let absolute = |path: &str| {
        let path = Path::new(path).canonicalize();
        path.map_err(|error| format!("a path of the options: {error}"))
    };
    let reference = options.text("--reference").map(absolute).transpose()?;
    let parameters = options.text("--parameters").map(absolute).transpose()?;
    let own = tree::root().join("tests/fixtures/worked_case/reference");
    let national = tree::root().join("assets/parameters/national.toml");
    let rows = options.number("--rows", FULL)?;
    let (file, full) = if let Some(file) = options.text("--file") {
        (absolute(file)?, true)
    } else {
        let file = work.join("extract.csv");
        eprintln!("writing {rows} rows to {}", file.display());
        rows::write(Extract { rows, further: 0 }, &file)?;
        (file, rows == FULL)
    };
    Ok(Extracted {
        file,
        reference: reference.unwrap_or(own),
        parameters: parameters.unwrap_or(national),
        full,
    })
}

impl Line {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            rounds: Vec::new(),
        }
    }

    fn median(&self) -> f64 {
        let mut seconds: Vec<f64> = self.rounds.iter().map(|round| round.seconds).collect();
        seconds.sort_unstable_by(f64::total_cmp);
        seconds.get(seconds.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// MiB, as the kernel counts.
    fn memory(&self) -> u64 {
        let marks = self
            .rounds
            .iter()
            .map(|round| round.memory.program_most / 1024);
        marks.max().unwrap_or_default()
    }
}

fn report(all: &Line, twelve: &Line, theirs: &[Line], explained: f64) {
    println!("\n| what | median s | peak MiB | ours/this |\n|---|---|---|---|");
    for line in [all, twelve].into_iter().chain(theirs) {
        let peer = theirs.iter().any(|peer| peer.name == line.name);
        let ratio = if peer {
            format!("{:.2}", twelve.median() / line.median())
        } else {
            String::new()
        };
        let (seconds, memory) = (line.median(), line.memory());
        println!("| {} | {seconds:.2} | {memory} | {ratio} |", line.name);
    }
    println!("\nExplaining the best target takes {explained:.3} s beyond opening the home.");
}

fn complaints(twelve: &Line, theirs: &[Line]) -> Done<Vec<String>> {
    let mut wrong = Vec::new();
    let Some(own) = twelve.rounds.last() else {
        return Ok(wrong);
    };
    let own = our_hits(&own.stdout)?;
    println!("Hits: {own:?}");
    for line in theirs {
        for round in &line.rounds {
            let found: Hits = serde_json::from_str(round.stdout.trim())
                .map_err(|error| format!("the answer of {}: {error}", line.name))?;
            if found != own {
                wrong.push(format!("{} finds other hits: {found:?}", line.name));
            }
        }
        if twelve.median() >= line.median() {
            wrong.push(format!("{} is faster", line.name));
        }
    }
    Ok(wrong)
}

fn our_hits(answer: &str) -> Done<Hits> {
    let answer: Value = serde_json::from_str(answer)
        .map_err(|error| format!("the answer of `risk run` is no JSON: {error}"))?;
    let indicators = answer.get("indicators").and_then(Value::as_array);
    let counts = indicators.into_iter().flatten().filter_map(|one| {
        let code = one.get("indicator")?.as_str()?;
        Some((code.to_owned(), one.get("hits")?.as_u64()?))
    });
    Ok(counts.collect())
}

fn beyond_limits(all: &Line, explained: f64) -> Vec<String> {
    let mut wrong = Vec::new();
    if all.median() > SECONDS {
        wrong.push(format!(
            "a run takes {:.1} s, at most {SECONDS}",
            all.median()
        ));
    }
    if all.memory() > MEMORY {
        wrong.push(format!(
            "a run holds {} MiB, at most {MEMORY}",
            all.memory()
        ));
    }
    if explained > EXPLAIN {
        wrong.push(format!(
            "explaining takes {explained:.3} s, at most {EXPLAIN}"
        ));
    }
    wrong
}

/// Release build of `jaiza` with a home that holds the extract.
struct Ours {
    home: PathBuf,
    parameters: PathBuf,
}

impl Ours {
    fn new(work: &Path, extract: &Extracted) -> Done<Self> {
        let ours = Self {
            home: work.join("home"),
            parameters: extract.parameters.clone(),
        };
        let owner = [
            "home", "create", "--person", "P-1", "--name", "Bench", "--office", "PCA-S",
        ];
        capture(&mut ours.jaiza(&owner))?;
        capture(ours.jaiza(&["reference", "load"]).arg(&extract.reference))?;
        capture(ours.jaiza(&["extract", "import"]).arg(&extract.file))?;
        Ok(ours)
    }

    fn jaiza(&self, words: &[&str]) -> Command {
        let binary = tree::target().join("release").join("jaiza");
        let home = ["--home".as_ref(), self.home.as_os_str()];
        let mut command = program(&binary.to_string_lossy(), home);
        command
            .args(words)
            .env("JAIZA_PASSPHRASE", "bench home of invented data");
        command
    }

    fn risk_run(&self, only: &[&str]) -> Done<Measured> {
        let mut command = self.jaiza(&["--json", "risk", "run", "--parameters"]);
        command.arg(&self.parameters);
        if !only.is_empty() {
            command.arg("--only").args(only);
        }
        measured(&mut command)
    }

    /// Seconds that explaining the largest trader takes more than listing the runs, which opens
    /// the home and does nothing else; the shortest of five of each.
    fn explain_best(&self, all: &Line) -> Done<f64> {
        let answer = all.rounds.last().map_or("", |round| round.stdout.as_str());
        let answer: Value = serde_json::from_str(answer).map_err(|error| error.to_string())?;
        let run = answer
            .get("run_id")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let words = [
            "--json",
            "risk",
            "targets",
            "--run",
            run,
            "--order",
            "yield_rank",
            "--len",
            "1",
        ];
        let targets: Value = serde_json::from_str(&capture(&mut self.jaiza(&words))?)
            .map_err(|error| error.to_string())?;
        let key = targets.pointer("/targets/0/key").and_then(Value::as_str);
        let key = key.ok_or("the run ranks nobody")?;
        let shortest = |words: &[&str]| -> Done<f64> {
            let mut least = f64::INFINITY;
            for _ in 0..5 {
                least = least.min(measured(&mut self.jaiza(words))?.seconds);
            }
            Ok(least)
        };
        let opened = shortest(&["--json", "risk", "list"])?;
        let explained = shortest(&["--json", "risk", "explain", "--run", run, "--target", key])?;
        Ok((explained - opened).max(0.0))
    }
}
