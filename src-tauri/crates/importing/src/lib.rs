//! Extracts and reference tables read into typed rows, with every problem listed.
//!
//! A record of an extract becomes an item, or is set aside with a reason, or is dropped because
//! it is no row; all three are counted, nothing is guessed (rules: the extract contract).

pub mod columns;
pub mod containers;
mod error;
pub mod formats;
pub mod lookups;
mod preview;
mod read;
mod reason;
pub mod record;
pub mod reference;
mod register;
pub mod report;
pub mod rows;
mod sink;
mod sniff;
pub mod source;
pub mod text;

pub use error::{ImportError, SinkError};
pub use preview::preview;
pub use read::read_extract;
pub use reason::{Drop, Reason};
pub use report::ImportReport;
pub use sink::{Problem, Progress, ReadOptions, RowSink};
pub use sniff::{Question, Sniffed, SniffedColumn, sniff};
