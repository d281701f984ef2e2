//! Times for people: local, with date and minute.

use chrono::{DateTime, Local, NaiveDate};

/// Unix milliseconds as `2026-11-22 17:40` in this computer's zone; empty when out of range.
#[allow(clippy::disallowed_methods)] // converts, does not read the clock
pub fn local(ms: i64) -> String {
    DateTime::from_timestamp_millis(ms)
        .map(|at| {
            at.with_timezone(&Local)
                .format("%Y-%m-%d %H:%M")
                .to_string()
        })
        .unwrap_or_default()
}

/// The same from a count that is never negative.
pub fn local_u64(ms: u64) -> String {
    i64::try_from(ms).map(local).unwrap_or_default()
}

/// A date a person gave, ISO form.
pub fn date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok()
}
