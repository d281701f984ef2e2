//! The audit trail and conflicts.

dto! {
    /// A page of the trail, newest first when `newest_first`.
    JournalIn { case: String, #[serde(default)] from: u32, #[serde(default)] len: Option<u32> }
    /// One entry.
    JournalLine {
        n: u32, id: String, person: String, actor: String, seq: u32, kind: String, claimed_at: String, received_at: String, via: String,
        subjects: Vec<String>, reason: String, sets: Vec<crate::dto::Pair>,
    }
    /// Entries.
    Journal { case: String, count: u32, entries: Vec<JournalLine> }
    /// The chains of a case were checked.
    JournalVerified { ok: bool, entries: u32, chains: u32, digest: String, problems: Vec<String> }
    /// A value of a conflict.
    ConflictValue { value: String, person: String, at: String, actor: String, seq: u32 }
    /// Two or more values live at once.
    Conflict { case: String, case_no: String, entity: String, entity_kind: String, field: String, values: Vec<ConflictValue> }
    /// All conflicts.
    Conflicts { conflicts: Vec<Conflict> }
    /// Settle a conflict with one value and a reason.
    ConflictSettleIn { case: String, entity: String, field: String, value: String, reason: String }
    /// Done.
    Settled { case: String, remaining: u32 }
}
