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

/// Words that say nothing about the goods.
const IDLE: [&str; 28] = [
    "OF", "FOR", "IN", "THE", "AND", "WITH", "OR", "AN", "TO", "BY", "ON", "NEW", "OTHER",
    "ASSORTED", "BRAND", "MODEL", "PACKED", "USE", "CARTONS", "LOT", "MM", "CM", "INCH", "KG",
    "GM", "LTR", "PCS", "SET",
];

/// The words that say what the goods are: no single characters, nothing with a digit, no idle
/// words. In their order, with repetitions.
pub(crate) fn telling_words(text: &str) -> impl Iterator<Item = String> {
    all_words(text).into_iter().filter(|word| {
        word.chars().nth(1).is_some()
            && !word.chars().any(char::is_numeric)
            && !IDLE.contains(&word.as_str())
    })
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

    #[test]
    fn leaves_out_what_does_not_tell_the_goods() {
        let telling: Vec<String> =
            telling_words("Set of 2 A4 fans, for the ceiling (56 inch) b").collect();
        assert_eq!(telling, ["FANS", "CEILING"]);
    }
}
