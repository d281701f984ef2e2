//! Feedback of audits to risk management.

dto! {
    /// What the audit says of an indicator: `confirmed`, `not_confirmed` or `not_looked_at`, and why in a sentence.
    FeedbackVerdictIn { indicator: String, verdict: String, sentence: String }
    /// Record verdicts on indicators of a case, and a remark on rules and extracts as a whole.
    FeedbackIn { case: String, #[serde(default)] verdicts: Vec<FeedbackVerdictIn>, #[serde(default)] remark: Option<String> }
    /// An indicator that hit on items of the case. `hits` = items, 0 when they were not counted; `types` = types of finding it points at; `findings` = numbers of findings of those types.
    FeedbackLine {
        indicator: String, title: String, hits: u32, types: Vec<String>, findings: Vec<String>,
        verdict: String, sentence: String, by: String, at: String, conflict: bool,
    }
    /// The feedback record of a case. `missing` = indicators without verdict or sentence, or `remark` when the case has no indicator.
    Feedback { case: String, case_no: String, state: String, chosen: String, closed_on: String, lines: Vec<FeedbackLine>, remark: String, missing: Vec<String>, complete: bool }
    /// Write the feedback of all cases into a file for headquarters; no person and no trader is named.
    FeedbackExportIn { path: String }
    /// A file that was written.
    FeedbackExported { path: String, cases: u32, verdicts: u32, sha256: String }
}
