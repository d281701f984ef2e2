//! Reads declaration after declaration out of an XML text.

use encoding_rs::Encoding;
use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};

use super::declaration::Declaration;
use super::decoded::Decoded;
use super::encoding::by_name;
use crate::error::ImportError;
use crate::source::Source;

mod growing;
mod outside;

use growing::Growing;
use outside::Outside;

/// Most bytes of the text of one declaration.
const MOST: u64 = 64 << 20;
/// Refusal of a declaration beyond [`MOST`].
pub(super) const TOO_LARGE: &str = "a declaration in it is larger than 64 MiB";
/// Elements within elements; a declaration has six.
const MOST_DEPTH: u32 = 64;
const DOCTYPE: &str = "it declares a document type; such files are not opened";

/// The declarations of a file in order.
pub(super) struct Declarations<'a> {
    source: &'a Source,
    reader: Reader<Decoded>,
    buffer: Vec<u8>,
    encoding: &'static Encoding,
    /// Encoding that the first line of the file names.
    stated: Option<&'static Encoding>,
    begun: u32,
    /// Open elements around the declarations.
    depth: u32,
    /// Texts that stand in no declaration.
    pub outside: Outside,
}

/// What an event of the parser means here.
enum Step {
    On,
    Begin(Growing),
    Over,
}

impl<'a> Declarations<'a> {
    /// A reader of the declarations, at the beginning of the source.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn new(
        source: &'a Source,
        encoding: &'static Encoding,
    ) -> Result<Self, ImportError> {
        let mut reader = Reader::from_reader(Decoded::new(source, encoding)?);
        reader.config_mut().expand_empty_elements = true;
        Ok(Self {
            source,
            reader,
            buffer: Vec::new(),
            encoding,
            stated: None,
            begun: 0,
            depth: 0,
            outside: Outside::default(),
        })
    }

    /// Bytes of the content read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.reader.get_ref().position()
    }

    /// Goes to the first declaration.
    ///
    /// # Errors
    /// When the text before it is broken, or there is no declaration.
    pub(super) fn find(&mut self) -> Result<(), ImportError> {
        match self.begin()? {
            Some(_) => Ok(()),
            None => Err(self.fail(&"it has no element ASYCUDA")),
        }
    }

    /// The next declaration; `None` behind the last.
    ///
    /// # Errors
    /// When the text is broken, ends too early, or holds what is not opened.
    pub(super) fn next(&mut self) -> Result<Option<Declaration>, ImportError> {
        let Some(mut growing) = self.begin()? else {
            return Ok(None);
        };
        while !self.grow(&mut growing)? {}
        Ok(Some(growing.done(self.begun)))
    }

    /// Passes over what stands before the next declaration.
    fn begin(&mut self) -> Result<Option<Growing>, ImportError> {
        loop {
            self.reader.get_mut().allow(MOST);
            match self.pass()? {
                Step::On => {}
                Step::Begin(growing) => return Ok(Some(growing)),
                Step::Over => return Ok(None),
            }
        }
    }

    fn pass(&mut self) -> Result<Step, ImportError> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer);
        let mut named = None;
        let step = match event {
            Ok(Event::Start(start)) if is_declaration(&start) => {
                self.begun = self.begun.saturating_add(1);
                Growing::new(&start, self.depth).map(Step::Begin)
            }
            Ok(Event::Start(_)) if self.depth >= MOST_DEPTH => Err(too_deep()),
            Ok(Event::Start(_)) => {
                self.depth += 1;
                Ok(Step::On)
            }
            Ok(Event::End(_)) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Step::On)
            }
            Ok(Event::Text(text)) => {
                self.outside.note(&text);
                Ok(Step::On)
            }
            Ok(Event::CData(text)) => {
                self.outside.note(&text);
                Ok(Step::On)
            }
            Ok(Event::GeneralRef(name)) => resolved(&name).map(|text| {
                self.outside.note(&text);
                Step::On
            }),
            Ok(Event::Decl(line)) => {
                named = encoding_of(&line);
                Ok(Step::On)
            }
            Ok(Event::DocType(_)) => Err(DOCTYPE.to_owned()),
            Ok(Event::Eof) if self.depth == 0 => Ok(Step::Over),
            Ok(Event::Eof) => Err("it ends in the middle".to_owned()),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Empty(_)) => Ok(Step::On),
            Err(e) => Err(words(&e)),
        };
        if let Some(name) = named {
            self.check_encoding(&name)?;
        }
        step.map_err(|cause| self.fail(&cause))
    }

    /// Takes one event of a declaration; was it its last?
    fn grow(&mut self, growing: &mut Growing) -> Result<bool, ImportError> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer);
        let taken = match event {
            Ok(Event::Start(start)) => growing.open(&start).map(|()| false),
            Ok(Event::End(_)) => growing.close(),
            Ok(Event::GeneralRef(name)) => resolved(&name).map(|text| {
                growing.text(&text);
                false
            }),
            Ok(Event::Text(text)) => {
                growing.text(&text.xml10_content());
                Ok(false)
            }
            Ok(Event::CData(text)) => {
                growing.text(&text.xml10_content());
                Ok(false)
            }
            Ok(Event::Comment(_) | Event::PI(_) | Event::Empty(_)) => Ok(false),
            Ok(Event::DocType(_)) => Err(DOCTYPE.to_owned()),
            Ok(Event::Decl(_)) => Err("another file begins inside a declaration".to_owned()),
            Ok(Event::Eof) => Err("it ends in the middle of a declaration".to_owned()),
            Err(e) => Err(words(&e)),
        };
        taken.map_err(|cause| self.fail(&cause))
    }

    /// Files put one behind the other must agree in their encoding: the text is decoded as one.
    fn check_encoding(&mut self, name: &str) -> Result<(), ImportError> {
        let encoding = by_name(name)?;
        let first = if self.begun == 0 {
            encoding
        } else {
            self.encoding
        };
        let before = *self.stated.get_or_insert(first);
        if before == encoding {
            return Ok(());
        }
        let before = before.name();
        Err(self.fail(&format!(
            "it goes on in the encoding {name}, after {before}"
        )))
    }

    fn fail(&self, cause: &dyn std::fmt::Display) -> ImportError {
        let (at, begun) = (self.bytes(), self.begun.max(1));
        self.source
            .damaged(&format!("{cause} (declaration {begun}, byte {at})"))
    }
}

fn is_declaration(start: &BytesStart<'_>) -> bool {
    start
        .local_name()
        .into_inner()
        .eq_ignore_ascii_case("ASYCUDA")
}

fn encoding_of(line: &BytesDecl<'_>) -> Option<String> {
    let name = line.encoding()?.ok()?;
    Some(name.into_owned())
}

/// The text of a reference. There are no entities but those of XML itself: none is ever declared.
fn resolved(name: &BytesRef<'_>) -> Result<String, String> {
    if let Ok(Some(letter)) = name.resolve_char_ref() {
        return Ok(letter.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(name);
    known.map(str::to_owned).ok_or_else(|| {
        let name: String = name.chars().take(60).collect();
        format!("it refers to \"&{name};\", which stands for nothing")
    })
}

fn too_deep() -> String {
    format!("its elements lie more than {MOST_DEPTH} deep in each other")
}

/// What is wrong, in words for a person who never wrote XML.
fn words(error: &Error) -> String {
    match error {
        Error::Io(e) => e.to_string(),
        Error::Syntax(SyntaxError::UnclosedDoctype) => DOCTYPE.to_owned(),
        Error::Syntax(_) => "it ends in the middle of a tag".to_owned(),
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            format!("the element {expected} is closed as {found}")
        }
        other => other.to_string(),
    }
}
