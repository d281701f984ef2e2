//! Checklists as workbooks: a written subset of XLSForm, answers, skip logic, completeness.
//!
//! # What a workbook may hold
//! Sheets `survey`, `choices`, `settings`; anything else is refused by name with sheet, row, column.
//!
//! * `survey` columns: `type`, `name`, `label::English (en)`, `label::Urdu (ur)`,
//!   `label::Russian (ru)`, `hint::…` (same languages), `required` (yes, no, blank), `relevant`,
//!   `constraint`, `constraint_message::…`, and our own `evidence` (codes such as `E01`, divided by
//!   blanks), `legal_ref`, `weight` (whole number, default 1), `severity` (low, medium, high),
//!   `finding_hint` (indicator codes divided by blanks).
//! * `survey` types: `select_one LIST`, `text`, `integer`, `decimal`, `date`, `note`,
//!   `begin group`, `end group` (also with an underscore).
//! * `choices` columns: `list_name`, `name`, `label::…`. A choice named `na` needs a comment.
//! * `settings` columns: `form_title`, `form_id`, `version`; one row.
//! * Expressions: see [`Expression`]. `relevant` may only look at questions above it.
//!
//! Calculations, repeats, media, geography and external lists are not supported.

mod answers;
mod errors;
mod expression;
mod form;
mod model;
mod sheets;
mod shipped;
mod state;

pub use answers::{Answer, Answers};
pub use errors::{ChecklistError, FormProblem, ProblemKind};
pub use expression::{Expression, ExpressionError, ExpressionFault};
pub use form::read_checklist;
pub use model::{Checklist, Choice, Group, Kind, LANGUAGES, Question, Severity, Texts};
pub use shipped::{CHECKLISTS, Shipped};
pub use state::{AnswerProblem, FindingStub, QuestionState, State, evaluate};
