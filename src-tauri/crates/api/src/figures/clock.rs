//! Until when a case may lawfully be claimed, and under which rule.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use jaiza_domain::limitation::check;

use super::Figures;
use super::request::question;
use crate::case_model::CaseModel;

/// A last lawful day with the reason for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// Last lawful day.
    pub day: NaiveDate,
    /// Limitation rule.
    pub rule: String,
    /// Declaration whose time ends then.
    pub gd: String,
    /// First day of the period.
    pub start: NaiveDate,
}

/// The first last lawful day among the claims that are still in time on `today`; when none is left,
/// the last that ended. A claim is tested under the rule of its finding; before there is a finding,
/// every rule counts.
pub fn clock(case: &CaseModel, figures: &Figures, today: NaiveDate) -> Option<Clock> {
    let rules: HashMap<&str, &str> = case
        .findings
        .iter()
        .map(|finding| (finding.no.as_str(), finding.rule.as_str()))
        .collect();
    let claims = figures
        .result
        .rows
        .iter()
        .map(|row| (row.gd.as_str(), row.row.finding.as_str()));
    let mut claimed: HashSet<(&str, &str)> = claims
        .filter_map(|(gd, finding)| Some((gd, *rules.get(finding)?)))
        .collect();
    for barred in &figures.result.barred {
        if let Some(item) = case.item(&barred.item) {
            claimed.insert((item.gd_uid.as_str(), barred.rule.as_str()));
        }
    }
    let limits = &figures.asked.limitation;
    let mut seen = HashSet::new();
    let mut clocks: Vec<Clock> = Vec::new();
    for item in figures
        .asked
        .items
        .iter()
        .filter(|item| seen.insert(item.gd.as_str()))
    {
        for rule in &limits.rules {
            let meant =
                claimed.is_empty() || claimed.contains(&(item.gd.as_str(), rule.id.as_str()));
            if !meant {
                continue;
            }
            let asked = question(limits, vec![rule.clone()], item.situation, &item.dates);
            // A version that was not in force on that day, or a date not recorded, gives no clock.
            let Ok(verdicts) = check(&asked) else {
                continue;
            };
            clocks.extend(verdicts.rules.into_iter().map(|verdict| Clock {
                day: verdict.expiry,
                rule: verdict.id,
                gd: item.gd.clone(),
                start: verdict.start,
            }));
        }
    }
    let open = clocks.iter().filter(|clock| clock.day >= today).min();
    open.or_else(|| clocks.iter().max()).cloned()
}
