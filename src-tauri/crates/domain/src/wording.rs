//! Wordings of findings: texts with variables, and the law they rest on.
//!
//! A variable stands in braces: `{auditee}`. What is put in its place comes from the case and its
//! computed figures; nothing is typed. A variable without a value stays as it is and is reported.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Every variable a text may hold, with its meaning.
pub const VARIABLES: [(&str, &str); 28] = [
    ("auditee", "name of the trader"),
    ("trader_id", "tax number of the trader"),
    ("case_no", "number of the case"),
    ("period_from", "first day of the period audited"),
    ("period_to", "last day of the period audited"),
    ("finding", "number of the finding"),
    ("rule", "limitation rule the finding rests on"),
    ("section", "section cited"),
    ("notice_date", "date of the notice"),
    ("gd_count", "declarations that the finding touches"),
    ("item_count", "items that the finding touches"),
    ("items", "their declarations and item numbers"),
    ("description", "goods as described, when all items agree"),
    ("declared_pct", "tariff codes declared"),
    ("found_pct", "tariff codes found"),
    ("declared_price", "prices per unit declared"),
    ("found_price", "prices per unit found"),
    ("declared_quantity", "quantities declared"),
    ("found_quantity", "quantities found"),
    ("declared_origin", "origins declared"),
    ("found_origin", "origins found"),
    ("concession", "concessions claimed"),
    ("addition", "sum added to the value, rupees"),
    (
        "offending_value",
        "value in respect of which the finding is made, rupees",
    ),
    ("short_levied", "amount short-levied, rupees"),
    ("surcharge", "surcharge, rupees"),
    ("demand", "short-levied amount and surcharge, rupees"),
    ("evidence", "numbers of the evidence linked"),
];

/// Parts of a wording, in the order of the anatomy of a finding.
pub const PARTS: [&str; 6] = [
    "title",
    "condition",
    "criterion",
    "cause",
    "effect",
    "recommendation",
];

/// Languages a wording may be written in.
pub const LANGUAGES: [&str; 3] = ["en", "ur", "ru"];

/// A provision that a wording cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalRef {
    /// The provision: "Customs Act 1969, s. 25(5)".
    pub text: String,
    /// First day in force; `None`: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// Last day in force; `None`: still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    /// Its number or text is to be checked against the law before it is used.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub verify: bool,
}

impl LegalRef {
    /// Is it in force on that day?
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// A wording of the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Code, such as `VAL-ROYALTY`.
    pub code: String,
    /// Type of finding it is for: VAL, CLS, …
    #[serde(rename = "type")]
    pub finding_type: String,
    /// Texts by language and part.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
    /// The law it rests on.
    #[serde(default)]
    pub legal_refs: Vec<LegalRef>,
}

impl Wording {
    /// What is wrong with it, each fault in words that follow its code.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
        if self.code.is_empty() || self.code.len() > 40 || !self.code.chars().all(plain) {
            faults.push(
                "its code is not made of capital letters, digits and hyphens, at most 40"
                    .to_owned(),
            );
        }
        if !crate::findings::TYPES
            .iter()
            .any(|known| known.code == self.finding_type)
        {
            faults.push(format!(
                "\"{}\" is not a type of finding",
                self.finding_type
            ));
        }
        if self.texts.is_empty() {
            faults.push("it has no text in any language".to_owned());
        }
        for (language, parts) in &self.texts {
            faults_of(language, parts, &mut faults);
        }
        for law in &self.legal_refs {
            if law.text.trim().is_empty() {
                faults.push("a legal reference is empty".to_owned());
            }
            if matches!((law.valid_from, law.valid_to), (Some(from), Some(to)) if to < from) {
                faults.push(format!("\"{}\" ends before it begins", law.text));
            }
        }
        faults
    }
}

/// Faults of the texts of one language.
fn faults_of(language: &str, parts: &BTreeMap<String, String>, faults: &mut Vec<String>) {
    if !LANGUAGES.contains(&language) {
        faults.push(format!(
            "\"{language}\" is not one of the languages {}",
            LANGUAGES.join(", ")
        ));
    }
    if parts
        .get("title")
        .is_none_or(|title| title.trim().is_empty())
    {
        faults.push(format!("its title in {language} is missing"));
    }
    for (part, text) in parts {
        if !PARTS.contains(&part.as_str()) {
            faults.push(format!(
                "\"{part}\" is not one of the parts {}",
                PARTS.join(", ")
            ));
        }
        if let Err(fault) = pieces(text) {
            faults.push(format!("its {part} in {language} {fault}"));
        }
    }
}

/// A text with its values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The text; variables without a value stand in it as they were written.
    pub text: String,
    /// Variables without a value, each once, in the order of the text.
    pub missing: Vec<String>,
}

/// Puts values in the place of variables. A text with faults is given back as it is.
pub fn render(text: &str, values: &BTreeMap<String, String>) -> Rendered {
    let Ok(pieces) = pieces(text) else {
        return Rendered {
            text: text.to_owned(),
            missing: Vec::new(),
        };
    };
    let mut rendered = Rendered::default();
    for piece in pieces {
        match piece {
            Piece::Words(words) => rendered.text.push_str(words),
            Piece::Variable(name) => {
                if let Some(value) = values.get(name).filter(|value| !value.is_empty()) {
                    rendered.text.push_str(value);
                    continue;
                }
                rendered.text.extend(["{", name, "}"]);
                if !rendered.missing.iter().any(|known| known == name) {
                    rendered.missing.push(name.to_owned());
                }
            }
        }
    }
    rendered
}

enum Piece<'a> {
    Words(&'a str),
    Variable(&'a str),
}

/// Words and variables of a text, or what is wrong with its braces.
fn pieces(text: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once(['{', '}']) {
        // Both braces are one byte.
        if rest
            .get(words.len()..)
            .is_some_and(|from| from.starts_with('}'))
        {
            return Err("closes a brace that was not opened".to_owned());
        }
        let (name, after) = after
            .split_once('}')
            .ok_or_else(|| "opens a brace and does not close it".to_owned())?;
        let name = name.trim();
        if !VARIABLES.iter().any(|(known, _)| *known == name) {
            return Err(format!("has the unknown variable {{{name}}}"));
        }
        pieces.extend([Piece::Words(words), Piece::Variable(name)]);
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn values(list: &[(&str, &str)]) -> BTreeMap<String, String> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        list.iter().map(owned).collect()
    }

    fn wording(condition: &str) -> Wording {
        let parts = values(&[("title", "Royalty"), ("condition", condition)]);
        Wording {
            code: "VAL-ROYALTY".into(),
            finding_type: "VAL".into(),
            texts: BTreeMap::from([("en".to_owned(), parts)]),
            legal_refs: vec![],
        }
    }

    #[test]
    fn puts_values_in_and_leaves_what_is_missing_in_sight() {
        let known = values(&[("auditee", "Harbour Rubber"), ("demand", "")]);
        let rendered = render("{auditee} owes {demand}; {demand} is due.", &known);
        assert_eq!(
            rendered.text,
            "Harbour Rubber owes {demand}; {demand} is due."
        );
        assert_eq!(rendered.missing, ["demand"]);
    }

    #[test]
    fn names_unknown_variables_and_stray_braces() {
        assert!(wording("{auditee} and {demand}").faults().is_empty());
        for (text, said) in [
            ("{weather}", "has the unknown variable {weather}"),
            ("an open { brace", "opens a brace and does not close it"),
            ("a closed } brace", "closes a brace that was not opened"),
            ("{auditee", "opens a brace and does not close it"),
        ] {
            let faults = wording(text).faults();
            assert_eq!(faults, [format!("its condition in en {said}")], "{text}");
        }
    }

    #[test]
    fn names_codes_types_languages_parts_and_periods_that_cannot_be() {
        let mut bad = wording("plain");
        bad.code = "val royalty".into();
        bad.finding_type = "XXX".into();
        bad.texts.insert("de".into(), values(&[("moral", "x")]));
        let day = |text: &str| text.parse().ok();
        bad.legal_refs.push(LegalRef {
            text: "s. 25".into(),
            valid_from: day("2025-01-01"),
            valid_to: day("2024-01-01"),
            verify: false,
        });
        assert_eq!(bad.faults().len(), 6, "{:?}", bad.faults());
    }

    proptest! {
        #[test]
        fn every_text_is_rendered_or_named_as_faulty(text in "[a-z{} ]{0,40}", value in "[a-z]{1,9}") {
            let all: BTreeMap<String, String> = VARIABLES.iter().map(|(name, _)| ((*name).to_owned(), value.clone())).collect();
            let rendered = render(&text, &all);
            prop_assert_eq!(&rendered, &render(&text, &all));
            if wording(&text).faults().is_empty() {
                let braces = ['{', '}'];
                prop_assert!(rendered.missing.is_empty());
                prop_assert!(!rendered.text.contains(braces));
            } else {
                prop_assert_eq!(rendered.text, text);
            }
        }
    }
}
