//! Text to positioned glyphs: bidirectional order, line breaks, shaping.
//!
//! A paragraph is cut at break opportunities into units, a unit at changes of direction and
//! typeface into pieces. Pieces are shaped once and remembered, so a table of thousands of rows
//! shapes every different word once.

use std::collections::HashMap;
use std::rc::Rc;

use rustybuzz::Face;
use unicode_bidi::{BidiInfo, Level};

use super::glyphs::{Shaped, shape, typeface_of};
use super::style::{Align, Direction, Style};
use crate::ReportError;
use crate::fonts::{TYPEFACES, Typeface};

/// A shaped piece placed on a line: x from the line's left edge in points.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Offset from the left edge.
    pub x: f32,
    /// Size in points, scale of the typeface included.
    pub size: f32,
    /// What is drawn.
    pub piece: Rc<Shaped>,
}

/// One line of a paragraph.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Distance from the top of the line to the baseline.
    pub ascent: f32,
    /// Height of the line.
    pub height: f32,
    /// Pieces in visual order.
    pub pieces: Vec<Placed>,
}

/// A piece before placing; a blank has no piece.
struct Atom {
    piece: Option<Rc<Shaped>>,
    level: Level,
    width: f32,
    size: f32,
}

/// A run of atoms that no line break may part.
struct Unit {
    atoms: Vec<Atom>,
    width: f32,
    blank: f32,
    must_break: bool,
}

type PieceKey = (Typeface, bool, String);

/// The faces and the pieces shaped so far.
pub struct Shaper {
    faces: Vec<Face<'static>>,
    known: HashMap<PieceKey, Rc<Shaped>>,
    /// Direction of paragraphs without a strong letter.
    pub page_is_rtl: bool,
}

impl Shaper {
    /// Reads the bundled typefaces.
    pub fn new(page_is_rtl: bool) -> Result<Self, ReportError> {
        let faces = TYPEFACES
            .iter()
            .map(|t| t.face())
            .collect::<Result<_, _>>()?;
        Ok(Self {
            faces,
            known: HashMap::new(),
            page_is_rtl,
        })
    }

    /// Breaks `text` into lines of at most `width` points.
    pub fn lines(&mut self, text: &str, style: &Style, width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            self.paragraph(paragraph.trim_end(), style, width, &mut lines);
        }
        lines
    }

    /// Width of `text` on one line.
    pub fn width(&mut self, text: &str, style: &Style) -> f32 {
        let rtl = self.is_rtl(text, style);
        let units = self.units(text, style, rtl, f32::INFINITY);
        let all: f32 = units.iter().map(|u| u.width + u.blank).sum();
        all - units.last().map_or(0.0, |u| u.blank)
    }

    fn is_rtl(&self, text: &str, style: &Style) -> bool {
        match style.direction {
            Direction::LeftToRight => false,
            Direction::RightToLeft => true,
            Direction::Auto => match unicode_bidi::get_base_direction(text) {
                unicode_bidi::Direction::Ltr => false,
                unicode_bidi::Direction::Rtl => true,
                unicode_bidi::Direction::Mixed => self.page_is_rtl,
            },
        }
    }

    fn paragraph(&mut self, text: &str, style: &Style, width: f32, lines: &mut Vec<Line>) {
        let rtl = self.is_rtl(text, style);
        let strut = if self.page_is_rtl {
            Typeface::Naskh
        } else {
            Typeface::Sans
        };
        let mut line: Vec<Unit> = Vec::new();
        let (mut used, mut blank) = (0.0, 0.0);
        for unit in self.units(text, style, rtl, width) {
            if !line.is_empty() && used + blank + unit.width > width + 0.01 {
                lines.push(set_line(
                    std::mem::take(&mut line),
                    style,
                    rtl,
                    width,
                    strut,
                ));
                (used, blank) = (0.0, 0.0);
            }
            used += blank + unit.width;
            blank = unit.blank;
            let ends = unit.must_break;
            line.push(unit);
            if ends {
                lines.push(set_line(
                    std::mem::take(&mut line),
                    style,
                    rtl,
                    width,
                    strut,
                ));
                (used, blank) = (0.0, 0.0);
            }
        }
        if !line.is_empty() || text.is_empty() {
            lines.push(set_line(line, style, rtl, width, strut));
        }
    }

    /// The units of a paragraph; a unit wider than `width` is cut between letters when allowed.
    fn units(&mut self, text: &str, style: &Style, rtl: bool, width: f32) -> Vec<Unit> {
        if text.is_empty() {
            return Vec::new();
        }
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        let mut units = Vec::new();
        let mut start = 0;
        for (end, opportunity) in unicode_linebreak::linebreaks(text) {
            let must =
                opportunity == unicode_linebreak::BreakOpportunity::Mandatory && end < text.len();
            let unit = self.unit(text, start..end, &bidi.levels, style, must);
            if unit.width > width && style.breakable {
                self.cut(text, start..end, &bidi.levels, style, width, &mut units);
            } else {
                units.push(unit);
            }
            start = end;
        }
        units
    }

    /// Cuts a unit that is wider than the column into parts that fit, between letters.
    fn cut(
        &mut self,
        text: &str,
        range: std::ops::Range<usize>,
        levels: &[Level],
        style: &Style,
        width: f32,
        units: &mut Vec<Unit>,
    ) {
        let mut start = range.start;
        let letters = text.get(range.clone()).unwrap_or_default();
        let mut fit: Option<Unit> = None;
        for (at, letter) in letters.char_indices() {
            let end = range.start + at + letter.len_utf8();
            let grown = self.unit(text, start..end, levels, style, false);
            if grown.width > width && fit.is_some() {
                units.extend(fit.take());
                start = range.start + at;
                fit = Some(self.unit(text, start..end, levels, style, false));
            } else {
                fit = Some(grown);
            }
        }
        units.extend(fit);
    }

    fn unit(
        &mut self,
        text: &str,
        range: std::ops::Range<usize>,
        levels: &[Level],
        style: &Style,
        must_break: bool,
    ) -> Unit {
        let whole = text.get(range.clone()).unwrap_or_default();
        let word = whole.trim_end();
        let space = self.piece(Typeface::Sans, false, " ").width * style.size;
        let blanks = whole.chars().rev().take_while(|c| *c == ' ').count();
        #[allow(clippy::cast_precision_loss)]
        let blank = space * blanks as f32;
        let mut atoms: Vec<Atom> = Vec::new();
        let mut previous = None;
        let (mut from, mut kind) = (0, None);
        for (at, letter) in word.char_indices() {
            let level = levels
                .get(range.start + at)
                .copied()
                .unwrap_or_else(Level::ltr);
            let typeface = typeface_of(letter, style, previous);
            previous = Some(typeface);
            if kind.is_some_and(|k| k != (typeface, level)) {
                self.push_atom(&mut atoms, word.get(from..at), kind, style);
                from = at;
            }
            kind = Some((typeface, level));
        }
        self.push_atom(&mut atoms, word.get(from..), kind, style);
        let width = atoms.iter().map(|a| a.width).sum();
        if blanks > 0 {
            let level = levels
                .get(range.start + word.len())
                .copied()
                .unwrap_or_else(Level::ltr);
            atoms.push(Atom {
                piece: None,
                level,
                width: blank,
                size: 0.0,
            });
        }
        Unit {
            atoms,
            width,
            blank,
            must_break,
        }
    }

    fn push_atom(
        &mut self,
        atoms: &mut Vec<Atom>,
        text: Option<&str>,
        kind: Option<(Typeface, Level)>,
        style: &Style,
    ) {
        let (Some(text), Some((typeface, level))) = (text, kind) else {
            return;
        };
        let piece = self.piece(typeface, level.is_rtl(), text);
        let size = style.size * typeface.scale();
        let width = piece.width * size;
        if !piece.text.is_empty() {
            atoms.push(Atom {
                piece: Some(piece),
                level,
                width,
                size,
            });
        }
    }

    fn piece(&mut self, typeface: Typeface, rtl: bool, text: &str) -> Rc<Shaped> {
        let key = (typeface, rtl, text.to_owned());
        if let Some(piece) = self.known.get(&key) {
            return Rc::clone(piece);
        }
        let piece = Rc::new(match self.faces.get(typeface.index()) {
            Some(face) => shape(face, typeface, rtl, text),
            None => Shaped {
                typeface,
                glyphs: Vec::new(),
                width: 0.0,
                text: String::new(),
                rtl,
            },
        });
        self.known.insert(key, Rc::clone(&piece));
        piece
    }
}

/// Orders the atoms of a line as they are seen and places them.
fn set_line(units: Vec<Unit>, style: &Style, rtl: bool, width: f32, strut: Typeface) -> Line {
    let mut atoms: Vec<Atom> = units.into_iter().flat_map(|u| u.atoms).collect();
    if atoms.last().is_some_and(|last| last.piece.is_none()) {
        atoms.pop();
    }
    let used: f32 = atoms.iter().map(|a| a.width).sum();
    let spare = width - used;
    let at_right = match style.align {
        Align::Right => true,
        Align::Start => rtl,
        Align::Centre | Align::Left => false,
    };
    let mut x = match style.align {
        Align::Centre => spare / 2.0,
        _ if at_right => spare,
        _ => 0.0,
    };
    let (above, below) = leading(&atoms, style, strut);
    let levels: Vec<Level> = atoms.iter().map(|a| a.level).collect();
    let mut pieces = Vec::with_capacity(atoms.len());
    for index in BidiInfo::reorder_visual(&levels) {
        let Some(atom) = atoms.get(index) else {
            continue;
        };
        if let Some(piece) = &atom.piece {
            pieces.push(Placed {
                x,
                size: atom.size,
                piece: Rc::clone(piece),
            });
        }
        x += atom.width;
    }
    Line {
        ascent: above,
        height: above + below,
        pieces,
    }
}

/// Space above and below the baseline: that of the tallest typeface, at least the strut's, so
/// that lines of different scripts in one table row keep the same pace.
fn leading(atoms: &[Atom], style: &Style, strut: Typeface) -> (f32, f32) {
    let (above, below) = strut.leading();
    let size = style.size * strut.scale();
    let strut = (above * size, below * size);
    atoms.iter().fold(strut, |(above, below), atom| {
        let (a, b) = atom
            .piece
            .as_ref()
            .map_or((0.0, 0.0), |p| p.typeface.leading());
        (above.max(a * atom.size), below.max(b * atom.size))
    })
}
