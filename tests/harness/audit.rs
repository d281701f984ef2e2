//! One audit from files to totals, as the worked case and the shared acceptance case go.

use crate::jaiza::{Home, text_of, words};
use crate::tree;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Tables of `expected.json` that `case totals` must give.
pub const TABLES: &[&str] = &[
    "items",
    "gd_totals",
    "order",
    "recalculation",
    "surcharge",
    "totals",
    "limitation",
    "barred",
    "summary",
];

/// A home with the worked case opened, with its findings or before any is written.
pub fn worked_case(findings: bool) -> (Audit, Home, String) {
    let (audit, home) = (Audit::of(&tree::fixture("worked_case")), Home::of("P-1"));
    audit.load_reference(&home);
    audit.import(&home, "extract.csv");
    let case = audit.open_case(&home);
    if findings {
        audit.record_findings(&home, &case);
    }
    (audit, home, case)
}

/// A folder with `extract.csv`, `extract.xlsx`, `reference/`, `package/`, `evidence/`, `facts.json`
/// and `expected.json`.
pub struct Audit {
    folder: PathBuf,
}

impl Audit {
    /// The audit of that folder.
    pub fn of(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
        }
    }

    /// A file of the audit.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A JSON file of the audit.
    pub fn json(&self, name: &str) -> Value {
        serde_json::from_str(&fs::read_to_string(self.file(name)).unwrap()).unwrap()
    }

    /// Loads both reference folders into a home.
    pub fn load_reference(&self, home: &Home) {
        home.done(words(&["reference", "load"], &self.file("reference")));
        home.done(words(&["reference", "load"], &self.file("package")));
    }

    /// Imports the extract in that file and returns its id.
    pub fn import(&self, home: &Home, name: &str) -> String {
        let imported = home.done(words(&["extract", "import"], &self.file(name)));
        let wanted = &self.json("expected.json")["import"];
        let report = &imported["report"];
        assert_eq!(
            report["stored"], wanted["rows"],
            "rows stored of {name}: {report:#}"
        );
        assert_eq!(
            report["set_aside_total"], wanted["rejects"],
            "rows set aside of {name}: {report:#}"
        );
        text_of(&imported, "extract_id").to_owned()
    }

    /// Opens the case on the importer and period of the facts and returns its id.
    pub fn open_case(&self, home: &Home) -> String {
        let facts = self.json("facts.json");
        let period = &facts["case"]["period"];
        let opened = home.done([
            "case",
            "open",
            "--trader",
            text_of(&facts["importer"], "ntn"),
            "--from",
            period[0].as_str().expect("a period"),
            "--to",
            period[1].as_str().expect("a period"),
        ]);
        text_of(&opened, "case").to_owned()
    }

    /// Records the findings of the facts.
    pub fn record_findings(&self, home: &Home, case: &str) {
        home.done(words(
            &["finding", "record", case, "--facts"],
            &self.file("facts.json"),
        ));
    }
}
