//! The neutral structure an audit report is printed from, and which the PDF carries as data.
//!
//! Amounts are whole rupees as text (`-?[0-9]+`); dates are ISO (`2025-08-04`); rates and
//! numerators are decimals as text. Absent lists and texts are empty.

mod annexes;
mod cover;
mod working;

pub use annexes::{
    BarredItem, ChecklistAnswer, DataSource, EvidenceRow, ExcessRow, ItemRow, LevyTriple,
    LimitationRow, RateSegment, ReferencePackage, SurchargeRow,
};
pub use cover::{
    AuditReportPerson, Auditee, ConflictNote, Directorate, FindingSummary, Grouping, Levies,
    Period, Summary,
};
use serde::{Deserialize, Serialize};
pub use working::{ItemWorking, WorkingLine, WorkingSide};

/// Everything an audit report says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseReport {
    /// Who issues the report.
    pub directorate: Directorate,
    /// File number of the office.
    pub file_no: String,
    /// Case number.
    pub case_no: String,
    /// Revision of the report, from 0.
    pub revision: u32,
    /// Date of the report.
    pub report_date: String,
    /// The trader under audit.
    pub auditee: Auditee,
    /// Period under audit.
    pub period: Period,
    /// Kind of audit, in words of the office ("field audit").
    pub audit_type: String,
    /// Why the trader was selected, one sentence each.
    pub selection_reasons: Vec<String>,
    /// Auditor, lead, reviewer, director, in the order of the signatures.
    pub persons: Vec<AuditReportPerson>,
    /// Totals of the case.
    pub summary: Summary,
    /// The findings in their order.
    pub findings: Vec<FindingSummary>,
    /// Annex A: computation by item, in the order of the findings.
    pub items: Vec<ItemRow>,
    /// Annex B: surcharge by item and levy group.
    pub surcharges: Vec<SurchargeRow>,
    /// Annex W: the working of annex A, in its order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub working: Vec<ItemWorking>,
    /// Annex C: limitation by item and rule.
    pub limitations: Vec<LimitationRow>,
    /// Annex D: evidence.
    pub evidence: Vec<EvidenceRow>,
    /// Answers of the checklists.
    pub checklist: Vec<ChecklistAnswer>,
    /// Items examined without a finding.
    pub clean_items: u32,
    /// Items whose finding is out of time.
    pub barred: Vec<BarredItem>,
    /// Levies paid in excess; never set off silently.
    pub excess: Vec<ExcessRow>,
    /// Annex G: where the data came from.
    pub data_sources: Vec<DataSource>,
    /// Annex G: reference packages used.
    pub reference_packages: Vec<ReferencePackage>,
    /// Facts on which two laptops disagree; the totals are then a range.
    pub conflicts: Vec<ConflictNote>,
    /// Digest of the case state, lowercase hex.
    pub state_digest: String,
    /// Name and version of the program.
    pub program_version: String,
    /// Not yet signed off: every page is marked.
    pub draft: bool,
    /// How digits of amounts are grouped.
    pub grouping: Grouping,
}
