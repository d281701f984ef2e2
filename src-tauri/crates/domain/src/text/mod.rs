//! Reading the cells of an extract: declaration numbers, tariff codes, numbers, dates.
//!
//! Rules: the text operations of the levies contract (`gd.parse`, `pct.normalise`,
//! `number.parse`, `number.detect`, `date.parse`). A text is read in one way or refused; nothing
//! is guessed.

pub mod date;
pub mod gd;
pub mod number;
pub mod packed;
pub mod pct;

/// A blank: space, tab, line ends, the no-break, figure, thin and zero-width spaces, the byte
/// order mark.
pub const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\r'
            | '\n'
            | '\u{a0}'
            | '\u{2007}'
            | '\u{2009}'
            | '\u{202f}'
            | '\u{200b}'
            | '\u{feff}'
    )
}

/// The text without blanks at both ends.
pub fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// The text without one leading apostrophe, the mark by which spreadsheets force text.
pub fn drop_apostrophe(text: &str) -> &str {
    text.strip_prefix(['\'', '\u{2019}']).unwrap_or(text)
}

/// The ASCII digit of an Arabic-Indic or Persian digit; other characters unchanged.
pub fn ascii_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Why a text was not read; the names are those of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadCode {
    /// The text is not what it should be.
    Unreadable,
    /// Several readings, which differ.
    Ambiguous,
    /// No single way reads the whole column.
    Mixed,
    /// Two statements contradict each other.
    Conflict,
    /// The call itself makes no sense, such as a column without any text.
    InvalidArgument,
}

impl ReadCode {
    /// Name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Ambiguous => "ambiguous",
            Self::Mixed => "mixed",
            Self::Conflict => "conflict",
            Self::InvalidArgument => "invalid_argument",
        }
    }
}

/// A text or column that was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code.name())]
pub struct ReadError {
    /// Why.
    pub code: ReadCode,
    /// Position of the offending text in its column, from 1.
    pub index: Option<usize>,
    /// Ways in which the text or column could be read, in the order of the contract.
    pub candidates: Vec<&'static str>,
    /// The statements that contradict each other.
    pub rows: Vec<String>,
}

impl ReadError {
    /// An error without further facts.
    pub const fn new(code: ReadCode) -> Self {
        Self {
            code,
            index: None,
            candidates: Vec::new(),
            rows: Vec::new(),
        }
    }

    pub(crate) const fn unreadable() -> Self {
        Self::new(ReadCode::Unreadable)
    }

    /// Unreadable text at `position` of a column, counted from 0.
    pub(crate) fn unreadable_at(position: usize) -> Self {
        Self {
            index: Some(position + 1),
            ..Self::new(ReadCode::Unreadable)
        }
    }

    pub(crate) const fn among(code: ReadCode, candidates: Vec<&'static str>) -> Self {
        Self {
            code,
            index: None,
            candidates,
            rows: Vec::new(),
        }
    }
}
