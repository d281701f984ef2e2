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

/// Bars of a figure at most.
const BARS: usize = 30;

/// Bars of the foremost groups: the cell that names them, and the one that is drawn.
pub fn bars(
    name: &str,
    groups: &[Group],
    (label, value): (usize, usize),
) -> Option<DataTestFigure> {
    let point = |group: &Group| {
        Some(DataTestPoint {
            label: group.cells.get(label)?.clone(),
            value: group.cells.get(value)?.clone(),
            marked: group.flagged,
        })
    };
    let points: Vec<DataTestPoint> = groups.iter().take(BARS).filter_map(point).collect();
    (!points.is_empty()).then(|| DataTestFigure {
        kind: "bar".to_owned(),
        unit: String::new(),
        series: vec![DataTestSeries {
            name: name.to_owned(),
            points,
        }],
    })
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
