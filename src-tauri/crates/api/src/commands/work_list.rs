//! The work list.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, work_list::*};
use crate::error::Answer;

commands! {
    work_list(Nothing) -> WorkList, "What must be done today, and what is lost if it is not.", reads ["case", "risk", "extract"], changes [], work_list;
}

use super::home::count;
use crate::case_model::{self, CaseModel};
use crate::dto::case::CaseLine;

/// Candidates shown beside the cases.
const CANDIDATES: usize = 5;

fn work_list(call: &Call<'_>, _: Nothing) -> Answer<WorkList> {
    let home = call.session.home()?;
    let mut lines = Vec::new();
    let mut demanded: i64 = 0;
    for stream in case_model::case_streams(&home)? {
        let case = CaseModel::load(call.session, &home, stream)?;
        let line = super::case::line(call.session, &case);
        demanded = demanded.saturating_add(line.short_levied.parse().unwrap_or(0));
        lines.push(case_line(&case, &line)?);
    }
    lines.sort_by_key(urgency);
    let cases = count(lines.len());
    for one in super::risk::candidates(call.session, &home, CANDIDATES)? {
        lines.push(WorkLine {
            kind: "target".into(),
            label: one.key.clone(),
            trader_name: one.name,
            money: one.expected_yield,
            last_lawful_day: None,
            why: String::new(),
            days_left: None,
            state: one.band,
            next: "open_case".into(),
            address: format!("/targets?run={}&key={}", one.run_id, one.key),
            conflicts: 0,
            id: one.key,
        });
    }
    let conflicts = home.conflicts(None)?.len();
    let overdue = lines
        .iter()
        .filter(|line| line.days_left.is_some_and(|days| days < 0))
        .count();
    let stages = ["detected", "framed", "adjudicated", "recovered"]
        .into_iter()
        .map(|stage| Stage {
            stage: stage.into(),
            amount: if stage == "detected" {
                demanded.to_string()
            } else {
                "0".into()
            },
        })
        .collect();
    let counts = [
        ("cases", cases),
        ("conflicts", count(conflicts)),
        ("overdue", count(overdue)),
        (
            "waiting_to_sync",
            super::sync::waiting(call.session, &home)?,
        ),
        ("extracts", count(home.extracts()?.list()?.len())),
    ];
    Ok(WorkList {
        lines,
        stages,
        counts: counts
            .into_iter()
            .map(|(name, n)| (name.to_owned(), n))
            .collect(),
    })
}

/// Money by time: what is lost first and largest stands on top.
fn urgency(line: &WorkLine) -> (i64, i64) {
    let days = i64::from(line.days_left.unwrap_or(i32::MAX)).max(1);
    let money: i64 = line.money.parse().unwrap_or(0);
    (-(money / days), -money)
}

fn case_line(case: &CaseModel, line: &CaseLine) -> Answer<WorkLine> {
    let open: u32 = super::checklist::progress(case)?
        .iter()
        .map(|checklist| checklist.mandatory_open)
        .sum();
    let reported = !case.reports.is_empty();
    let next = match (case.findings.is_empty(), reported) {
        (false, false) => "write_report",
        _ if open > 0 => "answer",
        (true, _) => "record",
        (false, true) => "none",
    };
    let tab = match next {
        "answer" => "checklists",
        "record" => "findings",
        "write_report" => "reports",
        _ => "overview",
    };
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
    })
}
