//! Figures as they are drawn up, each found again by its path.

use std::collections::BTreeMap;

use super::expression::Expression;
use super::figure::{Content, Figure, Label, Part, Section};
use crate::exact::Rounding;
use crate::levies::LevyError;

/// Figures in the order in which they were drawn up: a figure stands after its parts.
#[derive(Default)]
pub(super) struct Book {
    figures: Vec<Figure>,
    places: BTreeMap<String, usize>,
}

/// The parts of a rule while it is written.
#[derive(Default)]
pub(super) struct Parts(Vec<Part>);

impl Parts {
    /// Takes a part and names it in the rule; a part taken before keeps its place.
    pub fn take(&mut self, part: Part) -> Expression {
        let known = self.0.iter().position(|other| other.path == part.path);
        Expression::Part(known.unwrap_or_else(|| {
            self.0.push(part);
            self.0.len() - 1
        }))
    }

    /// Place of a part that is a day or a count.
    pub fn place(&mut self, part: Part) -> usize {
        match self.take(part) {
            Expression::Part(place) => place,
            _ => 0,
        }
    }
}

impl Book {
    /// The figure of that path.
    pub fn get(&self, path: &str) -> Option<&Figure> {
        self.figures.get(*self.places.get(path)?)
    }

    /// The figure as a part.
    ///
    /// # Errors
    /// `invalid_argument` when it was not drawn up.
    pub fn part(&self, path: &str) -> Result<Part, LevyError> {
        let figure = self.get(path);
        let figure =
            figure.ok_or_else(|| LevyError::invalid(format!("there is no figure {path}")))?;
        Ok(figure.part())
    }

    /// All figures.
    pub fn into_figures(self) -> Vec<Figure> {
        self.figures
    }

    /// A fact; one drawn up before stays.
    pub fn fact(&mut self, path: String, label: Label, content: Content) -> Part {
        if let Some(known) = self.get(&path) {
            return known.part();
        }
        self.push(Figure::fact(path, label, content))
    }

    /// A figure worked out from others.
    ///
    /// # Errors
    /// `invalid_argument` when the rule does not fit its parts.
    pub fn work(
        &mut self,
        (path, label, section): (String, Label, Section),
        rule: Expression,
        parts: Parts,
        rounding: Option<&Rounding>,
    ) -> Result<Part, LevyError> {
        let figure = Figure::worked(path, label, section, rule, parts.0, rounding)?;
        Ok(self.push(figure))
    }

    /// A sum of amounts, shown with `decimals`.
    ///
    /// # Errors
    /// `invalid_argument` when a part is no number.
    pub fn sum(
        &mut self,
        (path, label, section): (String, Label, Section),
        members: impl IntoIterator<Item = Part>,
        decimals: u8,
    ) -> Result<Part, LevyError> {
        let mut parts = Parts::default();
        let members = members.into_iter().map(|part| parts.take(part)).collect();
        self.shown_sum(
            (path, label, section),
            Expression::Sum(members),
            parts,
            decimals,
        )
    }

    /// An amount that is not rounded again, shown with `decimals`.
    ///
    /// # Errors
    /// `invalid_argument` when a part is no number.
    pub fn shown_sum(
        &mut self,
        (path, label, section): (String, Label, Section),
        rule: Expression,
        parts: Parts,
        decimals: u8,
    ) -> Result<Part, LevyError> {
        let figure = Figure::worked(path, label, section, rule, parts.0, None)?;
        Ok(self.push(figure.with_decimals(decimals)))
    }

    fn push(&mut self, figure: Figure) -> Part {
        let part = figure.part();
        self.places.insert(figure.path.clone(), self.figures.len());
        self.figures.push(figure);
        part
    }
}
