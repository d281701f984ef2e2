//! Amounts in words and with group signs, as demands and letters print them.
//!
//! Rule: levies contract, `amount.words`.

use serde::Serialize;

use crate::decimal::Decimal;
use crate::levies::LevyError;

/// Largest amount that can be written, in minor units, exclusive (10^15 major units).
const BEYOND: u128 = 100_000_000_000_000_000;

const SMALL: [&str; 20] = [
    "",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
];
const TENS: [&str; 10] = [
    "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety",
];

/// Scales of a style, the largest first.
type Scales = &'static [(u128, &'static str)];

/// How large numbers are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordStyle {
    /// Thousand, Lakh, Crore; grouped 1,06,98,215.
    SouthAsian,
    /// Thousand, Million, Billion, Trillion; grouped 10,698,215.
    International,
}

impl WordStyle {
    /// Names of the contract.
    pub const ALL: [(&'static str, Self); 2] = [
        ("south_asian", Self::SouthAsian),
        ("international", Self::International),
    ];

    const fn scales(self) -> Scales {
        match self {
            Self::SouthAsian => &[
                (10_000_000, "Crore"),
                (100_000, "Lakh"),
                (1_000, "Thousand"),
            ],
            Self::International => &[
                (1_000_000_000_000, "Trillion"),
                (1_000_000_000, "Billion"),
                (1_000_000, "Million"),
                (1_000, "Thousand"),
            ],
        }
    }

    /// Digits of each group in front of the last three.
    const fn group(self) -> usize {
        match self {
            Self::SouthAsian => 2,
            Self::International => 3,
        }
    }
}

/// An amount written out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// "Rupees One Lakh Only".
    pub words: String,
    /// "1,00,000".
    pub grouped: String,
}

/// Writes an amount out; `major` and `minor` name the currency ("Rupees", "Paisa").
///
/// # Errors
/// `invalid_argument`: more than two decimals, or 10^15 and more.
pub fn write(
    amount: Decimal,
    style: WordStyle,
    major: &str,
    minor: &str,
) -> Result<Written, LevyError> {
    let (mantissa, scale) = amount.parts();
    let lift = match scale {
        0 => 100,
        1 => 10,
        2 => 1,
        _ => {
            return Err(LevyError::invalid(format!(
                "{amount} has more than two decimals"
            )));
        }
    };
    let cents = mantissa.unsigned_abs().saturating_mul(lift);
    if cents >= BEYOND {
        return Err(LevyError::invalid(format!(
            "{amount} is too large to be written out"
        )));
    }
    let (whole, rest) = (cents / 100, cents % 100);
    let minus = mantissa < 0;
    let sign = if minus { "Minus " } else { "" };
    let named = if whole == 0 {
        "Zero".to_owned()
    } else {
        number(whole, style.scales())
    };
    let fraction = match rest {
        0 => String::new(),
        rest => format!(" and {} {minor}", number(rest, style.scales())),
    };
    let decimals = if rest == 0 {
        String::new()
    } else {
        format!(".{rest:02}")
    };
    let mark = if minus { "-" } else { "" };
    Ok(Written {
        words: format!("{sign}{major} {named}{fraction} Only"),
        grouped: format!("{mark}{}{decimals}", grouped(whole, style.group())),
    })
}

/// A number above zero in words; the count of the largest scale is itself in words.
fn number(n: u128, scales: Scales) -> String {
    let mut words = Vec::new();
    let mut left = n;
    for (unit, name) in scales {
        if left >= *unit {
            words.push(format!("{} {name}", number(left / unit, scales)));
            left %= unit;
        }
    }
    if left >= 100 {
        words.push(format!("{} Hundred", below_hundred(left / 100)));
        left %= 100;
    }
    if left > 0 {
        words.push(below_hundred(left));
    }
    words.join(" ")
}

fn below_hundred(n: u128) -> String {
    let word = |list: &[&'static str], n: u128| {
        usize::try_from(n)
            .ok()
            .and_then(|n| list.get(n).copied())
            .unwrap_or_default()
    };
    if n < 20 {
        return word(&SMALL, n).to_owned();
    }
    match n % 10 {
        0 => word(&TENS, n / 10).to_owned(),
        one => format!("{}-{}", word(&TENS, n / 10), word(&SMALL, one)),
    }
}

fn grouped(n: u128, group: usize) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        let behind = digits.len() - place;
        if place > 0 && behind >= 3 && (behind - 3).is_multiple_of(group) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn words(amount: &str, style: WordStyle) -> Written {
        write(amount.parse().unwrap(), style, "Rupees", "Paisa").unwrap()
    }

    #[test]
    fn counts_crores_in_words_above_ninety_nine() {
        let written = words("1200000000000", WordStyle::SouthAsian);
        assert_eq!(written.words, "Rupees One Lakh Twenty Thousand Crore Only");
        assert_eq!(written.grouped, "12,00,00,00,00,000");
    }

    #[test]
    fn writes_paisa_only_when_there_are_any() {
        assert_eq!(
            words("0.05", WordStyle::International).words,
            "Rupees Zero and Five Paisa Only"
        );
        assert_eq!(
            words("-10.0", WordStyle::International).words,
            "Minus Rupees Ten Only"
        );
        assert_eq!(words("999", WordStyle::SouthAsian).grouped, "999");
    }

    #[test]
    fn refuses_thousandths_and_a_thousand_trillion() {
        for amount in ["1.005", "1000000000000000", "-1000000000000000"] {
            let amount = amount.parse().unwrap();
            assert!(write(amount, WordStyle::International, "Rupees", "Paisa").is_err());
        }
    }
}
