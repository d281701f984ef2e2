//! Which line with a regulatory duty a description comes closest to.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use jaiza_domain::reference::TariffLine;

use crate::context::{Context, count};
use crate::goods::beginning;
use crate::law::Levy;
use crate::store::{at, place};
use crate::tokens::{EMPTY, common};

/// The comparison of one set of words under one code and epoch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LookAlike<'a> {
    /// Likeness to the best line with a regulatory duty, 0 if there is none.
    pub best: f64,
    pub line: Option<&'a TariffLine>,
    /// Likeness to the declared line.
    pub own: f64,
}

/// Comparisons by set of words and standing.
#[derive(Debug, Default)]
pub(crate) struct LookAlikes<'a>(HashMap<(u32, u32), LookAlike<'a>, FixedState>);

/// A line with the words of its description.
type Worded<'a> = (&'a TariffLine, Vec<u32>);

impl<'a> LookAlikes<'a> {
    pub fn new(context: &Context<'a>, least_common: usize) -> Self {
        let mut dutiable: HashMap<(String, u32), Vec<Worded<'a>>, FixedState> = HashMap::default();
        let mut found: HashMap<(u32, u32), LookAlike<'a>, FixedState> = HashMap::default();
        let (store, law) = (context.store, context.law);
        for item in context.window.iter().map(|item| place(*item)) {
            let set = context.tokens.set_of(at(&store.description, item));
            let key = (set, context.standing_number(item));
            let standing = context.standing(item);
            let wanted = set != EMPTY && !standing.percent(Levy::Rd).is_positive();
            let Some(line) = standing
                .line
                .filter(|_| wanted && !found.contains_key(&key))
            else {
                continue;
            };
            let day = at(&store.date, item);
            let chapter = beginning(&line.pct, 2);
            let lines = dutiable
                .entry((chapter.to_owned(), law.epochs.of_day(day)))
                .or_insert_with(|| {
                    let lines = law.lines_under(chapter, day).into_iter();
                    lines
                        .filter(|line| law.percent(Levy::Rd, line, day).is_positive())
                        .map(|line| (line, context.tokens.words_of(&line.description)))
                        .collect()
                });
            let words = context.tokens.members(set);
            let own = context.tokens.words_of(&line.description);
            found.insert(key, compared(words, &own, lines, least_common));
        }
        Self(found)
    }

    /// The comparison of a set under a standing; none where the declared line bears the duty.
    pub fn get(&self, set: u32, standing: u32) -> Option<LookAlike<'a>> {
        self.0.get(&(set, standing)).copied()
    }
}

fn compared<'a>(
    words: &[u32],
    own: &[u32],
    lines: &[Worded<'a>],
    least_common: usize,
) -> LookAlike<'a> {
    let mut best = LookAlike {
        best: 0.0,
        line: None,
        own: likeness(words, own, least_common).0,
    };
    let mut shared = 0;
    // Lines stand in the order of their codes, so that the first of equals has the smaller one.
    for (line, of_line) in lines {
        let (near, both) = likeness(words, of_line, least_common);
        let order = near.total_cmp(&best.best).then(both.cmp(&shared));
        if near > 0.0 && order.is_gt() {
            (best.best, best.line, shared) = (near, Some(*line), both);
        }
    }
    best
}

/// Share of the shorter list that both have, and how many words that is; too few count as none.
fn likeness(a: &[u32], b: &[u32], least_common: usize) -> (f64, usize) {
    let both = common(a, b);
    let shorter = a.len().min(b.len());
    if both < least_common.max(1) || shorter == 0 {
        return (0.0, both);
    }
    (count(both) / count(shorter), both)
}
