//! The work list.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, work_list::*};
use crate::error::Answer;

mod candidates;
mod stages;

commands! {
    work_list(Nothing) -> WorkList, "What must be done today, and what is lost if it is not.", reads ["case", "risk", "extract"], changes [], work_list;
}

use chrono::NaiveDate;

use super::home::count;
use crate::case_model::{self, CaseModel};
use crate::dto::case::CaseLine;
use crate::figures;

/// Targets without a case shown beside the cases.
const TARGETS: usize = 5;
/// Days that a line without a clock counts as having.
const WITHOUT_CLOCK: i32 = 5 * 365;

fn work_list(call: &Call<'_>, _: Nothing) -> Answer<WorkList> {
    let home = call.session.home()?;
    let today = call.session.today();
    let mut lines = Vec::new();
    let mut suspected = Vec::new();
    let mut sums = stages::Sums::default();
    for stream in case_model::case_streams(&home)? {
        let case = CaseModel::load(call.session, &home, stream)?;
        let line = super::case::line(call.session, &case);
        sums.add(&case, &line.demand, today);
        let line = case_line(&case, &line, today)?;
        let open = super::candidate::of_case(&home, &case)?;
        suspected.extend(candidates::lines(&line, &case, &open));
        lines.push(line);
    }
    let cases = count(lines.len());
    lines.extend(candidates::largest(suspected));
    for one in super::risk::candidates(call.session, &home, TARGETS)? {
        lines.push(target_line(one));
    }
    lines.sort_by(|a, b| urgency(b).total_cmp(&urgency(a)));
    let overdue = lines
        .iter()
        .filter(|line| line.days_left.is_some_and(|days| days < 0) || line.next == "reply_overdue")
        .count();
    let counts = [
        ("cases", cases),
        ("conflicts", count(home.conflicts(None)?.len())),
        ("overdue", count(overdue)),
        (
            "waiting_to_sync",
            super::sync::waiting(call.session, &home)?,
        ),
        ("extracts", count(home.extracts()?.list()?.len())),
    ];
    Ok(WorkList {
        lines,
        stages: sums.stages(),
        counts: counts
            .into_iter()
            .map(|(name, n)| (name.to_owned(), n))
            .collect(),
    })
}

/// Money by time: what is lost first and largest stands on top; what is already lost stands last,
/// but stands there. For order only, so a float will do.
fn urgency(line: &WorkLine) -> f64 {
    let money: f64 = line.money.parse().unwrap_or(0.0);
    match line.days_left.unwrap_or(WITHOUT_CLOCK) {
        days if days < 0 => money - 1e18,
        // No claim runs any more, and some have ended.
        _ if line.days_left.is_none() && line.barred > 0 => money - 1e18,
        days => money / f64::from(days.max(1)),
    }
}

fn target_line(one: super::risk::Candidate) -> WorkLine {
    WorkLine {
        kind: "target".into(),
        label: one.key.clone(),
        trader_name: one.name,
        money: one.expected_yield,
        last_lawful_day: None,
        why: String::new(),
        days_left: None,
        state: one.band,
        next: "open_case".into(),
        address: if one.selection.is_empty() {
            format!("/targets?run={}&key={}", one.run_id, one.key)
        } else {
            let (run, key) = (&one.run_id, &one.key);
            format!("/targets?run={run}&key={key}&selection={}", one.selection)
        },
        conflicts: 0,
        id: one.key,
        clock_gd: String::new(),
        clock_from: String::new(),
        waiting_for: "you".into(),
        reply_due: None,
        barred: 0,
        problem: None,
    }
}

fn case_line(case: &CaseModel, line: &CaseLine, today: NaiveDate) -> Answer<WorkLine> {
    let open: u32 = super::checklist::progress(case)?
        .iter()
        .map(|checklist| checklist.mandatory_open)
        .sum();
    let reported = !case.reports.is_empty();
    let due = crate::times::date(&case.reply_due);
    let unanswered = case.findings.iter().any(|finding| {
        finding.reply.trim().is_empty() && !["dropped", "agreed"].contains(&finding.status.as_str())
    });
    let late = unanswered && due.is_some_and(|due| due < today);
    let next = match (case.findings.is_empty(), reported) {
        _ if late => "reply_overdue",
        (false, false) => "write_report",
        _ if open > 0 => "answer",
        (true, _) => "record",
        (false, true) => "none",
    };
    let tab = match next {
        "answer" => "checklists",
        "record" | "reply_overdue" => "findings",
        "write_report" => "reports",
        _ => "overview",
    };
    let waits = unanswered && due.is_some() && !late;
    let figures = figures::compute(case, today).ok();
    Ok(WorkLine {
        kind: "case".into(),
        id: line.case.clone(),
        label: line.case_no.clone(),
        trader_name: line.trader_name.clone(),
        money: line.demand.clone(),
        last_lawful_day: line.last_lawful_day.clone(),
        why: line.last_lawful_rule.clone().unwrap_or_default(),
        days_left: line.days_left,
        state: line.state.clone(),
        next: next.into(),
        address: format!("/cases/{}?tab={tab}", line.case),
        conflicts: line.conflicts,
        clock_gd: line.last_lawful_gd.clone().unwrap_or_default(),
        clock_from: line.last_lawful_start.clone().unwrap_or_default(),
        waiting_for: if waits { "auditee" } else { "you" }.into(),
        reply_due: due.map(|due| due.to_string()),
        barred: count(figures.map_or(0, |figures| figures.result.barred.len())),
        problem: line.problem.clone(),
    })
}
