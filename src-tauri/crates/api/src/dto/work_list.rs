//! What must be done today, and what is lost if it is not.

dto! {
    /// A line: a case, or a target that has none yet. `next` names the step: `open_case`, `answer`, `record`, `write_report`, `none`.
    WorkLine {
        kind: String, id: String, label: String, trader_name: String, money: String, last_lawful_day: Option<String>, why: String, days_left: Option<i32>,
        state: String, next: String, address: String, conflicts: u32,
    }
    /// Money by stage of the findings on this computer.
    Stage { stage: String, amount: String }
    /// The work list.
    WorkList { lines: Vec<WorkLine>, stages: Vec<Stage>, counts: std::collections::BTreeMap<String, u32> }
}
