//! Limitation: until when an amount can be recovered, and what else bars it.
//!
//! Rule: levies contract, `limitation.check`. Periods, minimum amounts and versions of rules are
//! dated reference data.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use crate::decimal::Decimal;
use crate::exact::Ratio;
use crate::levies::{LevyError, ReferenceFault};
use crate::reference::Validity;

/// Days before expiry from which an item is due soon.
pub const WARN_DAYS: u32 = 90;
/// Version shown of a rule that names none.
pub const NO_VERSION: &str = "-";

/// A date in the life of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateKind {
    /// Duty and taxes paid.
    Payment,
    /// Goods cleared.
    Clearance,
    /// Provisional assessment made final.
    FinalAssessment,
    /// Refund paid.
    Refund,
    /// Short levy detected.
    Detection,
    /// Declaration filed.
    Gd,
}

impl DateKind {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 6] = [
        ("payment", Self::Payment),
        ("clearance", Self::Clearance),
        ("final_assessment", Self::FinalAssessment),
        ("refund", Self::Refund),
        ("detection", Self::Detection),
        ("gd", Self::Gd),
    ];
}

/// What happened, which decides on the relevant date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Situation {
    /// Levied and paid: from payment.
    #[default]
    Payment,
    /// Not levied: from clearance.
    NotLevied,
    /// Provisionally assessed: from the final assessment.
    Provisional,
    /// Refunded: from the refund.
    Refund,
}

impl Situation {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 4] = [
        ("payment", Self::Payment),
        ("not_levied", Self::NotLevied),
        ("provisional", Self::Provisional),
        ("refund", Self::Refund),
    ];

    /// The date that counts.
    pub const fn date_kind(self) -> DateKind {
        match self {
            Self::Payment => DateKind::Payment,
            Self::NotLevied => DateKind::Clearance,
            Self::Provisional => DateKind::FinalAssessment,
            Self::Refund => DateKind::Refund,
        }
    }
}

/// The dates of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates(BTreeMap<DateKind, NaiveDate>);

impl Dates {
    /// With a date.
    #[must_use]
    pub fn with(mut self, kind: DateKind, day: NaiveDate) -> Self {
        self.0.insert(kind, day);
        self
    }

    /// A date that must be known.
    ///
    /// # Errors
    /// `missing_fact`.
    pub fn need(&self, kind: DateKind) -> Result<NaiveDate, LevyError> {
        self.0.get(&kind).copied().ok_or_else(|| {
            let name = DateKind::ALL
                .iter()
                .find(|(_, k)| *k == kind)
                .map_or("", |(name, _)| name);
            LevyError::missing(format!("the {name} date is not given"))
        })
    }

    /// The relevant date of a situation.
    ///
    /// # Errors
    /// `missing_fact`.
    pub fn relevant(&self, situation: Situation) -> Result<NaiveDate, LevyError> {
        self.need(situation.date_kind())
    }
}

/// A version of a limitation rule. Rows with one id are versions of one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Provision.
    pub id: String,
    /// Version; `None` shows as "-".
    pub version: Option<String>,
    /// Period: years.
    pub years: u32,
    /// Period: months, counted together with the years.
    pub months: u32,
    /// Period: days, counted after the months.
    pub days: u32,
    /// Date at which the period starts; `None` = the relevant date.
    pub from: Option<DateKind>,
    /// When this version is in force.
    pub valid: Validity,
    /// Amounts below this are not recovered.
    pub min_amount: Option<Decimal>,
    /// Voluntary payment bars recovery.
    pub voluntary_bar: bool,
}

impl Rule {
    /// The version as shown.
    pub fn version_shown(&self) -> &str {
        self.version.as_deref().unwrap_or(NO_VERSION)
    }

    /// Last day in time: years and months first (clamped to the end of the month), then days.
    ///
    /// # Errors
    /// `invalid_argument` when the day cannot be written.
    pub fn expiry(&self, start: NaiveDate) -> Result<NaiveDate, LevyError> {
        let months = self
            .years
            .checked_mul(12)
            .and_then(|months| months.checked_add(self.months));
        months
            .and_then(|months| start.checked_add_months(Months::new(months)))
            .and_then(|day| day.checked_add_days(Days::new(self.days.into())))
            .ok_or_else(|| LevyError::invalid(format!("the period of {} is too long", self.id)))
    }
}

/// By which date the version of a rule is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SelectBy {
    /// The relevant date.
    #[default]
    Relevant,
    /// The declaration date.
    Gd,
    /// The notice date.
    Notice,
}

impl SelectBy {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 3] = [
        ("relevant", Self::Relevant),
        ("gd", Self::Gd),
        ("notice", Self::Notice),
    ];
}

/// A payment by the trader.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Payment {
    pub date: NaiveDate,
    pub amount: Decimal,
}

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
