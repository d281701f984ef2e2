//! All figures of a case, drawn up as far as they are asked for.

use super::book::Book;
use super::figure::{Content, Figure};
use super::{charges, limits, steps, sums};
use crate::case_totals::{self, CaseItem, CaseRequest, CaseRow, CaseTotals};
use crate::exact::Ratio;
use crate::levies::LevyError;

/// The working of a case.
pub struct Working {
    request: CaseRequest,
    totals: CaseTotals,
}

impl Working {
    /// Computes the case.
    ///
    /// # Errors
    /// As [`case_totals::compute`].
    pub fn new(request: CaseRequest) -> Result<Self, LevyError> {
        let totals = case_totals::compute(&request)?;
        Ok(Self { request, totals })
    }

    /// A case that was computed already.
    pub const fn of(request: CaseRequest, totals: CaseTotals) -> Self {
        Self { request, totals }
    }

    /// What the case was computed from.
    pub const fn request(&self) -> &CaseRequest {
        &self.request
    }

    /// The figures of the engine.
    pub const fn totals(&self) -> &CaseTotals {
        &self.totals
    }

    /// The figure of a path; `None` when the case has no such figure. A finding on an item that
    /// came too late has no amounts: its paths lead to the last lawful day.
    ///
    /// # Errors
    /// As the levy engine; a working that leads elsewhere than the engine.
    pub fn figure(&self, path: &str) -> Result<Option<Figure>, LevyError> {
        let (meant, figures) = self.near(path)?;
        Ok(figures.into_iter().find(|figure| figure.path == meant))
    }

    /// The path that `path` means, and the figures that are drawn up together with it (of its
    /// item, or of all sums), among which it is when the case has it.
    ///
    /// # Errors
    /// As [`Working::figure`].
    pub fn near(&self, path: &str) -> Result<(String, Vec<Figure>), LevyError> {
        let path = self.meant(path);
        let names: Vec<&str> = path.split('/').collect();
        let mut book = Book::default();
        match names.as_slice() {
            ["finding", _, "surcharge", _] | ["finding", _, _] | ["total", ..] => {
                sums::findings(&self.totals, &mut book)?;
            }
            ["item" | "limitation", item, ..] | ["finding" | "surcharge", _, item, ..] => {
                self.item(item, &mut book)?;
            }
            ["gd" | "extract", ..] => {
                sums::declarations(&self.request, &self.totals, &mut book)?;
            }
            ["minimum", ..] => sums::minimum(&self.totals, &mut book)?,
            ["interest", day, ..] => {
                if let Ok(day) = day.parse() {
                    charges::interest(&self.request.surcharge, day, &mut book)?;
                }
            }
            _ => book = self.drawn()?,
        }
        Ok((path, book.into_figures()))
    }

    /// The path without other names of the same figure.
    fn meant(&self, path: &str) -> String {
        let names: Vec<&str> = path.split('/').collect();
        if let ["finding" | "surcharge", finding, item, _, ..] = names.as_slice()
            && let Some(late) = self.barred(finding, item)
        {
            return late;
        }
        match path.strip_prefix("total/") {
            Some(rest) if !rest.starts_with("all/") => format!("finding/{rest}"),
            _ => path.to_owned(),
        }
    }

    /// Every figure of the case; a figure stands after the figures it follows from, but for sums
    /// of several items, which come last.
    ///
    /// # Errors
    /// As [`Working::figure`].
    pub fn all(&self) -> Result<Vec<Figure>, LevyError> {
        Ok(self.drawn()?.into_figures())
    }

    fn drawn(&self) -> Result<Book, LevyError> {
        let mut book = Book::default();
        for item in &self.request.items {
            self.drawn_item(item, &mut book)?;
        }
        sums::findings(&self.totals, &mut book)?;
        sums::minimum(&self.totals, &mut book)?;
        sums::declarations(&self.request, &self.totals, &mut book)?;
        Ok(book)
    }

    /// The figures of one item with its findings, surcharge and limitation.
    ///
    /// # Errors
    /// As [`Working::figure`].
    pub fn of_item(&self, item: &str) -> Result<Vec<Figure>, LevyError> {
        let mut book = Book::default();
        self.item(item, &mut book)?;
        Ok(book.into_figures())
    }

    fn item(&self, id: &str, book: &mut Book) -> Result<(), LevyError> {
        match self.request.items.iter().find(|item| item.id == id) {
            Some(item) => self.drawn_item(item, book),
            None => Ok(()),
        }
    }

    fn drawn_item(&self, item: &CaseItem, book: &mut Book) -> Result<(), LevyError> {
        steps::draw(&self.request, &self.totals, item, book)?;
        steps::item_sums(&self.totals, &self.request, item, book)?;
        for row in self
            .totals
            .rows
            .iter()
            .filter(|row| row.row.item == item.id)
        {
            charges::draw(&self.request, row, book)?;
        }
        limits::draw(&self.request, item, book)
    }

    /// Path of the last lawful day of a finding on an item that came too late.
    fn barred(&self, finding: &str, item: &str) -> Option<String> {
        let late = (self.totals.barred.iter()).find(|b| b.finding == finding && b.item == item)?;
        Some(format!("limitation/{item}/{}", late.rule))
    }
}

/// Does the working of a figure lead to the engine's?
///
/// # Errors
/// `invalid_argument` when it does not, or was not drawn up.
pub(super) fn agree(book: &Book, path: &str, engine: &Ratio) -> Result<(), LevyError> {
    let part = book.part(path)?;
    if part.content == Content::Number(engine.clone()) {
        return Ok(());
    }
    Err(LevyError::invalid(format!(
        "the working of {path} leads to {}, the engine to {engine}",
        part.shown
    )))
}

/// Do the sides of a row agree with the engine's?
///
/// # Errors
/// As [`agree`].
pub(super) fn same_row(book: &Book, at: &str, row: &CaseRow) -> Result<(), LevyError> {
    let sides = [
        ("before", &row.row.before),
        ("after", &row.row.after),
        ("difference", &row.row.difference),
    ];
    for (name, side) in sides {
        let value = &side.customs_value;
        agree(book, &format!("{at}/{name}/customs_value"), value.value())?;
        agree(book, &format!("{at}/{name}/total"), side.total.value())?;
        for (code, amount) in side.levies.iter() {
            agree(book, &format!("{at}/{name}/{code}"), amount.value())?;
        }
    }
    Ok(())
}
