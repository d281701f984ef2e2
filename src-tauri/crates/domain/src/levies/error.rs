//! Why a request about levies, findings, surcharge, limitation or dated rates has no answer.

use chrono::NaiveDate;

use crate::text::ReadError;

/// Dated reference data do not give exactly one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferenceFault {
    /// Nothing of that name or key is known.
    NotFound,
    /// Known, but not for this tariff code.
    OutOfScope,
    /// Known, but not on that day or in that edition.
    NotInForce,
    /// In force, but not for this origin, importer status or taxpayer status.
    NotEligible,
    /// Nothing covers the day.
    Gap,
    /// Several rows answer.
    Conflict,
}

/// A request that was refused. Nothing is computed in part.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LevyError {
    /// The line is not a JSON object.
    #[error("the line is not a JSON object")]
    BadJson,
    /// No operation has that name.
    #[error("there is no operation \"{0}\"")]
    UnknownOp(String),
    /// Missing, of the wrong type, out of range, unknown, twice or contradictory.
    #[error("{0}")]
    InvalidArgument(String),
    /// The levy schedule is broken.
    #[error("the levy schedule is broken: {0}")]
    InvalidSchedule(String),
    /// Well-formed, but an amount, rate, quantity, exchange rate or date that the rule needs is
    /// not given.
    #[error("{0}")]
    MissingFact(String),
    /// Dated reference data do not give exactly one answer.
    #[error("{message}")]
    Reference {
        /// In which way.
        fault: ReferenceFault,
        /// What was looked for.
        message: String,
        /// Ids of the rows concerned, sorted.
        rows: Vec<String>,
        /// The levy concerned.
        levy: Option<String>,
    },
    /// A table of interest rates has no row for a day that counts.
    #[error("table {table} has no rate for {date}")]
    RateGap {
        /// Name of the table.
        table: String,
        /// First such day.
        date: NaiveDate,
    },
    /// A text or a column of texts was not read.
    #[error("{0}")]
    Text(#[from] ReadError),
}

impl LevyError {
    /// Name of the error in the contract.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BadJson => "bad_json",
            Self::UnknownOp(_) => "unknown_op",
            Self::InvalidArgument(_) => "invalid_argument",
            Self::InvalidSchedule(_) => "invalid_schedule",
            Self::MissingFact(_) => "missing_fact",
            Self::Reference { fault, .. } => match fault {
                ReferenceFault::NotFound => "not_found",
                ReferenceFault::OutOfScope => "out_of_scope",
                ReferenceFault::NotInForce => "not_in_force",
                ReferenceFault::NotEligible => "not_eligible",
                ReferenceFault::Gap => "gap",
                ReferenceFault::Conflict => "conflict",
            },
            Self::RateGap { .. } => "gap",
            Self::Text(error) => error.code.name(),
        }
    }

    /// An invalid argument.
    pub(crate) fn invalid(what: impl Into<String>) -> Self {
        Self::InvalidArgument(what.into())
    }

    /// A missing fact.
    pub(crate) fn missing(what: impl Into<String>) -> Self {
        Self::MissingFact(what.into())
    }

    /// A fault of reference data; the rows are sorted here.
    pub(crate) fn reference(
        fault: ReferenceFault,
        message: impl Into<String>,
        rows: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let mut rows: Vec<String> = rows.into_iter().map(Into::into).collect();
        rows.sort();
        Self::Reference {
            fault,
            message: message.into(),
            rows,
            levy: None,
        }
    }

    /// The same error about one levy.
    #[must_use]
    pub(crate) fn about(self, code: &str) -> Self {
        match self {
            Self::Reference {
                fault,
                message,
                rows,
                ..
            } => Self::Reference {
                fault,
                message,
                rows,
                levy: Some(code.to_owned()),
            },
            other => other,
        }
    }
}
