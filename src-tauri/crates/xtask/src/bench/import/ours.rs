//! The program under test, as a person starts it.

use super::table::Round;
use crate::measure::measured;
use crate::program::{capture, program};
use crate::{Done, tree};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Release build of `jaiza`, with a new home for every import.
pub struct Ours {
    home: PathBuf,
    reference: PathBuf,
}

impl Ours {
    /// Homes are made in `work`; each gets the reference package of the folder.
    pub fn new(work: &Path, reference: PathBuf) -> Self {
        Self {
            home: work.join("home"),
            reference,
        }
    }

    /// Imports a file into a new home and measures the import alone.
    pub fn import(&self, file: &Path) -> Done<Round> {
        self.prepare()?;
        let run = measured(self.jaiza(&["--json", "extract", "import"]).arg(file))?;
        let answer: Value = serde_json::from_str(&run.stdout)
            .map_err(|error| format!("the answer of `extract import` is no JSON: {error}"))?;
        let store = self.home.join("extracts.db");
        let stored_bytes = fs::metadata(&store)
            .map_err(|error| format!("{}: {error}", store.display()))?
            .len();
        self.remove()?;
        Ok(Round {
            seconds: run.seconds,
            memory: run.memory,
            rows: number(&answer, "/report/stored")?,
            set_aside: Some(number(&answer, "/report/set_aside_total")?),
            own_seconds: answer
                .get("seconds")
                .map(|told| told.to_string().replace('"', "")),
            stored_bytes: Some(stored_bytes),
        })
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

    fn prepare(&self) -> Done {
        self.remove()?;
        let owner = [
            "home", "create", "--person", "P-1", "--name", "Bench", "--office", "PCA-S",
        ];
        capture(&mut self.jaiza(&owner))?;
        capture(self.jaiza(&["reference", "load"]).arg(&self.reference))?;
        Ok(())
    }

    fn remove(&self) -> Done {
        if self.home.exists() {
            let told = |error| format!("{}: {error}", self.home.display());
            fs::remove_dir_all(&self.home).map_err(told)?;
        }
        Ok(())
    }
}

fn number(answer: &Value, place: &str) -> Done<u64> {
    let found = answer.pointer(place).and_then(Value::as_u64);
    found.ok_or_else(|| format!("the answer of `extract import` has no number at {place}"))
}
