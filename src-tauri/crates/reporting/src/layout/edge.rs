//! The line above or below the text of a page: one text at each side.

use super::flow::MARGIN_X;
use super::shape::Shaper;
use super::sheet::{Mark, set_lines};
use super::{Ink, Orientation, Style};

/// Two texts on one line, one at each side; the first stands where the page's direction begins.
pub fn both_sides(
    shaper: &mut Shaper,
    (start, end): (&str, &str),
    orientation: Orientation,
    top: f32,
    marks: &mut Vec<Mark>,
) {
    let width = orientation.size().0 - 2.0 * MARGIN_X;
    let (left, right) = if shaper.page_is_rtl {
        (end, start)
    } else {
        (start, end)
    };
    let looks = Style::text(7.5).ink(Ink::Grey);
    // One line each, so that a long name never pushes the page number away.
    for (text, at_left) in [(left, true), (right, false)] {
        let wide = shaper.width(text, &looks).min(width * 0.7);
        let lines = shaper.lines(text, &looks, wide + 0.5);
        let x = if at_left {
            MARGIN_X
        } else {
            MARGIN_X + width - wide
        };
        set_lines(lines.get(..1).unwrap_or_default(), x, top, Ink::Grey, marks);
    }
}
