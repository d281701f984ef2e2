//! What stands on every page around the text: head, foot, and the mark of a draft.

use crate::CaseReport;
use crate::figures::short_code;
use crate::layout::flow::{Flow, MARGIN_BOTTOM, MARGIN_TOP, MARGIN_X};
use crate::layout::shape::Shaper;
use crate::layout::sheet::Mark;
use crate::layout::{Ink, Orientation, Sheet, Style, both_sides};
use crate::wording::Wording;

/// Adds head, foot and watermark to the filled pages; only now their number is known.
pub fn add(flow: Flow, case: &CaseReport, words: &Wording<'_>) -> Vec<Sheet> {
    let Flow {
        mut shaper, sheets, ..
    } = flow;
    let pages = sheets.len().to_string();
    let mut finished = Vec::with_capacity(sheets.len());
    for (index, mut sheet) in sheets.into_iter().enumerate() {
        let mut marks = Vec::new();
        if case.draft {
            watermark(
                &mut shaper,
                &words.say("draft-mark"),
                sheet.orientation,
                &mut marks,
            );
        }
        let page = (index + 1).to_string();
        let count = words.say_with("page-of", &[("page", &page), ("pages", &pages)]);
        head(
            &mut shaper,
            case,
            words,
            sheet.orientation,
            index == 0,
            &mut marks,
        );
        foot(
            &mut shaper,
            case,
            words,
            &count,
            sheet.orientation,
            &mut marks,
        );
        marks.append(&mut sheet.marks);
        sheet.marks = marks;
        finished.push(sheet);
    }
    finished
}

fn head(
    shaper: &mut Shaper,
    case: &CaseReport,
    words: &Wording<'_>,
    orientation: Orientation,
    cover: bool,
    marks: &mut Vec<Mark>,
) {
    let secret = words.label("confidential");
    let about = [
        ("case", case.case_no.as_str()),
        ("auditee", &case.auditee.name),
    ];
    let line = if cover {
        String::new()
    } else {
        words.say_with("header-line", &about)
    };
    both_sides(shaper, (&line, &secret), orientation, 24.0, marks);
    if !cover {
        let width = orientation.size().0 - 2.0 * MARGIN_X;
        marks.push(Mark::rule(
            MARGIN_X,
            MARGIN_TOP - 11.0,
            width,
            0.4,
            Ink::Hair,
        ));
    }
}

fn foot(
    shaper: &mut Shaper,
    case: &CaseReport,
    words: &Wording<'_>,
    count: &str,
    orientation: Orientation,
    marks: &mut Vec<Mark>,
) {
    let (width, height) = orientation.size();
    let code = short_code(&case.state_digest);
    let revision = case.revision.to_string();
    let line = [
        ("file", case.file_no.as_str()),
        ("revision", &revision),
        ("code", &code),
    ];
    let top = height - MARGIN_BOTTOM + 14.0;
    marks.push(Mark::rule(
        MARGIN_X,
        top - 4.0,
        width - 2.0 * MARGIN_X,
        0.4,
        Ink::Hair,
    ));
    both_sides(
        shaper,
        (&words.say_with("footer-line", &line), count),
        orientation,
        top,
        marks,
    );
}

/// A large pale word across the page, under the text.
fn watermark(shaper: &mut Shaper, text: &str, orientation: Orientation, marks: &mut Vec<Mark>) {
    let (width, height) = orientation.size();
    let looks = Style::text(150.0).bold();
    let turn = match orientation {
        Orientation::Portrait => 52.0_f32,
        Orientation::Landscape => 32.0,
    };
    let wide = shaper.width(text, &looks);
    let lines = shaper.lines(text, &looks, wide + 1.0);
    let (sin, cos) = turn.to_radians().sin_cos();
    for placed in lines.iter().flat_map(|line| &line.pieces) {
        // The middle of the word stands in the middle of the page.
        let along = placed.x - wide / 2.0;
        let down = placed.size * 0.35;
        marks.push(Mark::Text {
            x: width / 2.0 + along * cos + down * sin,
            y: height / 2.0 - along * sin + down * cos,
            size: placed.size,
            ink: Ink::Ghost,
            turn,
            piece: std::rc::Rc::clone(&placed.piece),
        });
    }
}
