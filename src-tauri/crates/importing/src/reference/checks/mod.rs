//! Checks of a package: two rows about one thing on one day, days without a rule, names that no
//! other table knows. Every problem names its table, file and lines.

mod links;
mod periods;
mod problem;

#[cfg(test)]
mod tests;

pub use links::{By, LINKS, Link};
pub use problem::{Problem, Severity};

use super::plain::PlainTable;

/// What the rows of a package are held against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Against<'t> {
    /// Tables in force on this computer that the package does not replace.
    pub beside: &'t [PlainTable],
    /// A name that only those could know is an error too. A foreign package is only warned of: it
    /// may be one of several that are loaded one after the other.
    pub strictly: bool,
}

/// All problems of the tables, errors first, then by table and line.
pub fn check(own: &[PlainTable], against: Against<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for table in own {
        periods::check(table, &mut problems);
    }
    links::check(own, against, &mut problems);
    problems.sort_by(|a, b| {
        (a.severity, &a.table, &a.lines, a.code).cmp(&(b.severity, &b.table, &b.lines, b.code))
    });
    problems
}
