//! The draw of an engagement, step by step on one stream of numbers: the first draw, extensions,
//! replacements. What is drawn follows from the population, the design, the seed and the steps alone.

mod again;
mod strata;
mod stream;

pub use again::Redraw;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::ALGORITHM;
use super::design::Design;
use super::population::{Frame, Line, Print, Reconcile, print};
use crate::refused::{Answer, Refused};
use crate::selection::SAMPLER;

/// A drawn unit: the item it lies in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Item.
    pub key: String,
    /// Stratum of the item, from 0.
    #[serde(default)]
    pub stratum: usize,
}

/// A step of a draw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Units asked for; those of items examined in full are among them in the first step.
    pub size: u64,
    /// Item that the units of this step stand for instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// Why the step was made; empty for the first.
    #[serde(default)]
    pub reason: String,
    /// When, local time of the person.
    pub at: String,
    /// Who.
    pub by: String,
    /// What was drawn, in order.
    pub hits: Vec<Hit>,
}

/// Everything that a draw rests on, and the draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// [`ALGORITHM`] at the time.
    pub algorithm: String,
    /// [`SAMPLER`] at the time.
    pub sampler: String,
    /// What was decided before.
    pub design: Design,
    /// The seed, as text.
    pub seed: String,
    /// `population` (its fingerprint) or `given`.
    pub seed_origin: String,
    /// Fingerprint of the population.
    pub print: Print,
    /// What became of its lines.
    pub reconcile: Reconcile,
    /// Items examined in full.
    pub certainty: Vec<String>,
    /// Units of each stratum in the first step; one part without strata.
    pub allocation: Vec<u64>,
    /// The steps.
    pub steps: Vec<Step>,
    /// The population, in order.
    pub population: Vec<Line>,
}

/// An item of the sample.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Picked {
    pub key: String,
    pub book: String,
    /// Units drawn in it; 0 for an item examined in full.
    pub hits: u64,
    /// Step that drew it first, from 0.
    pub step: usize,
    pub stratum: usize,
    pub certainty: bool,
    /// Another item stands for it.
    pub replaced: bool,
}

impl Draw {
    /// Draws.
    ///
    /// # Errors
    /// Those of the design, the frame and the method.
    pub fn first(
        design: Design,
        sample_size: u64,
        (seed, seed_origin): (String, String),
        population: Vec<Line>,
        (at, by): (String, String),
    ) -> Answer<Self> {
        let design = design.complete()?;
        if sample_size == 0 {
            return Err(Refused::argument("sample_size", "The sample has no items."));
        }
        let frame = Frame::of(&population, &design, Some(sample_size))?;
        let mut draw = Self {
            algorithm: ALGORITHM.to_owned(),
            sampler: SAMPLER.to_owned(),
            seed,
            seed_origin,
            print: print(&population)?,
            reconcile: frame.reconcile.clone(),
            certainty: Vec::new(),
            allocation: Vec::new(),
            steps: Vec::new(),
            design,
            population,
        };
        draw.certainty = frame
            .certainty
            .iter()
            .filter_map(|place| draw.key(*place))
            .collect();
        if sample_size > frame.taken {
            frame.drawable()?;
        }
        let mut first = Step {
            size: sample_size,
            at,
            by,
            ..Step::default()
        };
        first.hits = draw.hits(&frame, &first)?;
        let strata = 1 + draw.design.strata.bounds.len();
        let of = |k| first.hits.iter().filter(|hit| hit.stratum == k).count() as u64;
        draw.allocation = (0..strata).map(of).collect();
        draw.steps.push(first);
        Ok(draw)
    }

    /// The draw with a further step of `step.size` units, or of as many as the replaced item had.
    ///
    /// # Errors
    /// No reason; an item to replace that is not in the sample; nothing left to draw.
    pub fn further(&self, mut step: Step) -> Answer<Self> {
        if step.reason.trim().is_empty() {
            return Err(Refused::argument(
                "reason",
                "Say why the sample is changed; the reason stays with it.",
            ));
        }
        if let Some(key) = &step.replaces {
            let picked = self.picked();
            let one = picked.iter().find(|one| one.key == *key);
            match one {
                Some(one) if one.certainty => {
                    return Err(Refused::argument(
                        "item",
                        format!("{key} is examined in full and has no replacement."),
                    ));
                }
                Some(one) if one.replaced => {
                    return Err(Refused::argument(
                        "item",
                        format!("{key} was replaced already."),
                    ));
                }
                Some(one) => step.size = one.hits,
                None => {
                    return Err(Refused::argument(
                        "item",
                        format!("{key} is not in the sample."),
                    ));
                }
            }
        }
        if step.size == 0 {
            return Err(Refused::argument("size", "The extension has no items."));
        }
        let mut draw = self.clone();
        let frame = self.frame()?;
        frame.drawable()?;
        step.hits = self.hits(&frame, &step)?;
        draw.steps.push(step);
        Ok(draw)
    }

    /// What is drawn from.
    ///
    /// # Errors
    /// A population that cannot be read.
    pub fn frame(&self) -> Answer<Frame> {
        let size = self.steps.first().map(|step| step.size);
        Frame::of(&self.population, &self.design, size)
    }

    fn key(&self, place: u64) -> Option<String> {
        let at = usize::try_from(place).ok()?.checked_sub(1)?;
        self.population.get(at).map(|line| line.key.clone())
    }

    /// Items of the sample, those examined in full first, each once.
    pub fn picked(&self) -> Vec<Picked> {
        let books: BTreeMap<&str, &str> = self
            .population
            .iter()
            .map(|line| (line.key.as_str(), line.book.as_str()))
            .collect();
        let book = |key: &str| (*books.get(key).unwrap_or(&"0")).to_owned();
        let replaced = self.replaced();
        let certain = self.certainty.iter().map(|key| Picked {
            book: book(key),
            key: key.clone(),
            hits: 0,
            step: 0,
            stratum: 0,
            certainty: true,
            replaced: false,
        });
        let mut all: Vec<Picked> = certain.collect();
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, step) in self.steps.iter().enumerate() {
            for hit in &step.hits {
                let at = *known.entry(&hit.key).or_insert_with(|| {
                    all.push(Picked {
                        book: book(&hit.key),
                        key: hit.key.clone(),
                        hits: 0,
                        step: number,
                        stratum: hit.stratum,
                        certainty: false,
                        replaced: replaced.contains(hit.key.as_str()),
                    });
                    all.len() - 1
                });
                if let Some(one) = all.get_mut(at) {
                    one.hits += 1;
                }
            }
        }
        all
    }

    fn replaced(&self) -> BTreeSet<&str> {
        let steps = self.steps.iter();
        steps.filter_map(|step| step.replaces.as_deref()).collect()
    }
}
