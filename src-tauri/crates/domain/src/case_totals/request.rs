//! What the totals of a case are computed from.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use crate::decimal::Decimal;
use crate::findings::{self, Finding};
use crate::forum::Band;
use crate::levies::{Facts, LevyError, Schedule};
use crate::limitation::{Dates, Rule, SelectBy, Situation, check_rules};
use crate::surcharge::Terms;

/// An item of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseItem {
    /// Id.
    pub id: String,
    /// Declaration that it belongs to.
    pub gd: String,
    /// Declared facts.
    pub facts: Facts,
    /// Its dates.
    pub dates: Dates,
    /// What happened.
    pub situation: Situation,
    /// Paid amount by levy, as far as recorded.
    pub paid: BTreeMap<String, Decimal>,
}

/// A finding with the limitation rule under which it is raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFinding {
    /// The finding.
    pub finding: Finding,
    /// Id of the limitation rule.
    pub rule: String,
}

/// Limitation rules and the day against which they are tested.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct LimitationTerms {
    pub rules: Vec<Rule>,
    pub notice_date: NaiveDate,
    pub select_by: SelectBy,
}

/// Bands for the forum.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ForumTerms {
    pub bands: Vec<Band>,
    pub date: NaiveDate,
    pub cr_threshold: Option<Decimal>,
}

/// A whole case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRequest {
    /// Schedule of levies.
    pub schedule: Schedule,
    /// Items.
    pub items: Vec<CaseItem>,
    /// Findings; may be none.
    pub findings: Vec<CaseFinding>,
    /// Limitation.
    pub limitation: LimitationTerms,
    /// Surcharge; its groups are groups of the schedule.
    pub surcharge: Terms,
    /// Forum.
    pub forum: Option<ForumTerms>,
    /// Hours of audit booked.
    pub audit_hours: Option<Decimal>,
}

impl CaseRequest {
    /// Place of every item by its id.
    pub(super) fn places(&self) -> HashMap<&str, usize> {
        let ids = self.items.iter().map(|item| item.id.as_str());
        ids.zip(0..).collect()
    }

    /// Declarations in order of first appearance.
    pub(super) fn gds(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let gds = self.items.iter().map(|item| item.gd.as_str());
        gds.filter(|gd| seen.insert(*gd)).collect()
    }

    /// Do the parts fit each other? Barred changes are checked as well.
    pub(super) fn check(&self) -> Result<(), LevyError> {
        let ids: Vec<&str> = self.items.iter().map(|item| item.id.as_str()).collect();
        let findings: Vec<Finding> = self.findings.iter().map(|f| f.finding.clone()).collect();
        findings::check(&ids, &findings)?;
        check_rules(&self.limitation.rules)?;
        self.surcharge.check()?;
        let groups = self.schedule.groups();
        for group in &self.surcharge.groups {
            if !groups.contains(&group.group.as_str()) {
                let what = format!("the schedule has no group {}", group.group);
                return Err(LevyError::invalid(what));
            }
        }
        for finding in &self.findings {
            if !self
                .limitation
                .rules
                .iter()
                .any(|rule| rule.id == finding.rule)
            {
                let what = format!("there is no limitation rule {}", finding.rule);
                return Err(LevyError::invalid(what));
            }
        }
        if self.audit_hours.is_some_and(|hours| !hours.is_positive()) {
            return Err(LevyError::invalid("audit hours are positive"));
        }
        Ok(())
    }
}
