//! Limitation: until when an amount can be recovered, and what else bars it.
//!
//! Rule: levies contract, `limitation.check`. Periods, minimum amounts and versions of rules are
//! dated reference data.

pub mod rules;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::rules::{DateKind, Dates, NO_VERSION, Payment, Rule, SelectBy, Situation};

use crate::decimal::Decimal;
use crate::exact::Ratio;
use crate::levies::{LevyError, ReferenceFault};

/// Days before expiry from which an item is due soon.
pub const WARN_DAYS: u32 = 90;
/// A question about limitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LimitationRequest {
    /// What happened.
    pub situation: Situation,
    /// Dates of the item.
    pub dates: Dates,
    /// Rules in their versions.
    pub rules: Vec<Rule>,
    /// Date of the notice, which then is the test date.
    pub notice_date: Option<NaiveDate>,
    /// Test date without a notice.
    pub as_of: Option<NaiveDate>,
    /// How versions are selected.
    pub select_by: SelectBy,
    /// Days before expiry that count as soon; `None` = 90.
    pub warn_days: Option<u32>,
    /// Amount at stake.
    pub amount: Option<Decimal>,
    /// Start of the audit; payments before it are voluntary.
    pub audit_start: Option<NaiveDate>,
    /// Payments by the trader.
    pub payments: Vec<Payment>,
}

/// Why recovery is barred, in the order of testing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Bar {
    /// The test date lies after the expiry.
    TimeBarred,
    /// Paid in full before the audit.
    VoluntaryPaid,
    /// Less than the minimum amount.
    BelowMinimum,
}

/// Where a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    /// See [`Bar::TimeBarred`].
    TimeBarred,
    /// See [`Bar::VoluntaryPaid`].
    VoluntaryPaid,
    /// See [`Bar::BelowMinimum`].
    BelowMinimum,
    /// No notice yet and few days left.
    DueSoon,
    /// In time.
    InTime,
}

impl From<Bar> for Status {
    fn from(bar: Bar) -> Self {
        match bar {
            Bar::TimeBarred => Self::TimeBarred,
            Bar::VoluntaryPaid => Self::VoluntaryPaid,
            Bar::BelowMinimum => Self::BelowMinimum,
        }
    }
}

/// The verdict under one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct RuleVerdict {
    pub id: String,
    pub version: String,
    /// Start of the period.
    pub start: NaiveDate,
    /// Last day in time.
    pub expiry: NaiveDate,
    /// Expiry less test date.
    pub days_left: i64,
    pub status: Status,
    /// All reasons that bar recovery.
    pub reasons: Vec<Bar>,
}

/// The verdicts under all rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Limitation {
    pub relevant_date: NaiveDate,
    pub test_date: NaiveDate,
    /// In order of first appearance.
    pub rules: Vec<RuleVerdict>,
}

/// Tests the rules.
///
/// # Errors
/// `missing_fact`: a date or amount that a rule needs; `invalid_argument`: no test date, a rule
/// without period; `gap`, `conflict`: no version, or several, in force.
pub fn check(request: &LimitationRequest) -> Result<Limitation, LevyError> {
    let relevant_date = request.dates.relevant(request.situation)?;
    let test_date = request.notice_date.or(request.as_of);
    let test_date =
        test_date.ok_or_else(|| LevyError::invalid("notice_date or as_of is needed"))?;
    check_rules(&request.rules)?;
    let selected = selection_date(request, relevant_date)?;
    let mut ids: Vec<&str> = Vec::new();
    for rule in &request.rules {
        if !ids.contains(&rule.id.as_str()) {
            ids.push(&rule.id);
        }
    }
    let mut rules = Vec::new();
    for id in ids {
        let rule = in_force(&request.rules, id, selected)?;
        rules.push(verdict(request, rule, relevant_date, test_date)?);
    }
    Ok(Limitation {
        relevant_date,
        test_date,
        rules,
    })
}

/// The date by which versions are selected.
pub(crate) fn selection_date(
    request: &LimitationRequest,
    relevant_date: NaiveDate,
) -> Result<NaiveDate, LevyError> {
    match request.select_by {
        SelectBy::Relevant => Ok(relevant_date),
        SelectBy::Gd => request.dates.need(DateKind::Gd),
        SelectBy::Notice => request
            .notice_date
            .ok_or_else(|| LevyError::missing("the notice date is not given")),
    }
}

/// Refuses rules without a period.
pub(crate) fn check_rules(rules: &[Rule]) -> Result<(), LevyError> {
    match rules
        .iter()
        .find(|rule| rule.years == 0 && rule.months == 0 && rule.days == 0)
    {
        Some(rule) => Err(LevyError::invalid(format!(
            "rule {} has no period",
            rule.id
        ))),
        None => Ok(()),
    }
}

/// The version of a rule in force on a day.
pub(crate) fn in_force<'a>(
    rules: &'a [Rule],
    id: &str,
    day: NaiveDate,
) -> Result<&'a Rule, LevyError> {
    let versions = || rules.iter().filter(|rule| rule.id == id);
    let holding: Vec<&Rule> = versions().filter(|rule| rule.valid.holds(day)).collect();
    match holding.as_slice() {
        [rule] => Ok(rule),
        [] => {
            let what = format!("no version of {id} is in force on {day}");
            Err(LevyError::reference(
                ReferenceFault::Gap,
                what,
                versions().map(Rule::version_shown),
            ))
        }
        several => {
            let what = format!("several versions of {id} are in force on {day}");
            let rows = several.iter().map(|rule| rule.version_shown());
            Err(LevyError::reference(ReferenceFault::Conflict, what, rows))
        }
    }
}

/// Start and end of a rule's period.
pub(crate) fn span(
    rule: &Rule,
    dates: &Dates,
    relevant_date: NaiveDate,
) -> Result<(NaiveDate, NaiveDate), LevyError> {
    let start = rule
        .from
        .map_or(Ok(relevant_date), |kind| dates.need(kind))?;
    Ok((start, rule.expiry(start)?))
}

fn verdict(
    request: &LimitationRequest,
    rule: &Rule,
    relevant_date: NaiveDate,
    test_date: NaiveDate,
) -> Result<RuleVerdict, LevyError> {
    let (start, expiry) = span(rule, &request.dates, relevant_date)?;
    let days_left = (expiry - test_date).num_days();
    let asks_voluntary = rule.voluntary_bar && !request.payments.is_empty();
    if request.amount.is_none() && (rule.min_amount.is_some() || asks_voluntary) {
        return Err(LevyError::missing(format!(
            "rule {} needs the amount",
            rule.id
        )));
    }
    let voluntary = || {
        let counts = |payment: &&Payment| {
            payment.date <= test_date
                && request.audit_start.is_none_or(|audit| payment.date < audit)
        };
        let paid = request
            .payments
            .iter()
            .filter(counts)
            .map(|p| Ratio::from(p.amount));
        let paid: Ratio = paid.sum();
        request.amount.is_some_and(|amount| paid >= amount.into())
    };
    let below = match (request.amount, rule.min_amount) {
        (Some(amount), Some(least)) => amount < least,
        _ => false,
    };
    let tests = [
        (Bar::TimeBarred, days_left < 0),
        (Bar::VoluntaryPaid, asks_voluntary && voluntary()),
        (Bar::BelowMinimum, below),
    ];
    let reasons: Vec<Bar> = tests
        .into_iter()
        .filter(|(_, barred)| *barred)
        .map(|(b, _)| b)
        .collect();
    let soon = i64::from(request.warn_days.unwrap_or(WARN_DAYS));
    let status = match reasons.first() {
        Some(bar) => Status::from(*bar),
        None if request.notice_date.is_none() && days_left <= soon => Status::DueSoon,
        None => Status::InTime,
    };
    let (id, version) = (rule.id.clone(), rule.version_shown().to_owned());
    Ok(RuleVerdict {
        id,
        version,
        start,
        expiry,
        days_left,
        status,
        reasons,
    })
}

#[cfg(test)]
mod tests;
