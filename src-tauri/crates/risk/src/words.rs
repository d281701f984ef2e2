//! Words of a description: upper case, maximal runs of letters or digits.

/// All words of a text in their order.
pub(crate) fn all_words(text: &str) -> Vec<String> {
    text.to_uppercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Do the words of `phrase` stand one after another in `words`? An empty phrase never does.
pub(crate) fn holds_phrase(words: &[String], phrase: &str) -> bool {
    let wanted = all_words(phrase);
    !wanted.is_empty() && words.windows(wanted.len()).any(|part| part == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_words_only() {
        let words = all_words("Unprinted paper-labels, self adhesive 40mm");
        assert_eq!(
            words,
            ["UNPRINTED", "PAPER", "LABELS", "SELF", "ADHESIVE", "40MM"]
        );
        assert!(!holds_phrase(&words, "PRINTED"));
        assert!(holds_phrase(&words, "self-adhesive"));
        assert!(!holds_phrase(&words, "labels adhesive"));
        assert!(!holds_phrase(&words, " "));
    }
}
