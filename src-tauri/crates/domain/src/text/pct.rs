//! Tariff codes of eight digits, `8481.8090`.

use super::{ReadError, ascii_digit, is_blank, trim};

/// What kind of cell the code stood in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// A text column: no digit is ever invented.
    Text,
    /// The cell went through a spreadsheet as a number and lost its outer zeros.
    Numeric,
}

impl Profile {
    /// The profile of that name in the contract.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "numeric" => Some(Self::Numeric),
            _ => None,
        }
    }
}

/// A tariff code as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PctReading {
    /// Six digits of the Harmonized System.
    pub hs6: String,
    /// All eight digits without a point; `None` when the text holds six only.
    pub digits: Option<String>,
    /// Zeros lost in a spreadsheet were put back.
    pub zero_restored: bool,
    /// Six or ten digits, or text behind the code.
    pub irregular: bool,
}

impl PctReading {
    /// `NNNN.NNNN`.
    pub fn pct(&self) -> Option<String> {
        self.digits.as_deref().map(crate::declaration::dotted_pct)
    }

    /// Flags by name, sorted.
    pub fn flags(&self) -> Vec<&'static str> {
        let all = [
            (self.irregular, "PCT_IRREGULAR"),
            (self.zero_restored, "PCT_ZERO_RESTORED"),
        ];
        all.into_iter()
            .filter_map(|(set, name)| set.then_some(name))
            .collect()
    }

    fn of(digits: String, zero_restored: bool, irregular: bool) -> Result<Self, ReadError> {
        let hs6: String = digits.chars().take(6).collect();
        if hs6.starts_with("00") || hs6.starts_with("77") {
            return Err(ReadError::unreadable());
        }
        let digits = (digits.len() == 8).then_some(digits);
        Ok(Self {
            hs6,
            digits,
            zero_restored,
            irregular,
        })
    }
}

/// Reads a tariff code. `left_pad` allows seven digits: the zero in front was lost.
///
/// # Errors
/// `Unreadable` when there is no code, too many digits, or the chapter is 00 or 77.
pub fn normalise(text: &str, profile: Profile, left_pad: bool) -> Result<PctReading, ReadError> {
    let ascii: String;
    let trimmed = trim(text);
    let text = if trimmed.is_ascii() {
        trimmed
    } else {
        ascii = trimmed.chars().map(ascii_digit).collect();
        &ascii
    };
    match profile {
        Profile::Numeric => numeric(text, left_pad),
        Profile::Text => as_text(text, left_pad),
    }
}

fn numeric(text: &str, left_pad: bool) -> Result<PctReading, ReadError> {
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text, None), |(w, f)| (w, Some(f)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !fraction.is_none_or(all_digits) {
        return Err(ReadError::unreadable());
    }
    let fraction = fraction.unwrap_or_default();
    match (whole.len(), fraction.len()) {
        (1..=4, 0..=4) => {
            let restored = whole.len() < 4 || fraction.len() < 4;
            PctReading::of(format!("{whole:0>4}{fraction:0<4}"), restored, false)
        }
        (8, _) if fraction.bytes().all(|b| b == b'0') => {
            PctReading::of(whole.to_owned(), false, false)
        }
        (7, _) if left_pad && fraction.bytes().all(|b| b == b'0') => {
            PctReading::of(format!("0{whole}"), true, false)
        }
        _ => Err(ReadError::unreadable()),
    }
}

fn as_text(text: &str, left_pad: bool) -> Result<PctReading, ReadError> {
    let separator = |c: char| matches!(c, '.' | '-') || is_blank(c);
    for groups in [[4, 2, 2, 2].as_slice(), &[4, 2, 2]] {
        if let Some((mut digits, rest)) = take(text, groups, separator)
            && !digit_follows(rest, |c| c == '.')
        {
            let irregular = digits.len() == 10 || !rest.is_empty();
            digits.truncate(8);
            return PctReading::of(digits, false, irregular);
        }
    }
    if let Some((digits, rest)) = take(text, &[4, 2], separator)
        && !digit_follows(rest, separator)
    {
        return PctReading::of(digits, false, true);
    }
    if left_pad
        && let Some((digits, rest)) = take(text, &[3, 4], |c| c == '.')
        && !digit_follows(rest, separator)
    {
        return PctReading::of(format!("0{digits}"), true, !rest.is_empty());
    }
    Err(ReadError::unreadable())
}

/// Groups of digits with at most one separator between them, from the start of the text; also
/// gives what stands behind.
fn take<'t>(
    text: &'t str,
    groups: &[usize],
    separator: impl Fn(char) -> bool,
) -> Option<(String, &'t str)> {
    let mut digits = String::with_capacity(10);
    let mut rest = text;
    for (n, &size) in groups.iter().enumerate() {
        if n > 0 {
            rest = rest.strip_prefix(&separator).unwrap_or(rest);
        }
        let (group, behind) = rest.split_at_checked(size)?;
        if !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        digits.push_str(group);
        rest = behind;
    }
    Some((digits, rest))
}

/// Does the text go on with a digit, or with one of the separators and a digit?
fn digit_follows(rest: &str, separator: impl Fn(char) -> bool) -> bool {
    rest.strip_prefix(separator)
        .unwrap_or(rest)
        .starts_with(|c: char| c.is_ascii_digit())
}
