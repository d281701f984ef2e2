//! The recovery key as text: sixteen groups of four hexadecimal digits and one group to check them.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::{CaseFileError, Result};

const GROUP: usize = 4;
const KEY_DIGITS: usize = 64;

/// `0123-4567-…-check`.
pub(crate) fn to_text(key: &[u8; 32]) -> String {
    let digits = Zeroizing::new(hex::encode_upper(key) + &check_group(key));
    let groups: Vec<&str> = digits
        .as_bytes()
        .chunks(GROUP)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join("-")
}

/// Reads the text back; spaces, hyphens and case do not matter.
pub(crate) fn from_text(text: &str) -> Result<Zeroizing<[u8; 32]>> {
    let mistyped = |what: &str| CaseFileError::RecoveryKeyMistyped {
        what: what.to_owned(),
    };
    let digits: Zeroizing<String> = Zeroizing::new(
        text.chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect::<String>(),
    );
    let (Some(body), Some(check)) = (digits.get(..KEY_DIGITS), digits.get(KEY_DIGITS..)) else {
        return Err(mistyped("it has 17 groups of 4 characters"));
    };
    let mut key = Zeroizing::new([0; 32]);
    hex::decode_to_slice(body, key.as_mut_slice())
        .map_err(|_| mistyped("only 0 to 9 and A to F stand in it"))?;
    if !check_group(&key).eq_ignore_ascii_case(check) {
        return Err(mistyped("the last group does not fit the others"));
    }
    Ok(key)
}

fn check_group(key: &[u8; 32]) -> String {
    hex::encode_upper(Sha256::digest(key))
        .chars()
        .take(GROUP)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn text_gives_the_key_back_whatever_the_spacing() {
        let text = to_text(&[0xab; 32]);
        assert_eq!(text.split('-').count(), 17);
        let typed = text.replace('-', " ").to_lowercase();
        assert_eq!(*from_text(&typed).unwrap(), [0xab; 32]);
    }

    #[test]
    fn one_wrong_digit_is_seen_before_any_slot_is_tried() {
        let text = to_text(&[0xab; 32]).replacen('A', "C", 1);
        assert!(matches!(
            from_text(&text),
            Err(CaseFileError::RecoveryKeyMistyped { .. })
        ));
        assert!(from_text("ABCD").is_err());
    }
}
