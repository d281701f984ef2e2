//! Why a declaration or a trader stands where it stands, in sentences with figures.

use serde::Serialize;

use crate::catalogue::catalogue_title;
use crate::dossier::{Dossier, DossierNote, Dossiers};
use crate::errors::RiskError;
use crate::run::{Part, RiskRun, Target, TargetGrain};
use crate::sentences::{Explanation, FactValue, english};

/// One indicator's share in the score of a target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// Indicator code.
    pub indicator: String,
    /// Its title.
    pub title: &'static str,
    /// English sentence; other languages say [`Reason::explanation`].
    pub sentence: String,
    /// The facts of the sentence.
    pub explanation: Explanation,
    /// Value of the strongest hit.
    pub value: f64,
    /// Score of the target under this indicator, 0 to 100.
    pub score: f64,
    /// Points of the target score that come from this indicator.
    pub contribution: f64,
    /// Items, or parts of the goods, that hit.
    pub hits: u32,
    /// Those with a result.
    pub assessed: u32,
    /// Key of the strongest hit.
    pub strongest: String,
}

/// A hit with its key and the value of what it is about.
struct Hit<'a> {
    key: String,
    value: i64,
    note: &'a DossierNote,
}

/// What one indicator says about a target.
#[derive(Default)]
struct Said<'a> {
    hits: Vec<Hit<'a>>,
    assessed: usize,
    value: i64,
    over_items: bool,
    over_declarations: bool,
}

/// The reasons of a declaration or trader, largest contribution first. Indicators that hit without
/// adding a point (a hit exactly on its threshold) stand at the end.
///
/// # Errors
/// [`RiskError::UnknownTarget`] if the key is not a target of the run.
pub fn explain(run: &RiskRun, key: &str) -> Result<Vec<Reason>, RiskError> {
    let target = run.target(key).ok_or_else(|| RiskError::UnknownTarget {
        key: key.to_owned(),
    })?;
    let all = Dossiers::new(run);
    let own: Vec<Dossier> = target.traders.iter().filter_map(|id| all.of(id)).collect();
    Ok(reasons(&run.codes(), target, &own))
}

/// The reasons of a target, from the dossiers of its traders and the codes of the run's
/// indicators.
pub fn reasons<C: AsRef<str>>(codes: &[C], target: &Target, dossiers: &[Dossier]) -> Vec<Reason> {
    let parts = target.parts.iter();
    let mut reasons: Vec<Reason> = parts
        .filter_map(|part| {
            let code = codes.get(usize::from(part.column))?.as_ref();
            reason(code, *part, target, dossiers)
        })
        .collect();
    reasons.sort_by(|a, b| {
        b.contribution
            .total_cmp(&a.contribution)
            .then_with(|| a.indicator.cmp(&b.indicator))
    });
    reasons
}

fn reason(code: &str, part: Part, target: &Target, dossiers: &[Dossier]) -> Option<Reason> {
    let said = Said::of(part.column, target, dossiers);
    let strongest = said.strongest()?;
    let example = Explanation::unpacked(&strongest.note.told);
    let one_declaration = target.grain == TargetGrain::Gd && said.hits.len() == 1;
    let explanation = if said.assessed == 1 || one_declaration {
        example
    } else {
        said.summed_up(&strongest.key, example)
    };
    let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(Reason {
        indicator: code.to_owned(),
        title: catalogue_title(code).unwrap_or_default(),
        sentence: english(&explanation),
        value: strongest.note.value,
        score: part.score,
        contribution: part.contribution,
        hits: narrow(said.hits.len()),
        assessed: narrow(said.assessed),
        strongest: strongest.key.clone(),
        explanation,
    })
}

impl<'a> Said<'a> {
    fn of(column: u8, target: &Target, dossiers: &'a [Dossier]) -> Self {
        let mut said = Self::default();
        for dossier in dossiers {
            said.add_items(column, target, dossier);
            said.add_keys(column, target, dossier);
        }
        said
    }

    fn add_items(&mut self, column: u8, target: &Target, dossier: &'a Dossier) {
        let mut hits = dossier.hits.iter().peekable();
        for (position, item) in (0_u32..).zip(&dossier.items) {
            let declaration = dossier.declarations.get(index(item.declaration));
            let declaration = declaration.map_or("", String::as_str);
            let inside = target.grain == TargetGrain::Trader || declaration == target.key;
            if inside && item.assessed >> column & 1 == 1 {
                self.over_items = true;
                self.assessed += 1;
                self.value = self.value.saturating_add(item.value);
            }
            while let Some(hit) = hits.next_if(|hit| hit.item <= position) {
                if inside && hit.column == column {
                    self.hits.push(Hit {
                        key: format!("{declaration}#{}", item.item_no),
                        value: item.value,
                        note: &hit.note,
                    });
                }
            }
        }
    }

    fn add_keys(&mut self, column: u8, target: &Target, dossier: &'a Dossier) {
        for key in dossier.keys.iter().filter(|key| key.column == column) {
            let own = target.grain == TargetGrain::Trader
                || key.declaration.as_ref() == Some(&target.key);
            if own {
                self.assessed += 1;
                self.over_declarations |= key.declaration.is_some();
                self.value = self.value.saturating_add(key.weight);
                self.hits.extend(key.note.as_ref().map(|note| Hit {
                    key: key.key.clone(),
                    value: key.weight,
                    note,
                }));
            }
        }
    }

    /// Highest score, then largest levy effect, then the first in the order of the items.
    fn strongest(&self) -> Option<&Hit<'a>> {
        let stronger = |a: &DossierNote, b: &DossierNote| {
            let by_score = a.score.total_cmp(&b.score);
            by_score.then(a.delta.total_cmp(&b.delta))
        };
        self.hits.iter().reduce(|best, next| {
            if stronger(next.note, best.note).is_gt() {
                next
            } else {
                best
            }
        })
    }

    fn summed_up(&self, key: &str, example: Explanation) -> Explanation {
        let value = self
            .hits
            .iter()
            .fold(0_i64, |sum, hit| sum.saturating_add(hit.value));
        let kind = if self.over_items {
            "several-items"
        } else if self.over_declarations {
            "several-declarations"
        } else {
            "several-parts"
        };
        Explanation::new(kind)
            .with("hits", FactValue::count(self.hits.len()))
            .with("assessed", FactValue::count(self.assessed))
            .with("hit_value", FactValue::rupees(value))
            .with("value", FactValue::rupees(self.value))
            .with("item", FactValue::text(key))
            .with("example", FactValue::Example(Box::new(example)))
    }
}

fn index(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
