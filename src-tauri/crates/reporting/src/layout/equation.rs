//! Figures that add up, set large on one line, with a mark that says whether they do.

use super::shape::Shaper;
use super::sheet::{Mark, Strip, set_lines};
use super::{Align, Direction, Ink, Style};

/// Width of a sign between two figures, in points.
const SIGN: f32 = 14.0;
/// Width of the closing mark.
const VERDICT: f32 = 34.0;
/// Space above and below.
const PAD: f32 = 5.0;

/// One whole and its parts: label and figure as printed.
#[derive(Clone, Debug, Default)]
pub struct Equation {
    /// What stands before the equals sign.
    pub whole: (String, String),
    /// What is added up.
    pub parts: Vec<(String, String)>,
    /// Does it come out?
    pub holds: bool,
    /// Size of the figures in points.
    pub size: f32,
    /// Size of the labels in points.
    pub label: f32,
}

impl Equation {
    /// The equation as one strip; in a page from right to left it runs from the right.
    pub fn strip(&self, shaper: &mut Shaper, width: f32) -> Strip {
        let ink = if self.holds {
            Ink::Accent
        } else {
            Ink::Warning
        };
        #[allow(clippy::cast_precision_loss)]
        let terms = 1.0 + self.parts.len() as f32;
        let column = (width - VERDICT - SIGN * (terms - 1.0)) / terms;
        let rtl = shaper.page_is_rtl;
        let left = |at: f32, wide: f32| if rtl { width - at - wide } else { at };
        let figure = centred(self.size).bold().ink(ink);
        let (mut at, mut tallest, mut line) = (0.0, 0.0_f32, 0.0_f32);
        let mut marks = Vec::new();
        for (index, (label, number)) in std::iter::once(&self.whole).chain(&self.parts).enumerate()
        {
            if index > 0 {
                let sign = if index == 1 { "=" } else { "+" };
                let lines = shaper.lines(sign, &figure.ink(Ink::Grey), SIGN);
                set_lines(&lines, left(at, SIGN), PAD, Ink::Grey, &mut marks);
                at += SIGN;
            }
            let lines = shaper.lines(number, &figure, column);
            let x = left(at, column);
            let high = set_lines(&lines, x, PAD, ink, &mut marks);
            let looks = Style {
                direction: Direction::Auto,
                breakable: true,
                ..centred(self.label)
            };
            let words = shaper.lines(label, &looks, column);
            let below = set_lines(&words, x, PAD + high, Ink::Grey, &mut marks);
            (tallest, line) = (tallest.max(high + below), line.max(high));
            at += column;
        }
        let centre = (left(at, VERDICT) + VERDICT / 2.0, PAD + line / 2.0);
        marks.extend(verdict(self.holds, centre, self.size * 0.42, ink));
        let height = tallest + 2.0 * PAD;
        marks.insert(0, ground(width, height));
        Strip { height, marks }
    }
}

fn ground(width: f32, height: f32) -> Mark {
    let (x, y, ink) = (0.0, 0.0, Ink::Tint);
    Mark::Fill {
        x,
        y,
        width,
        height,
        ink,
    }
}

const fn centred(size: f32) -> Style {
    let mut style = Style::text(size)
        .align(Align::Centre)
        .direction(Direction::LeftToRight);
    style.breakable = false;
    style
}

/// A tick when it holds, a cross when it does not; drawn, because no bundled typeface has them.
fn verdict(holds: bool, (x, y): (f32, f32), r: f32, ink: Ink) -> Vec<Mark> {
    let lines = if holds {
        vec![vec![
            (x - r, y),
            (x - r * 0.25, y + r * 0.75),
            (x + r, y - r * 0.8),
        ]]
    } else {
        vec![
            vec![(x - r * 0.8, y - r * 0.8), (x + r * 0.8, y + r * 0.8)],
            vec![(x - r * 0.8, y + r * 0.8), (x + r * 0.8, y - r * 0.8)],
        ]
    };
    let stroke = |points| Mark::Stroke {
        points,
        thickness: r * 0.32,
        closed: false,
        ink,
    };
    lines.into_iter().map(stroke).collect()
}
