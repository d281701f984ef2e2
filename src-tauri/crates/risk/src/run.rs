//! A finished run: cells of every indicator, ranked targets, and what was left out.

use chrono::NaiveDate;
use serde::Serialize;

use crate::columns::{Cell, Column, Subject};
use crate::sentences::Explanation;

/// What was looked at, with which package, and what came out.
#[derive(Debug)]
pub struct RiskRun {
    /// Last day of the window.
    pub run_date: NaiveDate,
    /// First day of the window.
    pub window_from: NaiveDate,
    /// Id of the parameter package.
    pub package_id: String,
    /// Hash of the indicator definitions.
    pub definition_hash: String,
    /// Version of the program.
    pub program_version: &'static str,
    /// Declarations and traders in scope, declarations first, each grain in the order of `rank`.
    pub targets: Vec<Target>,
    /// Indicators of the package that this run did not compute, with the reason.
    pub not_assessed: Vec<NotAssessed>,
    pub(crate) items: Vec<Subject>,
    pub(crate) columns: Vec<Column>,
}

/// A declaration or a trader with its scores.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Target {
    /// Declaration or trader.
    pub grain: TargetGrain,
    /// Declaration number or trader id.
    pub key: String,
    /// Items in the window.
    pub items: u32,
    /// Their value in whole rupees.
    pub value_pkr: i64,
    /// Weighted mean of the indicators' scores, 0 to 100.
    pub score: f64,
    /// Expected short levy in rupees.
    pub expected_yield: f64,
    /// Place by score, from 1.
    pub rank: u32,
    /// Place by expected yield, from 1.
    pub yield_rank: u32,
    /// Band of the score.
    pub band: Band,
}

/// Kinds of target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TargetGrain {
    /// A declaration.
    Gd,
    /// A trader.
    Trader,
}

impl TargetGrain {
    /// Word in the outputs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gd => "GD",
            Self::Trader => "TRADER",
        }
    }
}

/// Band of a score by the limits of the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Band {
    Red,
    Amber,
    Green,
}

impl Band {
    /// Word in the outputs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
        }
    }
}

/// An indicator of the package that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotAssessed {
    /// Code.
    pub indicator: String,
    /// Title.
    pub title: &'static str,
    /// Why.
    pub reason: NotAssessedReason,
}

/// Why an indicator of the package was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotAssessedReason {
    /// The package disables it.
    Disabled,
    /// This version of the program does not compute it.
    NotBuilt,
}

/// One indicator's answer about one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunResult<'a> {
    /// Indicator code.
    pub indicator: &'static str,
    /// `GD#item_no`.
    pub key: String,
    /// Declaration of the item.
    pub gd_uid: &'a str,
    /// Number of the item.
    pub item_no: u32,
    /// Trader of the item.
    pub trader_id: &'a str,
    /// Measured value; `None` if not available.
    pub value: Option<f64>,
    /// 0 to 100; `None` if not available.
    pub score: Option<f64>,
    /// Did it hit; `None` if not available.
    pub hit: Option<bool>,
    /// Code of the reason why it is not available.
    pub na: Option<&'static str>,
    /// Levy effect in rupees, 0 without a hit.
    pub delta: f64,
    /// Why it hit.
    pub explanation: Option<&'a Explanation>,
}

/// Counts of one indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Summary {
    pub indicator: &'static str,
    pub title: &'static str,
    /// Items looked at.
    pub keys: u32,
    pub hits: u32,
    /// Items without a result.
    pub na: u32,
}

impl RiskRun {
    /// Every answer about items in scope, by indicator and then in the order of the items.
    pub fn results(&self) -> impl Iterator<Item = RunResult<'_>> {
        self.columns.iter().flat_map(move |column| {
            let shown = self
                .items
                .iter()
                .enumerate()
                .filter(|(_, subject)| subject.in_scope);
            shown.filter_map(move |(place, subject)| result(column, place, subject))
        })
    }

    /// The answers that hit.
    pub fn hits(&self) -> impl Iterator<Item = RunResult<'_>> {
        self.results().filter(|result| result.hit == Some(true))
    }

    /// Counts per indicator over the items in scope.
    pub fn summary(&self) -> Vec<Summary> {
        let count = |column: &Column| {
            let mut counts = Summary {
                indicator: column.indicator.code,
                title: column.indicator.title,
                keys: 0,
                hits: 0,
                na: 0,
            };
            for (cell, _) in column
                .cells
                .iter()
                .zip(&self.items)
                .filter(|(_, s)| s.in_scope)
            {
                counts.keys += 1;
                counts.hits += u32::from(matches!(cell, Cell::Hit(_)));
                counts.na += u32::from(matches!(cell, Cell::NotAvailable(_)));
            }
            counts
        };
        self.columns.iter().map(count).collect()
    }

    /// The declaration or trader of a key.
    pub fn target(&self, key: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.key == key)
    }
}

fn result<'a>(column: &'a Column, place: usize, subject: &'a Subject) -> Option<RunResult<'a>> {
    let (value, score, hit, na) = match column.cells.get(place)? {
        Cell::NotAvailable(reason) => (None, None, None, Some(reason.code())),
        Cell::Clear(value) => (Some(*value), Some(0.0), Some(false), None),
        Cell::Hit(_) => {
            let note = column.note(place)?;
            (Some(note.value), Some(note.score), Some(true), None)
        }
    };
    let note = column.note(place);
    Some(RunResult {
        indicator: column.indicator.code,
        key: format!("{}#{}", subject.gd_uid, subject.item_no),
        gd_uid: &subject.gd_uid,
        item_no: subject.item_no,
        trader_id: &subject.trader_id,
        value,
        score,
        hit,
        na,
        delta: note.map_or(0.0, |note| note.delta),
        explanation: note.map(|note| &note.explanation),
    })
}
