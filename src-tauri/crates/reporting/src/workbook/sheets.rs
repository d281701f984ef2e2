//! The sheets of figures: one row a figure.

use jaiza_domain::exact::Rounding;
use jaiza_domain::exact::RoundingMode;
use jaiza_domain::trace::{Content, Expression, Figure, Piece, Section};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

use super::{Book, Cell, WorkbookFigure, double, formula};

/// The sheets of figures in their order.
pub const SECTIONS: [Section; 5] = [
    Section::Facts,
    Section::Levies,
    Section::Surcharge,
    Section::Totals,
    Section::Limitation,
];

/// Row of the first figure, from 0.
pub const FIRST_ROW: u32 = 1;
/// Letter of the column with the values.
pub const VALUE_COLUMN: &str = "H";
/// The same from 0.
const VALUE: u16 = 7;
/// Letter of the column with the exact text.
pub const EXACT_COLUMN: &str = "I";
/// First column of helping sums, far to the right.
const HELPERS: u16 = 14;

const HEADS: [(&str, f64); 11] = [
    ("workbook-col-figure", 34.0),
    ("workbook-col-finding", 9.0),
    ("workbook-col-gd", 24.0),
    ("workbook-col-item", 7.0),
    ("workbook-col-side", 20.0),
    ("workbook-col-what", 34.0),
    ("workbook-col-working", 44.0),
    ("workbook-col-value", 18.0),
    ("workbook-col-exact", 20.0),
    ("workbook-col-rounding", 24.0),
    ("workbook-col-source", 60.0),
];

/// Name of a sheet; the same in every language, because formulas name it.
pub const fn sheet_name(section: Section) -> &'static str {
    match section {
        Section::Facts => "Facts",
        Section::Levies => "Levies",
        Section::Surcharge => "Surcharge",
        Section::Totals => "Totals",
        Section::Limitation => "Limitation",
    }
}

/// The head of a table.
pub fn head_format() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00DD_ECEA))
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

impl Book<'_> {
    /// Writes a sheet of figures.
    pub(super) fn section(&self, sheet: &mut Worksheet, section: Section) -> Result<(), XlsxError> {
        sheet.set_name(sheet_name(section))?;
        sheet.set_right_to_left(self.right_to_left());
        for (column, (key, width)) in (0_u16..).zip(HEADS) {
            sheet.write_with_format(0, column, self.words.say(key), &head_format())?;
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(1, 1)?;
        let mut last = FIRST_ROW;
        for figure in &self.content.figures {
            let Some(cell) = self.cells.get(figure.figure.path.as_str()) else {
                continue;
            };
            if cell.section == section {
                self.row(sheet, figure, *cell)?;
                last = last.max(cell.row);
            }
        }
        sheet.autofilter(0, 0, last, 10)?;
        sheet.set_landscape().set_repeat_rows(0, 0)?;
        Ok(())
    }

    fn row(&self, sheet: &mut Worksheet, of: &WorkbookFigure, cell: Cell) -> Result<(), XlsxError> {
        let figure = &of.figure;
        let texts = [
            figure.path.clone(),
            of.finding.clone(),
            of.gd.clone(),
            of.item.clone(),
            self.side(of),
            self.label(figure),
            working(figure),
        ];
        for (column, text) in (0_u16..).zip(texts) {
            if !text.is_empty() {
                sheet.write(cell.row, column, text)?;
            }
        }
        self.value(sheet, figure, cell)?;
        sheet.write(cell.row, VALUE + 1, &figure.shown)?;
        let rounding = figure.rounding.as_ref().map(|rule| self.rounding(rule));
        sheet.write(cell.row, VALUE + 2, rounding.unwrap_or_default())?;
        sheet.write(cell.row, VALUE + 3, &of.source)?;
        Ok(())
    }

    fn value(&self, sheet: &mut Worksheet, figure: &Figure, cell: Cell) -> Result<(), XlsxError> {
        let (format, value) = (number_format(figure), double(&figure.content));
        let Some(rule) = &figure.rule else {
            sheet.write_with_format(cell.row, VALUE, value, &format.set_unlocked())?;
            return Ok(());
        };
        let text = match rule {
            Expression::Sum(members) if members.len() > formula::LONGEST_SUM => {
                self.long_sum(sheet, figure, cell)?
            }
            _ => formula::of(self, figure, rule, cell),
        };
        let formula = Formula::new(format!("={text}")).set_result(value.to_string());
        sheet.write_with_format(cell.row, VALUE, formula, &format)?;
        Ok(())
    }

    /// A sum of more members than a formula takes: partial sums to the right, and their sum.
    fn long_sum(
        &self,
        sheet: &mut Worksheet,
        figure: &Figure,
        cell: Cell,
    ) -> Result<String, XlsxError> {
        let mut column = HELPERS;
        for some in figure.parts.chunks(formula::LONGEST_SUM) {
            let addresses: Vec<String> = some
                .iter()
                .filter_map(|part| self.cells.get(part.path.as_str()))
                .map(|part| formula::address(*part, cell))
                .collect();
            let sum: f64 = some.iter().map(|part| double(&part.content)).sum();
            let text = format!("=SUM({})", addresses.join(","));
            let helper = Formula::new(text).set_result(sum.to_string());
            sheet.write(cell.row, column, helper)?;
            column += 1;
        }
        let last = rust_xlsxwriter::utility::column_number_to_name(column - 1);
        let first = rust_xlsxwriter::utility::column_number_to_name(HELPERS);
        Ok(format!("SUM({first}{row}:{last}{row})", row = cell.row + 1))
    }

    fn side(&self, of: &WorkbookFigure) -> String {
        let mut words = Vec::new();
        if !of.side.is_empty() {
            words.push(self.words.word("working-side", &of.side));
        }
        if !of.lot.is_empty() {
            words.push(self.words.word("working-lot", &of.lot));
        }
        words.join(", ")
    }

    /// What a figure is, in words.
    pub(super) fn label(&self, figure: &Figure) -> String {
        let key = format!("working-word-{}", figure.label.word.replace('_', "-"));
        let text = self.words.say_with(&key, &[("name", &figure.label.name)]);
        text.trim().to_owned()
    }

    fn rounding(&self, rule: &Rounding) -> String {
        let mode = RoundingMode::ALL
            .into_iter()
            .find(|(_, mode)| *mode == rule.mode());
        let mode = mode.map_or("", |(name, _)| name).replace('_', "-");
        let key = format!("working-rounding-{mode}");
        self.words.say_with(&key, &[("step", &rule.step().plain())])
    }
}

/// The rule with the figures of its parts.
fn working(figure: &Figure) -> String {
    let pieces = figure
        .rule
        .as_ref()
        .map(Expression::pieces)
        .unwrap_or_default();
    let said = |piece: Piece| match piece {
        Piece::Text(text) => text,
        Piece::Part(place) => figure
            .parts
            .get(place)
            .map(|part| part.shown.clone())
            .unwrap_or_default(),
    };
    let text: String = pieces.into_iter().map(said).collect();
    // A cell takes 32,767 letters; a sum of thousands is read in its formula.
    if text.chars().count() > 2_000 {
        format!(
            "{} + … ({})",
            text.chars().take(400).collect::<String>(),
            figure.parts.len()
        )
    } else {
        text
    }
}

fn number_format(figure: &Figure) -> Format {
    let format = Format::new();
    match &figure.content {
        Content::Day(_) => format.set_num_format("yyyy-mm-dd"),
        Content::Number(_) if figure.rule.is_none() => format.set_num_format("General"),
        Content::Number(_) => match figure.shown.split_once('.') {
            None => format.set_num_format("#,##0"),
            Some((_, fraction)) => {
                format.set_num_format(format!("#,##0.{}", "0".repeat(fraction.len().min(6))))
            }
        },
    }
}
