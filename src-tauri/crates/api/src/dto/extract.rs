//! Extracts: sniff, import, problems.

use std::collections::BTreeMap;

dto! {
    /// What to look at. `answers` as `extract_import`.
    SniffIn { path: String, #[serde(default)] answers: BTreeMap<String, String> }
    /// A column of the file with what it was taken for (`canonical` empty = kept, not used).
    SniffedColumn { source: String, canonical: String, kind: String, samples: Vec<String> }
    /// Something a person must decide.
    SniffQuestion { key: String, message_key: String, column: String, choices: Vec<String>, samples: Vec<String> }
    /// First look at a file, nothing stored.
    Sniffed {
        file_name: String, format: String, encoding: String, delimiter: String, sheets: Vec<String>, header_row: u32,
        columns: Vec<SniffedColumn>, missing: Vec<String>, questions: Vec<SniffQuestion>, preview: Vec<Vec<String>>,
    }
    /// Import a file. `answers`: `encoding`, `delimiter`, `sheet`, `map:<canonical>` = source column. `totals`: canonical column = value of the covering letter.
    ImportIn {
        path: String,
        #[serde(default)] answers: BTreeMap<String, String>,
        #[serde(default)] totals: BTreeMap<String, String>,
        #[serde(default)] rows_out: Option<String>,
    }
    /// Count and record numbers of one reason.
    ReasonCount { count: u32, records: Vec<u32> }
    /// A typed control total beside the one found.
    TotalCheck { column: String, typed: String, found: String, agrees: bool }
    /// An imported extract.
    Extract {
        id: String, file_name: String, sha256: String, format: String, encoding: String, imported_at: String,
        period_from: Option<String>, period_to: Option<String>, records_in_file: u32, stored: u32, set_aside: u32, dropped: u32,
        current: u32, gds: u32, traders: u32, value: String, levies: BTreeMap<String, String>, totals: Vec<TotalCheck>,
        /// `agreed`, `not_compared` or `disagrees` (kept out of selection).
        totals_state: String,
    }
    /// Result of an import.
    Imported { extract_id: String, sha256: String, seconds: String, certificate: String, already_there: bool, extract: Extract,
        /// The report of the import (`data/extracts` contract, section 5).
        #[ts(type = "unknown")] report: serde_json::Value,
    }
    /// All extracts, newest first.
    Extracts { extracts: Vec<Extract> }
    /// An extract by its id.
    ExtractIn { extract_id: String }
    /// A record that was set aside.
    Problem { record: u32, column: String, raw: String, code_points: String, reason: String, suggested_fix: String }
    /// Problems of an extract.
    Problems { extract_id: String, problems: Vec<Problem> }
    /// Write the problems of an extract to a CSV or XLSX file.
    ProblemsExportIn { extract_id: String, path: String }
    /// A file was written.
    FileWritten { path: String, rows: u32, sha256: String }
}
