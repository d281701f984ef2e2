//! The working paper of a sample as a workbook: the items with their amounts, and every figure of the
//! evaluation as a live formula beside the figure of the program.
//!
//! Equal input gives equal bytes: the day of creation is that of the case state.

use chrono::{Datelike, NaiveDate};
use jaiza_statistics::engagement::{Direction, Goal, Group};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError,
};

mod evaluation;

use crate::sample_paper::{PaperFact, SamplePaper};
use crate::wording::Wording;
use crate::{Lang, Language, ReportError, Texts};

/// Sheets that formulas name; the same in every language.
const SAMPLE: &str = "Sample";
/// Row of the first item on the sheet of the sample, from 0.
const FIRST: u32 = 1;

/// Everything the sheets need while they are written.
struct Book<'a> {
    paper: &'a SamplePaper,
    words: Wording<'a>,
    head: Format,
    money: Format,
    wrapped: Format,
}

/// Writes the workbook of a sample.
///
/// # Errors
/// When a word is missing or the workbook cannot be written.
pub fn write_sample_workbook(
    paper: &SamplePaper,
    day: NaiveDate,
    lang: Lang,
    texts: &dyn Texts,
) -> Result<Vec<u8>, ReportError> {
    let book = Book {
        paper,
        words: Wording::new(paper.grouping, lang, texts),
        head: crate::workbook::head_format(),
        money: Format::new().set_num_format("#,##0.00"),
        wrapped: Format::new().set_text_wrap(),
    };
    let bytes = book
        .bytes(day)
        .map_err(|why| ReportError::Workbook(why.to_string()))?;
    book.words.complete()?;
    Ok(bytes)
}

impl Book<'_> {
    fn bytes(&self, day: NaiveDate) -> Result<Vec<u8>, XlsxError> {
        let mut file = Workbook::new();
        let year = u16::try_from(day.year()).unwrap_or(1900);
        let (month, date) = (
            u8::try_from(day.month()).unwrap_or(1),
            u8::try_from(day.day()).unwrap_or(1),
        );
        let number = format!("{} {}", self.paper.data.case_no, self.paper.data.no);
        let properties = DocProperties::new()
            .set_title(&number)
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, date)?);
        file.set_properties(&properties);
        self.about(file.add_worksheet())?;
        self.population(file.add_worksheet())?;
        self.sample(file.add_worksheet())?;
        self.evaluation(file.add_worksheet())?;
        file.save_to_buffer()
    }

    fn turned(&self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        sheet.set_name(name)?;
        sheet.set_right_to_left(self.words.lang.main() == Language::Urdu);
        Ok(())
    }

    fn about(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        self.turned(sheet, "README")?;
        sheet.set_column_width(0, 38)?;
        sheet.set_column_width(1, 96)?;
        let title = Format::new().set_bold().set_font_size(16);
        let no = &self.paper.data.no;
        let said = self.words.say_with("sample-paper-title", &[("no", no)]);
        sheet.write_with_format(0, 0, said, &title)?;
        let mut row = 2;
        let own = [
            ("workbook-case", self.paper.data.case_no.clone()),
            ("workbook-auditee", self.paper.auditee.clone()),
            ("workbook-state", self.paper.state_digest.clone()),
            ("workbook-state-at", self.paper.state_at.clone()),
        ];
        let facts = self.paper.facts.iter().map(|(key, value)| {
            let value = match value {
                PaperFact::Text(text) | PaperFact::Money(text) => text.clone(),
                PaperFact::Word(kind, code) => self.words.word(kind, code),
            };
            (*key, value)
        });
        for (key, value) in own.into_iter().chain(facts) {
            sheet.write(row, 0, self.words.say(key))?;
            sheet.write_string_with_format(row, 1, &value, &self.wrapped)?;
            row += 1;
        }
        for key in ["sample-no-demand", "sample-workbook-how"] {
            row += 1;
            sheet.write_with_format(row, 1, self.words.say(key), &self.wrapped)?;
        }
        Ok(())
    }

    fn population(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        self.turned(sheet, "Population")?;
        let heads = [
            ("sample-col-part", 36.0),
            ("sample-col-items", 14.0),
            ("sample-col-sum", 22.0),
        ];
        self.heads(sheet, &heads)?;
        let parts = &self.paper.data.draw.reconcile;
        let rows: [(&str, &Group); 4] = [
            ("sample-part-frame", &parts.frame),
            ("sample-part-negative", &parts.negative),
            ("sample-part-zero", &parts.zero),
            ("sample-part-certainty", &parts.certainty),
        ];
        for (row, (key, group)) in (1..).zip(rows) {
            sheet.write(row, 0, self.words.say(key))?;
            sheet.write_number(row, 1, whole(group.items))?;
            sheet.write_number_with_format(row, 2, number(&group.sum), &self.money)?;
        }
        sheet.write_with_format(5, 0, self.words.say("sample-part-total"), &self.head)?;
        let items = Formula::new("=SUM(B2:B5)").set_result(parts.total.items.to_string());
        sheet.write_formula_with_format(5, 1, items, &self.head)?;
        let sum = Formula::new("=SUM(C2:C5)").set_result(&parts.total.sum);
        let total = self.money.clone().set_bold();
        sheet.write_formula_with_format(5, 2, sum, &total)?;
        Ok(())
    }

    fn sample(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        self.turned(sheet, SAMPLE)?;
        let heads = [
            ("sample-col-no", 6.0),
            ("sample-col-item", 32.0),
            ("sample-col-goods", 40.0),
            ("sample-col-hits", 10.0),
            ("sample-col-book", 18.0),
            ("sample-col-audit", 18.0),
            ("sample-col-misstatement", 18.0),
            ("sample-col-taint", 12.0),
            ("sample-col-state", 16.0),
            ("sample-col-basis", 40.0),
            ("sample-col-weighted-taint", 16.0),
            ("sample-col-book-drawn", 18.0),
            ("sample-col-audit-drawn", 18.0),
            ("sample-col-difference", 18.0),
            ("sample-col-known", 18.0),
        ];
        self.heads(sheet, &heads)?;
        for (row, (no, one)) in (FIRST..).zip((1_u32..).zip(&self.paper.rows)) {
            let line = row + 1;
            sheet.write_number(row, 0, no)?;
            sheet.write_string(row, 1, &one.key)?;
            sheet.write_string(row, 2, &one.goods)?;
            if one.certainty {
                sheet.write(row, 3, self.words.say("sample-in-full"))?;
            } else {
                sheet.write_number(row, 3, whole(one.hits))?;
            }
            let book = number(&one.book);
            sheet.write_number_with_format(row, 4, book, &self.money)?;
            if let Some(audit) = self.audit(one) {
                let text = format!("{}", book - audit);
                sheet.write_number_with_format(row, 5, audit, &self.money)?;
                let minus = Formula::new(format!("=E{line}-F{line}")).set_result(text);
                sheet.write_formula_with_format(row, 6, minus, &self.money)?;
                let taint = if book == 0.0 {
                    0.0
                } else {
                    (book - audit) / book
                };
                let rule = format!("=IF(E{line}=0,0,G{line}/E{line})");
                sheet.write_formula(row, 7, Formula::new(rule).set_result(taint.to_string()))?;
            }
            self.counted(sheet, row, one)?;
            sheet.write(row, 8, self.words.word("sample-state", &one.state))?;
            sheet.write_string_with_format(row, 9, &one.why, &self.wrapped)?;
        }
        sheet.set_freeze_panes(FIRST, 2)?;
        Ok(())
    }

    /// What of an item enters the evaluation: the formulas of the next sheet add these columns up.
    fn counted(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        one: &crate::SampledRow,
    ) -> Result<(), XlsxError> {
        let (at, book) = (row + 1, number(&one.book));
        let Some(audit) = self.audit(one).filter(|_| one.state != "replaced") else {
            return Ok(());
        };
        if one.certainty {
            let live = Formula::new(format!("=G{at}")).set_result((book - audit).to_string());
            sheet.write_formula_with_format(row, 14, live, &self.money)?;
            return Ok(());
        }
        let taint = if book == 0.0 {
            0.0
        } else {
            (book - audit) / book
        };
        let live = [
            (10, format!("=D{at}*H{at}"), whole(one.hits) * taint),
            (11, format!("=E{at}"), book),
            (12, format!("=F{at}"), audit),
            (13, format!("=G{at}"), book - audit),
        ];
        for (column, rule, value) in live {
            let live = Formula::new(rule).set_result(value.to_string());
            sheet.write_formula(row, column, live)?;
        }
        Ok(())
    }

    /// The amount that the evaluation takes for an item: a missing document is an error of all of it.
    fn audit(&self, row: &crate::SampledRow) -> Option<f64> {
        let book = number(&row.book);
        match (row.state.as_str(), self.paper.data.draw.design.direction) {
            ("missing", Direction::Understatement) => Some(book + book.abs()),
            ("missing", Direction::Overstatement) => Some(book - book.abs()),
            _ if row.audit.is_empty() => None,
            _ => Some(number(&row.audit)),
        }
    }

    fn heads(&self, sheet: &mut Worksheet, heads: &[(&str, f64)]) -> Result<(), XlsxError> {
        for (column, (key, width)) in (0_u16..).zip(heads) {
            sheet.write_with_format(0, column, self.words.say(key), &self.head)?;
            sheet.set_column_width(column, *width)?;
        }
        Ok(())
    }

    fn is_money(&self) -> bool {
        self.paper.data.draw.design.goal == Goal::Money
    }
}

/// A decimal text as a cell holds it; the exact text stands in the data of the PDF.
fn number(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

#[allow(clippy::cast_precision_loss)] // counts of a sample
fn whole(count: u64) -> f64 {
    count as f64
}
