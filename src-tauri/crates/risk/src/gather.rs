//! All rules over all items: pieces of the window and rules over keys side by side, their answers
//! in a fixed order.

use crate::columns::{Answer, Cell, Column, ItemHit, KeyAnswer, Note};
use crate::context::Context;
use crate::indicators::{Grain, Keyed, Outcome, Rule};
use crate::package::IndicatorSettings;
use crate::parallel::each;
use crate::store::{count32, place};

/// Items that one piece of work takes.
const PIECE: usize = 8_192;

/// Answers of all rules.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    pub assessed: Vec<u64>,
    /// By position, then by column.
    pub hits: Vec<ItemHit>,
    /// By column, then as the rule gave them.
    pub keys: Vec<KeyAnswer>,
    /// Columns of rules over items, each with a cell for every item; empty unless wanted.
    pub cells: Vec<Vec<Cell>>,
}

/// A rule that is to be run.
pub(crate) struct Work<'p> {
    pub column: Column,
    pub settings: &'p IndicatorSettings,
}

/// Runs the rules; the answers do not depend on the number of threads.
pub(crate) fn gather(
    context: &Context<'_>,
    work: &[Work<'_>],
    threads: usize,
    all_cells: bool,
) -> Answers {
    let over_keys: Vec<usize> = (0..work.len())
        .filter(|column| work.get(*column).is_some_and(Work::over_keys))
        .collect();
    let pieces = context.window.len().div_ceil(PIECE);
    // Rules over keys take longest and begin first.
    let parts = each(threads, over_keys.len() + pieces, |part| {
        match over_keys.get(part) {
            Some(column) => keys(context, work, *column),
            None => items(context, work, part - over_keys.len(), all_cells),
        }
    });
    let mut all = Answers {
        cells: vec![Vec::new(); if all_cells { work.len() } else { 0 }],
        ..Answers::default()
    };
    for mut part in parts {
        all.assessed.append(&mut part.assessed);
        all.hits.append(&mut part.hits);
        all.keys.append(&mut part.keys);
        for (cells, more) in all.cells.iter_mut().zip(&mut part.cells) {
            cells.append(more);
        }
    }
    all
}

impl Work<'_> {
    fn over_keys(&self) -> bool {
        matches!(self.column.indicator.rule, Rule::Keys(_))
    }
}

fn keys(context: &Context<'_>, work: &[Work<'_>], column: usize) -> Answers {
    let mut answers = Answers::default();
    if let Some(work) = work.get(column)
        && let Rule::Keys(rule) = work.column.indicator.rule
    {
        let grain = work.column.indicator.grain;
        let found = rule(context, work.settings).into_iter();
        answers.keys = found
            .map(|keyed| key_answer(column, grain, keyed))
            .collect();
    }
    answers
}

fn key_answer(column: usize, grain: Grain, keyed: Keyed) -> KeyAnswer {
    KeyAnswer {
        column: narrow(column),
        trader: keyed.trader,
        gd: keyed.gd,
        label: keyed.label,
        // A trader has one answer, which counts as it is.
        weight: if grain == Grain::Trader {
            1
        } else {
            keyed.weight
        },
        in_scope: keyed.shown,
        answer: match keyed.outcome {
            Outcome::Clear { value } => Answer::Clear(value),
            Outcome::Hit(found) => Answer::Hit(found.into()),
        },
    }
}

fn items(context: &Context<'_>, work: &[Work<'_>], piece: usize, all_cells: bool) -> Answers {
    let mut answers = Answers {
        cells: vec![Vec::new(); if all_cells { work.len() } else { 0 }],
        ..Answers::default()
    };
    let begin = piece * PIECE;
    let window = context.window.iter().enumerate().skip(begin).take(PIECE);
    for (position, item) in window {
        let facts = context.facts(place(*item));
        let mut assessed = 0_u64;
        for (column, one) in work.iter().enumerate() {
            let Rule::Item(rule) = one.column.indicator.rule else {
                continue;
            };
            let outcome = rule(context, one.settings, &facts);
            assessed |= u64::from(outcome.is_ok()) << column;
            let cell = match outcome {
                Err(reason) => Cell::NotAvailable(reason),
                Ok(Outcome::Clear { value }) => Cell::Clear(value),
                Ok(Outcome::Hit(found)) => {
                    answers.hits.push(ItemHit {
                        position: count32(position),
                        column: narrow(column),
                        note: Note::from(found),
                    });
                    Cell::Hit
                }
            };
            if let Some(cells) = answers.cells.get_mut(column) {
                cells.push(cell);
            }
        }
        answers.assessed.push(assessed);
    }
    answers
}

/// Number of a column; there are fewer than 64.
fn narrow(column: usize) -> u8 {
    u8::try_from(column).unwrap_or(u8::MAX)
}
