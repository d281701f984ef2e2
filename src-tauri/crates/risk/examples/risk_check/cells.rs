//! Cells of undisturbed tables.

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::Validity;

pub type Outcome<T> = Result<T, Box<dyn Error>>;
pub type Row = HashMap<String, String>;

pub fn rows(path: &Path) -> Outcome<Vec<Row>> {
    let mut reader = csv::Reader::from_path(path)?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

pub fn text(row: &Row, name: &str) -> String {
    row.get(name).cloned().unwrap_or_default()
}

pub fn digits(row: &Row, name: &str) -> String {
    text(row, name).replace('.', "")
}

pub fn list(row: &Row, name: &str) -> Vec<String> {
    text(row, name)
        .split('|')
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

pub fn decimal(row: &Row, name: &str) -> Outcome<Option<Decimal>> {
    let text = text(row, name);
    if text.is_empty() {
        Ok(None)
    } else {
        Ok(Some(text.parse()?))
    }
}

pub fn needed(row: &Row, name: &str) -> Outcome<Decimal> {
    decimal(row, name)?.ok_or_else(|| format!("{name} is empty").into())
}

pub fn rupees(row: &Row, name: &str) -> Outcome<Option<i64>> {
    Ok(decimal(row, name)?.and_then(Decimal::round_half_up))
}

pub fn valid(row: &Row) -> Outcome<Validity> {
    let day = |name: &str| -> Outcome<Option<NaiveDate>> {
        let text = text(row, name);
        if text.is_empty() {
            Ok(None)
        } else {
            Ok(Some(text.parse()?))
        }
    };
    Ok(Validity {
        from: day("valid_from")?,
        to: day("valid_to")?,
    })
}

/// A table of the folder, row by row.
pub fn table<R>(folder: &Path, name: &str, read: impl Fn(&Row) -> Outcome<R>) -> Outcome<Vec<R>> {
    rows(&folder.join(format!("{name}.csv")))?
        .iter()
        .map(read)
        .collect()
}
