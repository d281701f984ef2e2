//! The sheet that compares every formula with the figure of the engine.

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::digits::compared_closely;
use super::sheets::{VALUE_COLUMN, head_format, sheet_name};
use super::{Book, double};

/// Row of the head of the table, from 0; the verdict stands above it.
const HEAD: u32 = 6;

const HEADS: [(&str, f64); 6] = [
    ("workbook-col-figure", 40.0),
    ("workbook-col-sheet", 14.0),
    ("workbook-col-formula", 20.0),
    ("workbook-col-program", 20.0),
    ("workbook-col-same", 12.0),
    ("workbook-col-exact", 24.0),
];

/// What stands in the place of TRUE where a spreadsheet cannot hold the figure.
pub const BEYOND: &str = "DIGITS";

impl Book<'_> {
    /// Writes the sheet of checks.
    pub(super) fn checks(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name("Checks")?;
        sheet.set_right_to_left(self.right_to_left());
        for (column, (key, width)) in (0_u16..).zip(HEADS) {
            sheet.write_with_format(HEAD, column, self.words.say(key), &head_format())?;
            sheet.set_column_width(column, width)?;
        }
        let number = Format::new().set_num_format("#,##0.######");
        let mut row = HEAD;
        let computed = self.content.figures.iter().zip(&self.inexact);
        for (of, inexact) in computed.filter(|(of, _)| of.figure.rule.is_some()) {
            let figure = &of.figure;
            let Some(cell) = self.cells.get(figure.path.as_str()) else {
                continue;
            };
            row += 1;
            let (line, name) = (row + 1, sheet_name(cell.section));
            let value = double(&figure.content);
            let text = format!("={name}!{VALUE_COLUMN}{}", cell.row + 1);
            let formula = Formula::new(text).set_result(value.to_string());
            sheet.write(row, 0, &figure.path)?;
            sheet.write(row, 1, name)?;
            sheet.write_with_format(row, 2, formula, &number)?;
            sheet.write_with_format(row, 3, value, &number)?;
            sheet.write(row, 5, &figure.shown)?;
            if *inexact {
                sheet.write(row, 4, BEYOND)?;
                continue;
            }
            let same = if compared_closely(figure) {
                format!("=ABS(C{line}-D{line})<=1E-9*MAX(1,ABS(D{line}))")
            } else {
                format!("=C{line}=D{line}")
            };
            sheet.write(row, 4, Formula::new(same).set_result("TRUE"))?;
        }
        sheet.set_freeze_panes(HEAD + 1, 1)?;
        sheet.autofilter(HEAD, 0, row, 5)?;
        self.verdict(sheet, row)
    }

    fn verdict(&self, sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
        let range = format!("E{}:E{}", HEAD + 2, last.max(HEAD + 1) + 1);
        let beyond = self.content.figures.iter().zip(&self.inexact);
        let beyond = beyond
            .filter(|(of, inexact)| of.figure.rule.is_some() && **inexact)
            .count();
        let all = usize::try_from(last - HEAD).unwrap_or(0);
        let lines = [
            (
                "workbook-all-same",
                format!("=COUNTIF({range},FALSE)=0"),
                "TRUE".to_owned(),
            ),
            (
                "workbook-count",
                format!("=COUNTIF({range},TRUE)"),
                (all - beyond).to_string(),
            ),
            (
                "workbook-differing",
                format!("=COUNTIF({range},FALSE)"),
                "0".to_owned(),
            ),
            (
                "workbook-beyond",
                format!("=COUNTIF({range},\"{BEYOND}\")"),
                beyond.to_string(),
            ),
        ];
        let bold = Format::new().set_bold();
        for (row, (key, text, result)) in (0_u32..).zip(lines) {
            sheet.write_with_format(row, 0, self.words.say(key), &bold)?;
            sheet.write_with_format(row, 2, Formula::new(text).set_result(result), &bold)?;
        }
        Ok(())
    }
}
