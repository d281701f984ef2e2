//! Candidate findings: what a person may turn into a finding, or set aside with a reason.

use std::collections::BTreeMap;

dto! {
    /// A sentence as a message key with its arguments, and said in English.
    Sentence { key: String, args: BTreeMap<String, String>, english: String }
    /// A candidate finding. `source`: books, `sales_annex`, reconciliation. `kind`: quantity, value, concession (a finding of that kind fits), unrecorded
    /// (a line without declaration), unsupported (an item that the books do not know), unexplained (quantity that no use explains). `facts` as in
    /// `FindingChange`, other facts beside them. `amount` in rupees is computed by the levy engine; when absent, `amount_note` says why.
    /// `status`: open, dismissed, taken (then `finding` is its id).
    Candidate {
        candidate: String, case: String, case_no: String, source: String, kind: String, gd: String, gd_item: u32, facts: BTreeMap<String, String>,
        sentence: Sentence, amount: Option<String>, amount_note: String, status: String, reason: String, finding: Option<String>,
    }
    /// Candidates of a case or of all cases, those with the highest amount first; and the sum of the open ones that have an amount.
    Candidates { candidates: Vec<Candidate>, open: u32, open_amount: String }
    /// Candidates of a case; of all cases when none is named.
    CandidatesIn { #[serde(default)] case: Option<String>, #[serde(default)] status: Option<String> }
    /// Set a candidate aside or open it again. `status`: dismissed, open.
    CandidateDecideIn { case: String, candidate: String, status: String, #[serde(default)] reason: String }
    /// What was taken: new candidates, and those that were known already.
    CandidatesTaken { candidates: Vec<Candidate>, new: u32, known: u32 }
}
