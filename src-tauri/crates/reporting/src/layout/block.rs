//! What can stand on a page.

use super::shape::Shaper;
use super::sheet::{Mark, Strip, set_lines};
use super::style::{Ink, Style};
use super::table::Table;
use super::{Align, Direction, Equation, Orientation};

/// Bars with their labels, drawn from neutral data.
#[derive(Clone, Debug, Default)]
pub struct FigureData {
    /// Title above the bars.
    pub title: String,
    /// Label, length of the bar, and the value as printed.
    pub bars: Vec<(String, f32, String)>,
}

/// Paragraphs with their looks, and their share of the width.
pub type Side = (Vec<(String, Style)>, f32);

/// A block of a document.
#[derive(Clone, Debug)]
pub enum Block {
    /// Running text.
    Paragraph(String, Style),
    /// A line of text that stays with what follows it.
    Heading(String, Style),
    /// Paragraphs side by side.
    Beside(Vec<Side>),
    /// A heading in two languages side by side; stays with what follows it.
    HeadingBeside(Vec<Side>),
    /// Label and value pairs; the labels take so many points.
    KeyValues(Vec<(String, String)>, f32, Style),
    /// A table.
    Table(Table),
    /// Figures that add up.
    Equation(Equation),
    /// Bars.
    Figure(FigureData, Style),
    /// Places for signatures: role, name, designation.
    Signatures(Vec<[String; 3]>, Style),
    /// A text with a bar at its side.
    Notice(String, Style),
    /// A hairline across the page.
    Rule(Ink, f32),
    /// The place of the emblem.
    Emblem(f32),
    /// Blocks that stay on one page when a page can hold them.
    Together(Vec<Block>),
    /// Empty space in points.
    Space(f32),
    /// What follows starts on a new page of this orientation.
    Section(Orientation),
}

impl Block {
    /// The block as strips for a column of `width` points. Tables and sections are placed by
    /// the flow; here they give nothing.
    pub fn strips(&self, shaper: &mut Shaper, width: f32) -> Vec<Strip> {
        match self {
            Self::Paragraph(text, style) | Self::Heading(text, style) => {
                paragraph(shaper, text, style, width)
            }
            Self::Beside(columns) | Self::HeadingBeside(columns) => {
                vec![beside(shaper, columns, width)]
            }
            Self::KeyValues(pairs, label, style) => pairs
                .iter()
                .map(|pair| key_value(shaper, pair, *label, style, width))
                .collect(),
            Self::Equation(equation) => vec![equation.strip(shaper, width)],
            Self::Figure(figure, style) => vec![bars(shaper, figure, style, width)],
            Self::Signatures(people, style) => vec![signatures(shaper, people, style, width)],
            Self::Notice(text, style) => vec![notice(shaper, text, style, width)],
            Self::Rule(ink, thickness) => {
                let marks = vec![Mark::rule(0.0, 0.0, width, *thickness, *ink)];
                vec![Strip {
                    height: *thickness,
                    marks,
                }]
            }
            Self::Emblem(side) => vec![emblem(*side, width)],
            Self::Space(height) => vec![Strip {
                height: *height,
                marks: Vec::new(),
            }],
            Self::Together(blocks) => blocks
                .iter()
                .flat_map(|b| b.strips(shaper, width))
                .collect(),
            Self::Table(table) => table.strips(shaper, width),
            Self::Section(_) => Vec::new(),
        }
    }
}

fn paragraph(shaper: &mut Shaper, text: &str, style: &Style, width: f32) -> Vec<Strip> {
    let lines = shaper.lines(text, style, width);
    let strip = |line| {
        let mut marks = Vec::new();
        let height = set_lines(std::slice::from_ref(line), 0.0, 0.0, style.ink, &mut marks);
        Strip { height, marks }
    };
    lines.iter().map(strip).collect()
}

fn beside(shaper: &mut Shaper, columns: &[Side], width: f32) -> Strip {
    let mut strip = Strip::default();
    let last = columns.len().saturating_sub(1);
    let mut set = Vec::with_capacity(columns.len());
    let (mut x, mut common) = (0.0, 0.0_f32);
    for (index, (paragraphs, share)) in columns.iter().enumerate() {
        let column = width * share;
        // Only inner edges are padded, so that the outer ones stand on the margins.
        let before = if index == 0 { 0.0 } else { 4.0 };
        let after = if index == last { 0.0 } else { 4.0 };
        let mut break_lines = |(text, style): &(String, Style)| {
            (
                shaper.lines(text, style, column - before - after),
                style.ink,
            )
        };
        let lines: Vec<_> = paragraphs.iter().map(&mut break_lines).collect();
        let first = lines.first().and_then(|(lines, _)| lines.first());
        let ascent = first.map_or(0.0, |line| line.ascent);
        common = common.max(ascent);
        set.push((x + before, ascent, lines));
        x += column;
    }
    for (left, ascent, paragraphs) in set {
        // First lines share a baseline, whatever their scripts.
        let mut y = common - ascent;
        for (lines, ink) in paragraphs {
            y += set_lines(&lines, left, y, ink, &mut strip.marks);
        }
        strip.height = strip.height.max(y);
    }
    strip
}

fn key_value(
    shaper: &mut Shaper,
    (key, value): &(String, String),
    label: f32,
    style: &Style,
    width: f32,
) -> Strip {
    let mut marks = Vec::new();
    let rtl = shaper.page_is_rtl;
    let side = if rtl { Align::Right } else { Align::Start };
    let keys = shaper.lines(key, &style.ink(Ink::Grey).align(side), label - 10.0);
    let values = shaper.lines(value, &style.align(side), width - label);
    let (key_x, value_x) = if rtl {
        (width - label + 10.0, 0.0)
    } else {
        (0.0, label)
    };
    // Both first lines share a baseline, whatever their scripts.
    let ascent = |lines: &[super::shape::Line]| lines.first().map_or(0.0, |l| l.ascent);
    let common = ascent(&keys).max(ascent(&values));
    let (key_y, value_y) = (common - ascent(&keys), common - ascent(&values));
    let a = key_y + set_lines(&keys, key_x, key_y, Ink::Grey, &mut marks);
    let b = value_y + set_lines(&values, value_x, value_y, style.ink, &mut marks);
    Strip {
        height: a.max(b) + 2.0,
        marks,
    }
}

fn bars(shaper: &mut Shaper, figure: &FigureData, style: &Style, width: f32) -> Strip {
    let mut marks = Vec::new();
    let title = shaper.lines(&figure.title, &style.bold(), width);
    let mut y = set_lines(&title, 0.0, 0.0, style.ink, &mut marks) + 4.0;
    let longest = figure
        .bars
        .iter()
        .map(|b| b.1)
        .fold(f32::MIN_POSITIVE, f32::max);
    let rtl = shaper.page_is_rtl;
    let (label_width, value_width) = (width * 0.22, width * 0.18);
    let room = width - label_width - value_width - 16.0;
    for (label, value, printed) in &figure.bars {
        let align = if rtl { Align::Right } else { Align::Start };
        let labels = shaper.lines(label, &style.align(align), label_width);
        let values = shaper.lines(printed, &style.figure(), value_width);
        let length = (room * value / longest).max(0.5);
        let (label_x, bar_x, value_x) = if rtl {
            (width - label_width, width - label_width - 8.0 - length, 0.0)
        } else {
            (0.0, label_width + 8.0, width - value_width)
        };
        let height = set_lines(&labels, label_x, y, style.ink, &mut marks);
        set_lines(&values, value_x, y, style.ink, &mut marks);
        let (thick, ink) = (style.size * 0.75, Ink::Accent);
        let top = y + (height - thick) / 2.0;
        marks.push(Mark::Fill {
            x: bar_x,
            y: top,
            width: length,
            height: thick,
            ink,
        });
        y += height + 2.0;
    }
    Strip { height: y, marks }
}

fn signatures(shaper: &mut Shaper, people: &[[String; 3]], style: &Style, width: f32) -> Strip {
    let mut strip = Strip::default();
    #[allow(clippy::cast_precision_loss)]
    let column = width / people.len().max(1) as f32;
    let rtl = shaper.page_is_rtl;
    let mut x = if rtl { width - column } else { 0.0 };
    let space = 34.0;
    for person in people {
        strip
            .marks
            .push(Mark::rule(x, space, column - 14.0, 0.6, Ink::Grey));
        let mut y = space + 3.0;
        for (line, text) in person.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
            let looks = if line == 1 {
                style.bold()
            } else {
                style.ink(Ink::Grey)
            };
            let side = if rtl { Align::Right } else { Align::Start };
            let lines = shaper.lines(text, &looks.align(side), column - 14.0);
            y += set_lines(&lines, x, y, looks.ink, &mut strip.marks);
        }
        strip.height = strip.height.max(y);
        x += if rtl { -column } else { column };
    }
    strip
}

fn notice(shaper: &mut Shaper, text: &str, style: &Style, width: f32) -> Strip {
    let rtl = shaper.page_is_rtl;
    let direction = if rtl {
        Direction::RightToLeft
    } else {
        Direction::Auto
    };
    let lines = shaper.lines(text, &style.direction(direction), width - 20.0);
    let mut marks = Vec::new();
    let height = set_lines(&lines, 10.0, 5.0, style.ink, &mut marks) + 10.0;
    let x = if rtl { width - 3.0 } else { 0.0 };
    let bar = Mark::Fill {
        x,
        y: 0.0,
        width: 3.0,
        height,
        ink: style.ink,
    };
    let ground = Mark::Fill {
        x: 0.0,
        y: 0.0,
        width,
        height,
        ink: Ink::Tint,
    };
    let marks = [ground, bar].into_iter().chain(marks).collect();
    Strip { height, marks }
}

/// An eight-pointed star of two squares: a neutral place for the emblem of the office.
fn emblem(side: f32, width: f32) -> Strip {
    let (centre_x, centre_y) = (width / 2.0, side / 2.0);
    let square = |radius: f32, turn: f32| {
        let corner = |quarter: f32| {
            let angle = (turn + quarter * 90.0).to_radians();
            (
                centre_x + radius * angle.cos(),
                centre_y + radius * angle.sin(),
            )
        };
        let points = vec![corner(0.0), corner(1.0), corner(2.0), corner(3.0)];
        Mark::Stroke {
            points,
            thickness: 0.9,
            closed: true,
            ink: Ink::Accent,
        }
    };
    let radius = side / 2.0;
    let marks =
        [(1.0, 0.0), (1.0, 45.0), (0.55, 22.5), (0.55, 67.5)].map(|(r, t)| square(radius * r, t));
    Strip {
        height: side,
        marks: marks.to_vec(),
    }
}
