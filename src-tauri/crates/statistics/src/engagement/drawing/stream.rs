//! The numbers of the stream that a step uses, and the items they fall on.

use std::collections::BTreeSet;

use num_rational::BigRational;
use num_traits::One;

use super::strata::divided;
use super::{Draw, Hit, Step};
use crate::engagement::design::Drawing;
use crate::engagement::population::{Frame, bounds, stratum_of};
use crate::number::{Column, sum, whole};
use crate::refused::Answer;
use crate::selection::{
    Draws, HighValue, IntervalMus, Origin, RandomRequest, Spacing, cell_mus, fraction_of,
    interval_items, interval_mus, random_items, random_mus,
};

impl Draw {
    /// Draws a step behind those the draw has.
    pub(super) fn hits(&self, frame: &Frame, step: &Step) -> Answer<Vec<Hit>> {
        let first = self.steps.is_empty();
        let size = if first {
            step.size.saturating_sub(frame.taken)
        } else {
            step.size
        };
        if size == 0 {
            return Ok(Vec::new());
        }
        if self.design.drawing == Drawing::RandomItems {
            return self.random(frame, step, size);
        }
        let left_out: BTreeSet<&str> = match self.design.drawing {
            // Units of a replaced item count no more; an item drawn at an interval counts once.
            Drawing::IntervalItems => {
                let drawn = self.steps.iter().flat_map(|step| &step.hits);
                drawn.map(|hit| hit.key.as_str()).collect()
            }
            _ => self
                .replaced()
                .into_iter()
                .chain(step.replaces.as_deref())
                .collect(),
        };
        let mut places = Vec::new();
        let mut values = Column {
            scale: frame.values.scale,
            values: Vec::new(),
        };
        for (place, units) in frame.places.iter().zip(&frame.values.values) {
            let key = self.key(*place).unwrap_or_default();
            if !left_out.contains(key.as_str()) {
                places.push(*place);
                values.values.push(*units);
            }
        }
        let drawn = self.drawn(&values, size, frame.taken)?;
        Ok(drawn
            .into_iter()
            .filter_map(|at| {
                let place = places.get(usize::try_from(at).ok()?.checked_sub(1)?)?;
                Some(Hit {
                    key: self.key(*place)?,
                    stratum: 0,
                })
            })
            .collect())
    }

    /// Places among `values`, from 1, by the numbers of the stream that no earlier step used.
    /// `taken` units of the first step went to items examined in full and used none.
    fn drawn(&self, values: &Column, size: u64, taken: u64) -> Answer<Vec<u64>> {
        let used: u64 = match self.design.drawing {
            Drawing::IntervalMus | Drawing::IntervalItems => self.steps.len() as u64,
            _ => {
                let drawn: u64 = self.steps.iter().map(|step| step.size).sum();
                drawn.saturating_sub(taken)
            }
        };
        let fraction = |place: u64| fraction_of(&self.seed, used + place);
        let fractions = || Draws::Given((1..=size).map(fraction).collect());
        let start =
            |interval: BigRational| Origin::Start(interval * (BigRational::one() - fraction(1)));
        Ok(match self.design.drawing {
            Drawing::IntervalMus => {
                let all = values.value(sum(values.values.iter().copied()));
                let request = IntervalMus {
                    values,
                    spacing: Spacing::Size(size),
                    origin: start(all / whole(size)),
                    high_value: HighValue::None,
                };
                interval_mus(&request)?.selected
            }
            Drawing::CellMus => cell_mus(values, size, &fractions())?.selected,
            Drawing::RandomMus => random_mus(values, size, &fractions())?.selected,
            Drawing::RandomItems | Drawing::IntervalItems => {
                let items = values.values.len() as u64;
                interval_items(items, size, &start(whole(items) / whole(size)))?.selected
            }
        })
    }

    /// Items at random in each stratum, on a stream of its own.
    fn random(&self, frame: &Frame, step: &Step, size: u64) -> Answer<Vec<Hit>> {
        let bounds = bounds(&self.design, &frame.values)?;
        let mut strata: Vec<Vec<(u64, i128)>> = vec![Vec::new(); bounds.len() + 1];
        for (place, units) in frame.places.iter().zip(&frame.values.values) {
            if let Some(own) = strata.get_mut(stratum_of(*units, &bounds)) {
                own.push((*place, *units));
            }
        }
        let before: Vec<u64> = (0..strata.len())
            .map(|k| {
                let all = self.steps.iter().flat_map(|step| &step.hits);
                all.filter(|hit| hit.stratum == k).count() as u64
            })
            .collect();
        let parts = match &step.replaces {
            // Another item of the same stratum.
            Some(key) => {
                let own = self.picked().into_iter().find(|one| one.key == *key);
                let own = own.map_or(0, |one| one.stratum);
                (0..strata.len())
                    .map(|k| if k == own { size } else { 0 })
                    .collect()
            }
            None => divided(size, &self.design, &strata, &before, frame.values.scale)?,
        };
        let mut hits = Vec::new();
        for (k, own) in strata.iter().enumerate() {
            let (part, already_selected) = (
                parts.get(k).copied().unwrap_or(0),
                before.get(k).copied().unwrap_or(0),
            );
            if part == 0 {
                continue;
            }
            let seed = if bounds.is_empty() {
                self.seed.clone()
            } else {
                format!("{}/{}", self.seed, k + 1)
            };
            let drawn = random_items(&RandomRequest {
                population: own.len() as u64,
                sample_size: part,
                seed: &seed,
                replace: false,
                already_selected,
            })?;
            hits.extend(drawn.selected.into_iter().filter_map(|at| {
                let (place, _) = own.get(usize::try_from(at).ok()?.checked_sub(1)?)?;
                Some(Hit {
                    key: self.key(*place)?,
                    stratum: k,
                })
            }));
        }
        Ok(hits)
    }
}
