//! Sampling and digits over a million amounts, against numpy.
//!
//! Ours is the whole program: it reads one request of JSON from a pipe, answers, ends. The peer reads
//! the same amounts from a text file; it counts digits through logarithms and draws through a
//! cumulated sum of floats. Both must name the same items and the same counts.

use crate::measure::{Measured, measured};
use crate::options::Options;
use crate::program::program;
use crate::{Done, setup, tree};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Amounts.
const AMOUNTS: u64 = 1_000_000;
/// Hits of the draw.
const HITS: u32 = 300;
/// Longest that a draw or a count of digits may take, in seconds.
const SECONDS: f64 = 1.0;
/// Longest that a plan may take, in seconds.
const PLAN: f64 = 0.010;
/// The peer's package.
const PACKAGE: &str = "numpy==2.4.6";

/// The same work in numpy.
const PEER: &str = r#"
import json, sys
import numpy as np
a = np.loadtxt(sys.argv[2], dtype=np.float64)
if sys.argv[1] == "benford":
    lead = (a / 10.0 ** np.floor(np.log10(a)) * 10 + 1e-9).astype(np.int64)
    print(json.dumps({str(d): int(n) for d, n in zip(*np.unique(lead, return_counts=True))}))
else:
    n = int(sys.argv[3])
    step = a.sum() / n
    hits = step / 2 + step * np.arange(n)
    print(json.dumps((np.searchsorted(np.cumsum(a), hits, side="left") + 1).tolist()))
"#;

/// `--rounds N`.
pub fn run(arguments: &[String]) -> Done {
    let options = Options::read(arguments, &["--rounds"])?;
    let rounds = options.number("--rounds", 3_usize)?.max(1);
    let work = tree::target().join("bench/sampling");
    fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    let bench = Bench::new(&work)?;
    let mut wrong = Vec::new();
    println!("| what | median s | peer, median s | ours/peer | limit s |");
    println!("|---|---|---|---|---|");
    for (name, file, limit) in [
        ("MUS draw, 300 hits of a million", "draw", SECONDS),
        ("Benford, first two digits of a million", "benford", SECONDS),
        ("a plan, with the start of the program", "plan", SECONDS),
    ] {
        let mut ours = Vec::new();
        let mut theirs = Vec::new();
        for _ in 0..rounds {
            ours.push(bench.ours(file)?);
            if file != "plan" && bench.peer {
                theirs.push(bench.theirs(file)?);
            }
        }
        let (own, peer) = (median(&ours), median(&theirs));
        let ratio = peer.map_or_else(String::new, |peer| {
            format!("{:.2}", own.unwrap_or(0.0) / peer)
        });
        println!(
            "| {name} | {:.3} | {} | {ratio} | {limit} |",
            own.unwrap_or(0.0),
            peer.map_or_else(|| "–".to_owned(), |peer| format!("{peer:.3}")),
        );
        if own.is_none_or(|own| own > limit) {
            wrong.push(format!("{name} takes longer than {limit} s"));
        }
        if let (Some(one), Some(other)) = (ours.last(), theirs.last()) {
            wrong.extend(differ(file, &one.stdout, &other.stdout)?);
        }
    }
    let plan = bench.plan_alone()?;
    println!("\nA plan takes {plan:.4} s beyond the start of the program, at most {PLAN}.");
    if plan > PLAN {
        wrong.push("a plan takes too long".to_owned());
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("; "))
    }
}

fn median(runs: &[Measured]) -> Option<f64> {
    let mut seconds: Vec<f64> = runs.iter().map(|run| run.seconds).collect();
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied()
}

struct Bench {
    work: PathBuf,
    python: PathBuf,
    peer: bool,
}

impl Bench {
    fn new(work: &Path) -> Done<Self> {
        // A fixed sequence: skewed amounts with two decimals, as those of declarations are.
        let mut state = 88_172_645_463_325_252_u64;
        let mut texts = Vec::new();
        for _ in 0..AMOUNTS {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let (size, cents) = (state % 6, state >> 20);
            let most = 10_u64.pow(u32::try_from(size).unwrap_or(0) + 3);
            let cents = cents % most + 100;
            texts.push(format!("{}.{:02}", cents / 100, cents % 100));
        }
        let write = |name: &str, text: String| {
            fs::write(work.join(name), text).map_err(|error| format!("{name}: {error}"))
        };
        write("amounts.txt", texts.join("\n") + "\n")?;
        write("peer.py", PEER.to_owned())?;
        let sum: u64 = texts
            .iter()
            .filter_map(|text| text.replace('.', "").parse::<u64>().ok())
            .sum();
        // Half of the first interval, exact: the sum in cents over 100 · 2 · hits.
        let start = format!("{}e-5", u128::from(sum) * 1000 / u128::from(2 * HITS));
        let ask =
            |op: &str, input: Value| json!({ "id": "1", "op": op, "input": input }).to_string();
        write(
            "draw.json",
            ask(
                "select.interval_mus",
                json!({ "values": texts, "sample_size": HITS, "start": start, "high_value": "none" }),
            ),
        )?;
        write(
            "benford.json",
            ask(
                "benford.digits",
                json!({ "test": "first_two", "values": texts, "sign": "both" }),
            ),
        )?;
        write(
            "plan.json",
            ask(
                "plan.mus",
                json!({ "confidence": "0.95", "population_value": "5000000000", "tolerable": "150000000", "expected": "30000000", "method": "hypergeometric_interpolated" }),
            ),
        )?;
        write("nothing.json", "\n".to_owned())?;
        let mut bench = Self {
            python: tree::target().join("bench/sampling/venv/bin/python"),
            work: work.to_owned(),
            peer: true,
        };
        if let Err(why) = bench.install() {
            eprintln!("without the peer: {why}");
            bench.peer = false;
        }
        Ok(bench)
    }

    fn install(&self) -> Done {
        setup::python(&self.python)?;
        setup::python_packages(&self.python, &[PACKAGE])
    }

    fn ours(&self, file: &str) -> Done<Measured> {
        let binary = tree::target().join("release/jaiza");
        let mut command = program(&binary.to_string_lossy(), ["stat", "--jsonl"]);
        let path = self.work.join(format!("{file}.json"));
        let input = File::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        command.stdin(Stdio::from(input));
        measured(&mut command)
    }

    fn theirs(&self, way: &str) -> Done<Measured> {
        let script = self.work.join("peer.py");
        let amounts = self.work.join("amounts.txt");
        let words = [
            script.to_string_lossy().into_owned(),
            way.to_owned(),
            amounts.to_string_lossy().into_owned(),
            HITS.to_string(),
        ];
        measured(&mut program(&self.python.to_string_lossy(), words))
    }

    /// What a plan takes beyond starting the program: the shortest of nine of each.
    fn plan_alone(&self) -> Done<f64> {
        let shortest = |file: &str| -> Done<f64> {
            let runs = (0..9).map(|_| self.ours(file).map(|run| run.seconds));
            let runs = runs.collect::<Done<Vec<f64>>>()?;
            Ok(runs.into_iter().fold(f64::MAX, f64::min))
        };
        Ok((shortest("plan")? - shortest("nothing")?).max(0.0))
    }
}

/// Both must name the same items and the same counts; a float sum may miss an item at its edge.
fn differ(file: &str, ours: &str, theirs: &str) -> Done<Option<String>> {
    let ours: Value = serde_json::from_str(ours).map_err(|error| error.to_string())?;
    let theirs: Value = serde_json::from_str(theirs).map_err(|error| error.to_string())?;
    let name = if file == "draw" { "selected" } else { "counts" };
    let own = ours.pointer(&format!("/result/{name}"));
    let own = own.ok_or_else(|| format!("no {name} in the answer"))?;
    Ok((*own != theirs).then(|| format!("{file}: the peer comes to another answer")))
}
