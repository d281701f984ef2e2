//! Shared pieces of the acceptance tests: where things lie, the program as a process, tables compared.
//!
//! Everything here ends a test with a readable message instead of returning an error: it is called
//! from tests only.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
#![allow(clippy::missing_panics_doc)]

pub mod audit;
pub mod jaiza;
pub mod serving;
pub mod tables;
pub mod tree;
