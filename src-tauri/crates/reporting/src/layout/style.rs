//! How text looks.

/// Where lines of a paragraph stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the side the paragraph's direction begins.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the left, whatever the direction.
    Left,
    /// At the right, whatever the direction: figures.
    Right,
}

/// Base direction of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// By the first strong letter; the page's direction when there is none.
    #[default]
    Auto,
    /// Left to right: codes, amounts, dates.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

/// Shades of the page. One accent, otherwise greys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Text.
    #[default]
    Black,
    /// Labels and footers.
    Grey,
    /// Hairlines.
    Hair,
    /// Tint behind the head of a table.
    Tint,
    /// Deep green-blue.
    Accent,
    /// Warnings.
    Warning,
    /// Watermark.
    Ghost,
}

impl Ink {
    /// Red, green, blue from 0 to 1.
    pub const fn rgb(self) -> [f32; 3] {
        match self {
            Self::Black => [0.10, 0.11, 0.12],
            Self::Grey => [0.38, 0.41, 0.43],
            Self::Hair => [0.74, 0.77, 0.78],
            Self::Tint => [0.93, 0.955, 0.955],
            Self::Accent => [0.05, 0.33, 0.36],
            Self::Warning => [0.66, 0.11, 0.08],
            Self::Ghost => [0.935, 0.935, 0.935],
        }
    }
}

/// Looks of one paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Size of Latin text in points; other scripts are scaled to look equal.
    pub size: f32,
    /// Bold.
    pub bold: bool,
    /// Urdu in Nastaliq instead of Naskh.
    pub nastaliq: bool,
    /// Where lines stand.
    pub align: Align,
    /// Base direction.
    pub direction: Direction,
    /// Shade.
    pub ink: Ink,
    /// May words be broken where they are wider than the column (codes, digests)?
    pub breakable: bool,
}

impl Style {
    /// Regular text of a size in points.
    pub const fn text(size: f32) -> Self {
        Self {
            size,
            bold: false,
            nastaliq: false,
            align: Align::Start,
            direction: Direction::Auto,
            ink: Ink::Black,
            breakable: true,
        }
    }

    /// The same in bold.
    pub const fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same with Urdu in Nastaliq.
    pub const fn nastaliq(mut self) -> Self {
        self.nastaliq = true;
        self
    }

    /// The same in another place.
    pub const fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// The same in another shade.
    pub const fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// The same in a fixed direction.
    pub const fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// A figure: right-aligned, left to right, never broken.
    pub const fn figure(mut self) -> Self {
        self.align = Align::Right;
        self.direction = Direction::LeftToRight;
        self.breakable = false;
        self
    }
}
