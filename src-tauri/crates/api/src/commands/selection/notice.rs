//! The text for the trader: nothing in it may tell how targets are found.

use crate::error::{Answer, ErrorBody};

/// Words of the office that a notice does not hold.
const INNER: [&str; 8] = [
    "indicator",
    "risk score",
    "risk rank",
    "ranking",
    "expected yield",
    "random seed",
    "weight of",
    "threshold",
];

/// Refuses a text that names an indicator or speaks of scores.
///
/// # Errors
/// `invalid_input` naming the first word that must not leave the office.
pub fn check(text: &str) -> Answer<()> {
    let lower = text.to_lowercase();
    let known = jaiza_risk::CATALOGUE.iter();
    let named = known.flat_map(|(code, title)| [(*code).to_owned(), (*title).to_owned()]);
    let inner = INNER.iter().map(|word| (*word).to_owned());
    let mut words = named.chain(inner);
    match words.find(|word| lower.contains(&word.to_lowercase())) {
        None => Ok(()),
        Some(word) => Err(ErrorBody::invalid(
            "error-notice-confidential",
            format!("The text for the notice names \"{word}\", which is confidential; say it in the internal reason instead."),
        )
        .arg("word", word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_criteria_and_scores_inside_the_office() {
        for text in [
            "Selected under VAL-01.",
            "Your Risk Score is high.",
            "cls-03 hit three items",
        ] {
            assert!(check(text).is_err(), "{text}");
        }
        let fine =
            "Your imports of 2025-26 were selected for post-clearance audit under section 26A.";
        assert!(check(fine).is_ok());
        assert!(check("").is_ok());
    }
}
