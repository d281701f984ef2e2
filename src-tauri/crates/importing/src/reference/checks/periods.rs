//! Overlaps and gaps among the rows about one thing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Problem, Severity};
use crate::reference::plain::{PlainRow, PlainTable};
use crate::reference::shape::{Gaps, Shape, shape};

/// A row with its days.
struct Held<'t> {
    row: &'t PlainRow,
    from: NaiveDate,
    to: NaiveDate,
}

/// Adds the overlaps and gaps of a table.
pub fn check(table: &PlainTable, problems: &mut Vec<Problem>) {
    let Some(shape) = shape(&table.name) else {
        return;
    };
    for (subject, rows) in subjects(table, shape.subject.iter()) {
        overlaps(table, shape, &subject, &rows, problems);
    }
    if shape.period.is_some() && shape.gaps != Gaps::Free {
        for (subject, rows) in subjects(table, shape.subject.iter().chain(shape.within)) {
            gaps(table, shape, &subject, &rows, problems);
        }
    }
}

/// Rows by what they are about, each in the order of their first days.
fn subjects<'t>(
    table: &'t PlainTable,
    columns: impl Iterator<Item = &'static &'static str>,
) -> BTreeMap<String, Vec<Held<'t>>> {
    let columns: Vec<&str> = columns.copied().collect();
    let mut found: BTreeMap<String, Vec<Held<'t>>> = BTreeMap::new();
    for row in &table.rows {
        // Empty cells keep their place: two different subjects must not meet in one text.
        let key: Vec<String> = columns.iter().map(|c| table.compared(row, c)).collect();
        let valid = table.validity(row);
        found.entry(key.join("\u{1f}")).or_default().push(Held {
            row,
            from: valid.from.unwrap_or(NaiveDate::MIN),
            to: valid.to.unwrap_or(NaiveDate::MAX),
        });
    }
    for rows in found.values_mut() {
        rows.sort_by_key(|held| (held.from, held.to, held.row.line));
    }
    found
}

fn overlaps(
    table: &PlainTable,
    shape: &Shape,
    subject: &str,
    rows: &[Held<'_>],
    problems: &mut Vec<Problem>,
) {
    let mut longest: Option<&Held<'_>> = None;
    for held in rows {
        if let Some(before) = longest.filter(|before| held.from <= before.to) {
            let to = before.to.min(held.to);
            problems.push(Problem {
                code: if shape.period.is_some() {
                    "overlap"
                } else {
                    "twice"
                },
                from: bounded(held.from),
                to: bounded(to),
                ..problem(table, subject, Severity::Error, before, held)
            });
        }
        if longest.is_none_or(|before| held.to > before.to) {
            longest = Some(held);
        }
    }
}

fn gaps(
    table: &PlainTable,
    shape: &Shape,
    subject: &str,
    rows: &[Held<'_>],
    problems: &mut Vec<Problem>,
) {
    let mut longest: Option<&Held<'_>> = None;
    for held in rows {
        if let Some(before) = longest
            && let Some(first) = before.to.succ_opt()
            && first < held.from
        {
            let severity = match shape.gaps {
                Gaps::Refused => Severity::Error,
                Gaps::RefusedWhere(column, value) if table.cell(held.row, column) == value => {
                    Severity::Error
                }
                _ => Severity::Warning,
            };
            problems.push(Problem {
                code: "gap",
                from: Some(first),
                to: held.from.pred_opt(),
                ..problem(table, subject, severity, before, held)
            });
        }
        if longest.is_none_or(|before| held.to > before.to) {
            longest = Some(held);
        }
    }
}

fn bounded(day: NaiveDate) -> Option<NaiveDate> {
    (day != NaiveDate::MIN && day != NaiveDate::MAX).then_some(day)
}

fn problem(
    table: &PlainTable,
    subject: &str,
    severity: Severity,
    before: &Held<'_>,
    held: &Held<'_>,
) -> Problem {
    let mut lines = vec![before.row.line, held.row.line];
    lines.sort_unstable();
    let parts: Vec<&str> = subject
        .split('\u{1f}')
        .filter(|part| !part.is_empty())
        .collect();
    Problem {
        severity,
        code: "",
        table: table.name.clone(),
        lines,
        subject: parts.join(" "),
        from: None,
        to: None,
        column: String::new(),
        other: String::new(),
    }
}
