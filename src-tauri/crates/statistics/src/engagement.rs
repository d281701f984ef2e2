//! An engagement of sampling from the population to the conclusion: what is drawn from, how many, which
//! items, what their examination says. Everything that a draw rests on is one value, [`Draw`], from
//! which it can be made again years later.
//!
//! Source of the rules: sampling contract, "What the screens must add"; audit practice for missing
//! documents and replacements as named at the functions.

mod design;
mod drawing;
mod evaluation;
mod formulas;
mod planning;
mod population;
#[cfg(test)]
mod tests;

pub use design::{Allocating, Design, Direction, Drawing, Goal};
pub use drawing::{Draw, Hit, Picked, Redraw, Step};
pub use evaluation::{Conclusion, Outcome, Review};
pub use formulas::{Formula, amount, factor, shown};
pub use planning::{Convention, conventions};
pub use population::{Frame, Group, Line, Print, Reconcile, print, total};

/// Versions of the ways of drawing, recorded with every draw; a changed rule gets a new number.
pub const ALGORITHM: &str = "jaiza-engagement/1";
