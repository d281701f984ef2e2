//! Home of one person on one computer: encrypted files, journal, projections, extracts, blobs,
//! backup.

pub mod error;
pub mod ids;
pub mod migrations;
pub mod moment;
mod random;
mod schema;
pub mod sqlite;

pub use error::{CaseFileError, Result};
