//! Kinds of entries: what a person did.

super::registry! {
    /// What an entry records. The number stands in the header of the entry.
    EntryKind(u32) {
        ACTOR_PRESENT = 1 "actor_present",
        CASE_OPENED = 2 "case_opened",
        CASE_CHANGED = 3 "case_changed",
        ITEMS_COPIED = 4 "items_copied",
        ANSWER_GIVEN = 5 "answer_given",
        FINDING_RECORDED = 6 "finding_recorded",
        FINDING_CHANGED = 7 "finding_changed",
        EVIDENCE_ATTACHED = 8 "evidence_attached",
        PAYMENTS_RECORDED = 9 "payments_recorded",
        EXTRACT_IMPORTED = 10 "extract_imported",
        REFERENCE_LOADED = 11 "reference_loaded",
        RISK_RUN = 12 "risk_run",
        SELECTION_SEALED = 13 "selection_sealed",
        REPORT_WRITTEN = 14 "report_written",
        CONFLICT_SETTLED = 15 "conflict_settled",
        SYNC_EXCHANGED = 16 "sync_exchanged",
        STATE_MOVED = 17 "state_moved",
        THING_REMOVED = 18 "thing_removed",
        THING_RESTORED = 19 "thing_restored",
        NOTE_WRITTEN = 20 "note_written",
        PARAMETER_SET = 21 "parameter_set",
        EVIDENCE_CHANGED = 22 "evidence_changed",
        PAYMENTS_CHANGED = 23 "payments_changed",
        BACKUP_MADE = 24 "backup_made",
        BACKUP_RESTORED = 25 "backup_restored",
        BUNDLE_MADE = 26 "bundle_made",
        BUNDLE_READ = 27 "bundle_read",
        EXTRACT_CORRECTED = 28 "extract_corrected",
        BOOK_IMPORTED = 29 "book_imported",
    }
}
