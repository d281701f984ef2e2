//! Dates of a column, all in one format.

use chrono::{Datelike, Days, NaiveDate};

use super::{ReadCode, ReadError, is_blank, number, trim};

/// A way of writing dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFormat {
    /// `2025-08-04`.
    Ymd,
    /// `04/08/2025`, day first.
    Dmy,
    /// `08/04/2025`, month first.
    Mdy,
    /// `04-AUG-25`.
    DMonY,
    /// `04082025`.
    DdMmYyyy,
    /// `20250804`.
    YyyyMmDd,
    /// Serial number of a workbook, `45873`.
    Excel1900,
    /// Serial number of a workbook that counts from 1904; only when asked for.
    Excel1904,
}

impl DateFormat {
    /// All formats, in the order in which detection prefers them.
    pub const ALL: [Self; 8] = [
        Self::Ymd,
        Self::Dmy,
        Self::Mdy,
        Self::DMonY,
        Self::DdMmYyyy,
        Self::YyyyMmDd,
        Self::Excel1900,
        Self::Excel1904,
    ];

    /// Name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ymd => "YMD",
            Self::Dmy => "DMY",
            Self::Mdy => "MDY",
            Self::DMonY => "DMonY",
            Self::DdMmYyyy => "DDMMYYYY",
            Self::YyyyMmDd => "YYYYMMDD",
            Self::Excel1900 => "EXCEL1900",
            Self::Excel1904 => "EXCEL1904",
        }
    }

    /// The format of that name in the contract.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// A column of dates read in one format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateColumn {
    /// The format that reads all texts.
    pub format: DateFormat,
    /// One date per text; `None` = absent.
    pub dates: Vec<Option<NaiveDate>>,
}

/// Reads one date in a known format; `None` = the text does not fit. A time behind is dropped.
/// Two-digit years from `pivot` on belong to 19yy, the others to 20yy.
pub fn parse(text: &str, format: DateFormat, pivot: u32) -> Option<NaiveDate> {
    let text = trim(text);
    read(without_time(text).unwrap_or(text), format, pivot)
}

/// Reads a column of dates, in `format` or in the one format that reads it.
///
/// # Errors
/// `Unreadable` (index) for the first text that does not fit, `Ambiguous` (candidates) when
/// several formats read all texts differently, `Mixed` when none reads all, `InvalidArgument`
/// when there is no text to tell the format from.
pub fn parse_column(
    texts: &[&str],
    format: Option<DateFormat>,
    pivot: u32,
) -> Result<DateColumn, ReadError> {
    if let Some(format) = format {
        return match column(texts, format, pivot) {
            Ok(dates) => Ok(DateColumn { format, dates }),
            Err(position) => Err(ReadError::unreadable_at(position)),
        };
    }
    if texts.iter().all(|text| number::is_absent(trim(text))) {
        return Err(ReadError::new(ReadCode::InvalidArgument));
    }
    let detected = || {
        DateFormat::ALL
            .into_iter()
            .filter(|f| *f != DateFormat::Excel1904)
    };
    let mut readings: Vec<DateColumn> = detected()
        .filter_map(|format| {
            column(texts, format, pivot)
                .ok()
                .map(|dates| DateColumn { format, dates })
        })
        .collect();
    if readings
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.dates != b.dates))
    {
        let candidates = readings.iter().map(|r| r.format.name()).collect();
        return Err(ReadError::among(ReadCode::Ambiguous, candidates));
    }
    if !readings.is_empty() {
        return Ok(readings.swap_remove(0));
    }
    let fits = |text: &str| detected().any(|format| parse(text, format, pivot).is_some());
    let foreign = texts
        .iter()
        .position(|text| !number::is_absent(trim(text)) && !fits(text));
    Err(foreign.map_or_else(
        || {
            let some = |f: &DateFormat| texts.iter().any(|text| parse(text, *f, pivot).is_some());
            ReadError::among(
                ReadCode::Mixed,
                detected().filter(some).map(DateFormat::name).collect(),
            )
        },
        ReadError::unreadable_at,
    ))
}

/// The dates of all texts, or the position of the first that does not fit.
fn column(texts: &[&str], format: DateFormat, pivot: u32) -> Result<Vec<Option<NaiveDate>>, usize> {
    let one = |(n, text): (usize, &&str)| {
        if number::is_absent(trim(text)) {
            return Ok(None);
        }
        parse(text, format, pivot).map(Some).ok_or(n)
    };
    texts.iter().enumerate().map(one).collect()
}

fn read(text: &str, format: DateFormat, pivot: u32) -> Option<NaiveDate> {
    let (year, month, day) = match format {
        DateFormat::Ymd => {
            let [y, m, d] = three(text, false)?;
            (
                number_of(y, 4..=4)?,
                number_of(m, 1..=2)?,
                number_of(d, 1..=2)?,
            )
        }
        DateFormat::Dmy => {
            let [d, m, y] = three(text, false)?;
            (
                year_of(y, pivot)?,
                number_of(m, 1..=2)?,
                number_of(d, 1..=2)?,
            )
        }
        DateFormat::Mdy => {
            let [m, d, y] = three(text, false)?;
            (
                year_of(y, pivot)?,
                number_of(m, 1..=2)?,
                number_of(d, 1..=2)?,
            )
        }
        DateFormat::DMonY => {
            let [d, m, y] = three(text, true)?;
            (year_of(y, pivot)?, month_of(m)?, number_of(d, 1..=2)?)
        }
        DateFormat::DdMmYyyy => {
            let all = number_of(text, 8..=8)?;
            (all % 10_000, all / 10_000 % 100, all / 1_000_000)
        }
        DateFormat::YyyyMmDd => {
            let all = number_of(text, 8..=8)?;
            (all / 10_000, all / 100 % 100, all % 100)
        }
        DateFormat::Excel1900 => return serial(text, NaiveDate::from_ymd_opt(1899, 12, 30)?),
        DateFormat::Excel1904 => return serial(text, NaiveDate::from_ymd_opt(1904, 1, 1)?),
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|date| in_range(*date))
}

fn in_range(date: NaiveDate) -> bool {
    (1970..=2099).contains(&date.year())
}

/// A serial day number of five digits; the fraction is the time of day.
fn serial(text: &str, zero: NaiveDate) -> Option<NaiveDate> {
    let (days, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let days = number_of(days, 5..=5)?;
    zero.checked_add_days(Days::new(u64::from(days)))
        .filter(|date| in_range(*date))
}

/// Three parts between one separator used twice.
fn three(text: &str, blank_allowed: bool) -> Option<[&str; 3]> {
    let is_separator = |c: char| matches!(c, '-' | '/' | '.') || blank_allowed && is_blank(c);
    let separator = text.chars().find(|&c| is_separator(c))?;
    let mut parts = text.split(separator);
    let found = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(found)
}

fn number_of(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    if !length.contains(&text.len()) || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn year_of(text: &str, pivot: u32) -> Option<u32> {
    if text.len() == 4 {
        return number_of(text, 4..=4);
    }
    let short = number_of(text, 2..=2)?;
    Some(if short >= pivot {
        1900 + short
    } else {
        2000 + short
    })
}

fn month_of(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let fits = |name: &&str| {
        text.eq_ignore_ascii_case(name)
            || name
                .get(..3)
                .is_some_and(|short| text.eq_ignore_ascii_case(short))
    };
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| fits(name))
        .map(|(n, _)| n)
}

/// The text in front of `[ T]H:MM[:SS[.f]][ ][AM|PM]`; `None` when no time stands behind.
fn without_time(text: &str) -> Option<&str> {
    let colon = text.find(':')?;
    let (date, hour) = text.get(..colon)?.rsplit_once([' ', 'T'])?;
    let rest = text.get(colon + 1..)?;
    let half = rest
        .split_at_checked(rest.len().checked_sub(2)?)
        .filter(|(_, tail)| tail.eq_ignore_ascii_case("AM") || tail.eq_ignore_ascii_case("PM"));
    let clock = half.map_or(rest, |(head, _)| head.strip_suffix(' ').unwrap_or(head));
    let mut parts = clock.splitn(2, ':');
    let minute = number_of(parts.next()?, 2..=2)?;
    let second = match parts.next() {
        None => 0,
        Some(seconds) => {
            let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
            if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            number_of(whole, 2..=2)?
        }
    };
    (number_of(hour, 1..=2)? <= 23 && minute <= 59 && second <= 59).then_some(date)
}
