//! The first sheet: what the workbook is and what it rests on.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::Book;
use super::sheets::EXACT_COLUMN;

impl Book<'_> {
    /// Writes the first sheet.
    pub(super) fn readme(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name("README")?;
        sheet.set_right_to_left(self.right_to_left());
        sheet.set_column_width(0, 34)?;
        sheet.set_column_width(1, 100)?;
        let content = self.content;
        let mut page = Page { sheet, row: 0 };
        let title = Format::new().set_bold().set_font_size(16);
        page.sheet
            .write_with_format(0, 0, self.words.say("workbook-title"), &title)?;
        page.row = 2;
        let day = content.state_day.to_string();
        for (key, text) in [
            ("workbook-case", &content.case_no),
            ("workbook-auditee", &content.auditee),
            ("workbook-state", &content.state_digest),
            ("workbook-state-at", &day),
            ("workbook-program", &content.program_version),
        ] {
            page.pair(&self.words.say(key), text)?;
        }
        page.head(&self.words.say("workbook-how-head"))?;
        for key in ["workbook-how-1", "workbook-how-2", "workbook-how-3"] {
            page.text(&self.words.say(key))?;
        }
        page.head(&self.words.say("workbook-rounding-head"))?;
        page.text(&self.words.say("workbook-rounding"))?;
        page.head(&self.words.say("workbook-digits-head"))?;
        page.text(
            &self
                .words
                .say_with("workbook-digits", &[("column", EXACT_COLUMN)]),
        )?;
        if !content.notes.is_empty() {
            page.head(&self.words.say("workbook-notes-head"))?;
        }
        for note in &content.notes {
            page.text(note)?;
        }
        page.head(&self.words.say("workbook-packages-head"))?;
        page.pair(&self.words.say("workbook-package"), "SHA-256")?;
        for package in &content.packages {
            page.pair(&package.name, &package.sha256)?;
        }
        Ok(())
    }
}

/// A page written from top to bottom.
struct Page<'s> {
    sheet: &'s mut Worksheet,
    row: u32,
}

impl Page<'_> {
    fn pair(&mut self, name: &str, text: &str) -> Result<(), XlsxError> {
        self.sheet.write(self.row, 0, name)?;
        self.sheet.write(self.row, 1, text)?;
        self.row += 1;
        Ok(())
    }

    fn head(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        let bold = Format::new().set_bold().set_font_size(12);
        self.sheet.write_with_format(self.row, 0, text, &bold)?;
        self.row += 1;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), XlsxError> {
        let wrapped = Format::new().set_text_wrap();
        self.sheet.write_with_format(self.row, 1, text, &wrapped)?;
        self.row += 1;
        Ok(())
    }
}
