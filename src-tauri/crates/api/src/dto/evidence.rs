//! Evidence: files in the case with their hash.

dto! {
    /// Attach a file of this computer. `kind` E01 to E22.
    EvidenceAttachIn {
        case: String, path: String, kind: String,
        #[serde(default)] received_from: String,
        #[serde(default)] findings: Vec<String>,
        #[serde(default)] note: String,
    }
    /// A piece of evidence. `here` false: named, its bytes are not on this computer yet.
    Evidence {
        evidence: String, no: String, kind: String, name: String, size: String, media: String, sha256: String, received_from: String,
        attached_at: String, attached_by: String, findings: Vec<String>, note: String, here: bool,
    }
    /// Evidence of a case.
    EvidenceList { case: String, evidence: Vec<Evidence> }
    /// Write a piece of evidence to a file.
    EvidenceSaveIn { case: String, evidence: String, path: String }
}
