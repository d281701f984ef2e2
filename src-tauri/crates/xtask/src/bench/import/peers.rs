//! Programs that read the same files and are known to be quick.

use super::table::Round;
use crate::measure::measured;
use crate::program::{capture, exists, program};
use crate::{Done, setup};
use std::fs;
use std::path::{Path, PathBuf};

/// A peer: `sqlite3` itself, or a reader named in `peers.py`.
pub struct Peer {
    /// What the table says.
    pub name: &'static str,
    /// Its ratio is the one that counts.
    pub main: bool,
    /// At most so many rounds.
    pub rounds: usize,
    with: With,
}

enum With {
    Sqlite3,
    Python {
        reader: &'static str,
        packages: &'static [&'static str],
    },
}

const MANY: usize = usize::MAX;

/// Readers of CSV.
pub const CSV_PEERS: &[Peer] = &[
    Peer {
        name: "sqlite3 .import, untyped table",
        main: true,
        rounds: MANY,
        with: With::Sqlite3,
    },
    Peer {
        name: "DuckDB 2.0.0, typed table",
        main: false,
        rounds: MANY,
        with: With::Python {
            reader: "duckdb",
            packages: &["duckdb==2.0.0"],
        },
    },
    Peer {
        name: "pandas 3.1.1, read_csv + to_sql",
        main: false,
        rounds: MANY,
        with: With::Python {
            reader: "pandas",
            packages: &["pandas==3.1.1", "numpy==2.4.6"],
        },
    },
];

/// Readers of XLSX. openpyxl takes a minute.
pub const XLSX_PEERS: &[Peer] = &[
    Peer {
        name: "python-calamine 0.9.1, reads only",
        main: true,
        rounds: MANY,
        with: With::Python {
            reader: "calamine",
            packages: &["python-calamine==0.9.1"],
        },
    },
    Peer {
        name: "openpyxl 3.1.5 read_only, reads only",
        main: false,
        rounds: 1,
        with: With::Python {
            reader: "openpyxl",
            packages: &["openpyxl==3.1.5"],
        },
    },
];

/// The peers that this machine has.
pub struct Peers {
    python: PathBuf,
    script: PathBuf,
    store: PathBuf,
    missing: Vec<&'static str>,
}

impl Peers {
    /// Installs what is missing: `sqlite3` as a Debian package, the others into `venv` of the folder.
    /// A peer that cannot be had is named and left out.
    pub fn prepare(folder: &Path, work: &Path) -> Self {
        let mut peers = Self {
            python: folder.join("venv/bin/python"),
            script: work.join("peers.py"),
            store: work.join("peer.db"),
            missing: vec![],
        };
        let environment = peers.environment();
        for peer in CSV_PEERS.iter().chain(XLSX_PEERS) {
            let had = match peer.with {
                With::Sqlite3 if exists("sqlite3") => Ok(()),
                With::Sqlite3 => setup::packages(&[&["sqlite3"]]),
                With::Python { packages, .. } => environment
                    .clone()
                    .and_then(|()| setup::python_packages(&peers.python, packages)),
            };
            if let Err(sentence) = had {
                eprintln!("without {}: {sentence}", peer.name);
                peers.missing.push(peer.name);
            }
        }
        peers
    }

    /// Whether the peer can be run here.
    pub fn has(&self, peer: &Peer) -> bool {
        !self.missing.contains(&peer.name)
    }

    fn environment(&self) -> Done {
        let script = include_str!("peers.py");
        fs::write(&self.script, script)
            .map_err(|error| format!("{}: {error}", self.script.display()))?;
        setup::python(&self.python)
    }

    /// Lets a peer read the file into a new store and counts the rows that it found.
    pub fn run(&self, peer: &Peer, file: &Path) -> Done<Round> {
        self.remove()?;
        let mut command = match peer.with {
            With::Sqlite3 => program("sqlite3", [&self.store]),
            With::Python { .. } => program(&self.python.to_string_lossy(), [&self.script]),
        };
        match peer.with {
            With::Sqlite3 => {
                let name = file.display().to_string().replace('\'', "''");
                command
                    .arg(".mode csv")
                    .arg(format!(".import '{name}' item"))
            }
            With::Python { reader, .. } => command.arg(reader).arg(file).arg(&self.store),
        };
        let run = measured(&mut command)?;
        let counted = match peer.with {
            With::Sqlite3 => {
                let mut count = program("sqlite3", [&self.store]);
                capture(count.arg("SELECT count(*) FROM item"))?
            }
            With::Python { .. } => run.stdout,
        };
        let rows = counted
            .trim()
            .parse()
            .map_err(|_| format!("{}: {counted:?}", peer.name))?;
        let stored_bytes = fs::metadata(&self.store).ok().map(|store| store.len());
        self.remove()?;
        Ok(Round {
            seconds: run.seconds,
            memory: run.memory,
            rows,
            set_aside: None,
            own_seconds: None,
            stored_bytes,
        })
    }

    fn remove(&self) -> Done {
        if self.store.exists() {
            let told = |error| format!("{}: {error}", self.store.display());
            fs::remove_file(&self.store).map_err(told)?;
        }
        Ok(())
    }
}
