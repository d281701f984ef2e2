//! The working of an item under a finding.

use serde::{Deserialize, Serialize};

/// Annex W: how the figures of one row of annex A came about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemWorking {
    /// Finding number.
    pub finding: String,
    /// Goods declaration.
    pub gd: String,
    /// Item number within the declaration.
    pub item: String,
    /// Customs value and levies in the order of computation.
    pub lines: Vec<WorkingLine>,
}

/// One figure before and after the finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkingLine {
    /// `CF` (cost and freight), `CV` (customs value), or a levy code.
    pub figure: String,
    /// Before this finding's step.
    pub before: WorkingSide,
    /// After it.
    pub after: WorkingSide,
    /// Rows of the dated tables that the rates come from.
    pub source: String,
}

/// A figure with its formula; the numbers are decimals as text, not grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorkingSide {
    /// The formula with its numbers.
    pub formula: String,
    /// What the rate is taken of; empty when the figure is no percentage.
    pub base: String,
    /// Percent; empty when the figure is no percentage.
    pub rate: String,
    /// Before rounding; empty when the figure is not rounded.
    pub exact: String,
    /// The figure.
    pub result: String,
}
