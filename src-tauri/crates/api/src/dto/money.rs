//! Money in stages, and the start of the audit.

use std::collections::BTreeMap;

dto! {
    /// An event of the demand. `stage`: framed, adjudicated, recovered, instalment (`date` = due), stay (`until` = last day), `written_off`. A framed amount
    /// is never typed: it is what the findings come to at that moment.
    MoneyIn {
        case: String, stage: String, date: String,
        #[serde(default)] amount: Option<String>,
        /// Amounts by levy group; their sum is the amount.
        #[serde(default)] groups: BTreeMap<String, String>,
        /// Letter, order, challan or payment slip.
        #[serde(default)] reference: String,
        #[serde(default)] finding: Option<String>,
        #[serde(default)] until: Option<String>,
        #[serde(default)] note: String,
    }
    /// Remove an event that was recorded by mistake, with the reason.
    MoneyRemoveIn { case: String, event: String, reason: String }
    /// An event as recorded.
    MoneyEvent {
        event: String, stage: String, date: String, amount: String, groups: BTreeMap<String, String>, reference: String, finding: String, until: String, note: String,
        by: String, state_digest: String,
    }
    /// An instalment: paid, part, due, overdue, stayed.
    MoneyInstalment { due: String, amount: String, paid: String, status: String }
    /// A finding under a rule that lets voluntary payment before the audit bar recovery.
    VoluntaryCheck { finding: String, rule: String, amount: String, paid: String, bars: bool }
    /// The demand of a case in stages.
    Money {
        case: String, detected: String, framed: String, adjudicated: String, recovered: String, written_off: String, outstanding: String, overdue: String,
        stayed: bool, stayed_until: Option<String>, events: Vec<MoneyEvent>, instalments: Vec<MoneyInstalment>,
        audit_started: String, audit_start_proof: String, voluntary: Vec<VoluntaryCheck>,
    }
    /// The first step of the audit that the auditee knows of (notice dispatched, first documented inquiry); recorded once, never changed.
    AuditStartIn { case: String, date: String, proof: String }
}
