//! Numbers and dates of spreadsheets as text.

use std::borrow::Cow;

use chrono::{Days, NaiveDate};

use crate::record::CellKind;

/// Digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;
/// Days of the last year (9999) end here.
const END_OF_DAYS: f64 = 2_958_466.0;
/// Days between the two beginnings of time.
const DAYS_TO_1904: f64 = 1_462.0;

/// A number as the cell means it. Plain digits stay as they are, as long as a double could hold
/// them; integers always do, they are identifiers.
pub(in crate::containers) fn number_cell(raw: &str) -> (Cow<'_, str>, CellKind) {
    let raw = raw.trim_ascii();
    if is_plain(raw) {
        return (Cow::Borrowed(raw), CellKind::Number);
    }
    match raw.parse::<f64>() {
        Ok(number) if number.is_finite() && !number.is_subnormal() => {
            (Cow::Owned(number_text(number)), CellKind::Number)
        }
        _ => (Cow::Borrowed(raw), CellKind::Damaged),
    }
}

/// Decimal digits of which at most 15 count, or an integer.
fn is_plain(raw: &str) -> bool {
    let digits = raw.strip_prefix('-').unwrap_or(raw).as_bytes();
    let (mut counting, mut point, mut before) = (0_usize, None, 0_u8);
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0' if counting == 0 => {}
            b'0'..=b'9' => counting += 1,
            b'.' if point.is_none() && at > 0 => point = Some(at),
            _ => return false,
        }
        before = *byte;
    }
    before.is_ascii_digit() && (point.is_none() || counting <= DIGITS)
}

/// A number as the sheet means it: all digits of a double that a spreadsheet keeps (15), no
/// exponent. Larger numbers have lost digits and get an exponent, which no reading accepts.
pub(in crate::containers) fn number_text(number: f64) -> String {
    if !number.is_finite() {
        return "#NUM!".to_owned();
    }
    if number.abs() >= 1e15 {
        return format!("{number:E}");
    }
    let shortest = format!("{number}");
    let behind = shortest
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    if behind <= 12 {
        return shortest;
    }
    let whole = shortest.trim_start_matches('-').find('.').unwrap_or(0);
    let places = DIGITS.saturating_sub(whole).min(12);
    let rounded = format!("{number:.places$}");
    rounded
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

/// A serial day number as `04-Aug-2025`, with the time of day unless that is midnight. `None` for
/// what is no day: times alone, 29 February 1900, days beyond 9999.
pub(in crate::containers) fn date_text(serial: f64, from_1904: bool) -> Option<String> {
    let serial = if from_1904 {
        serial + DAYS_TO_1904
    } else {
        serial
    };
    let first = if from_1904 { DAYS_TO_1904 } else { 1.0 };
    if !(first..END_OF_DAYS).contains(&serial) {
        return None;
    }
    // Times are fractions of a day; half a second more or less is none.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let seconds = (serial * 86_400.0).round() as u64;
    let (day, second) = (seconds / 86_400, seconds % 86_400);
    let first = match day {
        60 if !from_1904 => return None,
        1..60 if !from_1904 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        _ => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    let date = first.checked_add_days(Days::new(day))?;
    Some(moment_text(date, second))
}

/// A day and the seconds of its time, as records write them.
pub(in crate::containers) fn moment_text(date: NaiveDate, second: u64) -> String {
    let day = date.format("%d-%b-%Y");
    if second == 0 {
        return day.to_string();
    }
    let (hour, minute) = (second / 3_600, second / 60 % 60);
    format!("{day} {hour:02}:{minute:02}:{:02}", second % 60)
}

/// A date of ISO 8601 (`2025-08-04`, `2025-08-04T10:15:00.000`) as records write it.
pub(in crate::containers) fn iso_date_text(raw: &str) -> Option<String> {
    let raw = raw.trim_ascii().trim_end_matches('Z');
    let (day, time) = raw.split_once(['T', ' ']).unwrap_or((raw, "00:00:00"));
    let date = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    let time = time.split_once('.').map_or(time, |(whole, _)| whole);
    let mut second = 0_u64;
    let mut parts = 0;
    for (part, most) in time.split(':').zip([24, 60, 60]) {
        let value = part.parse::<u64>().ok().filter(|value| *value < most)?;
        second = second * 60 + value;
        parts += 1;
    }
    (parts == 3 && time.split(':').count() == 3).then(|| moment_text(date, second))
}
