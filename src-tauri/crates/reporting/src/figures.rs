//! Amounts and dates as they are printed.

use crate::Grouping;

/// A whole number with its digits grouped; anything else is printed as it stands, an absent
/// amount as a dash.
pub fn grouped(text: &str, grouping: Grouping) -> String {
    if text.is_empty() {
        return "–".to_owned();
    }
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |d| ("-", d));
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() * 4 / 3 + 1);
    out.push_str(sign);
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        let cut = match grouping {
            Grouping::International => left % 3 == 0,
            Grouping::SouthAsian => left == 3 || (left > 3 && left % 2 == 1),
        };
        if index > 0 && cut {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A quantity or price: the whole part grouped, the fraction as it stands.
pub fn grouped_decimal(text: &str, grouping: Grouping) -> String {
    match text.split_once('.') {
        Some((whole, fraction)) => format!("{}.{fraction}", grouped(whole, grouping)),
        None => grouped(text, grouping),
    }
}

/// `a - b` of two decimals, exact; `None` when one is no decimal.
pub fn difference(a: &str, b: &str) -> Option<String> {
    let places = |text: &str| {
        text.split_once('.')
            .map_or(0, |(_, fraction)| fraction.len())
    };
    let digits = places(a).max(places(b));
    let apart = scaled(a, digits)?.checked_sub(scaled(b, digits)?)?;
    if digits == 0 {
        return Some(apart.to_string());
    }
    let text = format!("{:0>width$}", apart.unsigned_abs(), width = digits + 1);
    let (whole, fraction) = text.split_at_checked(text.len() - digits)?;
    let sign = if apart < 0 { "-" } else { "" };
    Some(format!("{sign}{whole}.{fraction}"))
}

/// A decimal as a whole number of its last of `digits` places.
fn scaled(text: &str, digits: usize) -> Option<i128> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let unsigned = whole.strip_prefix('-').unwrap_or(whole);
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if unsigned.is_empty() || !plain(unsigned) || !plain(fraction) {
        return None;
    }
    format!("{whole}{fraction:0<digits$}").parse().ok()
}

/// Year, month and day of an ISO date; a time behind it is ignored.
pub fn date_parts(text: &str) -> Option<(&str, u8, &str)> {
    let date = text.get(..10)?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = month.parse().ok().filter(|m| (1..=12).contains(m))?;
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (year.len() == 4 && day.len() == 2 && number(year) && number(day)).then_some((year, month, day))
}

/// The first sixteen hex digits in groups of four: what two people compare by reading aloud.
pub fn short_code(hex: &str) -> String {
    let code: Vec<char> = hex.chars().take(16).collect();
    code.chunks(4)
        .map(|four| four.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_in_both_ways() {
        for (text, threes, lakhs) in [
            ("10698215", "10,698,215", "1,06,98,215"),
            ("-1234567", "-1,234,567", "-12,34,567"),
            ("999", "999", "999"),
            ("", "–", "–"),
            ("n/a", "n/a", "n/a"),
        ] {
            assert_eq!(grouped(text, Grouping::International), threes);
            assert_eq!(grouped(text, Grouping::SouthAsian), lakhs);
        }
        assert_eq!(
            grouped_decimal("14880.50", Grouping::International),
            "14,880.50"
        );
    }

    #[test]
    fn takes_decimals_from_each_other_exactly() {
        for (a, b, apart) in [
            ("1000", "999", Some("1")),
            ("0.10", "0.3", Some("-0.20")),
            ("-5", "-5.00", Some("0.00")),
            ("9007199254740993", "1", Some("9007199254740992")),
            ("12", "", None),
            ("n/a", "1", None),
        ] {
            assert_eq!(difference(a, b).as_deref(), apart, "{a} - {b}");
        }
    }

    #[test]
    fn reads_only_real_iso_dates() {
        assert_eq!(date_parts("2025-08-04"), Some(("2025", 8, "04")));
        assert_eq!(date_parts("2025-13-04"), None);
        assert_eq!(date_parts("04/08/2025"), None);
    }

    #[test]
    fn shows_a_digest_in_four_groups() {
        assert_eq!(short_code("0123456789abcdef99"), "0123 4567 89ab cdef");
    }
}
