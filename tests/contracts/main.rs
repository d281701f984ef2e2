//! What the door promises, and reference values of the domain when they lie beside the repository.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod door;
mod shared;
