//! Whole audits through the command line, as a person would do them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod books;
mod data_tests;
mod extracts;
mod findings;
mod money;
mod optional_indicators;
mod parameters;
mod partner;
mod reference;
mod samples;
mod selections;
mod traders;
mod transit;
mod triage;
mod what_if;
mod wordings;
mod worked_case;
