//! A case as a line of a list: money and clock.

use crate::case_model::CaseModel;
use crate::commands::home::count;
use crate::dto::case::CaseLine;
use crate::dto::finding::Totals;
use crate::figures;
use crate::session::Session;

/// A case as a line: money and clock; figures that cannot be computed yet are nil.
pub fn line(session: &Session, case: &CaseModel) -> CaseLine {
    let computed = figures::compute(case, session.today());
    let all = computed
        .as_ref()
        .ok()
        .and_then(|f| f.totals.totals.get("all").cloned());
    let money = |read: fn(&crate::dto::finding::FindingTotals) -> &String| {
        all.as_ref().map_or_else(|| "0".into(), |t| read(t).clone())
    };
    let clock = computed
        .as_ref()
        .ok()
        .and_then(|f| earliest(case, &f.totals));
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
        short_levied: money(|t| &t.short),
        surcharge: money(|t| &t.surcharge_total),
        demand: money(|t| &t.demand),
        conflicts: count(case.conflicts.len()),
        last_lawful_day: clock.as_ref().map(|c| c.0.clone()),
        last_lawful_rule: clock.as_ref().map(|c| c.1.clone()),
        days_left: clock.map(|c| c.2),
    }
}

/// The first last lawful day among the claims that are still in time: day, rule, days left. A claim
/// is tested under the rule of its finding; before there is a finding, every rule counts.
fn earliest(case: &CaseModel, totals: &Totals) -> Option<(String, String, i32)> {
    let claimed = |item: &str, rule: &str| {
        totals.recalculation.is_empty()
            || totals.recalculation.iter().any(|row| {
                row.item == item
                    && case
                        .findings
                        .iter()
                        .any(|finding| finding.no == row.finding && finding.rule == rule)
            })
    };
    let mut open: Vec<(String, String, i32)> = Vec::new();
    for row in &totals.limitation {
        for check in &row.rules {
            if check.days_left >= 0 && claimed(&row.item, &check.id) {
                open.push((check.expiry.clone(), check.id.clone(), check.days_left));
            }
        }
    }
    open.sort();
    open.into_iter().next()
}
