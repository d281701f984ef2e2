//! A page as tags and text. Comments, scripts and styles are passed over; nothing is ever wrong
//! with a page, except its size.

use std::borrow::Cow;
use std::io::Read;
use std::ops::ControlFlow;

use encoding_rs::Encoding;

use super::super::xlsx::fault::Fault;
use super::entities::resolved;

/// Bytes read at a time.
const CHUNK: usize = 1 << 17;
/// Most bytes of a tag, a comment or a text.
const MOST_PIECE: usize = 4 << 20;
/// Elements whose content is no markup.
const RAW: [&str; 5] = ["script", "style", "textarea", "title", "xmp"];

/// What takes the pieces of a page. Names are in lower case.
pub(super) trait Pieces {
    /// A tag opens an element; `attributes` is the text behind its name.
    fn open(&mut self, name: &str, attributes: &str) -> Result<ControlFlow<()>, Fault>;
    /// A tag closes an element.
    fn close(&mut self, name: &str) -> Result<ControlFlow<()>, Fault>;
    /// Text with its entities resolved.
    fn text(&mut self, text: &str) -> Result<(), Fault>;
    /// So many bytes were read so far.
    fn progress(&mut self, _bytes: u64) {}
}

/// Gives all pieces of a page, until its taker breaks. Bytes that the encoding does not know become
/// the sign for that.
///
/// # Errors
/// When the page cannot be read, one piece of it has no end, or the taker fails.
pub(super) fn read<P: Pieces>(
    input: &mut dyn Read,
    encoding: &'static Encoding,
    taker: &mut P,
) -> Result<(), Fault> {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let (mut raw, mut held) = (Vec::new(), String::new());
    let (mut scan, mut bytes, mut ended) = (Scan::default(), 0_u64, false);
    while !ended {
        raw.clear();
        let wanted = CHUNK.max(held.len() / 2);
        let got = Read::take(&mut *input, wanted as u64).read_to_end(&mut raw)?;
        (ended, bytes) = (got < wanted, bytes + got as u64);
        taker.progress(bytes);
        let most = decoder.max_utf8_buffer_length(raw.len());
        held.reserve(most.unwrap_or(raw.len().saturating_mul(3)));
        let _ = decoder.decode_to_string(&raw, &mut held, ended);
        let Some(used) = scan.pieces(&held, ended, taker)? else {
            return Ok(());
        };
        held.drain(..used);
        if held.len() > MOST_PIECE {
            return Err(Fault::damage("one piece of the page is larger than 4 MB"));
        }
    }
    Ok(())
}

/// Where the scanning is.
#[derive(Default)]
struct Scan {
    /// The element whose content is passed over.
    raw: Option<String>,
}

impl Scan {
    /// Handles the whole pieces; gives the bytes used, nothing when the taker breaks.
    fn pieces<P: Pieces>(
        &mut self,
        held: &str,
        ended: bool,
        taker: &mut P,
    ) -> Result<Option<usize>, Fault> {
        let mut at = 0;
        while let Some(rest) = held.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some(name) = &self.raw {
                let Some(skipped) = end_of_raw(rest, name) else {
                    // The end may be cut in two.
                    let keep = if ended { 0 } else { name.len() + 2 };
                    return Ok(Some(floor(held, held.len().saturating_sub(keep).max(at))));
                };
                at += skipped;
                self.raw = None;
                continue;
            }
            let Some((piece, used)) = next_piece(rest, ended) else {
                return Ok(Some(at));
            };
            at += used;
            let flow = match piece {
                Piece::Nothing => ControlFlow::Continue(()),
                Piece::Text(text) => {
                    taker.text(&resolved(text))?;
                    ControlFlow::Continue(())
                }
                Piece::Close(tag) => taker.close(&lower(name_of(tag)))?,
                Piece::Open(tag) => {
                    let name = name_of(tag);
                    let lower = lower(name);
                    if RAW.contains(&lower.as_ref()) && !tag.ends_with('/') {
                        self.raw = Some(lower.clone().into_owned());
                    }
                    taker.open(&lower, tag.get(name.len()..).unwrap_or_default())?
                }
            };
            if flow.is_break() {
                return Ok(None);
            }
        }
        Ok(Some(held.len()))
    }
}

enum Piece<'a> {
    Text(&'a str),
    /// A tag without its brackets.
    Open(&'a str),
    Close(&'a str),
    Nothing,
}

/// The first piece and its bytes; nothing when more must be read.
fn next_piece(rest: &str, ended: bool) -> Option<(Piece<'_>, usize)> {
    let bracket = rest.find('<');
    if bracket != Some(0) {
        let end = bracket.or(ended.then_some(rest.len()))?;
        return Some((Piece::Text(rest.get(..end)?), end));
    }
    if let Some(comment) = rest.strip_prefix("<!--") {
        return match comment.find("-->") {
            Some(end) => Some((Piece::Nothing, end + 7)),
            None => ended.then_some((Piece::Nothing, rest.len())),
        };
    }
    let mut start = rest.get(1..)?.chars();
    let first = start.next();
    let is_cut = first.is_none() || rest.len() < 4;
    if is_cut && !ended {
        return None;
    }
    let close = first == Some('/');
    let letter = if close { start.next() } else { first };
    match letter {
        Some('!' | '?') if !close => {}
        Some(letter) if letter.is_ascii_alphabetic() => {}
        // A bracket that opens no tag is text.
        _ => return Some((Piece::Text(rest.get(..1)?), 1)),
    }
    let Some(end) = end_of_tag(rest) else {
        return ended.then_some((Piece::Nothing, rest.len()));
    };
    let inner = rest.get(if close { 2 } else { 1 }..end)?;
    let piece = match first {
        Some('!' | '?') => Piece::Nothing,
        Some('/') => Piece::Close(inner),
        _ => Piece::Open(inner),
    };
    Some((piece, end + 1))
}

/// Place of the bracket that ends a tag; those in quoted values do not.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = 0;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return Some(at),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

/// Bytes up to the tag that ends a raw element.
fn end_of_raw(rest: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + rest.get(from..)?.find("</")?;
        let word = rest.get(at + 2..at + 2 + name.len());
        if word.is_some_and(|word| word.eq_ignore_ascii_case(name)) {
            return Some(at);
        }
        from = at + 2;
    }
}

fn name_of(tag: &str) -> &str {
    let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '/');
    tag.get(..end.unwrap_or(tag.len())).unwrap_or_default()
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
