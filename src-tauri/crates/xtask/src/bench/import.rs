//! Importing extracts: how long, how much memory, against whom.
//!
//! Ours is the whole program: it starts, unlocks the home, reads in a process of its own, types and
//! checks every cell, keeps the original and where each row came from, encrypts and syncs. The
//! peers are whole processes too, and do none of this but reading (and, where said, storing).

mod ours;
mod peers;
mod table;

use crate::options::Options;
use crate::rows::{self, Extract};
use crate::{Done, program, tree};
use ours::Ours;
use peers::{CSV_PEERS, Peer, Peers, XLSX_PEERS};
use std::fs;
use std::path::{Path, PathBuf};
use table::Line;

/// Columns that no layout knows, in the wide extract: 60 in all.
const FURTHER: u16 = 39;

/// One file and who reads it.
struct Part {
    title: String,
    file: PathBuf,
    /// Rows that must be stored; unknown for a file from elsewhere.
    rows: Option<u64>,
    peers: &'static [Peer],
}

/// `--rows N` (of the first part; the others keep their share), `--rounds N`, or another file with
/// `--file F` and its `--reference DIR`.
pub fn run(arguments: &[String]) -> Done {
    let known = ["--rows", "--rounds", "--file", "--reference"];
    let options = Options::read(arguments, &known)?;
    let rounds = options.number("--rounds", 3_usize)?.max(1);
    let folder = tree::target().join("bench");
    let work = folder.join("import");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    }
    fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    let parts = match options.text("--file") {
        Some(file) => vec![from_elsewhere(Path::new(file))?],
        None => generated(options.number("--rows", 1_000_000)?, &work)?,
    };
    let reference = match options.text("--reference") {
        Some(folder) => absolute(Path::new(folder))?,
        None => tree::root().join("tests/fixtures/worked_case/reference"),
    };
    let ours = Ours::new(&work, reference);
    let peers = Peers::prepare(&folder, &work);
    let mut wrong = vec![];
    for part in &parts {
        let (lines, complaints) = measure(part, &ours, &peers, rounds)?;
        println!("\n{}", table::shown(&part.title, &lines));
        wrong.extend(complaints);
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("; "))
    }
}

fn absolute(path: &Path) -> Done<PathBuf> {
    path.canonicalize()
        .map_err(|error| format!("{}: {error}", path.display()))
}

fn from_elsewhere(file: &Path) -> Done<Part> {
    let file = absolute(file)?;
    let is_book = file.extension().is_some_and(|ending| ending == "xlsx");
    let peers = if is_book { XLSX_PEERS } else { CSV_PEERS };
    Ok(Part {
        title: file.display().to_string(),
        file,
        rows: None,
        peers,
    })
}

fn generated(rows: u32, work: &Path) -> Done<Vec<Part>> {
    let (book_rows, wide_rows) = (rows / 5, rows / 10 * 3);
    let kinds: [(&str, &str, Extract, &'static [Peer]); 3] = [
        (
            "CSV",
            "extract.csv",
            Extract { rows, further: 0 },
            CSV_PEERS,
        ),
        (
            "XLSX",
            "extract.xlsx",
            Extract {
                rows: book_rows,
                further: 0,
            },
            XLSX_PEERS,
        ),
        (
            "wide CSV",
            "wide.csv",
            Extract {
                rows: wide_rows,
                further: FURTHER,
            },
            &[],
        ),
    ];
    let mut parts = vec![];
    for (kind, name, extract, peers) in kinds {
        let file = work.join(name);
        eprintln!("writing {} rows to {}", extract.rows, file.display());
        rows::write(extract, &file)?;
        let columns = extract.columns().len();
        let title = format!("{kind}, {} rows x {columns} columns", extract.rows);
        parts.push(Part {
            title,
            file,
            rows: Some(u64::from(extract.rows)),
            peers,
        });
    }
    Ok(parts)
}

/// Rounds of ours and of each peer in turn, so that a slow minute of the machine meets all of them.
fn measure(
    part: &Part,
    ours: &Ours,
    peers: &Peers,
    rounds: usize,
) -> Done<(Vec<Line>, Vec<String>)> {
    let bytes =
        fs::read(&part.file).map_err(|error| format!("{}: {error}", part.file.display()))?;
    eprintln!("{}: {} bytes", part.title, bytes.len());
    drop(bytes);
    let mut own = Line::new("jaiza --json extract import", false);
    let chosen: Vec<&Peer> = part.peers.iter().filter(|peer| peers.has(peer)).collect();
    let mut theirs: Vec<Line> = chosen
        .iter()
        .map(|peer| Line::new(peer.name, peer.main))
        .collect();
    for round in 0..rounds {
        settle();
        own.add(ours.import(&part.file)?);
        for (peer, line) in chosen.iter().zip(&mut theirs) {
            if round < peer.rounds {
                settle();
                line.add(peers.run(peer, &part.file)?);
            }
        }
    }
    let mut lines = vec![own];
    lines.append(&mut theirs);
    let complaints = lines
        .iter()
        .filter_map(|line| line.complaint(part.rows))
        .collect();
    Ok((lines, complaints))
}

/// What one program left in the cache of the disk must not slow the next.
fn settle() {
    if let Err(sentence) = program::capture(&mut program::program("sync", [""; 0])) {
        eprintln!("{sentence}");
    }
}
