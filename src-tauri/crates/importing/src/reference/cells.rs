//! Typed cells of a line of a reference table.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::Validity;

use crate::codes::trader;
use crate::error::ImportError;

/// One line of a table file, cells by column name.
pub struct Line<'a> {
    pub(super) file: &'a str,
    pub(super) number: u32,
    pub(super) header: &'a [String],
    pub(super) record: &'a csv::StringRecord,
}

impl Line<'_> {
    /// Number of the line in its file.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The trimmed cell; empty when the line or the table lacks it.
    pub fn text(&self, column: &str) -> String {
        self.cell(column).to_owned()
    }

    /// A cell that must not be empty.
    pub fn name(&self, column: &str) -> Result<String, ImportError> {
        let cell = self.cell(column);
        if cell.is_empty() {
            Err(self.bad(column, "the cell is empty"))
        } else {
            Ok(cell.into())
        }
    }

    /// Texts between `|`.
    pub fn list(&self, column: &str) -> Vec<String> {
        let parts = self.cell(column).split('|').map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// A tariff code of eight digits, with or without its point.
    pub fn pct(&self, column: &str) -> Result<String, ImportError> {
        let digits = self.prefix(column)?;
        if digits.len() == 8 {
            Ok(digits)
        } else {
            Err(self.bad(column, "8 digits are needed"))
        }
    }

    /// Two to eight digits at the start of a tariff code, with or without its point.
    pub fn prefix(&self, column: &str) -> Result<String, ImportError> {
        let digits: String = self.cell(column).chars().filter(|c| *c != '.').collect();
        if (2..=8).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(digits);
        }
        Err(self.bad(column, "2 to 8 digits of a tariff code are needed"))
    }

    /// The same; empty stays empty.
    pub fn prefix_or_empty(&self, column: &str) -> Result<String, ImportError> {
        if self.cell(column).is_empty() {
            Ok(String::new())
        } else {
            self.prefix(column)
        }
    }

    /// A number; `None` for an empty cell.
    pub fn number_or_none(&self, column: &str) -> Result<Option<Decimal>, ImportError> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        cell.parse()
            .map(Some)
            .map_err(|_| self.bad(column, "a decimal number is needed"))
    }

    /// A number that must be there.
    pub fn decimal(&self, column: &str) -> Result<Decimal, ImportError> {
        self.number_or_none(column)?
            .ok_or_else(|| self.bad(column, "the cell is empty"))
    }

    /// A whole number from 0.
    pub fn whole(&self, column: &str) -> Result<u32, ImportError> {
        self.cell(column)
            .parse()
            .map_err(|_| self.bad(column, "a whole number is needed"))
    }

    /// A whole number; an empty cell is nil.
    pub fn whole_or_nil(&self, column: &str) -> Result<u32, ImportError> {
        if self.cell(column).is_empty() {
            return Ok(0);
        }
        self.whole(column)
    }

    /// One of a few words.
    pub fn one_of(&self, column: &str, words: &[&str]) -> Result<String, ImportError> {
        let cell = self.cell(column);
        if words.contains(&cell) {
            return Ok(cell.to_owned());
        }
        let known: Vec<&str> = words
            .iter()
            .copied()
            .filter(|word| !word.is_empty())
            .collect();
        Err(self.bad(column, &format!("one of {} is needed", known.join(", "))))
    }

    /// A date `YYYY-MM-DD`; `None` for an empty cell.
    pub fn date_or_none(&self, column: &str) -> Result<Option<NaiveDate>, ImportError> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return Ok(None);
        }
        let date = NaiveDate::parse_from_str(cell, "%Y-%m-%d")
            .ok()
            .filter(|_| cell.len() == 10);
        date.map(Some)
            .ok_or_else(|| self.bad(column, "a date YYYY-MM-DD is needed"))
    }

    /// A date that must be there.
    pub fn date(&self, column: &str) -> Result<NaiveDate, ImportError> {
        self.date_or_none(column)?
            .ok_or_else(|| self.bad(column, "the cell is empty"))
    }

    /// Yes or no, in full or by the first letter; empty is no.
    pub fn yes(&self, column: &str) -> Result<bool, ImportError> {
        match self.cell(column).to_ascii_lowercase().as_str() {
            "y" | "yes" => Ok(true),
            "" | "n" | "no" => Ok(false),
            _ => Err(self.bad(column, "yes or no is needed")),
        }
    }

    /// Yes or no; `None` for an empty cell, where nobody knows.
    pub fn yes_or_none(&self, column: &str) -> Result<Option<bool>, ImportError> {
        if self.cell(column).is_empty() {
            return Ok(None);
        }
        self.yes(column).map(Some)
    }

    /// The first day of a month `YYYY-MM`.
    pub fn month(&self, column: &str) -> Result<NaiveDate, ImportError> {
        let cell = self.cell(column);
        let first = NaiveDate::parse_from_str(&format!("{cell}-01"), "%Y-%m-%d").ok();
        first
            .filter(|_| cell.len() == 7)
            .ok_or_else(|| self.bad(column, "a month YYYY-MM is needed"))
    }

    /// A trader's id as extracts hold it; another country's id stays as it is written.
    pub fn trader(&self, column: &str) -> Result<String, ImportError> {
        let name = self.name(column)?;
        Ok(trader::read(&name).map_or(name, |read| read.id))
    }

    /// The columns `valid_from` and `valid_to`.
    pub fn valid(&self) -> Result<Validity, ImportError> {
        self.period("valid_from", "valid_to")
    }

    /// An inclusive period.
    pub fn period(&self, from: &str, to: &str) -> Result<Validity, ImportError> {
        let valid = Validity {
            from: self.date_or_none(from)?,
            to: self.date_or_none(to)?,
        };
        if valid.from.zip(valid.to).is_some_and(|(from, to)| to < from) {
            return Err(self.bad(to, "the period ends before it begins"));
        }
        Ok(valid)
    }

    fn cell(&self, column: &str) -> &str {
        let place = self.header.iter().position(|name| name == column);
        place
            .and_then(|at| self.record.get(at))
            .unwrap_or_default()
            .trim()
    }

    fn bad(&self, column: &str, cause: &str) -> ImportError {
        ImportError::BadReference {
            file: self.file.to_owned(),
            line: self.number,
            column: column.to_owned(),
            cause: format!("\"{}\": {cause}", self.cell(column)),
        }
    }
}
