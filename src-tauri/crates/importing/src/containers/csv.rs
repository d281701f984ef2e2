//! Delimited text: quotes as in RFC 4180, line end CRLF or LF, every record counted.

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use encoding_rs::Encoding;

use super::{CHUNK, Each};
use crate::error::{ImportError, file_name};
use crate::record::Record;

/// The most frequent of `, ; tab |`; the first of them when none occurs.
pub fn delimiter_of(line: &str) -> u8 {
    let count = |d: u8| line.bytes().filter(|b| *b == d).count();
    // The last of equal maxima wins, hence the reversed order.
    [b'|', b'\t', b';', b',']
        .into_iter()
        .max_by_key(|d| count(*d))
        .unwrap_or(b',')
}

/// The text up to the first line end.
///
/// # Errors
/// When the file cannot be read or decoded.
pub fn first_line(path: &Path, encoding: &'static Encoding) -> Result<String, ImportError> {
    let mut line = String::new();
    let _: ControlFlow<()> = decode(path, encoding, &mut |part, _| {
        let end = part.find('\n');
        line.push_str(part.get(..end.unwrap_or(part.len())).unwrap_or_default());
        Ok(if end.is_some() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    Ok(line)
}

/// Reads all records of a text file.
///
/// # Errors
/// When the file cannot be read or decoded, or `each` fails.
pub fn records(
    path: &Path,
    encoding: &'static Encoding,
    delimiter: u8,
    each: &mut Each<'_>,
) -> Result<(), ImportError> {
    let mut splitter = Splitter::new(delimiter);
    let mut read = 0;
    let flow = decode(path, encoding, &mut |part, bytes| {
        read = bytes;
        splitter.feed(part, &mut |record| each(record, bytes))
    })?;
    if flow.is_continue() {
        splitter.finish(&mut |record| each(record, read))?;
    }
    Ok(())
}

type EachPart<'a> = dyn FnMut(&str, u64) -> Result<ControlFlow<()>, ImportError> + 'a;

/// Hands the decoded text on in parts, with the bytes read so far.
fn decode(
    path: &Path,
    encoding: &'static Encoding,
    each: &mut EachPart<'_>,
) -> Result<ControlFlow<()>, ImportError> {
    let fail = |e: std::io::Error| ImportError::unreadable(path, &e);
    let mut file = File::open(path).map_err(fail)?;
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut buffer = vec![0; CHUNK];
    let mut text = String::new();
    let mut bytes = 0;
    loop {
        let got = file.read(&mut buffer).map_err(fail)?;
        bytes += got as u64;
        text.clear();
        text.reserve(decoder.max_utf8_buffer_length(got).unwrap_or(got * 3 + 16));
        let chunk = buffer.get(..got).unwrap_or_default();
        let (_, _, malformed) = decoder.decode_to_string(chunk, &mut text, got == 0);
        if malformed {
            let encoding = encoding.name().to_owned();
            return Err(ImportError::Undecodable {
                file: file_name(path),
                encoding,
            });
        }
        if each(&text, bytes)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
        if got == 0 {
            return Ok(ControlFlow::Continue(()));
        }
    }
}

/// Where in a record the text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    CellStart,
    Plain,
    Quoted,
    /// Behind a quote inside quotes: the end of the quotes, or the first half of a doubled one.
    QuoteSeen,
}

struct Splitter {
    delimiter: u8,
    at: At,
    record: Record,
    /// Something of the current record was read.
    open: bool,
}

type EachRecord<'a> = dyn FnMut(&Record) -> Result<ControlFlow<()>, ImportError> + 'a;

impl Splitter {
    fn new(delimiter: u8) -> Self {
        let mut record = Record::default();
        record.restart(1);
        Self {
            delimiter,
            at: At::CellStart,
            record,
            open: false,
        }
    }

    fn feed(
        &mut self,
        mut text: &str,
        each: &mut EachRecord<'_>,
    ) -> Result<ControlFlow<()>, ImportError> {
        while !text.is_empty() {
            self.open = true;
            match self.at {
                At::CellStart | At::QuoteSeen => {
                    let doubled = self.at == At::QuoteSeen;
                    if let Some(rest) = text.strip_prefix('"') {
                        if doubled {
                            self.record.push("\"");
                        }
                        (self.at, text) = (At::Quoted, rest);
                    } else {
                        self.at = At::Plain;
                    }
                }
                At::Quoted => {
                    let Some((inside, rest)) = text.split_once('"') else {
                        self.record.push(text);
                        break;
                    };
                    self.record.push(inside);
                    (self.at, text) = (At::QuoteSeen, rest);
                }
                At::Plain => {
                    let stop = |b: u8| b == b'\n' || b == self.delimiter;
                    let Some(end) = text.bytes().position(stop) else {
                        self.record.push(text);
                        break;
                    };
                    let (cell, behind) = text.split_at(end);
                    self.record.push(cell);
                    self.at = At::CellStart;
                    text = behind.get(1..).unwrap_or_default();
                    if !behind.starts_with('\n') {
                        self.record.end_cell();
                    } else if self.end_record(each)?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn finish(&mut self, each: &mut EachRecord<'_>) -> Result<(), ImportError> {
        if self.open {
            let _: ControlFlow<()> = self.end_record(each)?;
        }
        Ok(())
    }

    fn end_record(&mut self, each: &mut EachRecord<'_>) -> Result<ControlFlow<()>, ImportError> {
        self.record.drop_carriage_return();
        self.record.end_cell();
        let flow = each(&self.record)?;
        self.record.restart(self.record.number.saturating_add(1));
        self.open = false;
        Ok(flow)
    }
}
