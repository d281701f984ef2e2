//! Rows of the annexes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One levy of one item: before the finding, after it, and the difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LevyTriple {
    /// Before this finding's step.
    pub before: String,
    /// After it.
    pub after: String,
    /// `after - before`.
    pub difference: String,
}

/// Annex A: one item under one finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemRow {
    /// Finding number.
    pub finding: String,
    /// Goods declaration.
    pub gd: String,
    /// Its date.
    pub gd_date: String,
    /// Item number within the declaration.
    pub item: String,
    /// Description of the goods.
    pub description: String,
    /// PCT code declared.
    pub pct_declared: String,
    /// PCT code found; empty when unchanged.
    pub pct_found: String,
    /// Quantity declared.
    pub qty: String,
    /// Quantity affected; empty when all.
    pub qty_affected: String,
    /// Unit of quantity.
    pub unit: String,
    /// Unit price declared, in the currency of the invoice.
    pub price_declared: String,
    /// Unit price found; empty when unchanged.
    pub price_found: String,
    /// Customs value before, after, difference.
    pub value: LevyTriple,
    /// By levy code.
    pub levies: BTreeMap<String, LevyTriple>,
    /// All levies before, after, difference.
    pub total: LevyTriple,
}

/// Annex B: surcharge on one levy group of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SurchargeRow {
    /// Finding number.
    pub finding: String,
    /// Goods declaration.
    pub gd: String,
    /// Item number within the declaration.
    pub item: String,
    /// Levy group (`CUS`, `STX`, `ITX`).
    pub group: String,
    /// Amount that bears surcharge.
    pub amount: String,
    /// Relevant date.
    pub relevant_date: String,
    /// Days charged.
    pub days: u32,
    /// Sum of rate times days, a decimal.
    pub numerator: String,
    /// `amount × numerator / 36,500`, half up.
    pub surcharge: String,
    /// The periods of constant rate, in order of time.
    pub segments: Vec<RateSegment>,
}

/// A stretch of days at one rate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RateSegment {
    /// First day charged.
    pub from: String,
    /// Last day charged.
    pub to: String,
    /// Number of days.
    pub days: u32,
    /// Rate in percent a year, a decimal.
    pub rate: String,
}

/// Annex C: limitation of one item under one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LimitationRow {
    /// Goods declaration.
    pub gd: String,
    /// Item number within the declaration.
    pub item: String,
    /// Relevant date.
    pub relevant_date: String,
    /// Rule ("32(2)").
    pub rule: String,
    /// Last lawful day.
    pub expiry: String,
    /// Days left at the report date; negative when past; `None` when unknown.
    pub days_left: Option<i32>,
    /// `in_time`, `near`, `time_barred`, or `not_dated` when the day from which the rule runs is not recorded.
    pub status: String,
}

/// Annex D: one piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvidenceRow {
    /// Number in the register.
    pub no: String,
    /// Kind of document.
    pub kind: String,
    /// File name or title.
    pub name: String,
    /// Size in bytes, as text.
    pub size: String,
    /// SHA-256 in lowercase hex.
    pub sha256: String,
    /// Date received.
    pub received: String,
}

/// One answered question of a checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChecklistAnswer {
    /// Section heading; rows of one section follow each other.
    pub section: String,
    /// The question.
    pub question: String,
    /// The answer as text.
    pub answer: String,
    /// Comment, may be empty.
    pub comment: String,
}

/// An item with a finding that is out of time and so not demanded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BarredItem {
    /// Finding number.
    pub finding: String,
    /// Goods declaration.
    pub gd: String,
    /// Item number within the declaration.
    pub item: String,
    /// Rule that bars it.
    pub rule: String,
    /// Relevant date.
    pub relevant_date: String,
    /// Last lawful day.
    pub expiry: String,
}

/// Levies of an item paid in excess.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExcessRow {
    /// Finding number.
    pub finding: String,
    /// Goods declaration.
    pub gd: String,
    /// Item number within the declaration.
    pub item: String,
    /// Levy code.
    pub levy: String,
    /// Amount paid in excess, positive.
    pub amount: String,
}

/// Annex G: a source of data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DataSource {
    /// Import batch.
    pub batch: String,
    /// File or system.
    pub source: String,
    /// Rows taken.
    pub rows: String,
    /// SHA-256 in lowercase hex.
    pub sha256: String,
}

/// Annex G: a reference package.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReferencePackage {
    /// Name and version.
    pub name: String,
    /// SHA-256 in lowercase hex.
    pub sha256: String,
}
