//! Extracts and reference tables read into typed rows, with every problem listed.
//!
//! A record of an extract becomes an item, or is set aside with a reason, or is dropped because
//! it is no row; all three are counted, nothing is guessed (rules: the extract contract).

pub mod apart;
pub mod books;
pub mod codes;
pub mod columns;
pub mod containers;
pub mod correct;
mod error;
pub mod formats;
mod header;
mod join;
pub mod lookups;
mod memo;
pub mod options;
mod pack;
pub mod plan;
pub mod profile;
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
pub mod stated;
pub mod text;

pub use apart::Reader;
pub use error::{ImportError, SinkError};
pub use plan::{FormatQuestion, Origin, TakenFormat};
pub use read::read_extract;
pub use reason::{Drop, REASONS, Reason};
pub use report::ImportReport;
pub use sink::{Problem, Progress, ReadOptions, RowSink};
pub use sniff::{PreviewLine, Question, Sniffed, SniffedColumn, Trial, sniff};
