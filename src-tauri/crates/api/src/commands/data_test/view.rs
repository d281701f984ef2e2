//! The rows of an open set as columns, and the questions that are asked of them.

use std::collections::HashMap;

use super::found::Test;
use crate::dto::data_test::DataTestIn;
use crate::error::{Answer, ErrorBody};
use crate::grid::Values;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An amount or quantity that somebody stated.
    Stated,
    /// An amount that a formula made of others: its digits follow from it.
    Made,
    /// Anything else.
    Text,
}

/// Columns that tests are offered, in the order in which they are told.
const COLUMNS: &[(&str, Kind)] = &[
    ("value", Kind::Made),
    ("quantity", Kind::Stated),
    ("price_declared", Kind::Stated),
    ("price_assessed", Kind::Stated),
    ("value_declared", Kind::Made),
    ("quantity_declared", Kind::Stated),
    ("cd", Kind::Made),
    ("acd", Kind::Made),
    ("rd", Kind::Made),
    ("st", Kind::Made),
    ("ast", Kind::Made),
    ("it", Kind::Made),
    ("total", Kind::Made),
    ("gd_uid", Kind::Text),
    ("gd_date", Kind::Text),
    ("item_no", Kind::Text),
    ("trader_id", Kind::Text),
    ("pct", Kind::Text),
    ("pct_declared", Kind::Text),
    ("description", Kind::Text),
    ("origin", Kind::Text),
    ("unit", Kind::Text),
    ("currency", Kind::Text),
    ("sro_key", Kind::Text),
    ("record", Kind::Text),
];

/// Names of the columns that tests are offered.
pub fn all() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(name, _)| *name)
}

fn kind(column: &str) -> Kind {
    let known = COLUMNS.iter().find(|(name, _)| *name == column);
    known.map_or(Kind::Text, |(_, kind)| *kind)
}

/// Was the column made by a formula?
pub fn is_made(column: &str) -> bool {
    kind(column) == Kind::Made
}

/// Columns by which rows are grouped.
pub const BY: [&str; 8] = [
    "trader_id",
    "pct",
    "origin",
    "unit",
    "currency",
    "sro_key",
    "gd_uid",
    "description",
];

/// Why a column is no amount.
pub fn no_amount(column: &str) -> Option<&'static str> {
    (kind(column) == Kind::Text).then_some("no_amount")
}

/// Column that holds the day.
const DAY: &str = "gd_date";

/// The question with what was left empty, checked.
///
/// # Errors
/// A column that does not suit the test.
pub fn completed(test: &Test, mut ask: DataTestIn) -> Answer<DataTestIn> {
    let or = |text: &mut String, usual: &str| {
        if text.trim().is_empty() {
            usual.clone_into(text);
        }
    };
    or(&mut ask.column, test.column);
    or(&mut ask.limit, test.limit);
    or(&mut ask.variant, "first_two");
    or(&mut ask.sign, "both");
    if ask.keys.is_empty() {
        ask.keys = test.keys.iter().map(|key| (*key).to_owned()).collect();
    }
    if let Some(why) = (test.unsuited)(&ask.column) {
        return Err(ErrorBody::invalid(
            "error-test-column",
            format!(
                "The column {} does not suit the test {} ({}).",
                ask.column,
                test.name,
                why.replace('_', " ")
            ),
        )
        .arg("column", &ask.column)
        .arg("why", why));
    }
    Ok(ask)
}

/// Columns that a question needs.
pub fn needed(ask: &DataTestIn) -> Vec<String> {
    let mut names = vec![ask.column.clone()];
    let wanted = ask
        .keys
        .iter()
        .chain(&ask.different)
        .cloned()
        .chain(Some(ask.by.clone()).filter(|by| !by.is_empty()));
    let day = matches!(ask.test.as_str(), "trend" | "period_change").then(|| DAY.to_owned());
    let measured = super::amounts::measured_in(&ask.column).iter();
    let measured = measured.map(|name| (*name).to_owned());
    for name in wanted.chain(day).chain(measured) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Columns of the rows.
pub struct View {
    columns: HashMap<String, Values>,
    rows: usize,
}

impl View {
    /// Columns by name.
    pub fn new(names: Vec<String>, columns: Vec<Values>) -> Self {
        let rows = columns.first().map_or(0, Vec::len);
        Self {
            columns: names.into_iter().zip(columns).collect(),
            rows,
        }
    }

    /// Number of rows.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// A column; empty when it was not asked for.
    pub fn column(&self, name: &str) -> &[Option<String>] {
        self.columns.get(name).map_or(&[], Vec::as_slice)
    }

    /// Values of a column with their places; absent ones are passed over.
    pub fn present(&self, name: &str) -> impl Iterator<Item = (u32, &str)> {
        let numbered = (0_u32..).zip(self.column(name));
        numbered.filter_map(|(place, value)| Some((place, value.as_deref()?)))
    }

    /// The text of a row, empty when it is absent.
    pub fn text(&self, name: &str, place: u32) -> &str {
        let at = usize::try_from(place).unwrap_or(usize::MAX);
        let value = self.column(name).get(at);
        value.and_then(Option::as_deref).unwrap_or("")
    }

    /// Month of a row, `2025-08`.
    pub fn month(&self, place: u32) -> &str {
        self.text(DAY, place).get(..7).unwrap_or("")
    }

    /// Day of a row.
    pub fn day(&self, place: u32) -> &str {
        self.text(DAY, place)
    }
}
