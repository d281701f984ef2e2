//! Delimited text: quotes as in RFC 4180, records end with CRLF, LF or CR, every record counted.

use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::source::Source;

mod encoding;
mod look;
mod split;

use encoding::Decoding;
use split::Splitter;

/// The kind. It takes what no other kind recognises, and refuses what is no text.
pub const KIND: ContainerKind = ContainerKind {
    id: "csv",
    recognises: |_| true,
    open,
};

/// Bytes read at a time.
const CHUNK: usize = 1 << 18;

struct Text {
    about: About,
    decoding: Decoding,
    delimiter: u8,
}

fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, ImportError> {
    look::refuse_foreign(source)?;
    let (decoding, encodings) = encoding::choose(source, options.encoding.as_deref())?;
    let lines = look::first_lines(source, decoding)?;
    let named = lines.first().and_then(|first| look::separator_line(first));
    let delimiter = match (options.delimiter, named) {
        (Some(c), _) if c.is_ascii() && !matches!(c, '"' | '\r' | '\n') => {
            u8::try_from(c).unwrap_or(b',')
        }
        (Some(c), _) => return Err(ImportError::BadDelimiter(c.to_string())),
        (None, Some(delimiter)) => delimiter,
        (None, None) => look::delimiter_of(&lines),
    };
    let about = About {
        kind: KIND.id,
        encoding: Some(decoding.name()),
        delimiter: Some(char::from(delimiter)),
        skipped: u32::from(named.is_some()),
        encodings,
        ..About::default()
    };
    Ok(Box::new(Text {
        about,
        decoding,
        delimiter,
    }))
}

impl Tables for Text {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let mut splitter = Splitter::new(self.delimiter);
        let mut read = 0;
        let flow = self.decoding.decode(source, &mut |part, bytes| {
            read = bytes;
            splitter.feed(source, part, &mut |record| each(record, bytes))
        })?;
        if flow.is_continue() {
            splitter.finish(source, &mut |record| each(record, read))?;
        }
        Ok(splitter.notes())
    }
}
