//! The figures of a case as a workbook with live formulas: facts in cells, every figure a formula
//! on them, and a sheet that compares each with the figure of the engine.
//!
//! Equal input gives equal bytes: the day of creation is that of the case state.

mod checks;
mod digits;
mod formula;
mod readme;
mod sheets;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use jaiza_domain::trace::{Content, Figure, Section};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, XlsxError};

use crate::case_report::ReferencePackage;
use crate::wording::Wording;
use crate::{Grouping, Lang, Language, ReportError, Texts};

/// A figure with where it belongs and where it comes from, in words.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct WorkbookFigure {
    pub figure: Figure,
    pub finding: String,
    pub gd: String,
    pub item: String,
    /// `declared`, `before`, `after`, …; empty when the figure belongs to no state of an item.
    pub side: String,
    /// `affected`, `rest` or empty.
    pub lot: String,
    pub source: String,
}

/// What a workbook is written from.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// Case number.
    pub case_no: String,
    /// Trader under audit.
    pub auditee: String,
    /// Digest of the case state, lowercase hex.
    pub state_digest: String,
    /// Day of that state.
    pub state_day: NaiveDate,
    /// Name and version of the program.
    pub program_version: String,
    /// Reference tables used.
    pub packages: Vec<ReferencePackage>,
    /// What a reader must know about the figures.
    pub notes: Vec<String>,
    /// The figures, each path once.
    pub figures: Vec<WorkbookFigure>,
}

/// A workbook as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookWritten {
    /// The file.
    pub bytes: Vec<u8>,
    /// Figures in it.
    pub figures: usize,
    /// Figures that are formulas.
    pub formulas: usize,
    /// Formulas whose figure has more digits than a spreadsheet holds, or follows from such a one.
    pub inexact: usize,
}

/// Where the value of a figure stands.
#[derive(Clone, Copy, Debug)]
struct Cell {
    section: Section,
    /// From 0.
    row: u32,
}

/// Everything the sheets need while they are written.
struct Book<'a> {
    content: &'a Workbook,
    words: Wording<'a>,
    cells: BTreeMap<&'a str, Cell>,
    inexact: Vec<bool>,
}

pub(crate) use sheets::head_format;

impl Workbook {
    /// Writes the workbook.
    ///
    /// # Errors
    /// When a word is missing or the workbook cannot be written.
    pub fn write(&self, lang: Lang, texts: &dyn Texts) -> Result<WorkbookWritten, ReportError> {
        let book = Book {
            content: self,
            words: Wording::new(Grouping::International, lang, texts),
            cells: cells(&self.figures),
            inexact: digits::inexact(&self.figures),
        };
        let bytes = book
            .bytes()
            .map_err(|why| ReportError::Workbook(why.to_string()))?;
        book.words.complete()?;
        let computed = || {
            self.figures
                .iter()
                .zip(&book.inexact)
                .filter(|(f, _)| f.figure.rule.is_some())
        };
        Ok(WorkbookWritten {
            bytes,
            figures: self.figures.len(),
            formulas: computed().count(),
            inexact: computed().filter(|(_, inexact)| **inexact).count(),
        })
    }
}

impl Book<'_> {
    fn bytes(&self) -> Result<Vec<u8>, XlsxError> {
        let mut file = rust_xlsxwriter::Workbook::new();
        let day = self.content.state_day;
        let year = u16::try_from(day.year()).unwrap_or(1900);
        let month = u8::try_from(day.month()).unwrap_or(1);
        let day = u8::try_from(day.day()).unwrap_or(1);
        let properties = DocProperties::new()
            .set_title(&self.content.case_no)
            .set_author(&self.content.program_version)
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
        file.set_properties(&properties);
        self.readme(file.add_worksheet())?;
        for section in sheets::SECTIONS {
            self.section(file.add_worksheet(), section)?;
        }
        self.checks(file.add_worksheet())?;
        file.save_to_buffer()
    }

    /// Urdu sheets run from right to left.
    fn right_to_left(&self) -> bool {
        self.words.lang.main() == Language::Urdu
    }
}

/// Each figure gets the next row of its sheet.
fn cells(figures: &[WorkbookFigure]) -> BTreeMap<&str, Cell> {
    let mut next: BTreeMap<Section, u32> = BTreeMap::new();
    let place = |figure: &'_ WorkbookFigure| {
        let section = figure.figure.section;
        let row = next.entry(section).or_insert(sheets::FIRST_ROW);
        let cell = Cell { section, row: *row };
        *row += 1;
        cell
    };
    let cells: Vec<Cell> = figures.iter().map(place).collect();
    figures
        .iter()
        .map(|f| f.figure.path.as_str())
        .zip(cells)
        .collect()
}

/// A value as a spreadsheet holds it; days count from 1899-12-30.
#[allow(clippy::disallowed_methods)] // the copy for the spreadsheet; the exact text stands beside it
fn double(content: &Content) -> f64 {
    match content {
        Content::Number(number) => number.fixed(12).parse().unwrap_or(0.0),
        Content::Day(day) => {
            let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or(*day);
            let days = i32::try_from((*day - start).num_days()).unwrap_or(0);
            f64::from(days)
        }
    }
}
