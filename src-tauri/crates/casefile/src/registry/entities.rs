//! Kinds of things.

super::registry! {
    /// What a thing in a stream is.
    EntityKind(u16) {
        CASE = 1 "case",
        AUDITEE = 2 "auditee",
        FINDING = 3 "finding",
        FINDING_CHANGE = 4 "finding_change",
        ANSWER = 5 "answer",
        EVIDENCE = 6 "evidence",
        PAYMENT = 7 "payment",
        ITEM_SLICE = 8 "item_slice",
        REPORT = 9 "report",
        PARAMETER = 10 "parameter",
        NOTE = 11 "note",
        DEVICE_EVENT = 12 "device_event",
        CHECKLIST = 13 "checklist",
        EXTRACT = 14 "extract",
        RISK_RUN = 15 "risk_run",
        SELECTION = 16 "selection",
        MONEY = 17 "money",
        TRIAGE = 18 "triage",
        CANDIDATE = 19 "candidate",
        WORDING = 20 "wording",
        REFERENCE_DRAFT = 21 "reference_draft",
        FEEDBACK = 23 "feedback",
        PROPOSAL = 22 "proposal",
        SAMPLE = 24 "sample",
        SAMPLED_ITEM = 25 "sampled_item",
    }
}
