//! Findings: levies per second against Python's decimal, and a large case opened and edited.
//!
//! The case has 2,000 items and 300 findings of seven changes. Its calls are those of the window,
//! over the development host. The peer of an edit is the same case recomputed as a whole.

use crate::options::Options;
use crate::program::{capture, program};
use crate::{Done, tree};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

const REQUESTS: u32 = 50_000;
const PASSPHRASE: &str = "words of a home that only measures";

/// `--rounds N`: how often each call is timed.
pub fn run(arguments: &[String]) -> Done {
    let options = Options::read(arguments, &["--rounds"])?;
    let rounds: usize = options.number("--rounds", 20)?;
    let work = tree::target().join("bench/findings");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    }
    fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    levies(&work)?;
    case(&work, rounds)
}

fn script(name: &str) -> PathBuf {
    tree::root()
        .join("src-tauri/crates/xtask/src/bench/findings")
        .join(name)
}

fn levies(work: &Path) -> Done {
    let requests = work.join("requests.jsonl");
    write(&requests, &lines_of_requests())?;
    let sh = |line: String| {
        let start = Instant::now();
        capture(program("sh", ["-c", &line]).current_dir(work))
            .map(|_| start.elapsed().as_secs_f64())
    };
    let jaiza = tree::target().join("release/jaiza");
    let ours = sh(format!(
        "{} levy --jsonl < requests.jsonl > ours.jsonl",
        jaiza.display()
    ))?;
    let peer = sh(format!(
        "python3 {} < requests.jsonl > peer.jsonl",
        script("cascade.py").display()
    ))?;
    agree(work)?;
    let example = "run --locked --release --quiet --package jaiza-domain --example levy_rate";
    let inside = capture(&mut crate::program::cargo(example))?;
    let per_second = |seconds: f64| f64::from(REQUESTS) / seconds;
    println!(
        "levies with trace, one core, in the process: {} a second",
        inside.trim()
    );
    println!(
        "the same as JSON lines, whole process: {:.0} a second",
        per_second(ours)
    );
    println!(
        "peer, Python decimal without trace or checks: {:.0} a second",
        per_second(peer)
    );
    println!("ratio peer : ours = {:.1}", peer / ours);
    Ok(())
}

fn lines_of_requests() -> String {
    let mut lines = String::new();
    for nth in 0..REQUESTS {
        let value = json!({
            "qty": (100 + nth % 9_000).to_string(),
            "unit_price": format!("{}.{:02}", 1 + nth % 8, nth % 100),
            "fx": format!("28{}.{:02}", nth % 10, nth % 97),
        });
        let rates =
            json!({"CD": "20", "ACD": "4", "RD": "10", "ST": "18", "AST": "3", "IT": "5.5"});
        let request = json!({"id": nth.to_string(), "op": "levy.compute", "input": {"schedule": "PK", "facts": {"value": value, "rates": rates}}});
        // Writing to a text cannot fail.
        let _ = writeln!(lines, "{request}");
    }
    lines
}

/// Both must have come to the same totals, or the comparison is worth nothing.
fn agree(work: &Path) -> Done {
    let read = |name: &str| {
        fs::read_to_string(work.join(name)).map_err(|error| format!("{name}: {error}"))
    };
    let (ours, peer) = (read("ours.jsonl")?, read("peer.jsonl")?);
    if ours.lines().count() != peer.lines().count() {
        return Err("the peer answered another number of lines".to_owned());
    }
    for (one, other) in ours.lines().zip(peer.lines()) {
        let parsed =
            |line: &str| serde_json::from_str::<Value>(line).map_err(|error| error.to_string());
        let (one, other) = (parsed(one)?, parsed(other)?);
        if one.pointer("/result/total") != other.pointer("/total") {
            return Err(format!("the peer came to another total: {one} and {other}"));
        }
    }
    Ok(())
}

fn case(work: &Path, rounds: usize) -> Done {
    let reference = tree::root().join("assets/demo/reference");
    let python = |name: &str| program("python3", [script(name)]);
    capture(python("case.py").arg(&reference).current_dir(work))?;
    let home = work.join("home");
    let jaiza = |words: &[&str]| -> Done<String> {
        let mut command = program(
            &tree::target().join("release/jaiza").to_string_lossy(),
            words,
        );
        command
            .env("JAIZA_HOME", &home)
            .env("JAIZA_PASSPHRASE", PASSPHRASE);
        capture(command.current_dir(work))
    };
    jaiza(&[
        "home", "create", "--person", "P-1", "--name", "Bench", "--office", "PCA-S",
    ])?;
    jaiza(&["reference", "load", &reference.to_string_lossy()])?;
    jaiza(&["extract", "import", "extract.csv"])?;
    jaiza(&[
        "case",
        "open",
        "--trader",
        "1234567-8",
        "--from",
        "2025-07-01",
        "--to",
        "2026-06-30",
        "--case-no",
        "BIG",
    ])?;
    jaiza(&["case", "payments", "BIG", "payments.csv"])?;
    for (name, value) in [
        ("notice_date", "2026-06-15"),
        ("computation_date", "2026-06-15"),
        ("insurance_pct", "1"),
        ("landing_pct", "1"),
        ("landing_mode", "COMPOUND"),
        ("surcharge_margin", "3"),
    ] {
        jaiza(&["case", "set", "BIG", name, value])?;
    }
    let start = Instant::now();
    jaiza(&["finding", "record", "BIG", "--facts", "facts.json"])?;
    println!(
        "record of 300 findings with 2,100 changes: {:.1} s",
        start.elapsed().as_secs_f64()
    );
    write(
        &work.join("whole.jsonl"),
        &jaiza(&["case", "request", "BIG"])?,
    )?;
    let program_path = tree::target().join("release/jaiza");
    let mut calls = python("calls.py");
    calls
        .arg(&program_path)
        .arg(&home)
        .args(["BIG", &rounds.to_string()]);
    calls
        .env("JAIZA_PASSPHRASE", PASSPHRASE)
        .current_dir(tree::root());
    let times: Value =
        serde_json::from_str(&capture(&mut calls)?).map_err(|error| error.to_string())?;
    for (name, list) in times.as_object().into_iter().flatten() {
        let mut list: Vec<f64> = list
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        list.sort_by(f64::total_cmp);
        let at = |part: usize| {
            list.get((list.len().saturating_sub(1)) * part / 2)
                .copied()
                .unwrap_or_default()
        };
        println!(
            "{name}: least {:.0} ms, median {:.0} ms, most {:.0} ms",
            at(0),
            at(1),
            at(2)
        );
    }
    let whole = format!(
        "{} levy --jsonl < whole.jsonl > whole.out",
        program_path.display()
    );
    let start = Instant::now();
    capture(program("sh", ["-c", &whole]).current_dir(work))?;
    println!(
        "peer, the whole case recomputed by a fresh process: {:.0} ms",
        start.elapsed().as_secs_f64() * 1000.0
    );
    Ok(())
}

fn write(path: &Path, text: &str) -> Done {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
