//! Cases on a trader and what became of their money.

use jaiza_casefile::registry::Field;
use jaiza_casefile::{EntityId, Home, StreamId};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::money_stages::standing;

use super::count;
use crate::case_model::{self, CaseModel, text};
use crate::commands::money::events;
use crate::dto::trader::TraderCase;
use crate::error::Answer;
use crate::figures;
use crate::session::Session;

/// Cases on this computer with the trader of each; the cases themselves are not read.
///
/// # Errors
/// When the case file cannot be read.
pub fn traders(home: &Home) -> Answer<Vec<(StreamId, String)>> {
    let mut found = Vec::new();
    for stream in case_model::case_streams(home)? {
        if let Some(case) = home.entity(stream, EntityId::from(stream))? {
            found.push((stream, text(&case, Field::CASE_TRADER_ID)));
        }
    }
    Ok(found)
}

/// Cases on the trader, the latest period first.
///
/// # Errors
/// When the case file cannot be read.
pub fn of(session: &Session, home: &Home, trader: &str) -> Answer<Vec<TraderCase>> {
    let mut cases = Vec::new();
    for (stream, id) in traders(home)? {
        if id == trader {
            cases.push(shown(session, &*CaseModel::load(session, home, stream)?));
        }
    }
    cases.sort_by(|a, b| (&b.period_from, &b.case_no).cmp(&(&a.period_from, &a.case_no)));
    Ok(cases)
}

fn shown(session: &Session, case: &CaseModel) -> TraderCase {
    let today = session.today();
    let (detected, problem) = match figures::compute(case, today) {
        Ok(figures) => (figures.result.all.demand.to_string(), None),
        Err(why) => (String::new(), Some(why.detail)),
    };
    let money = standing(&events(case), today);
    let mut types: Vec<String> = case
        .findings
        .iter()
        .filter(|finding| finding.status != "dropped" && !finding.type_code.is_empty())
        .map(|finding| finding.type_code.clone())
        .collect();
    types.sort_unstable();
    types.dedup();
    TraderCase {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        office: case.office.clone(),
        period_from: case.period_from.clone(),
        period_to: case.period_to.clone(),
        state: case.state.clone(),
        opened_on: case.opened_on.clone(),
        closed_on: case.closed_on.clone(),
        audit_hours: case.audit_hours.clone(),
        findings: count(case.findings.len()),
        types,
        detected,
        framed: money.framed.plain(),
        adjudicated: money.adjudicated.plain(),
        recovered: money.recovered.plain(),
        problem,
    }
}

/// Detected, framed, adjudicated and recovered over all cases.
pub fn sums(cases: &[TraderCase]) -> [String; 4] {
    let sum = |amount: fn(&TraderCase) -> &String| {
        let amounts = cases
            .iter()
            .filter_map(|case| amount(case).parse::<Decimal>().ok());
        amounts.map(Ratio::from).sum::<Ratio>().plain()
    };
    [
        sum(|case| &case.detected),
        sum(|case| &case.framed),
        sum(|case| &case.adjudicated),
        sum(|case| &case.recovered),
    ]
}
