//! `cargo xtask bench NAME`: ratios against a named peer in one run. Outside CI.

use crate::Done;
use crate::program::{cargo, execute, program};
use crate::tree;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

struct Bench {
    name: &'static str,
    about: &'static str,
    run: fn() -> Done,
}

const BENCHES: &[Bench] = &[Bench {
    name: "import",
    about: "extract import of 100,000 rows against python3 csv + sqlite3 (which checks nothing)",
    run: import,
}];

/// Runs the named bench, or all of them.
pub fn run(arguments: &[String]) -> Done {
    let chosen = |bench: &&Bench| arguments.is_empty() || arguments.iter().any(|a| a == bench.name);
    let benches: Vec<&Bench> = BENCHES.iter().filter(chosen).collect();
    if benches.is_empty() {
        let known: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        return Err(format!("no such bench; known: {}", known.join(", ")));
    }
    execute(&mut cargo("build --locked --release --package jaiza-cli"))?;
    for bench in benches {
        println!("{}: {}", bench.name, bench.about);
        (bench.run)()?;
    }
    Ok(())
}

const ROWS: usize = 100_000;
const ROUNDS: usize = 3;

const PEER: &str = "
import csv, sqlite3, sys
rows = csv.reader(open(sys.argv[1], newline='', encoding='utf-8'))
names = next(rows)
store = sqlite3.connect(sys.argv[2])
store.execute('CREATE TABLE item (%s) STRICT' % ', '.join('\"%s\" TEXT' % name for name in names))
store.executemany('INSERT INTO item VALUES (%s)' % ', '.join('?' * len(names)), rows)
store.commit()
";

fn import() -> Done {
    let folder = tree::target().join("bench");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let extract = folder.join("extract.csv");
    let text = repeated_extract()?;
    fs::write(&extract, text).map_err(|error| format!("{}: {error}", extract.display()))?;
    let (mut ours, mut peer) = (vec![], vec![]);
    for round in 0..ROUNDS {
        let home = folder.join(format!("home-{round}"));
        prepare_home(&home)?;
        ours.push(seconds(
            jaiza(&home)
                .args(["--json", "extract", "import"])
                .arg(&extract),
        )?);
        let store = folder.join(format!("peer-{round}.db"));
        let words = [
            "-c".as_ref(),
            PEER.as_ref(),
            extract.as_os_str(),
            store.as_os_str(),
        ];
        peer.push(seconds(&mut program("python3", words))?);
    }
    let (ours, peer) = (median(ours), median(peer));
    println!(
        "jaiza {ours:.2} s, peer {peer:.2} s, ratio {:.2} (median of {ROUNDS})",
        ours / peer
    );
    Ok(())
}

fn jaiza(home: &Path) -> Command {
    let binary = tree::target().join("release").join("jaiza");
    let mut command = program(
        &binary.to_string_lossy(),
        ["--home".as_ref(), home.as_os_str()],
    );
    command.env("JAIZA_PASSPHRASE", "bench home of invented data");
    command
}

fn prepare_home(home: &Path) -> Done {
    let owner = [
        "home", "create", "--person", "P-1", "--name", "Bench", "--office", "PCA-S",
    ];
    execute(jaiza(home).args(owner))?;
    let reference = tree::root().join("tests/fixtures/worked_case/reference");
    execute(jaiza(home).args(["reference", "load"]).arg(reference))
}

/// The rows of the worked case, over and over, with a declaration number of their own each time.
fn repeated_extract() -> Done<String> {
    let source = tree::root().join("tests/fixtures/worked_case/extract.csv");
    let text =
        fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
    let mut lines = text.lines();
    let mut out = format!("{}\n", lines.next().unwrap_or_default());
    let rows: Vec<&str> = lines.collect();
    if rows.is_empty() {
        return Err(format!("{} holds no rows", source.display()));
    }
    for (n, row) in rows.iter().cycle().take(ROWS).enumerate() {
        let (declaration, rest) = row.split_once(',').unwrap_or((row, ""));
        let mut parts: Vec<String> = declaration.split('-').map(str::to_owned).collect();
        if let Some(serial) = parts.get_mut(2) {
            *serial = (n / rows.len() + 1).to_string();
        }
        writeln!(out, "{},{rest}", parts.join("-")).map_err(|error| error.to_string())?;
    }
    Ok(out)
}

fn seconds(command: &mut Command) -> Done<f64> {
    let start = Instant::now();
    execute(command)?;
    Ok(start.elapsed().as_secs_f64())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
