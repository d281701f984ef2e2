//! XML read piece by piece: no document types, no entities but the five of XML, no piece that
//! outgrows its buffer, every element closed by its own name.

use std::io::Read;
use std::ops::ControlFlow;

use quick_xml::errors::{Error, IllFormedError};
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::decoded::Decoded;
use super::fault::Fault;

/// Whether to go on.
pub(in crate::containers) type Step = Result<ControlFlow<()>, Fault>;

/// Most bytes of one tag or one run of text. A cell holds 32,767 characters.
const MOST_PIECE: usize = 4 << 20;
/// Most elements inside each other.
const MOST_DEPTH: usize = 256;

/// What takes the pieces of a document. The root element has depth 1; names come without their
/// prefix.
pub(in crate::containers) trait Handler {
    /// An element opens.
    fn open(&mut self, depth: usize, name: &str, tag: &BytesStart<'_>) -> Step;
    /// An element closes.
    fn close(&mut self, depth: usize, name: &str) -> Step;
    /// Text in the innermost open element, its entities resolved; may come in several parts.
    fn text(&mut self, text: &str) -> Step;
    /// So many bytes were read so far.
    fn progress(&mut self, _bytes: u64) {}
}

/// Gives all pieces of a document to a handler, until it breaks.
///
/// # Errors
/// When the document is no XML, declares a document type, ends early, or the handler fails.
pub(in crate::containers) fn read<H: Handler>(
    input: &mut dyn Read,
    handler: &mut H,
) -> Result<(), Fault> {
    let mut text = Decoded::new(input);
    let mut nesting = Nesting::default();
    loop {
        text.more()?;
        handler.progress(text.bytes());
        let ended = text.is_at_end();
        let (used, flow) = pieces(text.chunk()?, text.is_first(), ended, &mut nesting, handler)?;
        if flow.is_break() {
            return Ok(());
        }
        if ended {
            break;
        }
        text.consume(used);
        if text.held() > MOST_PIECE {
            return Err(Fault::damage("one piece of it is larger than 4 MB"));
        }
    }
    if !nesting.seen || nesting.depth() > 0 {
        return Err(Fault::damage("it ends early"));
    }
    Ok(())
}

/// Handles the whole pieces of a chunk; gives the bytes used.
fn pieces<H: Handler>(
    chunk: &str,
    first: bool,
    ended: bool,
    nesting: &mut Nesting,
    handler: &mut H,
) -> Result<(usize, ControlFlow<()>), Fault> {
    let mark = '\u{feff}';
    // The parser takes a mark at the beginning of what it is given for a byte order mark.
    let start = if first {
        0
    } else {
        chunk.len() - chunk.trim_start_matches(mark).len()
    };
    let (marks, rest) = chunk.split_at_checked(start).unwrap_or(("", chunk));
    if !marks.is_empty() && nesting.depth() > 0 {
        let _: ControlFlow<()> = handler.text(marks)?;
    }
    let skipped = if first {
        rest.len() - rest.trim_start_matches(mark).len()
    } else {
        0
    };
    let rest = rest.get(skipped..).unwrap_or_default();
    let before = start + skipped;
    let mut reader = Reader::from_str(rest);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let piece = reader.read_event();
        let now = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let cut = match &piece {
            Err(Error::Syntax(_)) => true,
            Err(Error::IllFormed(IllFormedError::UnclosedReference)) | Ok(Event::Text(_)) => {
                now >= rest.len()
            }
            _ => false,
        };
        if cut && !ended {
            refuse_document_type(rest.get(at..).unwrap_or_default())?;
            return Ok((before + at, ControlFlow::Continue(())));
        }
        let flow = match piece? {
            Event::Eof => return Ok((chunk.len(), ControlFlow::Continue(()))),
            piece => nesting.take(&piece, handler)?,
        };
        if flow.is_break() {
            return Ok((before + now, flow));
        }
    }
}

fn refuse_document_type(piece: &str) -> Result<(), Fault> {
    if piece.starts_with("<!D") || piece.starts_with("<!d") {
        return Err(document_type());
    }
    Ok(())
}

fn document_type() -> Fault {
    Fault::damage("it declares a document type; such files are not opened")
}

/// The open elements.
#[derive(Default)]
struct Nesting {
    names: String,
    starts: Vec<usize>,
    seen: bool,
}

impl Nesting {
    fn depth(&self) -> usize {
        self.starts.len()
    }

    fn take<H: Handler>(&mut self, piece: &Event<'_>, handler: &mut H) -> Step {
        match piece {
            Event::Start(tag) => {
                self.push(tag.name().0)?;
                handler.open(self.depth(), tag.local_name().into_inner(), tag)
            }
            Event::Empty(tag) => {
                self.push(tag.name().0)?;
                let depth = self.depth();
                self.pop(tag.name().0)?;
                let name = tag.local_name().into_inner();
                if handler.open(depth, name, tag)?.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                handler.close(depth, name)
            }
            Event::End(tag) => {
                let depth = self.depth();
                self.pop(tag.name().0)?;
                handler.close(depth, tag.local_name().into_inner())
            }
            Event::Text(text) if text.contains('\r') => self.text(&text.xml10_content(), handler),
            Event::Text(text) => self.text(text, handler),
            Event::CData(text) => self.text(&text.xml10_content(), handler),
            Event::GeneralRef(entity) => {
                let mut buffer = [0; 4];
                let letter = match entity.resolve_char_ref()? {
                    Some(letter) => letter,
                    None => named(entity)?,
                };
                self.text(letter.encode_utf8(&mut buffer), handler)
            }
            Event::DocType(_) => Err(document_type()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Eof => {
                Ok(ControlFlow::Continue(()))
            }
        }
    }

    fn text<H: Handler>(&self, text: &str, handler: &mut H) -> Step {
        if self.depth() > 0 {
            return handler.text(text);
        }
        if text.trim().is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        Err(Fault::damage("it is no XML"))
    }

    fn push(&mut self, name: &str) -> Result<(), Fault> {
        if self.depth() >= MOST_DEPTH || self.seen && self.depth() == 0 {
            return Err(Fault::damage("its elements are wrongly nested"));
        }
        self.seen = true;
        self.starts.push(self.names.len());
        self.names.push_str(name);
        Ok(())
    }

    fn pop(&mut self, name: &str) -> Result<(), Fault> {
        let start = self.starts.pop();
        match start.and_then(|start| Some((start, self.names.get(start..)?))) {
            Some((start, open)) if open == name => {
                self.names.truncate(start);
                Ok(())
            }
            _ => Err(Fault::Damage(format!(
                "its element \"{name}\" is closed but not open"
            ))),
        }
    }
}

fn named(entity: &str) -> Result<char, Fault> {
    match entity {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(Fault::Damage(format!(
            "it names an entity (\"{entity}\") that XML does not know"
        ))),
    }
}

/// An attribute by its name without prefix, its entities resolved.
///
/// # Errors
/// When the tag is broken.
pub(in crate::containers) fn attribute(
    tag: &BytesStart<'_>,
    name: &str,
) -> Result<Option<String>, Fault> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute?;
        if attribute.key.local_name().into_inner() == name {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Is this what XML schema calls true?
pub(in crate::containers) fn is_true(value: Option<&str>) -> bool {
    matches!(value.map(str::trim), Some("1" | "true"))
}
