//! Cases: the auditee, the period, the state, the money.

use std::collections::BTreeMap;

dto! {
    /// Open a case on a trader and a period; items are copied from the extracts (all when none is named).
    CaseOpenIn {
        trader: String, from: String, to: String,
        #[serde(default)] case_no: Option<String>,
        #[serde(default)] extracts: Vec<String>,
        #[serde(default)] run_id: Option<String>,
        #[serde(default)] reason: Option<String>,
        /// Sealed selection by its code, or the path of its memo.
        #[serde(default)] selection: Option<String>,
        /// How the trader came in: RANK, YIELD, RANDOM or OWN; by default RANK with a run, else OWN with a reason.
        #[serde(default)] how: Option<String>,
    }
    /// Move a case to another state: CLOSED, which asks for the feedback record, or FIELDWORK again, which asks for a reason.
    CaseMoveIn { case: String, state: String, #[serde(default)] reason: Option<String> }
    /// A case by its id, case number or a unique beginning of the id.
    CaseIn { case: String }
    /// A value that two people set differently.
    ConflictMark { field: String, values: Vec<String>, people: Vec<String> }
    /// A line of the case list.
    CaseLine {
        case: String, case_no: String, trader: String, trader_name: String, period_from: String, period_to: String, state: String,
        opened_on: String, items: u32, findings: u32, short_levied: String, surcharge: String, demand: String, conflicts: u32,
        /// Last lawful day of the earliest claim still in time, and the rule that says so.
        last_lawful_day: Option<String>, last_lawful_rule: Option<String>, days_left: Option<i32>,
        /// Declaration whose time ends then, and the day from which its period runs.
        last_lawful_gd: Option<String>, last_lawful_start: Option<String>,
        /// Why the figures of the case cannot be computed, when they cannot.
        problem: Option<String>,
    }
    /// All cases.
    Cases { cases: Vec<CaseLine> }
    /// A case as its first page shows it.
    CaseShown {
        line: CaseLine, office: String, reasons: Vec<String>, parameters: BTreeMap<String, String>, checklists: Vec<CaseChecklist>,
        evidence: u32, reports: u32, entries: u32, state_digest: String, conflicts: Vec<ConflictMark>, people: Vec<String>,
        /// How it was chosen, when it came out of a sealed selection.
        selection: Option<super::selection::CaseSelection>,
    }
    /// Progress of a checklist in a case.
    CaseChecklist { checklist: String, title: String, version: String, answered: u32, asked: u32, mandatory_open: u32 }
    /// Set a dated fact or parameter of the case: `notice_date`, `computation_date`, `audit_hours`, `case_no`, `cr_threshold`, `office_head`…
    CaseSetIn { case: String, field: String, value: String, #[serde(default)] reason: Option<String> }
    /// Dates on which the levies of declarations were paid, from a CSV file (`gd,payment_date`).
    CasePaymentsIn { case: String, path: String }
    /// Payment dates recorded.
    PaymentsRecorded { case: String, recorded: u32, unknown_gds: Vec<String> }
    /// A case that was opened.
    CaseOpened { case: String, case_no: String, items: u32, overlaps: Vec<String> }
}
