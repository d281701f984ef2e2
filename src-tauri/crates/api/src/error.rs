//! Errors at the door: a small code somebody acts on, a message key, facts; never prose in code.

use std::collections::BTreeMap;

/// What a caller can act on (ARCHITECTURE: one code per action of the person).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ErrorCode {
    InvalidInput,
    NotFound,
    FileUnreadable,
    FileNewerThanProgram,
    FileLocked,
    FileDamaged,
    NotPermitted,
    SignedOff,
    Conflict,
    Offline,
    Cancelled,
    DiskFull,
    Internal,
}

/// Place in a file, as a spreadsheet shows it.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[allow(missing_docs)]
pub struct Place {
    pub file: Option<String>,
    pub sheet: Option<String>,
    pub row: Option<u32>,
    pub column: Option<String>,
}

/// An error as it crosses the door. `message_key` names the Fluent text, `detail` is the one clear
/// sentence in English for the command line and the log.
#[derive(
    Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS, thiserror::Error,
)]
#[error("{detail}")]
#[allow(missing_docs)]
pub struct ErrorBody {
    pub code: ErrorCode,
    pub message_key: String,
    pub args: BTreeMap<String, String>,
    pub detail: String,
    pub at: Option<Box<Place>>,
    pub log_id: Option<String>,
}

/// Result of a command.
pub type Answer<T> = Result<T, ErrorBody>;

impl ErrorBody {
    /// An error of `code` with its sentence.
    pub fn new(code: ErrorCode, message_key: &str, detail: impl Into<String>) -> Self {
        Self {
            code,
            message_key: message_key.to_owned(),
            args: BTreeMap::new(),
            detail: detail.into(),
            at: None,
            log_id: None,
        }
    }

    /// With an argument of the message.
    #[must_use]
    #[allow(clippy::needless_pass_by_value)] // texts, numbers and paths alike
    pub fn arg(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// With a place in a file.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.at = Some(Box::new(place));
        self
    }

    /// What was given cannot be used.
    pub fn invalid(message_key: &str, detail: impl Into<String>) -> Self {
        Self::new(ErrorCode::InvalidInput, message_key, detail)
    }

    /// Nothing of that name.
    pub fn not_found(message_key: &str, detail: impl Into<String>) -> Self {
        Self::new(ErrorCode::NotFound, message_key, detail)
    }
}
