//! The working of every figure of a case: how it follows from others, down to facts.
//!
//! A figure has a path (`item/3/declared/ST`, `finding/B/7/after/CD`, `surcharge/B/7/CUS`,
//! `total/all/demand`, `limitation/3/32(2)`) and is either a fact or a rule over other figures. One
//! description serves the screens, the annex of the report and the workbook with live formulas; it
//! is checked against the levy engine whenever it is drawn up, so that no working can lead to
//! another figure than the demand.
//!
//! Rule: levies contract, "What the screens must add", point 1.

mod book;
mod cascade;
mod charges;
mod duty;
mod expression;
mod figure;
mod limits;
mod steps;
mod sums;
mod working;

pub use self::expression::{Expression, Piece};
pub use self::figure::{Content, Figure, Label, Part, Section};
pub use self::working::Working;

#[cfg(test)]
mod tests;
