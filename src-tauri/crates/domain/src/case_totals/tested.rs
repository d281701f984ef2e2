//! Limitation before stacking, the minimum amount after it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::request::{CaseFinding, CaseItem, CaseRequest};
use crate::decimal::Decimal;
use crate::exact::Amount;
use crate::findings::stack::balance;
use crate::findings::{Finding, Row};
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
    for case_finding in &request.findings {
        let mut finding = case_finding.finding.clone();
        finding.changes.clear();
        for item in &request.items {
            let changes = &case_finding.finding.changes;
            let Some(change) = changes.iter().find(|change| change.item == item.id) else {
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
    pub fn below_minimum(&self, request: &CaseRequest, rows: &[Row]) -> Vec<BelowMinimum> {
        let mut below = Vec::new();
        for finding in &request.findings {
            let id = &finding.finding.id;
            let Some(least) = self.minimum.get(id) else {
                continue;
            };
            for gd in request.gds() {
                let inside = |row: &&Row| {
                    let item = request.items.iter().find(|item| item.id == row.item);
                    row.finding == *id && item.is_some_and(|item| item.gd == gd)
                };
                let own: Vec<&Row> = rows.iter().filter(inside).collect();
                let amount = balance(&request.schedule, own.iter().copied()).short;
                if !own.is_empty() && *amount.value() < (*least).into() {
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
