//! Text into records.

use std::ops::ControlFlow;

use memchr::{memchr, memchr_iter, memchr3};

use crate::containers::Note;
use crate::error::ImportError;
use crate::record::{CellKind, Record};
use crate::source::Source;

/// Longest record, in bytes. Only a quote that is never closed makes a longer one.
const LONGEST: usize = 4 << 20;

/// Where in a record the text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    CellStart,
    Plain,
    Quoted,
    /// Behind a quote inside quotes: the end of the quotes, or the first half of a doubled one.
    QuoteSeen,
}

/// Splits text that comes in parts.
#[allow(clippy::struct_excessive_bools)] // Each is a fact of its own about the text so far.
pub(super) struct Splitter {
    delimiter: u8,
    at: At,
    record: Record,
    /// Something of the current record was read.
    open: bool,
    /// The last character was a carriage return that ended a record.
    after_return: bool,
    /// Text stands behind the closing quote of this cell.
    stray: bool,
    /// A cell of this record or part may hold a character that no text has.
    suspect: bool,
    /// Lines before the one that is read, and the line in which the last quote opened.
    line: u32,
    quote_line: u32,
    /// Records that end in a carriage return only, in a text with line feeds.
    returns: u32,
    feeds: u32,
}

type EachRecord<'a> = dyn FnMut(&Record) -> Result<ControlFlow<()>, ImportError> + 'a;

impl Splitter {
    pub(super) fn new(delimiter: u8) -> Self {
        let mut record = Record::default();
        record.restart(1);
        Self {
            delimiter,
            at: At::CellStart,
            record,
            open: false,
            after_return: false,
            stray: false,
            suspect: false,
            line: 0,
            quote_line: 0,
            returns: 0,
            feeds: 0,
        }
    }

    pub(super) fn feed(
        &mut self,
        source: &Source,
        mut text: &str,
        each: &mut EachRecord<'_>,
    ) -> Result<ControlFlow<()>, ImportError> {
        let odd = memchr(0, text.as_bytes()).is_some() || text.contains('\u{fffd}');
        self.suspect = odd || self.open && self.suspect;
        while let Some(&first) = text.as_bytes().first() {
            if std::mem::take(&mut self.after_return) && first == b'\n' {
                self.returns -= 1;
                text = text.get(1..).unwrap_or_default();
                continue;
            }
            self.open = true;
            match self.at {
                At::CellStart | At::QuoteSeen => {
                    let doubled = self.at == At::QuoteSeen;
                    if first == b'"' {
                        if doubled {
                            self.record.push("\"");
                        } else {
                            self.quote_line = self.line + 1;
                        }
                        self.at = At::Quoted;
                        text = text.get(1..).unwrap_or_default();
                    } else {
                        self.stray |=
                            doubled && first != self.delimiter && !matches!(first, b'\n' | b'\r');
                        self.at = At::Plain;
                    }
                }
                At::Quoted => {
                    let end = memchr(b'"', text.as_bytes());
                    let (inside, behind) = text.split_at(end.unwrap_or(text.len()));
                    let breaks = memchr_iter(b'\n', inside.as_bytes()).count();
                    self.line += u32::try_from(breaks).unwrap_or(u32::MAX);
                    self.record.push(inside);
                    if self.record.bytes() > LONGEST {
                        return Err(self.unclosed(source));
                    }
                    if end.is_some() {
                        self.at = At::QuoteSeen;
                    }
                    text = behind.get(1..).unwrap_or_default();
                }
                At::Plain => {
                    let Some(end) = memchr3(self.delimiter, b'\n', b'\r', text.as_bytes()) else {
                        self.record.push(text);
                        if self.record.bytes() > LONGEST {
                            return Err(source.damaged(&"a line is longer than 4 MB"));
                        }
                        break;
                    };
                    let (cell, behind) = text.split_at(end);
                    self.record.push(cell);
                    self.at = At::CellStart;
                    text = behind.get(1..).unwrap_or_default();
                    let ends_with = behind.as_bytes().first().copied().unwrap_or(b'\n');
                    if ends_with == self.delimiter {
                        self.end_cell();
                        continue;
                    }
                    self.after_return = ends_with == b'\r';
                    self.returns += u32::from(ends_with == b'\r');
                    self.feeds += u32::from(ends_with == b'\n');
                    if self.end_record(each)?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The end of the text ends its last record.
    pub(super) fn finish(
        &mut self,
        source: &Source,
        each: &mut EachRecord<'_>,
    ) -> Result<(), ImportError> {
        if self.at == At::Quoted {
            return Err(self.unclosed(source));
        }
        if self.open {
            let _: ControlFlow<()> = self.end_record(each)?;
        }
        Ok(())
    }

    /// What a person should know of the text.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mixed = self.returns > 0 && self.feeds > 0;
        let note = || Note::new("MIXED_LINE_ENDS", self.returns, "CR");
        mixed.then(note).into_iter().collect()
    }

    fn end_cell(&mut self) {
        if std::mem::take(&mut self.stray) {
            self.record.end_cell_as(CellKind::Damaged);
        } else {
            self.record.end_cell();
        }
    }

    fn end_record(&mut self, each: &mut EachRecord<'_>) -> Result<ControlFlow<()>, ImportError> {
        self.end_cell();
        self.line = self.line.saturating_add(1);
        if self.suspect {
            self.record.mark_damaged();
        }
        let flow = each(&self.record)?;
        self.record.restart(self.record.number.saturating_add(1));
        self.open = false;
        Ok(flow)
    }

    fn unclosed(&self, source: &Source) -> ImportError {
        ImportError::UnclosedQuote {
            file: source.name.clone(),
            record: self.record.number,
            line: self.quote_line,
        }
    }
}
