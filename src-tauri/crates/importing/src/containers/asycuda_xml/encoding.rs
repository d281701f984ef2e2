//! In which encoding an XML text is: by its mark, by its zeros, or as its first line says.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::ImportError;
use crate::source::Source;

/// The encoding of the text; `named` is a person's choice and comes first.
///
/// # Errors
/// When there is no encoding of the name that was chosen or stands in the text.
pub(super) fn choose(
    source: &Source,
    named: Option<&str>,
) -> Result<&'static Encoding, ImportError> {
    if let Some(name) = named {
        return by_name(name);
    }
    if let Some(encoding) = visible(&source.head) {
        return Ok(encoding);
    }
    let head = head_text(&source.head);
    match stated(&head).map(by_name).transpose()? {
        // A line that could be read byte by byte is not in UTF-16, whatever it says.
        Some(encoding) if encoding != UTF_16LE && encoding != UTF_16BE => Ok(encoding),
        _ => Ok(UTF_8),
    }
}

/// The encoding of that name.
pub(super) fn by_name(name: &str) -> Result<&'static Encoding, ImportError> {
    let name = name.trim();
    Encoding::for_label(name.as_bytes())
        .ok_or_else(|| ImportError::UnknownEncoding(name.chars().take(60).collect()))
}

/// The first bytes as text, good enough to read names in it.
pub(super) fn head_text(head: &[u8]) -> String {
    let encoding = visible(head).unwrap_or(UTF_8);
    encoding.decode_with_bom_removal(head).0.into_owned()
}

/// The encoding that the bytes show: a byte order mark, or `<` in two bytes.
fn visible(head: &[u8]) -> Option<&'static Encoding> {
    match head {
        [b'<', 0, ..] => Some(UTF_16LE),
        [0, b'<', ..] => Some(UTF_16BE),
        _ => Encoding::for_bom(head).map(|(encoding, _)| encoding),
    }
}

/// What the XML declaration at the beginning of a text gives as its encoding.
fn stated(head: &str) -> Option<&str> {
    let line = head.trim_start().strip_prefix("<?xml")?;
    let (line, _) = line.split_once("?>")?;
    let (_, behind) = line.split_once("encoding")?;
    let value = behind.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.split(quote).nth(1)
}
