//! Entities of HTML text.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use quick_xml::escape::resolve_html5_entity;

/// Longest name of an entity, with room.
const LONGEST: usize = 33;

/// The text with its entities resolved; what is no entity stays as it is.
pub(super) fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        out.push_str(before);
        let used = push_entity(entity, &mut out);
        rest = entity.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Adds what the entity stands for; gives its length.
fn push_entity(text: &str, out: &mut String) -> usize {
    let name = text.get(1..).unwrap_or_default();
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#');
    let word = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    let closed = usize::from(name.get(word.len()..).is_some_and(|r| r.starts_with(';')));
    if let Some(number) = word.strip_prefix('#') {
        if let Some(letter) = numbered(number) {
            out.push(letter);
            return 1 + word.len() + closed;
        }
    } else if word.len() <= LONGEST
        && (closed == 1 || matches!(word, "amp" | "lt" | "gt" | "quot" | "nbsp"))
        && let Some(letters) = resolve_html5_entity(word)
    {
        out.push_str(letters);
        return 1 + word.len() + closed;
    }
    out.push('&');
    1
}

/// A character by its number. Numbers that are control characters mean those of Windows.
fn numbered(number: &str) -> Option<char> {
    let hexadecimal = number.strip_prefix(['x', 'X']);
    let number = match hexadecimal {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    match u8::try_from(number) {
        Ok(byte @ 0x80..=0x9f) => {
            let bytes = [byte];
            WINDOWS_1252
                .decode_without_bom_handling(&bytes)
                .0
                .chars()
                .next()
        }
        _ => char::from_u32(number).filter(|letter| *letter != '\0'),
    }
}
