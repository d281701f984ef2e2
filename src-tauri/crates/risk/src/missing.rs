//! What an indicator needs that neither the extracts nor the reference tables of a run have.

use jaiza_domain::reference::ReferenceTables;
use serde::Serialize;

use crate::indicators::{Indicator, Need};
use crate::law::AuxiliaryTable;
use crate::store::{OptionalColumn, Store};

/// Something without which an indicator has nothing to say about anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// No extract has the column.
    Column(OptionalColumn),
    /// No extract has any of the columns.
    Columns(&'static [OptionalColumn]),
    /// The table was never loaded.
    Table(AuxiliaryTable),
}

impl Missing {
    /// Message key and, for its one argument, the name of the column, the columns or the table.
    pub fn message(&self) -> (&'static str, &'static str, String) {
        match self {
            Self::Column(column) => ("missing-column", "column", column.name().to_owned()),
            Self::Columns(columns) => {
                let names: Vec<&str> = columns.iter().map(|column| column.name()).collect();
                ("missing-columns", "columns", names.join(", "))
            }
            Self::Table(table) => ("missing-table", "table", table.name().to_owned()),
        }
    }

    /// The English sentence, without its full stop.
    pub fn english(&self) -> String {
        let (key, argument, names) = self.message();
        let template = MESSAGES.iter().find(|(known, _)| *known == key);
        let template = template.map_or("", |(_, text)| text);
        template.replace(&format!("{{{argument}}}"), &names)
    }
}

/// Messages of [`Missing`] in English.
pub(crate) const MESSAGES: [(&str, &str); 3] = [
    (
        "missing-column",
        "needs the column {column}, which no extract has",
    ),
    (
        "missing-columns",
        "needs one of the columns {columns}; no extract has any of them",
    ),
    (
        "missing-table",
        "needs the table {table}, which no reference package holds",
    ),
];

/// What of its needs the run lacks entirely.
pub(crate) fn missing(
    indicator: &Indicator,
    store: &Store,
    tables: &ReferenceTables,
) -> Vec<Missing> {
    let absent = |column: &OptionalColumn| !store.options.anywhere(*column);
    let lacks = |need: &Need| match need {
        Need::Column(column) if absent(column) => Some(Missing::Column(*column)),
        Need::AnyColumn(columns) if columns.iter().all(absent) => Some(Missing::Columns(columns)),
        Need::Table(table) if !table.is_loaded(tables) => Some(Missing::Table(*table)),
        _ => None,
    };
    indicator.needs.iter().filter_map(lacks).collect()
}
