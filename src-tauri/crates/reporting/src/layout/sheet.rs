//! A page while it is being filled: marks at places measured from its top left corner.

use std::rc::Rc;

use super::glyphs::Shaped;
use super::shape::Line;
use super::style::Ink;

/// Upright or lying A4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// 210 × 297 mm.
    #[default]
    Portrait,
    /// 297 × 210 mm.
    Landscape,
}

impl Orientation {
    /// Width and height in points.
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::Portrait => (595.28, 841.89),
            Self::Landscape => (841.89, 595.28),
        }
    }
}

/// A mark on a page, in points from the top left corner.
#[derive(Clone, Debug)]
pub enum Mark {
    /// A shaped piece; `y` is its baseline.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size in points.
        size: f32,
        /// Shade.
        ink: Ink,
        /// Turned counter-clockwise by so many degrees.
        turn: f32,
        /// What is drawn.
        piece: Rc<Shaped>,
    },
    /// A filled rectangle.
    Fill {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Shade.
        ink: Ink,
    },
    /// A line or open polygon.
    Stroke {
        /// Corners.
        points: Vec<(f32, f32)>,
        /// Thickness.
        thickness: f32,
        /// Back to the first corner?
        closed: bool,
        /// Shade.
        ink: Ink,
    },
}

impl Mark {
    /// The same mark elsewhere.
    pub fn shifted(mut self, dx: f32, dy: f32) -> Self {
        match &mut self {
            Self::Text { x, y, .. } | Self::Fill { x, y, .. } => {
                *x += dx;
                *y += dy;
            }
            Self::Stroke { points, .. } => {
                for point in points {
                    point.0 += dx;
                    point.1 += dy;
                }
            }
        }
        self
    }

    /// A horizontal hairline.
    pub fn rule(x: f32, y: f32, width: f32, thickness: f32, ink: Ink) -> Self {
        Self::Stroke {
            points: vec![(x, y), (x + width, y)],
            thickness,
            closed: false,
            ink,
        }
    }
}

/// Marks of lines of text from a top left corner; returns their height.
pub fn set_lines(lines: &[Line], x: f32, top: f32, ink: Ink, marks: &mut Vec<Mark>) -> f32 {
    let mut y = top;
    for line in lines {
        marks.extend(line.pieces.iter().map(|placed| Mark::Text {
            x: x + placed.x,
            y: y + line.ascent,
            size: placed.size,
            ink,
            turn: 0.0,
            piece: Rc::clone(&placed.piece),
        }));
        y += line.height;
    }
    y - top
}

/// A filled page.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Upright or lying.
    pub orientation: Orientation,
    /// Marks in the order they are drawn.
    pub marks: Vec<Mark>,
}

/// A strip of marks that stays together, measured from its own top left corner.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    /// Height in points.
    pub height: f32,
    /// Marks.
    pub marks: Vec<Mark>,
}
