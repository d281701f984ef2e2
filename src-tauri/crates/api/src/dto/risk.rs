//! Risk runs, targets and reasons.

use super::candidate::Sentence;

dto! {
    /// Run the indicators. `parameters` = id of a package of this home or path of a TOML file; none = the national one. `only` =
    /// codes of the only indicators to compute; none = all that the package enables.
    RiskRunIn {
        extracts: Vec<String>,
        #[serde(default)] parameters: Option<String>,
        #[serde(default)] as_of: Option<String>,
        #[serde(default)] only: Vec<String>,
        #[serde(default)] hits_out: Option<String>,
        #[serde(default)] ranking_out: Option<String>,
    }
    /// An indicator that was left out, and why.
    NotAssessed {
        indicator: String, reason: String,
        /// The reason in parts that every language can say; keys of `risk.ftl`. Empty for runs kept before there were any.
        #[serde(default)] said: Vec<Sentence>,
    }
    /// Count of hits of one indicator.
    IndicatorCount { indicator: String, title: String, hits: u32, not_available: u32, assessed: u32 }
    /// A stored run. `approval` of its parameters: approved (two people signed them), shipped with the program, or `not_approved`.
    RiskRun {
        #[serde(default)] approval: String,
        run_id: String, created_at: String, run_date: String, package: String, parameters_sha256: String, definition_sha256: String, program_version: String,
        extracts: Vec<String>, items: u32, traders: u32, indicators: Vec<IndicatorCount>, not_assessed: Vec<NotAssessed>,
    }
    /// Runs, newest first.
    RiskRuns { runs: Vec<RiskRun> }
    /// Targets of a run. `grain` GD or TRADER; `order` rank or `yield_rank`.
    TargetsIn { run_id: String, grain: String, #[serde(default)] order: Option<String>, from: u32, len: u32 }
    /// A part of a score.
    ScorePart { indicator: String, title: String, contribution: String }
    /// A target in the ranking.
    Target {
        key: String, name: String, grain: String, items: u32, value: String, score: String, expected_yield: String,
        rank: u32, yield_rank: u32, band: String, parts: Vec<ScorePart>,
        /// Cases already opened on it.
        cases: Vec<String>,
    }
    /// A page of targets.
    Targets { count: u32, targets: Vec<Target> }
    /// Why this target?
    ExplainIn { run_id: String, key: String }
    /// A reason in words with its figures.
    Reason {
        indicator: String, title: String, sentence: String,
        /// The sentence in parts that every language can say, one behind the other; keys of `risk.ftl`.
        said: Vec<Sentence>,
        value: String, score: String, contribution: String, items: u32,
    }
    /// A bar figure: this item against its peers.
    PeerFigure { title: String, unit: String, low: String, median: String, high: String, dots: Vec<String> }
    /// Reasons, strongest first.
    Explained { key: String, name: String, score: String, expected_yield: String, rank: u32, reasons: Vec<Reason>, figures: Vec<PeerFigure> }
}
