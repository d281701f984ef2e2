//! Filled pages to a PDF: printpdf writes the pages, this module tells it what to write.

use std::collections::BTreeMap;

use super::glyphs::{Glyph, Shaped};
use super::sheet::{Mark, Orientation, Sheet};
use super::style::Ink;
use super::subset::{Subset, embed, subsets};
use crate::ReportError;
use crate::fonts::Typeface;
use printpdf::{
    Codepoint, Color, DictItem, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, Pt, Rect, Rgb, TextItem, TextMatrix, TextRenderingMode,
};

/// The pages as a PDF document that can still be changed.
pub fn document(title: &str, sheets: &[Sheet]) -> Result<lopdf::Document, ReportError> {
    let mut pdf = PdfDocument::new(title);
    let mut subsets = subsets(sheets)?;
    for subset in &mut subsets {
        embed(&mut pdf, subset)?;
    }
    pdf.pages = sheets.iter().map(|sheet| page(sheet, &subsets)).collect();
    let options = PdfSaveOptions {
        subset_fonts: false,
        optimize: true,
        secure: false,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    Ok(printpdf::to_lopdf_doc(&pdf, &options, &mut warnings))
}

fn page(sheet: &Sheet, subsets: &[Subset]) -> PdfPage {
    let (width, height) = match sheet.orientation {
        Orientation::Portrait => (210.0, 297.0),
        Orientation::Landscape => (297.0, 210.0),
    };
    let mut pen = Pen {
        ops: Vec::new(),
        subsets,
        height: sheet.orientation.size().1,
        text: None,
    };
    for mark in &sheet.marks {
        pen.draw(mark);
    }
    pen.leave_text();
    PdfPage::new(Mm(width), Mm(height), pen.ops)
}

/// What the text state of the page is set to.
#[derive(Clone, Copy, PartialEq)]
struct TextState {
    typeface: Typeface,
    size: f32,
    ink: Ink,
}

/// Where a word stands: origin from the lower left corner, size, turn in degrees.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    y: f32,
    size: f32,
    turn: f32,
}

struct Pen<'a> {
    ops: Vec<Op>,
    subsets: &'a [Subset],
    height: f32,
    text: Option<TextState>,
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb();
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

/// Three decimals are enough for any printer and keep the file small.
fn round(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}

impl Pen<'_> {
    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Text {
                x,
                y,
                size,
                ink,
                turn,
                piece,
            } => {
                self.enter_text(TextState {
                    typeface: piece.typeface,
                    size: *size,
                    ink: *ink,
                });
                let place = Place {
                    x: *x,
                    y: self.height - y,
                    size: *size,
                    turn: *turn,
                };
                self.word(piece, place);
            }
            Mark::Fill {
                x,
                y,
                width,
                height,
                ink,
            } => {
                self.leave_text();
                self.ops.push(Op::SetFillColor { col: colour(*ink) });
                self.ops.push(Op::DrawRectangle {
                    rectangle: Rect {
                        x: Pt(round(*x)),
                        y: Pt(round(self.height - y - height)),
                        width: Pt(round(*width)),
                        height: Pt(round(*height)),
                        mode: Some(PaintMode::Fill),
                        winding_order: None,
                    },
                });
            }
            Mark::Stroke {
                points,
                thickness,
                closed,
                ink,
            } => {
                self.leave_text();
                self.ops.push(Op::SetOutlineColor { col: colour(*ink) });
                self.ops
                    .push(Op::SetOutlineThickness { pt: Pt(*thickness) });
                let point = |(x, y): &(f32, f32)| LinePoint {
                    p: Point {
                        x: Pt(round(*x)),
                        y: Pt(round(self.height - y)),
                    },
                    bezier: false,
                };
                let points = points.iter().map(point).collect();
                self.ops.push(Op::DrawLine {
                    line: Line {
                        points,
                        is_closed: *closed,
                    },
                });
            }
        }
    }

    fn enter_text(&mut self, state: TextState) {
        let Some(subset) = self.subsets.iter().find(|s| s.typeface == state.typeface) else {
            return;
        };
        if self.text.is_none() {
            self.ops.push(Op::StartTextSection);
        }
        if self.text.is_none_or(|t| t.ink != state.ink) {
            self.ops.push(Op::SetFillColor {
                col: colour(state.ink),
            });
        }
        if self
            .text
            .is_none_or(|t| (t.typeface, t.size) != (state.typeface, state.size))
        {
            let font = PdfFontHandle::External(subset.resource());
            self.ops.push(Op::SetFont {
                font,
                size: Pt(state.size),
            });
        }
        self.text = Some(state);
    }

    fn leave_text(&mut self) {
        if self.text.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    /// A word with its letters. One running to the right is one span. One running to the left
    /// shows its glyphs as a span without text and lays its letters over them, unseen and evenly
    /// spaced: readers take the letters of such text by their places, from the left, and the
    /// glyphs of Nastaliq overlap and share letters.
    fn word(&mut self, piece: &Shaped, place: Place) {
        let Some(subset) = self.subsets.iter().find(|s| s.typeface == piece.typeface) else {
            return;
        };
        if piece.rtl {
            self.span("", &piece.glyphs, place, subset);
            self.letters(piece, place);
        } else {
            self.span(&piece.text, &piece.glyphs, place, subset);
        }
    }

    /// The letters of a word that runs to the left, as unseen blanks over its width.
    fn letters(&mut self, piece: &Shaped, place: Place) {
        let Some(sans) = self.subsets.iter().find(|s| s.typeface == Typeface::Sans) else {
            return;
        };
        let Some((id, width)) = sans.blank.and_then(|id| Some((id, *sans.widths.get(&id)?))) else {
            return;
        };
        #[allow(clippy::cast_precision_loss)]
        let cell = piece.width * 1000.0 / piece.text.chars().count().max(1) as f32;
        let font = PdfFontHandle::External(sans.resource());
        let (sin, cos) = place.turn.to_radians().sin_cos();
        let matrix = TextMatrix::Raw([cos, sin, -sin, cos, round(place.x), round(place.y)]);
        self.ops.extend([
            Op::SetFont {
                font,
                size: Pt(place.size),
            },
            Op::SetTextRenderingMode {
                mode: TextRenderingMode::Invisible,
            },
            Op::SetHorizontalScaling {
                percent: round(cell * 100.0 / width.max(1.0)),
            },
            Op::SetTextMatrix { matrix },
        ]);
        for letter in piece.text.chars().rev() {
            self.ops.push(actual_text(letter.encode_utf8(&mut [0; 4])));
            let glyphs = vec![Codepoint::with_cid(id, 0.0, " ".to_owned())];
            self.ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(glyphs)],
            });
            self.ops.push(Op::EndMarkedContent);
        }
        self.ops.extend([
            Op::SetTextRenderingMode {
                mode: TextRenderingMode::Fill,
            },
            Op::SetHorizontalScaling { percent: 100.0 },
        ]);
        if let Some(state) = &mut self.text {
            state.typeface = Typeface::Sans;
        }
    }

    /// Glyphs that stand for `text`.
    fn span(&mut self, text: &str, glyphs: &[Glyph], place: Place, subset: &Subset) {
        self.ops.push(actual_text(text));
        let level = |a: &Glyph, b: &Glyph| (a.y - b.y).abs() < f32::EPSILON;
        for run in glyphs.chunk_by(level) {
            let Some(first) = run.first() else { continue };
            let (sin, cos) = place.turn.to_radians().sin_cos();
            let (dx, dy) = (first.x * place.size, first.y * place.size);
            let (x, y) = (place.x + dx * cos - dy * sin, place.y + dx * sin + dy * cos);
            let matrix = TextMatrix::Raw([cos, sin, -sin, cos, round(x), round(y)]);
            self.ops.push(Op::SetTextMatrix { matrix });
            self.ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(codes(run, subset))],
            });
        }
        self.ops.push(Op::EndMarkedContent);
    }
}

/// Begins a span that stands for `text`.
fn actual_text(text: &str) -> Op {
    let mut data = vec![0xFE, 0xFF];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let text = DictItem::String {
        data,
        literal: false,
    };
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict {
            map: BTreeMap::from([("ActualText".to_owned(), text)]),
        },
    }
}

/// Glyphs of one height with the moves between them where the font's own advance is not enough.
fn codes(run: &[Glyph], subset: &Subset) -> Vec<Codepoint> {
    let mut codes = Vec::with_capacity(run.len());
    let start = run.first().map_or(0.0, |g| g.x);
    let mut pen = 0.0_f32;
    for (index, glyph) in run.iter().enumerate() {
        let id = subset.remapper.get(glyph.id).unwrap_or(0);
        pen += subset.widths.get(&id).copied().unwrap_or(0.0);
        let mut offset = 0.0;
        if let Some(next) = run.get(index + 1) {
            let gap = pen - (next.x - start) * 1000.0;
            if gap.abs() >= 1.0 {
                offset = gap.round();
                pen -= offset;
            }
        }
        let letters = subset.letters.get(&id).cloned().unwrap_or_default();
        codes.push(Codepoint::with_cid(id, offset, letters));
    }
    codes
}
