//! The same twelve indicators with what people use for such work.

use super::Extracted;
use crate::measure::{Measured, measured};
use crate::program::{capture, program};
use crate::{Done, setup};
use std::fs;
use std::path::{Path, PathBuf};

/// Indicators that the peers compute: half of those of the extract, of every family but origin.
pub const TWELVE: [&str; 12] = [
    "VAL-01", "VAL-02", "VAL-06", "CLS-03", "CLS-04", "CLS-06", "RTE-01", "RTE-02", "RTE-03",
    "RTE-05", "EXM-01", "QTY-04",
];

/// Packages of both peers.
const PACKAGES: [&str; 4] = [
    "duckdb==2.0.0",
    "numpy==2.4.6",
    "pandas==3.1.1",
    "pyarrow==26.0.1",
];

/// A way of `peers.py`.
pub struct Peer {
    /// What the table says.
    pub name: &'static str,
    way: &'static str,
}

/// All peers.
pub const PEERS: &[Peer] = &[
    Peer {
        name: "pandas 3.1.1",
        way: "pandas",
    },
    Peer {
        name: "DuckDB 2.0.0, 2 threads",
        way: "duckdb",
    },
];

/// The peers of this machine with their own store of the extract.
pub struct Peers {
    python: PathBuf,
    script: PathBuf,
    store: PathBuf,
    there: bool,
}

impl Peers {
    /// Installs the packages into `venv` of the folder and reads the extract into a typed file.
    /// Where they cannot be had, the bench says so and goes on without.
    pub fn prepare(folder: &Path, work: &Path, extract: &Path, reference: &Path) -> Self {
        let mut peers = Self {
            python: folder.join("venv/bin/python"),
            script: work.join("peers.py"),
            store: work.join("extract.parquet"),
            there: true,
        };
        if let Err(sentence) = peers.ready(extract, reference) {
            eprintln!("without pandas and DuckDB: {sentence}");
            peers.there = false;
        }
        peers
    }

    /// Can they be run here?
    pub fn has(&self) -> bool {
        self.there
    }

    fn ready(&self, extract: &Path, reference: &Path) -> Done {
        fs::write(&self.script, include_str!("peers.py"))
            .map_err(|error| format!("{}: {error}", self.script.display()))?;
        setup::python(&self.python)?;
        setup::python_packages(&self.python, &PACKAGES)?;
        let mut command = program(&self.python.to_string_lossy(), [&self.script]);
        capture(
            command
                .arg("prepare")
                .args([extract, reference, &self.store]),
        )
        .map(drop)
    }

    /// Lets a peer compute the twelve.
    pub fn run(&self, peer: &Peer, extract: &Extracted) -> Done<Measured> {
        let mut command = program(&self.python.to_string_lossy(), [&self.script]);
        command.arg(peer.way).arg(&self.store);
        measured(command.args([&extract.reference, &extract.parameters]))
    }
}
