//! The digits of a number with their groups and decimal sign.

use super::Locale;
use crate::decimal::Decimal;
use crate::text::ascii_digit;

/// Most digits that 64 bits hold whatever they are.
const SHORT: usize = 18;

/// A number of ASCII digits without groups, which is how programs write nearly all of them.
/// `None`: take the long way.
pub(super) fn plain(text: &str, locale: Locale) -> Option<Decimal> {
    if text.len() > SHORT {
        return None;
    }
    let (mut value, mut behind, mut digits) = (0_i64, None, 0_usize);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                value = value * 10 + i64::from(byte - b'0');
                digits += 1;
                behind = behind.map(|n: u8| n + 1);
            }
            b'.' if behind.is_none() && digits > 0 && locale != Locale::Eu => behind = Some(0),
            _ => return None,
        }
    }
    let scale = behind.unwrap_or(0);
    let whole = digits > 0 && (behind.is_none() || (1..=12).contains(&scale));
    whole.then(|| Decimal::short(value, scale))
}

/// The bare number: digits, groups, decimal sign.
pub(super) fn magnitude(text: &str, locale: Locale) -> Option<Decimal> {
    let point = text.char_indices().find(|&(_, c)| locale.is_point(c));
    let (whole, fraction) = match point {
        Some((at, c)) => (text.get(..at)?, Some(text.get(at + c.len_utf8()..)?)),
        None => (text, None),
    };
    let (mut mantissa, mut scale) = (0_i128, 0_u8);
    if !whole.is_empty() {
        mantissa = whole_part(whole, locale)?;
    }
    if let Some(fraction) = fraction {
        for c in fraction.chars() {
            let digit = ascii_digit(c).to_digit(10).filter(|_| scale < 12)?;
            mantissa = mantissa * 10 + i128::from(digit);
            scale += 1;
        }
    }
    (!whole.is_empty() && fraction.is_none() || scale > 0).then(|| Decimal::new(mantissa, scale))
}

/// At most 18 digits, grouped in one way or not at all.
fn whole_part(text: &str, locale: Locale) -> Option<i128> {
    let (mut value, mut digits) = (0_i128, 0_u32);
    let mut groups = Groups::default();
    for c in text.chars() {
        if let Some(digit) = ascii_digit(c).to_digit(10) {
            value = value * 10 + i128::from(digit);
            digits += 1;
            groups.open += 1;
            if digits > 18 {
                return None;
            }
        } else if locale.is_group(c) {
            groups.close(c)?;
        } else {
            return None;
        }
    }
    (digits > 0 && groups.are_sound(locale == Locale::En)).then_some(value)
}

/// Sizes of digit groups, from the left.
#[derive(Default)]
struct Groups {
    sign: Option<char>,
    first: u32,
    /// Digits since the last group sign.
    open: u32,
    /// Closed groups behind the first that have three, or two digits.
    threes: u32,
    twos: u32,
}

impl Groups {
    fn close(&mut self, sign: char) -> Option<()> {
        match self.sign {
            None => {
                self.sign = Some(sign);
                self.first = self.open;
            }
            Some(same) if same == sign && self.open == 3 => self.threes += 1,
            Some(same) if same == sign && self.open == 2 => self.twos += 1,
            Some(_) => return None,
        }
        self.open = 0;
        Some(())
    }

    fn are_sound(&self, lakh: bool) -> bool {
        if self.sign.is_none() {
            return true;
        }
        let western = (1..=3).contains(&self.first) && self.twos == 0;
        let south_asian = lakh && (1..=2).contains(&self.first) && self.threes == 0;
        self.open == 3 && (western || south_asian)
    }
}
