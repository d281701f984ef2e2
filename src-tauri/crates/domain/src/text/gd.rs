//! Declaration numbers: `KAPW-HC-22012-18-08-2022`.

use chrono::{Datelike, NaiveDate};

use super::{ReadCode, ReadError, drop_apostrophe, is_blank, trim};

/// Which form the text had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GdForm {
    /// With its date.
    Full,
    /// Without: the number is unique within a year only.
    Short,
}

impl GdForm {
    /// Name in the contract.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
        }
    }
}

/// A declaration number in normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GdNumber {
    /// Number with date, `KAPW-HC-22012-18-08-2022`; `None` while the date is unknown.
    pub gd_uid: Option<String>,
    /// Number without date, `KAPW-HC-22012`.
    pub short: String,
    /// Date of the number, or the date given for a short form.
    pub date: Option<NaiveDate>,
    /// Form of the text.
    pub form: GdForm,
}

impl GdNumber {
    /// Office, four letters.
    pub fn office(&self) -> &str {
        self.part(0)
    }

    /// Declaration type, two letters.
    pub fn decl_type(&self) -> &str {
        self.part(1)
    }

    /// Serial number without leading zeros.
    pub fn serial(&self) -> &str {
        self.part(2)
    }

    fn part(&self, n: usize) -> &str {
        self.short.split('-').nth(n).unwrap_or_default()
    }
}

const fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Reads a declaration number; `gd_date` completes a short form.
///
/// # Errors
/// `Unreadable` when the text is no declaration number, `Conflict` (rows = both dates) when it
/// carries another date than `gd_date`.
pub fn parse(text: &str, gd_date: Option<NaiveDate>) -> Result<GdNumber, ReadError> {
    let clean = plain_text(text).ok_or_else(ReadError::unreadable)?;
    let (short, own_date) = split(&clean).ok_or_else(ReadError::unreadable)?;
    if let (Some(own), Some(given)) = (own_date, gd_date)
        && own != given
    {
        let rows = vec![own.to_string(), given.to_string()];
        return Err(ReadError {
            rows,
            ..ReadError::new(ReadCode::Conflict)
        });
    }
    let form = if own_date.is_some() {
        GdForm::Full
    } else {
        GdForm::Short
    };
    let date = own_date.or(gd_date);
    let is_normal =
        own_date.is_some() && clean.starts_with(&short) && clean.len() == short.len() + 11;
    let gd_uid = if is_normal {
        Some(clean)
    } else {
        date.map(|d| format!("{short}-{:02}-{:02}-{:04}", d.day(), d.month(), d.year()))
    };
    Ok(GdNumber {
        gd_uid,
        short,
        date,
        form,
    })
}

/// Upper case ASCII with plain dashes and no blanks round them; `None` for anything else.
fn plain_text(text: &str) -> Option<String> {
    let mut clean = String::with_capacity(32);
    let mut blank_open = false;
    for c in drop_apostrophe(trim(text)).chars() {
        if is_blank(c) {
            blank_open = !clean.ends_with('-');
        } else if is_dash(c) {
            clean.push('-');
            blank_open = false;
        } else if blank_open || !c.is_ascii_alphanumeric() {
            return None;
        } else {
            clean.push(c.to_ascii_uppercase());
        }
    }
    Some(clean)
}

fn split(clean: &str) -> Option<(String, Option<NaiveDate>)> {
    let mut parts = clean.split('-');
    let letters =
        |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_uppercase());
    let office = parts.next().filter(|p| letters(p, 4))?;
    let kind = parts.next().filter(|p| letters(p, 2))?;
    let serial = parts
        .next()
        .filter(|p| p.len() <= 7 && digits(p))?
        .trim_start_matches('0');
    if serial.is_empty() {
        return None;
    }
    let short = [office, kind, serial].join("-");
    let Some(day) = parts.next() else {
        return Some((short, None));
    };
    let (month, year) = (parts.next()?, parts.next()?);
    let sized = day.len() == 2 && month.len() == 2 && year.len() == 4;
    if !sized || ![day, month, year].into_iter().all(digits) || parts.next().is_some() {
        return None;
    }
    let year = year.parse().ok().filter(|y| (1990..=2099).contains(y))?;
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some((short, Some(date)))
}

fn digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
}
