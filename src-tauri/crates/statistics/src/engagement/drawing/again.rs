//! Making a draw again, years later and on another computer.

use super::{Draw, Hit};
use crate::engagement::ALGORITHM;
use crate::engagement::population::{Frame, Line, print};
use crate::refused::Answer;
use crate::selection::SAMPLER;

/// What making a draw again showed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redraw {
    /// The population is as it was.
    pub population: bool,
    /// The same items come out.
    pub selection: bool,
    /// First thing that differs: what, then, now.
    pub differs: Option<[String; 3]>,
}

impl Draw {
    /// Makes the draw again from what it rests on, and compares it and the population with `now`.
    ///
    /// # Errors
    /// A population that cannot be read.
    pub fn again(&self, now: &[Line]) -> Answer<Redraw> {
        let mut found = Redraw {
            population: true,
            selection: true,
            differs: None,
        };
        if self.algorithm != ALGORITHM || self.sampler != SAMPLER {
            found.selection = false;
            found.differs = Some([
                "algorithm".to_owned(),
                format!("{} {}", self.algorithm, self.sampler),
                format!("{ALGORITHM} {SAMPLER}"),
            ]);
            return Ok(found);
        }
        if let Some(differs) = self.population_differs(now)? {
            found.population = false;
            found.differs = Some(differs);
        }
        let Some(first) = self.steps.first() else {
            return Ok(found);
        };
        let mut again = Self {
            steps: Vec::new(),
            ..self.clone()
        };
        let frame = Frame::of(&self.population, &self.design, Some(first.size))?;
        for (number, step) in self.steps.iter().enumerate() {
            let hits = again.hits(&frame, step)?;
            let shown = |hits: &[Hit], at: usize| {
                hits.get(at)
                    .map_or_else(|| "–".to_owned(), |hit| hit.key.clone())
            };
            let longest = hits.len().max(step.hits.len());
            if let Some(at) = (0..longest).find(|at| hits.get(*at) != step.hits.get(*at)) {
                found.selection = false;
                found.differs.get_or_insert_with(|| {
                    [
                        format!("step {}, unit {}", number + 1, at + 1),
                        shown(&step.hits, at),
                        shown(&hits, at),
                    ]
                });
            }
            again.steps.push(step.clone());
        }
        let certainty: Vec<String> = frame
            .certainty
            .iter()
            .filter_map(|place| self.key(*place))
            .collect();
        if certainty != self.certainty {
            found.selection = false;
            found.differs.get_or_insert_with(|| {
                let said = |keys: &[String]| keys.len().to_string();
                [
                    "certainty".to_owned(),
                    said(&self.certainty),
                    said(&certainty),
                ]
            });
        }
        Ok(found)
    }

    fn population_differs(&self, now: &[Line]) -> Answer<Option<[String; 3]>> {
        let kept = print(&self.population)?;
        if kept != self.print {
            return Ok(Some([
                "fingerprint".to_owned(),
                self.print.sha256.clone(),
                kept.sha256,
            ]));
        }
        let shown = |line: Option<&Line>| {
            line.map_or_else(
                || "–".to_owned(),
                |line| format!("{} {}", line.key, line.book),
            )
        };
        let longest = now.len().max(self.population.len());
        let at = (0..longest).find(|at| now.get(*at) != self.population.get(*at));
        Ok(at.map(|at| {
            [
                format!("row {}", at + 1),
                shown(self.population.get(at)),
                shown(now.get(at)),
            ]
        }))
    }
}
