//! Amounts, quantities and prices as people and programs write them.

use super::{ReadCode, ReadError, trim};
use crate::decimal::Decimal;

mod digits;

use digits::magnitude;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    /// `1,234,567.89` or `12,34,567.89`.
    En,
    /// `1.234.567,89` or `1 234 567,89`.
    Eu,
    /// `1234567.89`.
    Plain,
}

impl Locale {
    /// Name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Eu => "eu",
            Self::Plain => "plain",
        }
    }

    /// The locale of that name in the contract.
    pub fn named(name: &str) -> Option<Self> {
        [Self::En, Self::Eu, Self::Plain]
            .into_iter()
            .find(|l| l.name() == name)
    }

    const fn is_point(self, c: char) -> bool {
        match self {
            Self::En => matches!(c, '.' | '\u{66b}'),
            Self::Eu => matches!(c, ',' | '\u{66b}'),
            Self::Plain => c == '.',
        }
    }

    const fn is_group(self, c: char) -> bool {
        match self {
            Self::En => matches!(c, ',' | '\u{66c}'),
            Self::Eu => {
                matches!(
                    c,
                    '.' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{66c}'
                )
            }
            Self::Plain => false,
        }
    }
}

/// Is there a number, and is it zero?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A number other than zero.
    Value,
    /// Zero, which is not absent.
    Zero,
    /// Nothing stated.
    Absent,
}

impl State {
    /// Name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Zero => "zero",
            Self::Absent => "absent",
        }
    }
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberReading {
    /// The number; `None` = absent.
    pub value: Option<Decimal>,
    /// Currency written with it: `PKR`, `USD` or `EUR`.
    pub currency: Option<&'static str>,
    /// A percent sign stood behind; the value is as typed.
    pub percent: bool,
}

impl NumberReading {
    /// Absent, zero or another value.
    pub const fn state(&self) -> State {
        match self.value {
            None => State::Absent,
            Some(value) if value.is_zero() => State::Zero,
            Some(_) => State::Value,
        }
    }
}

/// A column of numbers read in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberColumn {
    /// The locale that reads all texts.
    pub locale: Locale,
    /// One value per text; `None` = absent.
    pub values: Vec<Option<Decimal>>,
}

/// Does a trimmed text say that there is no number?
pub fn is_absent(trimmed: &str) -> bool {
    // Nearly all cells begin with a digit; this keeps them from the comparisons.
    !trimmed.starts_with(|c: char| c.is_ascii_digit())
        && trimmed.len() <= 4
        && (matches!(trimmed, "" | "-" | "--" | "\u{2013}" | "\u{2014}")
            || ["null", "nan", "na", "n/a", "#n/a"]
                .into_iter()
                .any(|word| trimmed.eq_ignore_ascii_case(word)))
}

/// Reads one number.
///
/// # Errors
/// `Unreadable` when the text is no number of the locale, `Ambiguous` for `nil`.
pub fn parse(text: &str, locale: Locale) -> Result<NumberReading, ReadError> {
    let text = trim(text);
    if let Some(value) = digits::plain(text, locale) {
        return Ok(NumberReading {
            value: Some(value),
            currency: None,
            percent: false,
        });
    }
    if is_absent(text) {
        return Ok(NumberReading {
            value: None,
            currency: None,
            percent: false,
        });
    }
    if text.eq_ignore_ascii_case("nil") {
        return Err(ReadError::among(
            ReadCode::Ambiguous,
            vec!["absent", "zero"],
        ));
    }
    let marks = Marks::strip(text);
    let currency = marks.currency()?;
    let value = magnitude(marks.rest, locale).ok_or_else(ReadError::unreadable)?;
    let (mantissa, scale) = value.parts();
    let value = if marks.negative {
        Decimal::new(-mantissa, scale)
    } else {
        value
    };
    Ok(NumberReading {
        value: Some(value),
        currency,
        percent: marks.percent,
    })
}

/// Finds the one locale (`en` or `eu`) of a column.
///
/// # Errors
/// `Ambiguous` (candidates) when both read all texts with different values or a text is `nil`,
/// `Unreadable` (index) for a text neither reads, `Mixed` when no locale reads all,
/// `InvalidArgument` when all texts are absent.
pub fn detect(texts: &[&str]) -> Result<NumberColumn, ReadError> {
    if texts.iter().all(|text| is_absent(trim(text))) {
        return Err(ReadError::new(ReadCode::InvalidArgument));
    }
    let both = || vec![Locale::En.name(), Locale::Eu.name()];
    let (mut en, mut eu) = (Some(Vec::new()), Some(Vec::new()));
    for (n, text) in texts.iter().enumerate() {
        let (western, continental) = (parse(text, Locale::En), parse(text, Locale::Eu));
        match (&western, &continental) {
            (Err(e), _) | (_, Err(e)) if e.code == ReadCode::Ambiguous => {
                return Err(ReadError::among(ReadCode::Ambiguous, both()));
            }
            (Err(_), Err(_)) => return Err(ReadError::unreadable_at(n)),
            _ => {}
        }
        keep(&mut en, western);
        keep(&mut eu, continental);
    }
    match (en, eu) {
        (Some(values), Some(other)) if values == other => Ok(NumberColumn {
            locale: Locale::En,
            values,
        }),
        (Some(_), Some(_)) => Err(ReadError::among(ReadCode::Ambiguous, both())),
        (Some(values), None) => Ok(NumberColumn {
            locale: Locale::En,
            values,
        }),
        (None, Some(values)) => Ok(NumberColumn {
            locale: Locale::Eu,
            values,
        }),
        (None, None) => Err(ReadError::among(ReadCode::Mixed, both())),
    }
}

/// Adds a reading to the column, or gives the column up.
fn keep(column: &mut Option<Vec<Option<Decimal>>>, reading: Result<NumberReading, ReadError>) {
    match (column.as_mut(), reading) {
        (Some(values), Ok(reading)) => values.push(reading.value),
        _ => *column = None,
    }
}

/// What stands round the digits, each kind at most once.
#[derive(Default)]
struct Marks<'t> {
    rest: &'t str,
    negative: bool,
    percent: bool,
    rupee_dash: bool,
    written: Option<&'static str>,
}

/// Longer names first, so that `US$` is not read as `$`.
const CURRENCIES: [(&str, &str); 9] = [
    ("US$", "USD"),
    ("USD", "USD"),
    ("PKR", "PKR"),
    ("EUR", "EUR"),
    ("Rs.", "PKR"),
    ("Rs", "PKR"),
    ("\u{20a8}", "PKR"),
    ("$", "USD"),
    ("\u{20ac}", "EUR"),
];

const MINUS: [char; 2] = ['-', '\u{2212}'];

impl<'t> Marks<'t> {
    fn strip(text: &'t str) -> Self {
        let mut marks = Self {
            rest: text,
            ..Self::default()
        };
        while marks.strip_one() {
            marks.rest = trim(marks.rest);
        }
        marks
    }

    fn strip_one(&mut self) -> bool {
        let text = self.rest;
        // The common case first: a bare number.
        if text.starts_with(|c: char| c.is_ascii_digit())
            && text.ends_with(|c: char| c.is_ascii_digit())
        {
            return false;
        }
        if !self.rupee_dash
            && let Some(rest) = text.strip_suffix("/-")
        {
            (self.rupee_dash, self.rest) = (true, rest);
        } else if !self.negative
            && let Some(rest) = without_minus(text)
        {
            (self.negative, self.rest) = (true, rest);
        } else if !self.percent
            && let Some(rest) = text.strip_suffix('%')
        {
            (self.percent, self.rest) = (true, rest);
        } else if self.written.is_none()
            && let Some((rest, code)) = without_currency(text)
        {
            (self.written, self.rest) = (Some(code), rest);
        } else {
            return false;
        }
        true
    }

    /// The currency, from its name or from `/-`, which is rupees only.
    fn currency(&self) -> Result<Option<&'static str>, ReadError> {
        match (self.rupee_dash, self.written) {
            (true, Some(code)) if code != "PKR" => Err(ReadError::unreadable()),
            (true, _) => Ok(Some("PKR")),
            (false, written) => Ok(written),
        }
    }
}

fn without_minus(text: &str) -> Option<&str> {
    text.strip_prefix(MINUS)
        .or_else(|| text.strip_suffix(MINUS))
        .or_else(|| text.strip_prefix('(')?.strip_suffix(')'))
}

fn without_currency(text: &str) -> Option<(&str, &'static str)> {
    CURRENCIES.into_iter().find_map(|(name, code)| {
        let front = text.split_at_checked(name.len());
        if let Some((_, rest)) = front.filter(|(head, _)| head.eq_ignore_ascii_case(name)) {
            return Some((rest, code));
        }
        let back = text.split_at_checked(text.len().checked_sub(name.len())?);
        back.filter(|(_, tail)| tail.eq_ignore_ascii_case(name))
            .map(|(rest, _)| (rest, code))
    })
}
