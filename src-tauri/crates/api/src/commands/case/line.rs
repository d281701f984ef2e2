//! A case as a line of a list: money and clock.

use crate::case_model::CaseModel;
use crate::commands::home::count;
use crate::dto::case::CaseLine;
use crate::figures;
use crate::session::Session;

/// A case as a line: money and clock. Figures that cannot be computed are nil, and `problem` says
/// why.
pub fn line(session: &Session, case: &CaseModel) -> CaseLine {
    let today = session.today();
    let (figures, problem) = match figures::compute(case, today) {
        Ok(figures) => (Some(figures), None),
        Err(why) => (None, Some(why.detail)),
    };
    let all = figures.as_ref().map(|figures| &figures.result.all);
    let nil = || "0".to_owned();
    let clock = figures
        .as_ref()
        .and_then(|figures| figures::clock(case, figures, today));
    let left = clock.as_ref().map(|clock| (clock.day - today).num_days());
    CaseLine {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        trader: case.trader_id.clone(),
        trader_name: case.trader_name.clone(),
        period_from: case.period_from.clone(),
        period_to: case.period_to.clone(),
        state: case.state.clone(),
        opened_on: case.opened_on.clone(),
        items: count(case.items.len()),
        findings: count(case.findings.len()),
        short_levied: all.map_or_else(nil, |all| all.balance.short.to_string()),
        surcharge: all.map_or_else(nil, |all| all.surcharge_total.to_string()),
        demand: all.map_or_else(nil, |all| all.demand.to_string()),
        conflicts: count(case.conflicts.len()),
        last_lawful_day: clock.as_ref().map(|clock| clock.day.to_string()),
        last_lawful_rule: clock.as_ref().map(|clock| clock.rule.clone()),
        last_lawful_gd: clock.as_ref().map(|clock| clock.gd.clone()),
        last_lawful_start: clock.as_ref().map(|clock| clock.start.to_string()),
        days_left: left.and_then(|days| i32::try_from(days).ok()),
        problem,
    }
}
