//! Cells as the extract contract trims, compares and misses them.

use std::borrow::Cow;

use jaiza_domain::text::{drop_apostrophe, is_blank, trim};

/// The cell without blanks at both ends and without one leading apostrophe.
pub fn trim_cell(cell: &str) -> &str {
    drop_apostrophe(trim(cell))
}

/// Blanks of all kinds, line breaks included, collapsed to one; none at the ends.
pub fn collapse(text: &str) -> Cow<'_, str> {
    let blank = |c: char| is_blank(c) || c.is_whitespace();
    let text = text.trim_matches(blank);
    let mut before = 'x';
    let clean = text.chars().all(|c| {
        let fits = !blank(c) || c == ' ' && before != ' ';
        before = c;
        fits
    });
    if clean {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split(blank).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

/// Collapsed and in upper case: the form in which names are compared.
pub fn fold(text: &str) -> String {
    collapse(text).to_uppercase()
}

/// Does a trimmed cell of a text column say that nothing is there?
pub fn is_absent_text(cell: &str) -> bool {
    is_absent_number(cell) && !cell.eq_ignore_ascii_case("na")
}

/// The same for a number column, where `NA` is absent too.
pub fn is_absent_number(cell: &str) -> bool {
    jaiza_domain::text::number::is_absent(cell)
        || cell.eq_ignore_ascii_case("<null>")
        || cell.eq_ignore_ascii_case("<null/>")
}

/// A folded header without regard to `_`, `.`, `-`, `/` and `:`.
pub fn loose(folded: &str) -> String {
    let mark = |c: char| matches!(c, '_' | '.' | '-' | '/' | ':' | ' ');
    let words: Vec<&str> = folded.split(mark).filter(|word| !word.is_empty()).collect();
    words.join(" ").to_uppercase()
}
