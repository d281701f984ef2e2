//! Formulas with their values inserted, in the signs of mathematics, which need no translation.

use serde::Serialize;

/// A figure, how it is reckoned, the same with the values inserted, and the result.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Formula {
    /// Name of the figure, key of its words.
    pub name: &'static str,
    /// The rule.
    pub formula: String,
    /// The rule with values.
    pub inserted: String,
    /// What comes out.
    pub result: String,
}

impl Formula {
    pub(super) fn new(
        name: &'static str,
        formula: &str,
        inserted: String,
        result: impl Into<String>,
    ) -> Self {
        Self {
            name,
            formula: formula.to_owned(),
            inserted,
            result: result.into(),
        }
    }
}

/// Money with two decimals and groups of three.
pub fn amount(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, "00"));
    let sign = if value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        "−"
    } else {
        ""
    };
    format!("{sign}{}.{part}", grouped(whole))
}

/// A decimal text as it is shown: groups of three before the point.
pub fn shown(text: &str) -> String {
    let (sign, body) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("−", rest));
    match body.split_once('.') {
        Some((whole, part)) => format!("{sign}{}.{part}", grouped(whole)),
        None => format!("{sign}{}", grouped(body)),
    }
}

/// A count with groups of three.
pub fn counted(value: u64) -> String {
    grouped(&value.to_string())
}

/// A factor or rate to six decimals without needless zeros.
pub fn factor(value: f64) -> String {
    let text = format!("{value:.6}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    short.replace('-', "−")
}

fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
