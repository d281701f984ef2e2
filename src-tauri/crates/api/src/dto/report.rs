//! Reports: written, sealed, verified.

dto! {
    /// A kind of report.
    ReportKind { name: String, title_key: String, langs: Vec<String> }
    /// All kinds.
    ReportKinds { reports: Vec<ReportKind> }
    /// Write a report. `lang`: en, ur or en+ur.
    ReportWriteIn { name: String, case: String, path: String, #[serde(default)] lang: Option<String> }
    /// A report that was written.
    ReportWritten { path: String, sha256: String, size: u32, pages: u32, state_digest: String, code: String, draft: bool }
    /// A report recorded in the case.
    ReportLine { name: String, lang: String, file_name: String, sha256: String, state_digest: String, written_at: String, written_by: String, current: bool }
    /// Reports of a case.
    Reports { case: String, reports: Vec<ReportLine> }
    /// What verification says of a file.
    ReportVerified {
        ok: bool, sealed: bool, unchanged: bool, signature_ok: bool, signer: String, actor: String, written_at: String, case_no: String, state_digest: String, code: String,
        figures_ok: bool, short_levied: String, surcharge: String, demand: String, sentences: Vec<String>, problems: Vec<String>,
        /// The case is on this computer and its state: `same`, `changed` or `not_here`.
        case_state: String,
    }
}
