//! The neutral structure that the working paper of a sample (annex E) is printed from.

use std::collections::BTreeMap;

use jaiza_statistics::engagement::{Draw, Outcome, Review};
use serde::{Deserialize, Serialize};

use crate::Grouping;

/// What a paper carries: from it the draw and the evaluation are made again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SampleData {
    pub kind: String,
    pub form: u32,
    pub case_no: String,
    pub no: String,
    /// SHA-256 of the frozen draw in the case.
    pub draw_sha256: String,
    pub draw: Draw,
    pub outcomes: BTreeMap<String, Outcome>,
    /// Conclusion, most likely value and upper limit as printed.
    pub conclusion: String,
    pub likely: String,
    pub upper: String,
}

impl SampleData {
    /// Says what the data are.
    pub const KIND: &'static str = "jaiza-sample-paper";
    /// Form of the data.
    pub const FORM: u32 = 1;
}

/// An item of the sample on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SampledRow {
    pub key: String,
    pub goods: String,
    pub book: String,
    /// As found; empty when no amount was found.
    pub audit: String,
    pub hits: u64,
    pub stratum: u64,
    pub certainty: bool,
    /// `open`, `audited`, `missing`, `deviates`, `conforms`, `replaced`.
    pub state: String,
    /// Findings, or the reason that was typed.
    pub why: String,
}

/// Everything the working paper of a sample says. Amounts are decimal texts.
#[derive(Clone, Debug, PartialEq)]
pub struct SamplePaper {
    /// Trader under audit.
    pub auditee: String,
    /// Digest of the state of the case.
    pub state_digest: String,
    /// Moment of that state.
    pub state_at: String,
    /// Facts: message key of the label, and the value; values that are words come as keys.
    pub facts: Vec<(&'static str, PaperFact)>,
    /// Items of the sample.
    pub rows: Vec<SampledRow>,
    /// The evaluation.
    pub review: Review,
    /// Data that travel with the paper.
    pub data: SampleData,
    /// How digits of amounts are grouped.
    pub grouping: Grouping,
}

/// A value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperFact {
    /// As it stands.
    Text(String),
    /// Kind and code of a word.
    Word(&'static str, String),
    /// An amount.
    Money(String),
}
