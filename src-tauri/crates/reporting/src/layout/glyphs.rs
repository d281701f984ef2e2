//! Letters to glyphs: which typeface a letter takes, and how a piece of text is shaped.

use rustybuzz::{Face, UnicodeBuffer};

use super::style::Style;
use crate::fonts::Typeface;

/// A shaped piece of a word in one typeface and direction, in ems of the scaled size.
#[derive(Debug)]
pub struct Shaped {
    /// Typeface.
    pub typeface: Typeface,
    /// Glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Advance.
    pub width: f32,
    /// The letters, without invisible controls.
    pub text: String,
    /// Runs to the left.
    pub rtl: bool,
}

/// Stands for no letter of its own.
const JOINER: &str = "\u{200C}";

/// A glyph of a piece.
#[derive(Clone, Debug)]
pub struct Glyph {
    /// Id in the bundled font.
    pub id: u16,
    /// Origin from the piece's origin, in ems.
    pub x: f32,
    /// Origin above the baseline, in ems.
    pub y: f32,
    /// The letters it stands for; an invisible joiner where it shares them with another glyph.
    pub letters: String,
}

/// Isolates, marks and embeddings order text but have no shape of their own.
fn is_control(letter: char) -> bool {
    matches!(letter, '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}')
        || letter.is_control()
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

/// The typeface a letter is set in; joiners and marks follow the letter before them.
pub fn typeface_of(letter: char, style: &Style, previous: Option<Typeface>) -> Typeface {
    let joins = matches!(letter, '\u{200C}' | '\u{200D}' | '\u{0300}'..='\u{036F}');
    match (joins || is_control(letter), previous) {
        (true, Some(before)) => before,
        _ if !is_arabic(letter) && style.bold => Typeface::SansBold,
        _ if !is_arabic(letter) => Typeface::Sans,
        _ if style.nastaliq => Typeface::Nastaliq,
        _ if style.bold => Typeface::NaskhBold,
        _ => Typeface::Naskh,
    }
}

/// Shapes a text of one typeface and direction.
pub fn shape(face: &Face<'_>, typeface: Typeface, rtl: bool, text: &str) -> Shaped {
    let visible: String = text.chars().filter(|c| !is_control(*c)).collect();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&visible);
    buffer.guess_segment_properties();
    buffer.set_direction(if rtl {
        rustybuzz::Direction::RightToLeft
    } else {
        rustybuzz::Direction::LeftToRight
    });
    let output = rustybuzz::shape(face, &[], buffer);
    #[allow(clippy::cast_precision_loss)]
    let em = |units: i32| units as f32 / face.units_per_em() as f32;
    let mut clusters: Vec<usize> = output
        .glyph_infos()
        .iter()
        .map(|i| i.cluster as usize)
        .collect();
    clusters.sort_unstable();
    clusters.dedup();
    let mut pen = (0_i32, 0_i32);
    let mut glyphs = Vec::with_capacity(output.len());
    let mut told = None;
    for (info, position) in output.glyph_infos().iter().zip(output.glyph_positions()) {
        let from = info.cluster as usize;
        let next = clusters.get(clusters.partition_point(|c| *c <= from));
        let letters = match visible.get(from..next.copied().unwrap_or(visible.len())) {
            Some(letters) if told != Some(from) => {
                told = Some(from);
                letters.to_owned()
            }
            _ => JOINER.to_owned(),
        };
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            x: em(pen.0 + position.x_offset),
            y: em(pen.1 + position.y_offset),
            letters,
        });
        pen = (pen.0 + position.x_advance, pen.1 + position.y_advance);
    }
    Shaped {
        typeface,
        glyphs,
        width: em(pen.0),
        text: visible,
        rtl,
    }
}
