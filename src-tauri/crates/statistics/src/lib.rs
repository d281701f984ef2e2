//! Sampling plans and evaluation, Benford, outliers, trend: pure. This release holds the quantiles
//! on which peer prices rest; nothing here does I/O, reads a clock or panics on input.

pub mod proportion;
pub mod quantiles;
