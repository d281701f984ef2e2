//! Consistency mirror: how the same heading and issue were decided before.

use std::collections::BTreeMap;

dto! {
    /// Earlier findings of one kind on one heading. `pct`: a code or its first four digits.
    MirrorIn { case: String, kind: String, pct: String, #[serde(default)] seriousness: Option<String> }
    /// An earlier finding. `ratio` = price found / price declared; `outcome`: open, or the furthest stage its money reached.
    MirrorFinding {
        case: String, case_no: String, office: String, auditee: String, finding: String, finding_no: String, kind: String, rule: String, title: String,
        status: String, outcome: String, seriousness: String, date: String, items: u32, pct_from: String, pct_to: Option<String>,
        price_from: Option<String>, price_to: Option<String>, ratio: Option<String>, origin_to: Option<String>, denied: Option<String>,
        short: Option<String>, condition: String, criterion: String, cause: String, effect: String,
    }
    /// Findings, newest first (at most 30); `outcomes`, `count` and `cases` over all of them; `looked_at` cases were searched.
    Mirror {
        case: String, kind: String, heading: String, findings: Vec<MirrorFinding>, count: u32, cases: u32, looked_at: u32, outcomes: BTreeMap<String, u32>,
    }
}
