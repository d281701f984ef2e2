//! Tariff codes.

use jaiza_domain::text::pct::{self, Profile};

/// A tariff code of eight digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TariffCode {
    /// The digits.
    pub digits: String,
    /// A spreadsheet had taken a zero away, and it was put back.
    pub zero_restored: bool,
    /// It was written in another way than the rules have it.
    pub irregular: bool,
}

/// Reads a cell with a tariff code: a code that went through a number, else a text.
pub fn read(cell: &str) -> Option<TariffCode> {
    let profile = if went_through_a_number(cell) {
        Profile::Numeric
    } else {
        Profile::Text
    };
    let reading = pct::normalise(cell, profile, true).ok()?;
    let (zero_restored, irregular) = (reading.zero_restored, reading.irregular);
    reading.digits.map(|digits| TariffCode {
        digits,
        zero_restored,
        irregular,
    })
}

/// `402.1` or `4021000.0`: a code that a spreadsheet held as a number.
fn went_through_a_number(cell: &str) -> bool {
    let (whole, fraction) = cell
        .split_once('.')
        .map_or((cell, None), |(w, f)| (w, Some(f)));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) {
        return false;
    }
    match (whole.len(), fraction) {
        (1..=4, Some(fraction)) => fraction.len() <= 4,
        (7..=8, fraction) => fraction.is_none_or(|f| f.bytes().all(|b| b == b'0')),
        _ => false,
    }
}
