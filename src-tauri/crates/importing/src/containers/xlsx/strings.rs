//! Texts that the cells of a workbook share, in one buffer.

use std::borrow::Cow;
use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::fault::Fault;
use super::xml::{Handler, Step};

/// Most bytes of all shared texts.
const MOST: usize = 128 << 20;

/// The shared texts, by their place in the list.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// A text; `None` when the list is shorter.
    pub fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)? as usize;
        let before = place.checked_sub(1).and_then(|p| self.ends.get(p));
        self.text.get(before.map_or(0, |b| *b as usize)..end)
    }

    fn end(&mut self, start: usize) -> Result<(), Fault> {
        if let Some(Cow::Owned(decoded)) = self.text.get(start..).map(unescaped) {
            self.text.truncate(start);
            self.text.push_str(&decoded);
        }
        if self.text.len() + self.ends.len() * 4 > MOST {
            return Err(Fault::damage("its shared texts are larger than 128 MB"));
        }
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }
}

/// Which text of a rich text counts: that of `t`, alone or in a run; not the phonetic one.
#[derive(Clone, Copy, Default)]
pub(super) struct RichText {
    in_run: bool,
    /// Is the text that comes now part of the value?
    pub counts: bool,
}

impl RichText {
    /// An element opens, `depth` levels below the text as a whole.
    pub fn open(&mut self, depth: usize, name: &str) {
        match depth {
            1 => {
                self.in_run = name == "r";
                self.counts = name == "t";
            }
            2 => self.counts = self.in_run && name == "t",
            _ => {}
        }
    }

    /// An element closes.
    pub fn close(&mut self, depth: usize) {
        if depth <= 2 {
            self.counts = false;
        }
    }
}

/// Reads the part with the shared texts.
#[derive(Default)]
pub(super) struct StringsReader {
    pub strings: Strings,
    rich: RichText,
    start: usize,
    in_item: bool,
}

impl Handler for StringsReader {
    fn open(&mut self, depth: usize, name: &str, _: &BytesStart<'_>) -> Step {
        match depth {
            0 | 1 => {}
            2 => {
                self.in_item = name == "si";
                self.start = self.strings.text.len();
                self.rich = RichText::default();
            }
            _ if self.in_item => self.rich.open(depth - 2, name),
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, depth: usize, _: &str) -> Step {
        if depth == 2 && self.in_item {
            self.strings.end(self.start)?;
            self.in_item = false;
        }
        self.rich.close(depth.saturating_sub(2));
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, text: &str) -> Step {
        if self.rich.counts {
            self.strings.text.push_str(text);
            if self.strings.text.len() > MOST {
                return Err(Fault::damage("its shared texts are larger than 128 MB"));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// Decodes `_x000D_`: characters that XML cannot hold, written by their number.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        let letter = mark
            .get(2..6)
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .filter(|_| mark.get(6..7) == Some("_"))
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32)
            .filter(|letter| *letter != '\0');
        let used = if let Some(letter) = letter {
            out.push(letter);
            7
        } else {
            out.push_str("_x");
            2
        };
        rest = mark.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}
