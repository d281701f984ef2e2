//! The bundled typefaces. The only place that knows their files.

use rustybuzz::Face;

use crate::ReportError;

/// A typeface a report is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Typeface {
    /// Noto Sans: Latin and Cyrillic.
    Sans,
    /// Noto Sans Bold.
    SansBold,
    /// Noto Naskh Arabic: Urdu in body text.
    Naskh,
    /// Noto Naskh Arabic Bold.
    NaskhBold,
    /// Noto Nastaliq Urdu: Urdu in headings.
    Nastaliq,
}

/// All typefaces in the order of [`Typeface::index`].
pub const TYPEFACES: [Typeface; 5] = [
    Typeface::Sans,
    Typeface::SansBold,
    Typeface::Naskh,
    Typeface::NaskhBold,
    Typeface::Nastaliq,
];

impl Typeface {
    /// Place in [`TYPEFACES`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// PostScript name, as the PDF names the font.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sans => "NotoSans-Regular",
            Self::SansBold => "NotoSans-Bold",
            Self::Naskh => "NotoNaskhArabic-Regular",
            Self::NaskhBold => "NotoNaskhArabic-Bold",
            Self::Nastaliq => "NotoNastaliqUrdu-Regular",
        }
    }

    /// The font file.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Sans => include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf"),
            Self::Naskh => include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
            Self::NaskhBold => include_bytes!("../../../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
            Self::Nastaliq => {
                include_bytes!("../../../../assets/fonts/NotoNastaliqUrdu-Regular.ttf")
            }
        }
    }

    /// Size relative to Latin text, so that the scripts look equally large side by side.
    pub const fn scale(self) -> f32 {
        match self {
            Self::Sans | Self::SansBold => 1.0,
            Self::Naskh | Self::NaskhBold => 1.15,
            Self::Nastaliq => 1.05,
        }
    }

    /// Space above and below the baseline in ems of the scaled size: leading, not ink.
    pub const fn leading(self) -> (f32, f32) {
        match self {
            Self::Sans | Self::SansBold => (0.98, 0.34),
            Self::Naskh | Self::NaskhBold => (0.98, 0.52),
            Self::Nastaliq => (1.45, 0.85),
        }
    }

    /// The face ready for shaping.
    pub fn face(self) -> Result<Face<'static>, ReportError> {
        Face::from_slice(self.bytes(), 0).ok_or(ReportError::Font {
            font: self.name(),
            detail: "not a readable font".to_owned(),
        })
    }
}
