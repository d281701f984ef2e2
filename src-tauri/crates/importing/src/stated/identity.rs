//! The number of a declaration: Pakistan's grammar, or the parts and texts of other services.

use chrono::NaiveDate;
use jaiza_domain::text::{ReadCode, date, gd};

use super::cells::Cells;
use super::{Col, fault};
use crate::reason::Reason;
use crate::text::{fold, is_absent_text};

/// A declaration as a record names it.
pub(super) struct Identity {
    pub gd_uid: String,
    pub date: Option<NaiveDate>,
    /// Not in Pakistan's grammar: kept as it is written.
    pub foreign: bool,
}

/// The declaration of the record; `None` with a fault noted.
pub(super) fn read(cells: &mut Cells<'_>) -> Option<Identity> {
    let date = cells.date(Col::GdDate as usize);
    let whole = cells.raw(Col::GdUid).to_owned();
    if !is_absent_text(&whole) {
        return of_text(cells, &whole, date);
    }
    let part = |col: Col| fold(cells.raw(col));
    let parts = [
        part(Col::OfficeCode),
        part(Col::DeclType),
        part(Col::DeclSeries),
        part(Col::DeclNumber),
    ];
    let [office, kind, series, number] = parts;
    if is_absent_text(&number) {
        cells.fault(fault(Reason::MandatoryMissing, missing_column(cells)));
        return None;
    }
    let letters =
        |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_uppercase());
    if letters(&office, 4) && letters(&kind, 2) {
        return of_text(cells, &format!("{office}-{kind}-{number}"), date);
    }
    let year = date.map(|d| d.format("%Y").to_string()).unwrap_or_default();
    let named: Vec<&str> = [&office, &series, &number, &year]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    Some(Identity {
        gd_uid: named.join("/"),
        date,
        foreign: true,
    })
}

fn missing_column(cells: &Cells<'_>) -> Col {
    if cells.has(Col::GdUid) {
        Col::GdUid
    } else {
        Col::DeclNumber
    }
}

fn of_text(cells: &mut Cells<'_>, text: &str, stated: Option<NaiveDate>) -> Option<Identity> {
    match gd::parse(text, stated) {
        Ok(number) => {
            let whole = number.gd_uid.zip(number.date);
            let Some((gd_uid, date)) = whole else {
                cells.fault(fault(Reason::GdNoDate, Col::GdUid));
                return None;
            };
            Some(Identity {
                gd_uid,
                date: Some(date),
                foreign: false,
            })
        }
        Err(error) if error.code == ReadCode::Conflict => {
            cells.fault(fault(Reason::GdDateConflict, Col::GdDate));
            None
        }
        Err(_) => foreign(cells, text, stated),
    }
}

/// A number of another service. A text that begins like one of ours, or that went through a
/// spreadsheet as a number, is not taken for one.
fn foreign(cells: &mut Cells<'_>, text: &str, stated: Option<NaiveDate>) -> Option<Identity> {
    let gd_uid = fold(text);
    let mut parts = gd_uid.split('-');
    let letters = |part: Option<&str>, n: usize| {
        part.is_some_and(|p| p.len() == n && p.bytes().all(|b| b.is_ascii_uppercase()))
    };
    let ours = letters(parts.next(), 4) && letters(parts.next(), 2);
    if ours || went_through_a_number(&gd_uid) || gd_uid.len() > 60 {
        cells.fault(fault(Reason::GdUnreadable, Col::GdUid));
        return None;
    }
    Some(Identity {
        date: stated.or_else(|| date_within(&gd_uid)),
        gd_uid,
        foreign: true,
    })
}

/// `1.23457E+12`: digits were lost.
pub(super) fn went_through_a_number(text: &str) -> bool {
    let Some((number, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(exponent.trim_start_matches(['+', '-'])) && digits(&number.replacen(['.', ','], "", 1))
}

/// The date of a number `office/ddmmyy/serial`.
fn date_within(number: &str) -> Option<NaiveDate> {
    let mut parts = number.split('/');
    let (office, day) = (parts.next()?, parts.next()?);
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !digits(office) || day.len() != 6 || !digits(day) || parts.next().is_none() {
        return None;
    }
    let (d, rest) = day.split_at_checked(2)?;
    let (m, y) = rest.split_at_checked(2)?;
    date::parse(&format!("{d}.{m}.20{y}"), date::DateFormat::Dmy, 70)
}
