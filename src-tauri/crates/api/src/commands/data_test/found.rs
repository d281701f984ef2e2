//! What a test is, and what it finds.

use super::view::View;
use crate::dto::data_test::{
    DataTestFigure, DataTestIn, DataTestNumber, DataTestPoint, DataTestSeries,
};
use crate::error::Answer;

/// A test.
pub struct Test {
    /// Name at the border, key of its words.
    pub name: &'static str,
    /// Usual threshold; empty where there is none.
    pub limit: &'static str,
    /// Usual column.
    pub column: &'static str,
    /// Usual columns that records share, of the test that looks for such.
    pub keys: &'static [&'static str],
    /// Why a column does not suit: key of a word; `None` when it does.
    pub unsuited: fn(&str) -> Option<&'static str>,
    /// Runs it.
    pub run: fn(&View, &DataTestIn) -> Answer<Found>,
}

/// Records that belong together.
pub struct Group {
    /// Names the group when its records are opened.
    pub key: String,
    /// What is told of it.
    pub cells: Vec<String>,
    /// Places of its records in the view, from 0.
    pub places: Vec<u32>,
    /// Stands out.
    pub flagged: bool,
}

/// What a test shows.
#[derive(Default)]
pub struct Found {
    /// Rows of the view.
    pub rows: u32,
    /// Rows that entered.
    pub tested: u32,
    /// Numbers of the test.
    pub numbers: Vec<DataTestNumber>,
    /// Keys of warnings.
    pub warnings: Vec<&'static str>,
    /// Names of the cells of a group.
    pub columns: Vec<&'static str>,
    /// The groups.
    pub groups: Vec<Group>,
    /// Groups in all, when not all of them are here.
    pub in_all: usize,
    /// A drawing.
    pub figure: Option<DataTestFigure>,
}

/// A figure of one series.
pub fn figure(kind: &str, name: &str, points: Vec<DataTestPoint>) -> DataTestFigure {
    DataTestFigure {
        kind: kind.to_owned(),
        unit: String::new(),
        series: vec![DataTestSeries {
            name: name.to_owned(),
            points,
        }],
    }
}

/// Bars; none without points.
pub fn bars(name: &str, points: impl Iterator<Item = DataTestPoint>) -> Option<DataTestFigure> {
    let points: Vec<DataTestPoint> = points.collect();
    (!points.is_empty()).then(|| figure("bar", name, points))
}

/// A bar of a group: the cell that names it, its length.
pub fn bar(group: &Group, label: usize, value: String) -> DataTestPoint {
    DataTestPoint {
        label: group.cells.get(label).cloned().unwrap_or_default(),
        value,
        marked: group.flagged,
    }
}

/// Name of a group as it is told.
pub fn named(name: &str) -> String {
    if name.is_empty() { "–" } else { name }.to_owned()
}

/// A number with its rule.
pub fn number(name: &str, formula: &str, result: impl Into<String>) -> DataTestNumber {
    DataTestNumber {
        name: name.to_owned(),
        formula: formula.to_owned(),
        result: result.into(),
    }
}

/// A number to so many places at most.
pub fn shown(value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    if !text.contains('.') {
        return text;
    }
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0" } else { short }.to_owned()
}
