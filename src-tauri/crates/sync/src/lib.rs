//! Exchange of journal entries and evidence between homes.
//!
//! One protocol for all transports (SYNC 4.9): compare vectors, push what the other side lacks,
//! pull what this side lacks, then contents. There is no session state: after any cut the next
//! exchange starts again from the vectors, which are the resume point. Nothing local is removed.

pub mod error;
pub mod exchange;
pub mod segment;
pub mod transports;

pub use error::SyncError;
pub use exchange::{Exchanged, StreamExchange, exchange};
pub use transports::{TRANSPORTS, Transport, TransportKind, open};
