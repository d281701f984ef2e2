//! A figure with its working.

use chrono::NaiveDate;

use super::expression::Expression;
use crate::exact::{Amount, DISPLAY_DECIMALS, Ratio, Rounding};
use crate::levies::LevyError;

/// What a figure holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// A number: money in the currency of the schedule, a rate, a quantity, a count of days.
    Number(Ratio),
    /// A day.
    Day(NaiveDate),
}

impl Content {
    /// The number, if it is one.
    pub const fn number(&self) -> Option<&Ratio> {
        match self {
            Self::Number(number) => Some(number),
            Self::Day(_) => None,
        }
    }

    /// The day, if it is one.
    pub const fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Number(_) => None,
        }
    }
}

/// What a figure is: a word of the program (`levy`, `customs_value`, `rate`, …) and the name that
/// goes with it (a levy, a group, a unit), which may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Label {
    pub word: &'static str,
    pub name: String,
}

impl Label {
    /// A word with its name.
    pub(super) fn new(word: &'static str, name: &str) -> Self {
        let name = name.to_owned();
        Self { word, name }
    }
}

/// The table of a workbook or annex in which a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Facts: declared, found, and from dated tables.
    Facts,
    /// Customs values and levies of each step.
    Levies,
    /// Surcharge.
    Surcharge,
    /// Sums of findings, declarations and the case.
    Totals,
    /// Limitation.
    Limitation,
}

/// A figure that another follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub path: String,
    pub content: Content,
    /// As shown.
    pub shown: String,
}

/// A figure: a fact, or what a rule makes of other figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its name among all figures of the case.
    pub path: String,
    /// What it is.
    pub label: Label,
    /// Where it is tabled.
    pub section: Section,
    /// Its value, after rounding.
    pub content: Content,
    /// The value as shown: amounts with the decimals of their rule, other numbers plain, or
    /// rounded half up to six decimals where they are endless.
    pub shown: String,
    /// The rule; `None` for a fact.
    pub rule: Option<Expression>,
    /// Rounding after the rule; `None` = not rounded.
    pub rounding: Option<Rounding>,
    /// Before rounding, when it is rounded.
    pub unrounded: Option<Ratio>,
    /// What the rule speaks of, in its order.
    pub parts: Vec<Part>,
}

impl Figure {
    /// A fact.
    pub(super) fn fact(path: String, label: Label, content: Content) -> Self {
        Self {
            shown: shown(&content),
            section: Section::Facts,
            rule: None,
            rounding: None,
            unrounded: None,
            parts: Vec::new(),
            path,
            label,
            content,
        }
    }

    /// A figure worked out from others.
    ///
    /// # Errors
    /// `invalid_argument` when the rule does not fit its parts.
    pub(super) fn worked(
        path: String,
        label: Label,
        section: Section,
        rule: Expression,
        parts: Vec<Part>,
        rounding: Option<&Rounding>,
    ) -> Result<Self, LevyError> {
        let value = rule
            .value(&parts)
            .ok_or_else(|| LevyError::invalid(format!("the working of {path} does not fit")))?;
        let (content, shown, unrounded) = match (value, rounding) {
            (Content::Number(exact), Some(rounding)) => {
                let amount = rounding.round(&exact);
                (
                    Content::Number(amount.value().clone()),
                    amount.to_string(),
                    Some(exact),
                )
            }
            (value, _) => {
                let text = shown(&value);
                (value, text, None)
            }
        };
        Ok(Self {
            path,
            label,
            section,
            content,
            shown,
            rule: Some(rule),
            rounding: rounding.cloned(),
            unrounded,
            parts,
        })
    }

    /// Shown with the decimals of an amount.
    #[must_use]
    pub(super) fn with_decimals(mut self, decimals: u8) -> Self {
        if let Content::Number(number) = &self.content {
            self.shown = Amount::new(number.clone(), decimals).to_string();
        }
        self
    }

    /// The figure as a part of another.
    pub(super) fn part(&self) -> Part {
        Part {
            path: self.path.clone(),
            content: self.content.clone(),
            shown: self.shown.clone(),
        }
    }

    /// Works the figure out again from its parts, with its rounding; a fact stands for itself.
    /// `None` when the rule does not fit its parts.
    pub fn recomputed(&self) -> Option<Content> {
        let Some(rule) = &self.rule else {
            return Some(self.content.clone());
        };
        let value = rule.value(&self.parts)?;
        Some(match (value, &self.rounding) {
            (Content::Number(exact), Some(rounding)) => {
                Content::Number(rounding.round(&exact).value().clone())
            }
            (value, _) => value,
        })
    }
}

/// A value as it is read: endless numbers with six decimals.
fn shown(content: &Content) -> String {
    match content {
        Content::Day(day) => day.to_string(),
        Content::Number(number) => number.display(DISPLAY_DECIMALS.max(6) * 2),
    }
}
