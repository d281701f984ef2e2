//! Sampling plans and evaluation, Benford, outliers, trend: pure. Nothing here does I/O, reads a clock
//! or panics on input; equal question, equal answer.
//!
//! Money and rates come as decimal texts and are exact ([`number`]); only quantiles are floats. The
//! JSON form of every operation is [`protocol`].

pub mod attribute;
pub mod benford;
pub mod confidence;
pub mod discrete;
pub mod engagement;
pub mod estimate;
pub mod monetary;
pub mod number;
pub mod outliers;
#[cfg(test)]
mod properties;
pub mod proportion;
pub mod protocol;
pub mod quantiles;
pub mod records;
pub mod refused;
pub mod selection;
pub mod special;
pub mod trend;
