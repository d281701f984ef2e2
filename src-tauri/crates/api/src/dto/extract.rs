//! Extracts: sniff, import, problems, corrections, certificate.

use std::collections::BTreeMap;

dto! {
    /// What to look at. `answers` as `extract_import`; `profile` by name, id or file; without one the profile saved for headers like these, empty = none.
    SniffIn { path: String, #[serde(default)] answers: BTreeMap<String, String>, #[serde(default)] profile: Option<String> }
    /// A column of the file with what it was taken for (`canonical` empty = kept, not used).
    SniffedColumn { source: String, canonical: String, kind: String, samples: Vec<String> }
    /// The cells of a question in one of its readings.
    Reading { choice: String, samples: Vec<String> }
    /// Something a person must decide; `key` is the answer's. `samples` as they stand in the file.
    SniffQuestion { key: String, message_key: String, column: String, choices: Vec<String>, samples: Vec<String>, readings: Vec<Reading> }
    /// A record of the preview as it stands in the file.
    PreviewLine { record: u32, cells: Vec<String> }
    /// How a column of numbers or dates is read; `origin` answered, found or unsure.
    TakenFormat { column: String, format: String, origin: String, cells: u32 }
    /// Something a person should know of the file.
    Note { code: String, count: u32, detail: String }
    /// What would become of the first records (`whole`: the file has no more).
    Trial { records: u32, stored: u32, set_aside: u32, dropped: u32, reasons: BTreeMap<String, u32>, dropped_by: BTreeMap<String, u32>, flags: BTreeMap<String, u32>, problems: Vec<Problem>, whole: bool }
    /// First look at a file, nothing stored.
    Sniffed {
        file_name: String, container: String, format: String, complete: bool, encoding: String, delimiter: String, sheets: Vec<String>, sheet: String, header_row: u32,
        fingerprint: String, profile: String,
        columns: Vec<SniffedColumn>, canonical: Vec<String>, missing: Vec<String>, questions: Vec<SniffQuestion>, formats: Vec<TakenFormat>, notes: Vec<Note>,
        preview: Vec<PreviewLine>, trial: Option<Trial>,
        /// Answers of the profile that was applied.
        answers: BTreeMap<String, String>,
    }
    /// Import a file. `answers`: `encoding`, `delimiter`, `sheet`, `format`, `header`, `footer`, `duplicates`, `with` (files to join, separated by `|`), `map:<canonical>` = source column, `number:<canonical>` = en or eu, `date:<canonical>` = DMY, …. `totals`: canonical column = value of the covering letter.
    ImportIn {
        path: String,
        #[serde(default)] answers: BTreeMap<String, String>,
        #[serde(default)] totals: BTreeMap<String, String>,
        #[serde(default)] rows_out: Option<String>,
        #[serde(default)] profile: Option<String>,
    }
    /// A typed control total beside the one found.
    TotalCheck { column: String, typed: String, found: String, agrees: bool }
    /// An imported extract.
    Extract {
        id: String, file_name: String, sha256: String, container: String, format: String, encoding: String, imported_at: String,
        period_from: Option<String>, period_to: Option<String>, records_in_file: u32, header_record: u32, stored: u32, set_aside: u32, dropped: u32, corrected: u32,
        current: u32, superseded: u32, gds: u32, traders: u32, value: String, levies: BTreeMap<String, String>, levies_absent: BTreeMap<String, u32>, totals: Vec<TotalCheck>,
        /// `agreed`, `not_compared`, `settled` or `disagrees` (kept out of selection).
        totals_state: String,
        settled_reason: String, settled_by: String,
        set_aside_by: BTreeMap<String, u32>, dropped_by: BTreeMap<String, u32>, flags: BTreeMap<String, u32>,
        formats: Vec<TakenFormat>, notes: Vec<Note>, unmapped: Vec<String>,
        /// Usual columns that the file does not have: absent there means not extracted.
        not_extracted: Vec<String>,
        profile: String,
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
    /// A cell that could not be read. `first`: the reason why its record was set aside.
    Problem { record: u32, column: String, raw: String, code_points: String, reason: String, suggested_fix: String, first: bool, corrected: bool }
    /// Problems of an extract.
    Problems { extract_id: String, problems: Vec<Problem> }
    /// Write the problems of an extract to a CSV or XLSX file.
    ProblemsExportIn { extract_id: String, path: String }
    /// A file was written.
    FileWritten { path: String, rows: u32, sha256: String }
    /// A record of an extract.
    RecordIn { extract_id: String, record: u32 }
    /// A cell of a record: header, canonical column (empty = not used), text in the file.
    RecordCell { source: String, canonical: String, text: String }
    /// A correction as it was made.
    Correction { record: u32, column: String, before: String, after: String, reason: String, person: String, made_at: String }
    /// A record as it stands in the file, with its problems and corrections.
    RecordShown { record: u32, cells: Vec<RecordCell>, problems: Vec<Problem>, corrections: Vec<Correction> }
    /// Correct cells of a record that was set aside: header of the file = new text.
    CorrectIn { extract_id: String, record: u32, cells: BTreeMap<String, String>, reason: String }
    /// Corrections of an extract.
    Corrections { corrections: Vec<Correction> }
    /// Accept, with a reason, that the totals disagree.
    SettleIn { extract_id: String, reason: String }
    /// A value that differs between two versions.
    AmendedValue { column: String, before: String, after: String }
    /// Two versions of an item that follow each other.
    Amendment { gd_uid: String, item_no: u32, from_version: u32, to_version: u32, from_record: u32, to_record: u32, changes: Vec<AmendedValue> }
    /// Amended items (the first 500) and how many there are.
    Amendments { amendments: Vec<Amendment>, total: u32 }
    /// Write the certificate of an import (`lang` en, ur or en+ur).
    CertificateIn { extract_id: String, path: String, #[serde(default)] lang: Option<String> }
}
