//! Conditions of `relevant` and `constraint`.

mod parser;
mod tokens;
mod value;

use serde::{Serialize, Serializer};

pub(crate) use value::Value;

/// A condition: questions `${name}`, the own answer `.`, texts in quotes, numbers, `=` `!=` `<`
/// `<=` `>` `>=`, `and`, `or`, `not(…)`, `selected(…, …)`, parentheses.
///
/// A question that is not answered or not asked is the empty text. Two numbers compare by value,
/// two days by date; `=` and `!=` compare other values as text, an order between them does not
/// hold. As a condition an empty text is false, any other text true, zero false.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    text: String,
    root: Node,
}

/// Why an expression cannot be read, with the position of the character, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{fault} at character {position}")]
pub struct ExpressionError {
    /// Position of the first character that does not fit, from 1.
    pub position: usize,
    /// What does not fit.
    pub fault: ExpressionFault,
}

/// What is wrong in an expression.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ExpressionFault {
    /// A character outside the language.
    #[error("\"{0}\" is not supported")]
    Character(char),
    /// A word that is neither `and`, `or` nor a supported function.
    #[error("\"{0}\" is not supported")]
    Word(String),
    /// A quote or `${` that is not closed.
    #[error("not closed")]
    Open,
    /// A number that cannot be read.
    #[error("not a number")]
    Number,
    /// Something else was expected.
    #[error("expected {0}")]
    Expected(&'static str),
    /// Too long or nested too deeply.
    #[error("too long or too deep")]
    TooComplex,
}

/// A part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Constant(Value),
    Question(String),
    Own,
    Not(Box<Node>),
    Selected(Box<Node>, Box<Node>),
    And(Box<Node>, Box<Node>),
    Or(Box<Node>, Box<Node>),
    Compare(Comparison, Box<Node>, Box<Node>),
}

/// Comparison signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    /// [`ExpressionError`] with the position of what does not fit.
    pub fn parse(text: &str) -> Result<Self, ExpressionError> {
        Ok(Self {
            text: text.to_owned(),
            root: parser::parse(text)?,
        })
    }

    /// As written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Names of the questions it looks at, in the order of the text.
    pub fn questions(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.root.collect(&mut names);
        names
    }

    /// Does it hold? `answer` gives the counted answer of a question, `own` is the value of `.`.
    pub(crate) fn holds<'a>(&self, answer: &dyn Fn(&str) -> Option<&'a str>, own: &str) -> bool {
        self.root.value(answer, own).is_true()
    }
}

impl Node {
    fn collect<'a>(&'a self, names: &mut Vec<&'a str>) {
        match self {
            Self::Question(name) => names.push(name),
            Self::Not(inner) => inner.collect(names),
            Self::Selected(a, b) | Self::And(a, b) | Self::Or(a, b) | Self::Compare(_, a, b) => {
                a.collect(names);
                b.collect(names);
            }
            Self::Constant(_) | Self::Own => {}
        }
    }

    fn value<'a>(&self, answer: &dyn Fn(&str) -> Option<&'a str>, own: &str) -> Value {
        let is_true = |node: &Self| node.value(answer, own).is_true();
        match self {
            Self::Constant(value) => value.clone(),
            Self::Question(name) => Value::of(answer(name).unwrap_or_default()),
            Self::Own => Value::of(own),
            Self::Not(inner) => Value::Truth(!is_true(inner)),
            Self::And(a, b) => Value::Truth(is_true(a) && is_true(b)),
            Self::Or(a, b) => Value::Truth(is_true(a) || is_true(b)),
            Self::Selected(from, choice) => {
                let (from, choice) = (from.value(answer, own), choice.value(answer, own));
                let wanted = choice.text();
                Value::Truth(from.text().split_whitespace().any(|one| one == wanted))
            }
            Self::Compare(sign, a, b) => {
                Value::Truth(a.value(answer, own).compares(*sign, &b.value(answer, own)))
            }
        }
    }
}

impl Serialize for Expression {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.text)
    }
}

#[cfg(test)]
mod tests;
