//! Risk runs and targets.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, risk::*};
use crate::error::Answer;

commands! {
    risk_run(RiskRunIn) -> RiskRun, "Run the indicators over extracts.", reads [], changes ["risk"], run;
    risk_list(Nothing) -> RiskRuns, "Stored runs.", reads ["risk"], changes [], list;
    risk_targets(TargetsIn) -> Targets, "Ranking of a run.", reads ["risk", "case"], changes [], targets;
    risk_explain(ExplainIn) -> Explained, "Why this target, in sentences with figures.", reads ["risk"], changes [], explain;
}
