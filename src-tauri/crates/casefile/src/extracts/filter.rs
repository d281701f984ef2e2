//! Conditions on items as SQL with bound parameters; no text of a caller enters a statement.

use jaiza_domain::decimal::Decimal;
use rusqlite::types::Value;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::columns::{ColumnKind, ItemColumn};
use crate::error::{CaseFileError, Result};

/// Which items: those of the extracts that meet all conditions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Extracts by id; empty = all.
    #[serde(default)]
    pub extracts: Vec<Uuid>,
    /// Conditions that must all hold.
    #[serde(default)]
    pub all: Vec<Condition>,
}

/// A test of one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Column by name, see [`super::COLUMNS`].
    pub column: String,
    /// What must hold.
    pub test: Test,
}

/// What a cell must be. Numbers are decimal texts, dates `YYYY-MM-DD`, flags `true` or `false`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Exactly this.
    Equals(String),
    /// Holds this text, without regard to the case of Latin letters.
    Contains(String),
    /// Not below `from`, not above `to`.
    Range {
        /// Least value.
        from: Option<String>,
        /// Greatest value.
        to: Option<String>,
    },
    /// One of these.
    In(Vec<String>),
    /// Absent (`true`) or present.
    Absent(bool),
}

/// An order of rows; equal rows stand in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// Column by name.
    pub column: String,
    /// The greatest first.
    #[serde(default)]
    pub descending: bool,
}

/// A condition in SQL and its parameters, in order.
#[derive(Debug, Default)]
pub(super) struct Sql {
    pub text: String,
    pub values: Vec<Value>,
}

impl Sql {
    /// The part behind `WHERE`: item id ranges of the extracts, then the conditions.
    pub fn of(ranges: &[(i64, i64)], filter: &Filter) -> Result<Self> {
        let mut sql = Self::default();
        let spans: Vec<String> = ranges
            .iter()
            .map(|&(first, last)| {
                sql.values
                    .extend([Value::Integer(first), Value::Integer(last)]);
                "item.item_id BETWEEN ? AND ?".to_owned()
            })
            .collect();
        sql.text = if spans.is_empty() {
            "FALSE".into()
        } else {
            format!("({})", spans.join(" OR "))
        };
        for condition in &filter.all {
            let part = sql.condition(condition)?;
            sql.text.push_str(" AND ");
            sql.text.push_str(&part);
        }
        Ok(sql)
    }

    fn condition(&mut self, condition: &Condition) -> Result<String> {
        let column = column(&condition.column)?;
        let name = format!("item.{}", column.name);
        Ok(match &condition.test {
            Test::Equals(value) => {
                self.values.push(bound(column, value)?);
                format!("{name} = ?")
            }
            Test::Contains(part) => {
                self.values.push(Value::Text(part.clone()));
                format!("instr(upper({name}), upper(?)) > 0")
            }
            Test::Range { from, to } => {
                let mut parts = vec!["TRUE".to_owned()];
                for (end, sign) in [(from, ">="), (to, "<=")] {
                    let Some(end) = end else { continue };
                    self.values.push(bound(column, end)?);
                    let key = column.sort_key();
                    parts.push(match column.kind {
                        ColumnKind::Decimal => format!("{key} {sign} CAST(? AS REAL)"),
                        _ => format!("{key} {sign} ?"),
                    });
                }
                format!("({})", parts.join(" AND "))
            }
            Test::In(values) => {
                for value in values {
                    self.values.push(bound(column, value)?);
                }
                format!("{name} IN ({})", vec!["?"; values.len()].join(", "))
            }
            Test::Absent(absent) => {
                let missing = match column.name {
                    "flags" => format!("{name} = ''"),
                    _ => format!("{name} IS NULL"),
                };
                format!("({missing}) = {}", if *absent { "TRUE" } else { "FALSE" })
            }
        })
    }
}

/// The part behind `ORDER BY`; ends with the item id, so that the order is always the same.
pub(super) fn order(sorts: &[Sort]) -> Result<String> {
    let mut order = String::new();
    for sort in sorts {
        order.push_str(&column(&sort.column)?.sort_key());
        order.push_str(if sort.descending { " DESC, " } else { ", " });
    }
    order.push_str("item.item_id");
    Ok(order)
}

fn column(name: &str) -> Result<ItemColumn> {
    ItemColumn::named(name).ok_or_else(|| CaseFileError::BadFilter {
        column: name.to_owned(),
        what: "there is no such column".to_owned(),
    })
}

/// The value as the column keeps it.
fn bound(column: ItemColumn, text: &str) -> Result<Value> {
    let refuse = |what: &str| CaseFileError::BadFilter {
        column: column.name.to_owned(),
        what: format!("\"{text}\" is not {what}"),
    };
    match column.kind {
        ColumnKind::Text => Ok(Value::Text(text.to_owned())),
        ColumnKind::Whole => text
            .parse()
            .map(Value::Integer)
            .map_err(|_| refuse("a whole number")),
        ColumnKind::Decimal => match text.parse::<Decimal>() {
            Ok(number) => Ok(Value::Text(number.to_string())),
            Err(_) => Err(refuse("a decimal number")),
        },
        ColumnKind::Flag => match text {
            "true" => Ok(Value::Integer(1)),
            "false" => Ok(Value::Integer(0)),
            _ => Err(refuse("true or false")),
        },
    }
}
