//! The audit report from case data to bytes and back.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

mod bench;
mod print;
mod verify;
