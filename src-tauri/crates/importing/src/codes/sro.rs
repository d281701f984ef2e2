//! The concession cell: free text to the key of a concession.

use crate::lookups::Lookups;
use crate::text::fold;

/// Key of a concession that is claimed but not known.
pub const UNKNOWN: &str = "?";

const ROMAN: [&str; 9] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The key of the claim; `?` for a text without a known key, `None` for an empty text. The first
/// rule that matches decides, also when its key is not known.
pub fn key(cell: &str, lookups: &Lookups) -> Option<String> {
    let text = fold(cell);
    if text.is_empty() {
        return None;
    }
    if let Some(key) = lookups.sro(&text) {
        return Some(key.to_owned());
    }
    let known = |key: &str| {
        lookups
            .sro(&key.to_uppercase())
            .unwrap_or(UNKNOWN)
            .to_owned()
    };
    if let Some(part) = fifth_schedule(&text) {
        return Some(known(&format!("5SCH-PT-{part}")));
    }
    if let Some((number, year)) = number_and_year(&text) {
        return Some(known(&format!("{number}/{year}")));
    }
    let words = text.split(|c: char| !c.is_alphanumeric());
    if let Some(key) = words
        .filter(|w| !w.is_empty())
        .find_map(|word| lookups.sro_alias(word))
    {
        return Some(key.to_owned());
    }
    let numbered = bare_number(&text).and_then(|number| lookups.sro_number(&number));
    Some(numbered.unwrap_or(UNKNOWN).to_owned())
}

/// `FIFTH SCHEDULE, PART II` or `5TH SCH. PT-2`: the part in Roman digits.
fn fifth_schedule(text: &str) -> Option<String> {
    starts(text).find_map(|rest| {
        let rest = strip_any(rest, &["5TH", "FIFTH"])?.trim_start();
        let rest = rest.strip_prefix("SCH")?;
        let rest = rest.strip_prefix("EDULE").unwrap_or(rest);
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        let rest = rest.trim_start_matches([' ', ',', '-']);
        let rest = strip_any(rest, &["PART", "PT"])?.trim_start_matches([' ', '-', '.']);
        let end = rest
            .find(|c| !matches!(c, 'I' | 'V' | 'X'))
            .unwrap_or(rest.len());
        match rest.get(..end) {
            Some(roman) if !roman.is_empty() => Some(roman.to_owned()),
            _ => {
                let digit = rest.chars().next()?.to_digit(10)? as usize;
                let roman = digit.checked_sub(1).and_then(|n| ROMAN.get(n));
                Some(roman.map_or_else(|| digit.to_string(), |r| (*r).to_owned()))
            }
        }
    })
}

/// `655(I)/2006`: number without leading zeros, and year.
fn number_and_year(text: &str) -> Option<(u32, &str)> {
    starts(text).find_map(|rest| {
        let (number, rest) = up_to_four_digits(rest)?;
        let mut rest = rest.trim_start();
        if let Some(inside) = rest.strip_prefix('(')
            && let Some(behind) = inside.trim_start().strip_prefix('I')
            && let Some(behind) = behind.trim_start().strip_prefix(')')
        {
            rest = behind.trim_start();
        }
        let year = rest.strip_prefix('/')?.trim_start().get(..4)?;
        let sound = year.bytes().all(|b| b.is_ascii_digit());
        sound.then_some((number, year))
    })
}

/// `SRO NO. 655` or a number at the start of the text.
fn bare_number(text: &str) -> Option<String> {
    let number = |rest: &str| {
        let rest = rest.trim_start();
        let behind = rest.strip_prefix("NO");
        let rest = behind
            .map_or(rest, |b| b.strip_prefix('.').unwrap_or(b))
            .trim_start();
        let (number, behind) = up_to_four_digits(rest)?;
        let alone = !behind.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        alone.then(|| number.to_string())
    };
    let named = |rest: &str| {
        let mut rest = rest;
        for letter in ['S', 'R', 'O'] {
            rest = rest.strip_prefix(letter)?;
            rest = rest.strip_prefix('.').unwrap_or(rest);
        }
        number(rest)
    };
    named(text)
        .or_else(|| number(text))
        .or_else(|| starts(text).find_map(named))
}

/// The text from each of its characters on.
fn starts(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().filter_map(|(at, _)| text.get(at..))
}

fn strip_any<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

fn up_to_four_digits(text: &str) -> Option<(u32, &str)> {
    let end = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest))
}
