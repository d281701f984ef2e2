//! Why a question of statistics has no answer.

use serde::Serialize;

/// Codes of the sampling contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Out of range, missing or contradictory.
    InvalidArgument,
    /// Valid, but without a solution.
    Infeasible,
    /// Nothing to work on.
    EmptyFrame,
    /// There is no operation of this name.
    UnknownOp,
}

/// A refusal: one sentence, and the field that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Refused {
    /// What kind of refusal it is.
    pub code: Code,
    /// One sentence: what is wrong and what to do.
    pub message: String,
    /// Name of the field, empty when it is about all of them.
    pub field: String,
}

/// What an operation gives.
pub type Answer<T> = Result<T, Refused>;

impl Refused {
    /// A refusal of one field.
    pub fn of(code: Code, field: &str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: field.to_owned(),
        }
    }

    /// Out of range, missing or contradictory.
    pub fn argument(field: &str, message: impl Into<String>) -> Self {
        Self::of(Code::InvalidArgument, field, message)
    }

    /// Valid, but without a solution.
    pub fn infeasible(field: &str, message: impl Into<String>) -> Self {
        Self::of(Code::Infeasible, field, message)
    }

    /// Nothing to work on.
    pub fn empty(field: &str, message: impl Into<String>) -> Self {
        Self::of(Code::EmptyFrame, field, message)
    }
}
