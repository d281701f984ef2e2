//! Audit samples of a case: plan, draw, examination, evaluation. Counts of units are texts where they may pass 32 bits;
//! amounts, rates and factors are decimal texts. What was asked for is kept with the draw as it stands here: fields are only
//! ever added, with a default.

use super::item::ItemFilter;
use crate::error::ErrorBody;

dto! {
    /// What is decided before the draw. Empty fields take the usual value. `measure` value (customs value) or levies (paid, all six); `goal` money or
    /// deviations; `drawing` `interval_mus`, `cell_mus`, `random_mus`, `random_items`, `interval_items`; `direction` understatement or overstatement;
    /// `tolerable` and `expected` in rupees or as rates; `certainty` none, interval, or the amount from which on every item is examined; `convention` of
    /// the size; `evaluation` as in `evaluate.mus`, `estimate.variables` or a distribution; `strata` least amounts of the second and further strata;
    /// `allocation` proportional, neyman, value, equal.
    SampleDesign {
        #[serde(default)] measure: String,
        #[serde(default)] goal: String,
        #[serde(default)] drawing: String,
        #[serde(default)] direction: String,
        #[serde(default)] confidence: String,
        #[serde(default)] tolerable: String,
        #[serde(default)] expected: String,
        #[serde(default)] certainty: String,
        #[serde(default)] convention: String,
        #[serde(default)] evaluation: String,
        #[serde(default)] strata: Vec<String>,
        #[serde(default)] allocation: String,
    }
    /// Plan a sample of the items of a case that meet the filters (those of the grid).
    SamplePlanIn { case: String, #[serde(default)] filters: Vec<ItemFilter>, design: SampleDesign }
    /// Items with the sum of their amounts.
    SampleGroup { items: u32, sum: String }
    /// What becomes of every item: frame + negative + zero + certainty = total.
    SampleReconcile { frame: SampleGroup, negative: SampleGroup, zero: SampleGroup, certainty: SampleGroup, total: SampleGroup, holds: bool }
    /// A figure, its rule, the rule with the values inserted, the result.
    SampleFormula { name: String, formula: String, inserted: String, result: String }
    /// A size by one convention of the field, or why it gives none.
    SampleConvention {
        name: String, used_by: String, sample_size: Option<u32>, acceptable: Option<u32>, interval: Option<String>, formulas: Vec<SampleFormula>,
        refused: Option<ErrorBody>,
    }
    /// A plan: nothing is recorded. `seed` is the seed that follows from the population.
    SamplePlan {
        case: String, case_no: String, rows: u32, total: String, fingerprint: String, seed: String, design: SampleDesign, reconcile: SampleReconcile,
        conventions: Vec<SampleConvention>,
    }
    /// Draw. Without `sample_size` the size of the convention; without `seed` the one of the population.
    SampleDrawIn {
        case: String,
        #[serde(default)] filters: Vec<ItemFilter>,
        design: SampleDesign,
        #[serde(default)] name: String,
        #[serde(default)] sample_size: Option<u32>,
        #[serde(default)] seed: Option<String>,
    }
    /// A sample of a case by its number, `S1`.
    SampleIn { case: String, no: String }
    /// A step of the draw. `replaces`: the item that its units stand for instead.
    SampleStep { size: u32, hits: u32, replaces: Option<String>, reason: String, at: String, by: String }
    /// An item of the sample. `hits` units drawn in it, 0 when examined in full; `state` open, audited, missing, deviates, conforms or replaced;
    /// `from` says where that comes from: typed, findings, mark, barred (a finding out of time, whose amount is to be recorded).
    SampleItem {
        key: String, gd: String, gd_item: u32, number: String, pct: String, description: String, book: String, audit: Option<String>, hits: u32, step: u32,
        stratum: u32, certainty: bool, state: String, from: String, reason: String, by: String, findings: Vec<String>, mark: String, conflict: bool,
    }
    /// A sample with everything that it rests on.
    Sample {
        case: String, case_no: String, no: String, name: String, sha256: String, made_at: String, made_by: String, office: String, program: String,
        algorithm: String, sampler: String, seed: String, seed_origin: String, filters: Vec<ItemFilter>, rows: u32, total: String, fingerprint: String,
        design: SampleDesign, sample_size: u32, allocation: Vec<u32>, reconcile: SampleReconcile, steps: Vec<SampleStep>, items: Vec<SampleItem>, open: u32,
        /// Two people changed the draw at the same time.
        conflict: bool,
    }
    /// A sample in a list.
    SampleLine {
        no: String, name: String, made_at: String, made_by: String, goal: String, drawing: String, measure: String, items: u32, open: u32,
        conclusion: Option<String>, conflict: bool,
        /// False while the draw has not arrived on this computer.
        here: bool,
    }
    /// Samples of a case.
    Samples { case: String, case_no: String, samples: Vec<SampleLine> }
    /// Widen a sample by units, on the same stream of numbers.
    SampleExtendIn { case: String, no: String, by: u32, reason: String }
    /// Draw other units for an item of the sample (`GD#1`).
    SampleReplaceIn { case: String, no: String, item: String, reason: String }
    /// What an item of the sample was found to be. `outcome` amount (with `audit`), missing, deviates, conforms; empty takes back what was typed.
    SampleExamineIn {
        case: String, no: String, item: String, outcome: String,
        #[serde(default)] audit: Option<String>,
        #[serde(default)] reason: String,
    }
    /// What differs first: what it is, as it was drawn, as it is now.
    SampleDiffers { what: String, was: String, now: String }
    /// A draw made again from what it rests on.
    SampleRedrawn { case: String, no: String, population: bool, selection: bool, differs: Option<SampleDiffers>, algorithm: String, sampler: String }
    /// A stage of a bound, in units drawn; `money` is its limit in money.
    SampleStage { stage: u32, factor: String, taint: String, load_and_spread: String, simple_spread: Option<String>, limit: String, money: String }
    /// An evaluation. `conclusion` acceptable, widen, exceeded; absent while items are open. `likely` and `upper` in the feared direction.
    SampleReview {
        case: String, no: String, goal: String, direction: String, evaluation: String, confidence: String, open: Vec<String>, examined: u32, missing: u32, in_error: u32,
        units: u32, conclusion: Option<String>, likely: String, upper: String, tolerable: String, stages: Vec<SampleStage>, formulas: Vec<SampleFormula>,
        warnings: Vec<String>,
    }
    /// Write the working paper (annex E) to a file that ends in .pdf or .xlsx.
    SamplePaperIn { case: String, no: String, path: String, #[serde(default)] lang: Option<String> }
    /// A paper as written.
    SamplePaperWritten { path: String, sha256: String, size: String, state_digest: String }
}
