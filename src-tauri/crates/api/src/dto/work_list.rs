//! What must be done today, and what is lost if it is not.

dto! {
    /// A line: a case, a candidate finding in one (its `money` is empty when unknown), or a target that has none yet. `next` names the step: `open_case`, `answer`, `record`, `decide`,
    /// `reply_overdue`, `write_report`, `none`. `waiting_for`: auditee, you. `why` is the limitation rule that ends first; `clock_gd` the declaration,
    /// `clock_from` the day its period runs from. `problem` says why figures cannot be computed.
    WorkLine {
        kind: String, id: String, label: String, trader_name: String, money: String, last_lawful_day: Option<String>, why: String, days_left: Option<i32>,
        state: String, next: String, address: String, conflicts: u32, clock_gd: String, clock_from: String, waiting_for: String, reply_due: Option<String>,
        barred: u32, problem: Option<String>,
    }
    /// Money by stage of the cases on this computer, and what of it happened in the running quarter.
    Stage { stage: String, amount: String, quarter: String }
    /// The work list.
    WorkList { lines: Vec<WorkLine>, stages: Vec<Stage>, counts: std::collections::BTreeMap<String, u32> }
}
