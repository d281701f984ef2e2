//! Monetary unit sampling: the size of a sample of rupees, and what its errors say of the whole.

mod bounds;
mod evaluation;
mod moment;
mod plan;
mod student;

pub use bounds::{Family, Stage};
pub use evaluation::{ErrorItem, Evaluation, EvaluationRequest, Known, Method, Net, Part, Total};
pub use plan::{MusMethod, MusPlan, MusPlanRequest};
