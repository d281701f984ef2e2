//! How the cells of a file's columns are written: told by a person, by a profile, by the format,
//! or found out from the whole column, and only when every valid reading gives the same values.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::text::date::{self, DateFormat};
use jaiza_domain::text::number::{self, Locale};
use serde::{Deserialize, Serialize};

use crate::columns::Columns;
use crate::formats::Column;
use crate::reason::Reason;
use crate::record::CellKind;

mod detect;

pub use detect::Detector;

/// Two-digit years from here on belong to the last century.
pub const PIVOT: u32 = 70;
/// Years in which declarations are thought possible.
const YEARS: std::ops::RangeInclusive<i32> = 1980..=2099;

/// How a column of numbers or dates is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnReading {
    /// Numbers as in English texts, dates as `04-AUG-25`: what the format prescribes.
    #[default]
    Prescribed,
    /// Numbers of this locale.
    Number(Locale),
    /// Dates of this format.
    Date(DateFormat),
    /// Nobody knows: a cell counts when all ways of writing that read it agree, else it is set
    /// aside.
    EachForItself,
}

/// How a way of writing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A person said so.
    Answered,
    /// It is the only one that reads the column, or all that do agree.
    Found,
    /// Several read the column differently, or none reads all of it.
    Unsure,
}

/// A column with the way in which it is read, for reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenFormat {
    /// Canonical column.
    pub column: String,
    /// `en`, `eu`, `DMY`, …; empty when each cell is read for itself.
    pub format: String,
    /// How it was found.
    pub origin: Origin,
    /// Cells that have a value.
    pub cells: u32,
}

/// Three cells in each of their readings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatQuestion {
    /// Canonical column.
    pub column: String,
    /// `number` or `date`.
    pub kind: String,
    /// Formats by name, each with the samples as it reads them (empty = it does not).
    pub readings: Vec<(String, Vec<String>)>,
    /// The samples as they stand in the file.
    pub samples: Vec<String>,
}

/// The readings of all columns of a file.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    readings: Vec<ColumnReading>,
    levies: Vec<[Option<usize>; 5]>,
    /// What was taken, for the report.
    pub taken: Vec<TakenFormat>,
    /// What a person must decide.
    pub questions: Vec<FormatQuestion>,
}

/// Formats in which a cell is tried that nobody knows the format of.
pub(crate) const DATES: [DateFormat; 6] = [
    DateFormat::Ymd,
    DateFormat::Dmy,
    DateFormat::Mdy,
    DateFormat::DMonY,
    DateFormat::DdMmYyyy,
    DateFormat::YyyyMmDd,
];

impl Plan {
    /// A plan by what a person answered: canonical column to the name of a way of writing.
    pub fn of(specs: &[Column], columns: &Columns, answers: &BTreeMap<String, String>) -> Self {
        let reading = |name: &str| {
            let answer = answers.get(name)?;
            Locale::named(answer)
                .map(ColumnReading::Number)
                .or_else(|| DateFormat::named(answer).map(ColumnReading::Date))
        };
        Self {
            readings: specs
                .iter()
                .map(|column| reading(column.name).unwrap_or_default())
                .collect(),
            levies: levy_groups(columns),
            ..Self::default()
        }
    }

    fn reading(&self, column: usize) -> ColumnReading {
        self.readings.get(column).copied().unwrap_or_default()
    }

    fn set(&mut self, column: usize, reading: ColumnReading) {
        if let Some(slot) = self.readings.get_mut(column) {
            *slot = reading;
        }
    }

    /// A number that is not absent.
    ///
    /// # Errors
    /// [`Reason::NumberUnreadable`] or [`Reason::FormatAmbiguous`].
    pub fn number(&self, column: usize, cell: &str, kind: CellKind) -> Result<Decimal, Reason> {
        let one = |locale| number::parse(cell, locale).ok().and_then(|r| r.value);
        if kind == CellKind::Number {
            return one(Locale::Plain).ok_or(Reason::NumberUnreadable);
        }
        match self.reading(column) {
            ColumnReading::Number(locale) => one(locale).ok_or(Reason::NumberUnreadable),
            ColumnReading::EachForItself => match (one(Locale::En), one(Locale::Eu)) {
                (Some(a), Some(b)) if a != b => Err(Reason::FormatAmbiguous),
                (a, b) => a.or(b).ok_or(Reason::NumberUnreadable),
            },
            _ => one(Locale::En).ok_or(Reason::NumberUnreadable),
        }
    }

    /// A date that is not absent.
    ///
    /// # Errors
    /// [`Reason::DateUnreadable`] or [`Reason::FormatAmbiguous`].
    pub fn date(&self, column: usize, cell: &str, kind: CellKind) -> Result<NaiveDate, Reason> {
        let one =
            |format| date::parse(cell, format, PIVOT).filter(|day| YEARS.contains(&day.year()));
        if kind == CellKind::Date {
            return one(DateFormat::DMonY).ok_or(Reason::DateUnreadable);
        }
        match self.reading(column) {
            ColumnReading::Date(format) => one(format).ok_or(Reason::DateUnreadable),
            ColumnReading::EachForItself => {
                let mut found: Vec<NaiveDate> = DATES.into_iter().filter_map(one).collect();
                found.dedup();
                match found.as_slice() {
                    [] => Err(Reason::DateUnreadable),
                    [only] => Ok(*only),
                    _ => Err(Reason::FormatAmbiguous),
                }
            }
            _ => one(DateFormat::DMonY).ok_or(Reason::DateUnreadable),
        }
    }

    /// Places of code, base, rate, amount and mode of levies that the file states line by line.
    pub fn levy_groups(&self) -> &[[Option<usize>; 5]] {
        &self.levies
    }

    /// A number of a levy line without its thousands separators; other texts as they stand.
    pub fn levy_number(&self, text: String) -> String {
        match number::parse(&text, Locale::En) {
            Ok(reading) => reading.value.map_or(text, |value| value.to_string()),
            Err(_) => text,
        }
    }
}

fn levy_groups(columns: &Columns) -> Vec<[Option<usize>; 5]> {
    let place = |n: usize, part: &str| columns.find_source(&format!("levy{n}_{part}"));
    (1..=24)
        .map(|n| ["code", "base", "rate", "amount", "mp"].map(|part| place(n, part)))
        .take_while(|[code, ..]| code.is_some())
        .collect()
}
