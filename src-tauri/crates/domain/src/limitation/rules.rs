//! What limitation is tested with: dates, rules and their versions, payments.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};

use crate::decimal::Decimal;
use crate::levies::LevyError;
use crate::reference::Validity;

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

    /// A date, when it is known.
    pub fn get(&self, kind: DateKind) -> Option<NaiveDate> {
        self.0.get(&kind).copied()
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
