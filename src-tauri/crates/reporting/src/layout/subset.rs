//! Typefaces reduced to the glyphs a document uses.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use super::sheet::{Mark, Sheet};
use crate::ReportError;
use crate::fonts::{TYPEFACES, Typeface};

/// A typeface reduced to the glyphs in use.
pub struct Subset {
    /// Typeface.
    pub typeface: Typeface,
    /// Glyph ids of the bundled font to those of the reduced one.
    pub remapper: GlyphRemapper,
    /// Letters by new glyph id; the first use decides.
    pub letters: BTreeMap<u16, String>,
    /// Advance by new glyph id in thousandths of an em, as the PDF states it.
    pub widths: BTreeMap<u16, f32>,
    /// New glyph id of the blank, in the one typeface that lends it.
    pub blank: Option<u16>,
}

impl Subset {
    /// Name of the font in the PDF.
    pub fn resource(&self) -> FontId {
        FontId(format!(
            "AAAAA{}+{}",
            tag(self.typeface),
            self.typeface.name()
        ))
    }
}

/// Last letter of the subset tag.
const fn tag(typeface: Typeface) -> char {
    match typeface {
        Typeface::Sans => 'A',
        Typeface::SansBold => 'B',
        Typeface::Naskh => 'C',
        Typeface::NaskhBold => 'D',
        Typeface::Nastaliq => 'E',
    }
}

/// The typefaces a document uses, each with its glyphs.
///
/// # Errors
/// When a bundled font cannot be read.
pub fn subsets(sheets: &[Sheet]) -> Result<Vec<Subset>, ReportError> {
    let mut subsets = collect(sheets);
    add_blank(&mut subsets)?;
    subsets.retain(|s| !s.letters.is_empty());
    Ok(subsets)
}

/// The glyphs in use, by typeface.
fn collect(sheets: &[Sheet]) -> Vec<Subset> {
    let mut subsets: Vec<Subset> = TYPEFACES
        .iter()
        .map(|typeface| Subset {
            typeface: *typeface,
            remapper: GlyphRemapper::new(),
            letters: BTreeMap::new(),
            widths: BTreeMap::new(),
            blank: None,
        })
        .collect();
    for mark in sheets.iter().flat_map(|s| &s.marks) {
        let Mark::Text { piece, .. } = mark else {
            continue;
        };
        let Some(subset) = subsets.get_mut(piece.typeface.index()) else {
            continue;
        };
        for glyph in &piece.glyphs {
            let id = subset.remapper.remap(glyph.id);
            subset
                .letters
                .entry(id)
                .or_insert_with(|| glyph.letters.clone());
        }
    }
    subsets
}

/// The blank that carries letters of words running to the left.
fn add_blank(subsets: &mut [Subset]) -> Result<(), ReportError> {
    let blank = Typeface::Sans.face()?.glyph_index(' ');
    if let (Some(sans), Some(blank)) = (subsets.get_mut(Typeface::Sans.index()), blank) {
        let id = sans.remapper.remap(blank.0);
        sans.letters.insert(id, " ".to_owned());
        sans.blank = Some(id);
    }
    Ok(())
}

/// Reduces the font and gives it to the document.
pub fn embed(pdf: &mut PdfDocument, subset: &mut Subset) -> Result<(), ReportError> {
    let font = subset.typeface.name();
    let failed = |detail: String| ReportError::Font { font, detail };
    let bytes = subsetter::subset(subset.typeface.bytes(), 0, &subset.remapper)
        .map_err(|error| failed(error.to_string()))?;
    let parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
        .ok_or_else(|| failed("the reduced font cannot be read".to_owned()))?;
    let units = f32::from(parsed.pdf_font_metrics.units_per_em);
    for id in subset.letters.keys() {
        let advance = f32::from(parsed.get_glyph_width(*id).unwrap_or(0));
        subset
            .widths
            .insert(*id, (advance * 1000.0 / units).trunc());
    }
    pdf.resources
        .fonts
        .map
        .insert(subset.resource(), PdfFont::new(parsed));
    Ok(())
}
