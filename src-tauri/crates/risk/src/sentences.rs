//! Explanations as facts: message keys with arguments, so that every language can say them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::indicators::INDICATORS;

/// Templates that belong to no single indicator.
const SHARED: [(&str, &str); 3] = [
    (
        "several-items",
        "{hits} of {assessed} items assessed, with Rs {hit_value} of Rs {value}. \
         The strongest, {item}: {example}",
    ),
    (
        "several-declarations",
        "{hits} of {assessed} declarations assessed, with Rs {hit_value} of Rs {value}. \
         The strongest, {item}: {example}",
    ),
    (
        "several-parts",
        "{hits} of {assessed} kinds of goods assessed, with Rs {hit_value} of Rs {value}. \
         The strongest, {item}: {example}",
    ),
];

/// Why an indicator hit: message keys said one after another, with the facts they name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// Message keys in order; the first is the sentence, the others clauses behind it.
    pub keys: Vec<Cow<'static, str>>,
    /// Named facts.
    pub facts: Vec<Fact>,
}

/// A named argument of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Name as in the template.
    pub name: Cow<'static, str>,
    /// Its value.
    pub value: FactValue,
}

/// Value of a fact, with the kind that tells how to print it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FactValue {
    /// Codes, numbers of instruments, words: printed as they are.
    Text(String),
    /// A tariff code, printed with its point.
    Code(String),
    /// A phrase with a message key of its own and its English text.
    Phrase {
        /// Message key.
        key: Cow<'static, str>,
        /// English text.
        english: Cow<'static, str>,
    },
    /// A unit price or rate of exchange.
    Price(f64),
    /// Percent, already times 100.
    Percent(f64),
    /// A pure number.
    Ratio(f64),
    /// A count.
    Count(u32),
    /// Whole rupees.
    Rupees(Decimal),
    /// A day.
    Date(NaiveDate),
    /// Another explanation within this one.
    Example(Box<Explanation>),
}

impl Explanation {
    pub(crate) fn new(key: &'static str) -> Self {
        Self {
            keys: vec![key.into()],
            facts: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: FactValue) -> Self {
        self.facts.push(Fact {
            name: name.into(),
            value,
        });
        self
    }

    /// As few bytes as it takes, for the hits of a run.
    pub(crate) fn packed(&self) -> Box<[u8]> {
        // Writing to memory cannot fail.
        postcard::to_allocvec(self).unwrap_or_default().into()
    }

    /// The explanation of [`Self::packed`]; an empty one for bytes that are none.
    pub(crate) fn unpacked(bytes: &[u8]) -> Self {
        postcard::from_bytes(bytes).unwrap_or_default()
    }

    /// Adds a clause if `wanted`.
    pub(crate) fn clause(mut self, wanted: bool, key: &'static str) -> Self {
        if wanted {
            self.keys.push(key.into());
        }
        self
    }
}

impl FactValue {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A phrase with a message key of its own.
    pub(crate) fn phrase(key: &'static str, english: &'static str) -> Self {
        Self::Phrase {
            key: key.into(),
            english: english.into(),
        }
    }

    pub(crate) fn rupees(amount: i64) -> Self {
        Self::Rupees(Decimal::whole(amount))
    }

    pub(crate) fn count(n: usize) -> Self {
        Self::Count(u32::try_from(n).unwrap_or(u32::MAX))
    }

    fn english(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Code(code) => jaiza_domain::declaration::dotted_pct(code),
            Self::Phrase { english, .. } => english.clone().into_owned(),
            Self::Price(price) => plain(*price, if price.abs() < 0.01 { 8 } else { 4 }),
            Self::Percent(percent) => plain(*percent, 2),
            Self::Ratio(ratio) => plain(*ratio, if ratio.abs() < 0.01 { 6 } else { 2 }),
            Self::Count(n) => n.to_string(),
            Self::Rupees(amount) => grouped(&amount.to_string()),
            Self::Date(day) => day.format("%d-%m-%Y").to_string(),
            Self::Example(example) => english(example),
        }
    }
}

/// One message of an explanation with everything that another language needs to say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Message key.
    pub key: String,
    /// Arguments as they are printed; a phrase is the key of its own message.
    pub args: BTreeMap<String, String>,
    /// The message in English.
    pub english: String,
}

/// The messages of an explanation in their order, those of its example behind them.
pub fn spoken(explanation: &Explanation) -> Vec<Spoken> {
    let mut args = BTreeMap::new();
    let mut example = None;
    for fact in &explanation.facts {
        let shown = match &fact.value {
            FactValue::Phrase { key, .. } => key.clone().into_owned(),
            FactValue::Example(inner) => {
                example = Some(inner);
                continue;
            }
            value => value.english(),
        };
        args.insert(fact.name.clone().into_owned(), shown);
    }
    let one = |key: &Cow<'static, str>| Spoken {
        key: key.clone().into_owned(),
        args: args.clone(),
        english: filled(template(key).unwrap_or(key.as_ref()), explanation),
    };
    let mut all: Vec<Spoken> = explanation.keys.iter().map(one).collect();
    all.extend(example.into_iter().flat_map(|inner| spoken(inner)));
    all
}

/// The English sentence of an explanation.
pub fn english(explanation: &Explanation) -> String {
    let mut sentence = String::new();
    for key in &explanation.keys {
        sentence.push_str(template(key).unwrap_or(key.as_ref()));
    }
    let mut said = filled(&sentence, explanation);
    if !said.ends_with('.') {
        said.push('.');
    }
    said
}

/// One pass over the template: braces in a fact, which may come from an extract, stay text.
fn filled(template: &str, explanation: &Explanation) -> String {
    let mut said = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        if let Some(fact) = explanation.facts.iter().find(|fact| fact.name == name) {
            said.push_str(&fact.value.english());
        }
        rest = behind;
    }
    said.push_str(rest);
    said
}

fn template(key: &str) -> Option<&'static str> {
    let all = INDICATORS
        .iter()
        .flat_map(|indicator| indicator.sentences)
        .chain(&SHARED);
    all.into_iter()
        .find(|(known, _)| *known == key)
        .map(|(_, english)| *english)
}

/// At most `most` decimals, without trailing zeros.
fn plain(number: f64, most: usize) -> String {
    let text = format!("{number:.most$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if matches!(text, "-0" | "") {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// Thousands separated by commas.
fn grouped(digits: &str) -> String {
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits), |rest| ("-", rest));
    let mut out = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_amounts_in_groups_and_numbers_without_idle_zeros() {
        assert_eq!(grouped("-1234567"), "-1,234,567");
        assert_eq!(grouped("123"), "123");
        assert_eq!(plain(12.5, 2), "12.5");
        assert_eq!(plain(-0.001, 2), "0");
        assert_eq!(plain(100.0, 2), "100");
    }

    #[test]
    fn does_not_read_braces_of_a_fact_as_a_template() {
        let explanation = Explanation::new("several-items")
            .with("hits", FactValue::Text("{value}".to_owned()))
            .with("value", FactValue::rupees(5_000));
        assert!(english(&explanation).starts_with("{value} of  items assessed"));
        assert!(english(&explanation).contains("of Rs 5,000"));
    }

    /// Names in braces, `{ $name }` of a text or `{name}` of a template.
    fn names(text: &str) -> Vec<String> {
        let parts = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split('}').next());
        let mut names: Vec<String> = parts
            .map(|name| name.trim().trim_start_matches('$').to_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn has_a_text_with_the_same_facts_in_every_language() {
        let files = [
            include_str!("../../../../assets/locales/en/risk.ftl"),
            include_str!("../../../../assets/locales/ur/risk.ftl"),
        ];
        let all = INDICATORS
            .iter()
            .flat_map(|one| one.sentences)
            .chain(&SHARED)
            .chain(&crate::missing::MESSAGES);
        for (key, english) in all {
            let template = english.replace(" {example}", "");
            for file in files {
                let begin = format!("risk-{key} = ");
                let text = file.lines().find_map(|line| line.strip_prefix(&begin));
                let text = text.map(names);
                assert_eq!(text, Some(names(&template)), "{key}");
            }
        }
        for (code, _) in crate::CATALOGUE {
            let begin = format!("risk-title-{code} = ");
            assert!(files.iter().all(|file| file.contains(&begin)), "{code}");
        }
    }

    #[test]
    fn says_an_example_behind_the_sentence_that_names_it() {
        let inner = Explanation::new("rte-03").with("pct", FactValue::Code("84145190".to_owned()));
        let outer = Explanation::new("several-items")
            .with("item", FactValue::text("GD#1"))
            .with("example", FactValue::Example(Box::new(inner)));
        let keys: Vec<String> = spoken(&outer).into_iter().map(|part| part.key).collect();
        assert_eq!(keys, ["several-items", "rte-03"]);
    }
}
