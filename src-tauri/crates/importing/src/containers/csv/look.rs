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

/// Lines among which the delimiter is looked for.
const LINES: usize = 40;

/// The first lines of the text, at most 40; at least one, which may be empty.
pub(super) fn first_lines(source: &Source, decoding: Decoding) -> Result<Vec<String>, ImportError> {
    let mut text = String::new();
    let _: ControlFlow<()> = decoding.decode(source, &mut |part, _| {
        text.push_str(part);
        let enough = text.matches('\n').count() >= LINES || text.len() > (1 << 20);
        Ok(if enough {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    let lines = text.split(['\n', '\r']).take(LINES);
    Ok(lines.map(str::to_owned).collect())
}

/// `sep=;` on the first line tells a spreadsheet its delimiter.
pub(super) fn separator_line(line: &str) -> Option<u8> {
    let mark = line.trim_matches('"').strip_prefix("sep=")?;
    match mark.as_bytes() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The most frequent of `, ; tab |` in the first line; the first of them when none occurs at all.
/// A first line without any is a title: then the line with most of one of them decides.
pub(super) fn delimiter_of(lines: &[String]) -> u8 {
    let count = |line: &str, d: u8| line.bytes().filter(|b| *b == d).count();
    // The last of equal maxima wins, hence the reversed order.
    let best = |line: &str| {
        let all = [b'|', b'\t', b';', b','].into_iter();
        all.map(|d| (count(line, d), d)).max_by_key(|(n, _)| *n)
    };
    let mut found = (0, b',');
    for line in lines {
        if let Some((n, delimiter)) = best(line)
            && n > found.0
        {
            found = (n, delimiter);
            if std::ptr::eq(line, lines.first().unwrap_or(line)) {
                break;
            }
        }
    }
    found.1
}
