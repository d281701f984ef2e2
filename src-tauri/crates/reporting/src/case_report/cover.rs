//! The parts of a report that its first page shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Amounts by levy code (`CD`, `ACD`, `RD`, `FED`, `ST`, `AST`, `IT`), whole rupees as text.
pub type Levies = BTreeMap<String, String>;

/// The directorate that issues a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Directorate {
    /// Title in English.
    pub title_en: String,
    /// Title in Urdu.
    pub title_ur: String,
    /// Office ("Karachi"), may be empty.
    pub office: String,
    /// Postal address in one line, may be empty.
    pub address: String,
}

/// The trader under audit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Auditee {
    /// NTN or TIN.
    pub id: String,
    /// Name as registered.
    pub name: String,
}

/// First and last day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Period {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Somebody who signs the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AuditReportPerson {
    /// `auditor`, `lead`, `reviewer` or `director`.
    pub role: String,
    /// Name; empty while nobody is named.
    pub name: String,
    /// Designation, may be empty.
    pub designation: String,
}

/// Totals of the case: `demand = short_levied + surcharge`; excess is never set off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Levies short-levied over all findings.
    pub short_levied: String,
    /// Levies paid in excess over all findings.
    pub excess: String,
    /// Surcharge over all findings.
    pub surcharge: String,
    /// Short-levied and surcharge together.
    pub demand: String,
    /// Difference by levy over all findings: short-levied less paid in excess.
    pub levies: Levies,
    /// The demand in English words; worked out from the figure when empty.
    pub words_en: String,
    /// The demand in Urdu words; worked out from the figure when empty.
    pub words_ur: String,
    /// Lowest demand while facts are in conflict, otherwise empty.
    pub demand_low: String,
    /// Highest demand while facts are in conflict, otherwise empty.
    pub demand_high: String,
}

/// One finding: its anatomy and its totals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FindingSummary {
    /// Number or letter ("A"), the key of the annex rows.
    pub no: String,
    /// Kind (`valuation`, `classification`, `origin`, `exemption`, `quantity`, …): a text key
    /// `kind-<kind>` exists for each, otherwise the word is printed as it stands.
    pub kind: String,
    /// Title in one line.
    pub title: String,
    /// Rule of limitation the finding rests on ("32(2)").
    pub rule: String,
    /// What was found.
    pub condition: String,
    /// What the law asks.
    pub criterion: String,
    /// Why it happened.
    pub cause: String,
    /// What it led to.
    pub effect: String,
    /// Seriousness the auditor chose, may be empty.
    pub seriousness: String,
    /// Number of items.
    pub items: u32,
    /// Difference by levy: short-levied less paid in excess.
    pub levies: Levies,
    /// Short-levied in all: the positive differences of its rows and levies.
    pub short: String,
    /// Paid in excess in all: the negative differences, as a positive number.
    pub excess: String,
    /// Surcharge in all.
    pub surcharge: String,
    /// Short-levied and surcharge together.
    pub demand: String,
    /// `draft`, `reviewed`, `agreed`, `disputed`, `dropped`, `time_barred`: a text key
    /// `status-<status>` exists for each, otherwise the word is printed as it stands.
    pub status: String,
}

/// A fact on which two laptops disagree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConflictNote {
    /// What it is about ("Finding A, item 7, unit price").
    pub about: String,
    /// The values that stand against each other.
    pub values: Vec<String>,
}

/// How digits of amounts are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// 1,234,567 and millions.
    #[default]
    International,
    /// 12,34,567 and lakh, crore.
    SouthAsian,
}
