//! `kill -9` at random moments: what was acknowledged is there, what was not leaves no trace.
//!
//! `JAIZA_KILLS` sets the kills of each test (CI: 200). The moments come from a seed that is
//! printed; `JAIZA_SEED` repeats a run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod importing;
mod recording;
mod victim;
