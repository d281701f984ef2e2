//! One cell of a sheet, from what its elements say to text and kind.

use std::borrow::Cow;

use quick_xml::events::BytesStart;

use super::fault::Fault;
use super::number::{date_text, iso_date_text, number_cell};
use super::place::cell_place;
use super::strings::{RichText, Strings, unescaped};
use super::xml::attribute;
use crate::record::CellKind;

/// What the cells of a sheet refer to.
pub(super) struct Shared<'a> {
    pub strings: &'a Strings,
    /// For each style: does it show dates?
    pub dates: &'a [bool],
    pub from_1904: bool,
}

/// How the value of a cell is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Writing {
    #[default]
    Number,
    Shared,
    Inline,
    Text,
    Truth,
    Error,
    Date,
    Unknown,
}

/// A cell that is being read.
#[derive(Default)]
pub(super) struct Cell {
    pub row: u32,
    pub column: u32,
    writing: Writing,
    style: usize,
    /// It has a formula.
    pub formula: bool,
    has_value: bool,
    in_value: bool,
    rich: RichText,
    value: String,
}

impl Cell {
    /// Begins with the attributes of a cell; gives its place when it is written.
    pub fn start(&mut self, tag: &BytesStart<'_>) -> Result<Option<(u32, u32)>, Fault> {
        self.value.clear();
        (self.writing, self.style) = (Writing::Number, 0);
        (self.formula, self.has_value, self.in_value) = (false, false, false);
        self.rich = RichText::default();
        let mut place = None;
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute?;
            match attribute.key.0 {
                "r" if attribute.value.contains('&') => place = Some(spelled_place(tag)?),
                "r" => place = Some(cell_place(&attribute.value)?),
                "s" => self.style = attribute.value.trim_ascii().parse().unwrap_or(usize::MAX),
                "t" => self.writing = writing(&attribute.value),
                _ => {}
            }
        }
        Ok(place)
    }

    /// An element opens, `depth` levels below the cell.
    pub fn open(&mut self, depth: usize, name: &str) {
        match (depth, name) {
            (1, "v") => {
                self.in_value = self.writing != Writing::Inline;
                self.has_value |= self.in_value;
            }
            (1, "f") => self.formula = true,
            (1, "is") => self.rich = RichText::default(),
            (1, _) => {}
            _ if self.writing == Writing::Inline => self.rich.open(depth - 1, name),
            _ => {}
        }
    }

    /// An element closes.
    pub fn close(&mut self, depth: usize) {
        self.in_value = false;
        if self.writing == Writing::Inline && depth > 1 {
            self.rich.close(depth - 1);
        }
    }

    /// Text comes.
    pub fn text(&mut self, text: &str) {
        if self.in_value || self.rich.counts {
            self.value.push_str(text);
        }
    }

    /// Text and kind; `None` for a cell without content.
    pub fn content<'a>(&'a self, shared: &'a Shared<'_>) -> Option<(Cow<'a, str>, CellKind)> {
        let raw = self.value.as_str();
        if raw.is_empty() {
            // A formula whose result was never saved is named, not taken for blank. A saved empty
            // text is a result.
            let saved = self.has_value && self.writing == Writing::Text;
            let unsaved = self.formula && !saved;
            return unsaved.then_some((Cow::Borrowed("="), CellKind::Damaged));
        }
        let (text, kind) = match self.writing {
            Writing::Number => self.number(shared),
            Writing::Inline | Writing::Text => (unescaped(raw), CellKind::Text),
            Writing::Shared => match raw
                .trim_ascii()
                .parse()
                .ok()
                .and_then(|n| shared.strings.get(n))
            {
                Some(text) => (Cow::Borrowed(text), CellKind::Text),
                None => (Cow::Borrowed(raw), CellKind::Damaged),
            },
            Writing::Truth => match raw.trim_ascii() {
                "1" | "true" => (Cow::Borrowed("TRUE"), CellKind::Text),
                "0" | "false" => (Cow::Borrowed("FALSE"), CellKind::Text),
                _ => (Cow::Borrowed(raw), CellKind::Damaged),
            },
            Writing::Date => match iso_date_text(raw) {
                Some(text) => (Cow::Owned(text), CellKind::Date),
                None => (Cow::Borrowed(raw), CellKind::Text),
            },
            Writing::Error | Writing::Unknown => (Cow::Borrowed(raw), CellKind::Damaged),
        };
        (!text.is_empty()).then_some((text, kind))
    }

    fn number(&self, shared: &Shared<'_>) -> (Cow<'_, str>, CellKind) {
        let (text, kind) = number_cell(&self.value);
        if kind == CellKind::Number
            && shared.dates.get(self.style).copied().unwrap_or(false)
            && let Ok(serial) = self.value.trim_ascii().parse()
            && let Some(date) = date_text(serial, shared.from_1904)
        {
            return (Cow::Owned(date), CellKind::Date);
        }
        (text, kind)
    }
}

fn spelled_place(tag: &BytesStart<'_>) -> Result<(u32, u32), Fault> {
    cell_place(&attribute(tag, "r")?.unwrap_or_default())
}

fn writing(name: &str) -> Writing {
    match name {
        "n" => Writing::Number,
        "s" => Writing::Shared,
        "inlineStr" => Writing::Inline,
        "str" => Writing::Text,
        "b" => Writing::Truth,
        "e" => Writing::Error,
        "d" => Writing::Date,
        _ => Writing::Unknown,
    }
}
