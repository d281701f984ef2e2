//! What the first bytes and the first line of a text tell.

use std::ops::ControlFlow;

use super::encoding::Decoding;
use crate::error::ImportError;
use crate::source::Source;

/// First bytes of files that are no text, and what they are.
const FOREIGN: [(&[u8], &str); 14] = [
    (b"%PDF", "a PDF document"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"SQLite format 3\0", "a database (SQLite)"),
    (b"7z\xbc\xaf", "a 7-Zip archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an XZ archive; unpack it first"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
];

/// Refuses what is no text, by name.
pub(super) fn refuse_foreign(source: &Source) -> Result<(), ImportError> {
    let refuse = |found: &str| {
        Err(ImportError::NotSupported {
            file: source.name.clone(),
            found: found.to_owned(),
        })
    };
    if let Some((_, found)) = FOREIGN
        .iter()
        .find(|(mark, _)| source.head.starts_with(mark))
    {
        return refuse(found);
    }
    if source.head.iter().all(u8::is_ascii_whitespace) && source.bytes <= source.head.len() as u64 {
        return Err(ImportError::Empty {
            file: source.name.clone(),
        });
    }
    if is_noise(&source.head) {
        return refuse("no text, but bytes of a kind that is not known");
    }
    Ok(())
}

/// More control characters than any text has. UTF-16 has its zeros on one side only.
fn is_noise(head: &[u8]) -> bool {
    let is_odd = |b: &u8| (*b < 32 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0)) || *b == 127;
    let odd = head.iter().filter(|b| is_odd(b)).count();
    odd * 20 > head.len()
}

/// The text up to the first line end.
pub(super) fn first_line(source: &Source, decoding: Decoding) -> Result<String, ImportError> {
    let mut line = String::new();
    let _: ControlFlow<()> = decoding.decode(source, &mut |part, _| {
        let end = part.find(['\n', '\r']);
        line.push_str(part.get(..end.unwrap_or(part.len())).unwrap_or_default());
        Ok(if end.is_some() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    Ok(line)
}

/// `sep=;` on the first line tells a spreadsheet its delimiter.
pub(super) fn separator_line(line: &str) -> Option<u8> {
    let mark = line.trim_matches('"').strip_prefix("sep=")?;
    match mark.as_bytes() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The most frequent of `, ; tab |`; the first of them when none occurs.
pub(super) fn delimiter_of(line: &str) -> u8 {
    let count = |d: u8| line.bytes().filter(|b| *b == d).count();
    // The last of equal maxima wins, hence the reversed order.
    [b'|', b'\t', b';', b',']
        .into_iter()
        .max_by_key(|d| count(*d))
        .unwrap_or(b',')
}
