//! Head and foot of every page.

use crate::ImportCertificate;
use crate::figures::short_code;
use crate::layout::flow::{Flow, MARGIN_BOTTOM, MARGIN_TOP, MARGIN_X};
use crate::layout::sheet::Mark;
use crate::layout::{Ink, Sheet, both_sides};
use crate::wording::Wording;

use super::room::ltr;

/// Adds head and foot to the filled pages; only now their number is known.
pub fn add(flow: Flow, cert: &ImportCertificate, words: &Wording<'_>) -> Vec<Sheet> {
    let Flow {
        mut shaper,
        mut sheets,
        ..
    } = flow;
    let pages = sheets.len().to_string();
    for (index, sheet) in sheets.iter_mut().enumerate() {
        let (width, height) = sheet.orientation.size();
        let width = width - 2.0 * MARGIN_X;
        let top = height - MARGIN_BOTTOM + 14.0;
        let page = (index + 1).to_string();
        let count = words.say_with("page-of", &[("page", &page), ("pages", &pages)]);
        let code = ltr(&short_code(&cert.sha256));
        let line = [("extract", cert.extract_id.as_str()), ("code", &code)];
        let line = words.say_with("certificate-footer-line", &line);
        let marks = &mut sheet.marks;
        let secret = words.label("confidential");
        let above = if index == 0 {
            String::new()
        } else {
            words.say_with("certificate-header-line", &[("file", &cert.file_name)])
        };
        let side = sheet.orientation;
        both_sides(&mut shaper, (&above, &secret), side, 24.0, marks);
        if index > 0 {
            let y = MARGIN_TOP - 11.0;
            marks.push(Mark::rule(MARGIN_X, y, width, 0.4, Ink::Hair));
        }
        marks.push(Mark::rule(MARGIN_X, top - 4.0, width, 0.4, Ink::Hair));
        both_sides(&mut shaper, (&line, &count), side, top, marks);
    }
    sheets
}
