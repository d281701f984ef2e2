//! Limitation before stacking, the minimum amount after it.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;

use super::request::{CaseFinding, CaseItem, CaseRequest};
use crate::decimal::Decimal;
use crate::exact::Amount;
use crate::findings::stack::balance;
use crate::findings::{Change, Finding, Row};
use crate::levies::LevyError;
use crate::limitation::{LimitationRequest, Rule, in_force, selection_date, span};

/// A finding on an item that comes too late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Barred {
    pub finding: String,
    pub item: String,
    pub rule: String,
    pub relevant_date: NaiveDate,
    pub expiry: NaiveDate,
}

/// The rows of a finding in one declaration that stay below the minimum of its rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct BelowMinimum {
    pub finding: String,
    pub gd: String,
    /// Short-levied amount.
    pub amount: Amount,
}

/// What limitation leaves over.
pub(super) struct Tested {
    /// Findings without their barred changes.
    pub findings: Vec<Finding>,
    /// The barred changes.
    pub barred: Vec<Barred>,
    /// Highest minimum amount of the versions used, by finding.
    minimum: BTreeMap<String, Decimal>,
}

/// Tests every finding on every item at the notice date.
pub(super) fn limitation(request: &CaseRequest) -> Result<Tested, LevyError> {
    let (findings, barred, minimum) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut tested = Tested {
        findings,
        barred,
        minimum,
    };
    let places = request.places();
    for case_finding in &request.findings {
        let changes = &case_finding.finding.changes;
        let mut finding = Finding {
            changes: Vec::with_capacity(changes.len()),
            ..case_finding.finding.without_changes()
        };
        let mut ordered: Vec<(usize, &Change)> = changes
            .iter()
            .filter_map(|change| Some((*places.get(change.item.as_str())?, change)))
            .collect();
        ordered.sort_by_key(|(place, _)| *place);
        for (place, change) in ordered {
            let Some(item) = request.items.get(place) else {
                continue;
            };
            let (rule, barred) = test(request, case_finding, item)?;
            if let Some(barred) = barred {
                tested.barred.push(barred);
                continue;
            }
            finding.changes.push(change.clone());
            if let Some(least) = rule.min_amount {
                let highest = tested.minimum.entry(finding.id.clone()).or_insert(least);
                *highest = least.max(*highest);
            }
        }
        tested.findings.push(finding);
    }
    Ok(tested)
}

fn test<'a>(
    request: &'a CaseRequest,
    finding: &CaseFinding,
    item: &CaseItem,
) -> Result<(&'a Rule, Option<Barred>), LevyError> {
    let terms = &request.limitation;
    let relevant_date = item.dates.relevant(item.situation)?;
    let asked = LimitationRequest {
        situation: item.situation,
        dates: item.dates.clone(),
        notice_date: Some(terms.notice_date),
        select_by: terms.select_by,
        ..LimitationRequest::default()
    };
    let rule = in_force(
        &terms.rules,
        &finding.rule,
        selection_date(&asked, relevant_date)?,
    )?;
    let (_, expiry) = span(rule, &item.dates, relevant_date)?;
    let barred = (terms.notice_date > expiry).then(|| Barred {
        finding: finding.finding.id.clone(),
        item: item.id.clone(),
        rule: finding.rule.clone(),
        relevant_date,
        expiry,
    });
    Ok((rule, barred))
}

impl Tested {
    /// Which findings stay below their minimum in which declaration.
    pub fn below_minimum<'r>(
        &self,
        request: &CaseRequest,
        rows: &(impl Iterator<Item = &'r Row> + Clone),
    ) -> Vec<BelowMinimum> {
        let mut below = Vec::new();
        if self.minimum.is_empty() {
            return below;
        }
        let gd_of: HashMap<&str, &str> = request
            .items
            .iter()
            .map(|item| (item.id.as_str(), item.gd.as_str()))
            .collect();
        let gds = request.gds();
        let gd_places: HashMap<&str, usize> = gds.iter().copied().zip(0..).collect();
        for finding in &request.findings {
            let id = &finding.finding.id;
            let Some(least) = self.minimum.get(id) else {
                continue;
            };
            let mut by_gd: Vec<(&str, Vec<&Row>)> = Vec::new();
            for row in rows.clone().filter(|row| row.finding == *id) {
                let gd = gd_of.get(row.item.as_str()).copied().unwrap_or_default();
                match by_gd.iter_mut().find(|(known, _)| *known == gd) {
                    Some((_, own)) => own.push(row),
                    None => by_gd.push((gd, vec![row])),
                }
            }
            by_gd.sort_by_key(|(gd, _)| gd_places.get(gd).copied());
            for (gd, own) in by_gd {
                let amount = balance(&request.schedule, own).short;
                if *amount.value() < (*least).into() {
                    below.push(BelowMinimum {
                        finding: id.clone(),
                        gd: gd.to_owned(),
                        amount,
                    });
                }
            }
        }
        below
    }
}
