//! What can stop an exchange.

use std::path::PathBuf;

use jaiza_casefile::CaseFileError;

/// Why an exchange could not be done at all; refused single entries are part of its result.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SyncError {
    /// The words behind `--with` name no transport.
    #[error("\"{given}\" names no way of exchange; use one of: {known}")]
    UnknownTransport {
        /// What was given.
        given: String,
        /// Forms that are known.
        known: String,
    },
    /// The shared folder cannot be used.
    #[error("the folder {} cannot be used: {source}", .path.display())]
    Folder {
        /// Folder or file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// This side's home refused.
    #[error(transparent)]
    Home(#[from] CaseFileError),
}
