//! Risk indicators, parameter packages, scores and targets.
//!
//! [`assess`] looks at the stored items of a period with the law of their dates and one
//! [`ParameterPackage`] and answers with a [`RiskRun`]: a cell for every indicator and item (or
//! trader), and two orders of declarations and traders. No clock, no I/O; equal input in any order
//! gives an equal run.
//!
//! The next indicator is one file under `indicators/` and one line in [`INDICATORS`].

mod assess;
mod catalogue;
mod clusters;
mod columns;
mod context;
mod declarations;
mod dossier;
mod errors;
mod explain;
mod gather;
mod goods;
mod groups;
mod indicators;
mod law;
mod look_alikes;
mod missing;
mod outputs;
mod package;
mod parallel;
mod peers;
mod prices;
mod recorded;
mod run;
mod sentences;
mod shares;
mod store;
mod strata;
mod sums;
mod targets;
mod tokens;
mod unit_weights;
mod words;

#[cfg(test)]
mod fixture;

pub use assess::{Wanted, assess, assess_rows};
pub use catalogue::{CATALOGUE, catalogue_title};
pub use dossier::{Dossier, DossierHit, DossierItem, DossierKey, DossierNote, Dossiers, Goods};
pub use errors::RiskError;
pub use explain::{Reason, explain, reasons};
pub use indicators::{
    Grain, INDICATORS, Indicator, Need, Parameter, TextParameter, definition_hash, indicator,
};
pub use law::AuxiliaryTable;
pub use missing::Missing;
pub use outputs::{HITS_HEADER, RANKING_HEADER, write_hits_csv, write_ranking_csv};
pub use package::{
    Fault, IndicatorSettings, LandingMode, NATIONAL, PackageSource, ParameterPackage, SHIPPED,
    Scope, Setting, TEMPLATE, Thresholds, bases, effective, faults,
};
pub use run::{
    Band, NotAssessed, NotAssessedReason, Part, RiskRun, RunResult, Summary, Target, TargetGrain,
};
pub use sentences::{Explanation, Fact, FactValue, Spoken, english, spoken};
pub use store::{ColumnSet, OptionalColumn, RiskRow, Rows};
