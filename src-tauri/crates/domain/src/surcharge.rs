//! Simple interest on short-levied amounts by dated rates, with remissions.
//!
//! Rule: levies contract, `surcharge.compute`. Rates come from dated tables at run time; nothing
//! is carried forward into a day without a rate.

pub mod days;
pub mod segments;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

pub use self::days::{Basis, CountRule, Period};
pub use self::segments::Segment;
use crate::decimal::Decimal;
use crate::exact::{Amount, Ratio, Rounding, as_display};
use crate::levies::{LevyError, ReferenceFault};

/// Decimals that a factor shows.
const FACTOR_DECIMALS: u32 = 10;

/// A row of a table of interest rates; inclusive, open without `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RateRow {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// Percent a year.
    pub rate: Decimal,
}

/// A remission: a part of the surcharge of some days is not charged.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Remission {
    pub id: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Percent of the rate that is remitted, above 0 and at most 100.
    pub pct: Decimal,
    /// Groups; `None` = all.
    pub groups: Option<Vec<String>>,
    /// Only when paid not later than this.
    pub if_paid_by: Option<NaiveDate>,
}

/// How a group is charged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTerms {
    /// Group of the schedule.
    pub group: String,
    /// Table of rates.
    pub table: String,
    /// Percent on top of the table's rate.
    pub margin: Decimal,
    /// Day count.
    pub basis: Basis,
}

/// Everything about a surcharge but the relevant date and the amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Last day.
    pub to: NaiveDate,
    /// Day of payment, if paid.
    pub paid_on: Option<NaiveDate>,
    /// Which days count.
    pub count: CountRule,
    /// Tables of rates by name.
    pub tables: BTreeMap<String, Vec<RateRow>>,
    /// Groups.
    pub groups: Vec<GroupTerms>,
    /// Remissions.
    pub remissions: Vec<Remission>,
    /// Rounding, once per group.
    pub rounding: Rounding,
}

/// The surcharge of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupSurcharge {
    /// Group.
    pub group: String,
    /// Sum of the segments' days.
    pub days: i64,
    /// Sum of rate times days.
    pub numerator: Ratio,
    /// What the amount is multiplied by.
    #[serde(serialize_with = "as_factor")]
    pub factor: Ratio,
    /// Before rounding.
    #[serde(serialize_with = "as_display")]
    pub unrounded: Ratio,
    /// The surcharge.
    pub surcharge: Amount,
    /// Days of equal rate.
    pub segments: Vec<Segment>,
}

/// The surcharge of all groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Surcharge {
    /// Calendar days.
    pub days: i64,
    /// Per group, in the order given.
    pub groups: Vec<GroupSurcharge>,
    /// Sum of the rounded surcharges.
    pub total: Amount,
    /// Remissions without condition or with their condition met.
    pub remissions_applied: Vec<String>,
    /// The others.
    pub remissions_refused: Vec<String>,
}

/// Computes the surcharge from the relevant date on; `amounts` are those of the groups of the
/// terms, in their order.
///
/// # Errors
/// `invalid_argument`: a last day before the first, a negative amount, an unknown table or group,
/// something named twice, a remission outside its limits; `conflict`: rows of a table or applied
/// remissions that overlap; `gap`: a counted day without rate.
pub fn compute(from: NaiveDate, terms: &Terms, amounts: &[Ratio]) -> Result<Surcharge, LevyError> {
    terms.check()?;
    if amounts.len() != terms.groups.len() || amounts.iter().any(Ratio::is_negative) {
        return Err(LevyError::invalid(
            "each group has an amount that is not negative",
        ));
    }
    let span = Span::of(from, terms)?;
    let zero = Amount::zero(terms.rounding.decimals());
    let groups: Vec<GroupSurcharge> = span
        .groups
        .into_iter()
        .zip(amounts)
        .map(|(group, amount)| group.on(amount, &terms.rounding))
        .collect();
    let (applied, refused) = terms.remissions_by_outcome();
    let ids = |list: Vec<&Remission>| list.into_iter().map(|r| r.id.clone()).collect();
    Ok(Surcharge {
        days: span.days,
        total: groups
            .iter()
            .fold(zero, |sum, group| sum.plus(&group.surcharge)),
        groups,
        remissions_applied: ids(applied),
        remissions_refused: ids(refused),
    })
}

/// What every amount with the same relevant date has in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Calendar days.
    pub days: i64,
    /// Per group, in the order of the terms.
    pub groups: Vec<GroupSpan>,
}

/// Days of a group at their rates, and what an amount is multiplied by.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct GroupSpan {
    pub group: String,
    /// Sum of the segments' days.
    pub days: i64,
    /// Sum of rate times days.
    pub numerator: Ratio,
    pub factor: Ratio,
    /// Days of equal rate.
    pub segments: Vec<Segment>,
}

impl Span {
    /// Days and rates from the relevant date on; the terms are taken as checked.
    ///
    /// # Errors
    /// `invalid_argument`: a last day before the first; `conflict`: applied remissions that
    /// overlap; `gap`: a counted day without rate.
    pub fn of(from: NaiveDate, terms: &Terms) -> Result<Self, LevyError> {
        let period = Period::counted(from, terms.to, terms.paid_on, terms.count)?;
        let (applied, _) = terms.remissions_by_outcome();
        let mut groups = Vec::new();
        for group in &terms.groups {
            let rows = terms
                .tables
                .get(&group.table)
                .map(Vec::as_slice)
                .unwrap_or_default();
            let segments = segments::of_group(period, group, rows, &applied)?;
            groups.push(GroupSpan::of(group, segments));
        }
        Ok(Self {
            days: period.days(),
            groups,
        })
    }
}

impl GroupSpan {
    fn of(group: &GroupTerms, segments: Vec<Segment>) -> Self {
        let weigh = |s: &Segment| &s.rate * &Ratio::whole(s.days);
        let year = |s: &Segment| Ratio::whole(100 * group.basis.year_days(s.from));
        Self {
            group: group.group.clone(),
            days: segments.iter().map(|s| s.days).sum(),
            numerator: segments.iter().map(weigh).sum(),
            factor: segments.iter().map(|s| &weigh(s) / &year(s)).sum(),
            segments,
        }
    }

    fn on(self, amount: &Ratio, rounding: &Rounding) -> GroupSurcharge {
        let unrounded = amount * &self.factor;
        GroupSurcharge {
            surcharge: rounding.round(&unrounded),
            unrounded,
            group: self.group,
            days: self.days,
            numerator: self.numerator,
            factor: self.factor,
            segments: self.segments,
        }
    }
}

impl Remission {
    fn applies(&self, paid_on: Option<NaiveDate>) -> bool {
        self.if_paid_by
            .is_none_or(|limit| paid_on.is_some_and(|paid| paid <= limit))
    }
}

impl Terms {
    /// Remissions without condition or with their condition met, and the others.
    fn remissions_by_outcome(&self) -> (Vec<&Remission>, Vec<&Remission>) {
        let paid_on = self.paid_on;
        self.remissions
            .iter()
            .partition(|remission| remission.applies(paid_on))
    }

    /// Do the terms fit each other?
    ///
    /// # Errors
    /// As [`compute`].
    pub fn check(&self) -> Result<(), LevyError> {
        let refuse = |what: String| Err(LevyError::InvalidArgument(what));
        crate::json::distinct(self.groups.iter().map(|group| group.group.as_str()))?;
        crate::json::distinct(
            self.remissions
                .iter()
                .map(|remission| remission.id.as_str()),
        )?;
        if let Some(group) = self
            .groups
            .iter()
            .find(|g| !self.tables.contains_key(&g.table))
        {
            return refuse(format!("there is no table \"{}\"", group.table));
        }
        for remission in &self.remissions {
            let sound = remission.pct.is_positive() && remission.pct <= Decimal::whole(100);
            if !sound || remission.to < remission.from {
                return refuse(format!(
                    "remission {} has no sound rate or period",
                    remission.id
                ));
            }
            let known = |name: &String| self.groups.iter().any(|group| group.group == *name);
            if !remission.groups.iter().flatten().all(known) {
                return refuse(format!("remission {} names an unknown group", remission.id));
            }
        }
        self.tables
            .iter()
            .try_for_each(|(name, rows)| check_table(name, rows))
    }
}

fn check_table(name: &str, rows: &[RateRow]) -> Result<(), LevyError> {
    let mut sorted: Vec<&RateRow> = rows.iter().collect();
    sorted.sort_by_key(|row| row.from);
    let mut clashing = std::collections::BTreeSet::new();
    for (place, row) in sorted.iter().enumerate() {
        if row.to.is_some_and(|to| to < row.from) {
            return Err(LevyError::invalid(format!(
                "a row of {name} ends before it begins"
            )));
        }
        for later in sorted.iter().skip(place + 1) {
            if row.to.is_none_or(|to| later.from <= to) {
                clashing.extend([row.from, later.from]);
            }
        }
    }
    if clashing.is_empty() {
        return Ok(());
    }
    let what = format!("rows of table {name} overlap");
    let rows = clashing.iter().map(ToString::to_string);
    Err(LevyError::reference(ReferenceFault::Conflict, what, rows))
}

fn as_factor<S: Serializer>(value: &Ratio, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(&value.display(FACTOR_DECIMALS))
}

#[cfg(test)]
mod tests;
