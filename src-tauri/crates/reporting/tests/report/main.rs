//! The audit report and the certificate of import, from figures to bytes and back.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

mod bench;
mod certificate;
mod print;
mod verify;
mod workbook;
mod working;
