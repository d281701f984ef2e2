//! Audit samples: plan, draw, widen, examine, evaluate, make again, print.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::Ask;
use super::data::filters;
use crate::call::Failure;

/// Verbs of audit samples.
#[derive(Subcommand)]
pub enum Sample {
    /// What becomes of every item, and sizes by the conventions of the field; nothing is recorded.
    Plan {
        case: String,
        #[command(flatten)]
        wanted: Wanted,
    },
    /// Draw a sample and freeze what it rests on.
    Draw {
        case: String,
        #[command(flatten)]
        wanted: Wanted,
        /// Name of the sample.
        #[arg(long, default_value = "")]
        name: String,
        /// Size; without it that of the convention.
        #[arg(long)]
        size: Option<u32>,
        /// Seed; without it the one that follows from the population.
        #[arg(long)]
        seed: Option<String>,
    },
    /// Samples of a case.
    List { case: String },
    /// A sample with its items.
    Show { case: String, no: String },
    /// Widen a sample; what was drawn stays drawn.
    Extend {
        case: String,
        no: String,
        #[arg(long)]
        by: u32,
        #[arg(long)]
        reason: String,
    },
    /// Draw other units for an item (GD#1) that cannot be examined.
    Replace {
        case: String,
        no: String,
        item: String,
        #[arg(long)]
        reason: String,
    },
    /// Record what an item (GD#1) was found to be: amount, missing, deviates, conforms; or `open` to take that back.
    Examine {
        case: String,
        no: String,
        item: String,
        outcome: String,
        /// The amount that was found.
        #[arg(long)]
        audit: Option<String>,
        /// How it was found.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Make the draw again from what it rests on: same, or what differs first.
    Redraw { case: String, no: String },
    /// What the sample says, with the rule of the decision.
    Evaluate { case: String, no: String },
    /// Write the working paper (annex E) as .pdf or .xlsx.
    Paper {
        case: String,
        no: String,
        #[arg(long)]
        out: String,
    },
}

/// What is decided before the draw.
#[derive(Args)]
pub struct Wanted {
    /// Condition on the items, such as pct=85076000 or value>=100000; all must hold.
    #[arg(long = "where", num_args = 1..)]
    conditions: Vec<String>,
    /// Amount that is sampled: value or levies.
    #[arg(long, default_value = "")]
    measure: String,
    /// money or deviations.
    #[arg(long, default_value = "")]
    goal: String,
    /// `interval_mus`, `cell_mus`, `random_mus`, `random_items`, `interval_items`.
    #[arg(long, default_value = "")]
    drawing: String,
    /// Feared: understatement or overstatement.
    #[arg(long, default_value = "")]
    direction: String,
    #[arg(long, default_value = "")]
    confidence: String,
    /// Tolerable misstatement in rupees, or tolerable rate.
    #[arg(long)]
    tolerable: String,
    /// Expected misstatement or rate.
    #[arg(long, default_value = "")]
    expected: String,
    /// none, interval, or the amount from which on every item is examined.
    #[arg(long, default_value = "")]
    certainty: String,
    /// Convention of the size, as the plan names them.
    #[arg(long, default_value = "")]
    convention: String,
    /// `stringer_binomial`, `cell_poisson`, moment, pps; mpu, difference, ratio, regression; binomial, poisson, hypergeometric.
    #[arg(long, default_value = "")]
    evaluation: String,
    /// Least amounts of the second and further strata.
    #[arg(long, num_args = 1..)]
    strata: Vec<String>,
    /// proportional, neyman, value, equal.
    #[arg(long, default_value = "")]
    allocation: String,
}

impl Wanted {
    fn ask(self, case: &str) -> Result<Value, Failure> {
        Ok(json!({
            "case": case, "filters": filters(&self.conditions)?,
            "design": {
                "measure": self.measure, "goal": self.goal, "drawing": self.drawing, "direction": self.direction,
                "confidence": self.confidence, "tolerable": self.tolerable, "expected": self.expected,
                "certainty": self.certainty, "convention": self.convention, "evaluation": self.evaluation,
                "strata": self.strata, "allocation": self.allocation,
            },
        }))
    }
}

impl Sample {
    pub fn ask(self, lang: &str) -> Result<Ask, Failure> {
        let of = |case: &str, no: &str| json!({ "case": case, "no": no });
        Ok(match self {
            Self::Plan { case, wanted } => Ask::new("sample_plan", wanted.ask(&case)?),
            Self::Draw {
                case,
                wanted,
                name,
                size,
                seed,
            } => {
                let mut ask = wanted.ask(&case)?;
                ask["name"] = json!(name);
                ask["sample_size"] = json!(size);
                ask["seed"] = json!(seed);
                Ask::new("sample_draw", ask)
            }
            Self::List { case } => Ask::new("sample_list", json!({ "case": case })),
            Self::Show { case, no } => Ask::new("sample_show", of(&case, &no)),
            Self::Extend {
                case,
                no,
                by,
                reason,
            } => Ask::new(
                "sample_extend",
                json!({ "case": case, "no": no, "by": by, "reason": reason }),
            ),
            Self::Replace {
                case,
                no,
                item,
                reason,
            } => Ask::new(
                "sample_replace",
                json!({ "case": case, "no": no, "item": item, "reason": reason }),
            ),
            Self::Examine {
                case,
                no,
                item,
                outcome,
                audit,
                reason,
            } => {
                let outcome = if outcome == "open" { "" } else { &outcome };
                Ask::new(
                    "sample_examine",
                    json!({ "case": case, "no": no, "item": item, "outcome": outcome, "audit": audit, "reason": reason }),
                )
            }
            Self::Redraw { case, no } => Ask::new("sample_redraw", of(&case, &no)),
            Self::Evaluate { case, no } => Ask::new("sample_evaluate", of(&case, &no)),
            Self::Paper { case, no, out } => {
                let lang = if lang == "ur" { "ur" } else { "en" };
                Ask::new(
                    "sample_paper",
                    json!({ "case": case, "no": no, "path": out, "lang": lang }),
                )
            }
        })
    }
}
